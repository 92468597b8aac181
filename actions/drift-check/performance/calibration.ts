import {
  ascending,
  type Isotonic,
  isotonicRegression,
  isotonicValues,
} from "../../toolkit/statistics/isotonic.js";
import { rocArea } from "../../toolkit/statistics/roc-area.js";
import { stratifiedSplits } from "../../toolkit/statistics/stratified-splits.js";

const splits = 10;
const testShare = 0.1;
const bins = 10;
const seed = 42;

/**
 * What turns the model's scores into probabilities of the positive class: isotonic regression on the reference where
 * that brings them closer to the truth on rows held out, else nothing. The ten stratified splits that decide it are
 * NannyML's own, row by row.
 * @param labels 1 or 0
 */
export function calibrator(scores: Float64Array, labels: Uint8Array): Isotonic | undefined {
  const positives = labels.reduce((sum, label) => sum + label, 0);
  if (positives === 0 || positives === labels.length) return undefined;
  if (rocArea(scores, labels).area > 0.999) return undefined;
  // Sorting costs most, and each split is a part of the same order.
  const order = ascending(scores);
  const held: { score: number; calibrated: number; label: number }[] = [];
  for (const { train, test } of stratifiedSplits(labels, testShare, splits, seed)) {
    const isLearnt = new Uint8Array(scores.length);
    for (const row of train) isLearnt[row] = 1;
    const fitted = isotonicRegression(
      scores,
      labels,
      order.filter((row) => isLearnt[row] === 1),
    );
    const tested = Float64Array.from(test, (row) => scores[row]!);
    const values = isotonicValues(fitted, tested);
    for (const [at, row] of test.entries())
      held.push({ score: tested[at]!, calibrated: values[at]!, label: labels[row]! });
  }
  if (held.length < 2 * 2) return undefined;
  const before = calibrationError(held.map(({ score, label }) => ({ score, label })));
  const after = calibrationError(held.map(({ calibrated, label }) => ({ score: calibrated, label })));
  return before > after ? isotonicRegression(scores, labels, order) : undefined;
}

/** Expected calibration error over ten bins of equal counts. Naeini, Cooper and Hauskrecht (2015). */
function calibrationError(rows: { score: number; label: number }[]): number {
  const sorted = rows.sort((one, other) => one.score - other.score);
  const count = sorted.length <= 2 * bins ? Math.max(1, Math.trunc(sorted.length / 2)) : bins;
  const width = Math.trunc(sorted.length / count);
  let error = 0;
  for (let bin = 0; bin < count; bin++) {
    const part = sorted.slice(bin * width, bin === count - 1 ? sorted.length : (bin + 1) * width);
    const difference = part.reduce((sum, { score, label }) => sum + score - label, 0);
    error += Math.abs(difference) / sorted.length;
  }
  return error;
}
