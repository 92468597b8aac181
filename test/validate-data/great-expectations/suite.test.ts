import { expect, test } from "vitest";
import type { ConfigurationError } from "../../../actions/toolkit/runtime/errors.js";
import { validated } from "../report.js";

const data = "id,age,name,plan\n1,20,ann,a\n2,,bob,b\n3,40,été,\n3,200,x1,z\n";

interface Item {
  readonly type?: string;
  readonly expectation_type?: string;
  readonly kwargs: object;
  readonly severity?: string;
}

/** Runs a suite on one file. */
async function run(items: readonly Item[], rows = data, inputs: Readonly<Record<string, string>> = {}) {
  const suite = JSON.stringify(
    { name: "s", expectations: items, meta: { great_expectations_version: "1.5.0" } },
    null,
    1,
  );
  return validated({ "d.csv": rows, "s.json": suite }, { data: "d.csv", contract: "s.json", ...inputs });
}

const divergence = (partition_object: object): Item => ({
  type: "expect_column_kl_divergence_to_be_less_than",
  kwargs: { column: "age", partition_object, threshold: 1 },
});

test("a suite of 0.x and one of 1.x give the same", async () => {
  const kwargs = { column: "age", min_value: 0, max_value: 120 };
  const type = "expect_column_values_to_be_between";
  const old = {
    expectation_suite_name: "s",
    expectations: [{ expectation_type: type, kwargs, meta: {} }],
    data_asset_type: null,
  };
  const recent = { name: "s", id: "1", expectations: [{ type, kwargs, severity: "critical", meta: {} }] };
  for (const suite of [old, recent]) {
    const { checks, outcome } = await validated(
      { "d.csv": data, "s.json": JSON.stringify(suite) },
      { data: "d.csv", contract: "s.json" },
    );
    expect(checks).toMatchObject([
      { source: "/expectations/0", column: "age", status: "fail", evaluated: 3, failed: 1 },
    ]);
    expect(checks[0]!.examples).toEqual([{ file: "d.csv", row: 4, line: 5, value: "200" }]);
    expect(outcome.ok).toBe(false);
  }
});

test("severity decides what fails the step", async () => {
  const kwargs = { column: "age" };
  const type = "expect_column_values_to_not_be_null";
  expect((await run([{ type, kwargs, severity: "warning" }])).outcome.ok).toBe(true);
  expect((await run([{ type, kwargs, severity: "critical" }])).outcome.ok).toBe(false);
  await expect(run([{ type, kwargs, severity: "high" }])).rejects.toThrow(
    'severity is "high"; allowed are critical, warning, info.',
  );
});

test("what passes only because nothing is there says so", async () => {
  const { checks, outcome } = await run(
    [{ type: "expect_column_values_to_be_between", kwargs: { column: "age", min_value: 1 } }],
    "id,age\n1,\n2,\n",
  );
  expect(outcome.ok).toBe(true);
  expect(checks[0]).toMatchObject({ status: "pass", observed: "no value to look at, so nothing could fail" });
});

test("columns of numbers with an NA among them are compared as numbers, pair by pair", async () => {
  const pair = { column_A: "a", column_B: "b" };
  const { checks } = await run(
    [
      { type: "expect_column_pair_values_a_to_be_greater_than_b", kwargs: pair },
      { type: "expect_column_pair_values_to_be_equal", kwargs: pair },
    ],
    "a,b\n100,3\nNA,NA\n2,2.0\n",
  );
  expect(checks.map(({ examples }) => examples.map(({ line }) => line))).toEqual([[4], [2]]);
});

test("mostly lets a share of the values that are not null be wrong", async () => {
  const check = async (mostly: number) =>
    (
      await run([
        { type: "expect_column_values_to_be_between", kwargs: { column: "age", max_value: 120, mostly } },
      ])
    ).checks[0]!;
  expect(await check(0.66)).toMatchObject({ status: "pass", observed: "1 of 3, which is allowed" });
  expect(await check(0.67)).toMatchObject({ status: "fail", failed: 1 });
});

test.for([
  ['col("age").notNull()', 3],
  ['col("age") > 30', 2],
  ["age > 30 and plan == 'z'", 1],
  ["(age < 30) | (age > 100)", 2],
  ["age is null", 1],
  [{ type: "comparison", column: { name: "plan" }, operator: "NOT_IN", parameter: ["a"] }, 3],
  [{ type: "and", conditions: [{ type: "nullity", column: { name: "age" }, is_null: false }] }, 3],
  [{ type: "pass_through", pass_through_filter: "id >= 3" }, 2],
] as const)("row_condition %j leaves %i rows", async ([row_condition, rows]) => {
  const { checks } = await run([
    { type: "expect_table_row_count_to_equal", kwargs: { value: rows, row_condition } },
  ]);
  expect(checks[0]).toMatchObject({ status: "pass", observed: String(rows) });
});

