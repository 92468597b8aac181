import gammainc from "@stdlib/math-base-special-gammainc";
import { shuffle } from "./logistic-regression.js";
import { normalCdf } from "./normal.js";
import type { Random } from "./random.js";

export interface MmdResult {
  /** The unbiased estimate of the squared discrepancy; about 0, and perhaps below, for equal distributions. */
  readonly statistic: number;
  readonly pValue: number;
  /** The kernel's length: the median distance of two rows. */
  readonly bandwidth: number;
}

const permutations = 999;

/**
 * The maximum mean discrepancy between two samples of vectors with the kernel exp(−d² / 2 h²), h the median distance
 * of all rows (Gretton et al. 2012, A Kernel Two-Sample Test, JMLR 13, Lemma 6). The p-value is the share of 999
 * permutations that reach the statistic, itself counted; where fewer than ten do, the tail of a Pearson type III
 * distribution with the permutations' mean, variance and skewness, so that corrections over many columns can find it.
 * Takes time and memory by the square of the rows: hand over a thousand of each side at most.
 * @param vectors rows of equal length, the reference's first
 * @param before how many rows are the reference's; at least two on each side
 */
export function mmd(vectors: readonly Float64Array[], before: number, random: Random): MmdResult {
  const size = vectors.length;
  const now = size - before;
  if (before < 2 || now < 2) throw new RangeError("MMD needs two rows on both sides.");
  const kernel = squaredDistances(vectors);
  const bandwidth = Math.sqrt(medianOf(kernel, size)) || 1;
  for (let at = 0; at < kernel.length; at++)
    kernel[at] = Math.exp(-kernel[at]! / (2 * bandwidth * bandwidth));
  const sums = new Float64Array(size);
  let all = 0;
  for (let row = 0; row < size; row++) {
    for (let at = 0; at < size; at++) if (at !== row) sums[row]! += kernel[row * size + at]!;
    all += sums[row]!;
  }
  // Of each side with itself and with the other all follows from the pairs within one side.
  const statisticOf = (order: Uint32Array) => {
    const side = order.subarray(0, before).toSorted();
    let [pairs, ofSide] = [0, 0];
    for (let one = 0; one < before; one++) {
      const row = side[one]!;
      const start = row * size;
      ofSide += sums[row]!;
      for (let other = 0; other < one; other++) pairs += kernel[start + side[other]!]!;
    }
    const both = 2 * pairs;
    const across = ofSide - both;
    const neither = all - both - 2 * across;
    return both / (before * (before - 1)) + neither / (now * (now - 1)) - (2 * across) / (before * now);
  };
  const order = Uint32Array.from(vectors, (_, at) => at);
  const statistic = statisticOf(order);
  const shuffled = Float64Array.from({ length: permutations }, () => statisticOf(shuffle(order, random)));
  const reached = shuffled.filter((one) => one >= statistic).length;
  const counted = (reached + 1) / (permutations + 1);
  return {
    statistic,
    bandwidth,
    pValue: reached >= 10 ? counted : Math.min(counted, tail(shuffled, statistic)),
  };
}

function squaredDistances(vectors: readonly Float64Array[]): Float64Array {
  const size = vectors.length;
  const distances = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    const one = vectors[row]!;
    for (let at = 0; at < row; at++) {
      const other = vectors[at]!;
      let sum = 0;
      for (let part = 0; part < one.length; part++) sum += (one[part]! - other[part]!) ** 2;
      distances[row * size + at] = sum;
      distances[at * size + row] = sum;
    }
  }
  return distances;
}

/** The median over all pairs of different rows. */
function medianOf(distances: Float64Array, size: number): number {
  const pairs = new Float64Array((size * (size - 1)) / 2);
  let to = 0;
  for (let row = 1; row < size; row++)
    for (let at = 0; at < row; at++) pairs[to++] = distances[row * size + at]!;
  pairs.sort();
  const middle = pairs.length >> 1;
  return pairs.length % 2 === 1 ? pairs[middle]! : (pairs[middle - 1]! + pairs[middle]!) / 2;
}

/** The upper tail of Pearson's type III distribution with the sample's first three moments. */
function tail(sample: Float64Array, value: number): number {
  let mean = 0;
  for (const one of sample) mean += one / sample.length;
  let [variance, third] = [0, 0];
  for (const one of sample) {
    variance += (one - mean) ** 2 / sample.length;
    third += (one - mean) ** 3 / sample.length;
  }
  if (variance === 0) return 1;
  const z = (value - mean) / Math.sqrt(variance);
  const skewness = third / variance ** 1.5;
  if (skewness < 1e-3) return normalCdf(-z);
  const shape = 4 / skewness ** 2;
  const at = shape + (2 * z) / skewness;
  return at <= 0 ? 1 : gammainc(at, shape, true, true);
}
