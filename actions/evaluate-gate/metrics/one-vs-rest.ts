import { linearSums } from "../../toolkit/statistics/sums.js";
import { quoted } from "./confusion.js";
import { type ClassScores, Hole, type Metric, metricOn, type Scores } from "./metric.js";
import { manyOfBoth } from "./ranking.js";
import { addInfluence, areaUnderCurve } from "./roc-auc.js";

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
  sums: (sample) => {
    const influence = new Float64Array(sample.rows);
    let sum = 0;
    for (const one of oneVsRest(sample)) {
      if (!manyOfBoth(one.positive)) return undefined;
      sum += addInfluence(one, 1 / sample.classes.length, influence);
    }
    return linearSums(sum / sample.classes.length, influence);
  },
  evaluator: (sample) => {
    const areas = oneVsRest(sample).map(areaUnderCurve);
    return (counts) => areas.reduce((sum, area) => sum + area(counts), 0) / areas.length;
  },
});

/** For each class its rows against all others, by its own scores. */
function oneVsRest({ rows, labels, classes, scores }: ClassScores): Scores[] {
  return classes.map((_, index) => ({
    rows,
    positive: Uint8Array.from(labels, (label) => (label === index ? 1 : 0)),
    scores: scores[index]!,
  }));
}

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
