import { linearSums, type Sums } from "../../toolkit/statistics/sums.js";
import { metricOn, type Scores } from "./metric.js";
import { manyOfBoth, rankingOf } from "./ranking.js";
import { bothClasses } from "./roc-auc.js";

/**
 * Average precision: Σ (Rₖ − Rₖ₋₁) Pₖ over the distinct scores, from the highest down, without interpolation.
 * sklearn.metrics.average_precision_score for two classes.
 */
export const averagePrecision = metricOn("scores", {
  name: "average_precision",
  title: "average precision",
  direction: "maximize",
  range: [0, 1],
  // Its value moves with the share of positives, which resamples by class would hold still, and BCa's corrections
  // make up for too little: the simulation in test/evaluate-gate/coverage.test.ts covers best like this.
  method: "percentile bootstrap",
  requires: bothClasses,
  sums: linearized,
  evaluator: (sample) => {
    const { order, positive, last } = rankingOf(sample);
    return (counts) => {
      let truePositives = 0;
      let predicted = 0;
      let gained = 0;
      let sum = 0;
      for (let at = 0; at < order.length; at++) {
        const count = counts === undefined ? 1 : counts[order[at]!]!;
        predicted += count;
        gained += count * positive[at]!;
        if (last[at] === 0 || gained === 0) continue;
        truePositives += gained;
        sum += gained * (truePositives / predicted);
        gained = 0;
      }
      return sum / truePositives;
    };
  },
});

/**
 * Its first-order expansion. Σ gₜ Tₜ / Nₜ / P, with gₜ positives in the tie t, Tₜ positives and Nₜ rows down to it, has by
 * the count of a row in the tie s the derivative (y Tₛ / Nₛ + Σ from s down gₜ (y / Nₜ − Tₜ / Nₜ²) − y AP) / P.
 */
function linearized(sample: Scores): Sums | undefined {
  if (!manyOfBoth(sample.positive)) return undefined;
  const { order, positive, last } = rankingOf(sample);
  const n = order.length;
  const found = new Float64Array(n);
  let positives = 0;
  for (let at = 0; at < n; at++) {
    positives += positive[at]!;
    found[at] = positives;
  }
  const influence = new Float64Array(n);
  let [overRows, overSquares, sum] = [0, 0, 0];
  for (let end = n - 1; end >= 0; ) {
    let start = end;
    while (start > 0 && last[start - 1] === 0) start--;
    const rows = end + 1;
    const precision = found[end]! / rows;
    const gained = found[end]! - (start === 0 ? 0 : found[start - 1]!);
    overRows += gained / rows;
    overSquares += (gained * precision) / rows;
    sum += gained * precision;
    for (let at = start; at <= end; at++) {
      influence[order[at]!] = (positive[at]! * (precision + overRows) - overSquares) / positives;
    }
    end = start - 1;
  }
  const value = sum / positives;
  for (let row = 0; row < n; row++) influence[row]! -= (sample.positive[row]! * value) / positives;
  return linearSums(value, influence);
}
