import { holm } from "../../toolkit/statistics/corrections.js";
import type { SampleSource } from "../metrics/metric.js";
import type { Policy, Rule, SlicePolicy } from "../policy/policy.js";
import { shown } from "../predictions/number.js";
import { listed, type PredictionRows } from "../predictions/rows.js";
import { subset } from "../predictions/sample.js";
import { blankResult, type MetricResult, type Slice } from "./result.js";
import { judgeSlice, type Setting } from "./rule.js";

export interface SliceResults {
  readonly results: readonly MetricResult[];
  readonly problems: readonly string[];
}

export interface Compared {
  readonly rows: PredictionRows;
  readonly source: SampleSource;
}

/** More values in a column than this is an id or a measurement, not a slice. */
const mostValues = 1000;

/**
 * Judges every slice of every column that the policy names. A slice passes like all rows do; it fails only when it is
 * clearly worse after Holm's correction over all slices, so that many slices do not fail a good model by chance.
 */
export function judgeSlices(
  policy: Policy,
  candidate: Compared,
  baseline: Compared,
  setting: Setting & { seedOf(key: string): string },
): SliceResults {
  const slices = policy.slices!;
  const rules = slicedRules(policy.rules, slices);
  const problems: string[] = [];
  const results: MetricResult[] = [];
  for (const column of slices.by) {
    const problem = columnProblem(column, candidate.rows, baseline.rows);
    if (problem !== undefined) {
      problems.push(problem);
      continue;
    }
    const groups = groupBy(candidate.rows.cells(column));
    if (groups.size > mostValues) {
      problems.push(
        `evaluate.slices.by: ${column} has ${groups.size} different values; at most ${mostValues} make slices.`,
      );
      continue;
    }
    for (const [value, rows] of groups) {
      const slice: Slice = { column, value };
      const sources = { candidate: subset(candidate.source, rows), baseline: subset(baseline.source, rows) };
      for (const rule of rules) {
        const margin = slices.maxRegression ?? rule.maxRegression!;
        const key = JSON.stringify([rule.name, column, value]);
        results.push(
          rows.length < slices.minRows
            ? tooSmall(rule, slice, margin, rows.length, slices.minRows)
            : judgeSlice(rule, slice, margin, sources, { ...setting, seed: setting.seedOf(key) }),
        );
      }
    }
  }
  return { results: corrected(results, setting.confidence), problems };
}

function slicedRules(rules: readonly Rule[], slices: SlicePolicy): Rule[] {
  return rules.filter(
    (rule) =>
      rule.metric !== undefined &&
      (slices.metrics?.includes(rule.name) ?? rule.maxRegression !== undefined) &&
      (slices.maxRegression !== undefined || rule.maxRegression !== undefined),
  );
}

function tooSmall(rule: Rule, slice: Slice, margin: number, rows: number, minRows: number): MetricResult {
  return {
    ...blankResult(rule, slice, margin),
    n: rows,
    reason: `${rows} rows are too few to judge; at least ${minRows} are needed.`,
  };
}

/** Holm over the slices that were compared: what was a fail by itself may be left undecided. */
function corrected(results: readonly MetricResult[], confidence: number): MetricResult[] {
  const tested = results.filter(({ regressionPValue }) => regressionPValue !== null);
  const adjusted = new Map(
    holm(tested.map((result) => result.regressionPValue!)).map((p, at) => [tested[at]!, p]),
  );
  return results.map((result) => {
    const adjustedPValue = adjusted.get(result) ?? null;
    if (result.verdict !== "fail" || adjustedPValue === null) return { ...result, adjustedPValue };
    const alpha = (1 - confidence) / 2;
    if (adjustedPValue < alpha) return { ...result, adjustedPValue };
    const reason = `${result.reason} Among ${tested.length} comparisons of slices that can be chance (Holm: p = ${adjustedPValue.toPrecision(2)}).`;
    return { ...result, adjustedPValue, verdict: "inconclusive", reason };
  });
}

/** Why slices of a column can't be had. The baseline's file may lack the column: its rows are known by their ids. */
function columnProblem(
  column: string,
  candidate: PredictionRows,
  baseline: PredictionRows,
): string | undefined {
  if (!candidate.has(column)) return `${candidate.file} has no column ${shown(column)} (evaluate.slices.by).`;
  if (!baseline.has(column)) return undefined;
  const now = candidate.cells(column);
  const before = baseline.cells(column);
  const [added, gone] = [notIn(now, before), notIn(before, now)];
  if (added.length > 0 || gone.length > 0) {
    const [who, values] = added.length > 0 ? ["candidate", added] : ["baseline", gone];
    return `${column} is ${listed(
      values.map((value) => shown(value ?? "")),
      "",
      "",
    )} only for the ${who}: a slice that only one model has can't be compared.`;
  }
  const moved = candidate.ids.filter((_, at) => (now[at] ?? "") !== (before[at] ?? ""));
  if (moved.length === 0) return undefined;
  return `${column} differs between the two models for ${listed(moved.map(shown), "id", "ids")}: the slices are not the same rows.`;
}

function notIn(values: readonly (string | null)[], others: readonly (string | null)[]): (string | null)[] {
  const known = new Set(others.map((value) => value ?? ""));
  return [...new Set(values)].filter((value) => !known.has(value ?? ""));
}

/** Positions of the rows of each value, the values in order, the empty one last. */
function groupBy(cells: readonly (string | null)[]): Map<string | null, Uint32Array> {
  const groups = new Map<string | null, number[]>();
  cells.forEach((cell, at) => {
    const value = cell === null || cell.trim() === "" ? null : cell;
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [at]);
    else group.push(at);
  });
  const sorted = [...groups].sort(([one], [other]) =>
    one === null ? 1 : other === null ? -1 : one < other ? -1 : one > other ? 1 : 0,
  );
  return new Map(sorted.map(([value, rows]) => [value, Uint32Array.from(rows)]));
}
