import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { kernel } from "../../../actions/toolkit/data/scan/kernel.js";
import { columnsOf, openSources, scanCsv, typesOf } from "../../../actions/toolkit/data/scan/scan.js";
import { profileOfScan } from "../../../actions/toolkit/data/scan/scan-profile.js";
import { csvFile } from "./csv-file.js";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Bytes of objects, and of the kernel. */
function used(): readonly [heap: number, kernel: number] {
  collect();
  return [process.memoryUsage().heapUsed, kernel().calls.memory.buffer.byteLength];
}

async function scanned(columns: number) {
  const folder = await mkdtemp(join(tmpdir(), "columns-"));
  try {
    const names = Array.from({ length: columns }, (_, at) => `c${at}`);
    // Fractions, which are objects of their own where a list of numbers is not kept as one.
    const cells = names.map((_, at) => (at % 3 === 0 ? `t${at}` : at % 3 === 1 ? at : at + 0.5));
    const text = `${names.join()}\n${cells.join()}\n`;
    const sources = await openSources([await csvFile(folder, text)]);
    const own = columnsOf(sources, (await typesOf(sources, false))!);
    const [heapBefore, kernelBefore] = used();
    const demands = own.map(() => ({ isAny: false, certain: undefined, isKey: false }));
    const scan = await scanCsv(sources, own, demands);
    const profiles = await profileOfScan(scan);
    const [heapAfter, kernelAfter] = used();
    expect(scan.columns).toHaveLength(columns);
    return { profiles, heap: heapAfter - heapBefore, kernel: kernelAfter - kernelBefore };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test("a column of one row takes little memory, of 20,000 columns too", { timeout: 60_000 }, async () => {
  const columns = 20_000;
  const { profiles, heap, kernel: room } = await scanned(columns);
  expect(heap / columns).toBeLessThan(4000);
  expect(room / columns).toBeLessThan(2000);
  const { numeric } = profiles[1]!;
  expect(numeric!.quantiles).toHaveLength(101);
  expect(numeric!.rankError).toBeCloseTo(0.5 / 1000 + 9 / 2000, 10);
});

test("the quantiles of fewer columns are as fine as ever", async () => {
  const { numeric } = (await scanned(50)).profiles[1]!;
  expect(numeric!.quantiles).toHaveLength(1001);
  expect(numeric!.rankError).toBeUndefined();
});
