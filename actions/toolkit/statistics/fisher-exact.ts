import gammaln from "@stdlib/math-base-special-gammaln";
import { probability, type TestResult } from "./sample.js";

/**
 * Fisher's exact test of a 2 × 2 table, two-sided: the probability, margins given, of all tables that are at most as
 * likely as this one. The statistic is the sample odds ratio (infinite or NaN where a product is 0). Same as
 * scipy.stats.fisher_exact.
 * @param reference counts of the two categories, whole; `current` in the same order
 */
export function fisherExact(
  reference: readonly [number, number],
  current: readonly [number, number],
): TestResult {
  const [a, b] = reference;
  const [c, d] = current;
  if (![a, b, c, d].every((count) => Number.isInteger(count) && count >= 0)) {
    throw new RangeError("Fisher's test needs whole counts that are not negative.");
  }
  const statistic = (a * d) / (b * c);
  const row = a + b;
  const column = a + c;
  const total = a + b + c + d;
  if (row === 0 || c + d === 0 || column === 0 || b + d === 0) return { statistic: Number.NaN, pValue: 1 };
  const low = Math.max(0, row + column - total);
  const high = Math.min(row, column);
  // The distribution by its ratios, from the likeliest table: no factorial, nothing overflows.
  const mode = Math.min(high, Math.max(low, Math.floor(((row + 1) * (column + 1)) / (total + 2))));
  const weight = new Float64Array(high - low + 1);
  weight[mode - low] = 1;
  for (let k = mode; k < high; k++) {
    weight[k + 1 - low] =
      (weight[k - low]! * (row - k) * (column - k)) / ((k + 1) * (total - row - column + k + 1));
  }
  for (let k = mode; k > low; k--) {
    weight[k - 1 - low] =
      (weight[k - low]! * k * (total - row - column + k)) / ((row - k + 1) * (column - k + 1));
  }
  const observed = weight[a - low]!;
  let all = 0;
  let extreme = 0;
  for (const one of weight) {
    all += one;
    // As scipy: tables that are as likely but for rounding belong to the extreme ones.
    if (one <= observed * (1 + 1e-14) + Number.MIN_VALUE) extreme += one;
  }
  if (observed === 0)
    return { statistic, pValue: probability(Math.exp(logProbability(a, row, column, total))) };
  return { statistic, pValue: probability(extreme / all) };
}

/** Where a table is so unlikely that its weight underflows: its own log probability stands for the tail. */
function logProbability(k: number, row: number, column: number, total: number): number {
  const choose = (n: number, r: number) => gammaln(n + 1) - gammaln(r + 1) - gammaln(n - r + 1);
  return choose(column, k) + choose(total - column, row - k) - choose(total, row);
}
