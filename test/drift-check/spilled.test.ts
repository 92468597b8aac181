import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { Dataset } from "../../actions/drift-check/columns/column.js";
import { readDataset } from "../../actions/drift-check/columns/read.js";
import { scanDataset } from "../../actions/drift-check/columns/scan.js";
import { Spill } from "../../actions/drift-check/columns/spill.js";
import { compare } from "../../actions/drift-check/compare.js";
import { methodNames, methods } from "../../actions/drift-check/methods/method.js";
import { openEngine } from "../../actions/toolkit/data/engine.js";
import { resolveFiles } from "../../actions/toolkit/data/source.js";
import { openTable } from "../../actions/toolkit/data/table.js";
import { WholeSample } from "../../actions/toolkit/statistics/sample.js";
import { testRuntime } from "../runtime.js";
import { settings } from "./settings.js";

/** More than the counting tables take of values that hardly repeat, and more than a part of them has. */
const rows = 24_000;

/** Numbers of every sort, with ties, infinities, times that fall into one millisecond, and texts. */
function csvOf(seed: number, shift: number): string {
  const lines = ["x,tied,odd,at,day,id"];
  for (let row = 0; row < rows; row++) {
    const mixed = Math.imul(row + seed, 2654435761) >>> 0;
    const x = mixed / 2 ** 32 + shift;
    const odd = mixed % 50 === 0 ? ["inf", "-inf", "nan", ""][mixed % 4] : -x * 1e6;
    const at = new Date(1.7e12 + (mixed % 60_000)).toISOString().replace("Z", `${mixed % 10}${row % 10}0`);
    const day = new Date(1.7e12 + (mixed % 900) * 864e5).toISOString().slice(0, 10);
    lines.push(`${x},${(mixed % 50_021) / 8},${odd},${at},${day},${mixed % 40_009}`);
  }
  return `${lines.join("\n")}\n`;
}

const byColumn = new Map(["at", "day"].map((name) => [name, { type: "numeric" as const }]));

/** All columns as they are judged by each preset and method. */
function judged(reference: Dataset, current: Dataset) {
  // Those that compare numbers value by value are given a list in any case.
  const isByValue = ["chi_square", "g_test"];
  const asked = methodNames.filter(
    (name) => ["numeric", "both"].includes(methods[name].suits) && !isByValue.includes(name),
  );
  return (["mergeline", "evidently"] as const).flatMap((preset) =>
    [undefined, ...asked].map((method) =>
      compare(reference, current, settings({ preset, method, byColumn })),
    ),
  );
}

it("a column that is sorted in a file is judged as in memory, to the last digit, by every method", async () => {
  const t = await testRuntime({ files: { "a.csv": csvOf(1, 0), "b.csv": csvOf(77, 0.01) } });
  const engine = await openEngine(t.runtime);
  const spills: Spill[] = [];
  const read = async (name: string, sortBytes?: number) => {
    const spill = new Spill(t.runtime, sortBytes);
    spills.push(spill);
    const files = await resolveFiles([name], t.runtime.workspace, "current");
    const scanned = await scanDataset(files, name, spill);
    return {
      scanned: scanned!.dataset,
      table: await readDataset(engine, await openTable(engine, files), name, spill),
    };
  };
  try {
    const [before, now] = [await read("a.csv"), await read("b.csv")];
    const wanted = judged(before.scanned, now.scanned);
    for (const column of before.scanned.columns.values()) expect(column.numbers).toBeInstanceOf(WholeSample);
    for (const sortBytes of [1, 100_000]) {
      const [one, other] = [await read("a.csv", sortBytes), await read("b.csv", sortBytes)];
      for (const side of [one.scanned, one.table]) {
        for (const name of ["x", "odd", "at"]) {
          const { numbers, infinite } = side.columns.get(name)!;
          expect(numbers).not.toBeInstanceOf(WholeSample);
          expect([...numbers!.parts()].length).toBeGreaterThan(1);
          const inMemory = before.scanned.columns.get(name)!;
          expect([numbers!.size, numbers!.distinct, numbers!.min, numbers!.max, infinite]).toEqual([
            inMemory.numbers!.size,
            inMemory.numbers!.distinct,
            inMemory.numbers!.min,
            inMemory.numbers!.max,
            inMemory.infinite,
          ]);
        }
      }
      expect(compare(one.table, other.table, settings({ byColumn }))).toEqual(wanted[0]);
      if (sortBytes === 1) expect(judged(one.scanned, other.scanned)).toEqual(wanted);
    }
  } finally {
    for (const spill of spills) spill.close();
    await engine.close();
  }
}, 60_000);

it("no file of values is left, whether the check comes to its end or not", async () => {
  const temporary = await mkdtemp(join(tmpdir(), "drift-"));
  onTestFinished(() => rm(temporary, { recursive: true }));
  const t = await testRuntime({
    files: { "a.csv": csvOf(1, 0), "b.csv": csvOf(2, 0), "none.csv": "x\n" },
    environment: { PATH: process.env.PATH, HOME: process.env.HOME, RUNNER_TEMP: temporary },
  });
  const inputs = { current: "a.csv", issue: "false" };
  await t.run("drift-check", { ...inputs, reference: "b.csv" });
  expect(await readdir(temporary)).toEqual([]);
  await expect(t.run("drift-check", { ...inputs, reference: "none.csv" })).rejects.toThrow("has no rows");
  expect(await readdir(temporary)).toEqual([]);
});
