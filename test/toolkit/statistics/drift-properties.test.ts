import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { andersonDarling } from "../../../actions/toolkit/statistics/anderson-darling.js";
import { chiSquare } from "../../../actions/toolkit/statistics/chi-square.js";
import { benjaminiHochberg, holm } from "../../../actions/toolkit/statistics/corrections.js";
import { cramerVonMises } from "../../../actions/toolkit/statistics/cramer-von-mises.js";
import {
  hellinger,
  jensenShannon,
  populationStabilityIndex,
  totalVariation,
} from "../../../actions/toolkit/statistics/divergence.js";
import { energyDistance } from "../../../actions/toolkit/statistics/energy.js";
import { fisherExact } from "../../../actions/toolkit/statistics/fisher-exact.js";
import { gTest } from "../../../actions/toolkit/statistics/g-test.js";
import { numericShares, shares } from "../../../actions/toolkit/statistics/histogram.js";
import { kolmogorovSurvival } from "../../../actions/toolkit/statistics/kolmogorov.js";
import { kolmogorovSmirnov } from "../../../actions/toolkit/statistics/kolmogorov-smirnov.js";
import { mannWhitney } from "../../../actions/toolkit/statistics/mann-whitney.js";
import { distinctOfBoth, sample } from "../../../actions/toolkit/statistics/sample.js";
import { welchTest } from "../../../actions/toolkit/statistics/t-test.js";
import { wasserstein } from "../../../actions/toolkit/statistics/wasserstein.js";

const value = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -100, max: 100, noNaN: true }));
const numbers = fc.array(value, { minLength: 1, maxLength: 60 });
const counts = fc
  .array(fc.tuple(fc.nat(50), fc.nat(50)), { minLength: 1, maxLength: 12 })
  .filter((pairs) => pairs.some(([a]) => a > 0) && pairs.some(([, b]) => b > 0))
  .map((pairs) => ({ a: pairs.map(([one]) => one), b: pairs.map(([, other]) => other) }));
const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });
const isProbability = (p: number) => p >= 0 && p <= 1;

describe("tests of two samples of numbers", () => {
  it("do not care which side is which, nor in what order the values stand", () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const [x, y] = [sample(a), sample(b)];
        const ks = kolmogorovSmirnov(x, y);
        expect(isProbability(ks.pValue)).toBe(true);
        expect(kolmogorovSmirnov(y, x).pValue).toBeCloseTo(ks.pValue, 12);
        expect(kolmogorovSmirnov(sample(a.toReversed()), y)).toEqual(ks);
        expect(wasserstein(y, x)).toBeCloseTo(wasserstein(x, y), 10);
        expect(wasserstein(x, x)).toBe(0);
        expect(kolmogorovSmirnov(x, x).pValue).toBe(1);
      }),
    );
  });

  it("that compare ranks and means do not care either, and know the same data again", () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const [x, y] = [sample(a), sample(b)];
        const p = mannWhitney(x, y).pValue;
        expect(isProbability(p)).toBe(true);
        expect(mannWhitney(y, x).pValue).toBeCloseTo(p, 10);
        expect(mannWhitney(x, y).statistic + mannWhitney(y, x).statistic).toBeCloseTo(x.size * y.size, 6);
        expect(energyDistance(y, x)).toBeCloseTo(energyDistance(x, y), 10);
        expect(energyDistance(x, x)).toBe(0);
        if (Math.min(x.size, y.size) < 2) return;
        for (const test of [welchTest, ...(Math.max(x.size, y.size) > 12 ? [] : [cramerVonMises])]) {
          const { pValue } = test(x, y);
          expect(isProbability(pValue)).toBe(true);
          expect(test(y, x).pValue).toBeCloseTo(pValue, 9);
        }
        if (x.size + y.size < 4 || distinctOfBoth(x, y) < 2) return;
        expect(andersonDarling(y, x).statistic).toBeCloseTo(andersonDarling(x, y).statistic, 8);
      }),
      // The variance of the first is no number: Welch's test was neither 0 nor 1 there.
      {
        examples: [
          [
            [0, -5e-324],
            [4, 4],
          ],
        ],
      },
    );
  });

  it("keep their distances in range", () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const both = numericShares(sample(a), sample(b));
        expect(jensenShannon(both)).toBeLessThanOrEqual(Math.sqrt(Math.LN2) + 1e-12);
        for (const distance of [hellinger(both), totalVariation(both)]) {
          expect(distance).toBeGreaterThanOrEqual(0);
          expect(distance).toBeLessThanOrEqual(1);
        }
        expect(populationStabilityIndex(both)).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  it("Kolmogorov's probability falls where the distance grows", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, x) => {
        const p = kolmogorovSurvival(n, x);
        expect(isProbability(p)).toBe(true);
        expect(kolmogorovSurvival(n, Math.min(1, x + 0.01))).toBeLessThanOrEqual(p + 1e-10);
      }),
    );
  });

  it("refuse NaN, infinities and nothing at all", () => {
    expect(() => sample([1, Number.NaN])).toThrow(RangeError);
    expect(() => sample([Number.NEGATIVE_INFINITY])).toThrow(RangeError);
    expect(() => kolmogorovSmirnov(sample([]), sample([1]))).toThrow("at least one value");
    expect(() => wasserstein(sample([1]), sample([]))).toThrow("at least one value");
  });
});

describe("tests of two tables of counts", () => {
  it("are symmetric, and do not care for the order of the categories", () => {
    fc.assert(
      fc.property(counts, ({ a, b }) => {
        for (const test of [chiSquare, gTest]) {
          const { pValue, statistic } = test(a, b);
          expect(isProbability(pValue)).toBe(true);
          expect(test(b, a).statistic).toBeCloseTo(statistic, 8);
          expect(test(a.toReversed(), b.toReversed()).pValue).toBeCloseTo(pValue, 10);
        }
        const both = { reference: shares(a), current: shares(b) };
        const swapped = { reference: both.current, current: both.reference };
        expect(jensenShannon(swapped)).toBeCloseTo(jensenShannon(both), 12);
      }),
    );
  });

  it("Fisher's p-value is a probability, the same for both sides", () => {
    const count = fc.nat(40);
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const { pValue } = fisherExact([a, b], [c, d]);
        expect(isProbability(pValue)).toBe(true);
        expect(fisherExact([c, d], [a, b]).pValue).toBeCloseTo(pValue, 10);
      }),
    );
  });

  it("refuse negative counts, and sides without rows", () => {
    expect(() => chiSquare([1, -1], [1, 1])).toThrow(RangeError);
    expect(() => chiSquare([0, 0], [1, 1])).toThrow("at least one value");
    expect(() => gTest([1], [1, 2])).toThrow("same categories");
  });
});

describe("corrections", () => {
  it("never lower a p-value, keep the order, and Holm's is the stricter", () => {
    fc.assert(
      fc.property(pValues, (p) => {
        const [bh, strict] = [benjaminiHochberg(p), holm(p)];
        p.forEach((one, i) => {
          expect(bh[i]!).toBeGreaterThanOrEqual(one * (1 - 1e-15));
          expect(strict[i]!).toBeGreaterThanOrEqual(bh[i]! * (1 - 1e-12));
          expect(isProbability(bh[i]!) && isProbability(strict[i]!)).toBe(true);
          p.forEach((other, j) => {
            if (one < other) expect(bh[i]!).toBeLessThanOrEqual(bh[j]!);
          });
        });
      }),
    );
  });
});
