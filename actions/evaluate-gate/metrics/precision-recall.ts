import { type Confusion, confusion, hits } from "./confusion.js";
import { type Average, type Decisions, Hole, type Metric, meanOf, metricOn } from "./metric.js";

type Ratio = (truePositive: number, predicted: number, actual: number) => number;

/** Where nothing can be divided by, 0, as scikit-learn's default for zero_division. */
const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

const precisionOf: Ratio = (truePositive, predicted) => ratio(truePositive, predicted);
const recallOf: Ratio = (truePositive, _, actual) => ratio(truePositive, actual);
const f1Of: Ratio = (truePositive, predicted, actual) => ratio(2 * truePositive, predicted + actual);

/** Precision, TP / (TP + FP). sklearn.metrics.precision_score. */
export const precision = (average?: Average): Metric =>
  averaged("precision", "precision", precisionOf, average);

/** F1, 2 TP / (2 TP + FP + FN). sklearn.metrics.f1_score. */
export const f1 = (average?: Average): Metric => averaged("f1", "F1", f1Of, average);

/**
 * Recall, TP / (TP + FN). sklearn.metrics.recall_score. For the positive class alone it is a proportion of the rows
 * of that class, and is compared as one.
 */
export const recall = (average?: Average): Metric => {
  const metric = averaged("recall", "recall", recallOf, average);
  if ((average ?? "binary") !== "binary") return metric;
  return meanOf("decisions", {
    ...metric,
    method: "proportion",
    requires: hasPositive,
    rowValues: ({ labels, predictions, positive }) =>
      Float64Array.from(labels, (label, row) =>
        label !== positive ? Number.NaN : predictions[row] === positive ? 1 : 0,
      ),
  });
};

function averaged(name: string, title: string, of: Ratio, average: Average = "binary"): Metric {
  return metricOn("decisions", {
    name,
    title: average === "binary" ? title : `${title} (${average})`,
    direction: "maximize",
    range: [0, 1],
    method: "bootstrap",
    byClass: true,
    requires: average === "binary" ? hasPositive : () => {},
    evaluator: (sample) => (counts) => value(confusion(sample, counts), sample, of, average),
  });
}

function value(matrix: Confusion, { positive }: Decisions, of: Ratio, average: Average): number {
  const ofClass = (index: number) => of(hits(matrix, index), matrix.predicted[index]!, matrix.actual[index]!);
  if (average === "binary") return ofClass(positive!);
  let [truePositive, sum, weights] = [0, 0, 0];
  for (let index = 0; index < matrix.classes; index++) {
    // A class that neither a label nor a prediction names is none, as in scikit-learn.
    if (matrix.actual[index] === 0 && matrix.predicted[index] === 0) continue;
    const weight = average === "weighted" ? matrix.actual[index]! : 1;
    truePositive += hits(matrix, index);
    sum += weight * ofClass(index);
    weights += weight;
  }
  return average === "micro" ? of(truePositive, matrix.total, matrix.total) : sum / weights;
}

function hasPositive({ positive, labels, classes }: Decisions): void {
  const present = new Set(labels);
  if (present.size > 2) {
    throw new Hole(
      `needs an average over its ${present.size} classes: say average: macro, micro or weighted in the policy`,
    );
  }
  if (positive === undefined || !present.has(positive)) {
    const named = positive === undefined ? "" : ` ${JSON.stringify(classes[positive])}`;
    throw new Hole(`needs rows of the positive class${named}, and there are none`);
  }
}
