/** A feature as trees see it: each row's value as the number of its bin. */
export interface BinnedFeature {
  readonly kind: "numeric" | "categorical";
  readonly bins: number;
  /** Numeric: the largest value of each bin, the last one infinite. */
  readonly bounds: Float64Array;
  /** Categorical: the bin of each category; 0 is for the rare and the unknown ones. */
  readonly categories: ReadonlyMap<number, number>;
}

const mostBins = 255;
const fewestRows = 3;
/** LightGBM's zero: what lies closer to 0 is 0, and has a bin of its own. */
const zero = 1e-35;

/**
 * Bins of numbers as LightGBM 4 finds them by default: at most 255, each with about as many rows, a value with many
 * rows alone in its own, zero apart. Without missing values.
 */
export function numericBins(values: Float64Array): BinnedFeature {
  const sorted = Float64Array.from(values).sort();
  const distinct: number[] = [];
  const counts: number[] = [];
  for (const value of sorted) {
    if (distinct.length > 0 && value <= nextUp(distinct.at(-1)!)) {
      // Of neighbouring doubles the larger one stands for both.
      distinct[distinct.length - 1] = value;
      counts[counts.length - 1]!++;
    } else {
      distinct.push(value);
      counts.push(1);
    }
  }
  const firstRight = distinct.findIndex((value) => value > zero);
  const firstZero = distinct.findIndex((value) => value > -zero);
  const left = firstZero === -1 ? distinct.length : firstZero;
  const right = firstRight === -1 ? distinct.length : firstRight;
  const count = (from: number, to: number) => counts.slice(from, to).reduce((sum, one) => sum + one, 0);
  const [below, above] = [count(0, left), count(right, distinct.length)];
  const bounds: number[] = [];
  if (left > 0) {
    const most = Math.max(1, Math.trunc((below / (below + above)) * (mostBins - 1)));
    bounds.push(...greedyBounds(distinct.slice(0, left), counts.slice(0, left), most, below));
    bounds[bounds.length - 1] = -zero;
  }
  const rest = mostBins - 1 - bounds.length;
  if (right < distinct.length && rest > 0) {
    bounds.push(zero, ...greedyBounds(distinct.slice(right), counts.slice(right), rest, above));
  } else bounds.push(Number.POSITIVE_INFINITY);
  return {
    kind: "numeric",
    bins: bounds.length,
    bounds: Float64Array.from(bounds),
    categories: new Map(),
  };
}

function greedyBounds(
  distinct: readonly number[],
  counts: readonly number[],
  most: number,
  rows: number,
): number[] {
  const bounds: number[] = [];
  const cut = (low: number, high: number) => {
    const bound = nextUp((low + high) / 2);
    if (bounds.length === 0 || bound > nextUp(bounds.at(-1)!)) bounds.push(bound);
  };
  if (distinct.length <= most) {
    let here = 0;
    for (let at = 0; at < distinct.length - 1; at++) {
      here += counts[at]!;
      if (here < fewestRows) continue;
      cut(distinct[at]!, distinct[at + 1]!);
      here = 0;
    }
    return [...bounds, Number.POSITIVE_INFINITY];
  }
  const bins = Math.max(1, Math.min(most, Math.trunc(rows / fewestRows)));
  let size = rows / bins;
  const isBig = counts.map((one) => one >= size);
  let restBins = bins - isBig.filter(Boolean).length;
  let restRows = rows - counts.reduce((sum, one, at) => sum + (isBig[at] ? one : 0), 0);
  size = restRows / restBins;
  let [found, here] = [0, 0];
  for (let at = 0; at < distinct.length - 1; at++) {
    if (!isBig[at]) restRows -= counts[at]!;
    here += counts[at]!;
    if (!isBig[at] && here < size && !(isBig[at + 1] && here >= Math.max(1, size * 0.5))) continue;
    cut(distinct[at]!, distinct[at + 1]!);
    found++;
    if (found >= bins - 1) break;
    here = 0;
    if (!isBig[at]) {
      restBins--;
      size = restRows / restBins;
    }
  }
  return [...bounds, Number.POSITIVE_INFINITY];
}

/** Bins of categories, given as whole numbers from 0: the most frequent ones that hold 99% of the rows. */
export function categoricalBins(values: Float64Array): BinnedFeature {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ordered = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  const enough = Math.trunc(values.length * 0.99 + 0.5);
  const categories = new Map<number, number>();
  let held = 0;
  for (const [value, count] of ordered) {
    const isRare = count < fewestRows && categories.size > 1;
    if ((held >= enough && categories.size > 0) || categories.size >= mostBins - 1 || isRare) break;
    categories.set(value, categories.size + 1);
    held += count;
  }
  return { kind: "categorical", bins: categories.size + 1, bounds: new Float64Array(), categories };
}

/** The bin of each value. */
export function binned(feature: BinnedFeature, values: Float64Array): Uint8Array {
  if (feature.kind === "categorical")
    return Uint8Array.from(values, (value) => feature.categories.get(value) ?? 0);
  const { bounds } = feature;
  return Uint8Array.from(values, (value) => {
    let [low, high] = [0, bounds.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value <= bounds[middle]!) high = middle;
      else low = middle + 1;
    }
    return low;
  });
}

const double = new Float64Array(1);
const bits = new BigInt64Array(double.buffer);

/** The next larger double. */
function nextUp(value: number): number {
  if (!Number.isFinite(value)) return value;
  double[0] = value + 0;
  if (double[0] === 0) return Number.MIN_VALUE;
  bits[0]! += double[0] > 0 ? 1n : -1n;
  return double[0]!;
}
