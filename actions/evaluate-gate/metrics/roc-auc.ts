import type { Counts } from "../../toolkit/statistics/bootstrap.js";
import { Hole, metricOn, type Scores } from "./metric.js";
import { rankingOf } from "./ranking.js";

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
  evaluator: areaUnderCurve,
});

/** The area with rows counted so often, from an order that is sorted once. */
export function areaUnderCurve(sample: Scores): (counts?: Counts) => number {
  const { order, positive, last } = rankingOf(sample);
  return (counts) => {
    let above = 0;
    let negatives = 0;
    let tied = 0;
    let tiedNegatives = 0;
    let wins = 0;
    for (let at = 0; at < order.length; at++) {
      const count = counts === undefined ? 1 : counts[order[at]!]!;
      if (positive[at] === 1) tied += count;
      else tiedNegatives += count;
      if (last[at] === 0) continue;
      wins += tiedNegatives * (above + tied / 2);
      above += tied;
      negatives += tiedNegatives;
      tied = 0;
      tiedNegatives = 0;
    }
    return wins / above / negatives;
  };
}

/** @throws Hole where one of the two classes has no rows */
export function bothClasses({ positive }: Scores): void {
  const first = positive[0];
  if (positive.every((value) => value === first)) {
    throw new Hole(
      `needs rows of both classes, and every label is ${first ? "of the positive class" : "of the negative class"}`,
    );
  }
}
