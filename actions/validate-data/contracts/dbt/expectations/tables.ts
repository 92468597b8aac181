import {
  countGroups,
  type Failures,
  groupsOf,
  isProblem,
  type Kind,
  list,
  type TestContext,
} from "../kind.js";
import { columnOf } from "../properties.js";
import { aggregated, boundsOf } from "./aggregates.js";

const row = "row_condition";

/** What is wrong with some names, and how many of them dbt counts. */
interface Wrong {
  readonly names: readonly string[];
  readonly words: string;
}

/** Of names that a warehouse compares without their case. */
function names(
  judge: (wanted: readonly string[], found: readonly string[]) => readonly Wrong[],
  words: string,
): Kind {
  return {
    arguments: ["column_list", "transform"],
    compile: ({ arguments: { column_list: given, transform = "upper" }, table }) => {
      const wanted = list(given)?.map(String);
      if (wanted === undefined) return "column_list has to be a list of columns";
      if (transform !== "upper" && transform !== "lower")
        return {
          unsupported: `transform ${String(transform)} is not done; names are compared without their case`,
        };
      const found = table.columns.map(({ name }) => name.toLowerCase());
      const wrong = judge(
        wanted.map((name) => name.toLowerCase()),
        found,
      ).filter((one) => one.names.length > 0);
      const observed = wrong.map((one) => `${one.words}: ${one.names.join(", ")}`).join("; ");
      return {
        expected: `${words} ${wanted.join(", ")}`,
        known: {
          failures: wrong.flatMap((one) => one.names).length,
          observed: observed || "as it should be",
        },
      };
    },
  };
}

const lacking = (wanted: readonly string[], found: readonly string[]): Wrong => ({
  names: wanted.filter((name) => !found.includes(name)),
  words: "missing",
});

const beyond = (wanted: readonly string[], found: readonly string[]): Wrong => ({
  names: found.filter((name) => !wanted.includes(name)),
  words: "more than meant",
});

function width(context: TestContext, isExact: boolean): Failures | string {
  const { arguments: given, table } = context;
  const bounds = isExact ? { min_value: given.value, max_value: given.value } : given;
  const read = boundsOf({ ...bounds, strictly: false });
  if (typeof read === "string") return isExact ? "value has to be a number" : read;
  const found = table.columns.length;
  const isFine = read.every(({ sign, value }) =>
    sign === ">=" ? found >= Number(value) : found <= Number(value),
  );
  const words = isExact
    ? `${String(given.value)} columns`
    : `columns ${read.map(({ sign, value }) => `${sign} ${value}`).join(" and ")}`;
  return { expected: words, known: { failures: isFine ? 0 : 1, observed: String(found) } };
}

function rowCount(isExact: boolean): Kind {
  return {
    arguments: [...(isExact ? ["value"] : ["min_value", "max_value", "strictly"]), "group_by", row],
    locks: [row],
    compile: (context) => {
      const { arguments: given, from } = context;
      const bounds = isExact ? undefined : boundsOf(given);
      if (typeof bounds === "string") return bounds;
      if (isExact && typeof given.value !== "number") return "value has to be a number";
      const groups = groupsOf(given.group_by, context);
      if (isProblem(groups)) return groups;
      const wanted = bounds ?? [{ sign: "=", value: given.value as number }];
      return aggregated("rows", "count(*)", wanted, groups, from);
    },
  };
}

function text(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

/** The tests of dbt_expectations of a table as a whole, by name without the package. */
export const tableTests: Readonly<Record<string, Kind>> = {
  expect_table_row_count_to_be_between: rowCount(false),
  expect_table_row_count_to_equal: rowCount(true),
  expect_table_column_count_to_be_between: {
    arguments: ["min_value", "max_value"],
    compile: (context) => width(context, false),
  },
  expect_table_column_count_to_equal: {
    arguments: ["value"],
    compile: (context) => width(context, true),
  },
  expect_table_columns_to_match_set: names(
    (wanted, found) => [lacking(wanted, found), beyond(wanted, found)],
    "exactly the columns",
  ),
  expect_table_columns_to_contain_set: names(
    (wanted, found) => [lacking(wanted, found)],
    "at least the columns",
  ),
  expect_table_columns_to_not_contain_set: names(
    (wanted, found) => [{ names: wanted.filter((name) => found.includes(name)), words: "there" }],
    "none of the columns",
  ),
  expect_table_columns_to_match_ordered_list: names(
    (wanted, found) => [
      { names: wanted.filter((name, at) => found[at] !== name), words: "meant elsewhere" },
      { names: found.filter((name, at) => wanted[at] !== name), words: "not meant where they are" },
    ],
    "in this order the columns",
  ),
  expect_column_to_exist: {
    arguments: ["column_index", "transform"],
    compile: ({ arguments: { column_index: index }, columnName, table }) => {
      if (columnName === undefined) return "it tests a column, and stands at the model";
      const at = table.columns.indexOf(columnOf(table, columnName)!) + 1;
      const isAny = index === undefined || index === null || index === 0;
      return {
        expected: `a column ${columnName}${isAny ? "" : ` at ${String(index)}, counted from 1`}`,
        known: {
          failures: at > 0 && (isAny || at === Math.max(1, Number(index))) ? 0 : 1,
          observed: at === 0 ? "no such column" : `column ${at}, counted from 1`,
        },
      };
    },
  },
  expression_is_true: {
    arguments: ["expression", "test_condition", "group_by_columns", row],
    locks: ["expression", row],
    compile: (context) => {
      const { expression, test_condition: condition = "= true", group_by_columns } = context.arguments;
      if (!text(expression) || !text(condition)) return "expression is missing";
      const groups = groupsOf(group_by_columns, context);
      if (isProblem(groups)) return groups;
      return {
        expected: `${expression.trim()} ${condition}`,
        count: countGroups(`(${expression}\n) ${condition}\n`, groups, context.from),
      };
    },
  },
  expression_between: {
    arguments: ["expression", "min_value", "max_value", "strictly", "group_by_columns", row],
    locks: ["expression", row],
    compile: (context) => {
      const { expression, group_by_columns } = context.arguments;
      const bounds = boundsOf(context.arguments);
      if (!text(expression)) return "expression is missing";
      if (typeof bounds === "string") return bounds;
      const groups = groupsOf(group_by_columns, context);
      if (isProblem(groups)) return groups;
      const parts = bounds.map(({ sign, value }) => `(${expression}\n) ${sign} ${value}\n`);
      return {
        expected: `${expression.trim()} ${bounds.map(({ sign, value }) => `${sign} ${value}`).join(" and ")}`,
        count: countGroups(parts.join(" AND "), groups, context.from),
      };
    },
  },
};
