import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { quantileSketch } from "../../../../actions/toolkit/data/sketch/quantile-sketch.js";

interface Found {
  readonly n: number;
  readonly min: number;
  readonly max: number;
  /** Of every twentieth part of the values, with that value. */
  readonly ranks: readonly number[];
}

interface Golden {
  readonly versions: Readonly<Record<string, string>>;
  readonly cases: readonly {
    readonly k: number;
    readonly size: number;
    readonly sketch: string;
    readonly same: boolean;
    readonly found: Found;
    readonly union?: Found;
  }[];
}

/** Of the numbers 0, 1, … below size. */
const quantilesOf = (size: number) =>
  Array.from({ length: 1001 }, (_, at) => Math.max(1, Math.ceil((at * size) / 1000)) - 1);

function worstRank({ ranks }: Found, size: number): number {
  return Math.max(
    ...ranks.map((rank, at) => Math.abs(rank - (Math.floor(0.05 * at * (size - 1)) + 1) / size)),
  );
}

test("Apache DataSketches reads the sketch, finds the ranks in it and merges it with its own", async () => {
  const file = new URL("quantile-sketches.json", import.meta.url);
  const golden = JSON.parse(await readFile(file, "utf8")) as Golden;
  expect(golden.versions.datasketches).toBe("5.2.0");
  expect(golden.cases.length).toBeGreaterThan(5);
  for (const { k, size, sketch, same, found, union } of golden.cases) {
    expect(quantileSketch(k, quantilesOf(size), size)).toBe(sketch);
    expect(same).toBe(true);
    expect(found).toMatchObject({ n: size, min: 0, max: size - 1 });
    expect(worstRank(found, size)).toBeLessThanOrEqual(1 / k + 0.0005);
    if (union === undefined) continue;
    expect(union).toMatchObject({ n: 2 * size, min: 0, max: 2 * size - 1 });
    // The error of a sketch of its own, at 99%, is 2.3 / k^0.9; the union's is one of these at most.
    expect(worstRank(union, 2 * size)).toBeLessThanOrEqual(1 / k + 2.3 / k ** 0.9);
  }
});

/** The items of each level, by the layout of DataSketches' KllPreambleUtil. */
function levelsOf(text: string): number[][] {
  const bytes = Buffer.from(text, "base64");
  const levels = bytes[18]!;
  const starts = Array.from({ length: levels }, (_, level) => bytes.readUInt32LE(20 + 4 * level));
  const first = 20 + 4 * levels + 16;
  const end = starts[0]! + (bytes.length - first) / 8;
  return starts.map((from, level) =>
    Array.from({ length: (starts[level + 1] ?? end) - from }, (_, at) =>
      bytes.readDoubleLE(first + 8 * (from - starts[0]! + at)),
    ),
  );
}

test("the levels' weights are all values, and each level is in order", () => {
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 1000 }), fc.maxSafeInteger(), (k, some) => {
      const size = Math.max(2, Math.abs(some));
      const levels = levelsOf(quantileSketch(k, quantilesOf(size), size));
      const weight = levels.reduce((sum, level, at) => sum + BigInt(level.length) * 2n ** BigInt(at), 0n);
      expect(weight).toBe(BigInt(size));
      for (const level of levels) {
        expect(level).toEqual(level.toSorted((one, other) => one - other));
        expect(level.length).toBeLessThanOrEqual(k);
      }
    }),
  );
});
