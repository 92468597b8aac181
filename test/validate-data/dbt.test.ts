import { expect, test } from "vitest";
import type { ConfigurationError } from "../../actions/toolkit/runtime/errors.js";
import { validated } from "./report.js";

const data =
  "id,plan,age,day\n1,a,20,2024-01-05\n2,b,,2024-01-06\n2,a,40,2024-01-07\n3,z,150,2024-02-01\n4,,40,2024-02-02\n";

function properties(columns: string, rest = ""): string {
  return `version: 2\nmodels:\n  - name: customers\n${rest}    columns:\n${columns}`;
}

const column = (name: string, tests: string) =>
  `      - name: ${name}\n        data_tests:\n          - ${tests}\n`;

async function run(contract: string, inputs: Readonly<Record<string, string>> = {}) {
  return validated(
    { "customers.csv": data, "schema.yml": contract },
    { data: "customers.csv", contract: "schema.yml", ...inputs },
  );
}

test.for([
  ["id", "not_null", "pass"],
  ["age", "not_null", "fail 1 of 5: 3"],
  ["id", "unique", "fail 1 of 5: 4"],
  ["plan", "accepted_values: {values: [a, b]}", "fail 1 of 4: 5"],
  ["plan", "accepted_values: {arguments: {values: [a, b, z]}}", "pass"],
  ["id", "accepted_values: {values: [1, 2, 3, 4], quote: false}", "pass"],
  ["id", "accepted_values: {values: [1, 2], quote: false}", "fail 2 of 5: 5 6"],
  ["age", "dbt_utils.accepted_range: {min_value: 20, max_value: 120}", "fail 1 of 4: 5"],
  ["age", "dbt_utils.accepted_range: {min_value: 20, inclusive: false}", "fail 1 of 4: 2"],
  ["day", "dbt_utils.accepted_range: {min_value: \"'2024-01-06'\"}", "fail 1 of 5: 2"],
  ["age", "dbt_utils.accepted_range: {min_value: id}", "unsupported"],
  ["plan", "dbt_utils.not_empty_string", "pass"],
  ["plan", "dbt_utils.not_accepted_values: {values: [z]}", "fail 1 of 4: 5"],
  ["plan", "dbt_utils.not_constant", "pass"],
  ["plan", "dbt_utils.at_least_one", "pass"],
  ["plan", "dbt_utils.not_null_proportion: {at_least: 0.8}", "pass"],
  ["plan", "dbt_utils.not_null_proportion: {at_least: 0.9}", "fail 1"],
  ["age", 'dbt_utils.expression_is_true: {expression: ">= 40"}', "fail 1"],
  [
    "age",
    "dbt_expectations.expect_column_values_to_be_between: {min_value: 20, max_value: 150, strictly: true}",
    "fail 2 of 4: 2 5",
  ],
  ["plan", "dbt_expectations.expect_column_values_to_match_regex: {regex: '^[ab]$'}", "fail 1 of 4: 5"],
  ["age", "dbt_expectations.expect_column_mean_to_be_between: {min_value: 60, max_value: 70}", "pass"],
  [
    "age",
    "dbt_expectations.expect_column_values_to_be_in_set: {value_set: ['20', '40', '150']}",
    "fail 1 of 5: 3",
  ],
  [
    "age",
    "dbt_expectations.expect_column_values_to_be_between: {min_value: 50, row_condition: 'id > 2'}",
    "fail 1",
  ],
  ["id", "relationships: {to: ref('others'), field: id}", "unsupported"],
  ["id", 'not_null: {config: {where: "{{ x }}"}}', "unsupported"],
  ["id", "my_own_test", "unsupported"],
  ["nope", "not_null", "fail no such column"],
  ["ID", "not_null", "pass"],
] as const)("%s with %s: %s", async ([name, tests, wanted]) => {
  const { checks } = await run(properties(column(name, tests)));
  const { status, observed, examples } = checks[0]!;
  const lines = examples.map(({ line }) => line).join(" ");
  const found = status === "fail" ? `fail ${observed}${lines === "" ? "" : `: ${lines}`}` : status;
  expect(found).toBe(wanted);
  expect(checks[0]!.source).toBe("/models/0/columns/0/data_tests/0");
});

test.for([
  ["{severity: warn}", "fail warning"],
  ["{where: 'id <> 2'}", "pass"],
  ["{where: 'age is null'}", "fail error"],
  ["{error_if: '>1'}", "pass, fail warning"],
  ["{error_if: '>1', warn_if: '>5'}", "pass, pass"],
  ["{severity: warn, warn_if: '>= 1'}", "fail warning"],
  ["{enabled: false}", ""],
  ["{limit: 1, error_if: '>5'}", "unsupported"],
] as const)("config %s makes of one empty cell: %s", async ([config, wanted]) => {
  const { checks } = await run(properties(column("age", `not_null: {config: ${config}}`)));
  const found = checks.map(({ status, severity }) => (status === "fail" ? `${status} ${severity}` : status));
  expect(found.join(", ")).toBe(wanted);
});

