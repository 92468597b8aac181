import { expect, it } from "vitest";
import { rowLossOf } from "../../../actions/evaluate-gate/discover/row-loss.js";
import type { SampleSource } from "../../../actions/evaluate-gate/metrics/metric.js";

const labels = Float64Array.of(1, 2, 3, 4, 10);
const predictions = Float64Array.of(1.5, 1.8, 3.2, 9, 4);

const losses = (metric: string, of: (value: number) => number = (value) => value) => {
  const quantities = () => ({ labels, predictions: predictions.map(of) });
  return [...rowLossOf(metric, false)!.of({ quantities } as unknown as SampleSource)];
};

it.each(["spearman", "pearson"])(
  "%s looks for slices by a loss that sees as little of the scale as it does",
  (metric) => {
    const plain = losses(metric);
    expect(plain.every(Number.isFinite)).toBe(true);
    // The two rows that are out of order lose most.
    expect(Math.min(plain[3]!, plain[4]!)).toBeGreaterThan(Math.max(...plain.slice(0, 3)));
    for (const scale of [1e200, 1e-200, 1e6]) {
      losses(metric, (value) => value * scale).forEach((loss, row) => {
        expect(loss).toBeCloseTo(plain[row]!, 9);
      });
    }
    losses(metric, (value) => value + 1000).forEach((loss, row) => {
      expect(loss).toBeCloseTo(plain[row]!, 9);
    });
  },
);
