import { isotonicValues } from "../../toolkit/statistics/isotonic.js";
import type { Random } from "../../toolkit/statistics/random.js";
import { rocArea } from "../../toolkit/statistics/roc-area.js";
import { calibrator } from "./calibration.js";
import type { Estimator } from "./estimate.js";

/** One side of a binary classifier's answers. */
export interface ClassifierSide {
  /** The score of the positive class, from 0 to 1; no row without one. */
  readonly scores: Float64Array;
  /** 1 where the positive class was predicted, else 0. */
  readonly predictions: Uint8Array;
  /** 1 or 0, {@link unlabelled} where a row has none; undefined where no labels have come. */
  readonly labels: Uint8Array | undefined;
}

/** In the place of a label that has not come. */
export const unlabelled = 2;

export const classifierMetrics = ["roc_auc", "f1", "precision", "recall", "specificity", "accuracy"] as const;
export type ClassifierMetric = (typeof classifierMetrics)[number];

/**
 * Confidence-based performance estimation of a binary classifier: each row counts for the positive class by its
 * calibrated probability, and for the negative one by the rest. NannyML's CBPE, with its definitions of the estimates
 * and of their sampling errors.
 */
export function classifierEstimators(
  reference: ClassifierSide & { readonly labels: Uint8Array },
  current: ClassifierSide,
  metrics: readonly ClassifierMetric[],
  random: Random,
): { readonly estimators: readonly Estimator[]; readonly calibrated: boolean } {
  const fitted = calibrator(reference.scores, reference.labels, random);
  const probabilities = (scores: Float64Array) =>
    fitted === undefined ? scores : isotonicValues(fitted, scores);
  const sides = { reference, current };
  const chances = { reference: probabilities(reference.scores), current: probabilities(current.scores) };
  const estimators = metrics.map((name): Estimator => {
    const { deviation, share } = errorParts(name, reference);
    return {
      name,
      direction: "maximize",
      range: { lower: 0, upper: 1 },
      estimate: (side, rows) => {
        if (name === "roc_auc") return expectedArea(sides[side].scores, chances[side], rows);
        return metricOf(name, confusion(sides[side].predictions, chances[side], rows));
      },
      realized: (side, rows) => realized(name, sides[side], rows),
      ownError: (side) => ownError(name, sides[side]),
      samplingError: (rows) => deviation / Math.sqrt(rows * share),
    };
  });
  return { estimators, calibrated: fitted !== undefined };
}

interface Confusion {
  readonly tp: number;
  readonly fp: number;
  readonly tn: number;
  readonly fn: number;
}

/** @param positive the probability of the positive class, or the label itself */
function confusion(predictions: Uint8Array, positive: ArrayLike<number>, rows: Uint32Array): Confusion {
  let [tp, fp, tn, fn] = [0, 0, 0, 0];
  for (const row of rows) {
    const chance = positive[row]!;
    if (predictions[row] === 1) {
      tp += chance;
      fp += 1 - chance;
    } else {
      fn += chance;
      tn += 1 - chance;
    }
  }
  return { tp, fp, tn, fn };
}

function metricOf(name: Exclude<ClassifierMetric, "roc_auc">, { tp, fp, tn, fn }: Confusion): number {
  const share = (part: number, all: number) => (all === 0 ? 0 : part / all);
  return {
    f1: () => share(tp, tp + (fp + fn) / 2),
    precision: () => share(tp, tp + fp),
    recall: () => share(tp, tp + fn),
    specificity: () => share(tn, tn + fp),
    accuracy: () => share(tp + tn, tp + fp + tn + fn),
  }[name]();
}

/** The area under the curve of expected true and false positives, scores from the largest down, by trapezoids. */
function expectedArea(scores: Float64Array, chances: Float64Array, rows: Uint32Array): number {
  const order = Uint32Array.from(rows).sort((one, other) => scores[other]! - scores[one]! || other - one);
  const rounded = (value: number) => Math.round(value * 1e5) / 1e5;
  let [positives, area, lastTrue, lastFalse] = [0, 0, 0, 0];
  order.forEach((row, at) => {
    positives += chances[row]!;
    const [hits, misses] = [rounded(positives), rounded(at + 1 - positives)];
    area += ((misses - lastFalse) * (hits + lastTrue)) / 2;
    [lastTrue, lastFalse] = [hits, misses];
  });
  return area / (lastTrue * lastFalse);
}

