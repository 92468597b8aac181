import { expect, test } from "vitest";
import { odcs, validated } from "./report.js";

/** Failures of one property over cells, each on a line of its own. */
async function failuresOf(
  property: object,
  cells: readonly string[],
  quality: readonly object[] = [],
): Promise<string[]> {
  const data = `x,keep\n${cells.map((cell) => `${cell},1\n`).join("")}`;
  const contract = odcs([{ name: "x", ...property }, { name: "keep" }], quality);
  const { checks } = await validated(
    { "d.csv": data, "c.json": contract },
    { data: "d.csv", contract: "c.json" },
  );
  return checks
    .filter((check) => check.status !== "pass")
    .map((check) => [check.type, check.status, ...check.examples.map((one) => one.line)].join(" "));
}

const q = (rule: object) => ({ quality: [rule] });

test.for([
  ["integer", {}, ["1", "-2", "+3", "007", "", '""'], []],
  ["integer", {}, ["1.5", "0x1F", "1_000", '" 7"', "1e3", "x"], ["logicalType fail 2 3 4 5 6 7"]],
  ["integer", { format: "u8" }, ["0", "255", "256", "-1"], ["format fail 4 5"]],
  ["integer", { format: "i64" }, ["9223372036854775807", "9223372036854775808"], ["format fail 3"]],
  [
    "integer",
    { minimum: 0, exclusiveMaximum: 10 },
    ["0", "9", "10", "-1", ""],
    ["minimum fail 5", "exclusiveMaximum fail 4"],
  ],
  ["integer", { multipleOf: 5 }, ["0", "10", "-5", "7"], ["multipleOf fail 5"]],
  ["number", {}, ["1", "1.5", ".5", "-2e-3", "inf", ""], []],
  ["number", {}, ["1e999", '"1,5"', "abc", "NA"], ["logicalType fail 2 3 4 5"]],
  ["number", { multipleOf: 0.1 }, ["0.3", "0.35"], ["multipleOf fail 3"]],
  ["number", { minimum: 0 }, ["inf", "-0.1", "0"], ["minimum fail 3"]],
  ["boolean", {}, ["true", "False", "TRUE", "yes", "1", "t"], ["logicalType fail 5 6 7"]],
  ["date", {}, ["2024-02-29", "2024-1-5", "2023-02-29", "1500-01-01"], ["logicalType fail 3 4"]],
  ["date", { minimum: "2024-01-01" }, ["2024-01-01", "2023-12-31"], ["minimum fail 3"]],
  [
    "date",
    { format: "dd/MM/yyyy", maximum: "31/12/2024" },
    ["05/01/2024", "5/1/2024", "31/02/2024", "01/01/2025"],
    ["logicalType fail 3 4", "maximum fail 5"],
  ],
  ["date", { maximum: "someday" }, ["2024-01-01"], ["maximum fail 2"]],
  ["timestamp", {}, ["2024-01-05T10:00:00Z", "2024-01-05 10:00", "2024-01-05"], ["logicalType fail 4"]],
  [
    "timestamp",
    { timezone: true },
    ["2024-01-05T10:00:00+02:00", "2024-01-05T10:00:00"],
    ["logicalType fail 3"],
  ],
  [
    "timestamp",
    { format: "yyyy-MM-ddTHH:mm:ssZ" },
    ["2024-03-10T14:22:35Z", "2024-03-10T14:22:35+10:00", "2024-03-10 14:22:35"],
    ["logicalType fail 4"],
  ],
  ["timestamp", { format: "QQ yyyy" }, ["1"], ["logicalType unsupported"]],
  ["time", {}, ["08:30:00", "25:00:00", "8:30"], ["logicalType fail 3 4"]],
  [
    "string",
    { minLength: 2, maxLength: 3 },
    ["ab", "é😀x", "a", "abcd"],
    ["minLength fail 4", "maxLength fail 5"],
  ],
  ["string", { pattern: "^[A-Z]\\d+$" }, ["A1", "b2", "A1x"], ["pattern fail 3 4"]],
  ["string", { pattern: "b" }, ["abc", "xyz"], ["pattern fail 3"]],
  ["string", { pattern: "(?=x)" }, ["a"], ["pattern unsupported"]],
  ["string", { pattern: "(" }, ["a"], ["pattern error"]],
  ["string", { format: "ipv4" }, ["1.2.3.4", "1.2.3.256", "1.2.3", "1.2.3.4."], ["format fail 3 4 5"]],
  ["string", { format: "uuid" }, ["123e4567-e89b-12d3-a456-426614174000", "123"], ["format fail 3"]],
  ["string", { format: "password" }, ["a"], ["format unsupported"]],
  [
    "object",
    { required: ["a"] },
    ['"{""a"":1}"', '"{""b"":1}"', "[1]", "x"],
    ["logicalType fail 4 5", "required fail 3"],
  ],
  [
    "array",
    { minItems: 2, uniqueItems: true },
    ['"[1,2]"', "[1]", '"[1,1]"'],
    ["minItems fail 3", "uniqueItems fail 4"],
  ],
] as const)("%s %j judges %j", async ([logicalType, logicalTypeOptions, cells, wanted]) => {
  expect(await failuresOf({ logicalType, logicalTypeOptions }, cells)).toEqual(wanted);
});

