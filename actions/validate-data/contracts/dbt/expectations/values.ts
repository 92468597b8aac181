import { literal } from "../../../../toolkit/data/sql.js";
import { sqlNumber } from "../../../checks/cell.js";
import {
  anyCell,
  atLeastLong,
  atMostLong,
  type Condition,
  every,
  matching,
  not,
} from "../../../checks/condition.js";
import { fromPython } from "../../../checks/pattern.js";
import type { PandasCell } from "../../great-expectations/cell.js";
import { typeWords, violatesType } from "../../great-expectations/types.js";
import {
  type Failures,
  groupsOf,
  isListed,
  isProblem,
  type Kind,
  list,
  listed,
  ofColumn,
  type TestContext,
} from "../kind.js";
import { testKinds } from "../kinds.js";

const row = "row_condition";

/** The cells for which SQL is true or unknown keep the test, as they do where a warehouse asks `not (…)`. */
function keeping(cell: PandasCell, expected: string, isFine: string, kept?: Condition): Failures {
  const told = { looked: cell.isFilled, kept };
  return {
    expected,
    rows: { evaluated: cell.filled, violated: `NOT (${isFine})`, shown: cell.text, ...told },
  };
}

/** A test of dbt or dbt_utils under another name. */
function like(
  name: string,
  names: readonly string[],
  given: (context: TestContext) => Readonly<Record<string, unknown>> = () => ({}),
): Kind {
  return {
    arguments: [...names, row],
    locks: [row],
    compile: (context) => testKinds[name]!.compile({ ...context, arguments: given(context) }),
  };
}

/** A null is in no list: it fails where a value has to be in one. */
function inSet(isInside: boolean): Kind {
  return {
    arguments: ["value_set", "quote_values", row],
    locks: [row],
    compile: ofColumn((cell, { arguments: { value_set: values }, from }) => {
      const found = list(values);
      if (found === undefined) return "value_set has to be a list, with one value at least";
      const inside = isListed(cell, found);
      const shown = `${found.slice(0, 10).map(String).join(", ")}${found.length > 10 ? ", …" : ""}`;
      if (!isInside) {
        const told = { looked: cell.isFilled, kept: listed(cell, found, false) };
        return {
          expected: `none of ${shown}`,
          rows: { evaluated: cell.filled, violated: inside, shown: cell.text, ...told },
        };
      }
      const violated = `NOT coalesce((${cell.filled}) AND (${inside}), false)`;
      const kept = every(cell.isFilled, listed(cell, found, true));
      return {
        expected: `one of ${shown}, and no empty cell`,
        rows: { evaluated: "true", violated, shown: cell.text, looked: anyCell, kept },
        count: `SELECT count(*) FROM ${from} WHERE ${violated}`,
      };
    }),
  };
}

/** Of the characters, by bounds that are numbers. */
function lengths(names: readonly string[]): Kind {
  return {
    arguments: [...names, row],
    locks: [row],
    compile: ofColumn((cell, { arguments: given }) => {
      const length = `length(${cell.text})`;
      const isStrict = given.strictly === true;
      const equal = isStrict ? "" : "=";
      const atLeast = (bound: number) => atLeastLong(isStrict ? Math.floor(bound) + 1 : Math.ceil(bound));
      const atMost = (bound: number) => atMostLong(isStrict ? Math.ceil(bound) - 1 : Math.floor(bound));
      const exactly = (bound: number) => every(atLeastLong(Math.ceil(bound)), atMostLong(Math.floor(bound)));
      const parts: string[] = [];
      const kept: Condition[] = [];
      for (const [name, sign, told] of [
        ["value", "=", exactly],
        ["min_value", `>${equal}`, atLeast],
        ["max_value", `<${equal}`, atMost],
      ] as const) {
        const bound = given[name];
        if (bound === undefined || bound === null) continue;
        if (typeof bound !== "number") return `${name} has to be a number`;
        parts.push(`${length} ${sign} ${sqlNumber(bound)}`);
        kept.push(told(bound));
      }
      if (parts.length === 0) return `it has neither ${names.slice(0, 2).join(" nor ")}`;
      const words = parts.map((part) => part.replace(`${length} `, "")).join(" and ");
      return keeping(cell, `${words} characters`, parts.join(" AND "), every(...kept));
    }),
  };
}

