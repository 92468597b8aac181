import type { Comparison, Interval } from "./interval.js";
import { normalCdf, normalQuantile } from "./normal.js";
import { ascendingOrder } from "./rank.js";

/** One model's area under the ROC curve, and what each row gives to it. */
interface Placements {
  readonly auc: number;
  /** For each positive: the share of negatives scored below it, ties counting half. */
  readonly positives: Float64Array;
  /** For each negative: the share of positives scored above it, ties counting half. */
  readonly negatives: Float64Array;
}

/**
 * DeLong's comparison of two correlated areas under the ROC curve; each model's scores are sorted once. DeLong, DeLong
 * and Clarke-Pearson (1988), Biometrics 44, 837–845; Sun and Xu (2014), IEEE Signal Processing Letters 21(11). No
 * interval with fewer than two rows of either class.
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
  const order = ascendingOrder(scores);
  let upper = 0;
  for (let row = 0; row < order.length; row++) if (positive[row]) upper++;
  const lower = order.length - upper;
  const shares = new Float64Array(order.length);
  let [upperBelow, lowerBelow, sum] = [0, 0, 0];
  for (let start = 0; start < order.length; ) {
    let end = start;
    let tiedUpper = 0;
    for (; end < order.length && scores[order[end]!] === scores[order[start]!]; end++) {
      if (positive[order[end]!]) tiedUpper++;
    }
    const tiedLower = end - start - tiedUpper;
    const [below, above] = [lowerBelow + tiedLower / 2, upper - upperBelow - tiedUpper / 2];
    sum += tiedUpper * below;
    for (let at = start; at < end; at++) {
      const row = order[at]!;
      shares[row] = positive[row] ? below / lower : above / upper;
    }
    upperBelow += tiedUpper;
    lowerBelow += tiedLower;
    start = end;
  }
  const positives = new Float64Array(upper);
  const negatives = new Float64Array(lower);
  let [positiveAt, negativeAt] = [0, 0];
  for (let row = 0; row < shares.length; row++) {
    if (positive[row]) positives[positiveAt++] = shares[row]!;
    else negatives[negativeAt++] = shares[row]!;
  }
  return { auc: sum / upper / lower, positives, negatives };
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
