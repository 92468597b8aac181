import type { Counts } from "../../toolkit/statistics/bootstrap.js";
import { linearSums } from "../../toolkit/statistics/sums.js";
import { Hole, metricOn, type Scores } from "./metric.js";
import { manyOfBoth, rankingOf } from "./ranking.js";

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
  sums: (sample) => {
    if (!manyOfBoth(sample.positive)) return undefined;
    const influence = new Float64Array(sample.rows);
    return linearSums(addInfluence(sample, 1, influence), influence);
  },
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

/**
 * Adds what each row's count changes of the area, times a weight: the share of the other class that the row stands on
 * the right side of, less the area, over the rows of its class.
 * @returns the area
 */
export function addInfluence(sample: Scores, weight: number, influence: Float64Array): number {
  const { order, positive, last } = rankingOf(sample);
  let positives = 0;
  for (const one of positive) positives += one;
  const negatives = order.length - positives;
  const area = areaUnderCurve(sample)();
  let above = 0;
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (last[end] === 0) end++;
    let tied = 0;
    for (let at = start; at <= end; at++) tied += positive[at]!;
    const tiedNegatives = end + 1 - start - tied;
    const below = negatives - (start - above) - tiedNegatives / 2;
    const over = above + tied / 2;
    for (let at = start; at <= end; at++) {
      const change =
        positive[at] === 1 ? (below / negatives - area) / positives : (over / positives - area) / negatives;
      influence[order[at]!]! += weight * change;
    }
    above += tied;
    start = end + 1;
  }
  return area;
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
