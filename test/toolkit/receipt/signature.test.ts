import { beforeAll, describe, expect, it } from "vitest";
import type { ReceiptPolicy } from "../../../actions/toolkit/receipt/policy.js";
import type { SignerPolicy } from "../../../actions/toolkit/receipt/signature.js";
import { type Predicate, type Statement, statementOf } from "../../../actions/toolkit/receipt/statement.js";
import { verifyBundles } from "../../../actions/toolkit/receipt/verification.js";
import { identity, issuer, repository, type Sigstore, sigstore } from "./signer.js";

const digest = (fill: string) => `sha256:${fill.repeat(64)}`;
const facts: Predicate = {
  model: "churn",
  verdict: "pass",
  policyDigest: digest("a"),
  dataset: { name: "test", digest: digest("b"), rows: 2000 },
  baseline: 16,
  reportDigest: digest("c"),
};
const subjects = [{ name: "build/model.onnx", digest: digest("d") }];
const expected = statementOf(subjects, facts);

let instance: Sigstore;
let other: Sigstore;
beforeAll(async () => {
  instance = await sigstore();
  other = await sigstore();
});

function verify(bundle: string, signer: Partial<SignerPolicy> = {}, root = instance.trustedRoot) {
  const policy: ReceiptPolicy = {
    required: true,
    signer: { issuer, identity, ...signer },
    trustedRoot: async () => root,
  };
  return verifyBundles(bundle, expected, policy);
}

describe("a signed receipt counts", () => {
  it("with a signature, a certificate and log entries of the trusted root", async () => {
    const bundle = await instance.sign(expected);
    expect(await verify(bundle)).toEqual({ bundle: `${bundle}\n` });
  });

  it("whatever the files are called, and in whatever order they stand", async () => {
    const two = statementOf([...subjects, { name: "b", digest: digest("e") }], facts);
    const turned: Statement = {
      ...two,
      subject: two.subject.toReversed().map((one) => ({ ...one, name: "x" })),
    };
    const policy = {
      required: true,
      signer: { issuer, identity },
      trustedRoot: async () => instance.trustedRoot,
    };
    expect(await verifyBundles(await instance.sign(turned), two, policy)).toHaveProperty("bundle");
  });

  it("from GitHub's own instance, which has time stamps in the place of logs", async () => {
    const github = await sigstore("github");
    const roots = `${instance.trustedRoot}\n${github.trustedRoot}\n`;
    expect(await verify(await github.sign(expected), {}, roots)).toHaveProperty("bundle");
  });

  it("among attestations of other kinds, one a line", async () => {
    const provenance = await instance.sign({ ...expected, predicateType: "https://slsa.dev/provenance/v1" });
    const receipt = await instance.sign(expected);
    expect(await verify(`${provenance}\n${receipt}\n`)).toEqual({ bundle: `${receipt}\n` });
  });

  it("behind one that does not", async () => {
    const older = await instance.sign(statementOf(subjects, { ...facts, reportDigest: digest("f") }));
    const receipt = await instance.sign(expected);
    expect(await verify(`${older}\n${receipt}`)).toEqual({ bundle: `${receipt}\n` });
  });

  it("by a pattern of refs, and from the repository that is named", async () => {
    const bundle = await instance.sign(expected);
    const pattern = "https://github.com/acme/churn/.github/workflows/*@refs/heads/*";
    expect(await verify(bundle, { identity: pattern, repository })).toHaveProperty("bundle");
  });
});

