import type { Bundle } from "@sigstore/bundle";
import { predicateType } from "./statement.js";

/** The most that a file of bundles, or of trusted roots, may have, in characters. */
export const bundleLimit = 16 * 1024 * 1024;

/** A signed receipt: the bundle as it was read, and the text that it signs. */
export interface SignedReceipt {
  readonly bundle: Bundle;
  /** The bundle as one line of JSON, to be kept. */
  readonly text: string;
  /** The statement's text: not to be believed before the signature is verified. */
  readonly payload: string;
}

/**
 * The receipts in a file of Sigstore bundles: one in JSON, as actions/attest writes it, or one a line, as
 * `gh attestation download` does. Attestations of other kinds are passed over.
 * @returns what is wrong with the file, to follow its name, where it can't be read
 */
export async function readBundles(text: string): Promise<readonly SignedReceipt[] | { problem: string }> {
  const values = jsonLines(text);
  if (values === undefined) return { problem: "is neither JSON nor JSON lines" };
  const { bundleFromJSON } = await import("@sigstore/bundle");
  const receipts: SignedReceipt[] = [];
  for (const value of values) {
    let bundle: Bundle;
    try {
      bundle = bundleFromJSON(value);
    } catch {
      return { problem: "holds something that is not a Sigstore bundle" };
    }
    if (bundle.content.$case !== "dsseEnvelope") continue;
    const { payload, payloadType } = bundle.content.dsseEnvelope;
    const signed = payload.toString("utf8");
    if (payloadType !== "application/vnd.in-toto+json" || !isReceipt(signed)) continue;
    receipts.push({ bundle, text: `${JSON.stringify(value)}\n`, payload: signed });
  }
  if (receipts.length === 0) return { problem: `holds no attestation of type ${predicateType}` };
  return receipts;
}

/** The values of a file that is JSON, or JSON a line. */
export function jsonLines(text: string): unknown[] | undefined {
  if (text.length > bundleLimit) return undefined;
  try {
    return [JSON.parse(text)];
  } catch {
    try {
      const lines = text.split("\n").filter((line) => line.trim() !== "");
      return lines.length === 0 ? undefined : lines.map((line) => JSON.parse(line) as unknown);
    } catch {
      return undefined;
    }
  }
}

function isReceipt(payload: string): boolean {
  try {
    return (JSON.parse(payload) as { predicateType?: unknown } | null)?.predicateType === predicateType;
  } catch {
    return false;
  }
}
