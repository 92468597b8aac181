import { type BinnedFeature, binned, categoricalBins, numericBins } from "./feature-bins.js";
import { bestSplit, type Split } from "./tree-split.js";

export interface Feature {
  readonly kind: "numeric" | "categorical";
  /** Without missing values; categories as whole numbers from 0. */
  readonly values: Float64Array;
}

export interface BoostedTrees {
  /** The prediction for each row; features in the order of the training. */
  predict(features: readonly Feature[]): Float64Array;
  /** How much each feature's splits took off the squared error. */
  readonly gains: Float64Array;
}

interface Node {
  readonly split: Split | undefined;
  readonly left: Node | undefined;
  readonly right: Node | undefined;
  readonly value: number;
}

interface Leaf {
  readonly rows: Uint32Array;
  readonly sum: number;
  /** Of the split that made it. */
  readonly ridge: number;
  readonly sums: readonly Float64Array[];
  readonly counts: readonly Float64Array[];
  readonly split: Split | undefined;
  /** Which features split this leaf, whether best or not. */
  readonly useful: readonly boolean[];
  node: { split?: Split; left?: Leaf; right?: Leaf };
}

const leaves = 31;
const rate = 0.1;

/**
 * Gradient boosted regression trees for the squared error, grown as LightGBM 4 grows them by default: histograms,
 * the leaf with the best split first, 31 leaves, steps of 0.1, at least 20 rows a leaf. Ke et al. (2017), LightGBM:
 * A Highly Efficient Gradient Boosting Decision Tree, NIPS 30; Friedman (2001), Greedy Function Approximation.
 * @param target finite
 */
export function boostedTrees(features: readonly Feature[], target: Float64Array, trees = 100): BoostedTrees {
  const found = features.map(({ kind, values }) =>
    kind === "numeric" ? numericBins(values) : categoricalBins(values),
  );
  const columns = found.map((feature, at) => binned(feature, features[at]!.values));
  // LightGBM keeps targets and gradients in single precision.
  const wanted = Float32Array.from(target);
  let mean = 0;
  for (const one of wanted) mean += one;
  mean /= wanted.length;
  const scores = new Float64Array(target.length).fill(mean);
  const gradients = new Float32Array(target.length);
  const gains = new Float64Array(features.length);
  const grown: Node[] = [];
  for (let tree = 0; tree < trees; tree++) {
    for (let row = 0; row < scores.length; row++) gradients[row] = scores[row]! - wanted[row]!;
    const { root, ends } = grow(found, columns, gradients, gains);
    if (root.split === undefined) break;
    for (const { rows, value } of ends) for (const row of rows) scores[row]! += value;
    grown.push(root);
  }
  return {
    gains,
    predict: (others) => {
      const bins = found.map((feature, at) => binned(feature, others[at]!.values));
      const predictions = new Float64Array(others[0]?.values.length ?? 0).fill(mean);
      for (const root of grown) {
        for (let row = 0; row < predictions.length; row++) {
          let node = root;
          while (node.split !== undefined)
            node = goesLeft(node.split, bins[node.split.feature]![row]!) ? node.left! : node.right!;
          predictions[row]! += node.value;
        }
      }
      return predictions;
    },
  };
}

function goesLeft(split: Split, bin: number): boolean {
  return split.categories === undefined ? bin <= split.threshold : split.categories.has(bin);
}

function grow(
  features: readonly BinnedFeature[],
  columns: readonly Uint8Array[],
  gradients: Float32Array,
  gains: Float64Array,
): { root: Node; ends: { rows: Uint32Array; value: number }[] } {
  const all = Uint32Array.from(gradients, (_, row) => row);
  const leafOf = (rows: Uint32Array, parent?: Leaf, sibling?: Leaf): Leaf => {
    const isRest = parent !== undefined && sibling !== undefined;
    const { sums, counts } = isRest
      ? difference(parent, sibling)
      : histograms(features, columns, gradients, rows);
    let sum = 0;
    if (isRest) sum = parent.sum - sibling.sum;
    else for (const row of rows) sum += gradients[row]!;
    const above = parent?.useful ?? features.map(() => true);
    const found = bestSplit(features, sums, counts, sum, rows.length, above);
    return { rows, sum, ridge: parent?.split?.ridge ?? 0, sums, counts, ...found, node: {} };
  };
  const root = leafOf(all);
  const open = [root];
  while (open.length < leaves) {
    let best = -1;
    open.forEach(({ split }, at) => {
      if (split !== undefined && (best === -1 || split.gain > open[best]!.split!.gain)) best = at;
    });
    if (best === -1) break;
    const parent = open[best]!;
    const split = parent.split!;
    gains[split.feature]! += split.gain;
    const column = columns[split.feature]!;
    const isLeft = (row: number) => goesLeft(split, column[row]!);
    const [lower, upper] = [parent.rows.filter(isLeft), parent.rows.filter((row) => !isLeft(row))];
    const smaller = leafOf(lower.length < upper.length ? lower : upper, parent);
    const larger = leafOf(lower.length < upper.length ? upper : lower, parent, smaller);
    const [left, right] = lower.length < upper.length ? [smaller, larger] : [larger, smaller];
    parent.node = { split, left, right };
    open[best] = left;
    open.push(right);
  }
  const ends = open.map((leaf) => {
    const { rows, sum, ridge } = leaf;
    return { leaf, rows, value: (-sum / (rows.length + ridge)) * rate };
  });
  const values = new Map(ends.map(({ leaf, value }) => [leaf, value]));
  const built = (leaf: Leaf): Node => ({
    split: leaf.node.split,
    left: leaf.node.left && built(leaf.node.left),
    right: leaf.node.right && built(leaf.node.right),
    value: values.get(leaf) ?? 0,
  });
  return { root: built(root), ends };
}

function histograms(
  features: readonly BinnedFeature[],
  columns: readonly Uint8Array[],
  gradients: Float32Array,
  rows: Uint32Array,
) {
  const sums = features.map(({ bins }) => new Float64Array(bins));
  const counts = features.map(({ bins }) => new Float64Array(bins));
  for (let at = 0; at < features.length; at++) {
    const [column, sum, count] = [columns[at]!, sums[at]!, counts[at]!];
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index]!;
      const bin = column[row]!;
      sum[bin]! += gradients[row]!;
      count[bin]!++;
    }
  }
  return { sums, counts };
}

function difference(parent: Leaf, sibling: Leaf) {
  const minus = (all: readonly Float64Array[], part: readonly Float64Array[]) =>
    all.map((one, at) => one.map((value, bin) => value - part[at]![bin]!));
  return { sums: minus(parent.sums, sibling.sums), counts: minus(parent.counts, sibling.counts) };
}
