import { describe, expect, it } from "vitest";
import { readPage, valueOf } from "../toolkit/report/read-page.js";
import { checked, csv, type Json } from "./further.js";

/** Scores that are true probabilities; `flip` is the share of labels that are turned over. */
const loans = (seed: string, { rows = 1500, flip = 0, label = true } = {}) =>
  csv(
    label ? "id,day,age,score,prediction,label" : "id,day,age,score,prediction",
    rows,
    seed,
    (uniform, row) => {
      const score = uniform();
      const isPositive = uniform() < score !== uniform() < flip;
      const day = `2026-0${1 + Math.floor((row * 3) / rows)}-15`;
      const line = [row, day, uniform(), score.toFixed(3), score >= 0.5 ? 1 : 0];
      return label ? [...line, isPositive ? 1 : 0] : line;
    },
  );
const labels = (text: string, every: number) =>
  `id,label\n${text
    .trim()
    .split("\n")
    .slice(1)
    .filter((_, at) => at % every === 0)
    .map((line) => `${line.split(",")[0]},${line.split(",")[5]}`)
    .join("\n")}\n`;
const columns =
  "evaluate:\n  columns: { id: id, label: label }\n  metrics: { roc_auc: {}, f1: {}, accuracy: {} }\n";
const find = (report: Json, name: string) =>
  report.performance.overall.find((one: { name: string }) => one.name === name);

