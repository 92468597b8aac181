import { metricOn } from "./metric.js";
import { rankingOf } from "./ranking.js";
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
