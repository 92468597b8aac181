import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { metricNamed, metricNames } from "../../../actions/evaluate-gate/metrics/catalog.js";
import type { Average, SampleSource } from "../../../actions/evaluate-gate/metrics/metric.js";

interface Case {
  kind: string;
  labels: number[];
  predictions: number[];
  scores?: number[];
  queries?: number[];
  sensitive?: number[];
  classScores?: number[][];
  values: Record<string, number>;
}

const golden = JSON.parse(readFileSync(new URL("../golden/metrics.json", import.meta.url), "utf8")) as {
  source: string;
  cases: Case[];
};

const sourceOf = ({
  kind,
  labels,
  predictions,
  scores = [],
  queries = [],
  sensitive = [],
  classScores = [],
}: Case): SampleSource => ({
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
  ranked: () => ({
    rows: labels.length,
    queries: Uint32Array.from(queries),
    relevance: Float64Array.from(labels),
    scores: Float64Array.from(scores),
  }),
  classScores: () => ({
    rows: labels.length,
    classes: classScores.map((_, index) => String(index)),
    labels: Uint32Array.from(labels),
    scores: classScores.map((scoresOf) => Float64Array.from(scoresOf)),
  }),
  outcomes: () => ({
    rows: labels.length,
    positive: Uint8Array.from(labels),
    predicted: Uint8Array.from(predictions),
    sensitive: Uint32Array.from(sensitive),
    names: [...new Set(sensitive)].sort().map(String),
  }),
});

describe(`metrics equal those of ${golden.source}`, () => {
  golden.cases.forEach((example, index) => {
    for (const [key, expected] of Object.entries(example.values)) {
      it(`${key}, ${example.kind} data ${index}`, () => {
        const [name, average] = key.split("/") as [string, Average | undefined];
        const measured = metricNamed(name, average, example.classScores !== undefined)!.measure(
          sourceOf(example),
        );
        const value = measured.evaluate();
        expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-12 * Math.max(Math.abs(expected), 1e-3));
        const once = measured.evaluate(new Uint32Array(example.labels.length).fill(1));
        expect(once).toBeCloseTo(value, 13);
      });
    }
  });

  it("covers every metric there is", () => {
    const covered = new Set(
      golden.cases.flatMap(({ values }) => Object.keys(values).map((key) => key.split("/")[0]!)),
    );
    expect(metricNames.filter((name) => !covered.has(name))).toEqual([]);
  });
});

/** Each query as often as its rows count, each time under a number of its own. */
function drawnQueries({ labels, scores, queries }: Case, counts: Uint32Array): Partial<Case> {
  const drawn = Array.from({ length: 4 }, (_, time) =>
    labels.flatMap((label, row) =>
      counts[row]! > time ? [{ label, score: scores![row]!, query: queries![row]! * 4 + time }] : [],
    ),
  ).flat();
  return {
    labels: drawn.map(({ label }) => label),
    predictions: drawn.map(({ label }) => label),
    scores: drawn.map(({ score }) => score),
    queries: drawn.map(({ query }) => query),
  };
}

describe("counts of rows mean the same as rows written out", () => {
  golden.cases.forEach((example, index) => {
    const rows = example.labels.map((_, row) => row);
    const counts = Uint32Array.from(rows, (row) => ((example.queries?.[row] ?? row) * 7 + 3) % 4);
    const pick = (values: number[] | undefined) =>
      values?.flatMap((v, row) => Array<number>(counts[row]!).fill(v));
    const written: Case = {
      ...example,
      labels: pick(example.labels)!,
      predictions: pick(example.predictions)!,
      ...(example.scores ? { scores: pick(example.scores)! } : {}),
    };
    if (example.classScores) written.classScores = example.classScores.map((scores) => pick(scores)!);
    if (example.sensitive) written.sensitive = pick(example.sensitive)!;
    // A query that is drawn twice is two queries.
    if (example.queries) Object.assign(written, drawnQueries(example, counts));
    for (const key of Object.keys(example.values)) {
      it(`${key}, ${example.kind} data ${index}`, () => {
        const [name, average] = key.split("/") as [string, Average | undefined];
        const metric = metricNamed(name, average, example.classScores !== undefined)!;
        const counted = metric.measure(sourceOf(example)).evaluate(counts);
        const expected = metric.measure(sourceOf(written)).evaluate();
        expect(Math.abs(counted - expected)).toBeLessThanOrEqual(1e-11 * Math.max(1, Math.abs(expected)));
      });
    }
  });
});
