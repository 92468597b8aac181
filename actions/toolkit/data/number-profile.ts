import type { NumericProfile } from "./profile.js";
import { DistinctSketch } from "./sketch/distinct-sketch.js";

/** Values in ascending order, each once, with how often it came. */
export interface Counted {
  readonly values: Float64Array;
  readonly counts: Uint32Array;
}

export interface Frequent {
  readonly value: number;
  readonly count: number;
}

/** What the profile of a column needs of its values. */
export interface ColumnRuns {
  /** How many different values, NaN not among them. */
  readonly size: number;
  readonly nan: number;
  /** The most frequent ones, most frequent first, ties by value; at most `most` (above 0). */
  top(most: number): Frequent[];
  /** Count, moments and 1,001 quantiles (nearest rank) of the finite values; null where there is none. */
  numeric(): NumericProfile | null;
  /** The same with every value cut to whole thousands towards 0. */
  thousandths(): Pick<ColumnRuns, "numeric">;
  /** The sketch of the values, each times a factor. */
  sketch(factor: number): DistinctSketch;
}

/**
 * The values of a column in order, infinities at the ends, each once, with how often it occurs; 0 stands for −0 too.
 * They come in parts, for they may be too many for memory.
 */
export abstract class SortedRuns implements ColumnRuns {
  abstract readonly size: number;
  abstract readonly nan: number;

  /** A part is gone when the next one is asked for. */
  abstract parts(): Iterable<Counted>;

  top(most: number): Frequent[] {
    return topOf(this.parts(), most);
  }

  numeric(): NumericProfile | null {
    return numericProfile(() => this.parts(), this.nan);
  }

  thousandths(): Pick<ColumnRuns, "numeric"> {
    return { numeric: () => numericProfile(() => inThousands(this.parts()), this.nan) };
  }

  sketch(factor: number): DistinctSketch {
    const sketch = DistinctSketch.empty();
    for (const { values } of this.parts())
      sketch.add(factor === 1 ? values : values.map((value) => value * factor));
    return sketch;
  }
}

/** Runs that are all in memory. */
export class Runs extends SortedRuns implements Counted {
  constructor(
    readonly values: Float64Array,
    readonly counts: Uint32Array,
    readonly nan: number,
  ) {
    super();
  }

  get size(): number {
    return this.values.length;
  }

  parts(): Iterable<Counted> {
    return [this];
  }
}

function* inThousands(parts: Iterable<Counted>): Generator<Counted> {
  for (const { values, counts } of parts)
    yield { values: values.map((value) => Math.trunc(value / 1000) + 0), counts };
}

/** Takes equal neighbours together. The lists are used up: the answer stands where they stood. */
export function together({ values, counts }: Counted): Counted {
  let size = 0;
  for (let at = 0; at < values.length; at++) {
    if (size > 0 && values[at] === values[size - 1]) counts[size - 1]! += counts[at]!;
    else {
      values[size] = values[at]!;
      counts[size++] = counts[at]!;
    }
  }
  return { values: values.subarray(0, size), counts: counts.subarray(0, size) };
}

/** The positions of the first and behind the last finite one. */
export function finiteRange(values: Float64Array): { readonly from: number; readonly to: number } {
  let from = 0;
  let to = values.length;
  while (from < to && values[from] === Number.NEGATIVE_INFINITY) from++;
  while (to > from && values[to - 1] === Number.POSITIVE_INFINITY) to--;
  return { from, to };
}

/** The most frequent values: most frequent first, ties by value; at most `most` (above 0). */
export function topOf(parts: Iterable<Counted>, most: number): Frequent[] {
  let found: Frequent[] = [];
  // What came as often as the last one that has room comes behind it.
  let least = 0;
  const cut = () => found.sort((one, other) => other.count - one.count).slice(0, most);
  for (const { values, counts } of parts) {
    for (let at = 0; at < counts.length; at++) {
      const count = counts[at]!;
      if (count <= least) continue;
      found.push({ value: values[at]!, count });
      if (found.length < 2 * most) continue;
      found = cut();
      least = found.at(-1)!.count;
    }
  }
  return cut();
}

/** @param parts answers the runs from the smallest value on, again and again */
export function numericProfile(parts: () => Iterable<Counted>, nan: number): NumericProfile | null {
  const sums = sumsOf(parts());
  const { size, finite, min, max } = sums;
  if (finite === 0) return null;
  let { mean } = sums;
  if (!Number.isFinite(mean)) {
    // A sum may be too large for a number where the mean is not.
    mean = 0;
    for (const { values, counts } of parts()) {
      const { from, to } = finiteRange(values);
      for (let run = from; run < to; run++) mean += values[run]! * (counts[run]! / finite);
    }
  }
  const { squares, quantiles } = spreadOf(parts(), mean, finite);
  const deviation = finite > 1 ? Math.sqrt(squares / (finite - 1)) : Number.NaN;
  return {
    finite,
    nan,
    infinite: size - finite,
    min,
    max,
    mean,
    standardDeviation: Number.isFinite(deviation) ? deviation : null,
    quantiles,
  };
}

function sumsOf(parts: Iterable<Counted>) {
  let [size, finite, min, max] = [0, 0, Number.NaN, Number.NaN];
  // Neumaier's sum: what rounding cuts off is added at the end.
  let sum = 0;
  let lost = 0;
  for (const { values, counts } of parts) {
    const { from, to } = finiteRange(values);
    for (let run = 0; run < from; run++) size += counts[run]!;
    for (let run = to; run < counts.length; run++) size += counts[run]!;
    for (let run = from; run < to; run++) {
      const count = counts[run]!;
      finite += count;
      const part = values[run]! * count;
      const next = sum + part;
      lost += Math.abs(sum) >= Math.abs(part) ? sum - next + part : part - next + sum;
      sum = next;
    }
    if (from < to) [min, max] = [Number.isNaN(min) ? values[from]! : min, values[to - 1]!];
  }
  return { size: size + finite, finite, min, max, mean: (sum + lost) / finite };
}

/** The sum of the squares about the mean, and the values of rank max(1, ⌈p·n⌉) for p = 0, 1/1000, …, 1. */
function spreadOf(parts: Iterable<Counted>, mean: number, finite: number) {
  const quantiles: number[] = [];
  let squares = 0;
  let upTo = 0;
  let rank = 1;
  for (const { values, counts } of parts) {
    const { from, to } = finiteRange(values);
    for (let run = from; run < to; run++) {
      const [value, count] = [values[run]!, counts[run]!];
      squares += (value - mean) ** 2 * count;
      upTo += count;
      while (upTo >= rank && quantiles.length <= 1000) {
        quantiles.push(value);
        rank = Math.max(1, Math.ceil((quantiles.length * finite) / 1000));
      }
    }
  }
  return { squares, quantiles };
}
