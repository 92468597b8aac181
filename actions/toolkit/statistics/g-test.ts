import { type ChiSquare, chiSquareSurvival, contingency } from "./chi-square.js";

/**
 * The two-sample G test (likelihood ratio) on a 2 × k table of counts: 2 Σ observed log(observed / expected). Same as
 * scipy.stats.chi2_contingency(correction=False, lambda_="log-likelihood"). Woolf (1957), The Log Likelihood Ratio
 * Test.
 * @throws RangeError where a side has no rows, a count is negative, or the lengths differ
 */
export function gTest(reference: readonly number[], current: readonly number[]): ChiSquare {
  const { cells, categories } = contingency(reference, current);
  const degreesOfFreedom = Math.max(0, categories - 1);
  if (degreesOfFreedom === 0) return { statistic: 0, pValue: 1, degreesOfFreedom };
  let sum = 0;
  for (const { observed, expected } of cells)
    if (observed > 0) sum += observed * Math.log(observed / expected);
  const statistic = Math.max(0, 2 * sum);
  return { statistic, pValue: chiSquareSurvival(statistic, degreesOfFreedom), degreesOfFreedom };
}

/**
 * The one-sample G test against the reference's counts, taken as exact: 2 Σ current log(current / reference). What
 * Evidently does, on sides of the same size. A category that the reference lacks gives an infinite statistic and p = 0.
 * Same as scipy.stats.power_divergence(lambda_="log-likelihood").
 */
export function gTestGoodnessOfFit(reference: readonly number[], current: readonly number[]): ChiSquare {
  const { cells, categories } = contingency(reference, current);
  const degreesOfFreedom = Math.max(0, categories - 1);
  if (degreesOfFreedom === 0) return { statistic: 0, pValue: 1, degreesOfFreedom };
  let sum = 0;
  for (let at = 0; at < categories; at++) {
    const [before, now] = [cells[2 * at]!.observed, cells[2 * at + 1]!.observed];
    if (now > 0) sum += now * Math.log(now / before);
  }
  return { statistic: 2 * sum, pValue: chiSquareSurvival(2 * sum, degreesOfFreedom), degreesOfFreedom };
}
