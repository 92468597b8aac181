/** Rows whose score lies in one of several intervals of equal width. */
export interface ScoreBin {
  /** Its ends: the lower one belongs to the bin below it, except for the first. */
  readonly low: number;
  readonly high: number;
  readonly rows: number;
  /** NaN without rows. */
  readonly meanScore: number;
  /** Share of the positive class among the rows, 0 to 1; NaN without rows. */
  readonly positive: number;
}

/**
 * Bins of equal width from `low` to `high`, as for the expected calibration error: of ten from 0 to 1, [0, 0.1],
 * (0.1, 0.2], …, (0.9, 1]. Scores outside are counted in the first or last bin.
 * @param positive 1 for rows of the positive class, else 0
 */
export function scoreBins(
  scores: ArrayLike<number>,
  positive: ArrayLike<number>,
  [low, high]: readonly [number, number],
  count = 10,
): ScoreBin[] {
  const rows = new Float64Array(count);
  const sums = new Float64Array(count);
  const positives = new Float64Array(count);
  const scale = high > low ? count / (high - low) : 0;
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row]!;
    const bin = Math.min(count - 1, Math.max(0, Math.ceil((score - low) * scale) - 1));
    rows[bin]!++;
    sums[bin]! += score;
    positives[bin]! += positive[row]!;
  }
  return Array.from(rows, (total, bin) => ({
    low: low + (bin * (high - low)) / count,
    high: low + ((bin + 1) * (high - low)) / count,
    rows: total,
    meanScore: sums[bin]! / total,
    positive: positives[bin]! / total,
  }));
}

/** The smallest and the largest score. */
export function scoreRange(all: readonly ArrayLike<number>[]): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const scores of all) {
    for (let row = 0; row < scores.length; row++) {
      const score = scores[row]!;
      if (score < low) low = score;
      if (score > high) high = score;
    }
  }
  return [low, high];
}
