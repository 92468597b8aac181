import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ConfigurationError } from "../../actions/toolkit/runtime/errors.js";
import { validated } from "./report.js";

const schema2020 = "https://json-schema.org/draft/2020-12/schema";

async function run(schema: object, data: string, inputs: Readonly<Record<string, string>> = {}) {
  const text = JSON.stringify({ $schema: schema2020, type: "object", ...schema }, null, 1);
  return validated({ "d.csv": data, "s.json": text }, { data: "d.csv", contract: "s.json", ...inputs });
}

/** What fails of a property over cells, each on a line of its own. */
async function failuresOf(property: object, cells: readonly string[], required: readonly string[] = []) {
  const data = `x,keep\n${cells.map((cell) => `${cell},1\n`).join("")}`;
  const { checks } = await run({ properties: { x: property }, required }, data);
  return checks
    .filter((check) => check.status !== "pass")
    .map((check) => [check.type, check.status, ...check.examples.map((one) => one.line)].join(" "));
}

test.for([
  [
    { type: "integer", minimum: 1, exclusiveMaximum: 5 },
    ["1", "0", "5", "x", "1.5", ""],
    ["type fail 5 6", "minimum fail 3", "exclusiveMaximum fail 4"],
  ],
  [{ type: "number", multipleOf: 0.5 }, ["1.5", "1.2"], ["multipleOf fail 3"]],
  [{ type: "boolean" }, ["true", "false", "1"], ["type fail 4"]],
  [
    { type: "string", minLength: 2, maxLength: 3, pattern: "^a" },
    ["ab", "a", "abcd", "bc"],
    ["minLength fail 3", "maxLength fail 4", "pattern fail 5"],
  ],
  [{ type: "string", format: "date" }, ["2024-01-05", "2024-1-5", "2023-02-29"], ["type fail 3 4"]],
  [{ type: "string", format: "date-time" }, ["2024-01-05T10:00:00Z", "2024-01-05T10:00:00"], ["type fail 3"]],
  [{ type: "string", format: "time" }, ["10:00:00Z", "25:00:00Z", "10:00:00"], ["pattern fail 3 4"]],
  [{ type: "string", format: "email" }, ["a@b.co", "x"], ["format fail 3"]],
  [{ type: "string", format: "idn-email" }, ["x"], ["format unsupported"]],
  [{ type: "string", enum: ["a", "b"] }, ["a", "c", ""], ["enum fail 3"]],
  [{ enum: [1, 2, null] }, ["1", "3", ""], ["enum fail 3"]],
  [{ const: "a" }, ["a", "b"], ["enum fail 3"]],
  [
    { anyOf: [{ type: "integer", maximum: 3 }, { type: "null" }], default: null },
    ["1", "", "4"],
    ["maximum fail 4"],
  ],
  [{ $ref: "#/$defs/plan" }, ["a", "z"], ["enum fail 3"]],
  [
    { type: "array", items: { type: "integer" }, minItems: 2 },
    ['"[1,2]"', '"[1]"', "{}"],
    ["type fail 4", "minItems fail 3", "items unsupported"],
  ],
  [{ type: ["integer", "string"] }, ["1"], ["type unsupported"]],
  [{ not: { const: "a" } }, ["a"], ["not unsupported"]],
  [{ type: "string", minimum: 3 }, ["a"], ["minimum unsupported"]],
  [{ type: "string", pattern: "(?=a)" }, ["a"], ["pattern unsupported"]],
] as const)("%j judges %j", async ([property, cells, wanted]) => {
  const data = `x,keep\n${cells.map((cell) => `${cell},1\n`).join("")}`;
  const defs = { $defs: { plan: { type: "string", enum: ["a", "b"] } } };
  const { checks } = await run({ ...defs, properties: { x: property } }, data);
  const found = checks
    .filter((check) => check.status !== "pass")
    .map((check) => [check.type, check.status, ...check.examples.map((one) => one.line)].join(" "));
  expect(found).toEqual(wanted);
});

test("required is a filled cell, unless null is allowed", async () => {
  expect(await failuresOf({ type: "integer" }, ["1", ""], ["x"])).toEqual(["required fail 3"]);
  expect(await failuresOf({ type: ["integer", "null"] }, ["1", ""], ["x"])).toEqual([]);
  expect(await failuresOf({ type: "integer" }, ["1"], ["y"])).toEqual(["column fail"]);
  expect(await failuresOf({ type: "integer" }, ["1"])).toEqual([]);
});

