import { ascending } from "../../toolkit/statistics/order.js";
import { type RocArea, rocArea } from "../../toolkit/statistics/roc-area.js";

/** One class against the rest: how many rows, or how much probability of them. */
export interface Confusion {
  readonly tp: number;
  readonly fp: number;
  readonly tn: number;
  readonly fn: number;
}

export const classifierMetrics = ["roc_auc", "f1", "precision", "recall", "specificity", "accuracy"] as const;
export type ClassifierMetric = (typeof classifierMetrics)[number];

/** Metrics of what was decided, whatever the scores. */
export type DecisionMetric = Exclude<ClassifierMetric, "roc_auc">;

/**
 * @param predicted 1 where the class was predicted
 * @param positive the probability of the class, or 1 or 0 for the label itself
 */
export function confusion(
  predicted: Uint8Array,
  positive: ArrayLike<number>,
  rows: ArrayLike<number> & Iterable<number>,
): Confusion {
  let [tp, fp, tn, fn] = [0, 0, 0, 0];
  for (const row of rows) {
    const chance = positive[row]!;
    if (predicted[row] === 1) {
      tp += chance;
      fp += 1 - chance;
    } else {
      fn += chance;
      tn += 1 - chance;
    }
  }
  return { tp, fp, tn, fn };
}

/** 0 where nothing takes part. */
export function metricOf(name: DecisionMetric, counts: Confusion): number {
  const { tp, fp, fn } = counts;
  if (name === "f1") return tp + fp + fn === 0 ? 0 : tp / (tp + (fp + fn) / 2);
  const { successes, rows } = partOf(name, counts);
  return rows === 0 ? 0 : successes / rows;
}

/** What a metric is a share of: so many successes among so many rows. */
export function partOf(
  name: Exclude<DecisionMetric, "f1">,
  { tp, fp, tn, fn }: Confusion,
): { successes: number; rows: number } {
  return {
    precision: { successes: tp, rows: tp + fp },
    recall: { successes: tp, rows: tp + fn },
    specificity: { successes: tn, rows: tn + fp },
    accuracy: { successes: tp + tn, rows: tp + fp + tn + fn },
  }[name];
}

/** The area under the curve of expected true and false positives, scores from the largest down, by trapezoids. */
export function expectedArea(scores: Float64Array, chances: Float64Array, rows: Uint32Array): number {
  // From behind: the largest score first, of equal ones the last row.
  const order = ascending(gathered(scores, rows)).reverse();
  const rounded = (value: number) => Math.round(value * 1e5) / 1e5;
  let [positives, area, lastTrue, lastFalse] = [0, 0, 0, 0];
  order.forEach((place, at) => {
    positives += chances[rows[place]!]!;
    const [hits, misses] = [rounded(positives), rounded(at + 1 - positives)];
    area += ((misses - lastFalse) * (hits + lastTrue)) / 2;
    [lastTrue, lastFalse] = [hits, misses];
  });
  return area / (lastTrue * lastFalse);
}

/** The sampling error of n rows is deviation / √(n · share). */
export interface ErrorParts {
  /** The standard deviation of a row's part in the metric. */
  readonly deviation: number;
  /** The share of rows that take part. */
  readonly share: number;
}

/** Of F1 it is that of the share of right ones among all rows that were or should have been of the class. */
export function decisionErrorParts(name: DecisionMetric, counts: Confusion): ErrorParts {
  const { tp, fp, tn, fn } = counts;
  const part = name === "f1" ? { successes: tp, rows: tp + fp + fn } : partOf(name, counts);
  const mean = part.successes / part.rows;
  return { deviation: Math.sqrt(mean * (1 - mean)), share: part.rows / (tp + fp + tn + fn) };
}

/**
 * The area as a mean over the positives of the share of negatives below each; of the rarer class, where that is fewer.
 * @param labels 1 or 0
 */
export function areaErrorParts(scores: Float64Array, labels: Uint8Array): ErrorParts {
  const positives = labels.reduce((sum, label) => sum + label, 0);
  const isFlipped = positives / labels.length > 0.5;
  const count = isFlipped ? labels.length - positives : positives;
  const negatives = labels.length - count;
  const order = ascending(isFlipped ? scores.map((score) => 1 - score) : scores);
  const shares: number[] = [];
  order.forEach((row, at) => {
    if (labels[row] === (isFlipped ? 0 : 1)) shares.push((at - shares.length) / negatives);
  });
  const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length;
  const variance = shares.reduce((sum, one) => sum + (one - mean) ** 2, 0) / shares.length;
  return { deviation: Math.sqrt(variance), share: count / labels.length };
}

/** The measured area of some rows. */
export function areaOf(scores: Float64Array, labels: Uint8Array, rows: Uint32Array): RocArea {
  const own = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) own[at] = labels[rows[at]!]!;
  return rocArea(gathered(scores, rows), own);
}

function gathered(values: Float64Array, rows: Uint32Array): Float64Array {
  const found = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) found[at] = values[rows[at]!]!;
  return found;
}
