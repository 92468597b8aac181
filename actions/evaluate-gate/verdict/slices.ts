import { holm } from "../../toolkit/statistics/corrections.js";
import { discoverSlices } from "../discover/discover.js";
import type { SampleSource } from "../metrics/metric.js";
import { isSliced, type Policy, type Rule } from "../policy/policy.js";
import { lackingColumn } from "../predictions/lacking.js";
import { shown } from "../predictions/number.js";
import { listed, type PredictionRows } from "../predictions/rows.js";
import { subset } from "../predictions/sample.js";
import { blankResult, type MetricResult, type Slice, sides } from "./result.js";
import { judgeSlice, type Setting } from "./rule.js";

export interface SliceResults {
  readonly results: readonly MetricResult[];
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

export interface Compared {
  readonly rows: PredictionRows;
  readonly source: SampleSource;
}

/** A slice and the positions of its rows. */
interface Part {
  readonly slice: Slice;
  readonly rows: Uint32Array;
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
  const rules = policy.rules.filter((rule) => isSliced(rule, slices.metrics, slices.maxRegression));
  const problems: string[] = [];
  const results: MetricResult[] = [];
  const parts = new Map<string, readonly Part[]>();
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
    parts.set(
      column,
      [...groups].map(([value, rows]) => ({ slice: { column, value }, rows })),
    );
  }
  const crossed = slices.depth === 2 ? crossings(parts, candidate.rows, problems) : [];
  for (const { slice, rows } of [...[...parts.values()].flat(), ...crossed]) {
    const sources = { candidate: subset(candidate.source, rows), baseline: subset(baseline.source, rows) };
    for (const rule of rules) {
      const margin = slices.maxRegression ?? rule.maxRegression!;
      results.push(
        rows.length < slices.minRows
          ? tooSmall(rule, slice, margin, rows.length, slices.minRows)
          : judgeSlice(rule, slice, margin, sources, {
              ...setting,
              seed: setting.seedOf(keyOf(rule, slice)),
            }),
      );
    }
  }
  const found = discovered(policy, rules, candidate, baseline, setting);
  return {
    results: corrected([...results, ...found.results], setting.confidence).map(unconfirmed),
    problems: [...problems, ...found.problems],
    notes: found.notes,
  };
}

/**
 * The slices of each two columns. One that has the same rows as a slice of one column is left out: it would be judged
 * twice.
 */
function crossings(
  parts: ReadonlyMap<string, readonly Part[]>,
  candidate: PredictionRows,
  problems: string[],
): Part[] {
  const columns = [...parts.keys()];
  return columns.flatMap((first, at) =>
    columns.slice(at + 1).flatMap((second) => {
      const cells = candidate.cells(second);
      const whole = new Map(parts.get(second)!.map(({ slice, rows }) => [slice.value, rows.length]));
      const found = parts.get(first)!.flatMap(({ slice, rows }) =>
        [...groupBy(cells, rows)].flatMap(([value, both]) => {
          if (both.length === rows.length || both.length === whole.get(value)) return [];
          return [{ slice: { ...slice, and: { column: second, value } }, rows: both }];
        }),
      );
      if (found.length <= mostValues) return found;
      problems.push(
        `evaluate.slices.depth: ${first} and ${second} have ${found.length} crossings; at most ${mostValues} make slices.`,
      );
      return [];
    }),
  );
}

/** What the gate's own search has found, each tested by its metric on the rows that were held out. */
function discovered(
  policy: Policy,
  rules: readonly Rule[],
  candidate: Compared,
  baseline: Compared,
  setting: Setting & { seedOf(key: string): string },
): SliceResults {
  if (policy.slices?.discover === undefined) return { results: [], problems: [], notes: [] };
  const { suspicions, problems, notes } = discoverSlices(policy, rules, candidate, baseline);
  const results = suspicions.map(({ rule, slice, rows }) => {
    const sources = { candidate: subset(candidate.source, rows), baseline: subset(baseline.source, rows) };
    const seed = setting.seedOf(keyOf(rule, slice));
    return judgeSlice(rule, slice, policy.slices!.maxRegression ?? rule.maxRegression!, sources, {
      ...setting,
      seed,
    });
  });
  return { results, problems, notes };
}

/** A suspicion that the held-out rows do not bear out is no verdict: nobody has asked for that slice. */
function unconfirmed(result: MetricResult): MetricResult {
  if (result.slice?.discovered === undefined || result.verdict !== "inconclusive") return result;
  const reason = `Not confirmed on rows that the search had not seen: ${result.reason}`;
  return { ...result, verdict: "unjudged", reason, rowsNeeded: null };
}

function keyOf(rule: Rule, slice: Slice): string {
  return JSON.stringify([rule.name, ...sides(slice).flatMap(({ column, value }) => [column, value])]);
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

/** Why slices of a column can't be had. */
function columnProblem(
  column: string,
  candidate: PredictionRows,
  baseline: PredictionRows,
): string | undefined {
  if (!candidate.has(column)) return `${candidate.file} has no column ${shown(column)} (evaluate.slices.by).`;
  if (!baseline.has(column)) return lackingColumn(baseline, column, "evaluate.slices.by");
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
function groupBy(
  cells: readonly (string | null)[],
  among: Iterable<number> = cells.keys(),
): Map<string | null, Uint32Array> {
  const groups = new Map<string | null, number[]>();
  for (const at of among) {
    const cell = cells[at] ?? null;
    const value = cell === null || cell.trim() === "" ? null : cell;
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [at]);
    else group.push(at);
  }
  const sorted = [...groups].sort(([one], [other]) =>
    one === null ? 1 : other === null ? -1 : one < other ? -1 : one > other ? 1 : 0,
  );
  return new Map(sorted.map(([value, rows]) => [value, Uint32Array.from(rows)]));
}
