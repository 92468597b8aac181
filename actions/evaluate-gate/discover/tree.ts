import type { SliceSide } from "../verdict/result.js";
import { type Feature, noBin } from "./feature.js";

/** A part of the rows by one or two conditions. */
export interface Node {
  readonly sides: readonly SliceSide[];
  /** Whether a row, by its position, is in the part. */
  has(row: number): boolean;
  readonly rows: Uint32Array;
}

interface Split {
  readonly feature: Feature;
  readonly at: number;
  /** By how much it lessens the sum of squares. */
  readonly gain: number;
}

/** First splits that are followed up: a single greedy one misses what only two columns show together. */
const firstSplits = 3;

/**
 * The nodes of trees of depth 2 that split a value apart: each first split, on one of the three columns that part it
 * best, and the best split of each of its sides. A split lessens the sum of squares most (the criterion of CART's
 * regression trees); both sides keep at least `leastRows`.
 * @param values one value a row of the whole data; NaN for a row that does not count
 * @param rows positions of the rows to look at
 */
export function treeNodes(
  features: readonly Feature[],
  values: Float64Array,
  rows: Uint32Array,
  leastRows: number,
): Node[] {
  const counted = rows.filter((row) => !Number.isNaN(values[row]!));
  const best = (among: Uint32Array) =>
    features
      .flatMap((feature) => bestSplit(feature, values, among, leastRows) ?? [])
      .sort((one, other) => other.gain - one.gain);
  return best(counted)
    .slice(0, firstSplits)
    .flatMap((first) =>
      nodesOf(first, counted).flatMap((node) => {
        const second = best(node.rows)[0];
        if (second === undefined) return [node];
        const below = nodesOf(second, node.rows).map(
          (leaf): Node => ({
            sides: [...node.sides, ...leaf.sides],
            has: (row) => node.has(row) && leaf.has(row),
            rows: leaf.rows,
          }),
        );
        return [node, ...below];
      }),
    );
}

function nodesOf({ feature, at }: Split, among: Uint32Array): Node[] {
  const { bins, ordered } = feature;
  const inside = ordered ? (row: number) => bins[row]! <= at : (row: number) => bins[row] === at;
  const outside = (row: number) => bins[row] !== noBin && !inside(row);
  return [inside, outside].map((has, side) => ({
    sides: [feature.sides(at)[side]!],
    has,
    rows: among.filter(has),
  }));
}

/** @returns undefined where no split leaves enough rows on both sides, or none parts anything */
function bestSplit(
  feature: Feature,
  values: Float64Array,
  among: Uint32Array,
  leastRows: number,
): Split | undefined {
  const { bins, size, ordered } = feature;
  const counts = new Float64Array(size);
  const sums = new Float64Array(size);
  let [count, sum] = [0, 0];
  for (const row of among) {
    const bin = bins[row]!;
    if (bin === noBin) continue;
    counts[bin]!++;
    sums[bin]! += values[row]!;
    count++;
    sum += values[row]!;
  }
  let found: Split | undefined;
  let [below, belowSum] = [0, 0];
  for (let at = 0; at < size; at++) {
    below = (ordered ? below : 0) + counts[at]!;
    belowSum = (ordered ? belowSum : 0) + sums[at]!;
    const above = count - below;
    if (below < leastRows || above < leastRows) continue;
    const gain = (belowSum / below - (sum - belowSum) / above) ** 2 * ((below * above) / count);
    if (gain > (found?.gain ?? 0)) found = { feature, at, gain };
  }
  return found;
}
