import type { Comparison, Interval } from "./interval.js";
import { mean, type Sample, sample, type TestResult, variance } from "./sample.js";
import { tCdf, tQuantile } from "./student-t.js";

/** All that the t test needs of a sample. */
export interface Moments {
  readonly mean: number;
  /** The unbiased estimate, of at least two values. */
  readonly variance: number;
  readonly size: number;
}

/**
 * Welch's two-sided t test: whether the means differ, without taking the variances as equal. Same as
 * scipy.stats.ttest_ind(equal_var=False), which answers NaN for two constants: here equal ones have p 1, others an
 * infinite statistic and p 0. Welch (1947), The generalization of Student's problem.
 * @throws RangeError where a side has fewer than two values
 */
export function welchTest(reference: Sample, current: Sample): TestResult {
  if (reference.size < 2 || current.size < 2)
    throw new RangeError("a t test needs two values on both sides.");
  // Around a common value, so that a large offset of both sides costs no digits, and in a unit in which squares are numbers.
  const both = [reference, current] as const;
  const unit = powerOfTwo(Math.max(...both.flatMap(({ min, max }) => [Math.abs(min), Math.abs(max)])));
  const [one, other] = both.map((side) => momentsOf(moved(side, reference.min, unit)));
  return welchTestOfMoments(one!, other!);
}

/**
 * The same from means and variances, such as a profile keeps: exact as far as those are.
 * @throws RangeError where a side has fewer than two values
 */
export function welchTestOfMoments(reference: Moments, current: Moments): TestResult {
  if (reference.size < 2 || current.size < 2)
    throw new RangeError("a t test needs two values on both sides.");
  const difference = reference.mean - current.mean;
  const one = reference.variance / reference.size;
  const other = current.variance / current.size;
  // Two constants, or values so close that their squares are no numbers any more.
  if (one + other === 0) {
    return difference === 0
      ? { statistic: 0, pValue: 1 }
      : { statistic: Math.sign(difference) * Number.POSITIVE_INFINITY, pValue: 0 };
  }
  // Squares beyond all numbers, which scipy has the same answer for.
  if (!Number.isFinite(one + other)) return { statistic: 0, pValue: 1 };
  const statistic = difference / Math.sqrt(one + other);
  return { statistic, pValue: 2 * tCdf(-Math.abs(statistic), degreesOfFreedom(reference, current)) };
}

/**
 * Student's two-sided t test, which takes the variances as equal. Same as scipy.stats.ttest_ind; of equal constants p is 1,
 * where scipy answers NaN.
 * @throws RangeError where a side has fewer than two values
 */
export function studentTestOfMoments(reference: Moments, current: Moments): TestResult {
  if (reference.size < 2 || current.size < 2)
    throw new RangeError("a t test needs two values on both sides.");
  const degrees = reference.size + current.size - 2;
  const pooled =
    ((reference.size - 1) * reference.variance + (current.size - 1) * current.variance) / degrees;
  const difference = reference.mean - current.mean;
  if (difference === 0) return { statistic: 0, pValue: 1 };
  const statistic = difference / Math.sqrt(pooled * (1 / reference.size + 1 / current.size));
  return { statistic, pValue: 2 * tCdf(-Math.abs(statistic), degrees) };
}

/** Welch's and Satterthwaite's. */
function degreesOfFreedom(reference: Moments, current: Moments): number {
  const one = reference.variance / reference.size;
  const other = current.variance / current.size;
  // As shares of their sum, so that neither tiny nor huge variances leave the range of numbers.
  const [share, rest] = [one / (one + other), other / (one + other)];
  return 1 / (share ** 2 / (reference.size - 1) + rest ** 2 / (current.size - 1));
}

/** The first mean minus the second, with Welch's interval. None where a side has fewer than two values. */
export function welchDifference(first: Float64Array, second: Float64Array): Comparison {
  const [one, other] = [momentsOf(sample(first)), momentsOf(sample(second))];
  const difference = one.mean - other.mean;
  const standardError = Math.sqrt(one.variance / one.size + other.variance / other.size);
  const interval = (confidence: number): Interval | undefined => {
    if (one.size < 2 || other.size < 2) return undefined;
    if (standardError === 0) return [difference, difference];
    const half = tQuantile(0.5 + confidence / 2, degreesOfFreedom(one, other)) * standardError;
    return [difference - half, difference + half];
  };
  const pValue = one.size < 2 || other.size < 2 ? undefined : welchTestOfMoments(one, other).pValue;
  return { difference, interval, pValue, method: "Welch's t" };
}

/** The mean and the unbiased variance of at least two values. */
export function momentsOf(sample: Sample): Moments {
  const { size, distinct, min } = sample;
  // The mean of a constant is rounded when it is summed up.
  if (distinct === 1) return { mean: min, variance: 0, size };
  return { mean: mean(sample), variance: variance(sample, 1), size };
}

/** The largest power of two up to a number, as far as its inverse is a number, too: dividing by it rounds nothing. */
function powerOfTwo(number: number): number {
  return number === 0 ? 1 : 2 ** Math.max(-1000, Math.min(1000, Math.floor(Math.log2(number))));
}

function moved(sample: Sample, origin: number, unit: number): Sample {
  const move = (value: number) => value / unit - origin / unit;
  return {
    size: sample.size,
    distinct: sample.distinct,
    min: move(sample.min),
    max: move(sample.max),
    *parts() {
      for (const { values, weights } of sample.parts()) yield { values: values.map(move), weights };
    },
  };
}
