import { literal } from "../../../toolkit/data/sql.js";
import { sqlNumber } from "../../checks/cell.js";
import type { Expectation } from "../../checks/expectation.js";
import type { Comparison, Threshold } from "../../checks/threshold.js";
import { isIn, type PandasCell, timeOf } from "./cell.js";
import { inRange, type Kwargs, type Range, rangeNames, rangeWords } from "./kwargs.js";
import type { ValueContext } from "./values.js";

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
const from = ({ table, where, cell }: ValueContext) =>
  `FROM ${table.storage} WHERE (${where}) AND ${cell.filled}`;

/** Where a column of text has a cell that is no number, pandas computes nothing: NULL, which meets no bound. */
const numeric = (cell: PandasCell, aggregate: string) =>
  cell.kind === "number"
    ? aggregate
    : cell.isMixed
      ? `CASE WHEN bool_and((${cell.number}) IS NOT NULL) THEN ${aggregate} END`
      : "NULL";

const double = (cell: PandasCell) => `CAST(${cell.number} AS DOUBLE)`;

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

function quantiles(context: ValueContext): readonly Part[] {
  const { kwargs, cell } = context;
  const ranges = kwargs.values.quantile_ranges as { quantiles?: unknown; value_ranges?: unknown } | undefined;
  const wanted = ranges?.quantiles;
  const bounds = ranges?.value_ranges;
  if (
    !Array.isArray(wanted) ||
    !Array.isArray(bounds) ||
    wanted.length !== bounds.length ||
    wanted.length === 0
  )
    throw kwargs.wrong("quantile_ranges", "needs quantiles and value_ranges, two lists of the same length.");
  const how = kwargs.values.allow_relative_error;
  const words = how === undefined || how === null || how === false ? "nearest" : String(how);
  return wanted.map((quantile, index): Part => {
    const pair = bounds[index] as unknown;
    const place = { below: ["quantile_ranges", "value_ranges", index], what: `quantile ${quantile}` };
    if (typeof quantile !== "number" || quantile < 0 || quantile > 1)
      throw kwargs.wrong(
        "quantile_ranges",
        `has the quantile ${JSON.stringify(quantile)}; 0 to 1 is allowed.`,
      );
    if (
      !Array.isArray(pair) ||
      pair.length !== 2 ||
      pair.some((one) => one !== null && typeof one !== "number")
    )
      throw kwargs.wrong("quantile_ranges", "needs value_ranges of two numbers or null.");
    const [low, high] = pair as readonly (number | null)[];
    if (low !== null && high !== null && low! > high!)
      throw kwargs.wrong("quantile_ranges", `has ${low} before ${high}: nothing is between.`);
    const position = { nearest: "round_even", lower: "floor", higher: "ceil" }[words];
    if (position === undefined && words !== "linear") {
      const observed = `allow_relative_error ${words} is not known here`;
      return { ...place, expected: "a quantile", test: { kind: "known", status: "unsupported", observed } };
    }
    // Like NumPy's isclose, which Great Expectations lets a bound be missed by.
    const slack = (bound: number) => 1e-8 + 1e-4 * Math.abs(bound);
    const threshold = thresholdOf({
      min: low === null ? undefined : low! - slack(low!),
      max: high === null ? undefined : high! + slack(high!),
      strictMin: false,
      strictMax: false,
    });
    const at =
      position === "round_even"
        ? `round_even(${sqlNumber(quantile)} * (n - 1), 0)`
        : `${position}(${sqlNumber(quantile)} * (n - 1))`;
    const sql =
      words === "linear"
        ? `SELECT ${numeric(cell, `quantile_cont(${double(cell)}, ${sqlNumber(quantile)})`)} ${from(context)}`
        : `SELECT max(v) FROM (SELECT v, row_number() OVER (ORDER BY v) - 1 AS i, count(*) OVER () AS n, bool_and(v IS NOT NULL) OVER () AS k FROM (SELECT ${double(cell)} AS v ${from(context)})) WHERE k AND i = ${at}`;
    return {
      ...place,
      expected: `${low ?? "-∞"} to ${high ?? "∞"}`,
      test: { kind: "query", sql, threshold },
    };
  });
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

/** Kullback–Leibler divergence from given shares of values (natural logarithm, as scipy.stats.entropy). */
function divergence(context: ValueContext): Part {
  const { kwargs, cell } = context;
  const partition = kwargs.values.partition_object as { values?: unknown; weights?: unknown } | undefined;
  const threshold = kwargs.number("threshold");
  const unsupported = (observed: string): Part => ({
    expected: "a small divergence",
    test: { kind: "known", status: "unsupported", observed },
  });
  if (threshold === undefined) return unsupported("it has no threshold, so nothing can fail it");
  const { values, weights } = partition ?? {};
  if (
    !Array.isArray(values) ||
    !Array.isArray(weights) ||
    values.length !== weights.length ||
    values.length === 0
  )
    return unsupported(
      "only a partition_object with values and weights can be compared; drift-check compares distributions",
    );
  const sum = weights.reduce((total: number, one) => total + Number(one), 0);
  if (!(Math.abs(sum - 1) < 1e-6))
    throw kwargs.wrong("partition_object", `has weights that sum to ${sum}; 1 is needed.`);
  const holdout = kwargs.number("tail_weight_holdout") ?? 0;
  const isNumber = cell.kind === "number";
  const key = isNumber ? double(cell) : cell.text;
  const given = values.map((value, index) => {
    const sql =
      isNumber && typeof value === "number" ? sqlNumber(value) : isNumber ? "NULL" : literal(String(value));
    return `(CAST(${sql} AS ${isNumber ? "DOUBLE" : "VARCHAR"}), ${sqlNumber(Number(weights[index]))}::DOUBLE)`;
  });
  const h = sqlNumber(holdout);
  return {
    expected: `at most ${threshold}`,
    test: {
      kind: "query",
      sql: `WITH o AS (SELECT ${key} AS v, count(*) AS n ${from(context)} GROUP BY 1), e(v, w) AS (VALUES ${given.join(", ")}),
        j AS (SELECT coalesce(o.n, 0) / (SELECT sum(n) FROM o) AS p, e.w AS w, count(*) FILTER (e.w IS NULL) OVER () AS u FROM o FULL JOIN e ON o.v = e.v),
        q AS (SELECT p, CASE WHEN u = 0 THEN w WHEN w IS NULL THEN ${h}::DOUBLE / u ELSE w * (1 - ${h}) END AS q FROM j),
        s AS (SELECT p / sum(p) OVER () AS p, q / sum(q) OVER () AS q FROM q)
        SELECT sum(CASE WHEN p = 0 THEN 0 WHEN q = 0 THEN 'infinity'::DOUBLE ELSE p * ln(p / q) END) FROM s`,
      threshold: [{ operator: "mustBeLessOrEqualTo", value: threshold }],
    },
  };
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