test("required knows an empty cell from an empty text", async () => {
  expect(await failuresOf({ logicalType: "string", required: true }, ["a", '""', ""])).toEqual([
    "required fail 4",
  ]);
  expect(await failuresOf({ logicalType: "number", required: true }, ["1", '""', "", "nan"])).toEqual([
    "required fail 3 4 5",
  ]);
});

test("unique counts each row whose value stood before, and leaves empty cells out", async () => {
  expect(await failuresOf({ logicalType: "string", unique: true }, ["a", "b", "a", "", "", "a"])).toEqual([
    "unique fail 4 7",
  ]);
});

test("a primary key of two columns is unique as a whole", async () => {
  const contract = odcs([
    { name: "a", primaryKey: true, primaryKeyPosition: 2 },
    { name: "b", primaryKey: true, primaryKeyPosition: 1 },
  ]);
  const { checks } = await validated(
    { "d.csv": "a,b\n1,1\n1,2\n1,1\n,3\n", "c.json": contract },
    { data: "d.csv", contract: "c.json" },
  );
  const failed = checks.filter((check) => check.status === "fail");
  expect(failed.map((check) => [check.name, check.examples[0]!.line])).toEqual([
    ["a is filled", 5],
    ["b, a are unique", 4],
  ]);
});

test.for([
  [{ mustBe: 2 }, true],
  [{ mustBe: 3 }, false],
  [{ mustNotBe: 3 }, true],
  [{ mustNotBe: 2 }, false],
  [{ mustBeGreaterThan: 1 }, true],
  [{ mustBeGreaterThan: 2 }, false],
  [{ mustBeGreaterOrEqualTo: 2 }, true],
  [{ mustBeLessThan: 3 }, true],
  [{ mustBeLessThan: 2 }, false],
  [{ mustBeLessOrEqualTo: 2 }, true],
  // The standard defines between as greater than together with less than: its bounds are outside.
  [{ mustBeBetween: [1, 3] }, true],
  [{ mustBeBetween: [2, 3] }, false],
  [{ mustBeBetween: [1, 2] }, false],
  [{ mustNotBeBetween: [2, 3] }, true],
  [{ mustNotBeBetween: [1, 3] }, false],
  [{ mustBeGreaterThan: 1, mustBeLessThan: 2 }, false],
] as const)("two rows against %j: %s", async ([operator, ok]) => {
  const failures = await failuresOf({}, ["a", "b"], [{ metric: "rowCount", ...operator }]);
  expect(failures).toEqual(ok ? [] : ["rowCount fail"]);
});

