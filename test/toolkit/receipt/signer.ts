import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { bundleFromJSON } from "@sigstore/bundle";
import { initializeCA, initializeCTLog, initializeTLog, initializeTSA } from "@sigstore/mock";
import { TrustedRoot } from "@sigstore/protobuf-specs";

export const issuer = "https://token.actions.githubusercontent.com";
export const identity = "https://github.com/acme/churn/.github/workflows/release.yml@refs/heads/main";
export const repository = "https://github.com/acme/churn";

export interface Signing {
  readonly identity?: string;
  readonly issuer?: string;
  readonly repository?: string;
  readonly payloadType?: string;
}

/** A Sigstore instance of its own: certificates, logs and time stamps that really verify against its trusted root. */
export interface Sigstore {
  /** In JSON, on one line. */
  readonly trustedRoot: string;
  /** The bundle of a signed statement, in JSON on one line. */
  sign(statement: unknown, signing?: Signing): Promise<string>;
}

/** What the log answers: https://github.com/sigstore/rekor/blob/main/openapi.yaml, LogEntry. */
interface LogEntry {
  readonly body: string;
  readonly integratedTime: number;
  readonly logID: string;
  readonly logIndex: number;
  readonly verification: {
    readonly signedEntryTimestamp: string;
    readonly inclusionProof: {
      readonly logIndex: number;
      readonly rootHash: string;
      readonly treeSize: number;
      readonly hashes: readonly string[];
      readonly checkpoint: string;
    };
  };
}

const p256 = () => generateKeyPairSync("ec", { namedCurve: "prime256v1" });
const bytes = (view: ArrayBufferView) => Buffer.from(view.buffer, view.byteOffset, view.byteLength);
const base64 = (view: ArrayBufferView) => bytes(view).toString("base64");
const sha256 = (data: Buffer) => createHash("sha256").update(data).digest();
const start = "2020-01-01T00:00:00Z";
/** PKIX_ECDSA_P256_SHA_256 */
const keyDetails = 5;

/**
 * @param kind `public` as the public instance does: entries in both logs; `github` as GitHub's own does for private
 *   repositories: no logs, an RFC 3161 time stamp
 */
export async function sigstore(kind: "public" | "github" = "public"): Promise<Sigstore> {
  const [caKey, ctKey, logKey, tsaKey] = [p256(), p256(), p256(), p256()];
  const ctlog = await initializeCTLog(ctKey);
  const ca = await initializeCA(caKey, kind === "public" ? ctlog : undefined);
  const tlog = await initializeTLog("https://rekor.example.com", logKey);
  // The mock drops zeros at the end of milliseconds, which is no time any more; a whole second has none.
  const clock = new Date();
  const tsa = await initializeTSA(tsaKey, clock);
  const log = (baseUrl: string, publicKey: Buffer) => ({
    baseUrl,
    hashAlgorithm: "SHA2_256",
    publicKey: { rawBytes: base64(publicKey), keyDetails, validFor: { start } },
    logId: { keyId: base64(sha256(publicKey)) },
  });
  const authority = (certificates: readonly ArrayBufferView[]) => ({
    subject: { organization: "example", commonName: "example" },
    uri: "https://fulcio.example.com",
    certChain: { certificates: certificates.map((one) => ({ rawBytes: base64(one) })) },
    validFor: { start },
  });
  const root = TrustedRoot.fromJSON({
    mediaType: "application/vnd.dev.sigstore.trustedroot+json;version=0.1",
    tlogs: kind === "public" ? [log("https://rekor.example.com", tlog.publicKey)] : [],
    ctlogs: kind === "public" ? [log("https://ctfe.example.com", ctlog.publicKey)] : [],
    certificateAuthorities: [authority([ca.rootCertificate])],
    timestampAuthorities: kind === "github" ? [authority([tsa.intCertificate, tsa.rootCertificate])] : [],
  });

  async function signed(statement: unknown, signing: Signing = {}): Promise<string> {
    const { payloadType = "application/vnd.in-toto+json" } = signing;
    const payload = Buffer.from(typeof statement === "string" ? statement : JSON.stringify(statement));
    const { publicKey, privateKey } = p256();
    const encoded = Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `);
    const signature = sign("sha256", Buffer.concat([encoded, payload]), privateKey);
    const certificate = bytes(
      await ca.issueCertificate({
        publicKey: publicKey.export({ format: "der", type: "spki" }),
        subjectAltName: signing.identity ?? identity,
        extensions: [
          { oid: "1.3.6.1.4.1.57264.1.8", value: signing.issuer ?? issuer },
          { oid: "1.3.6.1.4.1.57264.1.12", value: signing.repository ?? repository },
        ],
      }),
    );
    const tlogEntries = kind === "public" ? [await entry({ payload, signature, certificate })] : [];
    const bundle = {
      mediaType: "application/vnd.dev.sigstore.bundle.v0.3+json",
      verificationMaterial: {
        certificate: { rawBytes: base64(certificate) },
        tlogEntries,
        timestampVerificationData:
          kind === "github"
            ? { rfc3161Timestamps: [{ signedTimestamp: await stamp(signature) }] }
            : undefined,
      },
      dsseEnvelope: {
        payload: base64(payload),
        payloadType,
        signatures: [{ sig: base64(signature), keyid: "" }],
      },
    };
    const text = JSON.stringify(bundle);
    bundleFromJSON(JSON.parse(text)); // The helper itself must not make what is no bundle.
    return text;
  }

  /** The entry of an envelope in the log, as the log's API would answer. */
  async function entry(envelope: { payload: Buffer; signature: Buffer; certificate: Buffer }) {
    const pem = `-----BEGIN CERTIFICATE-----\n${base64(envelope.certificate).replaceAll(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`;
    const answer = await tlog.log({
      apiVersion: "0.0.1",
      kind: "dsse",
      spec: {
        envelopeHash: { algorithm: "sha256", value: sha256(envelope.signature).toString("hex") },
        payloadHash: { algorithm: "sha256", value: sha256(envelope.payload).toString("hex") },
        signatures: [
          { signature: base64(envelope.signature), verifier: Buffer.from(pem).toString("base64") },
        ],
      },
    });
    const found = Object.values(answer as Readonly<Record<string, LogEntry>>)[0]!;
    const proof = found.verification.inclusionProof;
    return {
      logIndex: String(found.logIndex),
      logId: { keyId: Buffer.from(found.logID, "hex").toString("base64") },
      kindVersion: { kind: "dsse", version: "0.0.1" },
      integratedTime: String(found.integratedTime),
      inclusionPromise: { signedEntryTimestamp: found.verification.signedEntryTimestamp },
      inclusionProof: {
        logIndex: String(proof.logIndex),
        rootHash: Buffer.from(proof.rootHash, "hex").toString("base64"),
        treeSize: String(proof.treeSize),
        hashes: proof.hashes,
        checkpoint: { envelope: proof.checkpoint },
      },
      canonicalizedBody: found.body,
    };
  }

  async function stamp(signature: Buffer): Promise<string> {
    clock.setTime(1000 * Math.ceil(Date.now() / 1000));
    const answer = await tsa.timestamp({
      artifactHash: sha256(signature),
      hashAlgorithmOID: "2.16.840.1.101.3.4.2.1",
      nonce: 1,
      policyOID: "1.3.6.1.4.1.57264.2",
    });
    return base64(answer);
  }

  return { trustedRoot: JSON.stringify(TrustedRoot.toJSON(root)), sign: signed };
}
