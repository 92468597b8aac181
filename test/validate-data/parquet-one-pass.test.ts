import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Engine, openEngine } from "../../actions/toolkit/data/engine.js";
import { literal } from "../../actions/toolkit/data/sql.js";
import { openDataset, validate } from "../../actions/validate-data/dataset.js";
import { testRuntime } from "../runtime.js";
import { odcs } from "./report.js";
import { said } from "./said.js";

let engine: Engine;
beforeAll(async () => {
  const log = { info: () => undefined } as never;
  engine = await openEngine({ environment: {}, log, signal: new AbortController().signal });
});
afterAll(() => engine.close());

const settings = { maxRowsReported: 4, strict: false };
const runs = Number(process.env.RUNS ?? 50);

/** SQL of the values of a type, and how a cell of it may be written in a contract's list. */
const kinds = {
  BOOLEAN: ["true", "false"],
  TINYINT: ["1", "-128", "0", "7"],
  SMALLINT: ["1", "-32768", "5"],
  INTEGER: ["1", "2", "-2147483648", "2147483647"],
  BIGINT: ["1", "2", "3", "-9007199254740991", "40"],
  UTINYINT: ["1", "255"],
  USMALLINT: ["1", "65535"],
  UINTEGER: ["1", "4294967295"],
  UBIGINT: ["1", "9007199254740991"],
  FLOAT: ["0.1", "1.5", "-0.0", "0", "'nan'", "'inf'", "16777216", "1e-7", "3.4e38"],
  DOUBLE: ["0.1", "1.5", "-0.0", "0", "'nan'", "'-inf'", "9.5", "1e22", "1.5e-9", "123456789.25", "5e-324"],
  VARCHAR: [
    "''",
    "'a'",
    "'ab'",
    "'abc'",
    "'é'",
    "'日本語'",
    "'1'",
    "'true'",
    "'a text of more than twelve bytes'",
    "'nan'",
  ],
  DATE: ["'2024-02-29'", "'1969-12-31'", "'0001-01-01'", "'2024-01-01'", "'9999-12-31'"],
  TIMESTAMP: ["'2024-01-01 10:00:00'", "'1969-12-31 23:59:59.999999'", "'2024-06-01 00:00:00.5'"],
  TIMESTAMP_MS: ["'2024-01-01 10:00:00'", "'1969-12-31 23:59:59.999'"],
  TIMESTAMP_NS: ["'2024-01-01 10:00:00'", "'1969-12-31 23:59:59.999999999'", "'2024-06-01 00:00:00.000001'"],
  "TIMESTAMP WITH TIME ZONE": ["'2024-01-01 10:00:00+00'", "'1999-01-01 00:30:00+02'"],
} as const;
/** What only a value that has no exact number, or is none at all, can have. */
const odd = {
  BIGINT: ["9223372036854775807"],
  TIMESTAMP: ["'infinity'", "'20000-01-01'"],
  DATE: ["'infinity'"],
} as const;
type Type = keyof typeof kinds;

const contracts = [
  undefined,
  odcs(
    [
      { name: "a", logicalType: "integer", required: true, unique: true },
      {
        name: "b",
        logicalType: "number",
        logicalTypeOptions: { minimum: -1.5, exclusiveMaximum: 9, multipleOf: 0.5 },
        quality: [{ metric: "nullValues", unit: "percent", mustBeLessThan: 10 }],
      },
      { name: "c", logicalType: "string", logicalTypeOptions: { pattern: "^[a-z\\d]+$", maxLength: 3 } },
      { name: "d", logicalType: "date", logicalTypeOptions: { minimum: "2024-01-01" } },
    ],
    [{ metric: "rowCount", mustBeGreaterThan: 3 }],
  ),
  odcs([
    { name: "a", logicalType: "string", unique: true, logicalTypeOptions: { minLength: 1, maxLength: 2 } },
    { name: "b", logicalType: "integer", logicalTypeOptions: { exclusiveMinimum: 0, maximum: 7 } },
    {
      name: "c",
      unique: true,
      quality: [
        { metric: "invalidValues", arguments: { validValues: ["a", "b", 1, true] }, mustBeLessThan: 2 },
        { metric: "missingValues", arguments: { missingValues: ["ab", null] }, mustBe: 0 },
      ],
    },
    { name: "d", logicalType: "timestamp", required: true, unique: true },
  ]),
  odcs([
    { name: "a", logicalType: "boolean" },
    { name: "b", logicalType: "string", required: true, logicalTypeOptions: { pattern: "1|(?:ab){2,}" } },
    { name: "c", logicalType: "number", required: true, unique: true },
    { name: "d", primaryKey: true },
  ]),
  JSON.stringify({
    fields: [
      { name: "a", type: "integer", constraints: { required: true, minimum: 2 } },
      { name: "b", type: "number", missingValues: ["", "nan"] },
      { name: "c", type: "string", constraints: { pattern: "[a-c]+", enum: ["a", "abc"] } },
      { name: "d", type: "any" },
    ],
  }),
  JSON.stringify({
    expectation_suite_name: "s",
    expectations: [
      ["unique", { column: "a" }],
      ["in_set", { column: "b", value_set: ["a", "ab", 1, 2, true] }],
      ["between", { column: "c", min_value: 0, max_value: 4000, strict_max: true, mostly: 0.9 }],
      ["match_regex", { column: "d", regex: "^[a-z0-9]+$" }],
      ["not_be_null", { column: "d", mostly: 0.99 }],
      ["be_null", { column: "b", mostly: 0.1 }],
    ].map(([type, kwargs]) => ({
      expectation_type: `expect_column_values_to_be_${String(type)}`.replace(/be_(match|not)/, "$1"),
      kwargs,
    })),
  }).replaceAll("be_be_null", "be_null"),
  JSON.stringify({
    version: 2,
    models: [
      {
        name: "d",
        columns: [
          { name: "a", data_tests: ["not_null", "unique"] },
          { name: "b", data_tests: ["unique", { accepted_values: { values: ["a", "ab", "1"] } }] },
          { name: "c", data_tests: [{ accepted_values: { values: [1, 2, 0.1], quote: false } }, "unique"] },
          { name: "d", data_tests: [{ "dbt_utils.accepted_range": { min_value: 0, max_value: 9 } }] },
        ],
      },
    ],
  }),
];