test.for([
  [
    {
      type: "expect_column_values_to_match_json_schema",
      kwargs: { column: "name", json_schema: { patternProperties: {} } },
    },
    "patternProperties is not judged",
  ],
  [
    { type: "expect_column_values_to_be_prime", kwargs: { column: "id" } },
    "is not one of Great Expectations' own",
  ],
  [{ type: "expect_column_values_to_match_regex", kwargs: { column: "name", regex: "(?=a)" } }, "look-ahead"],
  [
    { type: "expect_column_values_to_be_unique", kwargs: { column: "id", row_condition: "id.isin([1])" } },
    "row_condition",
  ],
  [
    { type: "expect_column_values_to_be_unique", kwargs: { column: "id", row_condition: "zz > 1" } },
    "no such column",
  ],
  [
    { type: "expect_column_mean_to_be_between", kwargs: { column: "age" } },
    "neither min_value nor max_value",
  ],
  [
    { type: "expect_column_max_to_be_between", kwargs: { column: "age", max_value: { $PARAMETER: "p" } } },
    "the parameter p",
  ],
  [
    { type: "expect_column_values_to_be_of_type", kwargs: { column: "age", type_: "complex" } },
    "complex is not a type",
  ],
] as const)("%j is named as not done, and fails with strict", async ([item, reason]) => {
  const mild = await run([item]);
  expect(mild.checks[0]).toMatchObject({ status: "unsupported", severity: "warning" });
  expect(mild.checks[0]!.observed).toContain(reason);
  expect(mild.outcome).toMatchObject({ ok: true, outputs: { valid: true, "failed-checks": 0 } });
  expect((await run([item], data, { "fail-on": "warning" })).outcome.ok).toBe(false);
  const strict = await run([item], data, { strict: "true" });
  expect(strict.outcome).toMatchObject({ ok: false, outputs: { valid: false, "failed-checks": 1 } });
  expect(strict.checks[0]).toMatchObject({ status: "unsupported", severity: "error" });
  expect(strict.comment).toContain("1 of 3 checks failed");
});

test.for([
  [
    { type: "expect_column_values_to_be_betwen", kwargs: {} },
    "expect_column_values_to_be_betwen is not an expectation. Did you mean expect_column_values_to_be_between?",
  ],
  [
    { type: "expect_column_values_to_be_between", kwargs: { column: "age", min_valu: 1 } },
    "min_valu is not an argument of it. Did you mean min_value?",
  ],
  [
    { type: "expect_column_values_to_be_between", kwargs: { column: "age", min_value: 5, max_value: 1 } },
    "max_value 1 is less than min_value 5: nothing is between.",
  ],
  [{ type: "expect_column_values_to_be_between", kwargs: { column: "age" } }, "both missing"],
  [
    { type: "expect_column_values_to_be_unique", kwargs: { column: "age", mostly: 2 } },
    "mostly is 2; 0 to 1 is allowed.",
  ],
  [
    { type: "expect_column_values_to_be_in_set", kwargs: { column: "age", value_set: "a" } },
    "value_set has to be a list.",
  ],
  [{ type: "expect_column_values_to_be_unique", kwargs: {} }, "column is missing"],
  [divergence({ bins: [0, 0, 1], weights: [0.5, 0.5] }), "bins that are finite numbers in ascending order"],
  [divergence({ bins: [0, 1, 2], weights: [1] }), "needs one weight for each of the 2 bins"],
  [divergence({ bins: [0, 1, 2], weights: [0.5, 0.4] }), "has weights that sum to 0.9; 1 is needed"],
  [{ kwargs: {} }, "has to have a type"],
] as const)("%j is refused with its place", async ([item, message]) => {
  const error = await run([item]).then(
    () => undefined,
    (reason: ConfigurationError) => reason,
  );
  expect(error?.message).toContain(message);
  expect(error?.place).toMatchObject({
    file: "s.json",
    line: expect.any(Number),
    column: expect.any(Number),
  });
});

test("a column that is missing fails, with the nearest name", async () => {
  const { checks } = await run([{ type: "expect_column_values_to_be_unique", kwargs: { column: "nam" } }]);
  expect(checks[0]).toMatchObject({ status: "fail", observed: "there is no column nam; there is name" });
});

test("unexpected rows are counted by the suite's own query, which reads nothing else", async () => {
  const type = "unexpected_rows_expectation";
  const query = (unexpected_rows_query: string) => run([{ type, kwargs: { unexpected_rows_query } }]);
  expect((await query("SELECT * FROM {batch} WHERE age > 100")).checks[0]).toMatchObject({
    status: "fail",
    observed: "1",
  });
  expect((await query("SELECT * FROM {batch} WHERE age > 999")).checks[0]).toMatchObject({ status: "pass" });
  expect((await query("SELECT * FROM read_csv('d.csv')")).checks[0]).toMatchObject({ status: "error" });
});
