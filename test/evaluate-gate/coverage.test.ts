import { describe, expect, it } from "vitest";
import { metricNamed } from "../../actions/evaluate-gate/metrics/catalog.js";
import { compareMeasurements } from "../../actions/evaluate-gate/verdict/comparison.js";
import { random } from "../../actions/toolkit/statistics/random.js";
import { pairedModels } from "../../scripts/simulation/paired-models.ts";

/**
 * Whether 95% intervals hold the true difference 95 times in 100. Two models score the same rows with correlated
 * errors, the second with more; the truth is what a very large sample says. The simulation is seeded, so that it says
 * the same each time. The whole one, up to 100,000 rows: npm run simulate:gate.
 */
const seed = "0123456789abcdef0123456789abcdef";
const means = ["accuracy", "recall", "roc_auc", "log_loss", "brier_score"];
const names = [...means, "f1", "mcc", "average_precision", "ece", "rmse", "spearman"];
const truthSources = pairedModels(400_000, random(seed));
const truth = new Map(
  names.map((name) => {
    const [one, other] = truthSources.map((source) => metricNamed(name)!.measure(source).evaluate());
    return [name, one! - other!];
  }),
);

function coverage(name: string, rows: number, runs: number): number {
  const metric = metricNamed(name)!;
  const generator = random(seed.replace("0", "7"));
  let covered = 0;
  for (let run = 0; run < runs; run++) {
    const [one, other] = pairedModels(rows, generator).map((source) => metric.measure(source));
    const found = compareMeasurements(metric.method, one!, other!, { seed, resamples: 300 });
    const [low, high] = found.interval(0.95)!;
    if (low <= truth.get(name)! && truth.get(name)! <= high) covered++;
  }
  return covered / runs;
}

/** Four standard errors of the simulation below, and what a small sample may cost; being too wide is no danger. */
const least = (rows: number, runs: number) =>
  0.95 - 4 * Math.sqrt((0.95 * 0.05) / runs) - (rows < 100 ? 0.02 : 0);

describe.each([30, 300])("intervals of %i rows", (rows) => {
  it.each(names)("cover the true difference: %s", (name) => {
    expect(coverage(name, rows, 300)).toBeGreaterThan(least(rows, 300));
  });
});

describe("intervals of 20,000 rows, by groups and by first-order expansion", () => {
  it.each(["average_precision", "ece", "rmse", "spearman"])("cover the true difference: %s", (name) => {
    expect(coverage(name, 20_000, 40)).toBeGreaterThan(least(20_000, 40));
  });
});
