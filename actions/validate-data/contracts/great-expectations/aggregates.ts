import { literal } from "../../../toolkit/data/sql.js";
import type { Expectation } from "../../checks/expectation.js";
import type { Comparison, Threshold } from "../../checks/threshold.js";
import { isIn, type PandasCell, timeOf } from "./cell.js";
import { divergence } from "./divergence.js";
import { inRange, type Kwargs, type Range, rangeNames, rangeWords } from "./kwargs.js";
import { quantiles } from "./quantiles.js";
import type { ValueContext } from "./value-tests.js";

/** Part of an expectation: where it stands below its arguments, if it has a place of its own. */
export interface Part extends Expectation {
  readonly below?: readonly (string | number)[];
  readonly what?: string;
}

interface Kind {
  readonly names: readonly string[];
  compile(context: ValueContext): readonly Part[];
}

/** The rows that an aggregate is over: those of the condition whose cell is not null. */
export const from = ({ table, where, cell }: Pick<ValueContext, "table" | "where" | "cell">) =>
  `FROM ${table.storage} WHERE (${where}) AND ${cell.filled}`;

/** Where a column of text has a cell that is no number, pandas computes nothing: NULL, which meets no bound. */
export const numeric = (cell: PandasCell, aggregate: string) =>
  cell.kind === "number"
    ? aggregate
    : cell.isMixed
      ? `CASE WHEN bool_and((${cell.number}) IS NOT NULL) THEN ${aggregate} END`
      : "NULL";

export const double = (cell: PandasCell) => `CAST(${cell.number} AS DOUBLE)`;

export function thresholdOf({ min, max, strictMin, strictMax }: Range): Threshold {
  const parts: Comparison[] = [];
  if (min !== undefined)
    parts.push({ operator: strictMin ? "mustBeGreaterThan" : "mustBeGreaterOrEqualTo", value: min });
  if (max !== undefined)
    parts.push({ operator: strictMax ? "mustBeLessThan" : "mustBeLessOrEqualTo", value: max });
  return parts;
}

/** Between nothing and nothing is every value: what can't fail is said, and not passed. */
const boundless: Part = {
  expected: "no bound",
  test: {
    kind: "known",
    status: "unsupported",
    observed: "it has neither min_value nor max_value, so nothing can fail it",
  },
};

function measured(what: string, aggregate: (cell: PandasCell) => string): Kind {
  return {
    names: [...rangeNames, "parse_strings_as_datetimes", "output_strftime_format"],
    compile: (context) => {
      const range = numbersOf(context.kwargs);
      if (range.min === undefined && range.max === undefined) return [boundless];
      return [
        {
          expected: `${what} ${rangeWords(range)}`,
          test: {
            kind: "query",
            sql: `SELECT CAST(${aggregate(context.cell)} AS DOUBLE) ${from(context)}`,
            threshold: thresholdOf(range),
          },
        },
      ];
    },
  };
}

function numbersOf(kwargs: Kwargs): Range {
  const range = kwargs.range();
  if (typeof (range.min ?? range.max) === "string") throw kwargs.wrong("min_value", "has to be a number.");
  return range;
}

/** The least or greatest value: of numbers, times or texts. */
function extreme(name: "min" | "max"): Kind {
  const ofNumbers = measured(`a ${name === "min" ? "least" : "greatest"} value of`, (cell) =>
    numeric(cell, `${name}(${cell.number})`),
  );
  return {
    names: ofNumbers.names,
    compile: (context) => {
      const { cell, kwargs } = context;
      const range = kwargs.range();
      const one = range.min ?? range.max;
      if (one === undefined || typeof one === "number") return ofNumbers.compile(context);
      const bounds = [range.min, range.max].filter((bound) => bound !== undefined);
      const isTime = cell.kind === "time" && bounds.every((bound) => timeOf(bound) !== undefined);
      const isText = cell.kind === "text" || cell.kind === "time";
      const value = `${name}(${isTime ? cell.value : cell.text})`;
      const bound = (text: number | string) => (isTime ? timeOf(text)! : literal(String(text)));
      const isWithin = isTime || isText ? inRange(value, range, bound) : "false";
      return [asExpected(rangeWords(range), isWithin, `CAST(${value} AS VARCHAR)`, from(context))];
    },
  };
}

const fine = "as expected";

/** A query that says what it found where that is not as expected. */
function asExpected(expected: string, isFine: string, found: string, rest: string): Part {
  return {
    expected,
    test: {
      kind: "query",
      sql: `SELECT CASE WHEN coalesce(${isFine}, false) THEN ${literal(fine)} ELSE coalesce(${found}, 'no value') END ${rest}`,
      threshold: [{ operator: "mustBe", value: fine }],
    },
  };
}

function valueSet(kwargs: Kwargs): readonly unknown[] {
  const list = kwargs.list("value_set");
  if (list.length === 0) throw kwargs.wrong("value_set", "is empty.");
  if (list.some((one) => typeof one === "object"))
    throw kwargs.wrong("value_set", "has to be a list of texts, numbers and booleans.");
  return list;
}

