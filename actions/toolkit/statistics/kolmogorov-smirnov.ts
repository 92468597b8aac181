import { kolmogorovSurvival } from "./kolmogorov.js";
import { type Part, probability, requireValues, type Sample, type TestResult, together } from "./sample.js";

export interface KolmogorovSmirnov extends TestResult {
  /** `exact`: the probability over all orders of the values; `asymptotic`: Kolmogorov's distribution at mn/(m + n). */
  readonly method: "exact" | "asymptotic";
}

/** Up to this many values a side the p-value is exact, as in scipy's method "auto". */
const largestExact = 10_000;

/**
 * The two-sided two-sample Kolmogorov-Smirnov test: the largest distance between the two empirical distribution
 * functions, from 0 to 1. With ties the p-value is an upper bound. Same as scipy.stats.ks_2samp(method="auto").
 * Hodges (1958), The Significance Probability of the Smirnov Two-Sample Test, Arkiv för Matematik 3(43).
 * @throws RangeError where a side is empty
 */
export function kolmogorovSmirnov(reference: Sample, current: Sample): KolmogorovSmirnov {
  const statistic = largestDistance(reference, current);
  const larger = Math.max(reference.size, current.size);
  const smaller = Math.min(reference.size, current.size);
  if (larger <= largestExact) {
    const pValue = exactSurvival(larger, smaller, statistic);
    if (pValue !== undefined) return { statistic, pValue, method: "exact" };
  }
  const effective = roundHalfToEven((larger * smaller) / (larger + smaller));
  return { statistic, pValue: kolmogorovSurvival(Math.max(1, effective), statistic), method: "asymptotic" };
}

/**
 * The largest distance between two empirical distribution functions: the share of rows that would have to move.
 * @throws RangeError where a side is empty
 */
export function largestDistance(reference: Sample, current: Sample): number {
  requireValues(reference, current);
  const search = new Search(reference.size, current.size);
  for (const [one, other] of together(reference, current)) search.lookThrough(one, other);
  return Math.min(1, search.largest);
}

/** The largest distance so far, of two sides of so many values. */
class Search {
  largest = 0;
  private below = 0;
  private belowOther = 0;

  constructor(
    private readonly size: number,
    private readonly otherSize: number,
  ) {}

  lookThrough({ values: one, weights }: Part, { values: other, weights: otherWeights }: Part): void {
    const { size, otherSize } = this;
    let { below, belowOther, largest } = this;
    for (let at = 0, otherAt = 0; at < one.length || otherAt < other.length; ) {
      // A stretch of both sides, up to a value of the first: where it can't reach the largest distance, nobody looks in.
      const end = Math.min(at + stretch, one.length);
      const otherEnd = end === one.length ? other.length : firstAbove(other, one[end - 1]!, otherAt);
      const reached = sumOf(weights, below, at, end);
      const otherReached = sumOf(otherWeights, belowOther, otherAt, otherEnd);
      const most = Math.max(reached / size - belowOther / otherSize, otherReached / otherSize - below / size);
      if (most > largest) {
        while (at < end || otherAt < otherEnd) {
          const left = at < end ? one[at]! : Number.POSITIVE_INFINITY;
          const right = otherAt < otherEnd ? other[otherAt]! : Number.POSITIVE_INFINITY;
          if (left <= right) below += weights[at++]!;
          if (right <= left) belowOther += otherWeights[otherAt++]!;
          const distance = Math.abs(below / size - belowOther / otherSize);
          if (distance > largest) largest = distance;
        }
      }
      [at, otherAt, below, belowOther] = [end, otherEnd, reached, otherReached];
    }
    [this.below, this.belowOther, this.largest] = [below, belowOther, largest];
  }
}

/** Values of one side that are looked at or passed over together. */
const stretch = 64;

function sumOf(weights: Float64Array, before: number, from: number, to: number): number {
  let sum = before;
  for (let at = from; at < to; at++) sum += weights[at]!;
  return sum;
}

/** The place of the first value above `limit` from `from` on, found in steps that double. */
function firstAbove(sorted: Float64Array, limit: number, from: number): number {
  let low = from;
  let high = from;
  for (let step = stretch; high < sorted.length && sorted[high]! <= limit; step *= 2) {
    low = high + 1;
    high = Math.min(sorted.length, high + step);
  }
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The probability that the distance of m and n values reaches d, or undefined where rounding spoils it. */
function exactSurvival(m: number, n: number, d: number): number | undefined {
  const divisor = greatestCommonDivisor(m, n);
  const h = Math.round(d * (m / divisor) * n);
  if (h === 0) return 1;
  const p = m === n ? outsideSquare(n, h) : outsideBand(m, n, divisor, h);
  return p >= 0 && p <= 1 + 1e-12 ? probability(p) : undefined;
}

/** Equal sizes: 2 (C(2n, n−h) − C(2n, n−2h) + …) / C(2n, n), by a Horner scheme of ratios. */
function outsideSquare(n: number, h: number): number {
  let p = 0;
  for (let k = Math.floor(n / h); k >= 0; k--) {
    let ratio = 1;
    for (let j = 0; j < h; j++) ratio = ((n - k * h - j) * ratio) / (n + k * h + j + 1);
    p = ratio * (1 - p);
  }
  return 2 * p;
}

/**
 * The share of lattice paths from (0, 0) to (m, n) that leave the band |x/m − y/n| < h/lcm(m, n). Row by row, the
 * share of paths that have left already, so that nothing overflows and nothing cancels; only the band is kept.
 */
function outsideBand(m: number, n: number, divisor: number, h: number): number {
  const mg = m / divisor;
  const ng = n / divisor;
  // outside[j]: of the paths to (i, j), the share that has left. Beyond the band it is 1.
  const outside = new Float64Array(n + 1).fill(1);
  for (let j = 0; j <= Math.min(n, Math.floor((h - 1) / mg)); j++) outside[j] = 0;
  for (let i = 1; i <= m; i++) {
    const low = Math.max(0, Math.floor((ng * i - h) / mg) + 1);
    const high = Math.min(n, Math.ceil((ng * i + h) / mg) - 1);
    for (let j = low; j <= high; j++) {
      // The last step to (i, j) came from (i − 1, j) for the share i / (i + j) of the paths.
      const below = j === 0 ? 0 : j === low ? 1 : outside[j - 1]!;
      outside[j] = (i * outside[j]! + j * below) / (i + j);
    }
    if (low > 0) outside[low - 1] = 1;
  }
  return outside[n]!;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
