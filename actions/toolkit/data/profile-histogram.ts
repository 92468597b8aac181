import type { ColumnProfile } from "./profile.js";

/** The finite numbers or times of a column in equal bins. */
export interface ProfileHistogram {
  /** Ends of the first and the last bin. */
  readonly low: number;
  readonly high: number;
  /** Share of the finite values in each bin; they sum to 1. */
  readonly shares: readonly number[];
  /** Whether the outer bins hold values beyond their ends, too: a few far ones would have hidden all others. */
  readonly open: boolean;
}

/**
 * A histogram from the profile alone, with no look at the data: exact where the profile lists all values, else off by
 * at most one step of its quantiles at each edge, 1/1000 of the rows as a rule. Integers get bins of whole numbers.
 * @param most bins, 1 or more
 */
export function histogramOfProfile(column: ColumnProfile, most: number): ProfileHistogram | undefined {
  const { numeric } = column;
  if (numeric === null || numeric.finite === 0) return undefined;
  const steps = numeric.quantiles.length - 1;
  const tail = Math.floor(steps / 200);
  const [from, to] = [numeric.quantiles[tail] ?? numeric.min, numeric.quantiles[steps - tail] ?? numeric.max];
  const open = to > from && numeric.max - numeric.min > 3 * (to - from);
  const [low, high] = open ? [from, to] : [numeric.min, numeric.max];
  const isWhole = /INT/.test(column.type) && Number.isInteger(low) && Number.isInteger(high);
  const span = isWhole ? high - low + 1 : high - low;
  if (!Number.isFinite(span)) return undefined;
  // Between the smallest numbers there are, a bin can be too narrow to have a width.
  const isOne = span / most === 0;
  const width = isOne ? 1 : isWhole ? Math.ceil(span / most) : span / most;
  const bins = isOne ? 1 : isWhole ? Math.ceil(span / width) : most;
  const counts = new Array<number>(bins).fill(0);
  let total = 0;
  for (const [value, count] of weighted(column)) {
    counts[Math.min(bins - 1, Math.max(0, Math.floor((value - low) / width)))]! += count;
    total += count;
  }
  return {
    low,
    high: isOne ? high : isWhole ? Math.min(high, low + width * bins - 1) : high,
    shares: counts.map((count) => count / total),
    open,
  };
}

function weighted({
  values,
  valuesComplete,
  numeric,
}: ColumnProfile): readonly (readonly [number, number])[] {
  const listed = values.flatMap(({ value, count }) =>
    typeof value === "number" && Number.isFinite(value) ? [[value, count] as const] : [],
  );
  const isAll =
    valuesComplete && listed.reduce((sum, [, count]) => sum + count, 0) === (numeric?.finite ?? 0);
  return isAll ? listed : (numeric?.quantiles.slice(1) ?? []).map((value) => [value, 1] as const);
}
