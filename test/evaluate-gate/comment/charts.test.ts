import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreBins, scoreRange } from "../../../actions/evaluate-gate/comment/score-bins.js";
import { calibrationError } from "../../../actions/evaluate-gate/metrics/calibration-error.js";
import { testRuntime } from "../../runtime.js";
import { isXychart, mermaidBlocks, parseMermaid, whyNoMermaid } from "../../toolkit/report/mermaid.js";
import { modelYaml, predictionsCsv, type Row, registryWith, rowsOf } from "../fixture.js";

describe("bins of scores", () => {
  it("hold each row once, in the bin that its score lies in", () => {
    const rows = fc.array(
      fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), positive: fc.constantFrom(0, 1) }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(rows, (given) => {
        const bins = scoreBins(
          given.map(({ score }) => score),
          given.map(({ positive }) => positive),
          [0, 1],
        );
        expect(bins).toHaveLength(10);
        expect(bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(given.length);
        for (const { rows: count, meanScore, low, high } of bins) {
          if (count === 0) continue;
          expect(meanScore).toBeGreaterThanOrEqual(low - 1e-9);
          expect(meanScore).toBeLessThanOrEqual(high + 1e-9);
        }
      }),
    );
  });

  it("give the expected calibration error that the gate computes", () => {
    const rows = rowsOf(700, 1.3, 5);
    const scores = Float64Array.from(rows, ({ score }) => score);
    const positive = Uint8Array.from(rows, ({ label }) => label);
    const bins = scoreBins(scores, positive, [0, 1]).filter((bin) => bin.rows > 0);
    const error = bins.reduce((sum, bin) => sum + bin.rows * Math.abs(bin.positive - bin.meanScore), 0) / 700;
    const source = { scores: () => ({ rows: 700, scores, positive }) };
    expect(error).toBeCloseTo(calibrationError.measure(source as never).evaluate(), 12);
  });

  it("bear edges and scores that are all the same", () => {
    const at = (score: number) => scoreBins([score], [1], [0, 1]).findIndex((bin) => bin.rows === 1);
    expect([0, 0.1, 0.10001, 0.9, 1].map(at)).toEqual([0, 0, 1, 8, 9]);
    expect(scoreBins([3, 3], [0, 1], [3, 3])[0]).toMatchObject({ rows: 2, positive: 0.5, meanScore: 3 });
    expect(scoreRange([[2, -1], [5]])).toEqual([-1, 5]);
  });
});

async function comment(
  candidate: string,
  champion: string,
  policy: unknown = { metrics: { roc_auc: { max_regression: 0.02 } } },
) {
  const { run, published } = await testRuntime({
    files: {
      "model.yaml": modelYaml(policy),
      "p.csv": candidate,
      ...registryWith({ predictions: champion }),
    },
  });
  await run("evaluate-gate", { predictions: "p.csv" });
  return published[0]!.comment!.body;
}

const scaled = (rows: readonly Row[], factor: number) =>
  rows.map((row) => ({ ...row, score: row.score * factor }));

describe("the gate's charts", () => {
  const champion = predictionsCsv(rowsOf(800, 1.5, 2));
  const candidate = predictionsCsv(rowsOf(800, 1.4, 3));

  it("show calibration and distribution of both models, folded, with their numbers", async () => {
    const body = await comment(candidate, champion);
    const blocks = mermaidBlocks(body);
    expect(blocks).toHaveLength(2);
    expect(blocks.every(isXychart)).toBe(true);
    if (whyNoMermaid() === undefined) {
      for (const block of blocks) expect(await parseMermaid(block)).toBe("xychart");
    }
    expect(blocks[0]).toMatch(/title "Share of the positive class by score"/);
    expect(blocks[0]!.match(/^ {4}line /gm)).toHaveLength(3);
    expect(body).toContain("Grey: as it should be; blue: candidate; red: champion 16.");
    expect(body).toContain("| 0.0 to 0.1 |");
    expect(body.indexOf("<details><summary>Calibration")).toBeGreaterThan(body.indexOf("Reproduce:"));
  });

  it("show one model where there is no other", async () => {
    const { run, published } = await testRuntime({
      files: { "model.yaml": modelYaml({ metrics: { roc_auc: { min: 0.5 } } }), "p.csv": candidate },
    });
    await run("evaluate-gate", { predictions: "p.csv" });
    const [calibration, distribution] = mermaidBlocks(published[0]!.comment!.body);
    expect(calibration!.match(/^ {4}line /gm)).toHaveLength(2);
    expect(distribution).not.toMatch(/^ {4}line /m);
  });

  it("show no calibration of scores that are no probabilities", async () => {
    const body = await comment(
      predictionsCsv(scaled(rowsOf(800, 1.4, 3), 7)),
      predictionsCsv(scaled(rowsOf(800, 1.5, 2), 7)),
    );
    expect(mermaidBlocks(body)).toHaveLength(1);
    expect(body).toContain("<summary>Distribution of the scores</summary>");
  });

  it("show nothing where there are no scores", async () => {
    const numbers = (shift: number) =>
      `id,label,prediction\n${Array.from({ length: 50 }, (_, at) => `r${at},${at},${at + shift * (at % 3)}`).join("\n")}\n`;
    const body = await comment(numbers(1), numbers(2), { metrics: { mae: { max_regression: 1 } } });
    expect(body).toMatch(/^### ✅/);
    expect(mermaidBlocks(body)).toEqual([]);
  });
});

describe("differences of the data", () => {
  it("are shown where the champion was measured on other rows", async () => {
    const rows = rowsOf(300, 1.4, 3);
    const body = await comment(predictionsCsv(rows.slice(0, 290)), predictionsCsv(rows));
    expect(body).toMatch(/^### ❌ churn: this candidate can't be judged/);
    expect(body).toContain("<details><summary>The evaluation data differs</summary>");
    expect(body).toContain("| rows | 300 | 290 |");
    expect(body).toMatch(/\| ids and labels \| sha256:[0-9a-f]{12}… \| sha256:[0-9a-f]{12}… \|/);
  });

  it("are not shown where there are none", async () => {
    const rows = rowsOf(300, 1.4, 3);
    expect(await comment(predictionsCsv(rows.toReversed()), predictionsCsv(rows))).not.toContain("differs");
  });
});

it("the first line says whose rows can't tell, where all rows have passed", async () => {
  const body = await comment(predictionsCsv(rowsOf(800, 1.4, 3)), predictionsCsv(rowsOf(800, 1.5, 2)), {
    metrics: { roc_auc: { max_regression: 0.02 } },
    slices: { by: ["plan"], min_rows: 50 },
  });
  expect(body.split("\n")[0]).toBe(
    "### ⚠️ churn: 266 rows where plan is team can't tell whether this candidate is worse than version 16",
  );
});
