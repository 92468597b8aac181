import { describe, expect, it } from "vitest";
import { pairedBootstrap } from "../../../actions/toolkit/statistics/bootstrap.js";
import { newcombeIndependent } from "../../../actions/toolkit/statistics/newcombe.js";
import { random } from "../../../actions/toolkit/statistics/random.js";
import { areaDifference, meanRocArea, rocArea } from "../../../actions/toolkit/statistics/roc-area.js";
import { welchDifference } from "../../../actions/toolkit/statistics/t-test.js";
import { bootstrapCells, bootstrapMeans } from "../../../actions/toolkit/statistics/two-sample-bootstrap.js";

const drawing = { seed: "1".repeat(32), resamples: 4000 };
const close = (found: readonly number[] | undefined, expected: readonly number[], within = 1e-9) => {
  for (const [at, one] of expected.entries())
    expect(Math.abs(found![at]! - one), `${found}`).toBeLessThan(within);
};

// statsmodels 0.14, confint_proportions_2indep(method="newcomb"); the first is Newcombe's own example.
it.each([
  [56, 70, 48, 80, [0.05243147240236498, 0.33387265403690614]],
  [9, 10, 3, 10, [0.1705227239345029, 0.809017973535488]],
  [10, 10, 0, 20, [0.6790860371419145, 1]],
  [5, 56, 0, 29, [-0.038137147903536936, 0.19256001385511165]],
])("%i of %i and %i of %i: Newcombe's interval", (successes, rows, others, otherRows, interval) => {
  const found = newcombeIndependent({ successes, rows }, { successes: others, rows: otherRows });
  close(found.interval(0.95), interval);
});

describe("Welch's difference", () => {
  const [first, second] = [
    Float64Array.of(1, 2, 3, 4, 9, 4, 2.5),
    Float64Array.of(2, 8, 7, 5, 6.5, 4, 4, 11),
  ];

  it("is scipy's", () => {
    // scipy 1.17.1, ttest_ind(equal_var=False).confidence_interval.
    const found = welchDifference(first, second);
    close(found.interval(0.95), [-5.310323479901912, 0.7210377656161979]);
    close(found.interval(0.9), [-4.766450296565097, 0.1771645822793806]);
    expect(found.pValue).toBeCloseTo(0.12411781103506409, 12);
  });

  it("of constants has no width, and of one value there is none", () => {
    expect(welchDifference(Float64Array.of(1, 1), Float64Array.of(3, 3)).interval(0.95)).toEqual([-2, -2]);
    expect(welchDifference(Float64Array.of(1), second).interval(0.95)).toBeUndefined();
    expect(welchDifference(first, Float64Array.of()).interval(0.95)).toBeUndefined();
  });
});

describe("areas under the ROC curve", () => {
  const { uniform } = random("2".repeat(32));
  const rows = 400;
  const positive = Uint8Array.from({ length: rows }, () => (uniform() < 0.3 ? 1 : 0));
  const scores = Float64Array.from(positive, (one) => Math.round(20 * (uniform() + 0.3 * one)) / 20);

  it("of two classes the mean over both is DeLong's", () => {
    const { area, standardError } = rocArea(scores, positive);
    const classes = Uint32Array.from(positive);
    const both = meanRocArea([scores.map((one) => 1 - one), scores], classes);
    expect(both.area).toBeCloseTo(area, 12);
    expect(both.standardError).toBeCloseTo(standardError, 12);
  });

  it("differ by the errors of both", () => {
    const one = { area: 0.8, standardError: 0.03 };
    const found = areaDifference(one, { area: 0.9, standardError: 0.04 });
    close(found.interval(0.95), [-0.1 - 1.959963984540054 * 0.05, -0.1 + 1.959963984540054 * 0.05]);
    expect(areaDifference(one, { area: 0.9, standardError: Number.NaN }).interval(0.9)).toBeUndefined();
  });

  it("of a class without rows there is none", () => {
    const found = meanRocArea([scores, scores, scores], Uint32Array.from(positive));
    expect(found.area).toBeNaN();
    expect(found.standardError).toBeNaN();
  });
});