test("an array of rows, schemas joined by allOf, other columns, and places", async () => {
  const schema = {
    type: "array",
    items: { $ref: "#/$defs/row" },
    $defs: {
      row: {
        type: "object",
        allOf: [{ properties: { a: { type: "integer" } } }, { required: ["a"] }],
        properties: { b: { type: "string" } },
        additionalProperties: false,
        minProperties: 1,
      },
    },
  };
  const { checks } = await run(schema, "a,b\n1,x\ny,\n");
  expect(checks.map(({ source, status }) => `${source} ${status}`)).toEqual([
    "/$defs/row/properties/b/type pass",
    "/$defs/row/additionalProperties fail",
    "/$defs/row/minProperties unsupported",
    "/$defs/row/allOf/0/properties/a/type fail",
    "/$defs/row/allOf/1/required/0 pass",
  ]);
});

test.for([
  [
    { properties: { x: { type: "integer", minimun: 1 } } },
    "minimun is not a keyword of JSON Schema. Did you mean minimum?",
    7,
  ],
  [
    { properties: { x: { type: "int" } } },
    'properties.x.type is "int"; allowed are array, boolean, integer, null, number, object, string.',
    6,
  ],
  [{ properties: { x: { $ref: "#/$defs/none" } } }, "can't resolve reference #/$defs/none", undefined],
  [{ type: "string", properties: {} }, 'type is "string"; a row is an object, or items of an array are.', 3],
] as const)("%j is refused", async ([schema, message, line]) => {
  const error = await run(schema, "x\n1\n").catch((reason: ConfigurationError) => reason);
  expect((error as ConfigurationError).message).toContain(message);
  expect((error as ConfigurationError).place).toMatchObject({
    file: "s.json",
    ...(line === undefined ? {} : { line }),
  });
});

const keywords = {
  integer: fc.record(
    {
      type: fc.constant("integer"),
      minimum: fc.integer({ min: -3, max: 3 }),
      exclusiveMaximum: fc.integer({ min: 0, max: 6 }),
      multipleOf: fc.integer({ min: 1, max: 3 }),
      enum: fc.uniqueArray(fc.integer({ min: -5, max: 5 }), { minLength: 1 }),
    },
    { requiredKeys: ["type"] },
  ),
  number: fc.record(
    {
      type: fc.constant("number"),
      maximum: fc.constantFrom(0, 1.5, 3),
      exclusiveMinimum: fc.constantFrom(-1, 0.5),
    },
    { requiredKeys: ["type"] },
  ),
  string: fc.record(
    {
      type: fc.constant("string"),
      minLength: fc.integer({ min: 0, max: 3 }),
      maxLength: fc.integer({ min: 0, max: 4 }),
      pattern: fc.constantFrom("^a", "b$", "[0-9]", "\\w", "\\d\\d"),
      const: fc.constantFrom("a", "ab"),
    },
    { requiredKeys: ["type"] },
  ),
};
const cell = fc.constantFrom("", "1", "-4", "0", "2", "5", "1.5", "a", "ab", "x1", "12", "été", "true");

test("rows that break a check are those that Ajv refuses", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record(keywords),
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
      fc.subarray(["integer", "number", "string"]),
      async (properties, rows, required) => {
        const data = `integer,number,string\n${rows.map((row) => row.join(",")).join("\n")}\n`;
        const { checks } = await run({ properties, required }, data, { "max-rows-reported": "100" });
        const refused = new Set(checks.flatMap(({ examples }) => examples.map(({ row }) => row)));
        const validate = new Ajv2020({ strict: false }).compile({ type: "object", properties, required });
        // An empty cell is an absent property, and a number is one where its type says so.
        const names = ["integer", "number", "string"];
        const wanted = rows.flatMap((row, index) => {
          const entries = row.flatMap((text, at): [string, unknown][] =>
            text === "" ? [] : [[names[at]!, at < 2 && /^-?[0-9.]+$/.test(text) ? Number(text) : text]],
          );
          // A row of empty cells alone is a row too.
          return validate(Object.fromEntries(entries)) ? [] : [index + 1];
        });
        expect([...refused].sort((a, b) => a - b)).toEqual(wanted);
      },
    ),
    { numRuns: 40 },
  );
});

test("somebody's own keywords are named as not done, and remarks are not", async () => {
  const x = { type: "integer", minimum: 2, context: "sales", "x-owner": "ann", propertyOrder: 1 };
  const { checks } = await run({ properties: { x }, widget: "table", "x-team": "churn" }, "x\n1\n");
  expect(checks.map(({ name, status }) => `${name}: ${status}`)).toEqual([
    "x is integer: pass",
    "x: minimum 2: fail",
    "x: context: unsupported",
    "x: propertyOrder: unsupported",
    "widget: unsupported",
  ]);
  await expect(run({ properties: { x: { "my own": 1 } } }, "x\n1\n")).rejects.toThrow(
    "my own is not a keyword of JSON Schema.",
  );
});
