import { expect, it } from "vitest";
import { openEngine } from "../../actions/toolkit/data/engine.js";
import { testRuntime } from "../runtime.js";
import { again, odcs, type Validated, validated } from "./report.js";

const properties = [
  { name: "id", logicalType: "integer" },
  {
    name: "address",
    logicalType: "object",
    required: true,
    properties: [
      { name: "city", logicalType: "string", required: true, logicalTypeOptions: { minLength: 2 } },
      { name: "zip", logicalType: "integer", logicalTypeOptions: { minimum: 1000 } },
      { name: "since", logicalType: "date" },
      { name: "geo", properties: [{ name: "lat", logicalType: "number", required: true }] },
    ],
  },
  {
    name: "tags",
    logicalType: "array",
    logicalTypeOptions: { maxItems: 3 },
    items: {
      logicalType: "string",
      required: true,
      unique: true,
      logicalTypeOptions: { pattern: "^[a-z]+$" },
    },
  },
  {
    name: "lines",
    items: {
      logicalType: "object",
      properties: [
        { name: "sku", logicalType: "string", required: true, unique: true },
        {
          name: "amount",
          logicalType: "integer",
          quality: [
            { metric: "nullValues", mustBe: 0 },
            { metric: "duplicateValues", mustBe: 0 },
          ],
        },
        { name: "notes", logicalType: "array", items: { logicalType: "boolean" } },
      ],
    },
  },
];

const rows = [
  {
    id: 1,
    address: { city: "Graz", zip: 8010, since: "2024-02-29", geo: { lat: 1.5 } },
    tags: ["a", "b"],
    lines: [{ sku: "x", amount: 1, notes: [true] }],
  },
  {
    id: 2,
    address: { city: "G", zip: 999, since: "2023-02-29", geo: { lat: "1" } },
    tags: ["a", "B", 3],
    lines: [
      { sku: "x", amount: null },
      { sku: "x", amount: 2 },
    ],
  },
  {
    id: 3,
    address: { city: null, zip: "8010", geo: {} },
    tags: ["a", null, "a"],
    lines: [{ amount: 1.5 }, 7],
  },
  { id: 4, address: null, tags: null, lines: [] },
  {
    id: 5,
    address: { city: 5, zip: 1e3, since: null, geo: null },
    tags: [],
    lines: [{ sku: "z", amount: 2, notes: [false, "no"] }],
  },
  { id: 6, address: "Graz", tags: "a", lines: { sku: 1 } },
];

/** `name: line value, …` of each nested check that fails; one that is not done by its status. */
function failing({ checks }: Validated): string[] {
  return checks.flatMap(({ name, status, evaluated, examples }) => {
    if (status === "pass") return [];
    if (status !== "fail") return [`${name}: ${status}`];
    return [`${name} (${evaluated}): ${examples.map(({ row, value }) => `${row} ${value}`).join(", ")}`];
  });
}

const expected = [
  "address is object (5): 6 Graz",
  "address is filled (6): 4 null",
  // An object that is not there has no city: only its own check says so.
  "address.city is string (3): 5 5",
  "address.city is filled (4): 3 null",
  "address.city: minLength 2 (2): 2 G",
  "address.zip is integer (4): 3 8010",
  "address.zip: minimum 1000 (3): 2 999",
  "address.since is date (2): 2 2023-02-29",
  "address.geo.lat is number (2): 2 1",
  "address.geo.lat is filled (3): 3 null",
  "tags is array (5): 6 a",
  "tags[] is string (3): 2 3",
  "tags[] is filled (3): 3 null",
  'tags[] is unique (3): 3 ["a","a"]',
  "tags[]: pattern ^[a-z]+$ (3): 2 B",
  'lines is array (6): 6 {"sku":1}',
  "lines[] is object (4): 3 7",
  "lines[].sku is filled (4): 3 null",
  'lines[].sku is unique (3): 2 ["x","x"]',
  "lines[].amount is integer (4): 3 1.5",
  "lines[].amount: nullValues 0 rows (6): 2 null",
  "lines[].notes[] is boolean (2): 5 no",
];

it.each([
  ["d.jsonl", rows.map((row) => `${JSON.stringify(row)}\n`).join("")],
  ["d.json", JSON.stringify(rows, undefined, 1)],
])("nested properties and items of %s are checked at their depth", async (data, text) => {
  const run = await validated({ [data]: text, "c.json": odcs(properties) }, { data, contract: "c.json" });
  expect(failing(run)).toEqual(expected);
  expect(new Set(run.checks.map(({ column }) => column))).toEqual(
    new Set(["id", "address", "tags", "lines"]),
  );
});

