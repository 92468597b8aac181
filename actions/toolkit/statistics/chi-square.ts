import gammainc from "@stdlib/math-base-special-gammainc";
import type { TestResult } from "./sample.js";

export interface ChiSquare extends TestResult {
  readonly degreesOfFreedom: number;
}

/** The probability that a chi-square variable reaches `x`, also where it is tiny. */
export function chiSquareSurvival(x: number, degreesOfFreedom: number): number {
  if (x === Number.POSITIVE_INFINITY) return 0;
  return x <= 0 ? 1 : gammainc(x / 2, degreesOfFreedom / 2, true, true);
}

/**
 * Pearson's two-sample chi-square test on a 2 × k table of counts: both sides are samples. Categories that neither
 * side has are left out; with fewer than two categories nothing can differ: statistic 0, p-value 1. Without Yates'
 * correction. Same as scipy.stats.chi2_contingency(correction=False).
 * @param reference the counts by category; `current` in the same order
 * @throws RangeError where a side has no rows, a count is negative, or the lengths differ
 */
export function chiSquare(reference: readonly number[], current: readonly number[]): ChiSquare {
  const table = contingency(reference, current);
  let statistic = 0;
  for (const { observed, expected } of table.cells) statistic += (observed - expected) ** 2 / expected;
  const degreesOfFreedom = Math.max(0, table.categories - 1);
  if (degreesOfFreedom === 0) return { statistic: 0, pValue: 1, degreesOfFreedom };
  return { statistic, pValue: chiSquareSurvival(statistic, degreesOfFreedom), degreesOfFreedom };
}

/**
 * The one-sample test, with the reference scaled to the size of the current data and taken as exact. What Evidently
 * does; its false alarms are many, because the reference is a sample too. A category that the reference lacks gives
 * an infinite statistic and p = 0. Same as scipy.stats.chisquare.
 */
export function chiSquareGoodnessOfFit(reference: readonly number[], current: readonly number[]): ChiSquare {
  const { cells, categories, sizes } = contingency(reference, current);
  const scale = sizes[1] / sizes[0];
  let statistic = 0;
  for (let at = 0; at < categories; at++) {
    const expected = cells[2 * at]!.observed * scale;
    statistic += (cells[2 * at + 1]!.observed - expected) ** 2 / expected;
  }
  const degreesOfFreedom = Math.max(0, categories - 1);
  if (degreesOfFreedom === 0) return { statistic: 0, pValue: 1, degreesOfFreedom };
  return { statistic, pValue: chiSquareSurvival(statistic, degreesOfFreedom), degreesOfFreedom };
}

interface Contingency {
  /** Reference and current of the first category, of the second, … without empty categories. */
  readonly cells: readonly { readonly observed: number; readonly expected: number }[];
  readonly categories: number;
  readonly sizes: readonly [reference: number, current: number];
}

/** The observed counts of a 2 × k table with those expected where both sides are alike. */
export function contingency(reference: readonly number[], current: readonly number[]): Contingency {
  if (reference.length !== current.length) throw new RangeError("both sides need the same categories.");
  if ([...reference, ...current].some((count) => !(count >= 0 && Number.isFinite(count)))) {
    throw new RangeError("counts are finite and not negative.");
  }
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const sizes = [sum(reference), sum(current)] as const;
  if (sizes[0] === 0 || sizes[1] === 0) throw new RangeError("both sides need at least one value.");
  const total = sizes[0] + sizes[1];
  const cells: { observed: number; expected: number }[] = [];
  reference.forEach((count, at) => {
    const both = count + current[at]!;
    if (both === 0) return;
    cells.push({ observed: count, expected: (both * sizes[0]) / total });
    cells.push({ observed: current[at]!, expected: (both * sizes[1]) / total });
  });
  return { cells, categories: cells.length / 2, sizes };
}
