import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { BlockFile } from "../../../actions/toolkit/data/scan/block-file.js";
import type { BlockStore } from "../../../actions/toolkit/data/scan/key-list.js";
import { Overflow } from "../../../actions/toolkit/data/scan/overflow.js";
import { StoredRuns } from "../../../actions/toolkit/data/scan/stored-runs.js";
import { Tally } from "../../../actions/toolkit/data/scan/tally.js";
import { pairsOf, runsOf } from "./runs.js";

let folder: string;
let file: BlockFile;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sorted-"));
  file = new BlockFile(folder);
});
afterEach(async () => {
  file.close();
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});

/** A store whose blocks are small, and in which few keys are sorted in memory. */
function storeOf(blockSize: number, sortBytes: number, memory?: { left: number }): BlockStore {
  return {
    blockSize,
    sortBytes,
    ...(memory === undefined ? {} : { memory }),
    keep: (block) => file.keep(block),
    read: (at, into, from) => file.read(at, into, from),
    drop: (at, numbers) => file.drop(at, numbers),
  };
}

const value = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.double({ noNaN: true }).map((one) => one + 0),
  fc.constantFrom(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 5e-324, -5e-324),
);

/** More of them than a generator would make, many equal or not, and in order or not. */
const long = fc
  .record({
    some: fc.array(value, { minLength: 1, maxLength: 60 }),
    length: fc.constantFrom(1, 300, 3000, 20_000),
    spread: fc.constantFrom(1, 7, 1_000_003),
    isSorted: fc.boolean(),
  })
  .map(({ some, length, spread, isSorted }) => {
    const keys = Float64Array.from(
      { length },
      (_, at) => some[(at * 7919) % some.length]! + ((at * 31) % spread),
    );
    return isSorted ? keys.sort() : keys;
  });

const shapes = fc.record({
  keys: long,
  entries: fc.constantFrom(0, 8, 4096),
  blockSize: fc.constantFrom(16, 256, 1024),
  // Of 20 bytes a key: one block at a time, a few, and now and then all.
  sortBytes: fc.constantFrom(1, 20_000, 200_000),
  memory: fc.constantFrom(undefined, 0, 100_000),
});

test("keys that wait in a file are sorted and counted as those in memory are, bit by bit", () => {
  fc.assert(
    fc.property(shapes, ({ keys, entries, blockSize, sortBytes, memory }) => {
      const store = storeOf(blockSize, sortBytes, memory === undefined ? undefined : { left: memory });
      const [stored, whole] = [new Tally(entries, store), new Tally(entries)];
      stored.addAll(keys);
      whole.addAll(keys);
      const plain = runsOf(keys);
      const [inFile, inMemory] = [stored, whole].map((tally) => {
        const sorted = tally.sorted();
        const runs = sorted.runs(3);
        const found = {
          size: sorted.size,
          total: sorted.total,
          top: runs.top(5),
          numeric: runs.numeric(),
          inThousands: runs.thousandths().numeric(),
          sketch: [1, 1000].map((factor) => runs.sketch(factor).text()),
          pairs: pairsOf(sorted.copy(0)),
          repeated: sorted.repeated(),
        };
        sorted.close();
        tally.close();
        return { found, isStored: sorted instanceof StoredRuns };
      });
      expect(inFile!.found).toEqual(inMemory!.found);
      expect(inFile!.found.pairs).toEqual(pairsOf(plain));
      expect(inFile!.found.total).toBe(keys.length);
      if (entries === 0 && keys.length * 20 > sortBytes) expect(inFile!.isStored).toBe(true);
      expect(inMemory!.isStored).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test("a list of which nothing stays in memory is sorted once and merged as often as it is asked for", () => {
  const store = storeOf(256, 20_000);
  const tally = new Tally(8, store);
  const keys = Float64Array.from({ length: 20_000 }, (_, at) => (at * 7919) % 10_007);
  tally.addAll(keys);
  const first = tally.sorted();
  const found = pairsOf(first.copy(0));
  expect(found).toEqual(pairsOf(runsOf(keys)));
  first.close();
  expect(pairsOf(tally.sorted().copy(0))).toEqual(found);
  expect(() => pairsOf(first.copy(0))).toThrow("were let go before they were read");
});

test("the file is no larger for many columns, one after the other, than for one", () => {
  let largest = 0;
  const store: BlockStore = {
    ...storeOf(256, 20_000, { left: 0 }),
    keep(block) {
      const at = file.keep(block);
      largest = Math.max(largest, at + block.byteLength);
      return at;
    },
  };
  const sizes = Array.from({ length: 5 }, () => {
    const tally = new Tally(8, store);
    tally.addAll(Float64Array.from({ length: 20_000 }, (_, at) => Math.sin(at)));
    tally.sorted().close();
    return largest;
  });
  expect(sizes[4]).toBe(sizes[0]);
});

test("how many differ is told by the first keys where those are enough, and else by all", () => {
  const keys = Float64Array.from({ length: 3000 }, (_, at) => at % 1000);
  for (const store of [undefined, storeOf(256, 20_000), new Overflow(() => folder, 40)]) {
    const tally = new Tally(8, store);
    tally.addAll(keys);
    expect(tally.counted(999)).toBeUndefined();
    if (store !== undefined && store.memory === undefined) {
      expect(tally.counted(100)).toBeUndefined();
      expect(tally.counted(1000)!.counts.every((count) => count === 3)).toBe(true);
    }
  }
});
