import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { validated } from "../report.js";

/**
 * The properties of fields, by type, in the profile tableschema.json 2.0 of the Data Package standard, with texts that
 * break each of them. Of every type and keyword a text must fail, or the keyword be named: none may pass in silence.
 */
const types = {
  string: { good: "abc", formats: { email: "abc", uri: "a b", binary: "%%", uuid: "abc" } },
  number: { good: "5.5", bad: "x", low: 6, high: 5 },
  integer: { good: "5", bad: "5.5", low: 6, high: 4 },
  date: {
    good: "2024-02-29",
    bad: "2023-02-29",
    low: "2024-03-01",
    high: "2024-02-01",
    formats: { "%d/%m/%Y": "2024-02-29", any: "x" },
  },
  time: {
    good: "10:00:00",
    bad: "25:00:00",
    low: "11:00:00",
    high: "09:00:00",
    formats: { "%H.%M": "10:00", any: "x" },
  },
  datetime: {
    good: "2024-02-29T10:00:00Z",
    bad: "2024-02-29 10:00",
    low: "2024-03-01T00:00:00Z",
    high: "2024-02-01T00:00:00Z",
    formats: { "%Y": "2024-02-29T10:00:00Z", any: "x" },
  },
  year: { good: "2024", bad: "24", low: 2025, high: 2023 },
  yearmonth: { good: "2024-02", bad: "2024-13", low: "2024-03", high: "2024-01" },
  boolean: { good: "true", bad: "yes" },
  object: { good: '{"a":1}', bad: "[1]" },
  array: { good: "[1]", bad: "{}" },
  list: { good: "a,b", low: 1, high: 1 },
  geopoint: { good: "10, 50", bad: "10, 95", formats: { array: "10, 50", object: "10, 50" } },
  geojson: {
    good: '{"type":"Point","coordinates":[1,2]}',
    bad: '{"type":"No"}',
    formats: { topojson: '{"type":"Point"}' },
  },
  duration: { good: "P1D", bad: "1 day", low: "P2D", high: "PT1H" },
  any: { good: "abc" },
} as const;

type Type = keyof typeof types;

const bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
/** Which constraints the profile has for a type. */
const constraintsOf: Readonly<Record<Type, readonly string[]>> = {
  string: ["required", "unique", "pattern", "enum", "minLength", "maxLength"],
  number: ["required", "unique", "enum", ...bounds],
  integer: ["required", "unique", "enum", ...bounds],
  date: ["required", "unique", "enum", ...bounds],
  time: ["required", "unique", "enum", ...bounds],
  datetime: ["required", "unique", "enum", ...bounds],
  year: ["required", "unique", "enum", ...bounds],
  yearmonth: ["required", "unique", "enum", ...bounds],
  boolean: ["required", "enum"],
  object: ["required", "unique", "enum", "minLength", "maxLength", "jsonSchema"],
  array: ["required", "unique", "enum", "minLength", "maxLength", "jsonSchema"],
  list: ["required", "unique", "enum", "minLength", "maxLength"],
  geopoint: ["required", "unique", "enum"],
  geojson: ["required", "unique", "enum", "minLength", "maxLength"],
  duration: ["required", "unique", "enum", ...bounds],
  any: ["required", "unique", "enum"],
};

async function statuses(field: object, cells: readonly string[], more: object = {}): Promise<string[]> {
  const quoted = cells.map((cell) => (cell === "" ? "1," : `1,"${cell.replaceAll('"', '""')}"`));
  const schema = { ...more, fields: [{ name: "n" }, { name: "x", ...field }] };
  const run = await validated(
    { "d.csv": `n,x\n${quoted.join("\n")}\n`, "s.json": JSON.stringify(schema) },
    { data: "d.csv", contract: "s.json" },
  );
  return run.checks.filter(({ status }) => status !== "pass").map(({ type, status }) => `${type} ${status}`);
}

function broken(type: Type, constraint: string): [value: unknown, cells: readonly string[]] {
  const { good, low, high } = { low: undefined, high: undefined, ...types[type] };
  switch (constraint) {
    case "required":
      return [true, ["", good]];
    case "unique":
      return [true, [good, good]];
    case "pattern":
      return ["z+", [good]];
    case "enum":
      return [[type === "boolean" ? "false" : "nothing"], [good]];
    case "minLength":
      return [100, [good]];
    case "maxLength":
      return [0, [good]];
    case "jsonSchema":
      return [{ type: type === "object" ? "array" : "object" }, [good]];
    default:
      return [constraint.includes("inimum") ? low : high, [good]];
  }
}

