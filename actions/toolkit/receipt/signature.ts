import type { TrustedRoot } from "@sigstore/protobuf-specs";
import { messageOf } from "../runtime/errors.js";
import { jsonLines, type SignedReceipt } from "./bundle.js";

/** Who may sign a receipt. */
export interface SignerPolicy {
  /** The OpenID issuer that vouched for the signer. */
  readonly issuer: string;
  /** The signer, `*` for any text without an @: https://github.com/acme/churn/.github/workflows/release.yml@refs/heads/main */
  readonly identity: string;
  /** The repository whose run signed, where the workflow may be one that others call. */
  readonly repository?: string | undefined;
}

/** https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md: Source Repository URI */
const sourceRepository = [1, 3, 6, 1, 4, 1, 57264, 1, 12];

/**
 * Verifies a bundle without any network: signature, certificate chain, signed time, and where the trusted root names
 * logs, the entries in them; then who signed.
 * @param roots trusted roots in JSON, or one a line as `gh attestation trusted-root` prints them; one of them must do
 * @returns why the signature does not count, as a sentence; undefined where it does
 */
export async function signatureProblem(
  { bundle }: SignedReceipt,
  roots: string,
  policy: SignerPolicy,
): Promise<string | undefined> {
  const trusted = await readRoots(roots);
  if (trusted === undefined)
    return "the trusted root is not one: JSON of `gh attestation trusted-root` is needed.";
  const { toSignedEntity, toTrustMaterial, Verifier } = await import("@sigstore/verify");
  const problems: string[] = [];
  for (const root of trusted) {
    try {
      // GitHub's own instance, which signs for private repositories, has no public logs: its time stamps stand for them.
      const thresholds = {
        tlogThreshold: root.tlogs.length > 0 ? 1 : 0,
        ctlogThreshold: root.ctlogs.length > 0 ? 1 : 0,
        timestampThreshold: 1,
      };
      const { identity } = new Verifier(toTrustMaterial(root), thresholds).verify(toSignedEntity(bundle));
      return signerProblem(identity, policy);
    } catch (error) {
      problems.push(messageOf(error));
    }
  }
  return `the receipt's signature does not verify: ${[...new Set(problems)].join("; ")}.`;
}

async function readRoots(text: string): Promise<readonly TrustedRoot[] | undefined> {
  const values = jsonLines(text);
  if (values === undefined) return undefined;
  const { TrustedRoot: Root } = await import("@sigstore/protobuf-specs");
  try {
    const roots = values.map((value) => Root.fromJSON(value));
    return roots.every(({ certificateAuthorities }) => certificateAuthorities.length > 0) ? roots : undefined;
  } catch {
    return undefined;
  }
}

interface Identity {
  readonly subjectAlternativeName?: string | undefined;
  readonly extensions?: { readonly issuer?: string | undefined } | undefined;
  readonly oids?: readonly { readonly oid?: { readonly id: number[] } | undefined; readonly value: Buffer }[];
}

function signerProblem(identity: Identity | undefined, policy: SignerPolicy): string | undefined {
  const signer = identity?.subjectAlternativeName;
  const issuer = identity?.extensions?.issuer;
  if (signer === undefined || !pattern(policy.identity).test(signer)) {
    return `the receipt was signed by ${signer ?? "a key without a name"}; only ${policy.identity} may.`;
  }
  if (issuer !== policy.issuer) {
    return `the receipt's signer is vouched for by ${issuer ?? "nobody"}; only ${policy.issuer} may.`;
  }
  if (policy.repository === undefined) return undefined;
  const from = identity?.oids?.find(({ oid }) => oid?.id.join() === sourceRepository.join());
  if (from?.value.equals(utf8String(policy.repository))) return undefined;
  return `the receipt was signed in a run of another repository than ${policy.repository}.`;
}

function pattern(identity: string): RegExp {
  const parts = identity.split("*").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^@]*")}$`);
}

/** A text as the certificate's extensions hold it: a UTF8String in DER, of less than 256 bytes. */
function utf8String(text: string): Buffer {
  const bytes = Buffer.from(text);
  const length = bytes.length < 128 ? [bytes.length] : [0x81, bytes.length];
  return Buffer.from([0x0c, ...length, ...bytes]);
}
