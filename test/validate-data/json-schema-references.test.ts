import { expect, test } from "vitest";
import type { ConfigurationError } from "../../actions/toolkit/runtime/errors.js";
import { validated } from "./report.js";

const schema2020 = "https://json-schema.org/draft/2020-12/schema";
const json = (value: object) => JSON.stringify(value, null, 1);

async function run(files: Readonly<Record<string, object>>, data = "x\n1\n9\n") {
  const texts = Object.fromEntries(Object.entries(files).map(([path, value]) => [path, json(value)]));
  return validated({ "d.csv": data, ...texts }, { data: "d.csv", contract: "c/s.json" });
}

const said = ({ checks }: Awaited<ReturnType<typeof run>>) =>
  checks.map(({ source, status, examples }) =>
    [source, status, ...examples.map(({ line }) => line)].join(" "),
  );

test("schemas of other files are read from where they stand, each by its own draft", async () => {
  const one = await run({
    "c/s.json": {
      $schema: schema2020,
      type: "object",
      properties: { x: { $ref: "../shared/cells.json#/definitions/small" }, y: { $ref: "#/$defs/y" } },
      $defs: { y: { $ref: "row.json#/properties/y" } },
    },
    "shared/cells.json": {
      $schema: "http://json-schema.org/draft-04/schema#",
      definitions: { small: { $ref: "#/definitions/whole" }, whole: { $ref: "deep/whole.json" } },
    },
    "shared/deep/whole.json": { type: "integer", maximum: 9, exclusiveMaximum: true },
    "c/row.json": { $schema: schema2020, properties: { y: { type: "string", maxLength: 1 } } },
  });
  expect(said(one)).toEqual([
    "/shared~1deep~1whole.json#/type pass",
    "/shared~1deep~1whole.json#/exclusiveMaximum fail 3",
  ]);
  const two = await run(
    {
      "c/s.json": { $schema: schema2020, allOf: [{ $ref: "row.json" }] },
      "c/row.json": { type: "object", properties: { y: { type: "string", maxLength: 1 } }, required: ["x"] },
    },
    "x,y\n,aa\n",
  );
  expect(said(two)).toEqual([
    "/c~1row.json#/properties/y/type pass",
    "/c~1row.json#/properties/y/maxLength fail 2",
    "/c~1row.json#/required/0 fail 2",
  ]);
});

test("anchors and addresses of the document's own lead where they stand", async () => {
  const properties = { x: { $ref: "#small" }, y: { $ref: "https://example.org/s.json#/$defs/b" } };
  const $defs = { a: { $anchor: "small", type: "integer", maximum: 5 }, b: { type: "integer", minimum: 2 } };
  const { checks } = await validated(
    {
      "d.csv": "x,y\n9,1\n",
      "s.json": json({ $schema: schema2020, $id: "https://example.org/s.json", properties, $defs }),
    },
    { data: "d.csv", contract: "s.json" },
  );
  expect(checks.map(({ source, status }) => `${source} ${status}`)).toEqual([
    "/$defs/a/type pass",
    "/$defs/a/maximum fail",
    "/$defs/b/type pass",
    "/$defs/b/minimum fail",
  ]);
  const inner = {
    $id: "https://example.org/in",
    allOf: [{ $ref: "#/$defs/b" }],
    $defs: { b: { type: "string" } },
  };
  const embedded = await run({
    "c/s.json": {
      $schema: schema2020,
      properties: { x: { $ref: "https://example.org/in" } },
      $defs: { inner, b: { type: "boolean" } },
    },
  });
  expect(said(embedded)).toEqual(["/$defs/inner/$defs/b/type pass"]);
});

test.for([
  [
    "a URL",
    "https://example.org/x.json",
    "a contract is not fetched. Keep the file in the repository, and give its path.",
  ],
  ["a path out of the workspace", "../../../etc/passwd", "outside"],
  ["an absolute path", "/etc/passwd", "there is no c/etc/passwd in the workspace."],
  [
    "a file that is not there",
    "none.json#/a",
    "$ref is none.json#/a; there is no c/none.json in the workspace.",
  ],
  ["a part that is not there", "other.json#/$defs/none", "can't resolve reference"],
  ["a list", "list.json", "is no JSON Schema: an object is needed."],
  ["a circle", "other.json#/$defs/round", "its references lead in a circle"],
  ["a slip in the other file", "slip.json", "minimun is not a keyword of JSON Schema. Did you mean minimum?"],
] as const)("%s ends in one sentence", async ([, $ref, message]) => {
  const error = await run({
    "c/s.json": { $schema: schema2020, type: "object", properties: { x: { $ref } } },
    "c/other.json": { $defs: { round: { $ref: "s.json#/properties/x" } } },
    "c/list.json": [],
    "c/slip.json": { type: "integer", minimun: 2 },
  }).catch((thrown: ConfigurationError) => thrown);
  expect(error).toBeInstanceOf(Error);
  expect((error as Error).message).toContain(message);
  expect((error as Error).message).not.toMatch(/\n/);
});

test("schemas that hold themselves end", async () => {
  const all = await run({
    "c/s.json": { $schema: schema2020, allOf: [{ $ref: "#" }], properties: { x: { type: "integer" } } },
  });
  expect(said(all)).toEqual(["/properties/x/type pass"]);
  const any = { anyOf: [{ $ref: "#/properties/x" }, { type: "null" }] };
  const one = await run({ "c/s.json": { $schema: schema2020, properties: { x: any } } });
  expect(said(one)).toContainEqual(expect.stringContaining("anyOf unsupported"));
});