/** Several are joined by `match_on`, also where the texts must not match: any of them alone may then be missing. */
function joined(
  tests: readonly string[],
  { match_on: how = "any" }: Readonly<Record<string, unknown>>,
): string {
  return tests.map((test) => `(${test})`).join(how === "all" ? " AND " : " OR ");
}

function texts(given: Readonly<Record<string, unknown>>, one: string): readonly string[] | string {
  const value = given[one] === undefined ? given[`${one}_list`] : [given[one]];
  if (!Array.isArray(value) || value.length === 0 || value.some((text) => typeof text !== "string"))
    return `${one} is missing, or not text`;
  const how = given.match_on ?? "any";
  return how === "any" || how === "all" ? value : `match_on is ${String(how)}; any and all are allowed`;
}

function regexes(isList: boolean, isMatch: boolean): Kind {
  const own = isList ? ["regex_list", "match_on"] : ["regex"];
  return {
    arguments: [...own, "is_raw", "flags", row],
    locks: [row],
    compile: ofColumn((cell, { arguments: given }) => {
      const found = texts(given, "regex");
      if (typeof found === "string") return found;
      if (given.flags !== undefined && given.flags !== "") return { unsupported: "flags is not done" };
      const tests: string[] = [];
      for (const one of found) {
        const translated = fromPython(one);
        if ("problem" in translated)
          return { unsupported: `the regular expression can't be used here: ${translated.problem}` };
        tests.push(`${isMatch ? "" : "NOT "}regexp_matches(${cell.text}, ${literal(translated.pattern)})`);
      }
      const words = `${isMatch ? "matches" : "does not match"} ${found.join(" , ")}`;
      const matched = found.length === 1 ? matching(found[0]!, true, true) : undefined;
      return keeping(cell, words, joined(tests, given), isMatch ? matched : not(matched));
    }),
  };
}

function likes(isList: boolean, isMatch: boolean): Kind {
  return {
    arguments: [...(isList ? ["like_pattern_list", "match_on"] : ["like_pattern"]), row],
    locks: [row],
    compile: ofColumn((cell, { arguments: given }) => {
      const found = texts(given, "like_pattern");
      if (typeof found === "string") return found;
      const tests = found.map((one) => `${cell.text} ${isMatch ? "" : "NOT "}LIKE ${literal(one)}`);
      return keeping(cell, `is ${isMatch ? "" : "not "}like ${found.join(" , ")}`, joined(tests, given));
    }),
  };
}

/** Types are told by the values, by family; a warehouse compares the name of the column's type. */
function types(name: string): Kind {
  return {
    arguments: [name],
    compile: ofColumn((cell, { arguments: given }) => {
      const found = list([given[name] ?? []].flat());
      if (found === undefined) return `${name} is missing`;
      const wanted = found.map(String);
      const violated = violatesType(wanted, cell, "false");
      if ("problem" in violated) return { unsupported: violated.problem };
      return {
        expected: typeWords(wanted),
        rows: { evaluated: cell.filled, violated: violated.sql, shown: cell.text },
      };
    }),
  };
}

