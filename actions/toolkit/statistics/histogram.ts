import { distinctOfBoth, firstFrom, type Sample, walk } from "./sample.js";

/** Shares of both sides in the same bins; each side sums to 1. */
export interface Shares {
  readonly reference: readonly number[];
  readonly current: readonly number[];
}

/** A numeric column with at most this many distinct reference values is compared value by value, as in Evidently. */
const fewestBinned = 20;

/**
 * The shares that Evidently's distances are computed from: value by value where the reference has at most 20 distinct
 * values, else in equal bins over both sides, their number by Sturges' rule over the rows of both sides.
 * @param integer whether the column's type is an integer one: numpy's bins are then at least 1 wide
 */
export function numericShares(reference: Sample, current: Sample, integer = false): Shares {
  if (reference.distinct > fewestBinned) {
    const edges = sturgesEdges(reference, current, reference.size + current.size, integer);
    return { reference: shares(histogram(reference, edges)), current: shares(histogram(current, edges)) };
  }
  const counts = valueCounts(reference, current);
  return { reference: shares(counts.reference), current: shares(counts.current) };
}

/** How often each distinct value of either side occurs on each side, ascending by value. */
export function valueCounts(
  reference: Sample,
  current: Sample,
): { reference: number[]; current: number[]; values: number[] } {
  const counts = { reference: [] as number[], current: [] as number[], values: [] as number[] };
  let before = 0;
  let beforeCurrent = 0;
  walk(reference, current, (value, below, belowCurrent) => {
    counts.values.push(value);
    counts.reference.push(below - before);
    counts.current.push(belowCurrent - beforeCurrent);
    before = below;
    beforeCurrent = belowCurrent;
  });
  return counts;
}

/** Counts as shares of their sum. */
export function shares(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / total);
}

/** Edges of equal bins from the smallest to the largest value of both sides, for `rows` values, as numpy sets them. */
export function sturgesEdges(reference: Sample, current: Sample, rows: number, integer: boolean): number[] {
  const low = Math.min(reference.min, current.min);
  const high = Math.max(reference.max, current.max);
  if (low === high) return [low - 0.5, low + 0.5];
  let width = (high - low) / (Math.log2(rows) + 1);
  if (integer && width < 1) width = 1;
  const bins = Math.max(1, Math.ceil((high - low) / width));
  const step = (high - low) / bins;
  const edges = Array.from({ length: bins + 1 }, (_, at) => at * step + low);
  edges[bins] = high;
  return edges;
}

/** Counts in bins that are closed on the left; the last one on both sides. Values beyond the edges are left out. */
export function histogram(sample: Sample, edges: readonly number[]): number[] {
  const counts = new Array<number>(edges.length - 1).fill(0);
  const last = counts.length - 1;
  let bin = 0;
  for (const { values, weights } of sample.parts()) {
    let at = firstFrom(values, edges[0]!, 0);
    for (; bin <= last; bin++) {
      let end = firstFrom(values, edges[bin + 1]!, at);
      if (bin === last && values[end] === edges[bin + 1]) end++;
      let count = counts[bin]!;
      for (; at < end; at++) count += weights[at]!;
      counts[bin] = count;
      // What the next part begins with may still be in this bin.
      if (at === values.length) break;
    }
  }
  return counts;
}

/**
 * The shares in equal bins whose number is set by Sturges' rule over the distinct values of both sides: what
 * Evidently computes the Hellinger distance of numbers from.
 */
export function distinctValueShares(reference: Sample, current: Sample, integer = false): Shares {
  const edges = sturgesEdges(reference, current, distinctOfBoth(reference, current), integer);
  return { reference: shares(histogram(reference, edges)), current: shares(histogram(current, edges)) };
}
