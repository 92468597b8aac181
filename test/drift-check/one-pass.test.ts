import fc from "fast-check";
import { expect, it } from "vitest";
import type { Dataset } from "../../actions/drift-check/columns/column.js";
import { readDataset } from "../../actions/drift-check/columns/read.js";
import { scanDataset } from "../../actions/drift-check/columns/scan.js";
import { Spill } from "../../actions/drift-check/columns/spill.js";
import { openEngine } from "../../actions/toolkit/data/engine.js";
import { resolveFiles } from "../../actions/toolkit/data/source.js";
import { openTable } from "../../actions/toolkit/data/table.js";
import { testRuntime } from "../runtime.js";

/** Everything that is known of the columns, in plain values. */
function known({ rows, digest, columns }: Dataset) {
  return {
    rows,
    digest,
    columns: [...columns.values()].map((column) => ({
      name: column.name,
      kind: column.kind,
      type: column.type,
      rows: column.rows,
      missing: column.missing,
      infinite: column.infinite,
      values: column.numbers && [...column.numbers.parts()].flatMap(({ values }) => [...values]),
      weights: column.numbers && [...column.numbers.parts()].flatMap(({ weights }) => [...weights]),
      size: column.numbers?.size,
      categories: column.categories && [...column.categories.counts].sort(),
      rest: column.categories?.rest,
    })),
  };
}

async function bothWays(text: string) {
  const t = await testRuntime({ files: { "data.csv": text } });
  const files = await resolveFiles(["data.csv"], t.runtime.workspace, "current");
  const spill = new Spill(t.runtime);
  const engine = await openEngine(t.runtime);
  try {
    const scanned = await scanDataset(files, "data", spill);
    const table = await openTable(engine, files);
    return {
      scanned: scanned && { ...known(scanned.dataset), bad: scanned.badRowCount },
      table: { ...known(await readDataset(engine, table, "data", spill)), bad: table.badRowCount },
    };
  } finally {
    spill.close();
    await engine.close();
  }
}

const cells = {
  whole: fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -1e9, max: 1e9 })).map(String),
  number: fc.oneof(
    fc.constantFrom("", "NaN", "inf", "-inf", "-0.0", "1e3", "0.1"),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.integer({ min: 0, max: 9 }).map((at) => `0.${at}`),
  ),
  day: fc.constantFrom("2024-02-29", "2026-11-21", "", "1999-12-31"),
  time: fc.constantFrom("2026-01-01T10:00:00.123456", "2026-01-01T10:00:00.1239", "2026-01-01 00:00:00", ""),
  flag: fc.constantFrom("true", "False", "TRUE", ""),
  text: fc.constantFrom("a", "b", '"c, d"', '""', "", '"say ""x"""', "ä"),
};

it("the one pass knows of a table what the table does", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record(cells), { minLength: 1, maxLength: 60 }), async (rows) => {
      const names = Object.keys(cells) as (keyof typeof cells)[];
      const lines = rows.map((row) => names.map((name) => row[name]).join(","));
      const { scanned, table } = await bothWays(`${names.join(",")}\n${lines.join("\n")}\n`);
      if (scanned !== undefined) expect(scanned).toEqual(table);
    }),
    { numRuns: 25 },
  );
});

it("with more values than memory keeps beside each other, and bad rows", async () => {
  const rows = Array.from({ length: 70_000 }, (_, at) => {
    const number = ((at * 7919) % 70_001) / 7;
    return at === 500 ? "1,2" : `${number},${at % 90},name ${(at * 31) % 45_000},only ${at}`;
  });
  const { scanned, table } = await bothWays(`number,few,many,id\n${rows.join("\n")}\n`);
  expect(scanned).toEqual(table);
  expect(scanned!.bad).toBe(1);
  expect(scanned!.columns[0]!.values).toHaveLength(69_999);
  expect(scanned!.columns[2]!.categories).toHaveLength(45_000);
});

it("numbers beyond 2^53 are left to the table", async () => {
  expect((await bothWays("id\n9007199254740993\n1\n")).scanned).toBeUndefined();
});
