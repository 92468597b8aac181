import { describe, expect, it } from "vitest";
import { chiSquare, chiSquareGoodnessOfFit } from "../../../actions/toolkit/statistics/chi-square.js";
import { adjust, benjaminiHochberg, holm } from "../../../actions/toolkit/statistics/corrections.js";
import {
  hellinger,
  jensenShannon,
  kullbackLeibler,
  populationStabilityIndex,
} from "../../../actions/toolkit/statistics/divergence.js";
import { fisherExact } from "../../../actions/toolkit/statistics/fisher-exact.js";
import { gTest } from "../../../actions/toolkit/statistics/g-test.js";
import { distinctValueShares, numericShares, shares } from "../../../actions/toolkit/statistics/histogram.js";
import { kolmogorovSurvival } from "../../../actions/toolkit/statistics/kolmogorov.js";
import { kolmogorovSmirnov } from "../../../actions/toolkit/statistics/kolmogorov-smirnov.js";
import { sample } from "../../../actions/toolkit/statistics/sample.js";
import { normedWasserstein, wasserstein } from "../../../actions/toolkit/statistics/wasserstein.js";
import { zTest } from "../../../actions/toolkit/statistics/z-test.js";
import { type GoldenNumber, golden, isNear, normal } from "./drift-golden.js";

function expectNear(actual: number, expected: GoldenNumber, tolerance: number, what: string) {
  expect(isNear(actual, expected, tolerance), `${what}: ${actual}, golden ${expected}`).toBe(true);
}

const numeric = [
  ...Object.entries(golden.numeric),
  ...Object.entries(golden.recipes).map(
    ([name, one]) =>
      [name, { ...one, reference: normal(one.reference), current: normal(one.current) }] as const,
  ),
];

describe.each(numeric)("numeric: %s", (_, one) => {
  const reference = sample(one.reference);
  const current = sample(one.current);

  it("is equal to scipy", () => {
    const ks = kolmogorovSmirnov(reference, current);
    expectNear(ks.statistic, one.scipy.ks[0], 1e-12, "KS statistic");
    expectNear(ks.pValue, one.scipy.ks[1], 1e-9, "KS p-value");
    expectNear(wasserstein(reference, current), one.scipy.wasserstein, 1e-9, "Wasserstein");
  });

  it("is equal to Evidently", () => {
    const binned = numericShares(reference, current);
    expectNear(jensenShannon(binned), one.evidently.jensenShannon!, 1e-7, "Jensen-Shannon");
    expectNear(populationStabilityIndex(binned), one.evidently.psi!, 1e-9, "PSI");
    expectNear(kullbackLeibler(binned), one.evidently.kullbackLeibler!, 1e-9, "Kullback-Leibler");
    expectNear(
      normedWasserstein(reference, wasserstein(reference, current)),
      one.evidently.normedWasserstein!,
      1e-9,
      "Wasserstein",
    );
    const distinct = distinctValueShares(reference, current);
    expectNear(hellinger(distinct), one.evidently.hellinger!, 1e-7, "Hellinger");
  });
});

describe.each(Object.entries(golden.categories))("categories: %s", (_, one) => {
  it("is equal to scipy", () => {
    const { reference, current, scipy } = one;
    const chi = chiSquare(reference, current);
    expectNear(chi.statistic, scipy.chiSquare[0], 1e-9, "chi-square");
    expectNear(chi.pValue, scipy.chiSquare[1], 1e-9, "chi-square p-value");
    const g = gTest(reference, current);
    expectNear(g.statistic, scipy.gTest[0], 1e-9, "G");
    expectNear(g.pValue, scipy.gTest[1], 1e-9, "G p-value");
    const fit = chiSquareGoodnessOfFit(reference, current);
    if (scipy.goodnessOfFit[1] !== "nan") {
      expectNear(fit.statistic, scipy.goodnessOfFit[0], 1e-9, "goodness of fit");
      expectNear(fit.pValue, scipy.goodnessOfFit[1], 1e-9, "goodness of fit p-value");
    } else expect(fit.pValue).toBe(1);
    const both = { reference: shares(reference), current: shares(current) };
    expectNear(jensenShannon(both), scipy.jensenShannon, 1e-7, "Jensen-Shannon");
  });

  it("is equal to Evidently, where its answer is kept", () => {
    if (one.evidently === null) return;
    const seen = one.reference.map((count, at) => count + one.current[at]! > 0);
    const both = {
      reference: shares(one.reference.filter((_, at) => seen[at])),
      current: shares(one.current.filter((_, at) => seen[at])),
    };
    expectNear(jensenShannon(both), one.evidently.jensenShannon!, 1e-7, "Jensen-Shannon");
    expectNear(populationStabilityIndex(both), one.evidently.psi!, 1e-9, "PSI");
    expectNear(kullbackLeibler(both), one.evidently.kullbackLeibler!, 1e-9, "Kullback-Leibler");
    expectNear(hellinger(both), one.evidently.hellinger!, 1e-7, "Hellinger");
  });
});

it("Kolmogorov's distribution is equal to scipy's kstwo", () => {
  for (const [n, x, expected] of golden.kstwo)
    expectNear(kolmogorovSurvival(n, x), expected, 1e-9, `${n} ${x}`);
});

it("Fisher's test is equal to scipy's", () => {
  for (const { table, pValue } of golden.fisher)
    expectNear(fisherExact(...table).pValue, pValue, 1e-9, `${table}`);
});

it("the z test's square is the chi-square of the 2 × 2 table", () => {
  const z = zTest({ successes: 30, rows: 100 }, { successes: 45, rows: 110 });
  const chi = chiSquare([30, 70], [45, 65]);
  expect(z.statistic ** 2).toBeCloseTo(chi.statistic, 12);
  expect(z.pValue).toBeCloseTo(chi.pValue, 12);
  expect(zTest({ successes: 0, rows: 5 }, { successes: 0, rows: 9 }).pValue).toBe(1);
});

describe("corrections", () => {
  it("Benjamini and Hochberg's is equal to scipy's", () => {
    for (const { pValues, benjaminiHochberg: expected } of golden.corrections) {
      benjaminiHochberg(pValues).forEach((value, at) => void expectNear(value, expected[at]!, 1e-12, "BH"));
    }
  });

  it("Holm's is equal to R's p.adjust", () => {
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
    expect(holm([])).toEqual([]);
  });

  it("refuses what is no p-value", () => {
    expect(() => holm([0.1, Number.NaN])).toThrow(RangeError);
    expect(() => adjust([1.2], "benjamini-hochberg")).toThrow("1.2 is not a p-value");
  });
});