test.for([
  [{ metric: "nullValues", mustBe: 0 }, "nullValues fail 4"],
  [{ metric: "nullValues", mustBeLessOrEqualTo: 20, unit: "percent" }, undefined],
  [{ metric: "nullValues", mustBeLessThan: 20, unit: "percent" }, "nullValues fail 4"],
  [
    { metric: "missingValues", arguments: { missingValues: [null, "", "N/A"] }, mustBe: 0 },
    "missingValues fail 4 5",
  ],
  [{ metric: "missingValues", arguments: { missingValues: ["N/A"] }, mustBe: 1 }, undefined],
  [{ metric: "invalidValues", arguments: { validValues: ["a", "N/A"] }, mustBe: 0 }, "invalidValues fail 3"],
  [{ metric: "invalidValues", arguments: { pattern: "^[ab]$" }, mustBe: 0 }, "invalidValues fail 5"],
  [{ metric: "invalidValues", arguments: { pattern: "^[ab]$" }, mustBeLessOrEqualTo: 1 }, undefined],
  [{ metric: "invalidValues", arguments: { pattern: "[" }, mustBe: 0 }, "invalidValues error"],
  [{ metric: "duplicateValues", mustBe: 0 }, "duplicateValues fail 6"],
  [{ metric: "duplicateValues", mustBe: 1 }, undefined],
  [{ rule: "duplicateCount", mustBe: 0 }, "duplicateValues fail 6"],
  [{ metric: "invalidValues", mustBe: 0 }, "invalidValues unsupported"],
  [{ metric: "freshness", mustBe: 0 }, "freshness unsupported"],
  [{ metric: "nullValues" }, "nullValues unsupported"],
  [{ type: "text", description: "d" }, "text unsupported"],
  [{ type: "custom", engine: "soda", implementation: "x" }, "custom unsupported"],
  [{ type: "sql", query: "SELECT count(*) FROM {object} WHERE {property} = 'a'", mustBe: 2 }, undefined],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: older contracts write the placeholders so
  [{ type: "sql", query: "SELECT count(*) FROM ${table} WHERE ${column} = 'a'", mustBe: 3 }, "sql fail"],
  [{ type: "sql", query: "SELECT count(*) > 3 FROM rows" }, undefined],
  [{ type: "sql", query: "SELECT 1, 2", mustBe: 1 }, "sql error"],
  [{ type: "sql", query: "SELECT nothing FROM {object}", mustBe: 1 }, "sql error"],
  [{ type: "sql", query: "SELECT count(*) FROM read_text('/etc/passwd')", mustBe: 1 }, "sql error"],
  [{ type: "sql", query: "DROP TABLE rows_1", mustBe: 1 }, "sql error"],
] as const)("quality %j of a, b, (empty), N/A, a: %s", async ([rule, wanted]) => {
  const failures = await failuresOf({ logicalType: "string", ...q(rule) }, ["a", "b", "", "N/A", "a"]);
  expect(failures).toEqual(wanted === undefined ? [] : [wanted]);
});

test("one check that can't be computed keeps no other from answering", async () => {
  const contract = odcs([
    { name: "x", logicalType: "string", logicalTypeOptions: { pattern: "(a{1000}){1000}" }, required: true },
    { name: "nope", logicalType: "integer" },
  ]);
  const { checks, outcome } = await validated(
    { "d.csv": "x,y\na,1\n,2\n", "c.json": contract },
    { data: "d.csv", contract: "c.json" },
  );
  expect(outcome.ok).toBe(false);
  expect(checks.map((check) => `${check.type} ${check.status}`)).toEqual([
    "logicalType pass",
    "required fail",
    "pattern error",
    "column fail",
  ]);
});

test("a check is named by the place of its element", async () => {
  const contract = odcs(
    [
      { name: "x" },
      {
        name: "keep",
        required: true,
        ...q({
          metric: "nullValues",
          mustBe: 0,
          dimension: "completeness",
          businessImpact: "high",
          severity: "warning",
        }),
      },
    ],
    [{ metric: "rowCount", mustBeGreaterThan: 0 }],
  );
  const { checks } = await validated(
    { "d.csv": "x,keep\n1,1\n", "c.json": contract },
    { data: "d.csv", contract: "c.json" },
  );
  expect(checks.map((check) => check.source)).toEqual([
    "/schema/0/properties/1/required",
    "/schema/0/properties/1/quality/0",
    "/schema/0/quality/0",
  ]);
  expect(checks[1]).toMatchObject({ dimension: "completeness", businessImpact: "high", severity: "warning" });
});

test("a query sees declared types: neither a bad cell nor an empty column fails another check", async () => {
  const contract = odcs(
    [
      { name: "x", logicalType: "number" },
      { name: "day", logicalType: "date" },
      { name: "empty", logicalType: "number" },
    ],
    [
      { type: "sql", query: "SELECT avg(x) FROM {object}", mustBe: 2 },
      { type: "sql", query: "SELECT max(day) > DATE '2024-01-01' FROM rows" },
      { type: "sql", query: "SELECT avg(empty) IS NULL FROM rows" },
    ],
  );
  const { failures } = await validated(
    { "d.csv": "x,day,empty\n1,2024-02-29,\n3,soon,\nabc,,\n1_000,,\n", "c.json": contract },
    { data: "d.csv", contract: "c.json" },
  );
  expect(failures).toEqual(["logicalType x fail 2", "logicalType day fail 1"]);
});
