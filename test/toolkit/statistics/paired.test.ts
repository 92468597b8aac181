import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairedBootstrap } from "../../../actions/toolkit/statistics/bootstrap.js";
import { deLong } from "../../../actions/toolkit/statistics/delong.js";
import { pValueBelow } from "../../../actions/toolkit/statistics/interval.js";
import { mcnemarExact } from "../../../actions/toolkit/statistics/mcnemar.js";
import { newcombe } from "../../../actions/toolkit/statistics/newcombe.js";
import { pairedT } from "../../../actions/toolkit/statistics/paired-t.js";
import { random } from "../../../actions/toolkit/statistics/random.js";
import { ascendingOrder } from "../../../actions/toolkit/statistics/rank.js";

interface Paired {
  first: number[];
  second: number[];
  labels: number[];
  difference: number;
  interval95: [number, number];
  pValue: number;
}

const golden = JSON.parse(
  readFileSync(new URL("../../evaluate-gate/golden/statistics.json", import.meta.url), "utf8"),
) as {
  source: string;
  cases: {
    delong: Paired[];
    pairedT: Paired[];
    bootstrap: Paired[];
    mcnemar: { firstOnly: number; secondOnly: number; pValue: number }[];
  };
};

const seed = "0123456789abcdef0123456789abcdef";
const differences = ({ first, second }: Paired) => first.map((value, row) => value - second[row]!);

describe(`equal to ${golden.source}`, () => {
  it.each(golden.cases.delong)("DeLong from the definition, difference $difference", (example) => {
    const found = deLong(example.first, example.second, example.labels);
    expect(found.difference).toBeCloseTo(example.difference, 12);
    expect(found.interval(0.95)![0]).toBeCloseTo(example.interval95[0], 10);
    expect(found.interval(0.95)![1]).toBeCloseTo(example.interval95[1], 10);
    expect(found.pValue).toBeCloseTo(example.pValue, 9);
  });

  it.each(golden.cases.pairedT)("paired t, difference $difference", (example) => {
    const found = pairedT(differences(example));
    expect(found.difference).toBeCloseTo(example.difference, 12);
    expect(found.interval(0.95)![0]).toBeCloseTo(example.interval95[0], 9);
    expect(found.interval(0.95)![1]).toBeCloseTo(example.interval95[1], 9);
    expect(found.pValue).toBeCloseTo(example.pValue, 9);
  });

  it.each(golden.cases.mcnemar)("McNemar exact, $firstOnly against $secondOnly", (example) => {
    expect(mcnemarExact(example.firstOnly, example.secondOnly)).toBeCloseTo(example.pValue, 12);
  });

  it.each(golden.cases.bootstrap)("BCa bootstrap, within the noise of resampling, $interval95", (example) => {
    const { first, second } = example;
    const rootMean = (values: number[], counts?: Uint32Array) => {
      const sum = values.reduce((total, value, row) => total + value * (counts?.[row] ?? 1), 0);
      return Math.sqrt(sum / values.length);
    };
    const found = pairedBootstrap({
      rows: first.length,
      statistic: (counts) => rootMean(first, counts) - rootMean(second, counts),
      resamples: 20_000,
      seed,
    }).interval(0.95)!;
    const width = example.interval95[1] - example.interval95[0];
    expect(Math.abs(found[0] - example.interval95[0])).toBeLessThan(0.04 * width);
    expect(Math.abs(found[1] - example.interval95[1])).toBeLessThan(0.04 * width);
  });
});

describe("Newcombe's method 10", () => {
  // The first three: Newcombe (1998), Statistics in Medicine 17, 2635–2650, table III.
  // The last: Fagerland, Lydersen and Laake (2017), Statistical Analysis of Contingency Tables, chapter 8
  // (Cavo et al. 2012), as the tests of the R package contingencytables have it.
  it.each([
    [36, 12, 2, 0, 0.0569, 0.3404],
    [18, 12, 2, 18, 0.0562, 0.329],
    [59, 6, 16, 80, -0.1186, -0.0046],
  ])(
    "both %i, first only %i, second only %i, neither %i",
    (both, firstOnly, secondOnly, neither, low, high) => {
      const found = newcombe({ both, firstOnly, secondOnly, neither }).interval(0.95)!;
      expect(found[0]).toBeCloseTo(low, 4);
      expect(found[1]).toBeCloseTo(high, 4);
    },
  );
});

