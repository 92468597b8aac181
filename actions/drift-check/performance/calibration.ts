import { type Isotonic, isotonicRegression, isotonicValues } from "../../toolkit/statistics/isotonic.js";
import { ascending } from "../../toolkit/statistics/order.js";
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
  // Each split is a part of the same order.
  const order = ascending(scores);
  const held = { scores: [] as number[], calibrated: [] as number[], labels: [] as number[] };
  const isLearnt = new Uint8Array(scores.length);
  for (const { train, test } of stratifiedSplits(labels, testShare, splits, seed)) {
    isLearnt.fill(0);
    for (const row of train) isLearnt[row] = 1;
    const fitted = isotonicRegression(
      scores,
      labels,
      order.filter((row) => isLearnt[row] === 1),
    );
    const tested = Float64Array.from(test, (row) => scores[row]!);
    const values = isotonicValues(fitted, tested);
    for (const [at, row] of test.entries()) {
      held.scores.push(tested[at]!);
      held.calibrated.push(values[at]!);
      held.labels.push(labels[row]!);
    }
  }
  if (held.labels.length < 2 * 2) return undefined;
  const truth = Uint8Array.from(held.labels);
  const before = calibrationError(Float64Array.from(held.scores), truth);
  const after = calibrationError(Float64Array.from(held.calibrated), truth);
  return before > after ? isotonicRegression(scores, labels, order) : undefined;
}

/** Expected calibration error over ten bins of equal counts. Naeini, Cooper and Hauskrecht (2015). */
function calibrationError(scores: Float64Array, labels: Uint8Array): number {
  const order = ascending(scores);
  const count = order.length <= 2 * bins ? Math.max(1, Math.trunc(order.length / 2)) : bins;
  const width = Math.trunc(order.length / count);
  let error = 0;
  for (let bin = 0; bin < count; bin++) {
    const part = order.subarray(bin * width, bin === count - 1 ? order.length : (bin + 1) * width);
    const difference = part.reduce((sum, row) => sum + scores[row]! - labels[row]!, 0);
    error += Math.abs(difference) / order.length;
  }
  return error;
}
