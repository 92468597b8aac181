import { both, type Certain } from "../../../toolkit/data/scan/certain.js";
import { literal } from "../../../toolkit/data/sql.js";
import type { Table } from "../../../toolkit/data/table.js";
import { sqlNumber } from "../../checks/cell.js";
import type { Test } from "../../checks/check.js";
import type { Expectation } from "../../checks/expectation.js";
import { fromPython } from "../../checks/pattern.js";
import { patternAutomaton } from "../../checks/pattern-automaton.js";
import { within } from "../../checks/within.js";
import { fromStrptime, parseWith } from "../date-format.js";
import { isIn, isNumeric, listed, type PandasCell, timeOf } from "./cell.js";
import { inRange, type Kwargs, rangeNames, rangeWords } from "./kwargs.js";
import { typeWords, violatesType } from "./types.js";

/** What an expectation of a column's values is compiled from. */
export interface ValueContext {
  readonly cell: PandasCell;
  readonly kwargs: Kwargs;
  readonly table: Table;
  /** SQL of the rows that `row_condition` leaves. */
  readonly where: string;
}

interface Kind {
  readonly names: readonly string[];
  compile(context: ValueContext): Expectation;
}

const unsupported = (observed: string, expected = "a check that can't be done here"): Expectation => ({
  expected,
  test: { kind: "known", status: "unsupported", observed },
});

/** Values that are not null break it where `violated`. */
function values(
  { cell, kwargs, where }: ValueContext,
  expected: string,
  violated: string,
  certain?: Certain,
): Expectation {
  const mostly = kwargs.mostly();
  const words = mostly === 1 ? "" : ` (${Number((100 * mostly).toPrecision(6))}% of the values)`;
  const isPlain = where === "true";
  const test: Test = {
    kind: "rows",
    evaluated: isPlain ? cell.filled : `(${where}) AND ${cell.filled}`,
    violated,
    shown: cell.text,
    mostly,
    certain: isPlain ? both(cell.certain, certain) : undefined,
  };
  return { expected: `${expected}${words}`, test };
}

const shownList = (list: readonly unknown[]) => {
  const shown = list.slice(0, 10).map(String).join(", ");
  return `${shown}${list.length > 10 ? `, … (${list.length})` : ""}`;
};

function between(context: ValueContext): Expectation {
  const { cell, kwargs } = context;
  const range = kwargs.range();
  if (range.min === undefined && range.max === undefined)
    throw kwargs.wrong("min_value", "and max_value are both missing; one is needed.");
  const words = rangeWords(range);
  const one = range.min ?? range.max!;
  if (typeof one === "number") {
    const isBetween = inRange(cell.number, range, (bound) => sqlNumber(bound as number));
    const low = range.min === undefined ? {} : within(range.strictMin ? "<=" : "<", range.min as number);
    const high = range.max === undefined ? {} : within(range.strictMax ? ">=" : ">", range.max as number);
    const certain = cell.kind === "number" ? both(low, high) : undefined;
    return values(context, words, `NOT coalesce(${isBetween}, false)`, certain);
  }
  const bounds = [range.min, range.max].filter((bound) => bound !== undefined);
  if (cell.kind === "time" && bounds.every((bound) => timeOf(bound) !== undefined)) {
    return values(
      context,
      words,
      `NOT coalesce(${inRange(cell.value, range, (bound) => timeOf(bound)!)}, false)`,
    );
  }
  // A number compared with a text is an error to Great Expectations: nothing is between.
  if (cell.kind !== "text" && cell.kind !== "time") return values(context, words, "true");
  return values(context, words, `NOT (${inRange(cell.text, range, (bound) => literal(String(bound)))})`);
}

