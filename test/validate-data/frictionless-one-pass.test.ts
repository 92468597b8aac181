import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Engine, openEngine } from "../../actions/toolkit/data/engine.js";
import { openDataset, validate } from "../../actions/validate-data/dataset.js";
import { testRuntime } from "../runtime.js";
import { said } from "./said.js";

let engine: Engine;
beforeAll(async () => {
  const log = { info: () => undefined } as never;
  engine = await openEngine({ environment: {}, log, signal: new AbortController().signal });
});
afterAll(() => engine.close());

const settings = { maxRowsReported: 4, strict: false };
const runs = Number(process.env.RUNS ?? 60);
const request = {
  name: "d",
  paths: ["d.csv"],
  what: "data",
  contract: { path: "c.json", what: "contract" },
};

const fields: Readonly<Record<string, { field: object; cells: readonly string[] }>> = {
  whole: { field: { type: "integer" }, cells: ["1", "2", "-3", "007", "-999", "99999999999999999999"] },
  key: { field: { type: "integer", constraints: { unique: true } }, cells: ["1", "2", "3", "4", "5", "01"] },
  bounded: {
    field: { type: "integer", constraints: { minimum: 2, maximum: 9 } },
    cells: ["1", "2", "9", "10", "x"],
  },
  number: {
    field: { type: "number" },
    cells: ["1", "2.5", "-0.25", "1e3", "nan", "-inf", "Infinity", "+inf"],
  },
  least: {
    field: { type: "number", constraints: { exclusiveMinimum: 2.5 } },
    cells: ["3", "2.5", "2.51", "NaN"],
  },
  grouped: { field: { type: "number", groupChar: " ", decimalChar: "," }, cells: ["1 000,5", "1,5", "2"] },
  text: {
    field: { type: "string", constraints: { minLength: 2, maxLength: 3 } },
    cells: ["a", "ab", "été", "abcd", "NA"],
  },
  name: {
    field: { type: "string", constraints: { unique: true, required: true } },
    cells: ["a", "b", "c", "NAA", "N"],
  },
  form: {
    field: { type: "string", constraints: { pattern: "[a-c]+|N/?A" } },
    cells: ["abc", "d", "NA", "N/A", 'a"b'],
  },
  email: { field: { type: "string", format: "email" }, cells: ["a@b.co", "a@b", "x"] },
  list: { field: { type: "string", constraints: { enum: ["a", "-999", "NA"] } }, cells: ["a", "NA", "b"] },
  flag: { field: { type: "boolean" }, cells: ["true", "False", "1", "0", "yes"] },
  own: {
    field: { type: "boolean", trueValues: ["ja"], falseValues: ["nein"] },
    cells: ["ja", "nein", "true"],
  },
  day: {
    field: { type: "date", constraints: { minimum: "2024-01-01" } },
    cells: ["2024-01-01", "2023-12-31", "2024-1-5"],
  },
  moment: {
    field: { type: "datetime" },
    cells: ["2024-01-01T10:00:00", "2024-01-01T10:00:00Z", "2024-01-01 10:00:00"],
  },
  time: { field: { type: "time" }, cells: ["10:00:00", "24:00:00", "10:00"] },
  year: { field: { type: "year" }, cells: ["2024", "-2024", "24", "20244"] },
  month: { field: { type: "yearmonth" }, cells: ["2024-01", "2024-13"] },
  any: { field: {}, cells: ["a", "1", "-"] },
};
const kinds = Object.keys(fields);

const column = fc.record({
  kind: fc.constantFrom(...kinds),
  cells: fc.array(fc.nat(), { minLength: 1, maxLength: 60 }),
  /** How many cells of the first few are common: a column mostly has a type. */
  common: fc.integer({ min: 1, max: 8 }),
  required: fc.boolean(),
});
/** An empty cell is no date where it is not said to be missing: it passed once for one. */
const once: [
  { kind: string; cells: number[]; common: number; required: boolean }[],
  readonly ["-", "nan"],
  boolean,
] = [
  [
    { kind: "day", cells: [0], common: 1, required: false },
    { kind: "whole", cells: [0, 0], common: 1, required: false },
  ],
  ["-", "nan"],
  true,
];
const missing = fc.constantFrom(undefined, ["", "NA"], ["", "-999", "N", "NAA"], ["-", "nan"], []);

test("a Table Schema is checked in one pass with the answers of the table's way", async () => {
  const t = await testRuntime({ files: {} });
  let inOnePass = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(column, { minLength: 1, maxLength: 4 }),
      missing,
      fc.boolean(),
      async (columns, missingValues, hasEmpty) => {
        const rows = Math.max(...columns.map(({ cells }) => cells.length));
        const lines = Array.from({ length: rows }, (_, row) =>
          columns
            .map(({ kind, cells, common }) => {
              const of = fields[kind]!.cells;
              const pick = cells[row] ?? row;
              if (hasEmpty && pick % 13 === 0) return pick % 2 === 0 ? "" : '""';
              if (pick % 17 === 0) return ["NA", "-999", "-", "nan", "N"][pick % 5]!;
              const text = of[pick % Math.min(of.length, common)]!;
              return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
            })
            .join(","),
        );
        const names = columns.map((_, index) => `f${index}`);
        await t.write("d.csv", `${[names.join(","), ...lines].join("\n")}\n`);
        const schema = {
          fields: columns.map(({ kind, required }, index) => {
            const field = fields[kind]!.field as { constraints?: object };
            const constraints = { ...field.constraints, ...(required ? { required } : {}) };
            return {
              name: names[index],
              ...field,
              ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
            };
          }),
          ...(missingValues === undefined ? {} : { missingValues }),
        };
        await t.write("c.json", JSON.stringify(schema));
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
    { numRuns: runs, examples: [once] },
  );
  expect(inOnePass).toBeGreaterThan(runs / 3);
}, 120_000);

test("a usual Table Schema that is kept needs no engine", async () => {
  const none = new Proxy({} as Engine, {
    get: () => {
      throw new Error("the engine is asked");
    },
  });
  const schema = {
    missingValues: ["", "NA"],
    primaryKey: "id",
    fields: [
      { name: "id", type: "integer", constraints: { required: true, unique: true, minimum: 1 } },
      {
        name: "name",
        type: "string",
        constraints: { required: true, minLength: 2, maxLength: 20, pattern: "[A-Z][a-z]+" },
      },
      { name: "plan", type: "string", constraints: { enum: ["basic", "pro"] } },
      { name: "price", type: "number", constraints: { minimum: 0, maximum: 100 } },
      { name: "since", type: "date", constraints: { minimum: "2020-01-01" } },
      { name: "seen", type: "datetime" },
      { name: "open", type: "boolean" },
      { name: "email", type: "string", format: "email" },
    ],
  };
  const rows = [
    "1,Ann,basic,9.5,2024-01-05,2024-01-05T10:00:00Z,true,ann@a.org",
    "2,Bo,pro,0,2020-01-01,2024-01-05T10:00:00Z,false,bo@b.org",
  ];
  const t = await testRuntime({
    files: {
      "d.csv": `id,name,plan,price,since,seen,open,email\n${rows.join("\n")}\n`,
      "c.json": JSON.stringify(schema),
    },
  });
  const { onePass } = await openDataset(request, none, t.runtime.workspace, { most: 4 });
  expect(onePass?.results.filter(({ status }) => status !== "pass")).toEqual([]);
  expect(onePass?.results.length).toBeGreaterThan(20);
});