const cases = (Object.keys(types) as Type[]).flatMap((type) => {
  const { bad, formats } = { bad: undefined, formats: {}, ...types[type] };
  return [
    ...(bad === undefined ? [] : [[type, "type", { type }, [bad]] as const]),
    ...Object.entries(formats).map(([format, text]) => [type, format, { type, format }, [text]] as const),
    ...constraintsOf[type].map((constraint) => {
      const [value, cells] = broken(type, constraint);
      return [type, constraint, { type, constraints: { [constraint]: value } }, cells] as const;
    }),
    [type, "missingValues", { type, missingValues: ["-"], constraints: { required: true } }, ["-"]] as const,
    [type, "categories", { type, categories: ["nothing"] }, [types[type].good]] as const,
    [
      type,
      "categoriesOrdered",
      { type, categories: ["nothing"], categoriesOrdered: true },
      [types[type].good],
    ] as const,
  ];
});

/** Named as not done: which forms or order are meant is not said, or not to be told of a text. */
const named = (type: Type, keyword: string) =>
  keyword === "any" ||
  (type === "duration" && bounds.includes(keyword)) ||
  (type === "geojson" && keyword.endsWith("Length"));

it.each(cases)("%s: %s is honoured or named", async (type, keyword, field, cells) => {
  const found = await statuses(field, cells);
  expect(found).toEqual([expect.stringMatching(named(type, keyword) ? / unsupported$/ : / fail$/)]);
});

it.each(Object.entries(types))("%s: a good text keeps what it has to", async (type, { good, ...more }) => {
  const { low, high } = { low: undefined, high: undefined, ...more };
  const isOrdered = constraintsOf[type as Type].includes("minimum") && type !== "duration";
  const constraints = {
    required: true,
    ...(isOrdered ? { minimum: high, maximum: low } : {}),
    ...(type === "list" ? { minLength: 2, maxLength: 2 } : {}),
  };
  expect(await statuses({ type, constraints, missingValues: ["-"] }, [good])).toEqual([]);
});

it.each([
  ["fieldsMatch", { fieldsMatch: "equal", fields: [{ name: "n" }] }, "fieldsMatch fail"],
  ["missingValues", { missingValues: ["1"], fields: [required("n"), { name: "x" }] }, "required fail"],
  ["primaryKey", { primaryKey: "n", fields: [{ name: "n" }, { name: "x" }] }, "primaryKey fail"],
  ["uniqueKeys", { uniqueKeys: [["n", "x"]], fields: [{ name: "n" }, { name: "x" }] }, "uniqueKeys fail"],
  [
    "foreignKeys",
    {
      foreignKeys: [{ fields: "n", reference: { resource: "", fields: "x" } }],
      fields: [{ name: "n" }, { name: "x" }],
    },
    "foreignKeys fail",
  ],
])("of a schema %s is honoured", async (_, schema, wanted) => {
  expect(await of({ schema })).toContain(wanted);
});

it.each<[key: string, value: unknown, wanted: string]>([
  ["bytes", 3, "bytes fail"],
  ["bytes", "3", "bytes error"],
  ["hash", "sha256:00", "hash fail"],
  ["hash", "md5:00", "hash unsupported"],
  ["hash", "900150983cd24fb0d6963f7d28e17f72", "hash unsupported"],
  ["rows", 5, "rows fail"],
  ["fields", 3, "fields fail"],
  ["encoding", "klingon", "encoding unsupported"],
  ...["property", "itemType", "itemKeys", "sheetNumber", "sheetName"].map((key): [string, object, string] => [
    "dialect",
    { [key]: "x" },
    "dialect unsupported",
  ]),
])("of a resource %s %j is %s", async (key, value, wanted) => {
  expect(await of({ schema: { fields: [{ name: "n" }, { name: "x" }] }, [key]: value })).toEqual([wanted]);
});

it("of a resource the right size, hash and counts are kept", async () => {
  const hash = `sha256:${createHash("sha256").update(text).digest("hex")}`;
  const fields = [{ name: "n" }, { name: "x" }];
  expect(await of({ schema: { fields }, bytes: text.length, hash, rows: 2, fields: 2 })).toEqual([]);
});

const text = "n,x\n1,a\n1,a\n";

function required(name: string): object {
  return { name, constraints: { required: true } };
}

async function of(resource: object): Promise<string[]> {
  const described = JSON.stringify({ name: "d", path: "d.csv", ...resource });
  const run = await validated({ "d.csv": text, "r.json": described }, { data: "d.csv", contract: "r.json" });
  return run.checks.filter(({ status }) => status !== "pass").map(({ type, status }) => `${type} ${status}`);
}
