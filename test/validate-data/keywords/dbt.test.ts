import { expect, it } from "vitest";
import { doneTests } from "../../../actions/validate-data/contracts/dbt/tests.js";
import { undoneTests } from "../../../actions/validate-data/contracts/dbt/undone.js";
import { validated } from "../report.js";

/** The generic tests of dbt 1.10 (dbt/include/global_project/macros/generic_test_sql). */
const core = ["unique", "not_null", "accepted_values", "relationships"];

/** Of dbt_utils 1.4.1 (macros/generic_tests). */
const utils = [
  ...["accepted_range", "at_least_one", "cardinality_equality", "equal_rowcount", "equality"],
  ...["expression_is_true", "fewer_rows_than", "mutually_exclusive_ranges", "not_accepted_values"],
  ...["not_constant", "not_empty_string", "not_null_proportion", "recency", "relationships_where"],
  ...["sequential_values", "unique_combination_of_columns"],
];

/** Of metaplane/dbt-expectations 77d3856 (macros/schema_tests), with their arguments beside the tested column. */
const expectations: Readonly<Record<string, string>> = {
  equal_expression: "expression compare_model",
  expression_between: "expression min_value max_value group_by_columns row_condition strictly",
  expression_is_true: "expression test_condition group_by_columns row_condition",
  expect_column_distinct_count_to_be_greater_than: "value group_by row_condition",
  expect_column_distinct_count_to_be_less_than: "value group_by row_condition",
  expect_column_distinct_count_to_equal: "value group_by row_condition",
  expect_column_distinct_count_to_equal_other_table: "compare_model",
  expect_column_distinct_values_to_be_in_set: "value_set quote_values row_condition",
  expect_column_distinct_values_to_contain_set: "value_set quote_values row_condition",
  expect_column_distinct_values_to_equal_set: "value_set quote_values row_condition",
  expect_column_max_to_be_between: "min_value max_value group_by row_condition strictly",
  expect_column_mean_to_be_between: "min_value max_value group_by row_condition strictly",
  expect_column_median_to_be_between: "min_value max_value group_by row_condition strictly",
  expect_column_min_to_be_between: "min_value max_value group_by row_condition strictly",
  expect_column_most_common_value_to_be_in_set: "value_set top_n quote_values data_type row_condition",
  expect_column_proportion_of_unique_values_to_be_between:
    "min_value max_value group_by row_condition strictly",
  expect_column_quantile_values_to_be_between: "quantile min_value max_value group_by row_condition strictly",
  expect_column_stdev_to_be_between: "min_value max_value group_by row_condition strictly",
  expect_column_sum_to_be_between: "min_value max_value group_by row_condition strictly",
  expect_column_unique_value_count_to_be_between: "min_value max_value group_by row_condition strictly",
  expect_column_values_to_be_between: "min_value max_value row_condition strictly",
  expect_column_values_to_be_decreasing: "sort_column strictly row_condition group_by step",
  expect_column_values_to_be_in_set: "value_set quote_values row_condition",
  expect_column_values_to_be_in_type_list: "column_type_list",
  expect_column_values_to_be_increasing: "sort_column strictly row_condition group_by step",
  expect_column_values_to_be_null: "row_condition",
  expect_column_values_to_be_of_type: "column_type",
  expect_column_values_to_be_unique: "row_condition",
  expect_column_values_to_have_consistent_casing: "display_inconsistent_columns",
  expect_column_values_to_not_be_in_set: "value_set quote_values row_condition",
  expect_column_values_to_not_be_null: "row_condition",
  expect_column_values_to_be_within_n_moving_stdevs: "date_column_name",
  expect_column_values_to_be_within_n_stdevs: "group_by sigma_threshold",
  expect_row_values_to_have_data_for_every_n_datepart: "date_col",
  expect_column_pair_values_A_to_be_greater_than_B: "column_A column_B or_equal row_condition",
  expect_column_pair_values_to_be_equal: "column_A column_B row_condition",
  expect_column_pair_values_to_be_in_set: "column_A column_B value_pairs_set row_condition",
  expect_compound_columns_to_be_unique: "column_list quote_columns ignore_row_if row_condition",
  expect_multicolumn_sum_to_equal: "column_list sum_total group_by row_condition",
  expect_select_column_values_to_be_unique_within_record:
    "column_list quote_columns ignore_row_if row_condition",
  expect_column_value_lengths_to_be_between: "min_value max_value row_condition strictly",
  expect_column_value_lengths_to_equal: "value row_condition",
  expect_column_values_to_match_like_pattern: "like_pattern row_condition",
  expect_column_values_to_match_like_pattern_list: "like_pattern_list match_on row_condition",
  expect_column_values_to_match_regex: "regex row_condition is_raw flags",
  expect_column_values_to_match_regex_list: "regex_list match_on row_condition is_raw flags",
  expect_column_values_to_not_match_like_pattern: "like_pattern row_condition",
  expect_column_values_to_not_match_like_pattern_list: "like_pattern_list match_on row_condition",
  expect_column_values_to_not_match_regex: "regex row_condition is_raw flags",
  expect_column_values_to_not_match_regex_list: "regex_list match_on row_condition is_raw flags",
  expect_column_to_exist: "column_index transform",
  expect_grouped_row_values_to_have_recent_data: "group_by",
  expect_row_values_to_have_recent_data: "datepart interval row_condition",
  expect_table_aggregation_to_equal_other_table: "compare_model",
  expect_table_column_count_to_be_between: "min_value max_value",
  expect_table_column_count_to_equal: "value",
  expect_table_column_count_to_equal_other_table: "compare_model",
  expect_table_columns_to_contain_set: "column_list transform",
  expect_table_columns_to_match_ordered_list: "column_list transform",
  expect_table_columns_to_match_set: "column_list transform",
  expect_table_columns_to_not_contain_set: "column_list transform",
  expect_table_row_count_to_be_between: "min_value max_value group_by row_condition strictly",
  expect_table_row_count_to_equal: "value group_by row_condition",
  expect_table_row_count_to_equal_other_table: "compare_model",
  expect_table_row_count_to_equal_other_table_times_factor: "compare_model factor",
};

