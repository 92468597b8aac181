import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { factsOfReport, predicateType, type Statement, statementOf } from "../toolkit/receipt/statement.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import type { buildReport } from "./report.js";

const paths = {
  receipt: ".mergeline/evaluate-gate.receipt.json",
  subjects: ".mergeline/evaluate-gate.receipt.sha256",
  predicate: ".mergeline/evaluate-gate.receipt.predicate.json",
} as const;

/** The outputs that `actions/attest` takes; empty where there is nothing to give a receipt for. */
export function receiptOutputs(artifacts: readonly unknown[]): Record<string, string> {
  const any = artifacts.length > 0;
  return {
    receipt: any ? paths.receipt : "",
    "receipt-subjects": any ? paths.subjects : "",
    "receipt-predicate": any ? paths.predicate : "",
    "receipt-predicate-type": any ? predicateType : "",
  };
}

/**
 * Writes the gate's receipt beside its report, which it names by its digest: whole, and in the two parts that
 * `actions/attest` puts together again.
 * @param path of the report that was written
 */
export async function writeReceipt(
  verdict: "pass" | "fail" | "inconclusive",
  report: ReturnType<typeof buildReport>,
  path: string,
  { workspace }: Runtime,
): Promise<void> {
  const subjects = report.candidate.artifacts.map((artifact) => ({
    name: artifact.path,
    digest: artifact.digest,
  }));
  if (subjects.length === 0) return;
  const bytes = await readFile(await workspace.file(path, "report"));
  const digest = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
  const statement = statementOf(subjects, factsOfReport(report.model, verdict, report, digest));
  await workspace.write(paths.receipt, `${JSON.stringify(statement, null, 2)}\n`);
  await workspace.write(paths.subjects, checksums(statement));
  await workspace.write(paths.predicate, `${JSON.stringify(statement.predicate, null, 2)}\n`);
}

/** As sha256sum prints them, one a line. */
function checksums({ subject }: Statement): string {
  return subject.map(({ name, digest }) => `${digest.sha256}  ${name}\n`).join("");
}
