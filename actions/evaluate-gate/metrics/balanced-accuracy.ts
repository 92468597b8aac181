import { confusion, hits, twoClassesOrMore } from "./confusion.js";
import { metricOn } from "./metric.js";

/** Mean of the recalls of the classes that occur among the labels. sklearn.metrics.balanced_accuracy_score. */
export const balancedAccuracy = metricOn("decisions", {
  name: "balanced_accuracy",
  title: "balanced accuracy",
  direction: "maximize",
  range: [0, 1],
  method: "bootstrap",
  byClass: true,
  requires: twoClassesOrMore,
  evaluator: (sample) => (counts) => {
    const matrix = confusion(sample, counts);
    let sum = 0;
    let present = 0;
    for (let index = 0; index < matrix.classes; index++) {
      if (matrix.actual[index] === 0) continue;
      sum += hits(matrix, index) / matrix.actual[index]!;
      present++;
    }
    return sum / present;
  },
});
