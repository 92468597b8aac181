import { mean, type Sample, type TestResult, variance } from "./sample.js";
import { tCdf } from "./student-t.js";

/**
 * Welch's two-sided t test: whether the means differ, without taking the variances as equal. Same as
 * scipy.stats.ttest_ind(equal_var=False), which answers NaN for two constants: here equal ones have p 1, others an
 * infinite statistic and p 0. Welch (1947), The generalization of Student's problem.
 * @throws RangeError where a side has fewer than two values
 */
export function welchTest(reference: Sample, current: Sample): TestResult {
  if (reference.size < 2 || current.size < 2)
    throw new RangeError("a t test needs two values on both sides.");
  // Around a common value, so that a large offset of both sides costs no digits.
  const origin = reference.values[0]!;
  const [before, now] = [shifted(reference, origin), shifted(current, origin)];
  const difference = mean(before) - mean(now);
  const one = variance(before, 1) / reference.size;
  const other = variance(now, 1) / current.size;
  // Two constants, or values so close that their squares are no numbers any more.
  if (one + other === 0) {
    return difference === 0
      ? { statistic: 0, pValue: 1 }
      : { statistic: Math.sign(difference) * Number.POSITIVE_INFINITY, pValue: 0 };
  }
  const statistic = difference / Math.sqrt(one + other);
  // As shares of their sum, so that neither tiny nor huge variances leave the range of numbers.
  const [share, rest] = [one / (one + other), other / (one + other)];
  const degreesOfFreedom = 1 / (share ** 2 / (reference.size - 1) + rest ** 2 / (current.size - 1));
  return { statistic, pValue: 2 * tCdf(-Math.abs(statistic), degreesOfFreedom) };
}

function shifted({ values, weights, size }: Sample, origin: number): Sample {
  return { values: values.map((value) => value - origin), weights, size };
}
