import { ascending } from "./order.js";

/** A function that never falls, linear between its points and constant beyond them. */
export interface Isotonic {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * The non-decreasing function with the least squared error, by pooling adjacent violators; rows with the same x count
 * as one. Same as scikit-learn's IsotonicRegression(out_of_bounds="clip"). Barlow et al. (1972), Statistical Inference
 * under Order Restrictions.
 * @param x finite, at least one
 * @param order the rows that count, by x
 */
export function isotonicRegression(
  x: Float64Array,
  y: ArrayLike<number>,
  order: Uint32Array = ascending(x),
): Isotonic {
  const points: number[] = [];
  const blocks: { sum: number; weight: number; points: number }[] = [];
  for (let from = 0; from < order.length; ) {
    const here = x[order[from]!]!;
    let sum = 0;
    let to = from;
    for (; to < order.length && x[order[to]!] === here; to++) sum += y[order[to]!]!;
    points.push(here);
    let block = { sum, weight: to - from, points: 1 };
    for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
      if (last.sum / last.weight < block.sum / block.weight) break;
      blocks.pop();
      block = {
        sum: last.sum + block.sum,
        weight: last.weight + block.weight,
        points: last.points + block.points,
      };
    }
    blocks.push(block);
    from = to;
  }
  const heights = blocks.flatMap((block) =>
    Array.from({ length: block.points }, () => block.sum / block.weight),
  );
  return { x: Float64Array.from(points), y: Float64Array.from(heights) };
}

/** The function's value at each x. */
export function isotonicValues(fitted: Isotonic, x: Float64Array): Float64Array {
  const last = fitted.x.length - 1;
  return x.map((at) => {
    if (at <= fitted.x[0]!) return fitted.y[0]!;
    if (at >= fitted.x[last]!) return fitted.y[last]!;
    let [low, high] = [0, last];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (fitted.x[middle]! <= at) low = middle;
      else high = middle;
    }
    const share = (at - fitted.x[low]!) / (fitted.x[high]! - fitted.x[low]!);
    return fitted.y[low]! + share * (fitted.y[high]! - fitted.y[low]!);
  });
}
