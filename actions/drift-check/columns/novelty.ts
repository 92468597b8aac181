import type { NumericPair, Pair } from "../methods/pair.js";
import { otherCategories, sum } from "../methods/pair.js";

/** What one side of a column has and the other never had. It explains a verdict and decides none. */
export interface Novelty {
  /** Values of the current data that the reference doesn't have. Null where the reference doesn't list all of its own. */
  readonly unseen: Values | null;
  /** Values of the reference that should be in the current data by now and are not. */
  readonly vanished: Values | null;
  /** Numbers only: how much lies outside of what the reference had. */
  readonly range: Range | null;
}

export interface Values {
  /** How many different values. */
  readonly count: number;
  /** Share of the rows with a value: of the current data for unseen ones, of the reference for vanished ones. */
  readonly share: number;
  /** The most frequent ones. */
  readonly values: readonly { readonly value: string; readonly share: number }[];
}

export interface Range {
  /** The reference's smallest and largest finite number. */
  readonly min: number;
  readonly max: number;
  /** Shares of the current data's finite numbers, from 0 to 1. */
  readonly below: number;
  readonly above: number;
}

const mostListed = 10;

/** A value has vanished where data without drift would lack it less often than this. */
const vanishing = 0.001;

/** What is new and what is gone in a column whose two sides can be compared. */
export function noveltyOf(pair: Pair): Novelty {
  if (pair.kind === "numeric") return { unseen: null, vanished: null, range: rangeOf(pair) };
  const { labels, reference, current } = pair.counts;
  const [before, now] = [sum(reference), sum(current)];
  const isListed = labels.at(-1) !== otherCategories;
  const known = labels.map((_, at) => at).filter((at) => isListed || at < labels.length - 1);
  const unseen = known.filter((at) => reference[at] === 0 && current[at]! > 0);
  const vanished = known.filter(
    (at) => current[at] === 0 && reference[at]! > 0 && (1 - reference[at]! / before) ** now < vanishing,
  );
  return {
    unseen: isListed ? valuesOf(unseen, labels, current, now) : null,
    vanished: valuesOf(vanished, labels, reference, before),
    range: null,
  };
}

function valuesOf(
  found: readonly number[],
  labels: readonly string[],
  counts: readonly number[],
  rows: number,
): Values {
  const ordered = found.toSorted((one, other) => counts[other]! - counts[one]!);
  return {
    count: found.length,
    share: rows === 0 ? 0 : sum(found.map((at) => counts[at]!)) / rows,
    values: ordered.slice(0, mostListed).map((at) => ({ value: labels[at]!, share: counts[at]! / rows })),
  };
}

function rangeOf({ reference, current }: NumericPair): Range {
  const { min, max } = reference;
  let [below, above] = [0, 0];
  for (const { values, weights } of current.parts()) {
    for (let at = 0; at < values.length && values[at]! < min; at++) below += weights[at]!;
    for (let at = values.length - 1; at >= 0 && values[at]! > max; at--) above += weights[at]!;
    if (current.max <= max && values.at(-1)! >= min) break;
  }
  return { min, max, below: below / current.size, above: above / current.size };
}
