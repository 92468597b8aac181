import erfc from "@stdlib/math-base-special-erfc";
import type { TestResult } from "./sample.js";

/** The probability that a standard normal variable is at least |z| away from 0. */
export function twoSidedNormal(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2);
}

/**
 * The two-sided z test of two proportions with the pooled variance; its square is Pearson's chi-square of the 2 × 2
 * table. Where both sides are all successes or all failures nothing differs: z 0, p-value 1.
 * @param successes how many rows of each side have the property, from 0 to its `rows` (at least 1)
 * @throws RangeError otherwise
 */
export function zTest(
  reference: { readonly successes: number; readonly rows: number },
  current: { readonly successes: number; readonly rows: number },
): TestResult {
  for (const { successes, rows } of [reference, current]) {
    if (!(rows > 0 && successes >= 0 && successes <= rows)) {
      throw new RangeError(`${successes} of ${rows} is not a proportion.`);
    }
  }
  const pooled = (reference.successes + current.successes) / (reference.rows + current.rows);
  if (pooled === 0 || pooled === 1) return { statistic: 0, pValue: 1 };
  const difference = reference.successes / reference.rows - current.successes / current.rows;
  const statistic = difference / Math.sqrt(pooled * (1 - pooled) * (1 / reference.rows + 1 / current.rows));
  return { statistic, pValue: twoSidedNormal(statistic) };
}
