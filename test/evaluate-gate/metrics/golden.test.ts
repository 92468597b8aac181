import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { metricNamed, metricNames } from "../../../actions/evaluate-gate/metrics/catalog.js";
import type { Average, SampleSource } from "../../../actions/evaluate-gate/metrics/metric.js";

interface Case {
  kind: string;
  labels: number[];
  predictions: number[];
  scores?: number[];
  values: Record<string, number>;
}

const golden = JSON.parse(readFileSync(new URL("../golden/metrics.json", import.meta.url), "utf8")) as {
  source: string;
  cases: Case[];
};

const sourceOf = ({ kind, labels, predictions, scores = [] }: Case): SampleSource => ({
  decisions: () => ({
    rows: labels.length,
    classes: [...new Set([...labels, ...predictions])].sort().map(String),
    labels: Uint32Array.from(labels),
    predictions: Uint32Array.from(predictions),
    positive: kind === "binary" ? 1 : undefined,
  }),
  scores: () => ({
    rows: labels.length,
    positive: Uint8Array.from(labels),
    scores: Float64Array.from(scores),
  }),
  quantities: () => ({
    rows: labels.length,
    labels: Float64Array.from(labels),
    predictions: Float64Array.from(predictions),
  }),
});

describe(`metrics equal those of ${golden.source}`, () => {
  golden.cases.forEach((example, index) => {
    for (const [key, expected] of Object.entries(example.values)) {
      it(`${key}, ${example.kind} data ${index}`, () => {
        const [name, average] = key.split("/") as [string, Average | undefined];
        const measured = metricNamed(name, average)!.measure(sourceOf(example));
        const value = measured.evaluate();
        expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-12 * Math.max(Math.abs(expected), 1e-3));
        const once = measured.evaluate(new Uint32Array(example.labels.length).fill(1));
        expect(once).toBeCloseTo(value, 13);
      });
    }
  });

  it("covers every metric there is", () => {
    const covered = new Set(
      golden.cases.flatMap(({ values }) => Object.keys(values).map((key) => key.split("/")[0])),
    );
    expect(metricNames.filter((name) => !covered.has(name))).toEqual([]);
  });
});

describe("counts of rows mean the same as rows written out", () => {
  golden.cases.forEach((example, index) => {
    const rows = example.labels.map((_, row) => row);
    const counts = Uint32Array.from(rows, (row) => (row * 7 + 3) % 4);
    const pick = (values: number[] | undefined) =>
      values?.flatMap((v, row) => Array<number>(counts[row]!).fill(v));
    const written: Case = {
      ...example,
      labels: pick(example.labels)!,
      predictions: pick(example.predictions)!,
      ...(example.scores ? { scores: pick(example.scores)! } : {}),
    };
    for (const key of Object.keys(example.values)) {
      it(`${key}, ${example.kind} data ${index}`, () => {
        const [name, average] = key.split("/") as [string, Average | undefined];
        const metric = metricNamed(name, average)!;
        const counted = metric.measure(sourceOf(example)).evaluate(counts);
        const expected = metric.measure(sourceOf(written)).evaluate();
        expect(Math.abs(counted - expected)).toBeLessThanOrEqual(1e-11 * Math.max(1, Math.abs(expected)));
      });
    }
  });
});
