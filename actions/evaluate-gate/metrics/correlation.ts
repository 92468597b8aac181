import type { Counts } from "../../toolkit/statistics/bootstrap.js";
import { ascendingOrder } from "../../toolkit/statistics/rank.js";
import { linearSums, type Sums } from "../../toolkit/statistics/sums.js";
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
  sums: ({ labels, predictions }) => {
    // Around the means, so that a large common offset costs no digits.
    const [labelMean, predictionMean] = [weightedMean(labels), weightedMean(predictions)];
    return {
      width: 6,
      add(row, to, at) {
        const x = labels[row]! - labelMean;
        const y = predictions[row]! - predictionMean;
        to[at]! += x;
        to[at + 1]! += y;
        to[at + 2]! += x * x;
        to[at + 3]! += y * y;
        to[at + 4]! += x * y;
        to[at + 5]!++;
      },
      value: (totals, at) => {
        const [x, y, n] = [totals[at]!, totals[at + 1]!, totals[at + 5]!];
        const squares = [totals[at + 2]! - (x * x) / n, totals[at + 3]! - (y * y) / n] as const;
        return between((totals[at + 4]! - (x * y) / n) / Math.sqrt(squares[0]) / Math.sqrt(squares[1]));
      },
    };
  },
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
  sums: spearmanLinearized,
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
  return between(product / Math.sqrt(oneSquares) / Math.sqrt(otherSquares));
}

const between = (value: number) => Math.min(1, Math.max(-1, value));

/**
 * Spearman's first-order expansion. The count of a row weighs its own product of centred ranks, and lifts the ranks of
 * all rows above it by one, of those tied with it by a half: what that does is a sum over the rows from it up.
 */
function spearmanLinearized({ labels, predictions }: Quantities): Sums {
  const [one, other] = [centredRanks(labels), centredRanks(predictions)];
  let [product, oneSquares, otherSquares] = [0, 0, 0];
  for (let row = 0; row < labels.length; row++) {
    product += one[row]! * other[row]!;
    oneSquares += one[row]! ** 2;
    otherSquares += other[row]! ** 2;
  }
  const scale = Math.sqrt(oneSquares * otherSquares);
  const value = between(product / scale);
  const [otherAbove, oneAbove] = [sumsFromRow(labels, other), sumsFromRow(predictions, one)];
  const [ownOne, ownOther] = [sumsFromRow(labels, one), sumsFromRow(predictions, other)];
  const influence = Float64Array.from({ length: labels.length }, (_, row) => {
    const [x, y] = [one[row]!, other[row]!];
    const ofProduct = x * y + otherAbove[row]! + oneAbove[row]!;
    const ofSquares = (x * x + 2 * ownOne[row]!) / oneSquares + (y * y + 2 * ownOther[row]!) / otherSquares;
    return ofProduct / scale - (value / 2) * ofSquares;
  });
  return linearSums(value, influence);
}

function centredRanks(values: Float64Array): Float64Array {
  const ranks = ranker(values)();
  const mean = weightedMean(ranks);
  return ranks.map((rank) => rank - mean);
}

/** For each row the sum of what stands for the rows with larger values, and half of that for equal ones. */
function sumsFromRow(values: Float64Array, summed: Float64Array): Float64Array {
  const order = ascendingOrder(values);
  const sums = new Float64Array(values.length);
  let above = 0;
  for (let end = order.length - 1; end >= 0; ) {
    let start = end;
    let tied = 0;
    for (; start >= 0 && values[order[start]!] === values[order[end]!]; start--)
      tied += summed[order[start]!]!;
    for (let at = start + 1; at <= end; at++) sums[order[at]!] = above + tied / 2;
    above += tied;
    end = start;
  }
  return sums;
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
