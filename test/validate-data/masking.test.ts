import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { classificationOf } from "../../actions/validate-data/contracts/personal.js";
import { odcs, validated } from "./report.js";

describe("what a contract says of a column", () => {
  test.each([
    [{ classification: "PII" }, "personal"],
    [{ classification: "confidential" }, "personal"],
    [{ classification: "Restricted" }, "personal"],
    [{ classification: "tier-7" }, "personal"],
    [{ classification: "public" }, "harmless"],
    [{ classification: "Internal Use" }, "harmless"],
    [{ classification: "non-PII" }, "harmless"],
    [{ classification: "" }, undefined],
    [{ classification: null }, undefined],
    [{ encryptedName: "email_encrypted" }, "personal"],
    [{ tags: ["gold", "PersonalData"] }, "personal"],
    [{ tags: ["gold"] }, undefined],
    [{ tags: ["not-sensitive"] }, "harmless"],
    [{ tags: ["pii"], classification: "public" }, "personal"],
    [{ customProperties: [{ property: "containsPii", value: true }] }, "personal"],
    [{ customProperties: [{ property: "pii", value: "no" }] }, "harmless"],
    [{ customProperties: [{ property: "sensitivity", value: "high" }] }, "personal"],
    [{ pii: true }, "personal"],
    [{ "x-personal": "false" }, "harmless"],
    [{ description: "personal" }, undefined],
  ] as const)("%j is %s", (element, expected) => {
    expect(classificationOf(element)).toBe(expected);
  });
});

const secrets = ["anna@secret.example", "bert-secret", "carl@secret.example", "4711", "98765"];
const rows = [
  "1,anna@secret.example,4711,3",
  "1,bert-secret,98765,-7",
  "2,carl@secret.example,4711,x,too many anna@secret.example",
  "3,bert-secret,,2",
  "4,,4711,2",
];
const data = `id,email,salary,age\n${rows.join("\n")}\n`;

const properties = [
  { name: "id", logicalType: "integer", unique: true },
  {
    name: "email",
    logicalType: "string",
    classification: "PII",
    required: true,
    unique: true,
    logicalTypeOptions: { pattern: "@", maxLength: 3 },
    quality: [
      { type: "sql", query: "SELECT max({property}) FROM {object}", mustBe: 3 },
      { type: "sql", query: "SELECT CAST(max({property}) AS INTEGER) FROM {object}", mustBe: 3 },
    ],
  },
  {
    name: "pay",
    physicalName: "salary",
    logicalType: "integer",
    tags: ["pii"],
    required: true,
    logicalTypeOptions: { maximum: 10 },
  },
  { name: "age", logicalType: "integer", logicalTypeOptions: { minimum: 0 } },
];
const quality = [
  { type: "sql", query: "SELECT max(salary) FROM {object}", mustBeLessThan: 10 },
  {
    type: "library",
    metric: "duplicateValues",
    mustBe: 0,
    arguments: { properties: ["age", "email"] },
  },
];
const table = {
  fields: [
    { name: "id", type: "integer", constraints: { unique: true } },
    { name: "email", type: "string", pii: true, constraints: { pattern: ".*@.*x", maxLength: 3 } },
    { name: "salary", type: "integer", classification: "restricted", constraints: { maximum: 10 } },
    { name: "age", type: "integer", constraints: { minimum: 0 } },
  ],
  uniqueKeys: [["email", "age"]],
};

