import { meanOf } from "./metric.js";

/** Share of rows predicted right: (1/n) Σ [ŷᵢ = yᵢ]. sklearn.metrics.accuracy_score. */
export const accuracy = meanOf("decisions", {
  name: "accuracy",
  title: "accuracy",
  direction: "maximize",
  range: [0, 1],
  method: "proportion",
  rowValues: ({ labels, predictions }) =>
    Float64Array.from(labels, (label, row) => (label === predictions[row] ? 1 : 0)),
});