const column = fc.record({
  type: fc.constantFrom(...(Object.keys(kinds) as Type[])),
  /** One value in so many is missing; 0 for none. */
  missing: fc.constantFrom(0, 0, 2, 20),
  /** Whether values hardly repeat. */
  isWide: fc.boolean(),
  isOdd: fc.integer({ min: 0, max: 20 }).map((one) => one === 0),
});
const dataset = fc.record({
  size: fc.oneof(fc.nat(12), fc.integer({ min: 40, max: 300 }), fc.constant(5000)),
  seed: fc.integer({ min: 1, max: 1e6 }),
  codec: fc.constantFrom("snappy", "uncompressed", "gzip", "zstd", "brotli"),
  /** The second version writes most columns as differences, which one pass leaves to DuckDB. */
  version: fc.constantFrom("V1", "V1", "V1", "V2"),
  group: fc.constantFrom(2048, 122880),
  dictionary: fc.constantFrom(0, 3, 1_000_000),
});
type Part = typeof dataset extends fc.Arbitrary<infer T> ? T : never;
type Columns = readonly (typeof column extends fc.Arbitrary<infer T> ? T : never)[];

/** SQL that makes a value of any seed into one of a type that hardly repeats. */
function wide(type: Type, seed: string): string {
  if (type === "VARCHAR") return `concat('t', ${seed} % 5003)`;
  if (type === "BOOLEAN") return `${seed} % 2 = 0`;
  if (type === "DATE") return `DATE '2024-01-01' + (${seed} % 5003)::INTEGER`;
  if (type.startsWith("TIMESTAMP"))
    return `CAST(TIMESTAMP '2024-01-01' + to_seconds((${seed} % 5003)::INTEGER) AS ${type})`;
  return /^U?TINYINT$/.test(type) ? `CAST(${seed} % 101 AS ${type})` : `CAST(${seed} % 5003 AS ${type})`;
}

async function write(path: string, part: Part, columns: Columns): Promise<void> {
  const cells = columns.map(({ type, missing, isWide, isOdd }, at) => {
    const seed = `hash(i, ${part.seed + at})`;
    const more = isOdd ? ((odd as Partial<Record<Type, readonly string[]>>)[type] ?? []) : [];
    const few = [...kinds[type], ...more].map((one) => `CAST(${one} AS ${type})`);
    const some = `([${few.join(", ")}])[(${seed} % ${few.length})::BIGINT + 1]`;
    const value = isWide ? `CASE WHEN hash(i, 1) % 4 = 0 THEN ${some} ELSE ${wide(type, seed)} END` : some;
    const cell =
      missing === 0 ? value : `CASE WHEN hash(i, ${part.seed + 10 + at}) % ${missing} > 0 THEN ${value} END`;
    return `${cell} AS ${"abcd"[at]}`;
  });
  await engine.run(
    `COPY (SELECT ${cells.join(", ")} FROM range(${part.size}) AS rows(i)) TO ${literal(path)}
      (FORMAT parquet, CODEC ${part.codec}, PARQUET_VERSION ${part.version}, ROW_GROUP_SIZE ${part.group},
       DICTIONARY_SIZE_LIMIT ${part.dictionary})`,
  );
}

test("what is read in one pass has the results, the profile and the places of DuckDB's way", async () => {
  const t = await testRuntime({ files: {} });
  let inOnePass = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(dataset, { minLength: 1, maxLength: 2 }),
      fc.tuple(column, column, column, column),
      fc.constantFrom(...contracts),
      async (parts, columns, contract) => {
        const paths = parts.map((_, index) => `d${index}.parquet`);
        for (const [index, part] of parts.entries())
          await write(join(t.runtime.workspace.directory, paths[index]!), part, columns);
        if (contract !== undefined) await t.write("c.json", contract);
        const request = {
          name: "d",
          paths,
          what: "data",
          contract: contract === undefined ? undefined : { path: "c.json", what: "contract" },
        };
        const { workspace } = t.runtime;
        const fast = await openDataset(request, engine, workspace, { most: 4 });
        if (fast.onePass === undefined) return;
        inOnePass++;
        const slow = await openDataset(request, engine, workspace);
        const answer = said(await validate(fast, undefined, engine, settings));
        expect(answer).toEqual(said(await validate(slow, undefined, engine, settings)));
        await engine.run(`DROP VIEW ${slow.table.view}`);
        await engine.run(`DROP TABLE ${slow.table.storage}`);
      },
    ),
    { numRuns: runs },
  );
  expect(inOnePass).toBeGreaterThan(runs / 4);
}, 240_000);
