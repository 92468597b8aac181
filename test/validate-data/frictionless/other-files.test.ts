import { expect, it } from "vitest";
import { validated } from "../report.js";

const schema = '{"fields": [\n{"name": "id", "type": "integer"},\n{"name": "team", "type": "string"}]}';

const files = {
  "data/orders.csv": "id;team\n1;a\nx;b\n",
  "contracts/schemas/orders.json": schema,
  "contracts/dialects/semicolon.yaml": "delimiter: ;\n",
};

const resource = {
  name: "orders",
  path: "orders.csv",
  schema: "schemas/orders.json",
  dialect: "dialects/semicolon.yaml",
};

const run = (descriptor: object, more: Readonly<Record<string, string>> = {}) =>
  validated(
    { ...files, ...more, "contracts/d.json": JSON.stringify(descriptor) },
    { data: "data/orders.csv", contract: "contracts/d.json" },
  );

it.each([
  ["a Data Resource", resource, ""],
  [
    "a Data Package",
    { resources: [resource, { ...resource, name: "other", path: "b.csv" }] },
    "/resources/0",
  ],
])("%s may keep its schema and dialect in other files", async (_, descriptor, source) => {
  const { failures, checks, t } = await run(descriptor);
  expect(failures).toEqual(["type id fail 1"]);
  expect(checks.map((check) => check.source)).toContain(`${source}/schema/fields/0/type`);
  // Marked where the demand stands.
  expect(JSON.stringify(t.published.at(-1)!.annotations)).toContain(
    '"file":"contracts/schemas/orders.json","line":2',
  );
});

it.each([
  ["no.json", "contracts/d.json: schema: contracts/no.json does not exist in the workspace"],
  ["../data/orders.csv", "the standard allows a path below the descriptor's own folder only"],
  ["/etc/passwd", "the standard allows a path below the descriptor's own folder only"],
  ["https://example.com/s.json", "a contract is not fetched. Keep the file in the repository"],
  ["schemas/list.json", "contracts/schemas/list.json is no schema: an object is needed."],
  ["schemas/broken.json", "contracts/schemas/broken.json:1"],
  ["d.json", "fields is missing"],
])("a schema at %s is an error in one sentence", async (path, message) => {
  const more = { "contracts/schemas/list.json": "[]", "contracts/schemas/broken.json": '{"fields": [' };
  const failed = run({ ...resource, schema: path }, more);
  await expect(failed).rejects.toThrow();
  const error = await failed.catch((thrown: Error & { place?: { file: string; line?: number } }) => thrown);
  const { place, message: said } = error as Error & { place?: { file: string; line?: number } };
  expect(
    `${place === undefined ? "" : `${place.file}${place.line === undefined ? "" : `:${place.line}`} `}${said}`,
  ).toContain(message);
});

it("what another resource keeps elsewhere matters only where it is referred to", async () => {
  const lost = { name: "teams", path: "teams.csv", schema: "no.json" };
  expect((await run({ resources: [resource, lost] })).failures).toEqual(["type id fail 1"]);
  const foreignKeys = [{ fields: "team", reference: { resource: "teams", fields: "name" } }];
  const related = { ...resource, schema: { ...JSON.parse(schema), foreignKeys } };
  expect((await run({ resources: [related, lost] })).failures).toEqual([
    "type id fail 1",
    "foreignKeys team error 0",
  ]);
});

it("a resource itself is no path, as with frictionless-py", async () => {
  await expect(run({ resources: ["schemas/orders.json"] })).rejects.toThrow("resources[0]");
});
