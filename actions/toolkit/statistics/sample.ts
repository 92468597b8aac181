/** Distinct values in ascending order, each with how often it occurs. */
export interface Part {
  readonly values: Float64Array;
  /** Above 0. Whole numbers for data; a sketch may hold fractions. */
  readonly weights: Float64Array;
}

/**
 * Numbers as their distinct values in ascending order, each with how often it occurs. Everything that compares two
 * distributions works on this form: it is what is left after one sort, ties included. The values come in parts, for
 * they may be too many for memory.
 */
export interface Sample {
  /** The sum of the weights: the number of values. */
  readonly size: number;
  /** How many different values there are. */
  readonly distinct: number;
  /** Both are NaN where there is no value. */
  readonly min: number;
  readonly max: number;
  /** From the smallest value to the largest. A part is gone when the next one is asked for. */
  parts(): Iterable<Part>;
}

/** A sample of which all values are in memory. */
export class WholeSample implements Sample, Part {
  /** @param size the sum of the weights */
  constructor(
    readonly values: Float64Array,
    readonly weights: Float64Array,
    readonly size: number,
  ) {}

  get distinct(): number {
    return this.values.length;
  }

  get min(): number {
    return this.values[0] ?? Number.NaN;
  }

  get max(): number {
    return this.values.at(-1) ?? Number.NaN;
  }

  parts(): Iterable<Part> {
    return [this];
  }
}

/**
 * The sample of finite numbers.
 * @throws RangeError for NaN or an infinity: count those apart, they have no place on the line
 */
export function sample(numbers: ArrayLike<number>): WholeSample {
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
  return new WholeSample(values.slice(0, distinct), weights.slice(0, distinct), sorted.length);
}

/** The mean. NaN for an empty sample. */
export function mean(sample: Sample): number {
  const { size } = sample;
  let sum = 0;
  for (const { values, weights } of sample.parts())
    for (let at = 0; at < values.length; at++) sum += (values[at]! / size) * weights[at]!;
  return sample.distinct === 0 ? Number.NaN : sum;
}

/**
 * The sum of squared distances from the mean divided by size − `correction`: 0 for the population's variance, 1 for
 * the unbiased estimate.
 */
export function variance(sample: Sample, correction: 0 | 1): number {
  const center = mean(sample);
  let sum = 0;
  for (const { values, weights } of sample.parts())
    for (let at = 0; at < values.length; at++) sum += weights[at]! * (values[at]! - center) ** 2;
  return sum / (sample.size - correction);
}

/** The place of the first value that is not below `limit`, from `from` on. */
export function firstFrom(sorted: Float64Array, limit: number, from: number): number {
  let [low, high] = [from, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const nothing: Part = { values: new Float64Array(), weights: new Float64Array() };

/** Takes a sample's values in order. */
class Reader {
  private readonly rest: Iterator<Part>;
  private part = nothing;
  private at = 0;

  constructor(sample: Sample) {
    this.rest = sample.parts()[Symbol.iterator]();
  }

  /** The largest value that is at hand; infinity behind the last one. */
  largest(): number {
    while (this.at === this.part.values.length) {
      const next = this.rest.next();
      this.part = next.done === true ? nothing : next.value;
      this.at = 0;
      if (next.done === true) return Number.POSITIVE_INFINITY;
    }
    return this.part.values.at(-1)!;
  }

  /** Those of the values at hand that are at most `limit`. */
  take(limit: number): Part {
    const { values, weights } = this.part;
    const from = this.at;
    let to = values.length;
    if (to > from && values[to - 1]! > limit) {
      to = firstFrom(values, limit, from);
      if (values[to] === limit) to++;
    }
    this.at = to;
    if (from === 0 && to === values.length) return this.part;
    return { values: values.subarray(from, to), weights: weights.subarray(from, to) };
  }
}

/** Both samples from the smallest value to the largest, in stretches that end at the same value on both sides. */
export function* together(one: Sample, other: Sample): Generator<readonly [Part, Part]> {
  const [left, right] = [new Reader(one), new Reader(other)];
  for (;;) {
    const limit = Math.min(left.largest(), right.largest());
    if (limit === Number.POSITIVE_INFINITY) return;
    yield [left.take(limit), right.take(limit)];
  }
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
  for (const [mine, theirs] of together(one, other)) {
    const [values, others] = [mine.values, theirs.values];
    for (let i = 0, j = 0; i < values.length || j < others.length; ) {
      const left = i < values.length ? values[i]! : Number.POSITIVE_INFINITY;
      const right = j < others.length ? others[j]! : Number.POSITIVE_INFINITY;
      if (left <= right) below += mine.weights[i++]!;
      if (right <= left) belowOther += theirs.weights[j++]!;
      visit(Math.min(left, right), below, belowOther);
    }
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
  return Math.max(one.distinct, other.distinct) > than || distinctOfBoth(one, other) > than;
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
