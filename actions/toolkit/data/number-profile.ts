import { sortNumbers } from "./number-sort.js";
import type { NumericProfile } from "./profile.js";

/** The values of a column in order, each once, with how often it occurs. NaN is not among them. */
export interface Runs {
  /** Ascending, infinities at the ends; 0 stands for −0 too. */
  readonly values: Float64Array;
  readonly counts: Uint32Array;
  readonly nan: number;
  /** The values that are not NaN, sorted, repeated ones as often as they occur. */
  readonly sorted: Float64Array;
}

/** Sorts a column's values, which stay as they are. One linear pass after the sort. */
export function runsOf(column: Float64Array): Runs {
  const copy = new Float64Array(column.length);
  let size = 0;
  for (let at = 0; at < column.length; at++) {
    const value = column[at]!;
    // Adding 0 turns −0 into 0.
    if (!Number.isNaN(value)) copy[size++] = value + 0;
  }
  const sorted = sortNumbers(copy.subarray(0, size));
  const values = new Float64Array(size);
  const counts = new Uint32Array(size);
  let distinct = 0;
  for (let at = 0; at < size; ) {
    const value = sorted[at]!;
    const first = at++;
    while (at < size && sorted[at] === value) at++;
    values[distinct] = value;
    counts[distinct++] = at - first;
  }
  return {
    values: values.slice(0, distinct),
    counts: counts.slice(0, distinct),
    nan: column.length - size,
    sorted,
  };
}

/** How many of the values are infinite, and the positions of the first and behind the last finite one. */
export function finiteRange(values: Float64Array): { readonly from: number; readonly to: number } {
  let from = 0;
  let to = values.length;
  while (from < to && values[from] === Number.NEGATIVE_INFINITY) from++;
  while (to > from && values[to - 1] === Number.POSITIVE_INFINITY) to--;
  return { from, to };
}

/** The most frequent values as positions in the runs: most frequent first, ties by value; at most `most` (above 0). */
export function topRuns({ counts }: Pick<Runs, "counts">, most: number): number[] {
  let largest = 0;
  for (const count of counts) if (count > largest) largest = count;
  const howOften = new Uint32Array(largest + 1);
  for (const count of counts) howOften[count]!++;
  // All values more frequent than `least` have room, and `ties` of those that occur just so often.
  let least = largest;
  let ties = most;
  while (least > 1 && ties > howOften[least]!) ties -= howOften[least--]!;
  const found: number[] = [];
  for (let run = 0; run < counts.length; run++) {
    const count = counts[run]!;
    if (count > least || (count === least && ties-- > 0)) found.push(run);
  }
  return found.sort((a, b) => counts[b]! - counts[a]! || a - b);
}

/**
 * Count, moments and 1,001 quantiles (nearest rank) of the finite values; null where there is none.
 * @param column the values in the order of the rows, in which sums are taken
 * @param sorted the same without NaN, in ascending order
 */
export function numericProfile(column: Float64Array, sorted: Float64Array): NumericProfile | null {
  const { from, to } = finiteRange(sorted);
  const finite = to - from;
  if (finite === 0) return null;
  const { mean, deviation } = moments(column, finite);
  return {
    finite,
    nan: column.length - sorted.length,
    infinite: sorted.length - finite,
    min: sorted[from]!,
    max: sorted[to - 1]!,
    mean,
    standardDeviation: Number.isFinite(deviation) ? deviation : null,
    quantiles: Array.from(
      { length: 1001 },
      (_, index) => sorted[from + Math.max(1, Math.ceil((index * finite) / 1000)) - 1]!,
    ),
  };
}

/** Mean, and sample standard deviation by Welford's way; NaN for fewer than two values. */
function moments(column: Float64Array, finite: number): { mean: number; deviation: number } {
  let sum = 0;
  let seen = 0;
  let center = 0;
  let squares = 0;
  for (let at = 0; at < column.length; at++) {
    const value = column[at]!;
    if (!(value - value === 0)) continue;
    sum += value;
    seen++;
    const before = value - center;
    center += before / seen;
    squares += before * (value - center);
  }
  // A sum may be too large for a number where the mean is not.
  const mean = Number.isFinite(sum) ? sum / finite : center;
  return { mean, deviation: finite > 1 ? Math.sqrt(squares / (finite - 1)) : Number.NaN };
}
