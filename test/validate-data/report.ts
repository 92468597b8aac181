import type { Outcome } from "../../actions/toolkit/runtime/outcome.js";
import { type ValidateDataReport, validateDataReport } from "../../actions/validate-data/report.js";
import { type TestRuntime, testRuntime } from "../runtime.js";

export type ReportedCheck = ValidateDataReport["checks"][number];

export interface Validated {
  readonly t: TestRuntime;
  readonly outcome: Outcome;
  readonly report: ValidateDataReport;
  readonly comment: string;
  /** The checks of the contract, without the two that every file has. */
  readonly checks: readonly ReportedCheck[];
  /** `type column status failed` of each, the ones that passed left out. */
  readonly failures: readonly string[];
}

/** Runs validate-data on files, and checks its report against the published schema. */
export async function validated(
  files: Readonly<Record<string, string | Uint8Array>>,
  inputs: Readonly<Record<string, string>>,
): Promise<Validated> {
  const t = await testRuntime({ files });
  return again(t, inputs);
}

export async function again(t: TestRuntime, inputs: Readonly<Record<string, string>>): Promise<Validated> {
  const outcome = await t.run("validate-data", inputs);
  const publication = t.published.at(-1)!;
  const report = validateDataReport.parse(JSON.parse(JSON.stringify(publication.report)));
  const checks = report.checks.filter((check) => check.source !== "");
  const failures = report.checks
    .filter((check) => check.status !== "pass")
    .map((check) => `${check.type} ${check.column ?? "-"} ${check.status} ${check.failed}`);
  return { t, outcome, report, comment: publication.comment!.body, checks, failures };
}

/** An ODCS contract of one object with these properties. */
export function odcs(properties: readonly object[], quality: readonly object[] = []): string {
  return JSON.stringify({
    apiVersion: "v3.1.0",
    kind: "DataContract",
    id: "test",
    version: "1.0.0",
    status: "active",
    schema: [{ name: "rows", properties, quality }],
  });
}
