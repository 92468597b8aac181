import type { BinnedFeature } from "./feature-bins.js";

/** How a leaf is split in two. */
export interface Split {
  readonly feature: number;
  readonly gain: number;
  /** Numeric: the last bin that goes left. */
  readonly threshold: number;
  /** Categorical: the bins that go left. */
  readonly categories: ReadonlySet<number> | undefined;
  /** Rows that are added to those of both sides, with no answer of their own: of categories taken in groups. */
  readonly ridge: number;
}

/** LightGBM's defaults: min_data_in_leaf, max_cat_to_onehot, cat_smooth, cat_l2, max_cat_threshold, min_data_per_group. */
const fewest = 20;
const mostOneByOne = 4;
const smooth = 10;
const ridge = 10;
const mostCategories = 32;
const fewestInGroup = 100;

interface LeafSums {
  readonly sum: number;
  readonly rows: number;
}

/**
 * The split that takes most off the squared error; of equal ones the first feature's. Undefined where none helps.
 * @param useful which features helped in the leaf above: others are not tried again, as in LightGBM
 */
export function bestSplit(
  features: readonly BinnedFeature[],
  sums: readonly Float64Array[],
  counts: readonly Float64Array[],
  sum: number,
  rows: number,
  useful: readonly boolean[],
): { split: Split | undefined; useful: readonly boolean[] } {
  let best: Split | undefined;
  const isTried = (feature: number) => rows >= 2 * fewest && useful[feature]!;
  const helps = features.map(({ kind }, feature) => {
    const find = kind === "numeric" ? numericSplit : categoricalSplit;
    const found = isTried(feature) ? find(sums[feature]!, counts[feature]!, { sum, rows }) : undefined;
    if (found !== undefined && found.gain > (best?.gain ?? 0)) best = { ...found, feature };
    return found !== undefined;
  });
  return { split: best, useful: helps };
}

type Found = Omit<Split, "feature">;

function gainOf(sum: number, rows: number, other: LeafSums, ridge = 0): number {
  return sum ** 2 / (rows + ridge) + (other.sum - sum) ** 2 / (other.rows - rows + ridge);
}

/** From the largest bin down; of equal gains the largest threshold is kept. */
function numericSplit(sums: Float64Array, counts: Float64Array, leaf: LeafSums): Found | undefined {
  const none = leaf.sum ** 2 / leaf.rows;
  let [sum, rows] = [0, 0];
  let best: Found | undefined;
  for (let bin = sums.length - 1; bin >= 1; bin--) {
    sum += sums[bin]!;
    rows += counts[bin]!;
    if (rows < fewest) continue;
    if (leaf.rows - rows < fewest) break;
    const gain = gainOf(sum, rows, leaf) - none;
    if (gain > (best?.gain ?? 0)) best = { gain, threshold: bin - 1, categories: undefined, ridge: 0 };
  }
  return best;
}

function categoricalSplit(sums: Float64Array, counts: Float64Array, leaf: LeafSums): Found | undefined {
  return sums.length <= mostOneByOne ? oneByOne(sums, counts, leaf) : byOrder(sums, counts, leaf);
}

function oneByOne(sums: Float64Array, counts: Float64Array, leaf: LeafSums): Found | undefined {
  const none = leaf.sum ** 2 / leaf.rows;
  let best: Found | undefined;
  for (let bin = 1; bin < sums.length; bin++) {
    const rows = counts[bin]!;
    if (rows < fewest || leaf.rows - rows < fewest) continue;
    const gain = gainOf(sums[bin]!, rows, leaf) - none;
    if (gain > (best?.gain ?? 0)) best = { gain, threshold: 0, categories: new Set([bin]), ridge: 0 };
  }
  return best;
}

/** Categories in the order of their mean, from both ends (Fisher 1958, On Grouping for Maximum Homogeneity). */
function byOrder(sums: Float64Array, counts: Float64Array, leaf: LeafSums): Found | undefined {
  const none = leaf.sum ** 2 / leaf.rows;
  const mean = (bin: number) => sums[bin]! / (counts[bin]! + smooth);
  const used = Array.from(sums, (_, bin) => bin)
    .slice(1)
    .filter((bin) => counts[bin]! >= smooth)
    .sort((one, other) => mean(one) - mean(other));
  const most = Math.min(mostCategories, Math.trunc((used.length + 1) / 2));
  let best: Found | undefined;
  for (const order of [used, used.toReversed()]) {
    let [sum, rows, group] = [0, 0, 0];
    for (let at = 0; at < most; at++) {
      const bin = order[at]!;
      sum += sums[bin]!;
      rows += counts[bin]!;
      group += counts[bin]!;
      if (rows < fewest) continue;
      if (leaf.rows - rows < fewestInGroup) break;
      if (group < fewestInGroup) continue;
      group = 0;
      const gain = gainOf(sum, rows, leaf, ridge) - none;
      if (gain > (best?.gain ?? 0))
        best = { gain, threshold: 0, categories: new Set(order.slice(0, at + 1)), ridge };
    }
  }
  return best;
}