describe("the two-sample bootstrap", () => {
  // Exponential variables of mean 1 and 1.6.
  const draw = (rows: number, mean: number, seed: string) => {
    const { uniform } = random(`${seed}9d1f7a3c5b2e4860a7c1d3e5f7092b4`);
    return Float64Array.from({ length: rows }, () => -mean * Math.log(1 - uniform()));
  };

  it.each([
    [40, 60],
    [15_000, 15_000],
  ])("of roots of means on %i and %i rows is as wide as theory says", (rows, others) => {
    const [first, second] = [draw(rows, 1, "3"), draw(others, 1.6, "4")];
    const found = bootstrapMeans(first, second, Math.sqrt, drawing);
    const mean = (values: Float64Array) => values.reduce((sum, one) => sum + one / values.length, 0);
    expect(found.difference).toBeCloseTo(Math.sqrt(mean(first)) - Math.sqrt(mean(second)), 12);
    // The root of a mean of exponential variables has the standard error √mean / (2 √n).
    const error = Math.hypot(1 / (2 * Math.sqrt(rows)), Math.sqrt(1.6) / (2 * Math.sqrt(others)));
    const [low, high] = found.interval(0.95)!;
    expect((high - low) / (2 * 1.96 * error)).toBeGreaterThan(0.8);
    expect((high - low) / (2 * 1.96 * error)).toBeLessThan(1.25);
    expect(low).toBeLessThan(found.difference);
    expect(high).toBeGreaterThan(found.difference);
    expect(found.method).toMatch(/^two-sample bootstrap/);
  });

  /** Sums nothing up: values are of the counts themselves. */
  const whole = (size: number) => ({
    summarize: (cells: Uint32Array, counts: Uint32Array) => {
      const all = new Uint32Array(size);
      for (const [at, cell] of cells.entries()) all[cell] = counts[at]!;
      return all;
    },
    without: (counts: Uint32Array, cell: number) => counts.with(cell, counts[cell]! - 1),
  });

  it("of several values is that of each alone, drawn once and summed up once a resample", () => {
    const first = Uint32Array.of(40, 0, 7, 13, 5, 30);
    const second = Uint32Array.of(55, 3, 0, 20, 0, 44);
    const values = [0, 3, 5].map((cell) => (counts: Uint32Array) => {
      return counts[cell]! / counts.reduce((sum, count) => sum + count, 0);
    });
    let sums = 0;
    const { summarize, without } = whole(6);
    const counted = (cells: Uint32Array, counts: Uint32Array) => {
      sums++;
      return summarize(cells, counts);
    };
    const together = bootstrapCells({ first, second, summarize: counted, without, values }, drawing);
    // The data itself, and each resample of both sides; the jackknife sums nothing up anew.
    expect(sums).toBeLessThanOrEqual(2 * (2 + drawing.resamples));
    const all = Uint32Array.from([...first, ...second]);
    const cells = Uint32Array.from(all.keys()).filter((cell) => all[cell]! > 0);
    for (const [at, value] of values.entries()) {
      const alone = pairedBootstrap({
        rows: cells.length,
        strata: cells.map((cell) => Number(cell >= 6)),
        multiplicity: cells.map((cell) => all[cell]!),
        statistic: (counts) => {
          const full = whole(12).summarize(cells, counts!);
          const [one, other] = [0, 6].map((from) => {
            const side = new Uint32Array(6);
            for (const cell of cells) if (cell >= from && cell < from + 6) side[cell - from] = full[cell]!;
            return value(side);
          });
          return one! - other!;
        },
        ...drawing,
        name: "two-sample bootstrap",
      });
      expect(together[at]!.difference).toBe(alone.difference);
      expect(together[at]!.interval(0.95)).toEqual(alone.interval(0.95));
      expect(together[at]!.method).toBe(alone.method);
    }
  });

  it("of F1 covers the true difference", () => {
    const generator = random("5".repeat(32));
    const sampleOf = (rows: number, recall: number) => {
      const counts = new Uint32Array(4);
      for (let row = 0; row < rows; row++) {
        const isPositive = generator.uniform() < 0.4;
        const isFound = generator.uniform() < (isPositive ? recall : 0.2);
        counts[isPositive ? (isFound ? 0 : 3) : isFound ? 1 : 2]!++;
      }
      return counts;
    };
    const f1 = (tp: number, fp: number, fn: number) => (2 * tp) / (2 * tp + fp + fn);
    const truth = f1(0.4 * 0.7, 0.6 * 0.2, 0.4 * 0.3) - f1(0.4 * 0.9, 0.6 * 0.2, 0.4 * 0.1);
    let covered = 0;
    const runs = 300;
    for (let run = 0; run < runs; run++) {
      const [found] = bootstrapCells(
        {
          ...whole(4),
          first: sampleOf(100, 0.7),
          second: sampleOf(300, 0.9),
          values: [([tp, fp, , fn]: Uint32Array) => f1(tp!, fp!, fn!)],
        },
        { ...drawing, resamples: 400 },
      );
      const [low, high] = found!.interval(0.95)!;
      if (low <= truth && truth <= high) covered++;
    }
    expect(covered / runs).toBeGreaterThan(0.92);
    expect(covered / runs).toBeLessThan(0.985);
  });
});
