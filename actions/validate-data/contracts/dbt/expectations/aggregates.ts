import { literal } from "../../../../toolkit/data/sql.js";
import { sqlNumber } from "../../../checks/cell.js";
import type { Threshold } from "../../../checks/threshold.js";
import { type PandasCell, timeOf } from "../../great-expectations/cell.js";
import { countGroups, groupsOf, isListed, isProblem, type Kind, list, ofColumn } from "../kind.js";
import { valueOf } from "./values.js";

const row = "row_condition";
const grouping = ["group_by", row];

/** A bound in SQL, and what it is compared with. */
interface Bound {
  readonly sign: string;
  readonly value: number | string;
}

/** @returns the bounds that are given, or what is wrong with them */
export function boundsOf(given: Readonly<Record<string, unknown>>): readonly Bound[] | string {
  const equal = given.strictly === true ? "" : "=";
  const bounds: Bound[] = [];
  for (const [name, sign] of [
    ["min_value", `>${equal}`],
    ["max_value", `<${equal}`],
  ] as const) {
    const value = given[name];
    if (value === undefined || value === null) continue;
    if (typeof value !== "number" && typeof value !== "string") return `${name} has to be a number`;
    bounds.push({ sign, value });
  }
  return bounds.length === 0 ? "it has neither min_value nor max_value" : bounds;
}

const operators: Readonly<Record<string, Threshold[number]["operator"]>> = {
  ">": "mustBeGreaterThan",
  ">=": "mustBeGreaterOrEqualTo",
  "<": "mustBeLessThan",
  "<=": "mustBeLessOrEqualTo",
  "=": "mustBe",
};

/**
 * What an aggregate has to be. Of all rows together the number itself is told, of groups how many fail. That of nothing
 * but nulls is null, and keeps every bound.
 */
export function aggregated(
  what: string,
  aggregate: string,
  bounds: readonly Bound[],
  groups: readonly string[],
  from: string,
): Exclude<ReturnType<Kind["compile"]>, string> {
  const numbers = bounds.filter((one): one is Bound & { value: number } => typeof one.value === "number");
  if (numbers.length < bounds.length) return { unsupported: "a bound that is an expression is not done" };
  const isFine = numbers.map(({ sign, value }) => `${aggregate} ${sign} ${sqlNumber(value)}`).join(" AND ");
  const words = `${what} ${numbers.map(({ sign, value }) => `${sign} ${value}`).join(" and ")}`;
  const count = countGroups(isFine, groups, from);
  if (groups.length > 0) return { expected: `${words} in each group`, count };
  const threshold = numbers.map(({ sign, value }) => ({ operator: operators[sign]!, value }));
  const sql = `SELECT CAST(${aggregate} AS DOUBLE) FROM ${from}`;
  return { expected: words, count, found: { sql, threshold, isNullKept: true } };
}

/** A column without any value has no type that could be wrong. */
function needsNumbers({ filled }: PandasCell, from: string): ReturnType<Kind["compile"]> {
  const wrong = "error('it needs a column of numbers')::BIGINT";
  const count = `SELECT CASE WHEN count(*) FILTER (${filled}) = 0 THEN 0 ELSE ${wrong} END FROM ${from}`;
  return { expected: "a column of numbers", count };
}

function measured(
  what: string,
  aggregate: (cell: PandasCell, given: Readonly<Record<string, unknown>>) => string,
  more: readonly string[] = [],
): Kind {
  return {
    arguments: ["min_value", "max_value", "strictly", ...more, ...grouping],
    locks: [row],
    compile: ofColumn((cell, context) => {
      const { arguments: given, from } = context;
      const bounds = boundsOf(given);
      if (typeof bounds === "string") return bounds;
      const groups = groupsOf(given.group_by, context);
      if (isProblem(groups)) return groups;
      const quantile = given.quantile;
      if (more.includes("quantile") && !(typeof quantile === "number" && quantile >= 0 && quantile <= 1))
        return "quantile has to be a number from 0 to 1";
      const isCounted = what.startsWith("different") || what.startsWith("a share");
      if (cell.kind === "number" || isCounted)
        return aggregated(what, aggregate(cell, given), bounds, groups, from);
      const isExtreme = what === "a least value" || what === "a greatest value";
      return isExtreme && cell.kind === "time"
        ? extreme(what, aggregate(cell, given), bounds, groups, from)
        : needsNumbers(cell, from);
    }),
  };
}

