import { Ajv } from "ajv";
import Draft04 from "ajv-draft-04";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ConfigurationError } from "../../actions/toolkit/runtime/errors.js";
import { validated } from "./report.js";

const uris = {
  "draft-04": "http://json-schema.org/draft-04/schema#",
  "draft-06": "http://json-schema.org/draft-06/schema#",
  "draft-07": "http://json-schema.org/draft-07/schema#",
  "2019-09": "https://json-schema.org/draft/2019-09/schema",
} as const;
type Draft = keyof typeof uris;

async function run(
  draft: Draft | undefined,
  schema: object,
  data: string,
  files: Record<string, string> = {},
) {
  const $schema = draft === undefined ? {} : { $schema: uris[draft] };
  const text = JSON.stringify({ ...$schema, type: "object", ...schema }, null, 1);
  return validated(
    { "d.csv": data, "s.json": text, ...files },
    { data: "d.csv", contract: "s.json", "max-rows-reported": "100" },
  );
}

const said = ({ checks }: Awaited<ReturnType<typeof run>>) =>
  checks.map(({ source, status, examples }) =>
    [source, status, ...examples.map(({ line }) => line)].join(" "),
  );

test("a bound of draft-04 is left out where it is said beside it", async () => {
  const x = { type: "integer", minimum: 1, exclusiveMinimum: true, maximum: 3, exclusiveMaximum: false };
  const schema = { id: "http://example.org/a", properties: { x, id: { type: "string" } }, definitions: {} };
  expect(said(await run("draft-04", schema, "x,id\n1,a\n2,a\n3,a\n4,a\n"))).toEqual([
    "/properties/x/type pass",
    "/properties/x/maximum fail 5",
    "/properties/x/exclusiveMinimum fail 2",
    "/properties/id/type pass",
  ]);
});

test.for([
  [
    "draft-04",
    { x: { exclusiveMinimum: 5 } },
    "exclusiveMinimum is 5; in draft-04 it is true or false, beside minimum.",
  ],
  ["draft-04", { x: { exclusiveMaximum: true } }, "exclusiveMaximum needs a maximum beside it in draft-04."],
  [
    "draft-06",
    { x: { minimum: 1, exclusiveMinimum: true } },
    "properties.x.exclusiveMinimum must be number; it is true.",
  ],
  ["draft-07", { x: { type: "any" } }, 'properties.x.type is "any"; allowed are array,'],
] as const)("of %s %j is an error with its place", async ([draft, properties, message]) => {
  const error = await run(draft, { properties }, "x\n1\n").catch((thrown: ConfigurationError) => thrown);
  expect((error as Error).message).toContain(message);
  expect((error as ConfigurationError).place).toMatchObject({ file: "s.json", line: expect.any(Number) });
});

test("older drafts than 04 are refused by name", async () => {
  const schema = { $schema: "http://json-schema.org/draft-03/schema#", properties: {} };
  await expect(run(undefined, schema, "x\n1\n")).rejects.toThrow(
    "$schema is draft-03; draft-04, draft-06, draft-07, 2019-09 and 2020-12 are read.",
  );
});

test("what judges no single column in older drafts is named", async () => {
  const row = {
    dependencies: { x: ["y"] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    ...{ if: { required: ["x"] }, then: { required: ["y"] }, else: {} },
    properties: {
      x: { type: "string", contentEncoding: "base64" },
      l: { type: "array", items: [{ type: "integer" }], additionalItems: false },
    },
  };
  const found = said(await run("draft-07", row, 'x,l\na,"[1,2]"\n'));
  expect(found.filter((one) => one.endsWith("unsupported"))).toEqual([
    "/properties/x/contentEncoding unsupported",
    "/properties/l/items unsupported",
    "/properties/l/additionalItems unsupported",
    "/dependencies unsupported",
    "/if unsupported",
    "/then unsupported",
    "/else unsupported",
  ]);
  await expect(run("draft-07", { type: "array", items: [{ type: "object" }] }, "x\n1\n")).rejects.toThrow(
    "items is a list of schemas, one for each place of an array; rows have one schema.",
  );
});

const bound = (draft: Draft, name: "Minimum" | "Maximum", value: fc.Arbitrary<number>) =>
  draft === "draft-04"
    ? fc.record({ [name.toLowerCase()]: value, [`exclusive${name}`]: fc.boolean() })
    : fc.record({ [name.toLowerCase()]: value, [`exclusive${name}`]: value }, { requiredKeys: [] });

const numbers = (draft: Draft, type: string) =>
  fc
    .tuple(
      bound(draft, "Minimum", fc.integer({ min: -3, max: 1 })),
      bound(draft, "Maximum", fc.integer({ min: 2, max: 5 })),
      fc.record(
        { multipleOf: fc.constantFrom(1, 2, 0.5), enum: fc.constant([0, 1, 2, 3, 1.5]) },
        { requiredKeys: [] },
      ),
    )
    .map(([low, high, rest]) => ({ type, ...low, ...high, ...rest }));

const texts = fc.record(
  {
    type: fc.constant("string"),
    minLength: fc.integer({ min: 0, max: 1 }),
    maxLength: fc.integer({ min: 1, max: 3 }),
    pattern: fc.constantFrom("^a", "b$", "[0-9]"),
  },
  { requiredKeys: ["type"] },
);
const cell = fc.constantFrom("", "1", "-3", "0", "2", "5", "1.5", "a", "ab", "x1", "été");
const names = ["whole", "number", "text"] as const;

/** A column's schema, where it stands or by a reference into the older drafts' place for shared ones. */
function schemaOf(columns: readonly object[], isShared: boolean, required: readonly string[]) {
  const entries = columns.map((one, index) => [names[index]!, one] as const);
  const shared = Object.fromEntries(entries);
  const properties = isShared
    ? Object.fromEntries(names.map((name) => [name, { $ref: `#/definitions/${name}` }]))
    : shared;
  return {
    properties,
    ...(isShared ? { definitions: shared } : {}),
    ...(required.length === 0 ? {} : { required }),
  };
}

test.for(["draft-04", "draft-06", "draft-07"] as const)(
  "of %s rows that break a check are those that Ajv refuses",
  { timeout: 120_000 },
  async (draft) => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(numbers(draft, "integer"), numbers(draft, "number"), texts),
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
        fc.subarray([...names]),
        fc.boolean(),
        async (columns, rows, required, isShared) => {
          const schema = schemaOf(columns, isShared, required);
          const data = `${names.join()}\n${rows.map((row) => row.join()).join("\n")}\n`;
          const { checks } = await run(draft, schema, data);
          expect(checks.filter(({ status }) => !["pass", "fail"].includes(status))).toEqual([]);
          const refused = new Set(checks.flatMap(({ examples }) => examples.map(({ row }) => row)));
          const ajv =
            draft === "draft-04" ? new Draft04.default({ strict: false }) : new Ajv({ strict: false });
          const validate = ajv.compile({ type: "object", ...schema });
          const wanted = rows.flatMap((row, index) => {
            const entries = row.flatMap((text, at): [string, unknown][] =>
              text === "" ? [] : [[names[at]!, at < 2 && /^-?[0-9.]+$/.test(text) ? Number(text) : text]],
            );
            return validate(Object.fromEntries(entries)) ? [] : [index + 1];
          });
          expect([...refused].sort((a, b) => a - b)).toEqual(wanted);
        },
      ),
      { numRuns: 30 },
    );
  },
);
