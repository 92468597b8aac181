import { ascendingOrder } from "../../toolkit/statistics/rank.js";
import { metricOn } from "./metric.js";
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
  method: "bootstrap",
  byClass: true,
  requires: bothClasses,
  evaluator: ({ positive, scores }) => {
    const order = ascendingOrder(scores).reverse();
    return (counts) => {
      let [truePositives, predicted, sum] = [0, 0, 0];
      for (let start = 0; start < order.length; ) {
        const score = scores[order[start]!]!;
        let [gained, tied] = [0, 0];
        let at = start;
        for (; at < order.length && scores[order[at]!] === score; at++) {
          const row = order[at]!;
          const count = counts === undefined ? 1 : counts[row]!;
          tied += count;
          if (positive[row]) gained += count;
        }
        truePositives += gained;
        predicted += tied;
        if (gained > 0) sum += gained * (truePositives / predicted);
        start = at;
      }
      return sum / truePositives;
    };
  },
});