/** Every value of the set has to be in the column. */
function contains(context: ValueContext, below?: readonly string[]): Part {
  const list = valueSet(context.kwargs);
  const lost = list.map(
    (value) =>
      `CASE WHEN NOT coalesce(bool_or(${isIn(context.cell, [value], context.table.storage)}), false) THEN ${literal(String(value))} END`,
  );
  const missing = `concat_ws(', ', ${lost.join(", ")})`;
  const part = asExpected(
    `each of ${list.slice(0, 10).join(", ")}`,
    `${missing} = ''`,
    `'missing: ' || ${missing}`,
    from(context),
  );
  return below === undefined ? part : { ...part, below };
}

function within(context: ValueContext): Part {
  const list = valueSet(context.kwargs);
  const { cell, where } = context;
  const evaluated = where === "true" ? cell.filled : `(${where}) AND ${cell.filled}`;
  const violated = `NOT ${isIn(cell, list, context.table.storage)}`;
  return {
    expected: `none but ${list.slice(0, 10).join(", ")}`,
    test: { kind: "rows", evaluated, violated, shown: cell.text, mostly: 1 },
  };
}

function mostCommon(context: ValueContext): Part {
  const list = valueSet(context.kwargs);
  const ties = context.kwargs.flag("ties_okay", false);
  const { cell, table } = context;
  const groups = `SELECT any_value(${cell.text}) AS v, bool_or(${isIn(cell, list, table.storage)}) AS ok, count(*) AS n ${from(context)} GROUP BY ${cell.value}`;
  const isFine = ties ? "count(*) FILTER (ok) > 0" : "count(*) = 1 AND count(*) FILTER (ok) = 1";
  return asExpected(
    `the most frequent value is one of ${list.slice(0, 10).join(", ")}`,
    isFine,
    "string_agg(v, ', ' ORDER BY v)",
    `FROM (SELECT *, max(n) OVER () AS most FROM (${groups})) WHERE n = most`,
  );
}

const set = ["value_set", "parse_strings_as_datetimes"];

/** The expectations of one column as a whole, by name. */
export const aggregateExpectations: Readonly<Record<string, Kind>> = {
  expect_column_mean_to_be_between: measured("a mean of", (cell) => numeric(cell, `avg(${double(cell)})`)),
  expect_column_median_to_be_between: measured("a median of", (cell) =>
    numeric(cell, `median(${double(cell)})`),
  ),
  expect_column_stdev_to_be_between: measured("a standard deviation of", (cell) =>
    numeric(cell, `stddev_samp(${double(cell)})`),
  ),
  // The sum of nothing is 0.
  expect_column_sum_to_be_between: measured("a sum of", (cell) =>
    cell.kind === "number" || cell.isMixed
      ? `CASE WHEN count(*) = 0 THEN 0 ELSE ${numeric(cell, `sum(${cell.number})`)} END`
      : "NULL",
  ),
  expect_column_min_to_be_between: extreme("min"),
  expect_column_max_to_be_between: extreme("max"),
  expect_column_unique_value_count_to_be_between: measured(
    "different values:",
    ({ value }) => `count(DISTINCT ${value})`,
  ),
  expect_column_proportion_of_unique_values_to_be_between: measured(
    "a share of different values of",
    ({ value }) => `CASE WHEN count(*) = 0 THEN 0 ELSE count(DISTINCT ${value}) / count(*) END`,
  ),
  expect_column_proportion_of_non_null_values_to_be_between: {
    names: rangeNames,
    compile: ({ cell, kwargs, table, where }) => {
      const range = numbersOf(kwargs);
      if (range.min === undefined && range.max === undefined) return [boundless];
      const sql = `SELECT CASE WHEN count(*) = 0 THEN 0 ELSE count(*) FILTER (${cell.filled}) / count(*) END FROM ${table.storage} WHERE ${where}`;
      return [
        {
          expected: `a share of values of ${rangeWords(range)}`,
          test: { kind: "query", sql, threshold: thresholdOf(range) },
        },
      ];
    },
  },
  expect_column_quantile_values_to_be_between: {
    names: ["quantile_ranges", "allow_relative_error"],
    compile: quantiles,
  },
  expect_column_distinct_values_to_contain_set: { names: set, compile: (context) => [contains(context)] },
  expect_column_distinct_values_to_equal_set: {
    names: set,
    compile: (context) => [within(context), { ...contains(context, ["value_set"]), what: "all of them" }],
  },
  expect_column_most_common_value_to_be_in_set: {
    names: ["value_set", "ties_okay"],
    compile: (context) => [mostCommon(context)],
  },
  expect_column_kl_divergence_to_be_less_than: {
    names: [
      "partition_object",
      "threshold",
      "tail_weight_holdout",
      "internal_weight_holdout",
      "bucketize_data",
    ],
    compile: (context) => [divergence(context)],
  },
};
