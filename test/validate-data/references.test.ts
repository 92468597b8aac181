import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { testRuntime } from "../runtime.js";
import { again, type Validated, validated } from "./report.js";

/** `status evaluated: line: value; …` of each check of a type; of those without rows what was observed. */
function found({ checks }: Validated, type: string): string[] {
  return checks
    .filter((check) => check.type === type)
    .map(({ status, evaluated, observed, examples }) =>
      status === "pass" || status === "fail"
        ? `${status} ${evaluated}: ${examples.map(({ line, value }) => `${line}: ${value}`).join("; ")}`
        : `${status}: ${observed}`,
    );
}

const field = (name: string, type = "integer") => ({ name, type });
const customers = {
  name: "customers",
  path: "customers.csv",
  schema: { fields: [field("id"), field("land", "string"), field("head")] },
};
const orders = (foreignKeys: readonly object[], path = "orders.csv") => ({
  name: "orders",
  path,
  schema: { fields: [field("customer"), field("land", "string")], foreignKeys },
});
const toCustomers = { fields: "customer", reference: { resource: "customers", fields: "id" } };
const packaged = (...resources: readonly object[]) => JSON.stringify({ name: "shop", resources });
const files = {
  "shop/customers.csv": 'id,land,head\n1,at,\n02,"b\ne",1\n3,,2\n',
  "shop/orders.csv": 'customer,land\n1,at\n2,"b\ne"\n\n9,at\nx,at\n,at\n2,at\n3,\n,\n',
};

it("a foreign key is looked up in the resource of the package, with its own types, file and line", async () => {
  const both = { fields: ["customer", "land"], reference: { resource: "customers", fields: ["id", "land"] } };
  const run = await validated(
    { ...files, "shop/datapackage.json": packaged(orders([toCustomers, both]), customers) },
    { data: "shop/orders.csv", contract: "shop/datapackage.json" },
  );
  expect(found(run, "foreignKeys")).toEqual([
    // Line 7 has no whole number, which is the type's own failure; 8 and 11 have none.
    "fail 5: 6: 9",
    "fail 7: 6: 9, at; 7: x, at; 8: , at; 9: 2, at",
  ]);
  expect(run.report.files.map(({ path }) => path)).toEqual(["shop/orders.csv"]);
});

it("a dataset of model.yaml goes before the resource's own file", async () => {
  const run = await validated(
    {
      ...files,
      "new/customers.csv": "id,land,head\n9,at,\n",
      "shop/datapackage.json": packaged(orders([toCustomers]), customers),
      "model.yaml":
        "name: m\ndata:\n  orders: {path: shop/orders.csv, contract: shop/datapackage.json}\n  customers: {path: new/customers.csv}\n",
    },
    { data: "orders" },
  );
  expect(found(run, "foreignKeys")).toEqual(["fail 5: 2: 1; 3: 2; 9: 2; 10: 3"]);
});

const circle = packaged(orders([toCustomers]), {
  ...customers,
  schema: {
    ...customers.schema,
    foreignKeys: [
      { fields: "id", reference: { resource: "orders", fields: "customer" } },
      { fields: "head", reference: { fields: "id" } },
    ],
  },
});

it("tables may refer to each other and to themselves", async () => {
  const run = await validated(
    { ...files, "shop/datapackage.json": circle },
    { data: "shop/orders.csv\nshop/customers.csv", contract: "shop/datapackage.json" },
  );
  expect(found(run, "foreignKeys")).toEqual(["fail 5: 6: 9", "pass 3: ", "pass 2: "]);
});

