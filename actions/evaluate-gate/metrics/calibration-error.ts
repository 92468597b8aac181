import { probabilities } from "./log-loss.js";
import { metricOn } from "./metric.js";

const bins = 10;

/**
 * Expected calibration error: Σ (nᵦ/n) |mean label − mean probability| over ten bins of equal width, (0, 0.1], …,
 * (0.9, 1], the first with 0. Guo et al. (2017), On Calibration of Modern Neural Networks, for the positive class.
 */
export const calibrationError = metricOn("scores", {
  name: "ece",
  title: "expected calibration error",
  direction: "minimize",
  range: [0, 1],
  method: "bootstrap",
  requires: probabilities,
  evaluator: ({ positive, scores }) => {
    const binOf = Uint8Array.from(scores, (score) => Math.max(0, Math.ceil(score * bins) - 1));
    return (counts) => {
      const excess = new Float64Array(bins);
      let total = 0;
      for (let row = 0; row < scores.length; row++) {
        const count = counts === undefined ? 1 : counts[row]!;
        excess[binOf[row]!]! += count * (positive[row]! - scores[row]!);
        total += count;
      }
      return excess.reduce((sum, value) => sum + Math.abs(value), 0) / total;
    };
  },
});
