import type { Comparison, Interval } from "./interval.js";
import { tCdf, tQuantile } from "./student-t.js";

/**
 * The mean of paired differences with Student's t interval and test, as scipy.stats.ttest_rel. Differences that are
 * all the same have an interval without width; a single row has none.
 * @param differences first minus second, row by row, finite
 */
export function pairedT(differences: ArrayLike<number>): Comparison {
  const n = differences.length;
  const mean = meanOf(differences);
  let squares = 0;
  for (let index = 0; index < n; index++) squares += (differences[index]! - mean) ** 2;
  const standardError = Math.sqrt(squares / (n - 1) / n);
  const interval = (confidence: number): Interval | undefined => {
    if (n < 2) return undefined;
    const half = tQuantile(0.5 + confidence / 2, n - 1) * standardError;
    return [mean - half, mean + half];
  };
  return { difference: mean, interval, pValue: pValue(mean, standardError, n), method: "paired t" };
}

function pValue(mean: number, standardError: number, n: number): number | undefined {
  if (n < 2) return undefined;
  if (standardError === 0) return mean === 0 ? 1 : 0;
  return 2 * tCdf(-Math.abs(mean / standardError), n - 1);
}

/** The mean, summed around the first value so that a large common offset costs no digits. */
function meanOf(values: ArrayLike<number>): number {
  const offset = values[0] ?? Number.NaN;
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index]! - offset;
  return offset + sum / values.length;
}
