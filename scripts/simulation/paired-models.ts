import type { SampleSource } from "../../actions/evaluate-gate/metrics/metric.js";
import type { Random } from "../../actions/toolkit/statistics/random.js";

/**
 * Two models that score the same rows with correlated errors, the second with more of them.
 * @param share of the positive class; two rows of either class at least
 */
export function pairedModels(rows: number, generator: Random, share = 0.4): [SampleSource, SampleSource] {
  const positive = new Uint8Array(rows);
  const scores = [new Float64Array(rows), new Float64Array(rows)] as const;
  for (let row = 0; row < rows; row++) {
    positive[row] = row < 4 ? row % 2 : generator.uniform() < share ? 1 : 0;
    const common = normal(generator);
    for (const model of [0, 1] as const) {
      const logit = 1.2 * (2 * positive[row]! - 1) + common + (0.6 + 0.6 * model) * normal(generator);
      scores[model][row] = 1 / (1 + Math.exp(-logit));
    }
  }
  const source = (values: Float64Array): SampleSource => {
    const sample = { rows, positive, scores: values };
    return {
      decisions: () => ({
        rows,
        classes: ["0", "1"],
        labels: Uint32Array.from(positive),
        predictions: Uint32Array.from(values, (score) => (score >= 0.5 ? 1 : 0)),
        positive: 1,
      }),
      scores: () => sample,
      quantities: () => ({ rows, labels: Float64Array.from(positive), predictions: values }),
      ranked: () => absent("queries"),
      outcomes: () => absent("a sensitive feature"),
      classScores: () => absent("scores by class"),
    };
  };
  return [source(scores[0]), source(scores[1])];
}

function absent(what: string): never {
  throw new Error(`there are no rows with ${what} in this simulation`);
}

export function normal(generator: Random): number {
  return Math.sqrt(-2 * Math.log(1 - generator.uniform())) * Math.cos(2 * Math.PI * generator.uniform());
}
