import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ColumnProfile } from "../../../actions/toolkit/data/profile.js";
import { histogramOfProfile } from "../../../actions/toolkit/data/profile-histogram.js";

/** The profile of numbers, with all values listed or none. */
function profileOf(numbers: readonly number[], type = "DOUBLE", listed = false): ColumnProfile {
  const sorted = numbers.filter(Number.isFinite).sort((a, b) => a - b);
  const finite = sorted.length;
  const counts = new Map<number, number>();
  for (const value of sorted) counts.set(value, (counts.get(value) ?? 0) + 1);
  return {
    name: "x",
    kind: "numeric",
    type,
    rows: numbers.length,
    missing: 0,
    distinct: counts.size,
    distinctExact: true,
    numeric:
      finite === 0
        ? null
        : {
            finite,
            nan: 0,
            infinite: numbers.length - finite,
            min: sorted[0]!,
            max: sorted.at(-1)!,
            mean: 0,
            standardDeviation: null,
            quantiles: Array.from(
              { length: 1001 },
              (_, index) => sorted[Math.max(1, Math.ceil((index * finite) / 1000)) - 1]!,
            ),
          },
    values: listed ? [...counts].map(([value, count]) => ({ value, count })) : [],
    valuesComplete: listed,
  };
}

const range = (count: number) => Array.from({ length: count }, (_, at) => at);

describe("a histogram of a profile", () => {
  test("of even numbers is even", () => {
    expect(histogramOfProfile(profileOf(range(10_000)), 10)!.shares).toEqual(Array(10).fill(0.1));
  });

  test("is exact where all values are listed", () => {
    const histogram = histogramOfProfile(profileOf([0, 0, 0, 1, 2, 2, 9.9], "DOUBLE", true), 5)!;
    expect(histogram).toMatchObject({ low: 0, high: 9.9, open: false });
    expect(histogram.shares.map((share) => Math.round(share * 7))).toEqual([4, 2, 0, 0, 1]);
  });

  test("gives few integers a bin each", () => {
    const histogram = histogramOfProfile(profileOf([1, 2, 2, 3, 3, 3], "BIGINT", true), 24)!;
    expect(histogram).toMatchObject({ low: 1, high: 3 });
    expect(histogram.shares.map((share) => Math.round(share * 6))).toEqual([1, 2, 3]);
  });

  test("leaves room for the many where few are far away", () => {
    const histogram = histogramOfProfile(profileOf([...range(1000), 1e9]), 10)!;
    expect(histogram.open).toBe(true);
    expect(histogram.shares.every((share) => share > 0.05)).toBe(true);
  });

  test.each([[[5, 5, 5]], [[0]], [[0, -5e-324]]])("of %j is one bin", (numbers) => {
    expect(histogramOfProfile(profileOf(numbers), 12)!.shares).toEqual([1]);
  });

  test.each([[[]], [[Number.NaN]], [[Number.POSITIVE_INFINITY]], [[-Number.MAX_VALUE, Number.MAX_VALUE]]])(
    "of %j is none",
    (numbers) => {
      expect(histogramOfProfile(profileOf(numbers), 12)).toBeUndefined();
    },
  );

  test("sums to all, and is off by little", () => {
    const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }), {
      minLength: 1,
      maxLength: 300,
    });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 30 }), (values, bins) => {
        const sketch = histogramOfProfile(profileOf(values), bins)!;
        const exact = histogramOfProfile(profileOf(values, "DOUBLE", true), bins)!;
        expect(sketch.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(sketch.shares).toHaveLength(exact.shares.length);
        for (const [at, share] of sketch.shares.entries()) {
          expect(Math.abs(share - exact.shares[at]!)).toBeLessThanOrEqual(2 / 1000);
        }
      }),
    );
  });
});