/** NaN without labels, or where all labels or all predictions are the same. */
function realized(name: ClassifierMetric, side: ClassifierSide, some: Uint32Array): number {
  const { labels, predictions, scores } = side;
  if (labels === undefined) return Number.NaN;
  const rows = some.filter((row) => labels[row] !== unlabelled);
  const isMixed = (values: Uint8Array) => rows.some((row) => values[row] !== values[rows[0]!]);
  if (!isMixed(labels)) return Number.NaN;
  if (name === "roc_auc") {
    return rocArea(
      Float64Array.from(rows, (row) => scores[row]!),
      Uint8Array.from(rows, (row) => labels[row]!),
    ).area;
  }
  return isMixed(predictions) ? metricOf(name, confusion(predictions, labels, rows)) : Number.NaN;
}

/** The standard error of a metric that was measured on the labelled rows of a side. */
function ownError(name: ClassifierMetric, { scores, predictions, labels }: ClassifierSide): number {
  if (labels === undefined) return Number.NaN;
  const rows = Uint32Array.from(labels, (_, row) => row).filter((row) => labels[row] !== unlabelled);
  const side = {
    scores: Float64Array.from(rows, (row) => scores[row]!),
    predictions: Uint8Array.from(rows, (row) => predictions[row]!),
    labels: Uint8Array.from(rows, (row) => labels[row]!),
  };
  if (name === "roc_auc") return rocArea(side.scores, side.labels).standardError;
  const { deviation, share } = errorParts(name, side);
  return deviation / Math.sqrt(rows.length * share);
}

/**
 * The standard deviation of a row's part in the metric, and the share of rows that take part: the sampling error of n
 * rows is deviation / √(n · share).
 */
function errorParts(
  name: ClassifierMetric,
  { scores, predictions, labels }: ClassifierSide & { readonly labels: Uint8Array },
): { deviation: number; share: number } {
  const size = labels.length;
  if (name === "roc_auc") return areaErrorParts(scores, labels);
  const all = Uint32Array.from(labels, (_, row) => row);
  const { tp, fp, tn, fn } = confusion(predictions, labels, all);
  const ofTwo = (ones: number, zeros: number) => {
    const mean = ones / (ones + zeros);
    return { deviation: Math.sqrt(mean * (1 - mean)), share: (ones + zeros) / size };
  };
  if (name === "precision") return ofTwo(tp, fp);
  if (name === "recall") return ofTwo(tp, fn);
  if (name === "specificity") return ofTwo(tn, fp);
  if (name === "accuracy") return ofTwo(tp + tn, fp + fn);
  const { deviation, share } = ofTwo(tp, fp + fn);
  return { deviation: (deviation * (tp + fp + fn)) / ((fp + fn) / 2 + tp), share };
}

/** The area as a mean over the positives of the share of negatives below each; of the rarer class, where that is fewer. */
function areaErrorParts(scores: Float64Array, labels: Uint8Array): { deviation: number; share: number } {
  const positives = labels.reduce((sum, label) => sum + label, 0);
  const isFlipped = positives / labels.length > 0.5;
  const count = isFlipped ? labels.length - positives : positives;
  const negatives = labels.length - count;
  const key = (row: number) => (isFlipped ? 1 - scores[row]! : scores[row]!);
  const order = Uint32Array.from(labels, (_, row) => row).sort((one, other) => key(one) - key(other));
  const shares: number[] = [];
  order.forEach((row, at) => {
    if (labels[row] === (isFlipped ? 0 : 1)) shares.push((at - shares.length) / negatives);
  });
  const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length;
  const variance = shares.reduce((sum, one) => sum + (one - mean) ** 2, 0) / shares.length;
  return { deviation: Math.sqrt(variance), share: count / labels.length };
}
