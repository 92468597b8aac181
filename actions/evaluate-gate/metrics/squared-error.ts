import { meanSums } from "../../toolkit/statistics/sums.js";
import { Hole, meanOf, metricOn, type Quantities, weightedMean } from "./metric.js";

const squares = ({ labels, predictions }: Quantities) =>
  Float64Array.from(labels, (label, row) => (label - predictions[row]!) ** 2);

const described = { direction: "minimize", range: [0, Number.POSITIVE_INFINITY] } as const;

/** Mean squared error: (1/n) Σ (y − ŷ)². sklearn.metrics.mean_squared_error. */
export const meanSquaredError = meanOf("quantities", {
  ...described,
  name: "mse",
  title: "mean squared error",
  rowValues: squares,
});

/** Root of the mean squared error. sklearn.metrics.root_mean_squared_error. */
export const rootMeanSquaredError = metricOn("quantities", {
  ...described,
  name: "rmse",
  title: "root mean squared error",
  method: "bootstrap",
  rowValues: squares,
  sums: (_, rowValues) => meanSums(rowValues(), Math.sqrt),
  evaluator: (_, rowValues) => (counts) => Math.sqrt(weightedMean(rowValues(), counts)),
});

/** Coefficient of determination: 1 − Σ (y − ŷ)² / Σ (y − ȳ)². sklearn.metrics.r2_score. */
export const determination = metricOn("quantities", {
  name: "r2",
  title: "R²",
  direction: "maximize",
  range: [Number.NEGATIVE_INFINITY, 1],
  method: "bootstrap",
  requires: ({ labels }) => varied(labels, "label"),
  evaluator: ({ labels, predictions }) => {
    return (counts) => {
      const mean = weightedMean(labels, counts);
      let [errors, spread] = [0, 0];
      for (let row = 0; row < labels.length; row++) {
        const count = counts === undefined ? 1 : counts[row]!;
        errors += count * (labels[row]! - predictions[row]!) ** 2;
        spread += count * (labels[row]! - mean) ** 2;
      }
      return spread === 0 ? Number.NaN : 1 - errors / spread;
    };
  },
  sums: ({ labels, predictions }) => {
    // Around the mean, so that a large common offset costs no digits.
    const mean = weightedMean(labels);
    return {
      width: 4,
      add(row, to, at) {
        const label = labels[row]! - mean;
        to[at]! += (labels[row]! - predictions[row]!) ** 2;
        to[at + 1]! += label;
        to[at + 2]! += label * label;
        to[at + 3]!++;
      },
      value: (totals, at) => {
        const spread = totals[at + 2]! - totals[at + 1]! ** 2 / totals[at + 3]!;
        return spread > 0 ? 1 - totals[at]! / spread : Number.NaN;
      },
    };
  },
});

/** @throws Hole where there are fewer than two different numbers */
export function varied(values: Float64Array, noun: string): void {
  if (values.every((value) => value === values[0])) {
    throw new Hole(`needs values that differ, and every ${noun} is ${values[0]}`);
  }
}
