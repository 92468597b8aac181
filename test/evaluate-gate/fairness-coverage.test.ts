import { describe, expect, it } from "vitest";
import { metricNamed } from "../../actions/evaluate-gate/metrics/catalog.js";
import type { Measurement, Outcomes, SampleSource } from "../../actions/evaluate-gate/metrics/metric.js";
import { compareMeasurements } from "../../actions/evaluate-gate/verdict/comparison.js";
import { type Random, random } from "../../actions/toolkit/statistics/random.js";

/**
 * Whether 95% intervals of fairness differences hold the truth 95 times in 100, where a model favours some of three
 * groups and where it treats all alike. COVERAGE_RUNS makes it finer.
 */
const runs = Number(process.env.COVERAGE_RUNS ?? 300);
const seed = "0123456789abcdef0123456789abcdef";

function pair(rows: number, favour: number, generator: Random): Outcomes[] {
  const positive = new Uint8Array(rows);
  const sensitive = new Uint32Array(rows);
  const predicted = [new Uint8Array(rows), new Uint8Array(rows)];
  for (let row = 0; row < rows; row++) {
    sensitive[row] = row % 3;
    positive[row] = generator.uniform() < 0.5 ? 1 : 0;
    const luck = generator.uniform();
    predicted.forEach((classes, model) => {
      const own = generator.uniform() < 0.5 ? luck : generator.uniform();
      const chance = 0.2 + 0.4 * positive[row]! + favour * (1 + model) * 0.08 * sensitive[row]!;
      classes[row] = own < chance ? 1 : 0;
    });
  }
  return predicted.map((classes) => ({
    rows,
    positive,
    predicted: classes,
    sensitive,
    names: ["0", "1", "2"],
  }));
}

const names = ["demographic_parity_difference", "equal_opportunity_difference", "equalized_odds_difference"];

function measure(name: string, outcomes: Outcomes): Measurement {
  const source: Pick<SampleSource, "outcomes"> = { outcomes: () => outcomes };
  return metricNamed(name)!.measure(source as SampleSource);
}

describe.each([
  ["favours", 1],
  ["treats alike", 0],
])("a model that %s groups", (_, favour) => {
  it.each(names)("%s", (name) => {
    const [one, other] = pair(600_000, favour, random(seed)).map((sample) =>
      measure(name, sample).evaluate(),
    );
    const truth = favour === 0 ? 0 : one! - other!;
    const generator = random("7123456789abcdef0123456789abcdef");
    let covered = 0;
    for (let run = 0; run < runs; run++) {
      const [first, second] = pair(600, favour, generator).map((sample) => measure(name, sample));
      const found = compareMeasurements(metricNamed(name)!.method, first!, second!, { seed, resamples: 300 });
      const [low, high] = found.interval(0.95)!;
      if (low <= truth && truth <= high) covered++;
    }
    const share = covered / runs;
    if (process.env.COVERAGE_RUNS) console.log(`${name}, favour ${favour}: ${(100 * share).toFixed(1)}%`);
    expect(share).toBeGreaterThan(0.95 - 4 * Math.sqrt((0.95 * 0.05) / runs));
  });
});
