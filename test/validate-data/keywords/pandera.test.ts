import { expect, it } from "vitest";
import { validated } from "../report.js";

const data = "x,t,d\n1,a,2024-01-05\n2,bb,2024-01-06\n2,,2024-01-07\n";

async function said(schema: object, text = data): Promise<string[]> {
  const document = { schema_type: "dataframe", version: "0.35.0", columns: {}, ...schema };
  const files = { "d.csv": text, "s.yaml": JSON.stringify(document) };
  const run = await validated(files, { data: "d.csv", contract: "s.yaml" }).catch((error: Error) => error);
  if (run instanceof Error) return [`refused: ${run.message}`];
  return run.checks.map(({ type, status, severity }) => `${type} ${status} ${severity}`);
}

const loud = (found: readonly string[]) => found.filter((one) => / (fail|unsupported) |^refused/.test(one));
const column = (name: string, element: object) => said({ columns: { [name]: element } });

/** Keys of a schema that Pandera 0.35.0 reads and writes (pandera/io/pandas_io.py) and that judge: each breaks. */
it.each([
  [{ columns: { x: { dtype: "str", checks: { str_length: 5 } } } }],
  [{ checks: [{ value: 1, options: { check_name: "less_than" } }] }],
  [{ index: [{ dtype: "int64" }] }],
  [{ index: [{ dtype: "int64" }, { dtype: "int64" }], multiindex: { unique: ["a"] } }],
  [{ multiindex: { strict: true } }],
  [{ multiindex_options: { strict: true } }],
  [{ dtype: "int64" }],
  [{ strict: true }],
  [{ strict: "filter", columns: { x: { unique: true } } }],
  [{ ordered: true, columns: { t: { nullable: true }, x: {} } }],
  [{ unique: ["x"] }],
  [{ add_missing_columns: true }],
  [{ drop_invalid_rows: true }],
  [{ schema_type: "series" }],
])("of a schema %j does not pass in silence", async (schema) => {
  expect(loud(await said(schema))).not.toEqual([]);
});

it("two columns of one name are refused, whether unique_column_names asks or not", async () => {
  expect(await said({ unique_column_names: true }, "x,x\n1,2\n").catch(String)).toMatchObject([
    expect.stringMatching(/^refused: .*x/),
  ]);
});

/** Keys that describe, or say how Pandera goes about it. */
it.each([
  [{ title: "a" }],
  [{ description: "a" }],
  [{ name: "a" }],
  [{ metadata: { a: 1 } }],
  [{ api: "pandas" }],
  [{ dataframe_library: "modin" }],
  [{ report_duplicates: "exclude_first" }],
  [{ coerce: true }],
  [{ unique_column_names: true }],
  [{ checks: null, index: null, dtype: null, unique: null }],
])("of a schema %j says nothing", async (schema) => {
  expect(await said({ columns: { x: {} }, ...schema })).toEqual(["required pass error"]);
});

/** Keys of a column that judge. */
it.each([
  ["x", { dtype: "bool" }],
  ["x", { dtype: "timedelta64[ns]" }],
  ["t", { nullable: false }],
  ["x", { unique: true }],
  ["zz", { required: true }],
  ["zz", {}],
  ["^x", { regex: true, unique: true }],
  ["x", { drop_invalid_rows: true }],
  ["x", { parsers: ["strip"] }],
  ["x", { checks: [{ value: 1, options: { check_name: "less_than" } }] }],
  ["x", { checks: { less_than: 1 } }],
])("of a column %s %j does not pass in silence", async (name, element) => {
  expect(loud(await column(name, element))).not.toEqual([]);
});

it.each([
  { title: "a" },
  { description: "a" },
  { name: "x" },
  { metadata: { a: 1 } },
  { coerce: true },
  { default: null },
  { report_duplicates: "all" },
  { checks: null },
])("of a column %j says nothing", async (element) => {
  expect(await column("x", element)).toEqual(["required pass error"]);
});

/** Pandera's own checks (pandera/backends/pandas/builtin_checks.py) and their short names, each broken by x or t. */
const checks: readonly (readonly [string, string, unknown])[] = [
  ...["equal_to", "eq"].map((name) => ["x", name, 1] as const),
  ...["not_equal_to", "ne"].map((name) => ["x", name, 2] as const),
  ...["greater_than", "gt"].map((name) => ["x", name, 1] as const),
  ...["greater_than_or_equal_to", "ge"].map((name) => ["x", name, 2] as const),
  ...["less_than", "lt"].map((name) => ["x", name, 2] as const),
  ...["less_than_or_equal_to", "le"].map((name) => ["x", name, 1] as const),
  ...["in_range", "between"].map((name) => ["x", name, { min_value: 0, max_value: 1 }] as const),
  ["x", "in_range", { min_value: 1, max_value: 2, include_min: false }],
  ["x", "in_range", { min_value: 1, max_value: 2, include_max: false }],
  ["x", "isin", [1]],
  ["x", "notin", [2]],
  ["t", "str_matches", "b"],
  ["t", "str_contains", "b"],
  ["t", "str_startswith", "b"],
  ["t", "str_endswith", "b"],
  ["t", "str_length", { min_value: 2 }],
  ["t", "str_length", { max_value: 1 }],
  ["t", "str_length", { exact_value: 2 }],
  ["x", "unique_values_eq", [1]],
  ["x", "unique_values_eq", [1, 2, 3]],
  ["t", "unique_values_eq", ["a"]],
  ["t", "unique_values_eq", ["a", "bb", "c"]],
];

it.each(checks)("%s breaks %s: %j", async (name, check, value) => {
  const found = await column(name, { nullable: true, [check]: value });
  expect(found.filter((one) => one.includes(" fail error"))).not.toEqual([]);
});

it.each([
  ["x", [1, 2]],
  ["x", [2, 1, 1]],
  ["t", ["a", "bb"]],
])("%s has the values %j and no other", async (name, values) => {
  const found = await column(name, { nullable: true, unique_values_eq: values });
  expect(found.filter((one) => !one.includes(" pass "))).toEqual([]);
});

/** Settings of a check (CHECK_OPTION_KEYS of pandera/io/_flat_checks.py). */
it.each([
  [{ ignore_na: true }, "fail error"],
  [{ ignore_na: false }, "unsupported warning"],
  [{ raise_warning: false }, "fail error"],
  [{ raise_warning: true }, "fail warning"],
  [{ n_failure_cases: 3 }, "fail error"],
  [{ error: "a" }, "fail error"],
  [{ name: "a" }, "fail error"],
  [{ groupby: "t" }, "unsupported warning"],
  [{ groupby: "t", groups: ["a"] }, "unsupported warning"],
] as const)("a broken check with %j is: %s", async (options, wanted) => {
  for (const found of [
    await column("x", { less_than: { max_value: 2, ...options } }),
    await column("x", { checks: [{ max_value: 2, options: { check_name: "less_than", ...options } }] }),
  ])
    expect(
      found.filter((one) => !/^(required|type) pass/.test(one)).map((one) => one.replace(/^\w+ /, "")),
    ).toEqual([wanted]);
});
