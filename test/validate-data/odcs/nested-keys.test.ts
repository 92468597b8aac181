import { expect, it } from "vitest";
import { type Validated, validated } from "../report.js";

function contract(orders: readonly object[]): string {
  return JSON.stringify({
    apiVersion: "v3.1.0",
    kind: "DataContract",
    id: "test",
    version: "1.0.0",
    status: "active",
    schema: [
      { name: "orders", properties: orders },
      {
        name: "products",
        properties: [
          { name: "sku", logicalType: "string" },
          { name: "size", properties: [{ name: "code", logicalType: "integer" }] },
          { name: "tags", items: { logicalType: "string" } },
        ],
      },
    ],
  });
}

const products = [
  { sku: "a", size: { code: 1 }, tags: ["x"] },
  { sku: "b", size: { code: 2 }, tags: [] },
  { sku: "c", size: null, tags: null },
];

const jsonl = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

const data = "orders.jsonl\nproducts.jsonl";

async function failing(rows: readonly object[], orders: readonly object[]): Promise<readonly string[]> {
  const files = {
    "orders.jsonl": jsonl(rows),
    "products.jsonl": jsonl(products),
    "c.json": contract(orders),
  };
  return said(await validated(files, { data, contract: "c.json" }));
}

function said({ checks }: Validated): string[] {
  return checks.flatMap(({ name, status, column, evaluated, observed, examples }) => {
    if (status === "pass") return [];
    const shown = examples.map(({ row, value }) => `${row} ${value}`).join(", ");
    return `${name} [${column}] ${status === "fail" ? `(${evaluated}): ${shown}` : `${status}: ${observed}`}`;
  });
}

it("a relationship of a property within an object is looked up", async () => {
  const item = { name: "sku", logicalType: "string", relationships: [{ to: "products.sku" }] };
  const rows = [
    { item: { sku: "a" } },
    { item: { sku: "z" } },
    { item: {} },
    { item: null },
    { item: { sku: "c" } },
  ];
  expect(await failing(rows, [{ name: "item", properties: [item] }])).toEqual([
    "item.sku refers to products.sku [item] (3): 2 z",
  ]);
});

it("a relationship may point to a property within an object, by names and by ids", async () => {
  const rows = [{ code: 1 }, { code: 3 }, { code: null }, { code: 2 }];
  const to = ["products.size.code", "products.size.kode"];
  const code = { name: "code", logicalType: "integer", relationships: to.map((one) => ({ to: one })) };
  expect(await failing(rows, [code])).toEqual([
    "code refers to products.size.code [code] (3): 2 3",
    "code refers to products.size.kode [code] error: products.size has no property kode. Did you mean code?",
  ]);
});

it("of an array each item is looked up, and the first that is missing is shown", async () => {
  const relationships = [{ to: "products.sku" }];
  const lines = { properties: [{ name: "sku", logicalType: "string", relationships }] };
  const orders = [
    { name: "lines", items: lines },
    { name: "skus", items: { logicalType: "string", relationships } },
    {
      name: "sizes",
      items: {
        logicalType: "array",
        items: { logicalType: "integer", relationships: [{ to: "products.size.code" }] },
      },
    },
  ];
  const rows = [
    { lines: [{ sku: "a" }, { sku: "b" }], skus: ["a", "c"], sizes: [[1, 2], [2]] },
    { lines: [{ sku: "a" }, { sku: "y" }, {}, { sku: "x" }], skus: ["a", null, "q"], sizes: [[1], [7, 9]] },
    { lines: [], skus: null, sizes: [[]] },
    { lines: [{}], skus: [null], sizes: [null] },
  ];
  expect(await failing(rows, orders)).toEqual([
    "lines[].sku refers to products.sku [lines] (2): 2 y",
    "skus[] refers to products.sku [skus] (2): 2 q",
    "sizes[][] refers to products.size.code [sizes] (2): 2 7",
  ]);
});

it("a reference into the items of an array is named", async () => {
  const tag = { name: "tag", logicalType: "string", relationships: [{ to: "products.tags.name" }] };
  expect(await failing([{ tag: "x" }], [tag])).toEqual([
    "tag refers to products.tags.name [tag] error: products.tags is an array; a reference can't go into its items",
  ]);
});

const key = { primaryKey: true, logicalType: "integer" };

it("properties of an object are parts of the primary key like columns", async () => {
  const orders = [
    { name: "shop", ...key, primaryKeyPosition: 2 },
    { name: "order", properties: [{ name: "id", ...key, primaryKeyPosition: 1 }] },
  ];
  const rows = [
    { shop: 1, order: { id: 1 } },
    { shop: 2, order: { id: 1 } },
    { shop: 1, order: { id: 1 } },
    { shop: 1, order: null },
  ];
  expect(await failing(rows, orders)).toEqual([
    "order.id is filled [order] (4): 4 null",
    "order.id, shop are unique [null] (3): 3 1, 1",
  ]);
});

it("a key within an object tells the baseline which row is which", async () => {
  const id = { name: "id", ...key };
  const amount = { name: "amount", logicalType: "integer", logicalTypeOptions: { minimum: 0 } };
  const rows = [
    { order: { id: 1 }, amount: -1 },
    { order: { id: 2 }, amount: -1 },
  ];
  const orders = [{ name: "order", properties: [id] }, amount];
  const found = await validated(
    {
      "orders.jsonl": jsonl(rows),
      "before/orders.jsonl": jsonl(rows.slice(0, 1)),
      "c.json": contract(orders),
    },
    { data: "orders.jsonl", contract: "c.json", baseline: "before/orders.jsonl" },
  );
  expect(found.checks.find(({ type }) => type === "minimum")).toMatchObject({ failed: 2, new: 1 });
});

it("a primary key of an array's items tells those of one row apart", async () => {
  const parts = [
    { name: "position", ...key },
    { name: "sku", primaryKey: true, logicalType: "string" },
  ];
  const rows = [
    {
      lines: [
        { position: 1, sku: "a" },
        { position: 1, sku: "b" },
      ],
    },
    {
      lines: [
        { position: 1, sku: "a" },
        { position: 2, sku: "a" },
        { position: 1, sku: "a" },
      ],
    },
    { lines: [{ position: 1 }] },
    { lines: [] },
  ];
  expect(await failing(rows, [{ name: "lines", items: { properties: parts } }])).toEqual([
    "lines[].sku is filled [lines] (3): 3 null",
    'lines[].position, lines[].sku are unique [lines] (2): 2 ["1, a","2, a","1, a"]',
  ]);
});