it("every generic test of dbt, dbt_utils and dbt_expectations is done or named with a reason", () => {
  const names = [
    ...core,
    ...utils.map((name) => `dbt_utils.${name}`),
    ...Object.keys(expectations).map((name) => `dbt_expectations.${name}`),
  ];
  expect([...Object.keys(doneTests), ...Object.keys(undoneTests)].sort()).toEqual(names.sort());
});

it.each(Object.entries(expectations))("%s has the arguments %s", (name, text) => {
  const done = doneTests[`dbt_expectations.${name}`];
  if (done === undefined) expect(undoneTests[`dbt_expectations.${name}`]).toMatch(/\w/);
  else expect([...done.arguments].sort()).toEqual(text.split(" ").sort());
});

const data = "id,x,d\n1,1,2024-01-05\n1,,2024-01-06\n3,9,2024-01-07\n";

async function said(model: object, kind = "models"): Promise<string[]> {
  const document = { version: 2, [kind]: [model] };
  const files = { "d.csv": data, "s.yml": JSON.stringify(document) };
  const run = await validated(files, { data: "d.csv", contract: "s.yml" }).catch((error: Error) => error);
  if (run instanceof Error) return [`refused: ${run.message}`];
  return run.checks.map(({ type, status, severity }) => `${type} ${status} ${severity}`);
}

const tested = (test: unknown) => said({ name: "d", columns: [{ name: "x", data_tests: [test] }] });

