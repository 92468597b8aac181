import type { ColumnProfile } from "../../toolkit/data/profile.js";
import { formatPercent } from "../../toolkit/report/number.js";
import { largestDistance } from "../../toolkit/statistics/kolmogorov-smirnov.js";
import { type Sample, sample, WholeSample } from "../../toolkit/statistics/sample.js";
import type { CheckResult } from "../checks/result.js";
import { type Examined, list, type Rule, resultOf } from "./finding.js";
import type { Champion, ModelCheck, ModelCheckSettings, Planning } from "./planning.js";

export async function planDistribution(
  { distribution }: ModelCheckSettings,
  planning: Planning,
): Promise<ModelCheck[]> {
  if (distribution === undefined) return [];
  const keys = ["checks", "distribution"];
  const { max_distance: maxDistance = 0.2, min_rows: minRows = 200, severity = "error" } = distribution;
  const expected = `at most ${formatPercent(maxDistance)} of a column's rows moved from the champion's values`;
  const rule = planning.rule("distribution", keys, severity, expected);
  const how = { maxDistance, minRows, ignore: new Set(distribution.ignore) };
  return planning.againstChampion(distribution.dataset, keys, rule, (examined, champion) =>
    judgeDistribution(rule, examined, champion, how),
  );
}

/**
 * Compares each column with what it was in an accepted version, by the share of its rows that moved: the larger of
 * - the difference of the shares of rows without a value (of numbers, without a finite one), and
 * - among the others, of numbers the Kolmogorov-Smirnov distance, which the profiles give to within 0.002, and of
 *   categories the total variation distance ½ Σ |p − q|; where a profile does not list all values, the part of it that
 *   is known.
 * Dates move by nature, identifiers and free texts have no distribution, personal columns no profile: left out.
 */
function judgeDistribution(
  rule: Rule,
  { profile }: Examined,
  accepted: Champion,
  how: { readonly maxDistance: number; readonly minRows: number; readonly ignore: ReadonlySet<string> },
): CheckResult {
  const before = new Map(accepted.profile.columns.map((column) => [column.name, column]));
  const moved: { name: string; distance: number }[] = [];
  let compared = 0;
  const hidden: string[] = [];
  for (const column of profile.columns) {
    const old = before.get(column.name);
    if (old === undefined || how.ignore.has(column.name)) continue;
    if (old.personal === true || column.personal === true) {
      hidden.push(column.name);
      continue;
    }
    if (Math.min(old.rows, column.rows) < how.minRows || hasNoDistribution(old, column)) continue;
    compared++;
    const distance = distanceOf(old, column);
    if (distance > how.maxDistance) moved.push({ name: column.name, distance });
  }
  moved.sort((a, b) => b.distance - a.distance);
  const left = hidden.length === 0 ? "" : `; not compared, for they are personal: ${list(hidden)}`;
  return resultOf(rule, {
    status: moved.length > 0 ? "fail" : "pass",
    observed:
      moved.length > 0
        ? `${list(moved.map(({ name, distance }) => `${name} ${formatPercent(distance)}`))} (against version ${accepted.version})${left}`
        : `none of ${compared} columns, against version ${accepted.version}${left}`,
    value: moved[0]?.distance ?? 0,
    evaluated: compared,
    failed: moved.length,
  });
}

function hasNoDistribution(old: ColumnProfile, now: ColumnProfile): boolean {
  if (old.kind === "datetime" || now.kind === "datetime") return true;
  if (old.kind === "text" && now.kind === "text") return true;
  return isIdentifier(old) && isIdentifier(now);
}

function isIdentifier({ distinct, rows, missing, type }: ColumnProfile): boolean {
  return !/^DOUBLE$|^FLOAT$|^DECIMAL/.test(type) && rows - missing > 1 && distinct === rows - missing;
}

/** From 0 to 1: the share of rows that moved, at least. */
export function distanceOf(old: ColumnProfile, now: ColumnProfile): number {
  const isNumeric = old.numeric !== null && now.numeric !== null;
  const empty = (column: ColumnProfile) =>
    1 - (isNumeric ? column.numeric!.finite : column.rows - column.missing) / Math.max(1, column.rows);
  const missing = Math.abs(empty(old) - empty(now));
  if (isNumeric) {
    const [one, other] = [numbersOf(old), numbersOf(now)];
    return one.size === 0 || other.size === 0 ? missing : Math.max(missing, largestDistance(one, other));
  }
  if (old.distinct === 0 || now.distinct === 0) return missing;
  return Math.max(missing, ofCategories(old, now));
}

function numbersOf({ values, valuesComplete, numeric }: ColumnProfile): Sample {
  const listed = values.flatMap(({ value, count }) =>
    typeof value === "number" && Number.isFinite(value) ? [{ value, count }] : [],
  );
  const total = listed.reduce((sum, { count }) => sum + count, 0);
  if (!valuesComplete || total !== numeric!.finite) return sample(numeric!.quantiles);
  listed.sort((a, b) => a.value - b.value);
  return new WholeSample(
    Float64Array.from(listed, ({ value }) => value),
    Float64Array.from(listed, ({ count }) => count),
    total,
  );
}

/** The total variation over the values that both profiles know the number of, all others being one. */
function ofCategories(old: ColumnProfile, now: ColumnProfile): number {
  const [before, after] = [sharesOf(old), sharesOf(now)];
  let sum = 0;
  let [restBefore, restAfter] = [1, 1];
  for (const value of new Set([...before.keys(), ...after.keys()])) {
    const p = before.get(value) ?? (old.valuesComplete ? 0 : undefined);
    const q = after.get(value) ?? (now.valuesComplete ? 0 : undefined);
    if (p === undefined || q === undefined) continue;
    sum += Math.abs(p - q);
    restBefore -= p;
    restAfter -= q;
  }
  return Math.min(1, (sum + Math.abs(restBefore - restAfter)) / 2);
}

function sharesOf({ values, rows, missing }: ColumnProfile): Map<string, number> {
  return new Map(values.map(({ value, count }) => [String(value), count / Math.max(1, rows - missing)]));
}