function lengths(context: ValueContext): Expectation {
  const { kwargs, cell } = context;
  const equal = kwargs.has("value") ? kwargs.count("value") : undefined;
  const range =
    equal === undefined ? kwargs.range() : { min: equal, max: equal, strictMin: false, strictMax: false };
  if (range.min === undefined && range.max === undefined)
    throw kwargs.wrong("min_value", "and max_value are both missing; one is needed.");
  if (typeof (range.min ?? range.max) === "string") throw kwargs.wrong("min_value", "has to be a number.");
  const words = equal === undefined ? `${rangeWords(range)} characters` : `${equal} characters`;
  return values(
    context,
    words,
    `NOT (${inRange(`length(${cell.text})`, range, (bound) => sqlNumber(bound as number))})`,
  );
}

function regexes(
  context: ValueContext,
  sources: readonly string[],
  how: "any" | "all" | "none",
): Expectation {
  const words = { any: "matches", all: "matches", none: "does not match" }[how];
  const translated = sources.map(fromPython);
  const joined =
    sources.length === 1 ? sources[0]! : `${how === "all" ? "all" : "any"} of ${sources.join(" , ")}`;
  const expected = `${words} ${joined}`;
  const patterns: string[] = [];
  for (const one of translated) {
    if ("problem" in one)
      return unsupported(`the regular expression can't be used here: ${one.problem}`, expected);
    patterns.push(`regexp_matches(${context.cell.text}, ${literal(one.pattern)})`);
  }
  const any = `(${patterns.join(how === "all" ? " AND " : " OR ")})`;
  const automaton = how !== "none" && sources.length === 1 ? patternAutomaton(sources[0]!, true) : undefined;
  const certain = automaton === undefined ? undefined : { forms: [automaton] };
  return values(context, expected, how === "none" ? any : `NOT ${any}`, certain);
}

function likes(context: ValueContext, patterns: readonly string[], how: "any" | "all" | "none"): Expectation {
  const parts = patterns.map((one) => `${context.cell.text} LIKE ${literal(one)}`);
  const any = `(${parts.join(how === "all" ? " AND " : " OR ")})`;
  const words = `${how === "none" ? "is not like" : "is like"} ${patterns.join(how === "all" ? " and " : " or ")}`;
  return values(context, words, how === "none" ? any : `NOT ${any}`);
}

/** Compares each value with the one before it; nulls are left out first. */
function ordered(context: ValueContext, wrong: "<" | ">"): Expectation {
  const { cell, kwargs, table, where } = context;
  if (cell.kind !== "number" && cell.kind !== "time" && !cell.isMixed)
    return values(context, "numbers in order", "true");
  const value = cell.kind === "time" ? cell.value : cell.number;
  const operator = kwargs.flag("strictly", false) ? `${wrong}=` : wrong;
  const rows = `SELECT rowid AS r, ${value} AS v, lag(${value}) OVER (ORDER BY rowid) AS b, row_number() OVER (ORDER BY rowid) AS n FROM ${table.storage} WHERE (${where}) AND ${cell.filled}`;
  const words = wrong === "<" ? "increasing" : "decreasing";
  return values(
    context,
    `${kwargs.flag("strictly", false) ? "strictly " : ""}${words}`,
    `rowid IN (SELECT r FROM (${rows}) WHERE n > 1 AND NOT coalesce(NOT (v ${operator} b), false))`,
  );
}

/** Where values don't differ, or there is one only, a z-score is not defined, and is taken for low. */
function zScores(context: ValueContext): Expectation {
  const { cell, kwargs, table, where } = context;
  const threshold = kwargs.number("threshold");
  if (threshold === undefined) throw kwargs.wrong("threshold", "is missing; a number is needed.");
  if (cell.kind !== "number" && !cell.isMixed) return values(context, `z-scores below ${threshold}`, "true");
  const all = `FROM ${table.storage} WHERE (${where}) AND ${cell.filled}`;
  const deviation = `(SELECT stddev_samp(CAST(${cell.number} AS DOUBLE)) ${all})`;
  const z = `((${cell.number} - (SELECT avg(CAST(${cell.number} AS DOUBLE)) ${all})) / nullif(${deviation}, 0))`;
  const double = kwargs.flag("double_sided", true);
  const isBelow = double ? `abs(${z}) < ${sqlNumber(Math.abs(threshold))}` : `${z} < ${sqlNumber(threshold)}`;
  return values(context, `z-scores below ${threshold}`, `NOT coalesce(${isBelow}, true)`);
}