it("the structs and lists of Parquet are checked the same", async () => {
  const t = await testRuntime({ files: { "c.json": odcs(properties) } });
  const log = { info: () => undefined } as never;
  const engine = await openEngine({ environment: {}, log, signal: new AbortController().signal });
  await engine.run(
    `COPY (SELECT * FROM (VALUES
      (1, {city: 'Graz', zip: 8010, since: DATE '2024-02-29', geo: {lat: 1.5::DOUBLE}}, ['a', 'b'], [{sku: 'x', amount: 1::BIGINT, notes: [true]}]),
      (2, {city: 'G', zip: 999, since: NULL, geo: {lat: NULL}}, ['a', 'B'], [{sku: 'x', amount: NULL, notes: NULL}, {sku: 'x', amount: 2, notes: []}]),
      (3, NULL, NULL, []))
      AS t(id, address, tags, lines)) TO '${t.directory}/d.parquet'`,
  );
  await engine.close();
  expect(failing(await again(t, { data: "d.parquet", contract: "c.json" }))).toEqual([
    "address is filled (3): 3 null",
    "address.city: minLength 2 (2): 2 G",
    "address.zip: minimum 1000 (2): 2 999",
    "address.geo.lat is filled (2): 2 null",
    "tags[]: pattern ^[a-z]+$ (2): 2 B",
    'lines[].sku is unique (2): 2 ["x","x"]',
    "lines[].amount: nullValues 0 rows (3): 2 null",
  ]);
});

it("cells within a personal property are not shown", async () => {
  const [city] = properties[1]!.properties!;
  const personal = [{ name: "address", properties: [{ ...city, classification: "confidential" }] }];
  const run = await validated(
    { "d.jsonl": '{"address":{"city":"G"}}\n', "c.json": odcs(personal) },
    { data: "d.jsonl", contract: "c.json" },
  );
  expect(failing(run)).toEqual(["address.city: minLength 2 (1): 1 •••"]);
});

it.each([
  [
    { properties: [{ name: "city", logicalTypeOptions: { minLenght: 1 }, logicalType: "string" }] },
    "Did you mean minLength?",
  ],
  [{ properties: [{ name: "city", requird: true }] }, "Did you mean required?"],
  [
    { logicalType: "string", items: { logicalType: "string" } },
    "items are for the logicalType array, and a is string",
  ],
  [{ properties: [{ logicalType: "string" }] }, "properties[0].name is missing"],
])("a contract with %j is refused with its place", async (more, message) => {
  const run = validated(
    { "d.jsonl": '{"a":{}}\n', "c.json": odcs([{ name: "a", ...more }]) },
    { data: "d.jsonl", contract: "c.json" },
  );
  await expect(run).rejects.toThrow(message);
});

it("JSON in a CSV cell is looked into", async () => {
  const run = await validated(
    { "d.csv": 'id,address\n1,"{""city"":""G""}"\n2,{}\n3,{\n', "c.json": odcs(properties.slice(0, 2)) },
    { data: "d.csv", contract: "c.json" },
  );
  expect(failing(run)).toEqual([
    "address is object (3): 3 {",
    "address.city is filled (2): 2 null",
    "address.city: minLength 2 (1): 1 G",
  ]);
});

it("many checks of many rows' items each name their own row", async () => {
  const names = Array.from({ length: 70 }, (_, index) => `p${index}`);
  const inner = names.map((name) => ({ name, logicalType: "integer", required: true }));
  const whole = Object.fromEntries(names.map((name, index) => [name, index]));
  // Row i lacks pi, in its second item, and row 100 + i has a text there, in its first.
  const lines = Array.from({ length: 3000 }, (_, row) => {
    const name = names[row % 100];
    if (row >= 200 || name === undefined) return { items: [whole, whole] };
    return row < 100
      ? { items: [whole, { ...whole, [name]: null }] }
      : { items: [{ ...whole, [name]: "x" }] };
  });
  const run = await validated(
    {
      "d.jsonl": lines.map((line) => `${JSON.stringify(line)}\n`).join(""),
      "c.json": odcs([{ name: "items", items: { properties: inner } }]),
    },
    { data: "d.jsonl", contract: "c.json" },
  );
  expect(failing(run)).toEqual(
    names.flatMap((name, index) => [
      `items[].${name} is integer (3000): ${101 + index} x`,
      `items[].${name} is filled (3000): ${1 + index} null`,
    ]),
  );
});
