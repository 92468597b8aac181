import type { Comparison, Interval } from "./interval.js";
import { normalCdf, normalQuantile } from "./normal.js";
import { ascending } from "./order.js";

export interface RocArea {
  /** The probability that a row of the one side scores above a row of the other, ties counting half. */
  readonly area: number;
  /** By DeLong's variance; NaN with fewer than two rows of either side. */
  readonly standardError: number;
  /** One-sided: the probability of an area this large or larger where scores and sides have nothing to do with each other. */
  readonly pValue: number;
  /** For each row the share of the other side's that it is on the right side of, ties counting half. */
  readonly placements: Float64Array;
}

/**
 * The area under the ROC curve with its standard error (DeLong, DeLong and Clarke-Pearson 1988) and the one-sided
 * Mann-Whitney test against one half, by the normal distribution with the corrections for ties and for continuity.
 * @param scores finite
 * @param positive 1 for the rows that should score high, else 0
 */
export function rocArea(scores: Float64Array, positive: Uint8Array): RocArea {
  const order = ascending(scores);
  let [positives, negatives, ties, sum] = [0, 0, 0, 0];
  for (const one of positive) one === 1 ? positives++ : negatives++;
  const placements = new Float64Array(scores.length);
  let [below, belowPositive] = [0, 0];
  for (let from = 0; from < order.length; ) {
    let [to, here] = [from, 0];
    for (; to < order.length && scores[order[to]!] === scores[order[from]!]; to++)
      here += positive[order[to]!]!;
    const hereNegative = to - from - here;
    ties += (to - from) ** 3 - (to - from);
    for (let at = from; at < to; at++) {
      const row = order[at]!;
      placements[row] =
        positive[row] === 1
          ? (below + hereNegative / 2) / negatives
          : 1 - (belowPositive + here / 2) / positives;
      if (positive[row] === 1) sum += placements[row]!;
    }
    below += hereNegative;
    belowPositive += here;
    from = to;
  }
  const area = sum / positives;
  const squares = [0, 0];
  for (let row = 0; row < scores.length; row++) squares[positive[row]!]! += (placements[row]! - area) ** 2;
  const variance = squares[1]! / (positives - 1) / positives + squares[0]! / (negatives - 1) / negatives;
  const all = positives + negatives;
  const pairs = positives * negatives;
  const deviation = Math.sqrt((pairs / 12) * (all + 1 - ties / (all * (all - 1))));
  const z = (area * pairs - pairs / 2 - 0.5) / deviation;
  return {
    area,
    standardError: positives < 2 || negatives < 2 ? Number.NaN : Math.sqrt(variance),
    pValue: deviation > 0 ? normalCdf(-z) : 1,
    placements,
  };
}

/** An area and its standard error, which is NaN where there are too few rows. */
export type MeasuredArea = Pick<RocArea, "area" | "standardError">;

/** The mean of the areas of each class against the rest, by DeLong's variance of all of them together. */
export function meanRocArea(scores: readonly Float64Array[], classes: Uint32Array): MeasuredArea {
  const influence = new Float64Array(classes.length);
  let sum = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [name, own] of scores.entries()) {
    const positive = Uint8Array.from(classes, (one) => (one === name ? 1 : 0));
    const { area, placements } = rocArea(own, positive);
    const positives = positive.reduce((count, one) => count + one, 0);
    const negatives = positive.length - positives;
    fewest = Math.min(fewest, positives, negatives);
    sum += area;
    for (let row = 0; row < influence.length; row++) {
      // Sample variances (n − 1), as of two classes.
      const rows = positive[row] === 1 ? positives : negatives;
      influence[row]! += (placements[row]! - area) / Math.sqrt(rows * (rows - 1)) / scores.length;
    }
  }
  const variance = influence.reduce((total, one) => total + one * one, 0);
  return {
    area: sum / scores.length,
    standardError: fewest < 2 ? Number.NaN : Math.sqrt(variance),
  };
}

/** The first area minus the second, of rows of their own. No interval where an error is unknown. */
export function areaDifference(first: MeasuredArea, second: MeasuredArea): Comparison {
  const difference = first.area - second.area;
  const standardError = Math.hypot(first.standardError, second.standardError);
  const interval = (confidence: number): Interval | undefined => {
    if (Number.isNaN(standardError)) return undefined;
    const half = normalQuantile(0.5 + confidence / 2) * standardError;
    return [Math.max(-1, difference - half), Math.min(1, difference + half)];
  };
  return { difference, interval, pValue: undefined, method: "DeLong, independent areas" };
}