const set = ["value_set", "parse_strings_as_datetimes"];
const list = (kwargs: Kwargs, name: string) => {
  const found = kwargs.list(name);
  if (found.some((one) => typeof one === "object" && one !== null))
    throw kwargs.wrong(name, "has to be a list of texts, numbers and booleans.");
  return found;
};
const matchOn = (kwargs: Kwargs) => kwargs.choice("match_on", ["any", "all"] as const);

/** The expectations of the values of one column, by name. All of them may have `mostly`. */
export const valueExpectations: Readonly<Record<string, Kind>> = {
  expect_column_values_to_not_be_null: {
    names: [],
    compile: ({ cell, kwargs, where }) => {
      const mostly = kwargs.mostly();
      const expected =
        mostly === 1 ? "no null" : `at least ${Number((100 * mostly).toPrecision(6))}% not null`;
      const certain = where === "true" ? cell.certain : undefined;
      return {
        expected,
        test: {
          kind: "rows",
          evaluated: where,
          violated: `NOT ${cell.filled}`,
          shown: cell.text,
          mostly,
          certain,
        },
      };
    },
  },
  expect_column_values_to_be_null: {
    names: [],
    compile: ({ cell, kwargs, where }) => ({
      expected: "nothing but nulls",
      test: {
        kind: "rows",
        evaluated: where,
        violated: cell.filled,
        shown: cell.text,
        mostly: kwargs.mostly(),
      },
    }),
  },
  expect_column_values_to_be_unique: {
    names: [],
    compile: (context) => {
      const { cell, kwargs, table, where } = context;
      if (where === "true" && kwargs.mostly() === 1 && cell.kind !== "time" && !cell.isMixed) {
        const key = cell.kind === "number" && cell.certain === undefined ? cell.value : cell.text;
        return {
          expected: "no value twice",
          test: { kind: "repeats", key: [key], evaluated: cell.filled, shown: cell.text },
        };
      }
      const all = `FROM ${table.storage} WHERE (${where}) AND ${cell.filled}`;
      return values(
        context,
        "no value twice",
        `${cell.value} IN (SELECT ${cell.value} ${all} GROUP BY 1 HAVING count(*) > 1)`,
      );
    },
  },
  expect_column_values_to_be_in_set: {
    names: set,
    compile: (context) => {
      const found = list(context.kwargs, "value_set");
      return values(
        context,
        `one of ${shownList(found)}`,
        `NOT ${isIn(context.cell, found, context.table.storage)}`,
        listed(context.cell, found),
      );
    },
  },
  expect_column_values_to_not_be_in_set: {
    names: set,
    compile: (context) => {
      const found = list(context.kwargs, "value_set");
      return values(context, `none of ${shownList(found)}`, isIn(context.cell, found, context.table.storage));
    },
  },
  expect_column_distinct_values_to_be_in_set: {
    names: set,
    compile: (context) => {
      const found = list(context.kwargs, "value_set");
      return values(
        context,
        `one of ${shownList(found)}`,
        `NOT ${isIn(context.cell, found, context.table.storage)}`,
        listed(context.cell, found),
      );
    },
  },
  expect_column_values_to_be_between: {
    names: [
      ...rangeNames,
      "allow_cross_type_comparisons",
      "parse_strings_as_datetimes",
      "output_strftime_format",
    ],
    compile: between,
  },
  expect_column_values_to_be_increasing: {
    names: ["strictly", "parse_strings_as_datetimes"],
    compile: (context) => ordered(context, "<"),
  },
  expect_column_values_to_be_decreasing: {
    names: ["strictly", "parse_strings_as_datetimes"],
    compile: (context) => ordered(context, ">"),
  },
  expect_column_value_lengths_to_be_between: { names: rangeNames, compile: lengths },
  expect_column_value_lengths_to_equal: { names: ["value"], compile: lengths },
  expect_column_value_z_scores_to_be_less_than: { names: ["threshold", "double_sided"], compile: zScores },
  expect_column_values_to_match_regex: {
    names: ["regex"],
    compile: (context) => regexes(context, [context.kwargs.text("regex")], "any"),
  },
  expect_column_values_to_not_match_regex: {
    names: ["regex"],
    compile: (context) => regexes(context, [context.kwargs.text("regex")], "none"),
  },
  expect_column_values_to_match_regex_list: {
    names: ["regex_list", "match_on"],
    compile: (context) => regexes(context, context.kwargs.texts("regex_list"), matchOn(context.kwargs)),
  },
  expect_column_values_to_not_match_regex_list: {
    names: ["regex_list"],
    compile: (context) => regexes(context, context.kwargs.texts("regex_list"), "none"),
  },
  expect_column_values_to_match_like_pattern: {
    names: ["like_pattern"],
    compile: (context) => likes(context, [context.kwargs.text("like_pattern")], "any"),
  },
  expect_column_values_to_not_match_like_pattern: {
    names: ["like_pattern"],
    compile: (context) => likes(context, [context.kwargs.text("like_pattern")], "none"),
  },
  expect_column_values_to_match_like_pattern_list: {
    names: ["like_pattern_list", "match_on"],
    compile: (context) => likes(context, context.kwargs.texts("like_pattern_list"), matchOn(context.kwargs)),
  },
  expect_column_values_to_not_match_like_pattern_list: {
    names: ["like_pattern_list"],
    compile: (context) => likes(context, context.kwargs.texts("like_pattern_list"), "none"),
  },
  expect_column_values_to_match_strftime_format: {
    names: ["strftime_format"],
    compile: (context) => {
      const format = context.kwargs.text("strftime_format");
      const parsed = fromStrptime(format);
      if (parsed === undefined)
        return unsupported(`the format ${format} has a directive that can't be read here`);
      const { text } = context.cell;
      return values(
        context,
        `a time written as ${format}`,
        `(${parseWith(parsed, text, "TIMESTAMP")}) IS NULL`,
      );
    },
  },
  expect_column_values_to_be_json_parseable: {
    names: [],
    compile: (context) => values(context, "JSON", `NOT coalesce(json_valid(${context.cell.text}), false)`),
  },
  expect_column_values_to_be_of_type: {
    names: ["type_"],
    compile: (context) => types(context, [context.kwargs.text("type_")]),
  },
  expect_column_values_to_be_in_type_list: {
    names: ["type_list"],
    compile: (context) => types(context, context.kwargs.texts("type_list")),
  },
};

