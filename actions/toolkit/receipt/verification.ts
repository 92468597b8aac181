import { createHash } from "node:crypto";
import type { VersionRecord } from "../registry/record.js";
import { readBundles } from "./bundle.js";
import type { ReceiptPolicy } from "./policy.js";
import { signatureProblem } from "./signature.js";
import { mismatch, parseStatement, receiptDigest, type Statement, statementOfRecord } from "./statement.js";

/** Why a receipt does not count, in a sentence. */
export interface ReceiptProblem {
  readonly problem: string;
}

/**
 * Looks in a file of bundles for one that an allowed signer made of the expected statement.
 * @returns that bundle, as one line of JSON
 */
export async function verifyBundles(
  file: string,
  expected: Statement,
  policy: ReceiptPolicy,
): Promise<{ readonly bundle: string } | ReceiptProblem> {
  const receipts = await readBundles(file);
  if ("problem" in receipts) return { problem: `the file of the signed receipt ${receipts.problem}.` };
  const roots = await policy.trustedRoot();
  let first: string | undefined;
  for (const receipt of receipts) {
    const problem =
      (await signatureProblem(receipt, roots, policy.signer)) ?? contentProblem(receipt.payload, expected);
    if (problem === undefined) return { bundle: receipt.text };
    first ??= problem;
  }
  return { problem: first! };
}

function contentProblem(payload: string, expected: Statement): string | undefined {
  const found = parseStatement(payload);
  return "problem" in found ? `the receipt ${found.problem}.` : mismatch(found, expected);
}

/**
 * Why the receipt of a recorded version does not count, as a sentence; undefined where it does, or where there is none
 * and none is needed. A recorded override needs none.
 * @param readBundle the text of the bundle that lies beside the record
 */
export async function recordedReceiptProblem(
  record: VersionRecord,
  readBundle: () => Promise<string | undefined>,
  policy: ReceiptPolicy | undefined,
  required: boolean,
): Promise<string | undefined> {
  const { gate } = record;
  if (gate === "none" || gate.verdict === "override") return undefined;
  const { receipt } = gate;
  if (required && receipt?.bundle === undefined) {
    return "it has no signed receipt of its gate, and registry.receipt of model.yaml requires one.";
  }
  if (receipt === undefined) return undefined;
  const expected = statementOfRecord(record);
  if (expected === undefined || receiptDigest(expected) !== receipt.digest) {
    return "its record is not what its receipt was given for: the artifacts, the gate or the dataset have changed.";
  }
  if (receipt.bundle === undefined) return undefined;
  const bundle = await readBundle();
  if (bundle === undefined) return "the bundle of its signed receipt is missing from the registry.";
  if (textDigest(bundle) !== receipt.bundle)
    return "the bundle of its signed receipt has changed since it was recorded.";
  if (policy === undefined) {
    return "it has a signed receipt, and model.yaml does not say who may sign: set registry.receipt.";
  }
  const verified = await verifyBundles(bundle, expected, policy);
  return "problem" in verified ? verified.problem : undefined;
}

/** `sha256:` of a text in UTF-8. */
export function textDigest(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}
