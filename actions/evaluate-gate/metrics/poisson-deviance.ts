import { Hole, meanOf } from "./metric.js";

/** Mean Poisson deviance: (2/n) Σ (y log(y/ŷ) − y + ŷ). sklearn.metrics.mean_poisson_deviance. */
export const poissonDeviance = meanOf("quantities", {
  name: "poisson_deviance",
  title: "Poisson deviance",
  direction: "minimize",
  range: [0, Number.POSITIVE_INFINITY],
  method: "bootstrap",
  requires: ({ labels, predictions }) => {
    const label = labels.find((value) => value < 0);
    if (label !== undefined) throw new Hole(`needs labels of at least 0, and they hold ${label}`);
    const prediction = predictions.find((value) => value <= 0);
    if (prediction !== undefined) throw new Hole(`needs predictions above 0, and they hold ${prediction}`);
  },
  rowValues: ({ labels, predictions }) =>
    Float64Array.from(labels, (label, row) => {
      const prediction = predictions[row]!;
      return 2 * ((label === 0 ? 0 : label * Math.log(label / prediction)) - label + prediction);
    }),
});
