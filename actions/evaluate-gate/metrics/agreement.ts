import { confusion, diagonal, twoClassesOrMore } from "./confusion.js";
import { metricOn } from "./metric.js";

/**
 * Matthews correlation coefficient, for any number of classes: (c s − Σ pₖ tₖ) / √((s² − Σ pₖ²)(s² − Σ tₖ²)) with c
 * rows right of s, and pₖ predicted and tₖ true rows of a class; 0 where the denominator is 0.
 * sklearn.metrics.matthews_corrcoef; Gorodkin (2004).
 */
export const matthews = metricOn("decisions", {
  name: "mcc",
  title: "Matthews correlation",
  direction: "maximize",
  range: [-1, 1],
  method: "bootstrap",
  byClass: true,
  requires: twoClassesOrMore,
  evaluator: (sample) => (counts) => {
    const matrix = confusion(sample, counts);
    const { total } = matrix;
    let [both, predictedSquares, actualSquares] = [0, 0, 0];
    matrix.actual.forEach((actual, index) => {
      const predicted = matrix.predicted[index]!;
      both += actual * predicted;
      predictedSquares += predicted * predicted;
      actualSquares += actual * actual;
    });
    const spread = (total * total - predictedSquares) * (total * total - actualSquares);
    return spread === 0 ? 0 : (diagonal(matrix) * total - both) / Math.sqrt(spread);
  },
});

/**
 * Cohen's kappa: (pₒ − pₑ) / (1 − pₑ), with pₒ the share of rows right and pₑ the share expected by chance.
 * sklearn.metrics.cohen_kappa_score; Cohen (1960).
 */
export const kappa = metricOn("decisions", {
  name: "kappa",
  title: "Cohen's kappa",
  direction: "maximize",
  range: [-1, 1],
  method: "bootstrap",
  byClass: true,
  requires: twoClassesOrMore,
  evaluator: (sample) => (counts) => {
    const matrix = confusion(sample, counts);
    const { total } = matrix;
    let chance = 0;
    matrix.actual.forEach((actual, index) => {
      chance += (actual / total) * (matrix.predicted[index]! / total);
    });
    return (diagonal(matrix) / total - chance) / (1 - chance);
  },
});