/** The first or last day or moment. */
function extreme(
  what: string,
  aggregate: string,
  bounds: readonly Bound[],
  groups: readonly string[],
  from: string,
): ReturnType<Kind["compile"]> {
  const parts: string[] = [];
  for (const { sign, value } of bounds) {
    const time = timeOf(String(value).replaceAll(/^'|'$/g, ""));
    if (time === undefined)
      return { unsupported: `${String(value)} is no day or moment; an expression is not done` };
    parts.push(`${aggregate} ${sign} ${time}`);
  }
  const expected = `${what} ${bounds.map(({ sign, value }) => `${sign} ${value}`).join(" and ")}`;
  return { expected, count: countGroups(parts.join(" AND "), groups, from) };
}

function distinctCount(sign: ">" | "<" | "="): Kind {
  return {
    arguments: ["value", ...grouping],
    locks: [row],
    compile: ofColumn((cell, context) => {
      const { value, group_by } = context.arguments;
      if (typeof value !== "number") return "value has to be a number";
      const groups = groupsOf(group_by, context);
      if (isProblem(groups)) return groups;
      const aggregate = `count(DISTINCT ${valueOf(cell)})`;
      return aggregated("different values", aggregate, [{ sign, value }], groups, context.from);
    }),
  };
}

/** @param asks whether all values have to be in the set, a null being in none, and whether all of the set have to be there */
function distinctSet(asks: { readonly isWithin: boolean; readonly isWhole: boolean }): Kind {
  return {
    arguments: ["value_set", "quote_values", row],
    locks: [row],
    compile: ofColumn((cell, { arguments: { value_set: values }, from }) => {
      const found = list(values);
      if (found === undefined) return "value_set has to be a list, with one value at least";
      const unique = [...new Map(found.map((one) => [String(one), one])).values()];
      const all = `(SELECT DISTINCT ${valueOf(cell)} AS v, (${cell.filled}) AND coalesce(${isListed(cell, unique)}, false) AS inside${asks.isWhole ? unique.map((one, at) => `, coalesce((${cell.filled}) AND (${isListed(cell, [one])}), false) AS h${at}`).join("") : ""} FROM ${from})`;
      const other = "count(*) FILTER (NOT inside)";
      const lost = unique.map((_, at) => `CASE WHEN coalesce(bool_or(h${at}), false) THEN 0 ELSE 1 END`);
      const missing = unique.map(
        (one, at) => `CASE WHEN NOT coalesce(bool_or(h${at}), false) THEN ${literal(String(one))} END`,
      );
      const parts = [...(asks.isWithin ? [other] : []), ...(asks.isWhole ? [lost.join(" + ")] : [])];
      const said = [
        ...(asks.isWithin
          ? [
              "'not meant: ' || string_agg(coalesce(CAST(v AS VARCHAR), 'an empty cell'), ', ' ORDER BY v) FILTER (NOT inside)",
            ]
          : []),
        ...(asks.isWhole ? [`'missing: ' || nullif(concat_ws(', ', ${missing.join(", ")}), '')`] : []),
      ];
      const shown = `${unique.slice(0, 10).map(String).join(", ")}${unique.length > 10 ? ", …" : ""}`;
      const fine = "as expected";
      const words = asks.isWithin ? (asks.isWhole ? "exactly" : "none but") : "each of";
      return {
        expected: `${words} ${shown}`,
        count: `SELECT ${parts.join(" + ")} FROM ${all}`,
        found: {
          sql: `SELECT coalesce(nullif(concat_ws('; ', ${said.join(", ")}), ''), '${fine}') FROM ${all}`,
          threshold: [{ operator: "mustBe", value: fine }],
        },
      };
    }),
  };
}

