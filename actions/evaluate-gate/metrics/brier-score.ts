import { probabilities } from "./log-loss.js";
import { meanOf } from "./metric.js";

/** Brier score: (1/n) Σ (p − y)². sklearn.metrics.brier_score_loss for two classes. */
export const brierScore = meanOf("scores", {
  name: "brier_score",
  title: "Brier score",
  direction: "minimize",
  range: [0, 1],
  requires: probabilities,
  rowValues: ({ positive, scores }) =>
    Float64Array.from(scores, (score, row) => (score - positive[row]!) ** 2),
});
