import fc from "fast-check";
import type { NarrowType } from "../../actions/toolkit/data/narrow.js";
import { odcs } from "./report.js";

/** What a column of a type may hold: the reader takes a column for a type only where all texts have its sure form. */
export const texts: Readonly<Record<NarrowType, readonly string[]>> = {
  BIGINT: ["0", "1", "-0", "+5", "-4", "7", "12", "128", "-129", "2147483648", "9007199254740993"],
  DOUBLE: [
    "1",
    "-1.5",
    "-0.0",
    "0.1",
    ".5",
    "1.",
    "1e5",
    "1E-7",
    "+1e10",
    "5e-1",
    "2.50",
    "7",
    "120.000",
  ].concat(["9007199254740993", "123456789012345678", "nan", "NaN", "-nan", "inf", "-Infinity", "+inf"]),
  BOOLEAN: ["true", "false", "True", "FALSE"],
  DATE: ["2026-01-01", "2025-12-31", "2024-02-29", "1582-10-10", "0001-01-01", "9999-12-31"],
  TIMESTAMP: [
    "2026-01-01 00:00",
    "2026-01-01T00:00:00Z",
    "2025-12-31T23:59:59.999999",
    "2026-01-01T00:30:00+01:00",
    "2025-12-31 23:30:00-01",
    "1969-12-31T23:59:59.5Z",
  ],
  VARCHAR: [
    "a",
    "ab",
    "abc",
    "abcd",
    "A",
    " a",
    "a ",
    "a\nb",
    "ab\n",
    "\t",
    "é",
    "日本",
    "👩‍👩‍👧",
    "e\u0301",
    "x".repeat(5000),
  ]
    .concat([
      "NA",
      "null",
      "None",
      "none",
      "n/a",
      "NaN",
      "nan",
      "-nan",
      "inf",
      "-inf",
      "Infinity",
      "+inf",
      "#N/A",
    ])
    .concat([
      "1",
      " 1",
      "1 ",
      "+1",
      "-1",
      "01",
      "1_000",
      "0x10",
      "1e5",
      "1e-5",
      "1e999",
      "1.",
      ".5",
      ".",
      "-0",
      "1,5",
    ])
    .concat([
      "99999999999999999999",
      "9".repeat(31),
      "9".repeat(45),
      "9007199254740993",
      "１２",
      "٣",
      "1\u00a0",
      "−1",
    ])
    .concat([
      "true",
      "TRUE",
      "falſe",
      "FALSE",
      "yes",
      "a@b.co",
      "a@b",
      "http://x",
      "ftp:// x",
      "it's",
      '"',
      "%",
      "a_b",
    ])
    .concat([
      "2026-01-01",
      "2023-02-29",
      "2024-1-5",
      "0000-01-01",
      "10:00:00",
      "24:00:00",
      "10:00",
      "2024-13",
      "2024-01",
    ])
    .concat([
      "2026-01-01T10:00:00",
      "2026-01-01T10:00:00Z",
      "20260-01-01",
      "2024",
      "-2024",
      "24",
      "AQID",
      "AQI=",
    ]),
};
export const nasty = fc.string({
  unit: fc.constantFrom(..."aAbx 019.+-eE:@/\n_\tnNifé日\u00a0٣'\"ſK"),
  minLength: 1,
  maxLength: 8,
});

const field = (field: object, missingValues?: readonly string[]) =>
  JSON.stringify({ fields: [{ name: "a", ...field }], ...(missingValues && { missingValues }) });
const suite = (type: string, kwargs: object) =>
  JSON.stringify({ name: "s", expectations: [{ type, kwargs: { column: "a", ...kwargs } }], meta: {} });
const dbt = (test: unknown) =>
  JSON.stringify({ version: 2, models: [{ name: "d", columns: [{ name: "a", data_tests: [test] }] }] });
const rowOf = (property: object) =>
  JSON.stringify({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    properties: { a: property },
    required: ["a"],
  });
const pandera = (column: object) =>
  JSON.stringify({ schema_type: "dataframe", version: "0.20.4", columns: { a: column } });
const metric = (metric: string, given: object) => [{ metric, arguments: given, mustBe: 0 }];
const option = (logicalType: string, logicalTypeOptions: object, rest: object = {}) =>
  odcs([{ name: "a", logicalType, required: true, logicalTypeOptions, ...rest }]);

