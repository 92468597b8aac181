import { ascendingOrder } from "../../toolkit/statistics/rank.js";
import { Hole, metricOn, type Scores } from "./metric.js";

/**
 * Area under the ROC curve: the share of pairs of a positive and a negative row in which the positive has the higher
 * score, ties counting half (Mann and Whitney). sklearn.metrics.roc_auc_score for two classes.
 */
export const rocAuc = metricOn("scores", {
  name: "roc_auc",
  title: "ROC AUC",
  direction: "maximize",
  range: [0, 1],
  method: "delong",
  byClass: true,
  requires: bothClasses,
  evaluator: ({ positive, scores }) => {
    const order = ascendingOrder(scores);
    return (counts) => {
      let [positives, negatives, wins] = [0, 0, 0];
      for (let start = 0; start < order.length; ) {
        const score = scores[order[start]!]!;
        let [tiedPositives, tiedNegatives] = [0, 0];
        let at = start;
        for (; at < order.length && scores[order[at]!] === score; at++) {
          const row = order[at]!;
          const count = counts === undefined ? 1 : counts[row]!;
          if (positive[row]) tiedPositives += count;
          else tiedNegatives += count;
        }
        wins += tiedPositives * (negatives + tiedNegatives / 2);
        positives += tiedPositives;
        negatives += tiedNegatives;
        start = at;
      }
      return wins / positives / negatives;
    };
  },
});

/** @throws Hole where one of the two classes has no rows */
export function bothClasses({ positive }: Scores): void {
  const first = positive[0];
  if (positive.every((value) => value === first)) {
    throw new Hole(
      `needs rows of both classes, and every label is ${first ? "of the positive class" : "of the negative class"}`,
    );
  }
}
