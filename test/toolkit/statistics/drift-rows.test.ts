import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { halves, toldApart } from "../../../actions/drift-check/rows/two-samples.js";
import { boostedTrees } from "../../../actions/toolkit/statistics/boosted-trees.js";
import { isotonicRegression, isotonicValues } from "../../../actions/toolkit/statistics/isotonic.js";
import { mmd } from "../../../actions/toolkit/statistics/mmd.js";
import { random } from "../../../actions/toolkit/statistics/random.js";
import { rocArea } from "../../../actions/toolkit/statistics/roc-area.js";
import { root } from "../../runtime.js";

// Made by golden/drift-rows.py with numpy and scikit-learn.
const golden = JSON.parse(readFileSync(join(root, "test/toolkit/statistics/golden/drift-rows.json"), "utf8"));
const frouros = JSON.parse(
  readFileSync(join(root, "test/toolkit/statistics/golden/frouros-mmd.json"), "utf8"),
) as { cases: Record<"before" | "now" | "columns" | "shift" | "bandwidth" | "statistic", number>[] };
const vectors = (rows: number[][]) => rows.map((row) => Float64Array.from(row));
const stream = (at: number) => random(`${at + 1}`.padStart(8, "3").repeat(4));

describe("isotonic regression", () => {
  it("is scikit-learn's, ties and what lies outside included", () => {
    const { x, y, at, value } = golden.isotonic;
    const values = isotonicValues(isotonicRegression(Float64Array.from(x), y), Float64Array.from(at));
    values.forEach((one, index) => {
      expect(one).toBeCloseTo(value[index], 12);
    });
  });

  it("never falls, and keeps the mean", () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.double({ min: -5, max: 5, noNaN: true }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        const x = Float64Array.from(rows, ([one]) => one);
        const values = isotonicValues(
          isotonicRegression(
            x,
            rows.map(([, y]) => y),
          ),
          x,
        );
        const order = [...x.keys()].sort((one, other) => x[one]! - x[other]!);
        order.slice(1).forEach((at, index) => {
          expect(values[at]!).toBeGreaterThanOrEqual(values[order[index]!]! - 1e-12);
        });
        const sum = rows.reduce((total, [, y]) => total + y, 0);
        expect(values.reduce((total, value) => total + value, 0)).toBeCloseTo(sum, 9);
      }),
    );
  });
});

it("the area under the ROC curve is scikit-learn's, with ties", () => {
  const { scores, labels, value } = golden.area;
  expect(rocArea(Float64Array.from(scores), Uint8Array.from(labels)).area).toBeCloseTo(value, 12);
});

describe("MMD", () => {
  it("is the unbiased estimate with the median distance", () => {
    const { before, now, bandwidth, statistic } = golden.mmd;
    const found = mmd(vectors([...before, ...now]), before.length, stream(1));
    expect(found.bandwidth).toBeCloseTo(bandwidth, 12);
    expect(found.statistic).toBeCloseTo(statistic, 12);
  });

  // Made by scripts/golden/frouros-mmd.py.
  it.each(frouros.cases)(
    "is frouros' with the same kernel: $before and $now rows of $columns columns",
    (one) => {
      const { before, now, columns, shift, bandwidth, statistic } = one;
      const rows = Array.from({ length: before + now }, (_, row) =>
        Float64Array.from({ length: columns }, (__, column) => {
          const value = ((row * 31 + column * 17 + 7) ** 2 % 1009) / 1009;
          return row < before ? value : value + shift;
        }),
      );
      const found = mmd(rows, before, stream(1));
      expect(Math.abs(found.bandwidth - bandwidth)).toBeLessThan(1e-9);
      expect(Math.abs(found.statistic - statistic)).toBeLessThan(1e-9);
    },
  );

  it("rejects as often as it says where nothing moved, and goes far into the tail where something did", () => {
    const draw = stream(2);
    const cloud = (shift: number) =>
      Array.from({ length: 30 }, () => Float64Array.of(draw.uniform() + shift, draw.uniform()));
    const pValues = Array.from({ length: 150 }, () => mmd([...cloud(0), ...cloud(0)], 30, draw).pValue);
    const rejected = pValues.filter((p) => p < 0.05).length;
    // Of 150 at 5%: 7.5 are due, and 1 to 17 in all but one of 1,000 streams.
    expect(rejected).toBeGreaterThanOrEqual(1);
    expect(rejected).toBeLessThanOrEqual(17);
    expect(mmd([...cloud(0), ...cloud(1)], 30, draw).pValue).toBeLessThan(1e-6);
  });

  it("of equal rows is no discrepancy", () => {
    const same = Array.from({ length: 8 }, () => Float64Array.of(1, 2));
    expect(mmd(same, 4, stream(3))).toMatchObject({ statistic: 0, pValue: 1 });
  });
});

describe("a classifier that tells two samples apart", () => {
  const told = (at: number, shift: number) => {
    const draw = stream(at);
    const values = [0, 1].map(() =>
      Float64Array.from({ length: 400 }, (_, row) => draw.uniform() + (row < 200 ? 0 : shift)),
    );
    const split = halves(200, 200, draw);
    const of = (rows: Uint32Array) =>
      values.map((column) => ({
        kind: "numeric" as const,
        values: Float64Array.from(rows, (row) => column[row]!),
      }));
    const sides = Float64Array.from(split.train, (row) => split.isCurrent[row]!);
    return toldApart(split, boostedTrees(of(split.train), sides, 20).predict(of(split.test)));
  };

  it("rejects as often as it says where nothing moved", () => {
    const rejected = Array.from({ length: 150 }, (_, at) => told(at + 100, 0)).filter(
      ({ pValue }) => pValue < 0.05,
    ).length;
    expect(rejected).toBeGreaterThanOrEqual(1);
    expect(rejected).toBeLessThanOrEqual(17);
  });

  it("finds what did", () => {
    const { area, interval, pValue } = told(99, 0.5);
    expect(area).toBeGreaterThan(0.75);
    expect(interval[0]).toBeGreaterThan(0.5);
    expect(pValue).toBeLessThan(1e-6);
  });
});

describe("boosted trees", () => {
  it("split categories by what they mean, not by their numbers", () => {
    const draw = stream(7);
    const category = Float64Array.from({ length: 4000 }, () => draw.below(12));
    const target = category.map((one) => (one % 2 === 0 ? 5 : -5));
    const trees = boostedTrees([{ kind: "categorical", values: category }], target);
    const known = trees.predict([{ kind: "categorical", values: Float64Array.of(0, 1, 10, 11) }]);
    known.forEach((value, at) => {
      expect(Math.abs(value - (at % 2 === 0 ? 5 : -5))).toBeLessThan(0.2);
    });
  });

  it("answer the mean where there is nothing to split by", () => {
    const constant = { kind: "numeric" as const, values: new Float64Array(50).fill(3) };
    const target = Float64Array.from({ length: 50 }, (_, row) => row);
    const predicted = boostedTrees([constant], target).predict([constant]);
    expect([...new Set(predicted)]).toEqual([24.5]);
  });
});
