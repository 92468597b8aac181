import { chiSquareSurvival } from "./chi-square.js";
import { type Part, requireValues, type Sample, type TestResult, walk } from "./sample.js";
import { symmetricEigen } from "./symmetric-eigen.js";

/** Where the characteristic functions are compared, in halves of the interquartile range of both sides together. */
const points = [0.4, 0.8] as const;
/** The cosine and the sine at each of them. */
const width = 2 * points.length;
/** Directions whose variance is below this share of the largest one count as none. */
const leastVariance = 1e-12;

/**
 * The Epps-Singleton test: whether the empirical characteristic functions agree; for discrete numbers too. Same as
 * scipy.stats.epps_singleton_2samp, but for data of so few values that its covariance matrix is singular, where scipy's
 * answer hangs on rounding. Epps and Singleton (1986); Goerg and Kaiser (2009), Nonparametric testing of distributions.
 * @throws RangeError where a side has fewer than five values, both are constants, or the middle half of all values is one
 */
export function eppsSingleton(reference: Sample, current: Sample): TestResult {
  requireValues(reference, current);
  const [n, m] = [reference.size, current.size];
  if (n < 5 || m < 5) throw new RangeError("the Epps-Singleton test needs five values on both sides.");
  if (reference.distinct === 1 && current.distinct === 1) {
    throw new RangeError("the Epps-Singleton test needs two different values on one side.");
  }
  const unit = interquartileRange(reference, current) / 2;
  if (!(unit > 0)) throw new RangeError("the Epps-Singleton test needs an interquartile range above 0.");
  const one = moments(reference, unit);
  const other = moments(current, unit);
  const size = n + m;
  const covariance = one.covariance.map((row, i) =>
    row.map((value, j) => (size / n) * value + (size / m) * other.covariance[i]![j]!),
  );
  const difference = one.mean.map((value, at) => value - other.mean[at]!);
  const { values, vectors } = symmetricEigen(covariance);
  const largest = Math.max(...values);
  let [statistic, rank] = [0, 0];
  values.forEach((value, at) => {
    if (!(value > leastVariance * largest)) return;
    const along = vectors[at]!.reduce((sum, part, i) => sum + part * difference[i]!, 0);
    statistic += (size * along ** 2) / value;
    rank++;
  });
  if (Math.max(n, m) < 25) statistic /= 1 + size ** -0.45 + 10.1 * (n ** -1.7 + m ** -1.7);
  return { statistic, pValue: chiSquareSurvival(statistic, rank) };
}

/** Mean and covariance (over n) of the cosines and sines at the points. */
function moments(sample: Sample, unit: number): { mean: number[]; covariance: number[][] } {
  const { size } = sample;
  const mean = new Array<number>(width).fill(0);
  // Of values that are all in memory the waves stay there too; of others they are computed again.
  let kept: Float64Array | undefined;
  for (const part of sample.parts()) {
    const { weights } = part;
    const waves = wavesOf(part, unit);
    if (part.values.length === sample.distinct) kept = waves;
    for (let at = 0; at < weights.length; at++)
      for (let i = 0; i < width; i++) mean[i]! += (weights[at]! / size) * waves[at * width + i]!;
  }
  const covariance = mean.map(() => new Array<number>(width).fill(0));
  for (const part of sample.parts()) {
    const waves = kept ?? wavesOf(part, unit);
    for (let at = 0; at < part.weights.length; at++) {
      const share = part.weights[at]! / size;
      for (let i = 0; i < width; i++) {
        const apart = share * (waves[at * width + i]! - mean[i]!);
        for (let j = 0; j < width; j++) covariance[i]![j]! += apart * (waves[at * width + j]! - mean[j]!);
      }
    }
  }
  return { mean, covariance };
}

/** Of each value the cosine at each point, and then the sines. */
function wavesOf({ values }: Part, unit: number): Float64Array {
  const waves = new Float64Array(width * values.length);
  for (let at = 0; at < values.length; at++) {
    for (const [i, point] of points.entries()) {
      waves[at * width + i] = Math.cos((point / unit) * values[at]!);
      waves[at * width + points.length + i] = Math.sin((point / unit) * values[at]!);
    }
  }
  return waves;
}

/** Of both sides together, quartiles between two values by linear interpolation, as numpy's. */
export function interquartileRange(one: Sample, other: Sample): number {
  const size = one.size + other.size;
  const ranks = [0.25, 0.75].flatMap((p) => {
    const position = p * (size - 1);
    return [Math.floor(position), Math.ceil(position)];
  });
  const found = ranks.map(() => Number.NaN);
  walk(one, other, (value, below, belowOther) => {
    ranks.forEach((rank, at) => {
      if (Number.isNaN(found[at]) && below + belowOther > rank) found[at] = value;
    });
  });
  const quartile = (p: number, low: number, high: number) => {
    const position = p * (size - 1);
    return low + (high - low) * (position - Math.floor(position));
  };
  return quartile(0.75, found[2]!, found[3]!) - quartile(0.25, found[0]!, found[1]!);
}