describe("properties", () => {
  const counts = fc.record({
    both: fc.nat(300),
    firstOnly: fc.nat(300),
    secondOnly: fc.nat(300),
    neither: fc.integer({ min: 1, max: 300 }),
  });
  const confidence = fc.double({ min: 0.5, max: 0.999, noNaN: true });

  it("Newcombe: swapping the models mirrors the interval, which holds the difference and widens", () => {
    fc.assert(
      fc.property(counts, confidence, (table, level) => {
        const one = newcombe(table);
        const swapped = newcombe({ ...table, firstOnly: table.secondOnly, secondOnly: table.firstOnly });
        const [low, high] = one.interval(level)!;
        const [mirroredLow, mirroredHigh] = swapped.interval(level)!;
        expect(low).toBeCloseTo(-mirroredHigh, 10);
        expect(high).toBeCloseTo(-mirroredLow, 10);
        expect(low).toBeLessThanOrEqual(one.difference + 1e-12);
        expect(high).toBeGreaterThanOrEqual(one.difference - 1e-12);
        const [wideLow, wideHigh] = one.interval((1 + level) / 2)!;
        expect(wideLow).toBeLessThanOrEqual(low + 1e-12);
        expect(wideHigh).toBeGreaterThanOrEqual(high - 1e-12);
      }),
    );
  });

  const rows = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.boolean()),
    {
      minLength: 4,
      maxLength: 60,
    },
  );

  it("DeLong: swapping mirrors, and the order of rows changes nothing", () => {
    fc.assert(
      fc.property(rows, (data) => {
        const table = [...data, [1, 2, true], [3, 1, true], [2, 2, false], [5, 0, false]] as const;
        const of = (list: readonly (readonly [number, number, boolean])[], first: 0 | 1, second: 0 | 1) =>
          deLong(
            list.map((row) => row[first]),
            list.map((row) => row[second]),
            list.map((row) => Number(row[2])),
          );
        const one = of(table, 0, 1);
        const swapped = of(table, 1, 0);
        const turned = of(table.toReversed(), 0, 1);
        expect(one.interval(0.9)![0]).toBeCloseTo(-swapped.interval(0.9)![1], 10);
        expect(one.interval(0.9)![0]).toBeCloseTo(turned.interval(0.9)![0], 10);
        expect(one.pValue).toBeCloseTo(turned.pValue!, 8);
      }),
    );
  });

  it("the p-value below a limit agrees with the interval", () => {
    fc.assert(
      fc.property(counts, fc.double({ min: -0.4, max: 0.4, noNaN: true }), (table, limit) => {
        const comparison = newcombe(table);
        const p = pValueBelow(comparison, limit)!;
        const [, high] = comparison.interval(0.95)!;
        if (Math.abs(high - limit) > 1e-5) expect(p < 0.025).toBe(high < limit);
      }),
    );
  });

  it("a bootstrap is the same for the same seed, and another for another", () => {
    const values = Array.from({ length: 50 }, (_, row) => Math.sin(row) ** 3);
    const run = (of: string) =>
      pairedBootstrap({
        rows: 50,
        statistic: (drawn) => values.reduce((sum, value, row) => sum + value * (drawn?.[row] ?? 1), 0) / 50,
        resamples: 500,
        seed: of,
      }).interval(0.9);
    expect(run(seed)).toEqual(run(seed));
    expect(run(seed)).not.toEqual(run(seed.replace("0", "f")));
  });

  it("a bootstrap by class keeps the size of each class", () => {
    const strata = [0, 0, 0, 1, 1, 2];
    pairedBootstrap({
      rows: 6,
      strata,
      statistic: (drawn) => {
        if (drawn !== undefined && drawn.reduce((sum, count) => sum + count) === 6) {
          expect(drawn[5]).toBe(1);
          expect(drawn[3]! + drawn[4]!).toBe(2);
        }
        return 0;
      },
      resamples: 50,
      seed,
    });
  });
});

describe("what can't be said", () => {
  it("one row has no interval", () => {
    expect(pairedT([0.3]).interval(0.95)).toBeUndefined();
    expect(deLong([1, 2, 3], [3, 2, 1], [1, 0, 0]).interval(0.95)).toBeUndefined();
  });

  it("a statistic that is undefined on many resamples has no interval", () => {
    const statistic = (drawn?: Uint32Array) => (drawn === undefined || drawn[0]! > 0 ? 1 : Number.NaN);
    expect(pairedBootstrap({ rows: 20, statistic, resamples: 200, seed }).interval(0.95)).toBeUndefined();
  });

  it("equal differences have an interval without width", () => {
    expect(pairedT([0, 0, 0]).interval(0.95)).toEqual([0, 0]);
  });
});

it.each([50, 5000])("%i values in ascending order, equal ones as they stand", (count) => {
  const generator = random(seed);
  const special = [0, -0, 1e-320, -1e-320, 5e-324, 1.5, -1.5, Number.MAX_VALUE, -Number.MAX_VALUE];
  const any = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, ...special];
  const values = Float64Array.from({ length: count }, () =>
    generator.uniform() < 0.3 ? any[generator.below(any.length)]! : generator.uniform() * 20 - 10,
  );
  const expected = Array.from(values.keys()).sort((one, other) => {
    const [left, right] = [values[one]!, values[other]!];
    return left < right ? -1 : left > right ? 1 : one - other;
  });
  expect([...ascendingOrder(values)]).toEqual(expected);
});

it("xoshiro128** gives the reference stream", () => {
  // The first outputs for the state 1, 2, 3, 4, computed from the published C code.
  const generator = random("00000001000000020000000300000004");
  expect([generator.bits(), generator.bits(), generator.bits()]).toEqual([11520, 0, 5927040]);
});
