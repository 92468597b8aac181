import { odcs } from "./report.js";

const yaml = (value: unknown) => JSON.stringify(value);

/** One contract of each format over the columns id, x, plan, day and ok, with checks that look at rows in any order. */
export const contracts: Readonly<Record<string, readonly [file: string, text: string]>> = {
  odcs: [
    "odcs.json",
    odcs(
      [
        { name: "id", logicalType: "integer", unique: true, logicalTypeOptions: { maximum: 8 } },
        { name: "x", logicalType: "number", required: true, logicalTypeOptions: { minimum: 0, maximum: 9 } },
        {
          name: "plan",
          logicalType: "string",
          logicalTypeOptions: { pattern: "^[a-zé]+$", maxLength: 2 },
          quality: [
            { metric: "invalidValues", arguments: { validValues: ["a", "bé"] }, mustBe: 0 },
            { metric: "nullValues", unit: "percent", mustBeLessThan: 30 },
            { metric: "duplicateValues", mustBeLessThan: 2 },
          ],
        },
        { name: "day", logicalType: "date", logicalTypeOptions: { minimum: "2024-01-01" } },
        { name: "ok", logicalType: "boolean" },
      ],
      [
        { metric: "rowCount", mustBeGreaterThan: 3 },
        { metric: "duplicateValues", arguments: { properties: ["plan", "day"] }, mustBeLessThan: 2 },
      ],
    ),
  ],
  sql: [
    "sql.json",
    odcs(
      [
        { name: "id", logicalType: "integer", primaryKey: true },
        { name: "x", logicalType: "number" },
      ],
      [
        { type: "sql", query: "SELECT max(x) FROM {object}", mustBeLessThan: 9 },
        { type: "sql", query: "SELECT count(DISTINCT plan) FROM {object}", mustBeGreaterThan: 1 },
      ],
    ),
  ],
  table: [
    "table.json",
    yaml({
      fields: [
        { name: "id", type: "integer", constraints: { unique: true } },
        { name: "x", type: "number", constraints: { required: true, minimum: 0, exclusiveMaximum: 9 } },
        { name: "plan", type: "string", constraints: { enum: ["a", "bé"], maxLength: 1 } },
        { name: "day", type: "date", constraints: { minimum: "2024-01-01" } },
        { name: "ok", type: "boolean", constraints: { required: true } },
      ],
      primaryKey: ["id"],
      uniqueKeys: [["plan", "ok"]],
      fieldsMatch: "subset",
    }),
  ],
  suite: [
    "suite.json",
    yaml({
      name: "rows",
      expectations: [
        ["expect_column_values_to_not_be_null", { column: "x", mostly: 0.8 }],
        ["expect_column_values_to_be_unique", { column: "id" }],
        ["expect_column_values_to_be_between", { column: "x", min_value: 0, strict_max: true, max_value: 9 }],
        ["expect_column_values_to_be_in_set", { column: "plan", value_set: ["a", "bé"] }],
        ["expect_column_value_lengths_to_be_between", { column: "plan", max_value: 1 }],
        ["expect_column_values_to_match_regex", { column: "plan", regex: "^\\w+$" }],
        ["expect_column_mean_to_be_between", { column: "id", max_value: 5 }],
        ["expect_column_median_to_be_between", { column: "id", max_value: 5 }],
        ["expect_column_distinct_values_to_contain_set", { column: "plan", value_set: ["a"] }],
        ["expect_compound_columns_to_be_unique", { column_list: ["plan", "day"] }],
        ["expect_table_row_count_to_be_between", { min_value: 4 }],
      ].map(([type, kwargs]) => ({ type, kwargs })),
    }),
  ],
  dbt: [
    "schema.yml",
    yaml({
      models: [
        {
          name: "dbt",
          tests: [{ "dbt_utils.unique_combination_of_columns": { combination_of_columns: ["plan", "day"] } }],
          columns: [
            { name: "id", tests: ["unique", "not_null"] },
            {
              name: "x",
              tests: ["not_null", { "dbt_utils.accepted_range": { min_value: 0, max_value: 9 } }],
            },
            {
              name: "plan",
              tests: [{ accepted_values: { values: ["a", "bé"] } }, { unique: { where: "x > 1" } }],
            },
          ],
        },
      ],
    }),
  ],
  json: [
    "row.json",
    yaml({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
      required: ["id", "x"],
      properties: {
        id: { type: "integer", maximum: 8 },
        x: { type: "number", minimum: 0 },
        plan: { type: ["string", "null"], pattern: "^[a-z]+$", maxLength: 1 },
        day: { type: ["string", "null"], format: "date" },
        ok: { type: ["boolean", "null"] },
      },
    }),
  ],
  pandera: [
    "pandera.json",
    yaml({
      schema_type: "dataframe",
      columns: {
        id: { dtype: "int64", unique: true, checks: { less_than: 9 } },
        x: { dtype: "float64", checks: { in_range: { min_value: 0, max_value: 9 } } },
        plan: { dtype: "str", nullable: true, checks: { isin: ["a", "bé"], str_length: { max_value: 1 } } },
        day: { dtype: "datetime64[ns]", nullable: true },
        ok: { dtype: "boolean", nullable: true },
      },
      unique: ["plan", "day"],
    }),
  ],
  croissant: [
    "croissant.json",
    yaml({
      recordSet: {
        name: "rows",
        key: { "@id": "id" },
        field: [
          { "@id": "id", name: "id", dataType: "sc:Integer" },
          { name: "x", dataType: "sc:Float" },
          { name: "plan", dataType: "sc:Text" },
          { name: "day", dataType: "sc:Date" },
          { name: "ok", dataType: "sc:Boolean" },
        ],
      },
    }),
  ],
  features: [
    "features.json",
    yaml({
      features: {
        id: { dtype: "int8", _type: "Value" },
        x: { dtype: "float64", _type: "Value" },
        plan: { names: ["a", "bé"], _type: "ClassLabel" },
        ok: { dtype: "bool", _type: "Value" },
      },
    }),
  ],
};
