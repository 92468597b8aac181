import { anyCell, not } from "../../checks/condition.js";
import type { Expectation } from "../../checks/expectation.js";
import { fromStrptime, parseWith } from "../date-format.js";
import { inList, isIn, notInList } from "./cell.js";
import { type Kwargs, rangeNames } from "./kwargs.js";
import { outliers } from "./outliers.js";
import {
  between,
  cellSchemas,
  dates,
  lengths,
  likes,
  ordered,
  regexes,
  shownList,
  types,
  unsupported,
  type ValueContext,
  values,
  zScores,
} from "./value-tests.js";

interface Kind {
  readonly names: readonly string[];
  compile(context: ValueContext): Expectation;
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
      const looked = where === "true" ? anyCell : undefined;
      return {
        expected,
        test: {
          kind: "rows",
          evaluated: where,
          violated: `NOT ${cell.filled}`,
          shown: cell.text,
          mostly,
          looked,
          kept: cell.isFilled,
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
        looked: where === "true" ? anyCell : undefined,
        kept: not(cell.isFilled),
      },
    }),
  },
  expect_column_values_to_be_unique: {
    names: [],
    compile: (context) => {
      const { cell, kwargs, table, where } = context;
      if (where === "true" && kwargs.mostly() === 1 && cell.kind !== "time" && !cell.isMixed) {
        return {
          expected: "no value twice",
          test: { kind: "repeats", key: [cell.key], evaluated: cell.filled, shown: cell.text },
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
        inList(context.cell, found),
      );
    },
  },
  expect_column_values_to_not_be_in_set: {
    names: set,
    compile: (context) => {
      const found = list(context.kwargs, "value_set");
      return values(
        context,
        `none of ${shownList(found)}`,
        isIn(context.cell, found, context.table.storage),
        notInList(context.cell, found),
      );
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
        inList(context.cell, found),
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
  expect_column_values_to_not_be_outliers: { names: ["method", "multiplier"], compile: outliers },
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
    names: ["like_pattern", "escape"],
    compile: (context) => likes(context, [context.kwargs.text("like_pattern")], "any"),
  },
  expect_column_values_to_not_match_like_pattern: {
    names: ["like_pattern", "escape"],
    compile: (context) => likes(context, [context.kwargs.text("like_pattern")], "none"),
  },
  expect_column_values_to_match_like_pattern_list: {
    names: ["like_pattern_list", "match_on", "escape"],
    compile: (context) => likes(context, context.kwargs.texts("like_pattern_list"), matchOn(context.kwargs)),
  },
  expect_column_values_to_not_match_like_pattern_list: {
    names: ["like_pattern_list", "escape"],
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
  expect_column_values_to_be_dateutil_parseable: { names: [], compile: dates },
  expect_column_values_to_match_json_schema: { names: ["json_schema"], compile: cellSchemas },
  expect_column_values_to_be_of_type: {
    names: ["type_"],
    compile: (context) => types(context, [context.kwargs.text("type_")]),
  },
  // The values of a file tell its columns' types.
  expect_column_type_to_be: {
    names: ["type_"],
    compile: (context) => types(context, [context.kwargs.text("type_")]),
  },
  expect_column_values_to_be_in_type_list: {
    names: ["type_list"],
    compile: (context) => types(context, context.kwargs.texts("type_list")),
  },
};

/** Expectations that are known and can't be done here, each with the reason. */
export const undone: Readonly<Record<string, string>> = {
  expect_column_bootstrapped_ks_test_p_value_to_be_greater_than: "the test draws random samples",
  expect_column_chisquare_test_p_value_to_be_greater_than: "tests of distributions are drift-check's",
  expect_column_parameterized_distribution_ks_test_p_value_to_be_greater_than:
    "tests of distributions are drift-check's",
  expect_column_pair_cramers_phi_value_to_be_less_than: "Cramér's phi is not computed",
  expect_table_row_count_to_equal_other_table: "no other table is read",
  expect_query_results_to_match_comparison: "no other source is queried",
};
