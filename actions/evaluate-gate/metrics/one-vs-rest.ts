import { quoted } from "./confusion.js";
import { type ClassScores, Hole, type Metric, metricOn } from "./metric.js";
import { areaUnderCurve } from "./roc-auc.js";

/**
 * ROC AUC over more than two classes, one against the rest: the mean over classes, all counting the same, of the area
 * for the class against all others by the class's own scores. sklearn.metrics.roc_auc_score with multi_class="ovr" and
 * average="macro"; the scores of a row need not add up to 1.
 */
export const rocAucOneVsRest: Metric = metricOn("classScores", {
  name: "roc_auc",
  title: "ROC AUC (one-vs-rest)",
  direction: "maximize",
  range: [0, 1],
  method: "bootstrap",
  byClass: true,
  requires: everyClass,
  evaluator: ({ rows, labels, classes, scores }) => {
    const areas = classes.map((_, index) =>
      areaUnderCurve({
        rows,
        positive: Uint8Array.from(labels, (label) => (label === index ? 1 : 0)),
        scores: scores[index]!,
      }),
    );
    return (counts) => areas.reduce((sum, area) => sum + area(counts), 0) / areas.length;
  },
});

/** @throws Hole where a class has no rows */
function everyClass({ labels, classes }: ClassScores): void {
  const present = new Set(labels);
  const absent = classes.find((_, index) => !present.has(index));
  if (absent !== undefined) {
    throw new Hole(
      `needs rows of every class that evaluate.columns.scores names, and there are none of ${quoted(absent)}`,
    );
  }
}
