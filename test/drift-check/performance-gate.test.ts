import { describe, expect, it } from "vitest";
import { metricsFor } from "../../actions/drift-check/performance/metrics.js";
import { checked, csv, type Json } from "./further.js";

/** Scores that are true probabilities; `flip` is the share of labels that are turned over. */
const loans = (seed: string, flip = 0) =>
  csv("id,score,prediction,label", 3000, seed, (uniform, row) => {
    const score = uniform();
    const isPositive = uniform() < score !== uniform() < flip;
    return [row, score.toFixed(3), score >= 0.5 ? 1 : 0, isPositive ? 1 : 0];
  });
const gate = (metrics: string) =>
  `evaluate:\n  columns: { id: id, label: label }\n  metrics: { ${metrics} }\n`;
const train = loans("1a");

async function measured(now: string, metrics: string, asked = "{}") {
  const { report, verdict, summary } = await checked(
    { train, now },
    `  performance: ${asked}\n`,
    gate(metrics),
  );
  const { overall, notes } = report.performance as Json;
  return { verdict, summary, overall, notes, names: overall.map((one: Json) => one.name) };
}

describe("the metrics of the model's gate", () => {
  it("are those that are looked at, with what the gate asks of them", async () => {
    const { names, overall, notes } = await measured(
      loans("2b"),
      "log_loss: { max: 9 }, recall: { min: 0.1, max_regression: 0.05 }, revenue: { direction: maximize }",
    );
    expect(names).toEqual(["recall"]);
    expect(overall[0]).toMatchObject({ min: 0.1, max: null, maxRegression: 0.05, degraded: false });
    expect(notes).toEqual([
      "of evaluate.metrics log_loss, revenue can't be estimated or measured here, and the gate alone looks at it",
    ]);
  });

  it("give way to those that drift.performance names, whose rules they still are", async () => {
    const { names, overall } = await measured(
      loans("2b"),
      "roc_auc: { max_regression: 0.2 }",
      "{ metrics: [accuracy, roc_auc] }",
    );
    expect(names).toEqual(["accuracy", "roc_auc"]);
    expect(overall.map((one: Json) => one.maxRegression)).toEqual([null, 0.2]);
  });

  it.each([
    ["binary", ["roc_auc", "f1", "accuracy"]],
    ["multiclass", ["roc_auc", "f1", "accuracy"]],
    ["regressor", ["mae", "rmse"]],
  ] as const)("of a %s model, without any that fit, are the usual ones", (kind, names) => {
    expect(metricsFor(kind, undefined, new Map([["log_loss", {}]]))).toMatchObject({ names });
  });

  it("count only where they are averaged as here", () => {
    const policy = new Map([
      ["f1", { average: "macro" as const }],
      ["recall", { average: "binary" as const }],
      ["accuracy", {}],
    ]);
    expect(metricsFor("binary", undefined, policy)).toMatchObject({ names: ["recall", "accuracy"] });
    expect(metricsFor("multiclass", undefined, policy)).toMatchObject({ names: ["f1", "accuracy"] });
  });
});

describe("what the gate lets a candidate lose, the model may lose", () => {
  /** Accuracy falls from 0.75 by about 0.05. */
  const worse = loans("3c", 0.1);

  it("a fall within max_regression is none, though it is sure and beyond the reference's chunks", async () => {
    const within = await measured(worse, "accuracy: { max_regression: 0.1 }");
    expect(within.overall[0].interval[1]).toBeLessThan(0);
    expect(within.verdict).toBe("no-drift");
  });

  it("a fall that is surely more is one, and says what is allowed", async () => {
    const beyond = await measured(worse, "accuracy: { max_regression: 0.01 }");
    expect(beyond.verdict).toBe("degraded");
    expect(beyond.overall[0].interval[1]).toBeLessThan(-0.01);
    expect(beyond.summary).toMatch(
      /^The performance fell: accuracy went .*; at most 0\.01 worse is allowed\)/,
    );
  });

  it("a fall that may be within it is left open", async () => {
    const { overall, verdict } = await measured(worse, "accuracy: { max_regression: 0.03 }");
    expect(overall[0].difference).toBeLessThan(-0.03);
    expect(overall[0].interval[1]).toBeGreaterThan(-0.03);
    expect(verdict).toBe("no-drift");
  });

  it("below the gate's floor every sure fall is one", async () => {
    const { summary, verdict } = await measured(worse, "accuracy: { min: 0.74, max_regression: 0.1 }");
    expect(verdict).toBe("degraded");
    expect(summary).toContain("at most 0.1 worse is allowed, at least 0.74 is asked for");
    expect((await measured(loans("2b"), "accuracy: { min: 0.9 }")).verdict).toBe("no-drift");
  });
});
