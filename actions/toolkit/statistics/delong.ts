import type { Comparison, Interval } from "./interval.js";
import { normalCdf, normalQuantile } from "./normal.js";
import { midranks } from "./rank.js";

/** One model's area under the ROC curve, and what each row gives to it. */
interface Placements {
  readonly auc: number;
  /** For each positive: the share of negatives scored below it, ties counting half. */
  readonly positives: Float64Array;
  /** For each negative: the share of positives scored above it, ties counting half. */
  readonly negatives: Float64Array;
}

/**
 * DeLong's comparison of two correlated areas under the ROC curve, in O(n log n) by midranks. DeLong, DeLong and
 * Clarke-Pearson (1988), Biometrics 44, 837–845; Sun and Xu (2014), IEEE Signal Processing Letters 21(11). No interval
 * with fewer than two rows of either class.
 * @param positive whether each row is of the positive class: 1 or 0
 */
export function deLong(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  positive: ArrayLike<number>,
): Comparison & { readonly areas: readonly [number, number] } {
  const one = placements(first, positive);
  const other = placements(second, positive);
  const difference = one.auc - other.auc;
  const enough = one.positives.length >= 2 && one.negatives.length >= 2;
  const variance =
    varianceOfDifference(one.positives, other.positives) / one.positives.length +
    varianceOfDifference(one.negatives, other.negatives) / one.negatives.length;
  const standardError = Math.sqrt(variance);
  const interval = (confidence: number): Interval | undefined => {
    if (!enough) return undefined;
    const half = normalQuantile(0.5 + confidence / 2) * standardError;
    return [Math.max(-1, difference - half), Math.min(1, difference + half)];
  };
  const zero = difference === 0 ? 1 : 0;
  const pValue = standardError > 0 ? 2 * normalCdf(-Math.abs(difference / standardError)) : zero;
  return {
    difference,
    interval,
    pValue: enough ? pValue : undefined,
    method: "DeLong",
    areas: [one.auc, other.auc],
  };
}

function placements(scores: ArrayLike<number>, positive: ArrayLike<number>): Placements {
  const upper: number[] = [];
  const lower: number[] = [];
  for (let row = 0; row < scores.length; row++) (positive[row] ? upper : lower).push(row);
  const all = midranks(scores);
  const among = (rows: readonly number[]) => midranks(Float64Array.from(rows, (row) => scores[row]!));
  const upperRanks = among(upper);
  const lowerRanks = among(lower);
  const positives = Float64Array.from(upper, (row, at) => (all[row]! - upperRanks[at]!) / lower.length);
  const negatives = Float64Array.from(lower, (row, at) => 1 - (all[row]! - lowerRanks[at]!) / upper.length);
  let sum = 0;
  for (const share of positives) sum += share;
  return { auc: sum / upper.length, positives, negatives };
}

/** Sample variance (n − 1) of the row-by-row differences: the covariance matrix between the two, folded. */
function varianceOfDifference(first: Float64Array, second: Float64Array): number {
  const n = first.length;
  let mean = 0;
  for (let row = 0; row < n; row++) mean += (first[row]! - second[row]!) / n;
  let squares = 0;
  for (let row = 0; row < n; row++) squares += (first[row]! - second[row]! - mean) ** 2;
  return squares / (n - 1);
}
