import { expect, test } from "vitest";
import { odcs, validated } from "./report.js";

const numbers = (options: object) =>
  odcs([{ name: "a", logicalType: "number", logicalTypeOptions: options }]);
const texts = (options: object) => odcs([{ name: "a", logicalType: "string", logicalTypeOptions: options }]);
const days = (options: object) => odcs([{ name: "a", logicalType: "date", logicalTypeOptions: options }]);
const field = (type: string, constraints: object) =>
  JSON.stringify({ fields: [{ name: "a", type, constraints }] });
const schema = (property: object) => JSON.stringify({ type: "object", properties: { a: property } });
const pandera = (checks: string) =>
  `schema_type: dataframe\ncolumns:\n  a:\n    dtype: int64\n    checks: ${checks}\n`;

test.for([
  [numbers({ minimum: 10, maximum: 5 }), "minimum 10 and maximum 5"],
  [numbers({ minimum: 5, exclusiveMaximum: 5 }), "minimum 5 and exclusiveMaximum 5"],
  [numbers({ exclusiveMinimum: 5, exclusiveMaximum: 5 }), "exclusiveMinimum 5 and exclusiveMaximum 5"],
  [texts({ minLength: 5, maxLength: 2 }), "minLength 5 and maxLength 2"],
  [days({ minimum: "2026-02-01", maximum: "2026-01-31" }), "minimum 2026-02-01 and maximum 2026-01-31"],
  [field("integer", { minimum: 10, maximum: 5 }), "minimum 10 and maximum 5"],
  [field("string", { minLength: 3, maxLength: 1 }), "minLength 3 and maxLength 1"],
  [schema({ type: "integer", minimum: 3, exclusiveMaximum: 3 }), "minimum 3 and exclusiveMaximum 3"],
  [pandera("{ ge: 5, lt: 5 }"), "ge 5 and lt 5"],
] as const)("%s contradicts itself", async ([contract, bounds]) => {
  const { report, outcome } = await validated(
    { "d.csv": "a,keep\n,1\n", "c.yaml": contract },
    { data: "d.csv", contract: "c.yaml" },
  );
  const found = report.checks.filter(({ type }) => type === "contradiction");
  expect(found).toMatchObject([
    { column: "a", status: "error", observed: `the contract contradicts itself: no value meets ${bounds}` },
  ]);
  expect(outcome.ok).toBe(false);
});

test.for([
  numbers({ minimum: 5, maximum: 5 }),
  numbers({ minimum: 5, maximum: 10 }),
  numbers({ exclusiveMinimum: 5, maximum: 6 }),
  texts({ minLength: 2, maxLength: 2 }),
  field("integer", { minimum: 0, maximum: 0 }),
])("%s does not", async (contract) => {
  const { report } = await validated(
    { "d.csv": "a,keep\n,1\n", "c.yaml": contract },
    { data: "d.csv", contract: "c.yaml" },
  );
  expect(report.checks.filter(({ type }) => type === "contradiction")).toEqual([]);
});

test("a contradiction keeps no other check from answering", async () => {
  const contract = odcs([
    { name: "a", logicalType: "number", logicalTypeOptions: { minimum: 10, maximum: 5 } },
    { name: "b", required: true },
  ]);
  const { failures } = await validated(
    { "d.csv": "a,b\n,x\n11,\n", "c.json": contract },
    { data: "d.csv", contract: "c.json" },
  );
  expect(failures).toEqual(["maximum a fail 1", "contradiction a error 0", "required b fail 1"]);
});

test("between two bounds in the wrong order lies nothing", async () => {
  const contract = odcs([{ name: "a" }], [{ metric: "rowCount", mustBeBetween: [3, 1] }]);
  await expect(
    validated({ "d.csv": "a\n1\n", "c.json": contract }, { data: "d.csv", contract: "c.json" }),
  ).rejects.toThrow("mustBeBetween is a list; its first number has to be less than its second");
});
