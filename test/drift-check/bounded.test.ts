import { expect, it } from "vitest";
import { chunksOf } from "../../actions/drift-check/chunks/chunking.js";
import { KeptNumbers } from "../../actions/drift-check/columns/kept-numbers.js";
import { readDataset, readParts } from "../../actions/drift-check/columns/read.js";
import { Spill } from "../../actions/drift-check/columns/spill.js";
import { compareParts } from "../../actions/drift-check/compare.js";
import { type Engine, openEngine } from "../../actions/toolkit/data/engine.js";
import { resolveFiles } from "../../actions/toolkit/data/source.js";
import { openTable } from "../../actions/toolkit/data/table.js";
import { testRuntime } from "../runtime.js";
import { pairsOf, runsOf } from "../toolkit/data/runs.js";
import { settings } from "./settings.js";

/** An engine that counts the values that its answers hold at once, and the tables that are made. */
function counted(engine: Engine) {
  const seen = { values: 0, tables: 0 };
  const counting: Engine = Object.assign(Object.create(engine), {
    async run(sql: string) {
      if (/^(CREATE TABLE|INSERT)/.test(sql)) seen.tables++;
      await engine.run(sql);
    },
    async columns(sql: string) {
      const found = await engine.columns(sql);
      seen.values += Object.values(found).reduce((sum, values) => sum + values.length, 0);
      return found;
    },
    async rows(sql: string) {
      const found = await engine.rows(sql);
      seen.values += found.length;
      return found;
    },
    async numbers(): Promise<never> {
      throw new Error("whole columns are not read into memory");
    },
  });
  return { counting, seen };
}

/** What a check of a Parquet file and of its chunks asks the engine for. */
async function asked(rows: number) {
  const t = await testRuntime({ files: {} });
  const engine = await openEngine(t.runtime);
  const spill = new Spill(t.runtime);
  try {
    await engine.run(
      `COPY (SELECT hash(i) / 1e15 AS x, (hash(i) % 50)::INT AS n, 'v' || (i % 7) AS c, DATE '2026-01-01' + (i % 5)::INT AS day FROM range(${rows}) r(i)) TO '${t.runtime.workspace.root}/data.parquet'`,
    );
    const files = await resolveFiles(["data.parquet"], t.runtime.workspace, "current");
    const { counting, seen } = counted(engine);
    const table = await openTable(counting, files, { inPlace: true });
    const whole = await readDataset(counting, table, "data", spill);
    const days = await chunksOf(counting, table, { by: "day", period: "day" });
    const parts = await readParts(counting, table, days!, spill);
    const results = compareParts(whole, parts, settings());
    return { seen, size: whole.columns.get("x")!.numbers!.size, results };
  } finally {
    spill.close();
    await engine.close();
  }
}

it("of Parquet no row is kept, and the engine is asked for as many values whatever the number of rows", async () => {
  const [few, many] = [await asked(1000), await asked(9000)];
  expect(few.seen).toEqual({ values: expect.any(Number), tables: 0 });
  expect(many.seen).toEqual(few.seen);
  expect([few.size, many.size]).toEqual([1000, 9000]);
  expect(many.results).toHaveLength(5);
  expect(many.results[0]!.columns.map(({ judged }) => judged)).toContain(true);
});

it("of a column's numbers memory holds the block that is being filled", () => {
  const blocks = new Map<number, Float64Array>();
  const filled = new Set<Float64Array>();
  const store = {
    blockSize: 8,
    keep(block: Float64Array<ArrayBuffer>) {
      filled.add(block);
      blocks.set(blocks.size, block.slice());
      return blocks.size - 1;
    },
    read: (at: number, into: Float64Array) => into.set(blocks.get(at)!),
    drop: () => {},
  };
  const kept = new KeptNumbers(store);
  const numbers = [...Array.from({ length: 100 }, (_, at) => 500 - at / 2), 3, 3, -0, 0, Number.NaN, -1.5];
  for (const number of numbers) kept.add(number);
  expect(filled.size).toBe(1);
  expect(blocks.size).toBeGreaterThan(10);
  expect(kept.missing).toBe(1);
  for (const runs of [kept.runs(), kept.runs()]) {
    expect(pairsOf(runs)).toEqual(pairsOf(runsOf(numbers)));
  }
});

it("of many parts the values of one column of one part are at hand", async () => {
  const t = await testRuntime({
    files: { "data.csv": `x\n${Array.from({ length: 3000 }, (_, at) => at / 7).join("\n")}\n` },
  });
  const engine = await openEngine(t.runtime);
  const spill = new Spill(t.runtime, 1);
  try {
    const files = await resolveFiles(["data.csv"], t.runtime.workspace, "current");
    const table = await openTable(engine, files);
    const chunks = await chunksOf(engine, table, { size: 1000 });
    const [one, two] = (await readParts(engine, table, chunks!, spill)).map(
      ({ columns }) => columns.get("x")!,
    );
    const first = one!.numbers!;
    expect([...first.parts()].length).toBe(1);
    expect(two!.numbers!.min).toBe(1000 / 7);
    expect(() => [...first.parts()]).toThrow("were let go before they were read");
    expect([one!.numbers!.size, one!.numbers!.max]).toEqual([1000, 999 / 7]);
  } finally {
    spill.close();
    await engine.close();
  }
});

it("texts of which too many are different are counted part by part, or not at all", async () => {
  const t = await testRuntime({ files: {} });
  const engine = await openEngine(t.runtime);
  const spill = new Spill(t.runtime);
  try {
    await engine.run(
      `COPY (SELECT CASE WHEN i % 10 > 0 THEN 'id ' || i END AS id, i % 3 = 0 AS flag FROM range(300000) r(i)) TO '${t.runtime.workspace.root}/data.parquet'`,
    );
    const files = await resolveFiles(["data.parquet"], t.runtime.workspace, "current");
    const table = await openTable(engine, files, { inPlace: true });
    const whole = await readDataset(engine, table, "data", spill);
    expect(whole.columns.get("id")).toMatchObject({ kind: "text", missing: 30_000, categories: undefined });
    expect(whole.columns.get("flag")!.categories!.counts.get("true")).toBe(100_000);
    const chunks = await chunksOf(engine, table, { size: 120_000 });
    const parts = await readParts(engine, table, chunks!, spill);
    expect(parts.map(({ rows }) => rows)).toEqual([120_000, 120_000, 60_000]);
    const ids = parts.map(({ columns }) => columns.get("id")!);
    expect(ids.map(({ missing }) => missing)).toEqual([12_000, 12_000, 6000]);
    expect(ids.map(({ categories }) => categories?.counts.size)).toEqual([undefined, undefined, 54_000]);
  } finally {
    spill.close();
    await engine.close();
  }
});
