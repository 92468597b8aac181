import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { Column, Dataset } from "../../actions/drift-check/columns/column.js";
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
const rows = 18_000;

/** Numbers of every sort, with ties, infinities, times that fall into one millisecond, and texts. */
function csvOf(seed: number, shift: number): string {
  const lines = ["x,tied,odd,at,day,id"];
  for (let row = 0; row < rows; row++) {
    const mixed = Math.imul(row + seed, 2654435761) >>> 0;
    const x = mixed / 2 ** 32 + shift;
    const odd = mixed % 50 === 0 ? ["inf", "-inf", "nan", ""][mixed % 4] : -x * 1e6;
    const at = new Date(1.7e12 + (mixed % 900_000)).toISOString().replace("Z", `${mixed % 10}${row % 10}0`);
    const day = new Date(1.7e12 + (mixed % 900) * 864e5).toISOString().slice(0, 10);
    lines.push(`${x},${(mixed % 50_021) / 8},${odd},${at},${day},${mixed % 40_009}`);
  }
  return `${lines.join("\n")}\n`;
}

const byColumn = new Map(["at", "day"].map((name) => [name, { type: "numeric" as const }]));

/** All columns as they are judged by preset evidently and by each method. */
function judged(reference: Dataset, current: Dataset) {
  // Those that compare numbers value by value are given a list in any case.
  const isByValue = ["chi_square", "g_test"];
  const asked = methodNames.filter(
    (name) => ["numeric", "both"].includes(methods[name].suits) && !isByValue.includes(name),
  );
  const columns = ["x", "odd", "at"];
  return [
    compare(reference, current, settings({ byColumn, columns, preset: "evidently" })),
    ...asked.map((method) => compare(reference, current, settings({ byColumn, columns, method }))),
  ];
}

/** What is known of a column beside its values. */
function headOf({ numbers, infinite, missing }: Column) {
  const { size, distinct, min, max } = numbers!;
  return { size, distinct, min, max, infinite, missing };
}

it("a column that is sorted in a file is judged as in memory, to the last digit, by every method", async () => {
  const t = await testRuntime({ files: { "a.csv": csvOf(1, 0), "b.csv": csvOf(77, 0.01) } });
  const engine = await openEngine(t.runtime);
  const whole = new Spill(t.runtime);
  const small = new Spill(t.runtime, 1);
  const scan = async (name: string, spill: Spill) => {
    const files = await resolveFiles([name], t.runtime.workspace, "current");
    return (await scanDataset(files, name, spill))!.dataset;
  };
  const table = async (name: string) => {
    const files = await resolveFiles([name], t.runtime.workspace, "current");
    return readDataset(engine, await openTable(engine, files), name, small);
  };
  try {
    const inMemory = [await scan("a.csv", whole), await scan("b.csv", whole)] as const;
    const inFile = [await scan("a.csv", small), await scan("b.csv", small)] as const;
    const ofTable = [await table("a.csv"), await table("b.csv")] as const;
    for (const name of ["x", "odd", "at"]) {
      const wanted = inMemory[0].columns.get(name)!;
      expect(wanted.numbers).toBeInstanceOf(WholeSample);
      for (const [side] of [inFile, ofTable]) {
        const column = side.columns.get(name)!;
        expect([...column.numbers!.parts()].length).toBeGreaterThan(1);
        expect(headOf(column)).toEqual(headOf(wanted));
      }
    }
    expect(judged(...inFile)).toEqual(judged(...inMemory));
    expect(compare(...ofTable, settings({ byColumn }))).toEqual(compare(...inMemory, settings({ byColumn })));
  } finally {
    whole.close();
    small.close();
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
