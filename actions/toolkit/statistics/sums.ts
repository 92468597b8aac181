import type { Counts } from "./bootstrap.js";
import type { Random } from "./random.js";

/** Sums over rows that a statistic is a function of: then resamples need the sums of groups of rows, and no rows. */
export interface Sums {
  /** How many sums there are. */
  readonly width: number;
  /** Adds what a row gives to the sums that stand from `at` on. */
  add(row: number, to: Float64Array, at: number): void;
  /** The statistic of the sums that stand from `at` on. */
  value(totals: Float64Array, at: number): number;
  /** Whether the statistic is not a function of these sums but, over many rows, very near to one. */
  readonly linearized?: boolean;
}

/** The mean of some values, or a function of it. Rows whose value is NaN don't count. */
export function meanSums(values: Float64Array, of: (mean: number) => number = (mean) => mean): Sums {
  return {
    width: 2,
    add(row, to, at) {
      const value = values[row]!;
      if (Number.isNaN(value)) return;
      to[at]! += value;
      to[at + 1]!++;
    },
    value: (totals, at) => of(totals[at]! / totals[at + 1]!),
  };
}

/**
 * A statistic by its first-order expansion: what it is on each row once, and what each row's count adds to it. Over
 * many rows the rest is of a lower order than the noise. Hampel (1974), The Influence Curve and its Role in Robust
 * Estimation, JASA 69; Efron and Tibshirani (1993), chapter 22.
 * @param influence the derivative by each row's count, at one
 */
export function linearSums(observed: number, influence: Float64Array): Sums {
  return {
    width: 1,
    linearized: true,
    add(row, to, at) {
      to[at]! += influence[row]!;
    },
    value: (totals, at) => observed + totals[at]!,
  };
}

/** Deals rows at random to so many groups, whose sizes differ by one at most: the number of each row's group. */
export function deal(rows: number, groups: number, generator: Random): Uint32Array {
  const numbers = Uint32Array.from({ length: rows }, (_, row) => row % groups);
  for (let at = rows - 1; at > 0; at--) {
    const other = generator.below(at + 1);
    const kept = numbers[at]!;
    numbers[at] = numbers[other]!;
    numbers[other] = kept;
  }
  return numbers;
}

/** First minus second, with each unit of rows counted so often. The rows are read once, and then no more. */
export function statisticOfUnits(
  unitOf: Uint32Array,
  units: number,
  first: Sums,
  second: Sums,
): (counts?: Counts) => number {
  const width = first.width + second.width;
  const sums = new Float64Array(units * width);
  for (let row = 0; row < unitOf.length; row++) {
    const at = unitOf[row]! * width;
    first.add(row, sums, at);
    second.add(row, sums, at + first.width);
  }
  const totals = new Float64Array(width);
  return (counts) => {
    totals.fill(0);
    for (let unit = 0, at = 0; unit < units; unit++) {
      const count = counts === undefined ? 1 : counts[unit]!;
      if (count === 0) at += width;
      else for (let sum = 0; sum < width; sum++, at++) totals[sum]! += count * sums[at]!;
    }
    return first.value(totals, 0) - second.value(totals, first.width);
  };
}
