import { expect, it } from "vitest";
import { validated } from "../report.js";

/**
 * The keywords of JSON Schema 2020-12's core, applicator, unevaluated, validation, format and content vocabularies that
 * judge, each with a value that breaks it. None may pass in silence: of a column, and of the row.
 */
/** Conditional. */
// biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
const then = (schema: object) => ({ if: true, then: schema });

const ofColumn: readonly (readonly [object, unknown])[] = [
  [{ type: "integer" }, "a"],
  [{ enum: ["b"] }, "a"],
  [{ const: "b" }, "a"],
  [{ type: "integer", multipleOf: 2 }, 5],
  [{ type: "integer", maximum: 4 }, 5],
  [{ type: "integer", exclusiveMaximum: 5 }, 5],
  [{ type: "integer", minimum: 6 }, 5],
  [{ type: "integer", exclusiveMinimum: 5 }, 5],
  [{ type: "string", maxLength: 1 }, "ab"],
  [{ type: "string", minLength: 3 }, "ab"],
  [{ type: "string", pattern: "z" }, "ab"],
  [{ type: "array", maxItems: 1 }, [1, 2]],
  [{ type: "array", minItems: 3 }, [1, 2]],
  [{ type: "array", uniqueItems: true }, [1, 1]],
  [{ type: "array", contains: { const: 3 } }, [1, 2]],
  [{ type: "array", contains: { const: 1 }, maxContains: 1 }, [1, 1]],
  [{ type: "array", contains: { const: 1 }, minContains: 2 }, [1]],
  [{ type: "array", items: { type: "string" } }, [1]],
  [{ type: "array", prefixItems: [{ type: "string" }], minItems: 1, items: false }, [1]],
  [{ type: "array", unevaluatedItems: false }, [1]],
  [
    { type: "object", maxProperties: 1 },
    { a: 1, b: 2 },
  ],
  [
    { type: "object", minProperties: 3 },
    { a: 1, b: 2 },
  ],
  [{ type: "object", required: ["c"], properties: { c: true } }, { a: 1 }],
  [{ type: "object", properties: { a: { type: "string" } } }, { a: 1 }],
  [{ type: "object", patternProperties: { "^a": { type: "string" } } }, { a: 1 }],
  [{ type: "object", additionalProperties: false }, { a: 1 }],
  [{ type: "object", propertyNames: { pattern: "^z" } }, { a: 1 }],
  [{ type: "object", unevaluatedProperties: false }, { a: 1 }],
  [{ type: "object", dependentRequired: { a: ["b"] } }, { a: 1 }],
  [{ type: "object", dependentSchemas: { a: { required: ["b"], properties: { b: true } } } }, { a: 1 }],
  [{ type: "string", not: { const: "a" } }, "a"],
  [{ allOf: [{ type: "string", maxLength: 1 }] }, "ab"],
  [{ anyOf: [{ type: "integer" }, { type: "boolean" }] }, "ab"],
  [{ oneOf: [{ type: "string" }, { type: "string", minLength: 1 }] }, "ab"],
  [{ type: "string", ...then({ maxLength: 1 }), else: true }, "ab"],
  [{ $ref: "#/$defs/short" }, "ab"],
  [{ $dynamicRef: "#short" }, "ab"],
  [{ type: "string", contentMediaType: "application/json", contentSchema: { type: "object" } }, "[]"],
  ...[
    "date-time",
    "date",
    "time",
    "duration",
    "email",
    "idn-email",
    "hostname",
    "idn-hostname",
    "ipv4",
    "ipv6",
    "uri",
    "uri-reference",
    "iri",
    "iri-reference",
    "uuid",
    "uri-template",
    "json-pointer",
    "relative-json-pointer",
    "regex",
  ].map((format) => [{ type: "string", format }, "[ \\\\"] as const),
];

const ofRow: readonly (readonly [object, unknown])[] = [
  [{ properties: { x: { type: "integer" } } }, "a"],
  [{ properties: { x: true, y: true }, required: ["y"] }, "a"],
  [{ properties: {}, additionalProperties: false }, "a"],
  [{ properties: { x: true }, allOf: [{ properties: { x: { type: "integer" } } }] }, "a"],
  [{ properties: { x: true }, not: { required: ["x"], properties: { x: true } } }, "a"],
  [{ properties: { x: true }, anyOf: [{ properties: { x: { type: "integer" } } }] }, "a"],
  [{ properties: { x: true }, oneOf: [{ properties: { x: { type: "integer" } } }] }, "a"],
  [{ properties: { x: true }, ...then({ properties: { x: { type: "integer" } } }) }, "a"],
  [{ properties: { x: true }, patternProperties: { "^x": { type: "integer" } } }, "a"],
  [{ properties: { x: true }, propertyNames: { pattern: "^z" } }, "a"],
  [{ properties: { x: true }, minProperties: 2 }, "a"],
  [{ properties: { x: true }, maxProperties: 0 }, "a"],
  [{ properties: { x: true }, dependentRequired: { x: ["y"] } }, "a"],
  [{ properties: { x: true }, dependentSchemas: { x: { required: ["y"], properties: { y: true } } } }, "a"],
  [{ properties: {}, unevaluatedProperties: false }, "a"],
  [{ properties: { x: true }, additionalProperties: { type: "integer" } }, "a"],
];

/** What is said of the value: how checks end that do not pass, or that the schema itself is refused. */
async function said(schema: object, x: unknown): Promise<string[]> {
  const document = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $defs: { short: { $dynamicAnchor: "short", type: "string", maxLength: 1 } },
    type: "object",
    ...schema,
  };
  const files = { "d.jsonl": `${JSON.stringify({ x })}\n`, "s.json": JSON.stringify(document) };
  const run = await validated(files, { data: "d.jsonl", contract: "s.json" }).catch((error: Error) => error);
  if (run instanceof Error) return [`refused: ${run.message}`];
  return run.checks.filter(({ status }) => status !== "pass").map(({ type, status }) => `${type} ${status}`);
}

it.each([...ofColumn.map(([schema, x]) => [{ properties: { x: schema } }, x] as const), ...ofRow])(
  "%j does not let %j pass in silence",
  async (schema, x) => {
    const found = await said(schema, x);
    expect(found.filter((one) => / (fail|unsupported)$|^refused/.test(one))).not.toEqual([]);
  },
);
