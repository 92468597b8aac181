import { describe, expect, it } from "vitest";
import { metricNamed } from "../../actions/evaluate-gate/metrics/catalog.js";
import { Hole, type SampleSource } from "../../actions/evaluate-gate/metrics/metric.js";
import { compareMeasurements } from "../../actions/evaluate-gate/verdict/comparison.js";
import { type Random, random } from "../../actions/toolkit/statistics/random.js";

/**
 * Whether 95% intervals hold the true difference 95 times in 100. Two models score the same rows with correlated
 * errors, the second with more; the truth is what a very large sample says. The simulation is seeded, so that it says
 * the same each time; COVERAGE_RUNS makes it finer.
 */
const runs = Number(process.env.COVERAGE_RUNS ?? 300);
const seed = "0123456789abcdef0123456789abcdef";

function normal(generator: Random): number {
  return Math.sqrt(-2 * Math.log(1 - generator.uniform())) * Math.cos(2 * Math.PI * generator.uniform());
}

function pair(rows: number, generator: Random): [SampleSource, SampleSource] {
  const positive = new Uint8Array(rows);
  const scores = [new Float64Array(rows), new Float64Array(rows)] as const;
  for (let row = 0; row < rows; row++) {
    positive[row] = row < 2 ? row : generator.uniform() < 0.4 ? 1 : 0;
    const common = normal(generator);
    for (const model of [0, 1] as const) {
      const logit = 1.2 * (2 * positive[row]! - 1) + common + (0.6 + 0.6 * model) * normal(generator);
      scores[model][row] = 1 / (1 + Math.exp(-logit));
    }
  }
  const source = (values: Float64Array): SampleSource => ({
    decisions: () => ({
      rows,
      classes: ["0", "1"],
      labels: Uint32Array.from(positive),
      predictions: Uint32Array.from(values, (score) => (score >= 0.5 ? 1 : 0)),
      positive: 1,
    }),
    scores: () => ({ rows, positive, scores: values }),
    quantities: () => ({ rows, labels: Float64Array.from(positive), predictions: values }),
    ranked: () => {
      throw new Hole("has no queries here");
    },
    outcomes: () => {
      throw new Hole("has no sensitive feature here");
    },
    classScores: () => {
      throw new Hole("has no scores by class here");
    },
  });
  return [source(scores[0]), source(scores[1])];
}

const names = ["accuracy", "recall", "roc_auc", "log_loss", "brier_score", "f1", "mcc", "average_precision"];
const truthSources = pair(400_000, random(seed));
const truth = new Map(
  names.map((name) => {
    const [one, other] = truthSources.map((source) => metricNamed(name)!.measure(source).evaluate());
    return [name, one! - other!];
  }),
);

describe.each([60, 300])("intervals of %i rows", (rows) => {
  it.each(names)("cover the true difference: %s", (name) => {
    const metric = metricNamed(name)!;
    const generator = random(seed.toUpperCase().replace("0", "7").toLowerCase());
    let covered = 0;
    for (let run = 0; run < runs; run++) {
      const [one, other] = pair(rows, generator).map((source) => metric.measure(source)) as [never, never];
      const found = compareMeasurements(metric.method, one, other, { seed, resamples: 300 }).interval(0.95)!;
      if (found[0] <= truth.get(name)! && truth.get(name)! <= found[1]) covered++;
    }
    const share = covered / runs;
    if (process.env.COVERAGE_RUNS) console.log(`${name}, ${rows} rows: ${(100 * share).toFixed(1)}%`);
    // Four standard errors of the simulation below, and what a small sample may cost; being too wide is no danger.
    expect(share).toBeGreaterThan(0.95 - 4 * Math.sqrt((0.95 * 0.05) / runs) - (rows < 100 ? 0.02 : 0));
  });
});
