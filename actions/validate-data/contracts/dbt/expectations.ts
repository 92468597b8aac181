import type { Column } from "../../../toolkit/data/column.js";
import type { Key } from "../../../toolkit/document/yaml.js";
import { aggregateExpectations, type Part } from "../great-expectations/aggregates.js";
import type { PandasCell } from "../great-expectations/cell.js";
import { Kwargs } from "../great-expectations/kwargs.js";
import { recordExpectations } from "../great-expectations/records.js";
import { tableExpectations } from "../great-expectations/tables.js";
import { valueExpectations } from "../great-expectations/values.js";
import type { Subject } from "./properties.js";

const prefix = "dbt_expectations.";

/** Those of dbt_expectations that mean what Great Expectations' of the same name mean, on a warehouse's values. */
const values = new Set([
  "expect_column_values_to_not_be_null",
  "expect_column_values_to_be_null",
  "expect_column_values_to_be_unique",
  "expect_column_values_to_be_in_set",
  "expect_column_values_to_not_be_in_set",
  "expect_column_values_to_be_between",
  "expect_column_value_lengths_to_equal",
  "expect_column_value_lengths_to_be_between",
  "expect_column_values_to_match_regex",
  "expect_column_values_to_not_match_regex",
  "expect_column_values_to_match_like_pattern",
  "expect_column_values_to_not_match_like_pattern",
  "expect_column_values_to_be_of_type",
  "expect_column_values_to_be_in_type_list",
]);
const aggregates = new Set([
  "expect_column_mean_to_be_between",
  "expect_column_median_to_be_between",
  "expect_column_stdev_to_be_between",
  "expect_column_min_to_be_between",
  "expect_column_max_to_be_between",
  "expect_column_sum_to_be_between",
  "expect_column_unique_value_count_to_be_between",
  "expect_column_proportion_of_unique_values_to_be_between",
  "expect_column_distinct_values_to_contain_set",
  "expect_column_distinct_values_to_equal_set",
  "expect_column_most_common_value_to_be_in_set",
]);
const tables = new Set([
  "expect_table_row_count_to_be_between",
  "expect_table_row_count_to_equal",
  "expect_table_column_count_to_be_between",
  "expect_table_column_count_to_equal",
  "expect_table_columns_to_match_set",
  "expect_table_columns_to_match_ordered_list",
]);

export function isExpectation(name: string): boolean {
  return name.startsWith(prefix);
}

/** A test of dbt_expectations, or why it can't be done here. */
export function expectationOf(
  test: string,
  given: Readonly<Record<string, unknown>>,
  keys: readonly Key[],
  { table, document, column: columnName }: Subject,
  column: Column | undefined,
  cellOf: (name: string) => PandasCell | undefined,
): readonly Part[] | string {
  const name = test.slice(prefix.length);
  const { strictly, quote_values: _, column_list: columns, value, value_set: set, ...rest } = given;
  for (const argument of [
    "row_condition",
    "group_by",
    "flags",
    "is_raw",
    "transform",
    "compare_row_condition",
  ]) {
    if (given[argument] !== undefined && given[argument] !== null) return `${argument} is not done`;
  }
  const kwargs = new Kwargs(
    {
      ...rest,
      ...(value === undefined ? {} : { value }),
      ...(set === undefined ? {} : { value_set: fitting(set, column) }),
      ...(strictly === undefined ? {} : { strict_min: strictly, strict_max: strictly }),
      ...(rest.column_type === undefined ? {} : { type_: rest.column_type }),
      ...(rest.column_type_list === undefined ? {} : { type_list: rest.column_type_list }),
      ...(columns === undefined ? {} : { column_list: columns, column_set: columns }),
    },
    keys,
    document,
    test,
  );
  if (name === "expect_column_to_exist") {
    const part = tableExpectations[name]!.compile({
      kwargs: withColumn(kwargs, columnName, keys, document, test),
      table,
      where: "true",
    });
    return [part];
  }
  if (tables.has(name)) return [tableExpectations[name]!.compile({ kwargs, table, where: "true" })];
  if (name === "expect_compound_columns_to_be_unique") {
    const rule = rest.ignore_row_if ?? "all_values_are_missing";
    if (rule !== "all_values_are_missing" && rule !== "any_value_is_missing")
      return `ignore_row_if ${String(rule)} is not done`;
    const names = kwargs.texts("column_list");
    const cells = names.map(cellOf);
    const lost = names.find((_, index) => cells[index] === undefined);
    if (lost !== undefined) {
      const observed = `column_list names ${lost}, and there is no such column`;
      return [{ expected: test, test: { kind: "known", status: "fail", observed } }];
    }
    return [
      recordExpectations[name]!.compile({ cells: cells as PandasCell[], kwargs, table, where: "true" }),
    ];
  }
  const kind = values.has(name)
    ? valueExpectations[name]
    : aggregates.has(name)
      ? aggregateExpectations[name]
      : undefined;
  if (kind === undefined) return `${test} is not done`;
  const cell = column === undefined ? undefined : cellOf(column.name);
  if (cell === undefined) return "it tests a column, and stands at the model";
  return [kind.compile({ cell, kwargs, table, where: "true" })].flat();
}

function withColumn(
  kwargs: Kwargs,
  column: string | undefined,
  keys: readonly Key[],
  document: Subject["document"],
  test: string,
): Kwargs {
  const found = typeof column === "string" ? column : kwargs.values.column_name;
  return new Kwargs({ ...kwargs.values, column: found }, keys, document, test);
}

/** A list in SQL is written as text: of a column of numbers its texts are numbers, of one of texts its numbers texts. */
function fitting(set: unknown, column: Column | undefined): unknown {
  if (!Array.isArray(set) || column === undefined) return set;
  const isNumber = /INT|DOUBLE|DECIMAL|FLOAT/.test(column.type);
  return set.map((one) => {
    if (isNumber && typeof one === "string" && /^-?\d+(\.\d+)?$/.test(one)) return Number(one);
    return !isNumber && typeof one === "number" ? String(one) : one;
  });
}
