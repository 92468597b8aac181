import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { BlockFile } from "../../../actions/toolkit/data/scan/block-file.js";
import { Overflow } from "../../../actions/toolkit/data/scan/overflow.js";
import { Tally } from "../../../actions/toolkit/data/scan/tally.js";
import { pairsOf } from "./runs.js";

function tallyOf(keys: readonly number[], most: number): Tally {
  const tally = new Tally(most);
  const half = keys.length >> 1;
  for (const key of keys.slice(0, half)) tally.add(key);
  tally.addAll(Float64Array.from(keys.slice(half)));
  return tally;
}

const keys = fc.array(
  fc.oneof(
    fc.integer({ min: -9, max: 9 }),
    fc.double({ noNaN: true }).map((one) => one + 0),
  ),
  {
    maxLength: 400,
  },
);

function counted(list: readonly number[]): [number, number][] {
  const counts = new Map<number, number>();
  for (const key of list) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => one - other);
}

test("keys are counted alike, whether the table has room for all, for some, or for none", () => {
  fc.assert(
    fc.property(keys, fc.constantFrom(0, 8, 64, 512), (list, most) => {
      const wanted = counted(list);
      expect(pairsOf(tallyOf(list, most).sorted().copy(0))).toEqual(wanted);
      const repeats = tallyOf(list, most).repeats();
      expect(repeats).toMatchObject({ distinct: wanted.length, total: list.length });
      const found = [...repeats.values].map((value, at) => [value, repeats.counts[at]]);
      expect(found.filter(([, count]) => count! > 1)).toEqual(wanted.filter(([, count]) => count > 1));
      if (wanted.length <= most) expect(found).toEqual(wanted);
      const frequent = tallyOf(list, most).repeats(2);
      expect(frequent).toMatchObject({ distinct: wanted.length, total: list.length });
      const often = wanted.map(([, count]) => count).sort((one, other) => other - one);
      const least = Math.max(2, often[Math.min(1, often.length - 1)] ?? 0);
      const kept = [...frequent.values].map((value, at) => [value, frequent.counts[at]!] as const);
      expect(kept.filter(([, count]) => count >= least)).toEqual(
        wanted.filter(([, count]) => count >= least),
      );
      if (kept.some(([, count]) => count < least)) expect(wanted.length).toBeLessThanOrEqual(most);
    }),
  );
});

test("a list of more than one block, in order or not, is counted to the end", () => {
  const size = 300_000;
  const up = Array.from({ length: size }, (_, at) => at);
  for (const list of [up, up.toReversed(), up.map((at) => (at * 7919) % 1000)]) {
    const { values, counts } = tallyOf(list, 256).sorted().counted();
    expect(values.length).toBe(new Set(list).size);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(size);
  }
});

const shuffled = Array.from({ length: 300_000 }, (_, at) => (at * 7919) % 200_003);

test("what memory has no room for goes to a file, which is gone when it is closed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tally-"));
  const overflow = new Overflow(() => folder, 40, 1 << 20);
  const [one, other] = [new Tally(256, overflow), new Tally(256, overflow)];
  for (let from = 0; from < shuffled.length; from += 1000) {
    one.addAll(Float64Array.from(shuffled.slice(from, from + 1000)));
    other.addAll(Float64Array.from(shuffled.slice(from, from + 1000), (key) => key + 0.5));
  }
  expect(overflow.memory.left).toBeLessThan(1 << 19);
  expect(await readdir(folder)).toHaveLength(1);
  const wanted = counted(shuffled);
  expect(pairsOf(one.sorted().copy(0))).toEqual(wanted);
  expect(other.repeats()).toMatchObject({ distinct: wanted.length, total: shuffled.length });
  // What memory there was is free for others.
  expect(overflow.memory.left).toBe(1 << 20);
  overflow.close();
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});

test("a list that is all in a file can be read again", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tally-"));
  const file = new BlockFile(folder);
  const store = {
    blockSize: 512,
    keep: (block: Float64Array<ArrayBuffer>) => file.keep(block),
    read: file.read.bind(file),
    drop: file.drop.bind(file),
  };
  const tally = new Tally(256, store);
  tally.addAll(Float64Array.from(shuffled));
  const once = tally.sorted().counted();
  expect(tally.sorted().counted()).toEqual(once);
  expect(once.values.length).toBe(new Set(shuffled).size);
  file.close();
  await rm(folder, { recursive: true });
});

test("what repeats is the same in one part and in many, with the most frequent ones alone where only those matter", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tally-"));
  const random = new Uint32Array(2 * 90_000);
  for (let from = 0; from < random.length; from += 16_384)
    crypto.getRandomValues(random.subarray(from, from + 16_384));
  // Hashes: a third of them comes twice, and some often.
  const all = new Float64Array(random.buffer).map((key) => (Number.isNaN(key) ? 0.5 : key));
  const list = [...all, ...all.subarray(0, 30_000), ...Array.from({ length: 900 }, (_, at) => all[at % 3]!)];
  const wanted = counted(list);
  for (const sortBytes of [1 << 18, 1 << 30]) {
    const overflow = new Overflow(() => folder, 40, 1 << 16, sortBytes);
    const repeatsOf = (most?: number) => {
      const tally = new Tally(256, overflow);
      for (let from = 0; from < list.length; from += 1000)
        tally.addAll(Float64Array.from(list.slice(from, from + 1000), (key) => key + 0));
      const { values, counts, ...rest } = tally.repeats(most);
      const found = Array.from(values, (value, at) => [value, counts[at]!] as const);
      return { ...rest, found: found.filter(([, count]) => count > 1).sort(([one], [other]) => one - other) };
    };
    const { found, distinct, total } = repeatsOf();
    expect([distinct, total]).toEqual([wanted.length, list.length]);
    expect(found).toEqual(wanted.filter(([, count]) => count > 1));
    const often = repeatsOf(3).found.filter(([, count]) => count > 100);
    expect(often).toEqual(wanted.filter(([, count]) => count > 100));
    overflow.close();
  }
  await rm(folder, { recursive: true });
});