it.each([
  ["a typo", "custmers", "id", {}, "error: the package has no resource custmers. Did you mean customers?"],
  ["a field that is not there", "customers", "key", {}, "error: there is no field key"],
  [
    "a file that is not there",
    "customers",
    "id",
    { "shop/customers.csv": undefined },
    "error: customers (id) can't be read: shop/datapackage.json: resource customers: shop/customers.csv does not exist in the workspace.",
  ],
  [
    "a file outside of the workspace",
    "people",
    "id",
    {
      "shop/datapackage.json": packaged(
        orders([{ fields: "customer", reference: { resource: "people", fields: "id" } }]),
        { ...customers, name: "people", path: "../../people.csv" },
      ),
    },
    "error: people (id) can't be read: ",
  ],
  [
    "a file without rows",
    "customers",
    "id",
    { "shop/customers.csv": "id,land,head\n" },
    "fail 5: 2: 1; 3: 2; 6: 9; 9: 2; 10: 3",
  ],
  ["a number and a text", "customers", "land", {}, "fail 5: 2: 1; 3: 2; 6: 9; 9: 2; 10: 3"],
])("a foreign key with %s says so", async (_, resource, fields, others, expected) => {
  const key = { fields: "customer", reference: { resource, fields } };
  const all = { ...files, "shop/datapackage.json": packaged(orders([key]), customers), ...others };
  const there = Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const run = await validated(there, { data: "shop/orders.csv", contract: "shop/datapackage.json" });
  expect(found(run, "foreignKeys")).toEqual([expect.stringContaining(expected)]);
  // Nothing else is kept from its answer.
  expect(run.checks.filter(({ type }) => type === "type")).toHaveLength(2);
});

it("a schema alone refers to a dataset, or says that there is none", async () => {
  const schema = JSON.stringify(orders([toCustomers]).schema);
  const missing = await validated(
    { "orders.csv": "customer,land\n1,at\n", "schema.json": schema, "custmers.csv": "id\n1\n" },
    { data: "orders.csv\ncustmers.csv", contract: "schema.json" },
  );
  expect(found(missing, "foreignKeys")[0]).toBe(
    "unsupported: there is no dataset customers to look in. Add it to data in model.yaml, or to the input data. Did the contract mean custmers?",
  );
});

const dbt = (test: string) => `models:
  - name: orders
    columns: [{ name: customer, data_tests: [{ relationships: ${test} }] }]
`;
const shop = {
  "orders.csv": "customer,land\n1,at\n,at\n9,at\n9,be\nx,be\n3,be\n",
  "customers.csv": "ID\n1\n3\n\n",
};

it.each([
  ["{ to: ref('customers'), field: id }", "fail 5: 4: 9; 5: 9; 6: x"],
  ["{ arguments: { to: \"source('raw', 'customers')\", field: id } }", "fail 5: 4: 9; 5: 9; 6: x"],
  ["{ to: \"ref('shop', 'customers')\", field: id }", "fail 5: 4: 9; 5: 9; 6: x"],
  ["{ to: ref('customers'), field: id, config: { where: \"land = 'at'\" } }", "fail 6: "],
  ["{ to: ref('customers'), field: id, config: { error_if: '>3' } }", "pass 6: "],
  ["{ to: ref('customers'), field: idd }", "error: customers has no column idd; it has ID"],
  [
    "{ to: ref('people'), field: id }",
    "unsupported: there is no dataset people to look in. Add it to data in model.yaml",
  ],
  ["{ to: customers(), field: id }", "error: to: customers() is neither ref('model')"],
])("dbt's relationships %s: %s", async (test, expected) => {
  const run = await validated(
    {
      ...shop,
      "schema.yml": dbt(test),
      "model.yaml": "name: m\ndata: { customers: { path: customers.csv } }\n",
    },
    { data: "orders.csv", contract: "schema.yml" },
  );
  expect(found(run, "relationships")[0]).toContain(expected);
});

it("a name that two datasets have is not guessed", async () => {
  const run = await validated(
    { ...shop, "old/customers.csv": "id\n9\n", "schema.yml": dbt("{ to: ref('customers'), field: id }") },
    { data: "orders.csv\ncustomers.csv\nold/customers.csv", contract: "schema.yml#orders" },
  );
  expect(found(run, "relationships")[0]).toBe(
    "unsupported: customers.csv and old/customers.csv are both called customers. Give the one that is meant this name in model.yaml.",
  );
});