function types(context: ValueContext, names: readonly string[]): Expectation {
  const expected = typeWords(names);
  const violated = violatesType(names, context.cell, isNumeric(context.cell, context.table.storage));
  return "problem" in violated
    ? unsupported(violated.problem, expected)
    : values(context, expected, violated.sql);
}

/** Expectations that are known and can't be done here, each with the reason. */
export const undone: Readonly<Record<string, string>> = {
  expect_column_values_to_be_dateutil_parseable:
    "what dateutil guesses to be a date can't be repeated here; expect_column_values_to_match_strftime_format says it exactly",
  expect_column_values_to_match_json_schema: "JSON Schema within a cell is not checked",
  expect_column_values_to_not_be_outliers: "outliers are not looked for",
  expect_column_bootstrapped_ks_test_p_value_to_be_greater_than: "the test draws random samples",
  expect_column_chisquare_test_p_value_to_be_greater_than: "tests of distributions are drift-check's",
  expect_column_parameterized_distribution_ks_test_p_value_to_be_greater_than:
    "tests of distributions are drift-check's",
  expect_column_pair_cramers_phi_value_to_be_less_than: "Cramér's phi is not computed",
  expect_table_row_count_to_equal_other_table: "no other table is read",
  expect_query_results_to_match_comparison: "no other source is queried",
};