export const contracts: Readonly<Record<string, string>> = {
  "ODCS text": option("string", { minLength: 2, maxLength: 3, pattern: "^[a-c\\d]+$" }),
  "ODCS e-mail": option("string", { format: "email" }),
  "ODCS search": option("string", { pattern: "a\\s?b|\\.", maxLength: 40 }),
  "ODCS whole": option("integer", { minimum: 1, exclusiveMaximum: 128, format: "i8" }),
  "ODCS number": option("number", { exclusiveMinimum: 0.1, maximum: 120 }),
  "ODCS large": option("number", { minimum: 9007199254740992, maximum: 123456789012345680 }),
  "ODCS boolean": option(
    "boolean",
    {},
    { quality: metric("invalidValues", { validValues: [true, "FALSE"] }) },
  ),
  "ODCS date": option("date", { minimum: "2024-02-29", exclusiveMaximum: "2026-01-01" }),
  "ODCS moment": option("timestamp", {}),
  "ODCS lists": odcs([
    {
      name: "a",
      quality: metric("invalidValues", { validValues: ["a", "1", 7, 0.5, "2026-01-01", "it's"] }),
    },
  ]),
  "ODCS list and pattern": odcs([
    { name: "a", quality: metric("invalidValues", { validValues: ["a", "abc", 1], pattern: "^[a1]" }) },
  ]),
  "ODCS missing": odcs([
    { name: "a", quality: metric("missingValues", { missingValues: [null, "", "NA", "none", 1] }) },
    { name: "a", quality: metric("nullValues", {}) },
  ]),
  "Table Schema text": field({
    constraints: { minLength: 2, maxLength: 3, pattern: "[a-c]+", required: true },
  }),
  "Table Schema list": field({ type: "string", constraints: { enum: ["a", "NA", "it's", "1"] } }, [
    "",
    "NA",
    "-nan",
  ]),
  "Table Schema URI": field({ type: "string", format: "uri" }, []),
  "Table Schema Base64": field({ type: "string", format: "binary" }, ["-"]),
  "Table Schema whole": field({ type: "integer", constraints: { minimum: 1, exclusiveMaximum: 12 } }, [
    "",
    "7",
  ]),
  "Table Schema whole list": field({ type: "integer", constraints: { enum: [1, 7, "12"], required: true } }),
  "Table Schema number": field({ type: "number", constraints: { maximum: 7, enum: [1, 2.5, 7] } }, [
    "nan",
    "1e5",
  ]),
  "Table Schema grouped": field({
    type: "number",
    groupChar: ".",
    decimalChar: ",",
    constraints: { maximum: 1 },
  }),
  "Table Schema boolean": field({
    type: "boolean",
    trueValues: ["1", "true"],
    constraints: { enum: ["true"] },
  }),
  "Table Schema date": field({ type: "date", constraints: { minimum: "2024-02-29" } }),
  "Table Schema moment": field({ type: "datetime", constraints: { minimum: "2026-01-01T00:00:00" } }),
  "Table Schema time": field({ type: "time" }),
  "Table Schema year": field({ type: "year", constraints: { minimum: 2024 } }),
  "Table Schema month": field({ type: "yearmonth" }),
  "GE null": suite("expect_column_values_to_not_be_null", {}),
  "GE all null": suite("expect_column_values_to_be_null", {}),
  "GE set": suite("expect_column_values_to_be_in_set", { value_set: ["a", "NA", "true", "1"] }),
  "GE set of numbers": suite("expect_column_values_to_be_in_set", { value_set: [1, 0.5, true, "7"] }),
  "GE not in set": suite("expect_column_values_to_not_be_in_set", { value_set: ["a", "ab", 7] }),
  "GE between": suite("expect_column_values_to_be_between", {
    min_value: 0.1,
    max_value: 120,
    strict_min: true,
  }),
  "GE between times": suite("expect_column_values_to_be_between", {
    min_value: "2024-02-29",
    max_value: "2026-01-01T00:00:00",
    strict_max: true,
  }),
  "GE lengths": suite("expect_column_value_lengths_to_be_between", {
    min_value: 1.5,
    max_value: 3,
    strict_max: true,
  }),
  "GE length": suite("expect_column_value_lengths_to_equal", { value: 2 }),
  "GE regex": suite("expect_column_values_to_match_regex", { regex: "^\\w+\\s?$" }),
  "GE not regex": suite("expect_column_values_to_not_match_regex", { regex: "[a\\d]$" }),
  "dbt not null": dbt("not_null"),
  "dbt values": dbt({ accepted_values: { values: ["a", "1", 7, true, "2026-01-01"] } }),
  "dbt other values": dbt({ "dbt_utils.not_accepted_values": { values: ["a", "7", "NA"] } }),
  "dbt range": dbt({ "dbt_utils.accepted_range": { min_value: 0.5, max_value: 12, inclusive: false } }),
  "dbt range of times": dbt({ "dbt_utils.accepted_range": { min_value: "'2026-01-01'" } }),
  "dbt lengths": dbt({ "dbt_expectations.expect_column_value_lengths_to_equal": { value: 3 } }),
  "JSON Schema text": rowOf({ type: "string", minLength: 2, maxLength: 3, pattern: "^[a-z]" }),
  "JSON Schema enum": rowOf({ enum: ["a", 1, true, null, 2.5] }),
  "JSON Schema whole": rowOf({ type: "integer", minimum: 1, exclusiveMaximum: 12, not: { enum: [7] } }),
  "JSON Schema number": rowOf({ type: "number", exclusiveMinimum: 0.1 }),
  "Pandera lists": pandera({ dtype: "str", checks: { isin: ["a", "ab", "NA"], notin: ["ab"] } }),
  "Pandera range": pandera({
    dtype: "float64",
    checks: { in_range: { min_value: 0.1, max_value: 7, include_min: false } },
  }),
  "Pandera day": pandera({ dtype: "datetime64[ns]", checks: { greater_than: "2024-02-29" } }),
};