test("unique counts repeated values, as dbt does, where their number is limited", async () => {
  const rows = "id\n1\n1\n1\n2\n2\n";
  const check = async (bound: string) => {
    const contract = properties(column("id", `unique: {error_if: "${bound}", warn_if: "${bound}"}`));
    return (await validated({ "d.csv": rows, "s.yml": contract }, { data: "d.csv", contract: "s.yml" }))
      .checks[0]!;
  };
  expect(await check(">2")).toMatchObject({ status: "pass", observed: "2" });
  expect(await check(">1")).toMatchObject({ status: "fail", observed: "2" });
});

test("a range names the cell that is no number, which makes a column of numbers one of texts", async () => {
  const contract = properties(column("x", "dbt_utils.accepted_range: {min_value: 0, max_value: 9}"));
  const check = async (cells: string) => {
    const files = { "d.csv": `x,y\n${cells}`, "s.yml": contract };
    const [found] = (await validated(files, { data: "d.csv", contract: "s.yml" })).checks;
    return [found!.status, found!.evaluated, ...found!.examples.map(({ line }) => line)];
  };
  expect(await check("1,\nabc,\n12,\n9.0,\n,\n0x5,\n")).toEqual(["fail", 5, 3, 4, 7]);
  expect(await check(",1\n,2\n")).toEqual(["pass", 0]);
});

test("a test of the model sees all columns, and its SQL nothing else", async () => {
  const model = (item: string) =>
    run(properties("", `    tests:\n      - ${item}\n`).replace("    columns:\n", ""));
  const combination = await model(
    "dbt_utils.unique_combination_of_columns: {combination_of_columns: [id, plan]}",
  );
  expect(combination.checks[0]!.status).toBe("pass");
  const two = await model("dbt_utils.unique_combination_of_columns: {combination_of_columns: [plan, age]}");
  expect(two.checks[0]).toMatchObject({ status: "pass" });
  const expression = await model("dbt_utils.expression_is_true: {expression: \"age < 100 or plan = 'z'\"}");
  expect(expression.checks[0]!.status).toBe("pass");
  const hostile = await model(
    "dbt_utils.expression_is_true: {expression: \"(select count(*) from read_csv('customers.csv')) > 0\"}",
  );
  expect(hostile.checks[0]!.status).toBe("error");
  const closing = await model(
    'dbt_utils.expression_is_true: {expression: "true) ; drop table x; select (1=1"}',
  );
  expect(closing.checks[0]!.status).toBe("error");
});

test("constraints are tests, and data_type is one where the contract is enforced", async () => {
  const contract = properties(
    "      - {name: id, data_type: bigint, constraints: [{type: primary_key}]}\n      - {name: plan, data_type: int, constraints: [{type: check, expression: x}]}\n",
    "    config: {contract: {enforced: true}, materialized: table}\n",
  );
  const { checks } = await run(contract);
  expect(checks.map(({ name, status }) => `${name} ${status}`)).toEqual([
    "id: not_null (constraint) pass",
    "id: unique (constraint) fail",
    "id: data_type pass",
    "plan: constraint unsupported",
    "plan: data_type fail",
  ]);
});

test("the model is the one of the dataset's name, the only one, or the one after #", async () => {
  const two =
    "models:\n  - {name: a, columns: [{name: id, tests: [unique]}]}\nsources:\n  - {name: s, tables: [{name: b, columns: [{name: age, tests: [not_null]}]}]}\n";
  expect((await run(two, { contract: "schema.yml#b" })).checks[0]!.column).toBe("age");
  expect((await run(two.replace("name: a,", "name: customers,"))).checks[0]!.column).toBe("id");
  await expect(run(two)).rejects.toThrow(
    "describes a, b; none of them is called customers.csv or customers. Name the one that is meant after the path: schema.yml#a.",
  );
  await expect(run(two, { contract: "schema.yml#bb" })).rejects.toThrow("has no model bb. Did you mean b?");
  await expect(run(two, { contract: "other.yml#b" })).rejects.toThrow("other.yml does not exist");
});

test.for([
  ["not_nul", "not_nul is not a test. Did you mean not_null?"],
  ["accepted_values: {value: [a]}", "accepted_values: value is not an argument of it. Did you mean values?"],
  ["not_null: {severity: bad}", "not_null: severity bad is neither error nor warn."],
  ["not_null: {error_if: many}", 'not_null: error_if "many" is no comparison with a number.'],
  ["{a: {}, b: {}}", "a test is a name, or one name with its arguments."],
] as const)("%s is refused with its place", async ([tests, message]) => {
  const error = await run(properties(column("plan", tests))).catch((reason: ConfigurationError) => reason);
  expect(error).toMatchObject({ message, place: { file: "schema.yml", line: 7 } });
});

test("columns that meta calls personal are masked", async () => {
  const { checks } = await run(
    properties(
      "      - {name: plan, config: {meta: {contains_pii: true}}, tests: [{accepted_values: {values: [a]}}]}\n",
    ),
  );
  expect(checks[0]!.examples[0]).toMatchObject({ line: 3, value: "•••" });
});
