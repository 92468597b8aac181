import { ascendingOrder } from "../../toolkit/statistics/rank.js";
import { type Cells, meanOf, metricOn, type Quantities } from "./metric.js";

const absolute = ({ labels, predictions }: Quantities) =>
  Float64Array.from(labels, (label, row) => Math.abs(label - predictions[row]!));

const described = { direction: "minimize", range: [0, Number.POSITIVE_INFINITY] } as const;

/** Mean absolute error: (1/n) Σ |y − ŷ|. sklearn.metrics.mean_absolute_error. */
export const meanAbsoluteError = meanOf("quantities", {
  ...described,
  name: "mae",
  title: "mean absolute error",
  rowValues: absolute,
});

/**
 * Mean absolute percentage error, as a fraction: (1/n) Σ |y − ŷ| / max(|y|, 2⁻⁵²).
 * sklearn.metrics.mean_absolute_percentage_error. Its rows are far from normal, hence a bootstrap.
 */
export const meanAbsolutePercentageError = meanOf("quantities", {
  ...described,
  name: "mape",
  title: "mean absolute percentage error",
  method: "bootstrap",
  rowValues: ({ labels, predictions }) =>
    Float64Array.from(
      labels,
      (label, row) => Math.abs(label - predictions[row]!) / Math.max(Math.abs(label), 2 ** -52),
    ),
});

/** Median of |y − ŷ|; the mean of the middle two for an even number. sklearn.metrics.median_absolute_error. */
export const medianAbsoluteError = metricOn("quantities", {
  ...described,
  name: "median_absolute_error",
  title: "median absolute error",
  // The jackknife says nothing of a median, and so nothing for BCa to correct by.
  method: "percentile bootstrap",
  cells: nearTheMedian,
  evaluator: (sample) => {
    const errors = absolute(sample);
    const order = ascendingOrder(errors);
    return (counts) => {
      const total = counts === undefined ? errors.length : counts.reduce((sum, count) => sum + count, 0);
      const lower = Math.floor((total - 1) / 2);
      const upper = Math.floor(total / 2);
      let below = 0;
      let low = Number.NaN;
      for (const row of order) {
        below += counts === undefined ? 1 : counts[row]!;
        if (Number.isNaN(low) && below > lower) low = errors[row]!;
        if (below > upper) return (low + errors[row]!) / 2;
      }
      return Number.NaN;
    };
  },
});

/** With fewer rows than this, each is drawn by itself. */
const manyRows = 20_000;

/**
 * Many rows are, to a median, either far below it or far above it: each side is one cell. Rows whose rank is within
 * 4 √n of the middle have one each; a resample's median lies among them, for it is eight standard errors to their end.
 */
function nearTheMedian(sample: Quantities): Cells | undefined {
  if (sample.rows < manyRows) return undefined;
  const order = ascendingOrder(absolute(sample));
  const reach = Math.ceil(4 * Math.sqrt(sample.rows));
  const first = Math.floor(sample.rows / 2) - reach;
  const numbers = new Uint32Array(sample.rows);
  order.forEach((row, at) => {
    numbers[row] = Math.min(Math.max(at - first, 0), 2 * reach);
  });
  return { numbers, limit: 2 * reach + 1 };
}
