import type { Counts } from "../../toolkit/statistics/bootstrap.js";
import { ascendingOrder } from "../../toolkit/statistics/rank.js";
import { metricOn, type Quantities, weightedMean } from "./metric.js";
import { varied } from "./squared-error.js";

const described = { direction: "maximize", range: [-1, 1], method: "bootstrap" } as const;

function bothVaried({ labels, predictions }: Quantities): void {
  varied(labels, "label");
  varied(predictions, "prediction");
}

/** Pearson's correlation of labels and predictions. scipy.stats.pearsonr. */
export const pearson = metricOn("quantities", {
  ...described,
  name: "pearson",
  title: "Pearson correlation",
  requires: bothVaried,
  evaluator:
    ({ labels, predictions }) =>
    (counts) =>
      correlation(labels, predictions, counts),
});

/** Spearman's correlation: Pearson's of the midranks. scipy.stats.spearmanr. */
export const spearman = metricOn("quantities", {
  ...described,
  name: "spearman",
  title: "Spearman correlation",
  requires: bothVaried,
  evaluator: ({ labels, predictions }) => {
    const labelRanks = ranker(labels);
    const predictionRanks = ranker(predictions);
    return (counts) => correlation(labelRanks(counts), predictionRanks(counts), counts);
  },
});

function correlation(one: Float64Array, other: Float64Array, counts?: Counts): number {
  const oneMean = weightedMean(one, counts);
  const otherMean = weightedMean(other, counts);
  let [product, oneSquares, otherSquares] = [0, 0, 0];
  for (let row = 0; row < one.length; row++) {
    const count = counts === undefined ? 1 : counts[row]!;
    const x = one[row]! - oneMean;
    const y = other[row]! - otherMean;
    product += count * x * y;
    oneSquares += count * x * x;
    otherSquares += count * y * y;
  }
  const value = product / Math.sqrt(oneSquares) / Math.sqrt(otherSquares);
  return Math.min(1, Math.max(-1, value));
}

/** Midranks among the rows as often as they are drawn, from an order that is sorted once. */
function ranker(values: Float64Array): (counts?: Counts) => Float64Array {
  const order = ascendingOrder(values);
  return (counts) => {
    const ranks = new Float64Array(values.length);
    let below = 0;
    for (let start = 0; start < order.length; ) {
      let end = start;
      let tied = 0;
      for (; end < order.length && values[order[end]!] === values[order[start]!]; end++) {
        tied += counts === undefined ? 1 : counts[order[end]!]!;
      }
      for (let at = start; at < end; at++) ranks[order[at]!] = below + (tied + 1) / 2;
      below += tied;
      start = end;
    }
    return ranks;
  };
}