/** The value that comes n-th by how often it occurs. Where several are as frequent, each of them could be it. */
const mostCommon: Kind = {
  arguments: ["value_set", "top_n", "quote_values", "data_type", row],
  locks: [row],
  compile: ofColumn((cell, { arguments: { value_set: values, top_n: top }, from }) => {
    const found = list(values);
    if (found === undefined) return "value_set has to be a list, with one value at least";
    if (typeof top !== "number" || !Number.isInteger(top) || top < 1) return "top_n has to be a whole number";
    const groups = `SELECT ${valueOf(cell)} AS v, bool_and((${cell.filled}) AND ${isListed(cell, found)}) AS inside, count(*) AS n FROM ${from} GROUP BY 1`;
    const ranked = `SELECT *, rank() OVER (ORDER BY n DESC) AS r, count(*) OVER (PARTITION BY n) AS ties FROM (${groups})`;
    return {
      expected: `${top === 1 ? "the most frequent value" : `number ${top} of the values by frequency`} is one of ${found.slice(0, 10).map(String).join(", ")}`,
      count: `SELECT count(*) FROM (${ranked}) WHERE ${top} BETWEEN r AND r + ties - 1 AND v IS NOT NULL AND NOT coalesce(inside, false)`,
    };
  }),
};

/** Sums of groups are compared with each other. */
const withinDeviations: Kind = {
  arguments: ["group_by", "sigma_threshold"],
  compile: ofColumn((cell, context) => {
    const { group_by, sigma_threshold: threshold = 3 } = context.arguments;
    if (typeof threshold !== "number") return "sigma_threshold has to be a number";
    const groups = groupsOf(group_by, context);
    if (isProblem(groups)) return groups;
    if (groups.length === 0)
      return { unsupported: "without group_by it compares one sum with itself, so nothing can fail it" };
    if (cell.kind !== "number") return needsNumbers(cell, context.from);
    const sums = `SELECT CAST(sum(${cell.value}) AS DOUBLE) AS s FROM ${context.from} GROUP BY ${groups.join(", ")}`;
    const scores = `SELECT (s - avg(s) OVER ()) / nullif(stddev_samp(s) OVER (), 0) AS z FROM (${sums})`;
    return {
      expected: `no group's sum more than ${threshold} standard deviations from their mean`,
      count: `SELECT count(*) FROM (${scores}) WHERE abs(z) > ${sqlNumber(threshold)}`,
    };
  }),
};

const double = (cell: PandasCell) => `CAST(${valueOf(cell)} AS DOUBLE)`;

/** The tests of dbt_expectations of one column as a whole, by name without the package. */
export const aggregateTests: Readonly<Record<string, Kind>> = {
  expect_column_mean_to_be_between: measured("a mean", (cell) => `avg(${double(cell)})`),
  expect_column_median_to_be_between: measured("a median", (cell) => `quantile_cont(${double(cell)}, 0.5)`),
  expect_column_quantile_values_to_be_between: measured(
    "a quantile",
    (cell, { quantile }) => `quantile_cont(${double(cell)}, ${sqlNumber(quantile as number)})`,
    ["quantile"],
  ),
  expect_column_stdev_to_be_between: measured(
    "a standard deviation",
    (cell) => `stddev_samp(${double(cell)})`,
  ),
  expect_column_sum_to_be_between: measured("a sum", (cell) => `sum(${valueOf(cell)})`),
  expect_column_min_to_be_between: measured("a least value", (cell) => `min(${valueOf(cell)})`),
  expect_column_max_to_be_between: measured("a greatest value", (cell) => `max(${valueOf(cell)})`),
  expect_column_unique_value_count_to_be_between: measured(
    "different values",
    (cell) => `count(DISTINCT ${valueOf(cell)})`,
  ),
  expect_column_proportion_of_unique_values_to_be_between: measured(
    "a share of different values",
    (cell) =>
      `CASE WHEN count(${valueOf(cell)}) = 0 THEN 1 ELSE count(DISTINCT ${valueOf(cell)}) / count(${valueOf(cell)}) END`,
  ),
  expect_column_distinct_count_to_equal: distinctCount("="),
  expect_column_distinct_count_to_be_greater_than: distinctCount(">"),
  expect_column_distinct_count_to_be_less_than: distinctCount("<"),
  expect_column_distinct_values_to_be_in_set: distinctSet({ isWithin: true, isWhole: false }),
  expect_column_distinct_values_to_contain_set: distinctSet({ isWithin: false, isWhole: true }),
  expect_column_distinct_values_to_equal_set: distinctSet({ isWithin: true, isWhole: true }),
  expect_column_most_common_value_to_be_in_set: mostCommon,
  expect_column_values_to_be_within_n_stdevs: withinDeviations,
};
