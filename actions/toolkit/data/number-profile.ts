import { sortNumbers } from "./number-sort.js";
import type { NumericProfile } from "./profile.js";

/** The values of a column in order, each once, with how often it occurs. NaN is not among them. */
export interface Runs {
  /** Ascending, infinities at the ends; 0 stands for −0 too. */
  readonly values: Float64Array;
  readonly counts: Uint32Array;
  readonly nan: number;
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
  return { ...runsOfSorted(sortNumbers(copy.subarray(0, size))), nan: column.length - size };
}

/** The runs of numbers that are in order. The list is used up: the runs' values stand where it stood. */
export function runsOfSorted(sorted: Float64Array): Omit<Runs, "nan"> {
  const size = sorted.length;
  let distinct = 0;
  for (let at = 0; at < size; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) distinct++;
  const counts = new Uint32Array(distinct);
  if (distinct === size) return { values: sorted, counts: counts.fill(1) };
  let run = 0;
  for (let at = 0; at < size; run++) {
    const value = sorted[at]!;
    const first = at++;
    while (at < size && sorted[at] === value) at++;
    sorted[run] = value;
    counts[run] = at - first;
  }
  return { values: sorted.subarray(0, distinct), counts };
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
  for (let run = 0; run < counts.length; run++) if (counts[run]! > largest) largest = counts[run]!;
  const howOften = new Uint32Array(largest + 1);
  for (let run = 0; run < counts.length; run++) howOften[counts[run]!]!++;
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
 * Count, moments and 1,001 quantiles (nearest rank) of the finite values; null where there is none. The order in which
 * the values stood does not matter.
 */
export function numericProfile({
  values,
  counts,
  nan,
}: Pick<Runs, "values" | "counts" | "nan">): NumericProfile | null {
  const { from, to } = finiteRange(values);
  let size = 0;
  for (let run = 0; run < counts.length; run++) size += counts[run]!;
  let finite = 0;
  for (let run = from; run < to; run++) finite += counts[run]!;
  if (finite === 0) return null;
  const { mean, deviation } = moments(values, counts, from, to, finite);
  return {
    finite,
    nan,
    infinite: size - finite,
    min: values[from]!,
    max: values[to - 1]!,
    mean,
    standardDeviation: Number.isFinite(deviation) ? deviation : null,
    quantiles: quantiles(values, counts, from, finite),
  };
}

/** The values of rank max(1, ⌈p·n⌉) for p = 0, 1/1000, …, 1. */
function quantiles(values: Float64Array, counts: Uint32Array, from: number, finite: number): number[] {
  let run = from;
  let upTo = counts[from]!;
  return Array.from({ length: 1001 }, (_, index) => {
    const rank = Math.max(1, Math.ceil((index * finite) / 1000));
    while (upTo < rank) upTo += counts[++run]!;
    return values[run]!;
  });
}

/** Mean, and sample standard deviation about it in a second pass; NaN for fewer than two values. */
function moments(
  values: Float64Array,
  counts: Uint32Array,
  from: number,
  to: number,
  finite: number,
): { mean: number; deviation: number } {
  // Neumaier's sum: what rounding cuts off is added at the end.
  let sum = 0;
  let lost = 0;
  for (let run = from; run < to; run++) {
    const part = values[run]! * counts[run]!;
    const next = sum + part;
    lost += Math.abs(sum) >= Math.abs(part) ? sum - next + part : part - next + sum;
    sum = next;
  }
  let mean = (sum + lost) / finite;
  if (!Number.isFinite(mean)) {
    // A sum may be too large for a number where the mean is not.
    mean = 0;
    for (let run = from; run < to; run++) mean += values[run]! * (counts[run]! / finite);
  }
  let squares = 0;
  for (let run = from; run < to; run++) squares += (values[run]! - mean) ** 2 * counts[run]!;
  return { mean, deviation: finite > 1 ? Math.sqrt(squares / (finite - 1)) : Number.NaN };
}
