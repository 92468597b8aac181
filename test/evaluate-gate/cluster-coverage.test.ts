import { describe, expect, it } from "vitest";
import { metricNamed } from "../../actions/evaluate-gate/metrics/catalog.js";
import { Hole, type SampleSource } from "../../actions/evaluate-gate/metrics/metric.js";
import { compareMeasurements } from "../../actions/evaluate-gate/verdict/comparison.js";
import { type Random, random } from "../../actions/toolkit/statistics/random.js";

/**
 * Whether 95% intervals from whole groups hold the true difference 95 times in 100 where rows of one group are alike:
 * each group is a customer with eight rows, and its own liking for either model. COVERAGE_RUNS makes it finer.
 */
const runs = Number(process.env.COVERAGE_RUNS ?? 200);
const seed = "0123456789abcdef0123456789abcdef";
const rowsEach = 8;

function normal(generator: Random): number {
  return Math.sqrt(-2 * Math.log(1 - generator.uniform())) * Math.cos(2 * Math.PI * generator.uniform());
}

function pair(customers: number, generator: Random): { grouped: SampleSource[]; alone: SampleSource[] } {
  const rows = customers * rowsEach;
  const groups = Uint32Array.from({ length: rows }, (_, row) => Math.floor(row / rowsEach));
  const positive = new Uint8Array(rows);
  const scores = [new Float64Array(rows), new Float64Array(rows)] as const;
  let [first, second] = [0, 0];
  for (let row = 0; row < rows; row++) {
    if (row % rowsEach === 0) [first, second] = [normal(generator), normal(generator)];
    positive[row] = row < 2 ? row : generator.uniform() < 0.4 ? 1 : 0;
    const sign = 2 * positive[row]! - 1;
    const common = 0.7 * normal(generator);
    [first, second].forEach((liking, model) => {
      const logit = sign * (1 + 0.8 * liking) + common + (0.6 + 0.5 * model) * normal(generator);
      scores[model]![row] = 1 / (1 + Math.exp(-logit));
    });
  }
  const source = (values: Float64Array, own: { groups?: Uint32Array }): SampleSource => ({
    decisions: () => ({
      rows,
      ...own,
      classes: ["0", "1"],
      labels: Uint32Array.from(positive),
      predictions: Uint32Array.from(values, (score) => (score >= 0.5 ? 1 : 0)),
      positive: 1,
    }),
    scores: () => ({ rows, ...own, positive, scores: values }),
    quantities: () => ({ rows, ...own, labels: Float64Array.from(positive), predictions: values }),
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
  return {
    grouped: scores.map((values) => source(values, { groups })),
    alone: scores.map((values) => source(values, {})),
  };
}

const names = ["accuracy", "recall", "roc_auc", "brier_score", "f1"];
const large = pair(40_000, random(seed)).alone;
const truth = new Map(
  names.map((name) => {
    const [one, other] = large.map((source) => metricNamed(name)!.measure(source).evaluate());
    return [name, one! - other!];
  }),
);

function coverage(name: string, customers: number, kind: "grouped" | "alone"): number {
  const metric = metricNamed(name)!;
  const generator = random("7123456789abcdef0123456789abcdef");
  let covered = 0;
  for (let run = 0; run < runs; run++) {
    const [one, other] = pair(customers, generator)[kind].map((source) => metric.measure(source));
    const found = compareMeasurements(metric.method, one!, other!, { seed, resamples: 300 });
    const [low, high] = found.interval(0.95)!;
    if (low <= truth.get(name)! && truth.get(name)! <= high) covered++;
  }
  const share = covered / runs;
  if (process.env.COVERAGE_RUNS)
    console.log(`${name}, ${customers} groups, ${kind}: ${(100 * share).toFixed(1)}%`);
  return share;
}

describe.each([12, 60])("intervals of %i groups", (customers) => {
  it.each(names)("cover the true difference: %s", (name) => {
    // Four standard errors of the simulation below, and what a dozen groups may cost.
    const least = 0.95 - 4 * Math.sqrt((0.95 * 0.05) / runs) - (customers < 30 ? 0.02 : 0);
    expect(coverage(name, customers, "grouped")).toBeGreaterThan(least);
  });
});

it("intervals that take such rows for independent ones do not", () => {
  expect(coverage("accuracy", 60, "alone")).toBeLessThan(0.85);
});