describe("a classifier", () => {
  const train = loans("1a");

  it("is estimated without labels, and comes out near what it is", async () => {
    const { report, verdict } = await checked(
      { train, now: loans("2b", { label: false }) },
      "  performance: {}\n",
      columns,
    );
    expect(report.performance).toMatchObject({ method: "CBPE", labelled: 0, rows: 1500, degraded: false });
    expect(verdict).toBe("no-drift");
    const accuracy = find(report, "accuracy");
    expect(accuracy).toMatchObject({ realized: null, adjustedPValue: null });
    // Of true probabilities between 0 and 1, three quarters of the predictions at one half are right.
    expect(Math.abs(accuracy.estimate - 0.75)).toBeLessThan(0.03);
    expect(report.performance.chunks.current).toHaveLength(10);
  });

  it("is measured where labels have come in a file of their own, and its fall is the first word", async () => {
    const now = loans("3c", { flip: 0.4 });
    const files = { train, now: loans("3c", { flip: 0.4, label: false }), "labels.csv": labels(now, 2) };
    const { t, ok, report, verdict, summary } = await checked(
      files,
      "  performance: { labels: labels.csv }\n",
      columns,
    );
    expect(report.performance).toMatchObject({ labelled: 750, rows: 1500, degraded: true });
    const area = find(report, "roc_auc");
    expect(area.realized).toBeLessThan(area.reference - 0.1);
    expect(area.interval[1]).toBeLessThan(0);
    expect(area.how).toBe("DeLong, independent areas");
    expect(find(report, "accuracy").how).toBe("Newcombe's method 10, independent proportions");
    expect(find(report, "f1").how).toMatch(/^two-sample bootstrap, BCa, 2000 resamples/);
    expect(verdict).toBe("degraded");
    expect(ok).toBe(true);
    expect(t.published[0]!.comment!.body).toMatch(/^### 📉 churn: the performance fell\n/);
    const page = readPage(await t.read(".mergeline/drift-check.html"));
    expect([...page.errors, ...page.dangers]).toEqual([]);
    expect(page.all("svg").map((one) => valueOf(one, "aria-label"))).toContain(
      "roc_auc chunk by chunk, estimated and measured",
    );
    expect(await t.run("drift-check", { "fail-on-drift": "true" })).toMatchObject({
      ok: false,
      verdict: "degraded",
    });
    expect(summary).toMatch(
      /^The performance fell: roc_auc went from 0\.8\d+ to 0\.[56]\d+ \(difference -0\.\d+ \(-0\.\d+ … -0\.\d+\)\),.* 750 labelled rows\. No drift/,
    );
  });

  it("has not fallen where the few labels leave it open, whatever the values say", async () => {
    const now = loans("3c", { flip: 0.15 });
    const files = { train, now: loans("3c", { flip: 0.15, label: false }), "labels.csv": labels(now, 40) };
    const { report, verdict } = await checked(files, "  performance: { labels: labels.csv }\n", columns);
    expect(report.performance).toMatchObject({ labelled: 38, degraded: false });
    const area = find(report, "roc_auc");
    expect(area.realized).toBeLessThan(area.reference);
    expect(area.interval[1]).toBeGreaterThan(0);
    expect(area.adjustedPValue).toBeGreaterThan(0.05);
    expect(verdict).toBe("no-drift");
  });

  it("does not fall by chance", async () => {
    const { report, verdict } = await checked({ train, now: loans("4d") }, "  performance: {}\n", columns);
    expect(report.performance).toMatchObject({ labelled: 1500, degraded: false });
    expect(verdict).toBe("no-drift");
  });

  it("is looked at month by month", async () => {
    const drift = "  ignore: [day]\n  chunks: { by: day, period: month }\n  performance: { metrics: [f1] }\n";
    const { report, t } = await checked({ train, now: loans("5e", { label: false }) }, drift, columns);
    expect(report.performance.chunks.current).toEqual([
      { key: "2026-01-01", rows: 500 },
      { key: "2026-02-01", rows: 500 },
      { key: "2026-03-01", rows: 500 },
    ]);
    expect(report.performance.metrics.map(({ name }: { name: string }) => name)).toEqual(["f1"]);
    expect(await t.read(".mergeline/drift-check.md")).toContain("2026-02-01");
  });
});

describe("a classifier of several classes", () => {
  const named = ["cat", "cow", "dog"] as const;
  /** Scores that are true probabilities; `flip` is the share of labels that are drawn without them. */
  const animals = (seed: string, { flip = 0, label = true, prediction = true } = {}) =>
    csv(
      ["id,s_cat,s_cow,s_dog", ...(prediction ? ["prediction"] : []), ...(label ? ["label"] : [])].join(","),
      1500,
      seed,
      (uniform, row) => {
        const weights = named.map(() => uniform() ** 3);
        const sum = weights[0]! + weights[1]! + weights[2]!;
        const scores = weights.map((one) => one / sum);
        const place = uniform() < flip ? uniform() : null;
        const at = place ?? uniform();
        const shares = place === null ? scores : [1 / 3, 1 / 3, 1 / 3];
        const truth = at < shares[0]! ? 0 : at < shares[0]! + shares[1]! ? 1 : 2;
        const best = scores.indexOf(Math.max(...scores));
        const answers = [...(prediction ? [named[best]!] : []), ...(label ? [named[truth]!] : [])];
        return [row, ...scores.map((one) => one.toFixed(4)), ...answers];
      },
    );
  const scored =
    "evaluate:\n  columns: { id: id, label: label, scores: { cat: s_cat, dog: s_dog, cow: s_cow } }\n  metrics: { roc_auc: {}, f1: {}, accuracy: {} }\n";
  const train = animals("1a");

  it.each([true, false])("is estimated without labels (prediction column: %s)", async (prediction) => {
    const now = animals("2b", { label: false, prediction });
    const { report } = await checked({ train, now }, "  performance: {}\n", scored);
    expect(report.performance).toMatchObject({ method: "CBPE", labelled: 0, rows: 1500, degraded: false });
    for (const name of ["roc_auc", "f1", "accuracy"]) {
      const one = find(report, name);
      expect(Math.abs(one.estimate - one.reference), name).toBeLessThan(0.03);
    }
    expect(report.performance.notes).toHaveLength(prediction ? 0 : 1);
  });

  it("falls where it is measured to, by intervals", async () => {
    const drift = "  performance: { metrics: [roc_auc, f1, precision, recall, specificity, accuracy] }\n";
    const { report, verdict } = await checked({ train, now: animals("3c", { flip: 0.5 }) }, drift, scored);
    expect(verdict).toBe("degraded");
    for (const one of report.performance.overall) {
      expect(one.degraded, one.name).toBe(true);
      expect(one.interval[0]).toBeLessThan(one.difference);
      expect(one.interval[1]).toBeGreaterThan(one.difference);
      expect(one.interval[1]).toBeLessThan(0);
    }
    expect(find(report, "roc_auc").how).toBe("DeLong, independent areas");
    expect(find(report, "accuracy").how).toMatch(/^Newcombe/);
    expect(find(report, "recall").how).toMatch(/^two-sample bootstrap, BCa/);
  });

  it.each([
    ["a label that is no class", train.replace(/,cat\n/, ",horse\n"), /the label "horse" is no class/],
    ["a column that is not there", train.replace("s_cow", "s_caw"), /has no column s_cow/],
    [
      "a class without rows",
      train.replaceAll(/,cow\n/g, ",dog\n"),
      /no row of the reference has the label "cow"/,
    ],
    ["a score that is none", train.replace(/\n0,0\.\d+/, "\n0,1.5"), /s_cat holds 1\.5/],
  ])("says so in a sentence: %s", async (_, reference, says) => {
    const { report } = await checked(
      { train: reference, now: animals("2b", { label: false }) },
      "  performance: {}\n",
      scored,
    );
    expect(report.performance).toBeNull();
    expect(report.notLookedAt).toEqual([expect.stringMatching(says)]);
  });
});

it("a regressor is estimated by direct loss estimation: where it errs more, it says so", async () => {
  const houses = (seed: string, hard: number, label = true) =>
    csv(label ? "id,hard,size,prediction,label" : "id,hard,size,prediction", 1500, seed, (uniform, row) => {
      const isHard = uniform() < hard;
      const size = uniform();
      const error = (uniform() - 0.5) * (isHard ? 2 : 0.2);
      const line = [row, isHard ? 1 : 0, size, size * 3];
      return label ? [...line, size * 3 + error] : line;
    });
  const drift = "  performance: { metrics: [mae] }\n";
  const files = { train: houses("1a", 0.2), now: houses("2b", 0.8, false) };
  const { report } = await checked(files, drift, columns.replace(/metrics: .*/, "metrics: { mae: {} }"));
  expect(report.performance).toMatchObject({ method: "DLE", calibrated: null });
  const mae = find(report, "mae");
  // 0.2 · 0.5 + 0.8 · 0.05 before, 0.8 · 0.5 + 0.2 · 0.05 now.
  expect(Math.abs(mae.reference - 0.14)).toBeLessThan(0.02);
  expect(Math.abs(mae.estimate - 0.41)).toBeLessThan(0.03);
  expect(report.performance.metrics[0].current.every(({ alert }: { alert: boolean }) => alert)).toBe(true);
});

it.each([
  ["the reference has no labels", loans("1a", { label: false }), /the reference has no column label/],
  ["labels of three kinds", loans("1a").replace(/,[01]\n/, ",2\n"), /are not 0 and 1 or true and false/],
  [
    "scores that are no probabilities",
    loans("1a").replace(/0\.\d{3}(,[01],[01]\n)/, "7.5$1"),
    /score holds 7\.5/,
  ],
])("says so in a sentence, and compares the columns all the same: %s", async (_, train, says) => {
  const { report, ok } = await checked(
    { train, now: loans("2b", { label: false }) },
    "  performance: {}\n",
    columns,
  );
  expect(report.performance).toBeNull();
  expect(report.notLookedAt).toEqual([expect.stringMatching(says)]);
  expect(ok).toBe(true);
});
