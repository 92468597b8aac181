import { ascendingOrder } from "../../toolkit/statistics/rank.js";
import type { SampleSource } from "../metrics/metric.js";

/** A loss for each row, and what it is in words. */
export interface RowLoss {
  readonly words: string;
  readonly of: (source: SampleSource) => Float64Array;
}

const wrong: RowLoss = {
  words: "wrong predictions",
  of: (source) => {
    const { labels, predictions } = source.decisions();
    return Float64Array.from(labels, (label, row) => (label === predictions[row] ? 0 : 1));
  },
};

/** What a ranking metric sees: the order of the scores. The Brier score of their ranks' shares. */
const misranked: RowLoss = {
  words: "the squared distance of each score's rank from its label",
  of: (source) => {
    const { positive, scores } = source.scores();
    return shareBelow(scores).map((share, row) => (positive[row]! - share) ** 2);
  },
};

const brier: RowLoss = {
  words: "the squared error of each score",
  of: (source) => {
    const { positive, scores } = source.scores();
    return scores.map((score, row) => (positive[row]! - score) ** 2);
  },
};

const logarithmic: RowLoss = {
  words: "the log loss of each row",
  of: (source) => {
    const { positive, scores } = source.scores();
    const epsilon = 2 ** -52;
    return scores.map((score, row) => {
      const own = positive[row] ? score : 1 - score;
      return -Math.log(Math.min(Math.max(own, epsilon), 1 - epsilon));
    });
  },
};

const brierByClass: RowLoss = {
  words: "the squared errors of each row's scores",
  of: (source) => {
    const { labels, scores } = source.classScores();
    return Float64Array.from(labels, (label, row) =>
      scores.reduce((sum, column, number) => sum + ((label === number ? 1 : 0) - column[row]!) ** 2, 0),
    );
  },
};

const error = (words: string, loss: (label: number, prediction: number) => number): RowLoss => ({
  words,
  of: (source) => {
    const { labels, predictions } = source.quantities();
    return labels.map((label, row) => loss(label, predictions[row]!));
  },
});

const absolute = error("absolute errors", (label, prediction) => Math.abs(label - prediction));
const squared = error("squared errors", (label, prediction) => (label - prediction) ** 2);
const relative = error(
  "relative errors",
  (label, prediction) => Math.abs(label - prediction) / Math.max(Math.abs(label), 2 ** -52),
);
const poisson = error(
  "Poisson deviances",
  (label, prediction) => 2 * ((label === 0 ? 0 : label * Math.log(label / prediction)) - label + prediction),
);

/** Spearman's and Pearson's correlation see no scale: their losses must not either, or a scale could hide every slice. */
const unordered: RowLoss = {
  words: "the squared distance of each prediction's rank from its label's",
  of: (source) => {
    const { labels, predictions } = source.quantities();
    return squaredDistances(shareBelow(labels), shareBelow(predictions));
  },
};
const unlinear: RowLoss = {
  words: "the squared distance of each prediction from its label, both in standard deviations",
  of: (source) => {
    const { labels, predictions } = source.quantities();
    return squaredDistances(standardized(labels), standardized(predictions));
  },
};

const losses: Readonly<Record<string, RowLoss>> = {
  accuracy: wrong,
  balanced_accuracy: wrong,
  precision: wrong,
  recall: wrong,
  f1: wrong,
  mcc: wrong,
  kappa: wrong,
  roc_auc: misranked,
  average_precision: misranked,
  log_loss: logarithmic,
  brier_score: brier,
  ece: brier,
  mae: absolute,
  median_absolute_error: absolute,
  mape: relative,
  mse: squared,
  rmse: squared,
  r2: squared,
  spearman: unordered,
  pearson: unlinear,
  poisson_deviance: poisson,
};

/**
 * The loss by which slices are searched for on behalf of a metric: its own where the metric is a mean over rows, else
 * the one that is nearest to what it sees. None for rankings within queries and for fairness differences, which say
 * nothing of a single row.
 */
export function rowLossOf(metric: string, scoresByClass: boolean): RowLoss | undefined {
  if (metric === "roc_auc" && scoresByClass) return brierByClass;
  return Object.hasOwn(losses, metric) ? losses[metric] : undefined;
}

/** The share of all scores that lies below each one, the half of its equals among them. */
function shareBelow(scores: Float64Array): Float64Array {
  const order = ascendingOrder(scores);
  const shares = new Float64Array(scores.length);
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && scores[order[end]!] === scores[order[start]!]) end++;
    for (let at = start; at < end; at++) shares[order[at]!] = (start + end) / 2 / scores.length;
  }
  return shares;
}

function squaredDistances(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, row) => (value - other[row]!) ** 2);
}

/** Distances from the mean in standard deviations, for values of any size; NaN where all are the same. */
function standardized(values: Float64Array): Float64Array {
  const largest = values.reduce((found, value) => Math.max(found, Math.abs(value)), 0);
  const scaled = values.map((value) => value / (largest || 1));
  const mean = scaled.reduce((sum, value) => sum + value, 0) / scaled.length;
  const variance = scaled.reduce((sum, value) => sum + (value - mean) ** 2, 0) / scaled.length;
  return scaled.map((value) => (value - mean) / Math.sqrt(variance));
}
