/** A confidence interval: its lower and its upper end. */
export type Interval = readonly [low: number, high: number];

/**
 * How far two models differ on the same rows, first minus second, and how sure that is. `interval` answers for any
 * confidence between 0 and 1 and widens with it; undefined where there are too few rows to say anything.
 */
export interface Comparison {
  readonly difference: number;
  interval(confidence: number): Interval | undefined;
  /** Two-sided p-value of no difference, where the method has a test. */
  readonly pValue: number | undefined;
  /** The method in words, with what is needed to repeat it. */
  readonly method: string;
  /** What there is too little of for an interval, where that isn't simply rows: `4 groups (at least …)`. */
  readonly shortage?: string;
}

/**
 * The one-sided p-value against "the true difference is at least `limit`": small when the difference is clearly below.
 * It is the alpha at which the upper end of the two-sided 1 − 2 alpha interval just reaches the limit, so that it
 * agrees with the interval whatever the method. Found by bisection, exact to 1e-7; undefined without an interval.
 */
export function pValueBelow(comparison: Comparison, limit: number): number | undefined {
  if (comparison.interval(0.5) === undefined) return undefined;
  const isBelow = (alpha: number) => {
    const confidence = Math.abs(1 - 2 * alpha);
    const ends = comparison.interval(Math.min(Math.max(confidence, 1e-9), 1 - 1e-9))!;
    return (alpha < 0.5 ? ends[1] : ends[0]) < limit;
  };
  let low = 1e-8;
  let high = 1 - 1e-8;
  if (isBelow(low)) return 0;
  if (!isBelow(high)) return 1;
  while (high - low > 1e-7 * Math.max(low, 1e-3)) {
    const middle = (low + high) / 2;
    if (isBelow(middle)) high = middle;
    else low = middle;
  }
  return high;
}
