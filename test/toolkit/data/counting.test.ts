import fc from "fast-check";
import { expect, test } from "vitest";
import { ColumnCounter, type Kind, Shared } from "../../../actions/toolkit/data/counting/counter.js";
import { Kernel } from "../../../actions/toolkit/data/counting/kernel.js";
import { DistinctSketch } from "../../../actions/toolkit/data/sketch/distinct-sketch.js";
import { runsOf } from "./runs.js";

const chunkRows = 2048;

/** Counts values as chunks of a column bring them; `undefined` is no value. */
function counted(values: readonly (number | undefined)[], kind: Kind, entries: number): ColumnCounter {
  const kernel = new Kernel();
  const counter = new ColumnCounter(new Shared(kernel, values.length, entries), kind, values.length);
  const memory = kernel.wholeMemory();
  for (let from = 0; from < values.length; from += chunkRows) {
    const chunk = values.slice(from, from + chunkRows);
    const filled = chunk.map((value) => value ?? 7);
    const cells =
      kind === "BIGINT"
        ? BigInt64Array.from(filled, BigInt)
        : kind === "DATE"
          ? Int32Array.from(filled)
          : Float64Array.from(filled);
    const validity = new Uint8Array(chunkRows / 8);
    for (const [at, value] of chunk.entries()) if (value !== undefined) validity[at >> 3]! |= 1 << (at & 7);
    const hasAll = chunk.every((value) => value !== undefined);
    const bytes = new Uint8Array(cells.buffer);
    counter.add(memory, { bytes, validity: hasAll ? undefined : validity }, chunk.length);
  }
  return counter;
}

/** A list that no generator would make so long: some values, varied. */
function long(some: readonly (number | undefined)[], length: number, spread: number): (number | undefined)[] {
  return Array.from({ length }, (_, at) => {
    const value = some[(at * 7919) % some.length];
    return value === undefined || at % 3 === 0 ? value : value + ((at * 31) % spread);
  });
}

const number = fc.oneof(
  fc.double(),
  fc.integer({ min: -5, max: 5 }),
  fc.constantFrom(-0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN, undefined),
);

test("what the kernel says of numbers is, bit by bit, what the plain way says", () => {
  const shape = fc.record({
    some: fc.array(number, { minLength: 1, maxLength: 30 }),
    length: fc.constantFrom(1, 100, 2048, 2049, 20_000),
    // All in the table, a closed table, a full one.
    spread: fc.constantFrom(1, 50, 1500, 1_000_003),
    entries: fc.constantFrom(64, 1024, 8192),
    most: fc.constantFrom(1, 10, 1000),
  });
  fc.assert(
    fc.property(shape, ({ some, length, spread, entries, most }) => {
      const values = long(some, length, spread);
      const counter = counted(values, "DOUBLE", entries);
      const plain = runsOf(values.filter((value) => value !== undefined));
      const runs = counter.runs();
      expect(counter.missing).toBe(values.filter((value) => value === undefined).length);
      expect([runs.size, runs.nan]).toEqual([plain.values.length, plain.nan]);
      expect(runs.numeric()).toEqual(plain.numeric());
      expect(runs.top(most)).toEqual(plain.top(most));
      expect(runs.sketch(1).text()).toBe(DistinctSketch.of(plain.values).text());
      expect(runs.sketch(1000).text()).toBe(DistinctSketch.of(plain.values.map((one) => one * 1000)).text());
      expect(runs.thousandths().numeric()).toEqual(plain.thousandths().numeric());
    }),
    { numRuns: 150 },
  );
});

test("keys that come again are found with their counts, wherever they stood", () => {
  const shape = fc.record({
    seeds: fc.array(fc.integer({ min: 0, max: 2 ** 40 }), { minLength: 1, maxLength: 200 }),
    length: fc.constantFrom(50, 3000, 30_000),
    spread: fc.constantFrom(1, 5000, 1_000_003),
    entries: fc.constantFrom(64, 4096),
  });
  fc.assert(
    fc.property(shape, ({ seeds, length, spread, entries }) => {
      const values = long(seeds, length, spread) as number[];
      const found = counted(values, "DOUBLE", entries).repeats();
      const counts = new Map<number, number>();
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
      expect([found.total, found.distinct]).toEqual([values.length, counts.size]);
      const all = [...found.values].map((value, at) => [value, found.counts[at]!] as const);
      expect(all.filter(([, count]) => count > 1)).toEqual(
        [...counts].filter(([, count]) => count > 1).sort(([one], [other]) => one - other),
      );
    }),
    { numRuns: 100 },
  );
});

test("whole numbers beyond 2^53 and days beyond the year 9999 are told, not rounded", () => {
  expect(counted([1, 2 ** 53 - 1, -(2 ** 53) + 1], "BIGINT", 64).inexact).toBe(0);
  expect(counted([2 ** 53, -(2 ** 53)], "BIGINT", 64).inexact).toBe(2);
  expect(counted([0, 2_932_896, -719_162], "DATE", 64).inexact).toBe(0);
  // What DuckDB stores for a day without end.
  expect(counted([2 ** 31 - 1, -(2 ** 31) + 1], "DATE", 64).inexact).toBe(2);
});
