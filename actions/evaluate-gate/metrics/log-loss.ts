import { Hole, meanOf, type Scores } from "./metric.js";

/** The smallest step above 1 in doubles, to which scikit-learn clips probabilities. */
const epsilon = 2 ** -52;

/**
 * Log loss: −(1/n) Σ (y log p + (1 − y) log(1 − p)), p clipped to [2⁻⁵², 1 − 2⁻⁵²]. sklearn.metrics.log_loss for two
 * classes.
 */
export const logLoss = meanOf("scores", {
  name: "log_loss",
  title: "log loss",
  direction: "minimize",
  range: [0, Number.POSITIVE_INFINITY],
  requires: probabilities,
  rowValues: ({ positive, scores }) =>
    Float64Array.from(scores, (score, row) => {
      const clipped = Math.min(Math.max(score, epsilon), 1 - epsilon);
      return -Math.log(positive[row] ? clipped : Math.min(Math.max(1 - score, epsilon), 1 - epsilon));
    }),
});

/** @throws Hole where a score is no probability */
export function probabilities({ scores }: Scores): void {
  const row = scores.findIndex((score) => score < 0 || score > 1);
  if (row >= 0) throw new Hole(`needs probabilities from 0 to 1, and the scores hold ${scores[row]}`);
}
