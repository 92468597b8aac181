import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Engine, openEngine } from "../../actions/toolkit/data/engine.js";
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
const runs = Number(process.env.RUNS ?? 100);

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
        { metric: "invalidValues", arguments: { validValues: ["a", "b", 1] }, mustBeLessThan: 2 },
        { metric: "missingValues", arguments: { missingValues: ["x", null] }, mustBe: 0 },
      ],
    },
    { name: "d", logicalType: "timestamp", required: true },
  ]),
  odcs([
    { name: "a", logicalType: "boolean" },
    { name: "b", logicalType: "string", required: true, logicalTypeOptions: { pattern: "1|(?:ab){2,}" } },
    { name: "c", logicalType: "number", required: true },
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
];

const kinds = {
  whole: ["1", "2", "3", "-4", "0"],
  oddWhole: ["+5", "-0", "007", "12345678901234567", "99999999999999999999"],
  decimal: [
    "1.5",
    "-0.25",
    "8.9999999999999999",
    "2.50",
    "-0.0",
    "3.14159265358979323846",
    "0.1234567890123456",
  ],
  oddDecimal: [".5", "1.", "1e3", "nan", "-inf", "1e999", "9007199254740993"],
  text: [
    "a",
    "b",
    "1_000",
    "5.5.5",
    "abc",
    "abab",
    "é",
    "日本",
    "x",
    "true",
    "False",
    '"a,b"',
    '"a\nb"',
    '"a""b"',
    'a"b',
  ],
  empty: ["", '""'],
  day: ["2024-02-29", "2023-12-31", "2024-01-01"],
  oddDay: ["2023-02-29", "0000-01-01", "2024-1-5"],
  moment: [
    "2024-01-01T10:00:00",
    "2024-01-01 10:00",
    "2024-06-01T23:59:59.123456Z",
    "1999-01-01T00:30:00+02:00",
  ],
  oddMoment: ["2024-01-01T24:00:00", "2024-01-01T10:00+01", "9999-12-31T00:00:00"],
  flag: ["true", "false", "TRUE"],
} as const;

/** A column: mostly of few kinds, so that it has a type, with a rare cell of another. */
const column = fc
  .tuple(
    fc.subarray(Object.keys(kinds) as (keyof typeof kinds)[], { minLength: 1, maxLength: 2 }),
    fc.nat(30),
  )
  .map(([some, rare]) => ({ common: some.flatMap((kind) => [...kinds[kind]]), rare }));
const everything = Object.values(kinds).flat();

const dataset = fc.record({
  columns: fc.tuple(column, column, column, column),
  size: fc.oneof(fc.nat(12), fc.integer({ min: 40, max: 200 })),
  seed: fc.integer({ min: 1 }),
  end: fc.constantFrom("\n", "\r\n", "\r"),
  bom: fc.boolean(),
  noise: fc.subarray(["1,2\n", "\n", "1,2,3,4,5\n", '"a"b,1,2,3\n', "1,\0,3,4\n"], { maxLength: 2 }),
  unclosed: fc.boolean(),
});

function textOf({
  columns,
  size,
  seed,
  end,
  bom,
  noise,
  unclosed,
}: typeof dataset extends fc.Arbitrary<infer T> ? T : never): string {
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  let text = `${bom ? "\uFEFF" : ""}a,b,c,d${end}`;
  for (let row = 0; row < size; row++) {
    const cells = columns.map(({ common, rare }) =>
      rare > 0 && random(rare * 20) === 0
        ? everything[random(everything.length)]!
        : common[random(common.length)]!,
    );
    text += cells.join(",") + end;
    if (noise.length > 0 && random(20) === 0) text += noise[random(noise.length)]!.replace("\n", end);
  }
  return unclosed ? `${text}"1,2,3,4` : text;
}

test("what is read in one pass has the results, the profile and the places of the table's way", async () => {
  const t = await testRuntime({ files: {} });
  let inOnePass = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(dataset, { minLength: 1, maxLength: 2 }),
      fc.constantFrom(...contracts),
      async (parts, contract) => {
        const paths = parts.map((_, index) => `d${index}.csv`);
        for (const [index, part] of parts.entries()) await t.write(paths[index]!, textOf(part));
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
  expect(inOnePass).toBeGreaterThan(runs / 8);
}, 120_000);

test("a CSV needs no engine for the usual checks, kept or broken", async () => {
  const asked = () => {
    throw new Error("the engine is asked");
  };
  const none = new Proxy({} as Engine, { get: asked });
  const usual = odcs([
    { name: "a", logicalType: "integer", required: true, unique: true, logicalTypeOptions: { maximum: 3 } },
    { name: "b", logicalType: "string", logicalTypeOptions: { pattern: "^x+$", maxLength: 3 } },
    { name: "c", logicalType: "date", required: true, logicalTypeOptions: { minimum: "2026-01-01" } },
    { name: "d", quality: [{ metric: "invalidValues", arguments: { validValues: ["u"] }, mustBe: 0 }] },
  ]);
  const read = async (rows: string, contract = usual) => {
    const t = await testRuntime({ files: { "d.csv": `a,b,c,d\n${rows}`, "c.json": contract } });
    const request = {
      name: "d",
      paths: ["d.csv"],
      what: "data",
      contract: { path: "c.json", what: "contract" },
    };
    return (await openDataset(request, none, t.runtime.workspace, { most: 4 })).onePass?.results;
  };
  const kept = await read("1,x,2026-01-01,u\n2,xx,2026-01-02,u\n");
  expect(kept?.every(({ status }) => status === "pass")).toBe(true);
  const broken = await read("1,x,2025-12-31,u\n4,yyyy,,v\n");
  const failures = broken?.filter(({ failed }) => failed > 0) ?? [];
  expect(failures.map(({ examples }) => examples.map(({ line, value }) => [line, value]))).toEqual([
    [[3, "4"]],
    [[3, "yyyy"]],
    [[3, "yyyy"]],
    [[3, null]],
    [[2, "2025-12-31"]],
    [[3, "v"]],
  ]);
  const other = odcs([{ name: "b", logicalType: "string", logicalTypeOptions: { pattern: "\\bx" } }]);
  await expect(read("1,x,2026-01-01,u\n", other)).rejects.toThrow("the engine is asked");
});

test("what one row breaks stands in the contract's order, a repeated value before a forbidden one", async () => {
  const tests = ["unique", { accepted_values: { values: ["a"] } }];
  const contract = { version: 2, models: [{ name: "d", columns: [{ name: "x", data_tests: tests }] }] };
  const files = { "d.csv": "x,y\nb,1\nb,2\n", "c.json": JSON.stringify(contract) };
  const t = await testRuntime({ files });
  const request = {
    name: "d",
    paths: ["d.csv"],
    what: "data",
    contract: { path: "c.json", what: "contract" },
  };
  const { onePass } = await openDataset(request, engine, t.runtime.workspace, { most: 4 });
  const worst = onePass?.worst.map(({ line, cells }) => [line, ...cells.map(({ check }) => check.type)]);
  expect(worst).toEqual([
    [3, "unique", "accepted_values"],
    [2, "accepted_values"],
  ]);
});
