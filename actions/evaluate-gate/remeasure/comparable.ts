import type { Runtime } from "../../toolkit/runtime/runtime.js";
import { type Baseline, type BaselineReading, ownPredictions, versionBaseline } from "../baseline.js";
import type { Candidate } from "../candidate.js";
import type { Policy } from "../policy/policy.js";
import type { PolicySource } from "../policy/source.js";
import { lackingColumns } from "../predictions/lacking.js";
import { pairingProblem } from "../predictions/pairing.js";
import type { PredictionRows } from "../predictions/rows.js";

export interface ComparableBaseline {
  readonly reading: BaselineReading;
  readonly notes: readonly string[];
}

/**
 * The baseline as it was found where its rows are the candidate's; else measured again by `evaluate.command`, where the
 * policy has one and the baseline is a version of the registry. What is wrong even then is a problem.
 */
export async function comparableBaseline(
  reading: BaselineReading,
  { evidence }: Candidate,
  policy: Policy,
  source: PolicySource,
  runtime: Runtime,
): Promise<ComparableBaseline> {
  const command = source.judging.config.evaluate?.command;
  const known = knownVersion(reading);
  if (command === undefined || known === undefined || evidence.rows === undefined)
    return { reading, notes: [] };
  const reason =
    reading.kind === "problem" ? reading.problem : whyAgain(known.baseline, evidence.rows, policy);
  if (reason === undefined) return { reading, notes: [] };
  const { remeasure } = await import("./remeasure.js");
  const measured = await remeasure(command, known.record, source, runtime);
  const version = `version ${known.record.version}`;
  const failed = (problem: string): ComparableBaseline => ({
    reading: {
      kind: "problem",
      problem: `${reason} So evaluate.command was to measure ${version} again: ${problem}`,
    },
    notes: [],
  });
  if ("problem" in measured) return failed(measured.problem);
  const shown = `what evaluate.command wrote for ${version}`;
  const rows = await ownPredictions(measured.path, policy, runtime, shown);
  if (typeof rows === "string") return failed(rows);
  const still = pairingProblem(evidence.rows, rows);
  if (still !== undefined) return failed(still);
  return {
    reading: { kind: "baseline", baseline: versionBaseline(known, rows) },
    notes: [
      `${capital(version)} was measured again on today's data by evaluate.command${source.at === undefined ? "" : ` as it is at ${source.ref}`}, because: ${reason}`,
    ],
  };
}

/** The version that can be measured again, with its predictions where it has any. */
function knownVersion(reading: BaselineReading) {
  if (reading.kind === "problem") {
    return reading.known && { ...reading.known, baseline: versionBaseline(reading.known, undefined) };
  }
  if (reading.kind !== "baseline" || reading.baseline.record === undefined) return undefined;
  const { baseline } = reading;
  return { record: reading.baseline.record, column: baseline.column, baseline };
}

/** Why the baseline's predictions can't be compared with the candidate's; undefined where they can. */
function whyAgain(baseline: Baseline, rows: PredictionRows, policy: Policy): string | undefined {
  const own = baseline.evidence.rows;
  if (own === undefined) return `No predictions of ${baseline.name} were kept.`;
  return pairingProblem(rows, own) ?? lackingColumns(policy, own);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