/** Each value is compared with the one before it in the order of another column, or of the values themselves. */
function ordered(sign: ">" | "<"): Kind {
  return {
    arguments: ["sort_column", "strictly", "group_by", "step", row],
    locks: [row],
    compile: ofColumn((cell, context) => {
      const { sort_column: by, strictly, group_by, step } = context.arguments;
      const sort = by === undefined || by === null ? cell : context.cellOf(String(by));
      if (sort === undefined) return { unsupported: `sort_column ${String(by)} is no column of the data` };
      const groups = groupsOf(group_by, context);
      if (isProblem(groups)) return groups;
      const isStepped = step !== undefined && step !== null && step !== 0;
      if (isStepped && (typeof step !== "number" || cell.kind !== "number"))
        return { unsupported: "step is done of numbers only" };
      const value = valueOf(cell);
      const over = `${groups.length === 0 ? "" : `PARTITION BY ${groups.join(", ")} `}ORDER BY ${valueOf(sort)}`;
      const apart = sign === ">" ? "v - b" : "b - v";
      const isFine = `v ${sign}${strictly === false ? "=" : ""} b${isStepped ? ` AND ${apart} = ${sqlNumber(step as number)}` : ""}`;
      const words = `${strictly === false ? "" : "strictly "}${sign === ">" ? "increasing" : "decreasing"}`;
      return {
        expected: `${words}${by === undefined ? "" : ` by ${String(by)}`}${isStepped ? ` in steps of ${String(step)}` : ""}`,
        count: `SELECT count(*) FROM (SELECT ${value} AS v, lag(${value}) OVER (${over}) AS b FROM ${context.from}) WHERE b IS NOT NULL AND NOT (${isFine})`,
      };
    }),
  };
}

/** SQL of a value that is NULL where the cell is empty. */
export const valueOf = ({ filled, value }: PandasCell) => `(CASE WHEN ${filled} THEN ${value} END)`;

/** An empty cell counts as one more value than its lower case, so that it fails the test as it does with dbt. */
const casing: Kind = {
  arguments: ["display_inconsistent_columns"],
  compile: ofColumn((cell, { arguments: { display_inconsistent_columns: isShown }, from }) => {
    const all = `(SELECT DISTINCT CASE WHEN ${cell.filled} THEN ${cell.text} END AS v FROM ${from})`;
    return {
      expected: "no two texts that differ in case only, and no empty cell",
      count:
        isShown === true
          ? `SELECT count(*) FROM (SELECT 1 FROM ${all} GROUP BY lower(v) HAVING count(v) > 1)`
          : `SELECT CASE WHEN count(*) = count(DISTINCT lower(v)) THEN 0 ELSE 1 END FROM ${all}`,
    };
  }),
};

/** The tests of dbt_expectations that look at the values of one column, by name without the package. */
export const valueTests: Readonly<Record<string, Kind>> = {
  expect_column_values_to_not_be_null: like("not_null", []),
  expect_column_values_to_be_null: {
    arguments: [row],
    locks: [row],
    compile: ofColumn((cell) => ({
      expected: "nothing but empty cells",
      rows: {
        evaluated: "true",
        violated: cell.filled,
        shown: cell.text,
        looked: anyCell,
        kept: not(cell.isFilled),
      },
    })),
  },
  expect_column_values_to_be_unique: like("unique", []),
  expect_column_values_to_be_in_set: inSet(true),
  expect_column_values_to_not_be_in_set: inSet(false),
  expect_column_values_to_be_between: like(
    "dbt_utils.accepted_range",
    ["min_value", "max_value", "strictly"],
    ({ arguments: { min_value: min, max_value: max, strictly } }) => ({
      min_value: min ?? undefined,
      max_value: max ?? undefined,
      inclusive: strictly !== true,
    }),
  ),
  expect_column_value_lengths_to_equal: lengths(["value"]),
  expect_column_value_lengths_to_be_between: lengths(["min_value", "max_value", "strictly"]),
  expect_column_values_to_match_regex: regexes(false, true),
  expect_column_values_to_not_match_regex: regexes(false, false),
  expect_column_values_to_match_regex_list: regexes(true, true),
  expect_column_values_to_not_match_regex_list: regexes(true, false),
  expect_column_values_to_match_like_pattern: likes(false, true),
  expect_column_values_to_not_match_like_pattern: likes(false, false),
  expect_column_values_to_match_like_pattern_list: likes(true, true),
  expect_column_values_to_not_match_like_pattern_list: likes(true, false),
  expect_column_values_to_be_of_type: types("column_type"),
  expect_column_values_to_be_in_type_list: types("column_type_list"),
  expect_column_values_to_be_increasing: ordered(">"),
  expect_column_values_to_be_decreasing: ordered("<"),
  expect_column_values_to_have_consistent_casing: casing,
};
