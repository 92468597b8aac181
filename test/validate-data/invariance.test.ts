import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openEngine } from "../../actions/toolkit/data/engine.js";
import { type TestRuntime, testRuntime } from "../runtime.js";
import { contracts } from "./invariance-contracts.js";
import { asParquet, asTexts, asTyped, csv, type Row } from "./invariance-files.js";
import { again } from "./report.js";

const runs = Number(process.env.RUNS ?? 2);
const patience = { timeout: 60_000 + runs * 120_000 };

const cells = {
  id: fc.integer({ min: 1, max: 9 }).map(String),
  x: fc.constantFrom("", "0", "1.5", "9", "-0.5", "12"),
  plan: fc.constantFrom("", "a", "bé", "c", "dd"),
  day: fc.constantFrom("", "2024-02-29", "2023-12-31"),
  ok: fc.constantFrom("", "true", "false"),
};
const rowsOf = (more: Partial<Record<keyof typeof cells, fc.Arbitrary<string>>>): fc.Arbitrary<Row[]> => {
  const all = { ...cells, ...more };
  return fc.array(fc.tuple(all.id, all.x, all.plan, all.day, all.ok), { minLength: 2, maxLength: 12 });
};

/** Cells that are not of their type, which only texts can have, and texts that need quotes. */
const anyCells = {
  id: fc.oneof(cells.id, fc.constantFrom("x", "1.5", "", "99999999999999999999", " 7 ")),
  x: fc.oneof(cells.x, fc.constantFrom("1,5", "NaN", "1e999", "abc")),
  plan: fc.oneof(cells.plan, fc.constantFrom("a,b", 'a"b', "a\nb", "a;b|c", "NA", "日本")),
  day: fc.oneof(cells.day, fc.constantFrom("2024-1-5", "1500-02-29", "yesterday")),
};

/** All contracts judge the same data, each as a dataset of its own. */
async function judge(t: TestRuntime, data: string): Promise<unknown> {
  const datasets = Object.entries(contracts).map(
    ([name, [file]]) => `  ${name}: { path: ${data}, contract: contracts/${file} }\n`,
  );
  await t.write("model.yaml", `name: m\ndata:\n${datasets.join("")}`);
  const { outcome, report } = await again(t, {});
  return [
    outcome.ok,
    // Every check's status and counts; which rows are shown first hangs on their order.
    report.checks.map(({ dataset, name, status, evaluated, failed, observed }) =>
      [dataset, name, status, evaluated, failed, observed].join(" | "),
    ),
  ];
}

async function workspace(): Promise<TestRuntime> {
  const files = Object.values(contracts).map(([file, text]) => [`contracts/${file}`, text]);
  return testRuntime({ files: Object.fromEntries(files) });
}

async function judgeTexts(t: TestRuntime, rows: readonly Row[], seed: number): Promise<unknown> {
  await t.write("rows.csv", csv(rows));
  const wanted = await judge(t, "rows.csv");
  const shuffled = rows
    .map((row, index) => ({ row, key: Math.sin(seed + index) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ row }) => row);
  await t.write("shuffled.csv", csv(shuffled));
  expect(await judge(t, "shuffled.csv"), "other order").toEqual(wanted);
  for (const { name, data, files } of asTexts(rows)) {
    for (const [file, content] of Object.entries(files)) await t.write(file, content);
    expect(await judge(t, data), name).toEqual(wanted);
  }
  return wanted;
}

test(
  "order, compression, dialect and the number of files change no verdict, of any contract",
  patience,
  async () => {
    const t = await workspace();
    await fc.assert(
      fc.asyncProperty(rowsOf(anyCells), fc.nat(), async (rows, seed) => {
        await judgeTexts(t, rows, seed);
      }),
      { numRuns: runs },
    );
  },
);

test("the format changes no verdict, of any contract", patience, async () => {
  const t = await workspace();
  const log = { info: () => undefined } as never;
  const engine = await openEngine({ environment: {}, log, signal: new AbortController().signal });
  const parquet = asParquet(t.directory);
  mkdirSync(join(t.directory, "parts"));
  try {
    await fc.assert(
      fc.asyncProperty(rowsOf({}), async (rows) => {
        await t.write("rows.csv", csv(rows));
        const wanted = await judge(t, "rows.csv");
        for (const { name, data, files } of asTyped(rows)) {
          for (const [file, content] of Object.entries(files)) await t.write(file, content);
          expect(await judge(t, data), name).toEqual(wanted);
        }
        rmSync(join(t.directory, "hive"), { recursive: true, force: true });
        for (const sql of parquet.sql) await engine.run(sql);
        for (const data of parquet.data) expect(await judge(t, data), data).toEqual(wanted);
      }),
      { numRuns: runs },
    );
  } finally {
    await engine.close();
  }
});

test("the verdicts that are compared are of all kinds", async () => {
  const t = await workspace();
  const bad: Row[] = [
    ["1", "0", "a", "2024-02-29", "true"],
    ["1", "12", "dd", "2023-12-31", ""],
    ["9", "", "", "", "false"],
  ];
  await t.write("rows.csv", csv(bad));
  const [ok, checks] = (await judge(t, "rows.csv")) as [boolean, readonly string[]];
  expect(ok).toBe(false);
  for (const dataset of Object.keys(contracts)) {
    const own = checks.filter((line) => line.startsWith(`${dataset} |`) && !/is a row|are rows/.test(line));
    expect(own.filter((line) => line.includes("| fail |")).length, dataset).toBeGreaterThan(0);
    expect(own.filter((line) => line.includes("| pass |")).length, dataset).toBeGreaterThan(0);
    expect(
      own.filter((line) => /\| (error|unsupported) \|/.test(line)),
      dataset,
    ).toEqual([]);
  }
}, 120_000);
