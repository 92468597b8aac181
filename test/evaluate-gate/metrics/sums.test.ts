import { describe, expect, it } from "vitest";
import { metricNamed } from "../../../actions/evaluate-gate/metrics/catalog.js";
import type { Measurement, SampleSource } from "../../../actions/evaluate-gate/metrics/metric.js";
import { compareMeasurements } from "../../../actions/evaluate-gate/verdict/comparison.js";
import { pairedBootstrap } from "../../../actions/toolkit/statistics/bootstrap.js";
import { random } from "../../../actions/toolkit/statistics/random.js";
import { statisticOfUnits } from "../../../actions/toolkit/statistics/sums.js";

const seed = "0123456789abcdef0123456789abcdef";

/** Two models' rows of every form; scores are rounded, so that there are ties. */
function sources(rows: number): [SampleSource, SampleSource] {
  const generator = random(seed);
  const positive = Uint8Array.from({ length: rows }, () => (generator.uniform() < 0.4 ? 1 : 0));
  const scores = [0, 1].map(() => new Float64Array(rows));
  for (let row = 0; row < rows; row++) {
    const common = generator.uniform();
    scores.forEach((of) => {
      const own = 0.3 * positive[row]! + 0.4 * common + 0.3 * generator.uniform();
      of[row] = Math.round(own * 500) / 500;
    });
  }
  const queries = Uint32Array.from({ length: rows }, (_, row) => Math.floor(row / 7));
  const labels = Float64Array.from(positive, (one) => 3 + 2 * one + generator.uniform());
  const both = scores.map((of) => ({
    decisions: () => ({
      rows,
      classes: ["0", "1"],
      labels: Uint32Array.from(positive),
      predictions: Uint32Array.from(of, (score) => (score >= 0.5 ? 1 : 0)),
      positive: 1,
    }),
    scores: () => ({ rows, positive, scores: of }),
    quantities: () => ({ rows, labels, predictions: of.map((score) => score + 0.01) }),
    ranked: () => ({ rows, queries, relevance: Float64Array.from(positive), scores: of }),
    outcomes: () => {
      throw new Error("not asked for");
    },
    classScores: () => ({
      rows,
      classes: ["0", "1"],
      labels: Uint32Array.from(positive),
      scores: [of.map((score) => 1 - score), of],
    }),
  }));
  return both as unknown as [SampleSource, SampleSource];
}

const named = (name: string) =>
  name === "roc_auc (one-vs-rest)" ? metricNamed("roc_auc", undefined, true)! : metricNamed(name)!;

/** The value by sums, with each row counted so often. */
function bySums(measurement: Measurement, counts: Uint32Array): number {
  const rows = Uint32Array.from({ length: measurement.rows }, (_, row) => row);
  const nothing = { width: 0, add: () => {}, value: () => 0 };
  return statisticOfUnits(rows, rows.length, measurement.sums!, nothing)(counts);
}

const small = sources(5000)[0];

describe("a value by sums is the value", () => {
  const exact = [
    "mae",
    "mse",
    "rmse",
    "mape",
    "r2",
    "pearson",
    "poisson_deviance",
    "log_loss",
    "brier_score",
  ];
  it.each([...exact, "ece", "accuracy", "recall", "ndcg@3", "mrr", "hit_rate@2"])("%s", (name) => {
    const measurement = named(name).measure(small);
    const generator = random(seed);
    const drawn = Uint32Array.from({ length: 715 }, () => generator.below(4));
    const counts = Uint32Array.from({ length: 5000 }, (_, row) => drawn[Math.floor(row / 7)]!);
    expect(bySums(measurement, counts)).toBeCloseTo(measurement.evaluate(counts), 12);
  });
});

describe("a first-order expansion has the value and its derivatives", () => {
  it.each(["roc_auc", "average_precision", "spearman", "roc_auc (one-vs-rest)"])("%s", (name) => {
    const measurement = named(name).measure(small);
    const value = measurement.evaluate();
    const ones = new Uint32Array(5000).fill(1);
    expect(bySums(measurement, ones)).toBeCloseTo(value, 12);
    const most = 1e6;
    const counts = new Uint32Array(5000).fill(most);
    for (const row of [0, 1, 17, 400, 2500, 4999]) {
      counts[row] = most + 1000;
      ones[row] = 2;
      const derivative = (measurement.evaluate(counts) - value) * 1000;
      expect(bySums(measurement, ones) - value).toBeCloseTo(derivative, 7);
      counts[row] = most;
      ones[row] = 1;
    }
  });

  it.each(["roc_auc", "average_precision", "roc_auc (one-vs-rest)"])("%s: none of few positives", (name) => {
    expect(named(name).measure(sources(2000)[0]).sums).toBeUndefined();
  });
});

describe("the interval of many rows is that of rows drawn one by one", () => {
  const many = sources(20_000);
  const names = ["rmse", "ece", "average_precision", "spearman", "median_absolute_error", "f1"];
  it.each(names)("%s", (name) => {
    const metric = named(name);
    const [first, second] = many.map((source) => metric.measure(source)) as [Measurement, Measurement];
    const found = compareMeasurements(metric.method, first, second, { seed, resamples: 4000 });
    const rowByRow = pairedBootstrap({
      rows: first.rows,
      statistic: (counts) => first.evaluate(counts) - second.evaluate(counts),
      resamples: 400,
      seed,
      ends: "percentile",
    });
    const [low, high] = found.interval(0.8)!;
    const [expectedLow, expectedHigh] = rowByRow.interval(0.8)!;
    // Five standard errors of the ends of 400 resamples.
    const tolerance = 0.2 * (expectedHigh - expectedLow);
    expect(Math.abs(low - expectedLow)).toBeLessThan(tolerance);
    expect(Math.abs(high - expectedHigh)).toBeLessThan(tolerance);
    expect(found.difference).toBeCloseTo(first.evaluate() - second.evaluate(), 12);
  });
});
