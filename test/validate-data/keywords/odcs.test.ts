import { expect, it } from "vitest";
import {
  odcs as contractSchema,
  optionsOf,
  property,
  quality,
  relationship,
  schemaObject,
} from "../../../actions/validate-data/contracts/odcs/schema.js";
import { validated } from "../report.js";

/**
 * The properties of odcs-json-schema-v3.1.0.json (bitol-io/open-data-contract-standard), each in one list: what is
 * judged or decides how, what is named as not done, and what describes.
 */
const standard = {
  contract: {
    honoured: ["kind", "apiVersion", "schema"],
    named: ["slaProperties"],
    describing: [
      "version",
      "id",
      "name",
      "tenant",
      "tags",
      "status",
      "servers",
      "dataProduct",
      "description",
      "domain",
      "support",
      "price",
      "team",
      "roles",
      "slaDefaultElement",
      "authoritativeDefinitions",
      "customProperties",
      "contractCreatedTs",
    ],
  },
  object: {
    honoured: [
      "id",
      "name",
      "physicalName",
      "properties",
      "relationships",
      "quality",
      "tags",
      "customProperties",
    ],
    named: [],
    describing: [
      "logicalType",
      "physicalType",
      "description",
      "businessName",
      "authoritativeDefinitions",
      "dataGranularityDescription",
    ],
  },
  property: {
    honoured: [
      "id",
      "name",
      "physicalName",
      "logicalType",
      "logicalTypeOptions",
      "required",
      "unique",
      "primaryKey",
      "primaryKeyPosition",
      "properties",
      "items",
      "relationships",
      "quality",
      "classification",
      "encryptedName",
      "tags",
      "customProperties",
    ],
    named: ["physicalType"],
    describing: [
      "description",
      "businessName",
      "authoritativeDefinitions",
      "partitioned",
      "partitionKeyPosition",
      "transformSourceObjects",
      "transformLogic",
      "transformDescription",
      "examples",
      "criticalDataElement",
    ],
  },
  quality: {
    honoured: [
      "businessImpact",
      "description",
      "dimension",
      "name",
      "severity",
      "type",
      "unit",
      "mustBe",
      "mustNotBe",
      "mustBeGreaterThan",
      "mustBeGreaterOrEqualTo",
      "mustBeLessThan",
      "mustBeLessOrEqualTo",
      "mustBeBetween",
      "mustNotBeBetween",
      "metric",
      "rule",
      "arguments",
      "query",
    ],
    named: ["engine", "implementation"],
    describing: [
      "id",
      "authoritativeDefinitions",
      "customProperties",
      "method",
      "schedule",
      "scheduler",
      "tags",
    ],
  },
  relationship: {
    honoured: ["type", "from", "to"],
    named: [],
    describing: ["id", "customProperties", "description"],
  },
} as const;

/** Ours beside the standard's: its own examples have them there. */
const beside: Readonly<Record<string, readonly string[]>> = { quality: ["pattern", "validValues"] };

it.each([
  ["contract", contractSchema],
  ["object", schemaObject],
  ["property", property],
  ["quality", quality],
  ["relationship", relationship],
] as const)("every property of a %s is in one list, and read", (name, schema) => {
  const { honoured, named, describing } = standard[name];
  const all = [...honoured, ...named, ...describing, ...(beside[name] ?? [])];
  expect(new Set(all).size).toBe(all.length);
  expect(Object.keys((schema as { shape: object }).shape).sort()).toEqual(all.sort());
});

const contract = (properties: readonly object[], more: object = {}) =>
  JSON.stringify({
    apiVersion: "v3.1.0",
    kind: "DataContract",
    id: "test",
    version: "1.0.0",
    status: "active",
    schema: [{ name: "d", properties }],
    ...more,
  });

async function failing(text: string, document: string): Promise<string[]> {
  const run = await validated(
    { "d.jsonl": text, "c.json": document },
    { data: "d.jsonl", contract: "c.json" },
  );
  return run.checks.filter(({ status }) => status !== "pass").map(({ type, status }) => `${type} ${status}`);
}

