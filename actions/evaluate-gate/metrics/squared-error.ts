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
  evaluator: (sample) => {
    const values = squares(sample);
    return (counts) => Math.sqrt(weightedMean(values, counts));
  },
});

/** Coefficient of determination: 1 − Σ (y − ŷ)² / Σ (y − ȳ)². sklearn.metrics.r2_score. */
export const determination = metricOn("quantities", {
  name: "r2",
  title: "R²",
  direction: "maximize",
  range: [Number.NEGATIVE_INFINITY, 1],
  method: "bootstrap",
  requires: ({ labels }) => varied(labels, "label"),
  evaluator: (sample) => {
    const errors = squares(sample);
    return (counts) => {
      const mean = weightedMean(sample.labels, counts);
      const spread = weightedMean(
        sample.labels.map((label) => (label - mean) ** 2),
        counts,
      );
      return spread === 0 ? Number.NaN : 1 - weightedMean(errors, counts) / spread;
    };
  },
});

/** @throws Hole where there are fewer than two different numbers */
export function varied(values: Float64Array, noun: string): void {
  if (values.every((value) => value === values[0])) {
    throw new Hole(`needs values that differ, and every ${noun} is ${values[0]}`);
  }
}