describe.each([
  ["ODCS", odcs(properties, quality)],
  ["Frictionless", JSON.stringify(table)],
])("a personal cell under %s", (_, contract) => {
  const files = { "d.csv": data, "c.json": contract };
  const inputs = { data: "d.csv", contract: "c.json" };

  test("is in no output at all, and others are", async () => {
    const { t, report, comment, outcome } = await validated(files, inputs);
    const folder = join(t.directory, ".mergeline");
    const left = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
      one.isFile(),
    );
    const written = await Promise.all(left.map((one) => readFile(join(one.parentPath, one.name), "utf8")));
    const outputs = [...written, JSON.stringify(t.published), t.log.join("\n"), JSON.stringify(outcome)];
    for (const output of outputs) for (const secret of secrets) expect(output).not.toContain(secret);
    expect(left.length).toBeGreaterThanOrEqual(3);
    const masked = report.checks.flatMap((check) => check.examples).filter((example) => example.masked);
    expect(masked.length).toBeGreaterThan(3);
    expect(comment).toContain("•••");
    expect(comment).toContain("`-7`");
    expect(t.published[0]!.annotations!.map(({ message }) => message).join("\n")).toContain(
      "the value is not shown, for the contract classifies it as personal",
    );
  });

  test("has its place, its count and its emptiness all the same", async () => {
    const { report } = await validated(files, inputs);
    const long = report.checks.find(({ type, column }) => type === "maxLength" && column === "email")!;
    expect(long).toMatchObject({ status: "fail", failed: 3, evaluated: 3 });
    expect(long.examples.map(({ line, value, masked }) => [line, value, masked])).toEqual([
      [2, "•••", true],
      [3, "•••", true],
      [5, "•••", true],
    ]);
    const structure = report.checks.find(({ type }) => type === "structure")!;
    expect(structure.examples[0]!.value).toBe("too many cells: 5 where the header has 4: •••");
    const email = report.columns.find(({ name }) => name === "email")!;
    expect(email).toMatchObject({ rows: 4, missing: 1, distinct: 2, personal: true, values: [] });
  });
});

test("an error keeps its words, but not what it quotes", async () => {
  const query = { type: "sql", query: "SELECT sum(email) + 'bert-secret'::INTEGER FROM {object}", mustBe: 3 };
  const { report } = await validated(
    { "d.csv": data, "c.json": odcs(properties, [query]) },
    { data: "d.csv", contract: "c.json" },
  );
  expect(report.checks.at(-1)!.observed).toMatch(/^sql can't be computed: .*•••/);
  expect(JSON.stringify(report)).not.toContain("bert-secret");
});

test("without a classification every cell is shown", async () => {
  const plain = odcs(properties.map(({ classification: _, tags: __, ...property }) => property));
  const { comment } = await validated(
    { "d.csv": data, "c.json": plain },
    { data: "d.csv", contract: "c.json" },
  );
  expect(comment).toContain("`98765`");
  expect(comment).not.toContain("•••");
});

test("what an object says holds for its columns, unless they say otherwise", async () => {
  const contract = JSON.stringify({
    ...JSON.parse(odcs([])),
    schema: [
      {
        name: "rows",
        tags: ["pii"],
        properties: [
          { name: "id", classification: "public", logicalType: "integer", unique: true },
          { name: "email", logicalTypeOptions: { maxLength: 3 }, logicalType: "string" },
        ],
      },
    ],
  });
  const { report } = await validated(
    { "d.csv": data, "c.json": contract },
    { data: "d.csv", contract: "c.json" },
  );
  const values = report.checks.flatMap(({ column, examples }) =>
    examples.map(({ value }) => [column, value]),
  );
  expect(values).toContainEqual(["id", "1"]);
  expect(values).toContainEqual(["email", "•••"]);
  expect(report.columns.map(({ name, personal }) => [name, personal ?? false])).toEqual([
    ["id", false],
    ["email", true],
    ["salary", true],
    ["age", true],
  ]);
});

test("the rows that break the most checks come first", async () => {
  const { report } = await validated(
    { "d.csv": data, "c.json": odcs(properties) },
    { data: "d.csv", contract: "c.json" },
  );
  expect(report.worstRows.map(({ row, line, failed }) => [row, line, failed])).toEqual([
    [2, 3, 5],
    [4, 5, 4],
    [1, 2, 2],
    [5, 6, 2],
  ]);
  expect(report.worstRows[0]!.cells.map(({ column, value }) => [column, value])).toEqual([
    ["id", "1"],
    ["email", "•••"],
    ["email", "•••"],
    ["pay", "•••"],
    ["age", "-7"],
  ]);
});