const rows = (...values: readonly unknown[]) => values.map((x) => `${JSON.stringify({ x })}\n`).join("");

/** For each type a value that breaks each of its options. */
const options = {
  string: {
    minLength: [5, "abc"],
    maxLength: [1, "abc"],
    pattern: ["^z", "abc"],
    format: ["ipv4", "abc"],
  },
  integer: bounded({ format: ["i8", 1000], multipleOf: [2, 5] }, 5, 6, 4),
  number: bounded({ format: ["f32", 1e300], multipleOf: [2, 5] }, 5, 6, 4),
  date: bounded({ format: ["dd/MM/yyyy", "2024-01-05"] }, "2024-01-05", "2024-01-06", "2024-01-04"),
  timestamp: bounded(
    {
      format: ["yyyy", "2024-01-05T00:00:00Z"],
      timezone: [false, "2024-01-05T00:00:00Z"],
      defaultTimezone: ["Europe/Vienna", "2024-01-05T00:00:00"],
    },
    "2024-01-05T00:00:00Z",
    "2024-01-06T00:00:00Z",
    "2024-01-04T00:00:00Z",
  ),
  time: bounded(
    {
      format: ["HH.mm", "10:00:00"],
      timezone: [true, "10:00:00"],
      defaultTimezone: ["Europe/Vienna", "10:00:00"],
    },
    "10:00:00",
    "11:00:00",
    "09:00:00",
  ),
  object: { minProperties: [2, { a: 1 }], maxProperties: [0, { a: 1 }], required: [["b"], { a: 1 }] },
  array: { minItems: [2, [1]], maxItems: [0, [1]], uniqueItems: [true, [1, 1]] },
  boolean: {},
} as const;

function bounded(
  more: Readonly<Record<string, readonly unknown[]>>,
  value: unknown,
  above: unknown,
  below: unknown,
) {
  return {
    ...more,
    minimum: [above, value],
    exclusiveMinimum: [value, value],
    maximum: [below, value],
    exclusiveMaximum: [value, value],
  };
}

const cases = Object.entries(options).flatMap(([type, all]) =>
  Object.entries(all as Readonly<Record<string, readonly unknown[]>>).map(
    ([option, [limit, value]]) => [type, option, limit, value] as const,
  ),
);

it("every option of every type is asked below", () => {
  expect(
    Object.fromEntries(Object.entries(options).map(([type, all]) => [type, Object.keys(all).sort()])),
  ).toEqual(Object.fromEntries(Object.entries(optionsOf).map(([type, all]) => [type, [...all].sort()])));
});

const isNamed = (type: string, option: string) =>
  option === "defaultTimezone" || (type === "time" && option === "timezone");

it.each(cases)("%s: %s %j is broken by %j, or named", async (logicalType, option, limit, value) => {
  const found = await failing(
    rows(value),
    contract([{ name: "x", logicalType, logicalTypeOptions: { [option]: limit } }]),
  );
  expect(found).toEqual([expect.stringMatching(isNamed(logicalType, option) ? / unsupported$/ : / fail$/)]);
});

it("a zone beside a format is named", async () => {
  const logicalTypeOptions = { format: "yyyy-MM-dd HH:mm", timezone: true };
  expect(
    await failing(
      rows("2024-01-05 10:00"),
      contract([{ name: "x", logicalType: "timestamp", logicalTypeOptions }]),
    ),
  ).toEqual(["timezone unsupported"]);
});

it("a physical type alone, and what a contract promises of its data's age, is named", async () => {
  const slaProperties = [
    { property: "freshness", value: 24, unit: "h" },
    { property: "retention", value: 1, unit: "y" },
    { property: "generalAvailability", value: "2024-01-01" },
  ];
  const properties = [
    { name: "x", physicalType: "INT" },
    { name: "y", physicalType: "INT", logicalType: "integer" },
  ];
  expect(await failing('{"x":"a","y":1}\n', contract(properties, { slaProperties }))).toEqual([
    "physicalType unsupported",
    "slaProperties unsupported",
    "slaProperties unsupported",
  ]);
});
