import { expect, it } from "vitest";
import { aggregateExpectations } from "../../../actions/validate-data/contracts/great-expectations/aggregates.js";
import { recordExpectations } from "../../../actions/validate-data/contracts/great-expectations/records.js";
import { tableExpectations } from "../../../actions/validate-data/contracts/great-expectations/tables.js";
import {
  undone,
  valueExpectations,
} from "../../../actions/validate-data/contracts/great-expectations/values.js";
import { validated } from "../report.js";

/**
 * The expectations of great_expectations/expectations/core of 1.24.1, and of 0.18 (branch 0.18.x), which has no other,
 * with their own arguments: those of pydantic's fields that an expectation does not have from its base class.
 */
const core: Readonly<Record<string, string>> = {
  expect_column_bootstrapped_ks_test_p_value_to_be_greater_than: "",
  expect_column_chisquare_test_p_value_to_be_greater_than: "",
  expect_column_distinct_values_to_be_in_set: "column value_set",
  expect_column_distinct_values_to_contain_set: "column value_set",
  expect_column_distinct_values_to_equal_set: "column value_set",
  expect_column_kl_divergence_to_be_less_than:
    "bucketize_data column internal_weight_holdout max_value min_value partition_object tail_weight_holdout threshold",
  expect_column_max_to_be_between: "column max_value min_value strict_max strict_min",
  expect_column_mean_to_be_between: "column max_value min_value strict_max strict_min",
  expect_column_median_to_be_between: "column max_value min_value strict_max strict_min",
  expect_column_min_to_be_between: "column max_value min_value strict_max strict_min",
  expect_column_most_common_value_to_be_in_set: "column ties_okay value_set",
  expect_column_pair_cramers_phi_value_to_be_less_than: "",
  expect_column_pair_values_a_to_be_greater_than_b: "column_A column_B ignore_row_if mostly or_equal",
  expect_column_pair_values_to_be_equal: "column_A column_B ignore_row_if mostly",
  expect_column_pair_values_to_be_in_set: "column_A column_B ignore_row_if mostly value_pairs_set",
  expect_column_parameterized_distribution_ks_test_p_value_to_be_greater_than: "",
  expect_column_proportion_of_non_null_values_to_be_between:
    "column max_value min_value strict_max strict_min",
  expect_column_proportion_of_unique_values_to_be_between: "column max_value min_value strict_max strict_min",
  expect_column_quantile_values_to_be_between: "allow_relative_error column quantile_ranges",
  expect_column_stdev_to_be_between: "column max_value min_value strict_max strict_min",
  expect_column_sum_to_be_between: "column max_value min_value strict_max strict_min",
  expect_column_to_exist: "column column_index",
  expect_column_type_to_be: "column type_",
  expect_column_unique_value_count_to_be_between: "column max_value min_value strict_max strict_min",
  expect_column_value_lengths_to_be_between: "column max_value min_value mostly strict_max strict_min",
  expect_column_value_lengths_to_equal: "column mostly value",
  expect_column_value_z_scores_to_be_less_than: "column double_sided mostly threshold",
  expect_column_values_to_be_between: "column max_value min_value mostly strict_max strict_min",
  expect_column_values_to_be_dateutil_parseable: "column mostly",
  expect_column_values_to_be_decreasing: "column mostly strictly",
  expect_column_values_to_be_in_set: "column mostly value_set",
  expect_column_values_to_be_in_type_list: "column mostly type_list",
  expect_column_values_to_be_increasing: "column mostly strictly",
  expect_column_values_to_be_json_parseable: "column mostly",
  expect_column_values_to_be_null: "column mostly",
  expect_column_values_to_be_of_type: "column mostly type_",
  expect_column_values_to_be_unique: "column mostly",
  expect_column_values_to_match_json_schema: "column json_schema mostly",
  expect_column_values_to_match_like_pattern: "column escape like_pattern mostly",
  expect_column_values_to_match_like_pattern_list: "column escape like_pattern_list match_on mostly",
  expect_column_values_to_match_regex: "column mostly regex",
  expect_column_values_to_match_regex_list: "column match_on mostly regex_list",
  expect_column_values_to_match_strftime_format: "column mostly strftime_format",
  expect_column_values_to_not_be_in_set: "column mostly value_set",
  expect_column_values_to_not_be_null: "column mostly",
  expect_column_values_to_not_be_outliers: "column method mostly multiplier",
  expect_column_values_to_not_match_like_pattern: "column escape like_pattern mostly",
  expect_column_values_to_not_match_like_pattern_list: "column escape like_pattern_list mostly",
  expect_column_values_to_not_match_regex: "column mostly regex",
  expect_column_values_to_not_match_regex_list: "column mostly regex_list",
  expect_compound_columns_to_be_unique: "column_list ignore_row_if mostly",
  expect_multicolumn_sum_to_equal: "column_list ignore_row_if mostly sum_total",
  expect_multicolumn_values_to_be_equal: "column_list ignore_row_if mostly",
  expect_multicolumn_values_to_be_unique: "column column_list ignore_row_if mostly",
  expect_query_results_to_match_comparison: "base_query comparison_data_source_name comparison_query mostly",
  expect_select_column_values_to_be_unique_within_record: "column_list ignore_row_if mostly",
  expect_table_column_count_to_be_between: "max_value min_value",
  expect_table_column_count_to_equal: "value",
  expect_table_columns_to_match_ordered_list: "column_list",
  expect_table_columns_to_match_set: "column_set exact_match",
  expect_table_row_count_to_be_between: "max_value min_value strict_max strict_min",
  expect_table_row_count_to_equal: "value",
  expect_table_row_count_to_equal_other_table: "other_table_name",
  unexpected_rows_expectation: "unexpected_rows_query",
};