/** A forgery, and the sentence that says why it does not count. */
const forgeries: [string, () => Promise<string>, string][] = [
  [
    "another file",
    () => instance.sign(statementOf([{ name: "build/model.onnx", digest: digest("0") }], facts)),
    "the receipt is about other bytes than these artifacts have.",
  ],
  [
    "one file too many",
    () => instance.sign(statementOf([...subjects, { name: "x", digest: digest("0") }], facts)),
    "the receipt is about other bytes than these artifacts have.",
  ],
  [
    "a verdict that is no",
    () => instance.sign(statementOf(subjects, { ...facts, verdict: "fail" })),
    "the receipt says fail, not pass.",
  ],
  [
    "another model",
    () => instance.sign(statementOf(subjects, { ...facts, model: "fraud" })),
    "the receipt is about fraud, not about churn.",
  ],
  [
    "the statement of another run of the gate",
    () => instance.sign(statementOf(subjects, { ...facts, reportDigest: digest("0") })),
    "the receipt belongs to another gate report.",
  ],
  [
    "a softer policy",
    () => instance.sign(statementOf(subjects, { ...facts, policyDigest: digest("0") })),
    `the receipt's policyDigest is "${digest("0")}", and the gate's report says "${digest("a")}".`,
  ],
  [
    "a predicate with more in it",
    () => instance.sign({ ...expected, predicate: { ...facts, override: true } }),
    'the receipt is not a gate\'s receipt: predicate: Unrecognized key: "override".',
  ],
  [
    "another workflow",
    () => instance.sign(expected, { identity: identity.replace("release", "pull-request") }),
    `the receipt was signed by ${identity.replace("release", "pull-request")}; only ${identity} may.`,
  ],
  [
    "another branch",
    () => instance.sign(expected, { identity: `${identity}-evil` }),
    `the receipt was signed by ${identity}-evil; only ${identity} may.`,
  ],
  [
    "another issuer",
    () => instance.sign(expected, { issuer: "https://accounts.example.com" }),
    `the receipt's signer is vouched for by https://accounts.example.com; only ${issuer} may.`,
  ],
  [
    "another instance",
    () => other.sign(expected),
    "the receipt's signature does not verify: Failed to verify certificate chain.",
  ],
  [
    "a predicate that was changed behind the signature",
    async () => swapped(await instance.sign(statementOf(subjects, { ...facts, verdict: "fail" })), expected),
    "the receipt's signature does not verify: DSSE payload hash mismatch.",
  ],
  [
    "a signature of something else",
    async () => {
      const [real, fake] = [JSON.parse(await instance.sign(expected)), JSON.parse(await instance.sign("{}"))];
      return JSON.stringify({
        ...real,
        dsseEnvelope: { ...real.dsseEnvelope, signatures: fake.dsseEnvelope.signatures },
      });
    },
    "the receipt's signature does not verify: tlog entry signature mismatch.",
  ],
  [
    "a bundle without its log entry",
    async () => {
      const { verificationMaterial, ...rest } = JSON.parse(await instance.sign(expected));
      return JSON.stringify({ ...rest, verificationMaterial: { ...verificationMaterial, tlogEntries: [] } });
    },
    "the receipt's signature does not verify: expected 1 timestamps, got 0.",
  ],
  [
    "a key in the place of a certificate",
    async () => {
      const { verificationMaterial, ...rest } = JSON.parse(await instance.sign(expected));
      const { certificate: _, ...material } = verificationMaterial;
      return JSON.stringify({
        ...rest,
        verificationMaterial: { ...material, publicKey: { hint: "mine" } },
      });
    },
    "the receipt's signature does not verify: key not found: mine.",
  ],
  [
    "an attestation of another kind",
    () => instance.sign({ ...expected, predicateType: "https://slsa.dev/provenance/v1" }),
    "the file of the signed receipt holds no attestation of type https://github.com/mergeline/mergeline/gate-receipt/v1.",
  ],
  [
    "a payload of another type",
    () => instance.sign(expected, { payloadType: "text/plain" }),
    "the file of the signed receipt holds no attestation of type https://github.com/mergeline/mergeline/gate-receipt/v1.",
  ],
  [
    "the statement alone",
    async () => JSON.stringify(expected),
    "the file of the signed receipt holds something that is not a Sigstore bundle.",
  ],
  ["no JSON", async () => "yes", "the file of the signed receipt is neither JSON nor JSON lines."],
  ["nothing", async () => "", "the file of the signed receipt is neither JSON nor JSON lines."],
];

/** A bundle with another statement in the place of the one that was signed. */
function swapped(bundle: string, statement: Statement): string {
  const parsed = JSON.parse(bundle);
  parsed.dsseEnvelope.payload = Buffer.from(JSON.stringify(statement)).toString("base64");
  return JSON.stringify(parsed);
}

describe("a signed receipt does not count", () => {
  it.each(forgeries)("%s", async (_, make, problem) => {
    expect(await verify(await make())).toEqual({ problem });
  });

  it("from a run of another repository that calls the same workflow", async () => {
    const bundle = await instance.sign(expected, { repository: "https://github.com/mallory/churn" });
    expect(await verify(bundle, { repository })).toEqual({
      problem: `the receipt was signed in a run of another repository than ${repository}.`,
    });
  });

  it.each(["", "{}", "[]", "no", '{"certificateAuthorities":[]}', '"x"', "null"])(
    "by a trusted root that is none: %j",
    async (root) => {
      expect(await verify(await instance.sign(expected), {}, root)).toHaveProperty(
        "problem",
        expect.stringMatching(/trusted root is not one/),
      );
    },
  );
});