/** The configuration of a test, with what it makes of one empty cell. */
it.each([
  [{ severity: "warn" }, ["not_null fail warning"]],
  [{ error_if: ">5" }, ["not_null pass error", "not_null fail warning"]],
  [{ warn_if: ">5" }, ["not_null fail error", "not_null pass warning"]],
  [{ where: "id > 1" }, ["not_null pass error"]],
  [{ enabled: false }, []],
  [{ limit: 1 }, ["not_null fail error"]],
  [{ limit: 1, error_if: ">5" }, ["not_null unsupported warning"]],
  [{ fail_calc: "sum(x)" }, ["not_null unsupported warning"]],
  [{ fail_calc: "count(*)" }, ["not_null fail error"]],
  ...[
    { store_failures: true },
    { store_failures_as: "view" },
    { tags: ["a"] },
    { meta: { a: 1 } },
    { database: "a" },
    { schema: "a" },
    { alias: "a" },
    { group: "a" },
    { sql_header: "a" },
  ].map((one) => [one, ["not_null fail error"]] as const),
] as const)("config %j of not_null gives %j", async (config, wanted) => {
  expect(await tested({ not_null: { config } })).toEqual(wanted);
  // Before 1.10 they stood beside the arguments, where they still may.
  if (!("group" in config)) expect(await tested({ not_null: config })).toEqual(wanted);
});

it.each([
  [{ not_null: { name: "mine", description: "a" } }, ["not_null fail error"]],
  [{ not_null: { arguments: {} } }, ["not_null fail error"]],
  [{ test_name: "not_null", name: "mine" }, ["not_null fail error"]],
  [{ name: "mine", description: "a", not_null: {} }, ["not_null fail error"]],
])("a test written as %j is done", async (test, wanted) => {
  expect(await tested(test)).toEqual(wanted);
});

/** Keys of a model, seed, snapshot or source table that judge, each in a place where it fails or is named. */
it.each([
  [{ name: "d", data_tests: [{ not_null: { column_name: "x" } }] }],
  [{ name: "d", tests: [{ not_null: { column_name: "x" } }] }],
  [{ name: "d", constraints: [{ type: "unique", columns: ["id"] }] }],
  [{ name: "d", constraints: [{ type: "foreign_key", columns: ["id"], to: "ref('a')" }] }],
  [{ name: "d", constraints: [{ type: "check", expression: "x > 1" }] }],
  [{ name: "d", columns: [{ name: "x", constraints: [{ type: "not_null" }] }] }],
  [{ name: "d", columns: [{ name: "zz", data_tests: ["not_null"] }] }],
  [{ name: "d", config: { contract: { enforced: true } }, columns: [{ name: "x", data_type: "date" }] }],
  [{ name: "d", versions: [{ v: 1, data_tests: [{ not_null: { column_name: "x" } }] }] }],
  [{ name: "d", versions: [{ v: 1, columns: [{ name: "x", data_tests: ["not_null"] }] }] }],
  [{ name: "d", freshness: { warn_after: { count: 1, period: "day" } }, loaded_at_field: "d" }],
  [{ name: "d", config: { freshness: { error_after: { count: 1, period: "day" } } } }],
  [{ name: "d", test: ["unique"] }],
  [{ name: "d", colums: [{ name: "x", data_tests: ["not_null"] }] }],
  [{ name: "d", columns: [{ name: "x", data_test: ["not_null"] }] }],
  [{ name: "d", columns: [{ name: "x", constraint: [{ type: "not_null" }] }] }],
] as const)("%j does not pass in silence", async (model) => {
  const found = await said(model);
  expect(found.filter((one) => /(fail|unsupported) |^refused/.test(one))).not.toEqual([]);
});

it("how fresh a source has to be is named for its tables, where it stands", async () => {
  const source = {
    name: "s",
    freshness: { warn_after: { count: 1, period: "day" } },
    tables: [{ name: "d" }],
  };
  expect(await said(source, "sources")).toEqual(["freshness unsupported warning"]);
  const own = { ...source, tables: [{ name: "d", freshness: null }] };
  expect(await said(own, "sources")).toEqual([]);
});

it.each([
  "(select count(*) from read_csv('d.csv')) > 0",
  "true); select 1; select (true",
  "getenv('HOME') <> ''",
])("the row_condition %s reads nothing but the data", async (row_condition) => {
  const name = "dbt_expectations.expect_table_row_count_to_equal";
  const [found] = await said({ name: "d", data_tests: [{ [name]: { value: 3, row_condition } }] });
  expect(found).toBe(`${name} error error`);
});
