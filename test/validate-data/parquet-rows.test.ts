import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openEngine } from "../../actions/toolkit/data/engine.js";
import { testRuntime } from "../runtime.js";
import { again, odcs, type Validated } from "./report.js";

const columns = [
  { name: "id", logicalType: "integer", unique: true, required: true },
  { name: "x", logicalType: "number", logicalTypeOptions: { minimum: 0, maximum: 9 } },
  { name: "plan", logicalType: "string", logicalTypeOptions: { pattern: "^[ab]+$", maxLength: 2 } },
  { name: "day", logicalType: "date", logicalTypeOptions: { minimum: "2024-01-01" } },
];
const types = { id: "BIGINT", x: "DOUBLE", plan: "VARCHAR", day: "DATE" };

const row = fc.tuple(
  fc.integer({ min: 1, max: 40 }).map(String),
  fc.constantFrom("", "0", "1.5", "9.5", "-0.5", "12.25"),
  fc.constantFrom("", "a", "ab", "abb", "c"),
  fc.constantFrom("", "2024-02-29", "2023-12-31"),
);

/** Each check with the rows that it shows. */
function shown({ report }: Validated): unknown {
  return report.checks.map(({ type, column, status, evaluated, failed, observed, examples }) => ({
    ...{ type, column, status, evaluated, failed, observed },
    rows: examples.map(({ row, value, firstSeen }) => [row, value, firstSeen?.row]),
  }));
}

const csvOf = (rows: readonly (readonly string[])[]) =>
  ["id,x,plan,day", ...rows.map((cells) => cells.join())].map((line) => `${line}\n`).join("");

async function withParquet(
  work: (
    write: (name: string, rows: readonly (readonly string[])[]) => Promise<void>,
    judge: (file: string) => Promise<Validated>,
  ) => Promise<void>,
  contract: string,
): Promise<void> {
  const t = await testRuntime({ files: { "c.json": contract } });
  const log = { info: () => undefined } as never;
  const engine = await openEngine({ environment: {}, log, signal: new AbortController().signal });
  const write = async (name: string, rows: readonly (readonly string[])[]) => {
    await t.write(`${name}.csv`, csvOf(rows));
    const cells = Object.entries(types).map(([column, type]) => `'${column}': '${type}'`);
    await engine.run(
      `COPY (FROM read_csv('${join(t.directory, `${name}.csv`)}', header = true, auto_detect = false, delim = ',',
        columns = {${cells.join(", ")}})) TO '${join(t.directory, `${name}.parquet`)}' (FORMAT parquet)`,
    );
  };
  try {
    await work(write, (file) => again(t, { data: file, contract: "c.json" }));
  } finally {
    await engine.close();
  }
}

test("Parquet's verdict, counts and rows are those of the CSV with the same rows", async () => {
  await withParquet(async (write, judge) => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
        await write("d", rows);
        expect(shown(await judge("d.parquet"))).toEqual(shown(await judge("d.csv")));
      }),
      { numRuns: 40 },
    );
  }, odcs(columns));
});

test("rows are found in their order beyond a row group, with more conditions than a word has bits", async () => {
  const rows = Array.from({ length: 260_000 }, (_, at) => [
    String(at + 1),
    at % 50_021 === 50_020 ? "99" : "1.5",
    at % 130_003 === 130_002 ? "zzz" : "ab",
    "2024-05-01",
  ]);
  // Of each bound its own condition, so that they need two columns of masks.
  const bounds = Array.from({ length: 90 }, (_, at) => ({
    metric: "invalidValues",
    arguments: { pattern: `^(1|${at}).*$` },
    mustBe: 0,
  }));
  const contract = odcs([...columns.slice(0, 2), { ...columns[2], quality: bounds }, columns[3]!]);
  await withParquet(async (write, judge) => {
    await write("many", rows);
    const { report } = await judge("many.parquet");
    const failing = report.checks.filter(({ status }) => status === "fail");
    const maximum = failing.find(({ type }) => type === "maximum")!;
    expect(maximum.failed).toBe(5);
    expect(maximum.examples.map(({ row, value }) => [row, value])).toEqual(
      [1, 2, 3, 4, 5].map((nth) => [nth * 50_021, "99.0"]),
    );
    expect(failing.filter(({ type }) => type === "invalidValues").map(({ failed }) => failed)).toEqual(
      bounds.map(() => 260_000),
    );
    const pattern = failing.find(({ type }) => type === "pattern")!;
    expect(pattern.examples.map(({ row }) => row)).toEqual([130_003]);
    expect(report.worstRows![0]).toMatchObject({ row: 130_003 });
  }, contract);
}, 60_000);