/** Of the base class, or of every expectation of its kind; `column` of the one of columns is never asked for. */
const common = ["column", "column_A", "column_B", "column_list", "mostly", "ignore_row_if"];
/** What no expectation is judged by, wherever it stands. */
const named: Readonly<Record<string, readonly string[]>> = {
  expect_column_kl_divergence_to_be_less_than: ["max_value", "min_value"],
};

const done = { ...valueExpectations, ...aggregateExpectations, ...recordExpectations, ...tableExpectations };

it("every expectation of the core of 0.18 and 1.x is judged or named with a reason", () => {
  expect([...Object.keys(done), ...Object.keys(undone)].sort()).toEqual(Object.keys(core).sort());
});

it.each(Object.entries(core))("%s has the arguments %s", (type, text) => {
  const kind = done[type];
  if (kind === undefined) {
    expect(undone[type]).toMatch(/\w/);
    return;
  }
  const wanted = text.split(" ").filter((name) => name !== "" && !common.includes(name));
  const lacking = wanted.filter((name) => !kind.names.includes(name));
  expect(lacking).toEqual(named[type] ?? []);
});

async function said(expectation: object, suite: object = {}, data = "x,y\n1,1\n2,3\n"): Promise<string[]> {
  const document = { name: "s", ...suite, expectations: [expectation] };
  const files = { "d.csv": data, "s.json": JSON.stringify(document) };
  const run = await validated(files, { data: "d.csv", contract: "s.json" }).catch((error: Error) => error);
  if (run instanceof Error) return [`refused: ${run.message}`];
  return run.checks.map(({ type, status, severity }) => `${type} ${status} ${severity}`);
}

const between = (more: object, rest: object = {}) => ({
  type: "expect_column_values_to_be_between",
  kwargs: { column: "x", max_value: 1, ...more },
  ...rest,
});
const failing = ["expect_column_values_to_be_between fail error"];

/** What every expectation may have, in its kwargs or beside them, with what it makes of one value too large. */
it.each([
  [between({}), failing],
  [between({ mostly: 0.5 }), ["expect_column_values_to_be_between pass error"]],
  [
    between({ row_condition: "y<2", condition_parser: "pandas" }),
    ["expect_column_values_to_be_between pass error"],
  ],
  [
    between({ row_condition: "y.str.len()>2", condition_parser: "pandas" }),
    ["expect_column_values_to_be_between unsupported warning"],
  ],
  [between({ windows: [{}] }), ["expect_column_values_to_be_between unsupported warning"]],
  [between({ max_value: { $PARAMETER: "p" } }), ["expect_column_values_to_be_between unsupported warning"]],
  [between({}, { severity: "warning" }), ["expect_column_values_to_be_between fail warning"]],
  [between({}, { severity: "info" }), ["expect_column_values_to_be_between fail info"]],
  ...[
    "result_format",
    "include_config",
    "catch_exceptions",
    "meta",
    "batch_id",
    "auto",
    "profiler_config",
  ].map((name) => [between({ [name]: {} }), failing] as const),
  ...["meta", "id", "notes", "description", "rendered_content", "ge_cloud_id", "expectation_context"].map(
    (name) => [between({}, { [name]: {} }), failing] as const,
  ),
] as const)("%j gives %j", async (expectation, wanted) => {
  expect(await said(expectation)).toEqual(wanted);
});

it.each(["evaluation_parameters", "suite_parameters"])(
  "a value from %s of the suite is used",
  async (name) => {
    expect(await said(between({ max_value: { $PARAMETER: "p" } }), { [name]: { p: 1 } })).toEqual(failing);
  },
);

/** By family, told by the values, as of_type is. */
it.each([
  ["x", "int64", "pass"],
  ["x", "int", "pass"],
  ["t", "float64", "fail"],
  ["t", "str", "pass"],
  ["t", "int64", "fail"],
])("column_type_to_be of %s and %s: %s", async (column, type_, status) => {
  const expectation = { type: "expect_column_type_to_be", kwargs: { column, type_ } };
  const [found] = await said(expectation, {}, "x,y,t\n1,1.5,a\n2,,b\n");
  expect(found).toBe(`expect_column_type_to_be ${status} error`);
});

it.each([
  ["expect_column_values_to_match_like_pattern", { like_pattern: "5!%", escape: "!" }, "fail"],
  ["expect_column_values_to_match_like_pattern", { like_pattern: "5%" }, "pass"],
  ["expect_column_values_to_not_match_like_pattern", { like_pattern: "5!%", escape: "!" }, "pass"],
  ["expect_column_values_to_match_like_pattern_list", { like_pattern_list: ["5!%"], escape: "!" }, "fail"],
  [
    "expect_column_values_to_not_match_like_pattern_list",
    { like_pattern_list: ["5!%"], escape: "!" },
    "pass",
  ],
])("%s %j: %s", async (type, kwargs, status) => {
  const [found] = await said({ type, kwargs: { column: "t", ...kwargs } }, {}, "t,y\n5a,1\n5b,2\n");
  expect(found).toBe(`${type} ${status} error`);
});
