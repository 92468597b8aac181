import type { Sample } from "../../toolkit/statistics/sample.js";
import type { Moments } from "../../toolkit/statistics/t-test.js";
import type { Categories, Column } from "../columns/column.js";

/** The values of a column on both sides, in the form in which methods compare them. */
export type Pair = NumericPair | CategoricalPair;

export interface NumericPair {
  readonly kind: "numeric";
  readonly reference: Sample;
  readonly current: Sample;
  /** The exact moments of a side that is a sketch, where they are known. */
  readonly moments?: { readonly reference: Moments | undefined; readonly current: Moments | undefined };
  /** Whether both sides hold integers and no missing value, with which pandas, and so Evidently, has floats. */
  readonly integer: boolean;
}

export interface CategoricalPair {
  readonly kind: "categorical";
  readonly counts: Counts;
}

/** How often each category occurs on each side. */
export interface Counts {
  readonly labels: readonly string[];
  readonly reference: readonly number[];
  readonly current: readonly number[];
}

/** The label of the categories that a profile no longer tells apart. */
export const otherCategories = "(other values)";

export function isIntegerType(type: string): boolean {
  return /INT/i.test(type) && !/INTERVAL/i.test(type);
}

export function numericPair(reference: Column, current: Column): NumericPair | undefined {
  if (reference.numbers === undefined || current.numbers === undefined) return undefined;
  return {
    kind: "numeric",
    reference: reference.numbers,
    current: current.numbers,
    moments: { reference: reference.moments, current: current.moments },
    integer: isWhole(reference) && isWhole(current),
  };
}

function isWhole({ type, missing }: Column): boolean {
  return isIntegerType(type) && missing === 0;
}

/**
 * Both sides over the same categories, ordered by their text. Where the reference no longer tells its rare categories
 * apart, all values that it does not list are one category on both sides.
 */
export function categoricalPair(reference: Column, current: Column): CategoricalPair | undefined {
  const one = reference.categories;
  const other = current.categories;
  if (one === undefined || other === undefined) return undefined;
  const isPartial = one.rest > 0 || other.rest > 0;
  const labels = isPartial ? listedByPartial(one, other) : [...one.counts.keys(), ...other.counts.keys()];
  const sorted = [...new Set(labels)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const side = ({ counts }: Categories) => sorted.map((label) => counts.get(label) ?? 0);
  const counts = { labels: sorted, reference: side(one), current: side(other) };
  if (!isPartial) return { kind: "categorical", counts };
  const unlisted = (all: Categories, listed: readonly number[]) =>
    all.rest + sum([...all.counts.values()]) - sum(listed);
  return {
    kind: "categorical",
    counts: {
      labels: [...sorted, otherCategories],
      reference: [...counts.reference, unlisted(one, counts.reference)],
      current: [...counts.current, unlisted(other, counts.current)],
    },
  };
}

function listedByPartial(one: Categories, other: Categories): string[] {
  if (one.rest === 0) return [...other.counts.keys()];
  if (other.rest === 0) return [...one.counts.keys()];
  return [...one.counts.keys()].filter((label) => other.counts.has(label));
}

/** How many rows the counts are of. */
export function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
