import type { Policy } from "../policy/policy.js";
import { shown } from "./number.js";
import type { PredictionRows } from "./rows.js";

/**
 * Why a column that says something of the row can't be taken from the candidate alone: whoever opens a pull request
 * could put rows where they look best.
 * @param setting that names the column
 */
export function lackingColumn(baseline: PredictionRows, column: string, setting: string): string {
  return `There is no column ${shown(column)} (${setting}) in ${baseline.file}, and the candidate's word alone does not count: rows could be put where they look best. Measure the baseline again with that column: give baseline-predictions, or set evaluate.command.`;
}

/** The first column of the row that the policy names and the baseline's file lacks, as that sentence. */
export function lackingColumns({ columns, slices }: Policy, baseline: PredictionRows): string | undefined {
  const named: [string, string | undefined][] = [
    ["evaluate.columns.query", columns.query],
    ["evaluate.columns.group", columns.group],
    ["evaluate.columns.sensitive", columns.sensitive],
    ...(slices?.by ?? []).map((column): [string, string] => ["evaluate.slices.by", column]),
    ...(slices?.discover === true ? [] : (slices?.discover ?? [])).map((column): [string, string] => [
      "evaluate.slices.discover",
      column,
    ]),
  ];
  const found = named.find(([, column]) => column !== undefined && !baseline.has(column));
  return found === undefined ? undefined : lackingColumn(baseline, found[1]!, found[0]);
}
