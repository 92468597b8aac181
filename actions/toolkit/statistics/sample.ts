/**
 * Numbers as their distinct values in ascending order, each with how often it occurs. Everything that compares two
 * distributions works on this form: it is what is left after one sort, ties included.
 */
export interface Sample {
  readonly values: Float64Array;
  /** Above 0. Whole numbers for data; a sketch may hold fractions. */
  readonly weights: Float64Array;
  /** The sum of the weights: the number of values. */
  readonly size: number;
}

/**
 * The sample of finite numbers.
 * @throws RangeError for NaN or an infinity: count those apart, they have no place on the line
 */
export function sample(numbers: ArrayLike<number>): Sample {
  const sorted = Float64Array.from(numbers).sort();
  // Typed arrays sort NaN and infinity to the end, minus infinity to the front: two looks are enough.
  if (sorted.length > 0 && !(Number.isFinite(sorted[0]) && Number.isFinite(sorted[sorted.length - 1]))) {
    throw new RangeError("a sample holds finite numbers only.");
  }
  const values = new Float64Array(sorted.length);
  const weights = new Float64Array(sorted.length);
  let distinct = 0;
  for (let start = 0; start < sorted.length; ) {
    const value = sorted[start]!;
    let end = start + 1;
    while (end < sorted.length && sorted[end] === value) end++;
    // Adding 0 turns -0 into 0.
    values[distinct] = value + 0;
    weights[distinct++] = end - start;
    start = end;
  }
  return { values: values.slice(0, distinct), weights: weights.slice(0, distinct), size: sorted.length };
}

/** The mean. NaN for an empty sample. */
export function mean({ values, weights, size }: Sample): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += (values[at]! / size) * weights[at]!;
  return values.length === 0 ? Number.NaN : sum;
}

/**
 * The sum of squared distances from the mean divided by size − `correction`: 0 for the population's variance, 1 for
 * the unbiased estimate.
 */
export function variance(sample: Sample, correction: 0 | 1): number {
  const { values, weights, size } = sample;
  const center = mean(sample);
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += weights[at]! * (values[at]! - center) ** 2;
  return sum / (size - correction);
}

/**
 * Walks through the distinct values of both samples in ascending order. `visit` gets the value and the number of
 * values of each side that are at most that value.
 */
export function walk(
  one: Sample,
  other: Sample,
  visit: (value: number, below: number, belowOther: number) => void,
): void {
  let below = 0;
  let belowOther = 0;
  for (let i = 0, j = 0; i < one.values.length || j < other.values.length; ) {
    const left = i < one.values.length ? one.values[i]! : Number.POSITIVE_INFINITY;
    const right = j < other.values.length ? other.values[j]! : Number.POSITIVE_INFINITY;
    if (left <= right) below += one.weights[i++]!;
    if (right <= left) belowOther += other.weights[j++]!;
    visit(Math.min(left, right), below, belowOther);
  }
}

/** The number of distinct values in both samples together. */
export function distinctOfBoth(one: Sample, other: Sample): number {
  let count = 0;
  walk(one, other, () => count++);
  return count;
}

/** Whether both samples together have more distinct values than `than`. */
export function hasMoreValues(one: Sample, other: Sample, than: number): boolean {
  return Math.max(one.values.length, other.values.length) > than || distinctOfBoth(one, other) > than;
}

/** What every test answers. */
export interface TestResult {
  readonly statistic: number;
  /** Two-sided, from 0 to 1. */
  readonly pValue: number;
}

/** @throws RangeError where a side is empty: there is nothing to compare */
export function requireValues(one: { readonly size: number }, other: { readonly size: number }): void {
  if (one.size > 0 && other.size > 0) return;
  throw new RangeError("both sides need at least one value.");
}

/** Rounding can carry a probability a hair outside of [0, 1]. */
export function probability(value: number): number {
  return Math.min(1, Math.max(0, value));
}
