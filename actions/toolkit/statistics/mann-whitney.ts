import { normalCdf } from "./normal.js";
import { requireValues, type Sample, type TestResult, walk } from "./sample.js";

/** As in scipy: exact where one side has at most this many values and none repeats. */
const mostExact = 8;

/**
 * The Mann-Whitney U test: whether values of one side tend to be larger, or with `less` those of the reference smaller. The statistic is U of the reference:
 * the pairs in which its value is the larger one, ties counted half. Same as scipy.stats.mannwhitneyu, with its
 * correction for ties and for continuity. Mann and Whitney (1947).
 * @throws RangeError where a side is empty
 */
export function mannWhitney(
  reference: Sample,
  current: Sample,
  alternative: "two-sided" | "less" = "two-sided",
): TestResult {
  requireValues(reference, current);
  const [n, m] = [reference.size, current.size];
  let statistic = 0;
  let ties = 0;
  let [before, beforeCurrent] = [0, 0];
  walk(reference, current, (_, below, belowCurrent) => {
    const [here, hereCurrent] = [below - before, belowCurrent - beforeCurrent];
    statistic += here * (beforeCurrent + hereCurrent / 2);
    ties += (here + hereCurrent) ** 3 - (here + hereCurrent);
    [before, beforeCurrent] = [below, belowCurrent];
  });
  const isTwoSided = alternative === "two-sided";
  const larger = isTwoSided ? Math.max(statistic, n * m - statistic) : n * m - statistic;
  const sides = isTwoSided ? 2 : 1;
  if (ties === 0 && Math.min(n, m) <= mostExact) {
    return { statistic, pValue: Math.min(1, sides * exactSurvival(larger, n, m)) };
  }
  const deviation = Math.sqrt(((n * m) / 12) * (n + m + 1 - ties / ((n + m) * (n + m - 1))));
  const z = (larger - (n * m) / 2 - 0.5) / deviation;
  return { statistic, pValue: Math.min(1, sides * normalCdf(-z)) };
}

/**
 * The probability that U reaches `u`, in the larger half, where no value repeats. How many orders of few and many values
 * have each U are the coefficients of the Gaussian binomial, the product over i up to `few` of
 * (1 - x^(many + i)) / (1 - x^i): half of them, for they are symmetric. Andrews (1976), The Theory of Partitions, 3.2.
 */
function exactSurvival(u: number, n: number, m: number): number {
  const [few, many] = [Math.min(n, m), Math.max(n, m)];
  const orders = new Float64Array(few * many - u + 1);
  orders[0] = 1;
  let all = 1;
  for (let i = 1; i <= few; i++) {
    for (let at = i; at < orders.length; at++) orders[at]! += orders[at - i]!;
    for (let at = orders.length - 1; at >= many + i; at--) orders[at]! -= orders[at - many - i]!;
    all *= (many + i) / i;
  }
  return orders.reduce((sum, count) => sum + count, 0) / all;
}
