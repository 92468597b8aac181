import type { Comparison, Interval } from "./interval.js";
import { mcnemarExact } from "./mcnemar.js";
import { normalQuantile } from "./normal.js";

/** Rows by whether each of two models was right on them. */
export interface PairedCounts {
  readonly both: number;
  readonly firstOnly: number;
  readonly secondOnly: number;
  readonly neither: number;
}

/**
 * Newcombe's method 10 for the difference of two paired proportions: Wilson's intervals of each, squared and added
 * with the correlation phi, which is corrected for continuity. Newcombe (1998), Improved confidence intervals for the
 * difference between binomial proportions based on paired data, Statistics in Medicine 17, 2635–2650. The p-value is
 * McNemar's exact one.
 */
export function newcombe(counts: PairedCounts): Comparison {
  const { both, firstOnly, secondOnly, neither } = counts;
  const n = both + firstOnly + secondOnly + neither;
  const difference = (firstOnly - secondOnly) / n;
  const first = (both + firstOnly) / n;
  const second = (both + secondOnly) / n;
  const phi = correlation(counts, n);
  const interval = (confidence: number): Interval | undefined => {
    if (n === 0) return undefined;
    const z = normalQuantile(0.5 + confidence / 2);
    const [firstLow, firstHigh] = wilson(first, n, z);
    const [secondLow, secondHigh] = wilson(second, n, z);
    const low = difference - combined(first - firstLow, secondHigh - second, phi);
    const high = difference + combined(firstHigh - first, second - secondLow, phi);
    return [Math.max(-1, low), Math.min(1, high)];
  };
  const pValue = mcnemarExact(firstOnly, secondOnly);
  return { difference, interval, pValue, method: "Newcombe's method 10, McNemar's exact test" };
}

/** How many of so many rows. */
export interface Successes {
  readonly successes: number;
  readonly rows: number;
}

/**
 * Newcombe's method 10 for the difference of two independent proportions: Wilson's intervals of each, squared and added.
 * Newcombe (1998), Interval estimation for the difference between independent proportions: comparison of eleven methods,
 * Statistics in Medicine 17, 873–890. No interval where a side has no rows.
 */
export function newcombeIndependent(first: Successes, second: Successes): Comparison {
  const [one, other] = [first.successes / first.rows, second.successes / second.rows];
  const difference = one - other;
  const interval = (confidence: number): Interval | undefined => {
    if (first.rows === 0 || second.rows === 0) return undefined;
    const z = normalQuantile(0.5 + confidence / 2);
    const [firstLow, firstHigh] = wilson(one, first.rows, z);
    const [secondLow, secondHigh] = wilson(other, second.rows, z);
    const low = difference - combined(one - firstLow, secondHigh - other, 0);
    const high = difference + combined(firstHigh - one, other - secondLow, 0);
    return [Math.max(-1, low), Math.min(1, high)];
  };
  return { difference, interval, pValue: undefined, method: "Newcombe's method 10, independent proportions" };
}

function combined(one: number, other: number, phi: number): number {
  return Math.sqrt(Math.max(0, one * one - 2 * phi * one * other + other * other));
}

function correlation({ both, firstOnly, secondOnly, neither }: PairedCounts, n: number): number {
  const margins = (both + firstOnly) * (secondOnly + neither) * (both + secondOnly) * (firstOnly + neither);
  if (margins === 0) return 0;
  const excess = both * neither - firstOnly * secondOnly;
  const corrected = excess > 0 ? Math.max(0, excess - n / 2) : excess;
  return corrected / Math.sqrt(margins);
}

/**
 * Wilson's score interval of a proportion, without continuity correction. Wilson (1927), JASA 22, 209–212.
 * @param z the normal quantile of the confidence, such as 1.96
 */
export function wilson(proportion: number, n: number, z: number): Interval {
  const centre = proportion + (z * z) / (2 * n);
  const spread = z * Math.sqrt((proportion * (1 - proportion)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}
