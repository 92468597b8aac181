import { probabilities } from "./log-loss.js";
import { metricOn } from "./metric.js";

const bins = 10;

const binOf = (score: number) => Math.max(0, Math.ceil(score * bins) - 1);

/**
 * Expected calibration error: Σ (nᵦ/n) |mean label − mean probability| over ten bins of equal width, (0, 0.1], …,
 * (0.9, 1], the first with 0. Guo et al. (2017), On Calibration of Modern Neural Networks, for the positive class.
 */
export const calibrationError = metricOn("scores", {
  name: "ece",
  title: "expected calibration error",
  direction: "minimize",
  range: [0, 1],
  // Sums of absolute values have corners, and are too large on few rows, which BCa takes for a bias of the models'
  // difference and corrects the wrong way: npm run simulate:gate.
  method: "percentile bootstrap",
  requires: probabilities,
  sums: ({ positive, scores }) => ({
    width: bins + 1,
    add(row, to, at) {
      to[at + binOf(scores[row]!)]! += positive[row]! - scores[row]!;
      to[at + bins]!++;
    },
    value: (totals, at) => {
      let sum = 0;
      for (let bin = 0; bin < bins; bin++) sum += Math.abs(totals[at + bin]!);
      return sum / totals[at + bins]!;
    },
  }),
  evaluator: ({ positive, scores }) => {
    const bin = Uint8Array.from(scores, binOf);
    return (counts) => {
      const excess = new Float64Array(bins);
      let total = 0;
      for (let row = 0; row < scores.length; row++) {
        const count = counts === undefined ? 1 : counts[row]!;
        excess[bin[row]!]! += count * (positive[row]! - scores[row]!);
        total += count;
      }
      return excess.reduce((sum, value) => sum + Math.abs(value), 0) / total;
    };
  },
});