const property = (name: string, more: object = {}) => ({
  name,
  id: `${name}_id`,
  logicalType: "integer",
  ...more,
});
const contract = (relationships: readonly object[], ofObject: readonly object[] = []) =>
  JSON.stringify({
    apiVersion: "v3.1.0",
    kind: "DataContract",
    id: "shop",
    version: "1.0.0",
    status: "active",
    schema: [
      {
        name: "orders",
        id: "orders_tbl",
        relationships: ofObject,
        properties: [
          property("customer", { relationships }),
          property("land", { logicalType: "string" }),
          property("first"),
        ],
      },
      {
        name: "customers",
        id: "customers_tbl",
        physicalName: "people",
        properties: [
          property("id"),
          property("land", { logicalType: "string" }),
          property("place", { logicalType: "object", properties: [property("zip")] }),
        ],
      },
    ],
  });
const odcsFiles = {
  "orders.csv": "customer,land,first\n1,at,1\n,at,1\n9,at,9\n2,at,1\n2,,1\n",
  "people.jsonl":
    '{"id": 1, "land": "at", "place": {"zip": 9}}\n{"id": 2, "land": "be", "place": null}\n{"id": null, "land": "at"}\n',
};

it.each([
  [[{ to: "customers.id" }], [], ["fail 4: 4: 9"]],
  [[{ type: "foreignKey", to: "schema/customers_tbl/properties/id_id" }], [], ["fail 4: 4: 9"]],
  [[{ to: "customers.place.zip" }], [], ["fail 4: 2: 1; 5: 2; 6: 2"]],
  [[], [{ from: "orders.customer", to: "customers.id" }], ["fail 4: 4: 9"]],
  [
    [],
    [{ from: ["orders.customer", "land"], to: ["customers.id", "customers.land"] }],
    ["fail 3: 4: 9, at; 5: 2, at"],
  ],
  [[{ to: "orders.first" }], [], ["fail 4: 5: 2; 6: 2"]],
  [
    [{ to: "custmers.id" }],
    [],
    ["error: custmers.id: the contract has no object custmers. Did you mean customers?"],
  ],
  [[{ to: "customers.idd" }], [], ["error: customers has no property idd. Did you mean id?"]],
  [[{ to: ["customers.id", "customers.land"] }], [], ["error: it has 1 properties in from and 2 in to"]],
  [[{ to: "other.yaml#/schema/a/properties/b" }], [], [expect.stringContaining("unsupported: other.yaml")]],
  [[{ to: "customers.id", type: "lookup" }], [], [expect.stringContaining("unsupported: ")]],
])("ODCS relationships %j, of the object %j: %j", async (ofProperty, ofObject, expected) => {
  const run = await validated(
    { ...odcsFiles, "c.yaml": contract(ofProperty, ofObject) },
    { data: "orders.csv\npeople.jsonl", contract: "c.yaml" },
  );
  expect(found(run, "relationships")).toEqual(expected);
});

it("a violation is new where what it referred to has gone since the baseline, a dataset or not", async () => {
  const t = await testRuntime({ files: { ...odcsFiles, "c.yaml": contract([{ to: "customers.id" }]) } });
  const git = (...words: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...words], {
      cwd: t.directory,
    });
  git("init", "-q");
  git("add", ".");
  git("commit", "-q", "-m", "first");
  await t.write("people.jsonl", odcsFiles["people.jsonl"].replace('"id": 1', '"id": 3'));
  await t.write("model.yaml", "name: m\ndata: { people: { path: people.jsonl } }\n");
  for (const data of ["orders.csv\npeople.jsonl", "orders.csv"]) {
    const { checks } = await again(t, { data, contract: "c.yaml", baseline: "HEAD" });
    const [check] = checks.filter(({ type }) => type === "relationships");
    expect([check!.failed, check!.new, check!.examples.map(({ line }) => line)]).toEqual([2, 1, [2]]);
  }
});
