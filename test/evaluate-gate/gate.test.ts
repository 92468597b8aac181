import { describe, expect, it } from "vitest";
import { evaluateGateReport } from "../../actions/evaluate-gate/report.js";
import { testRuntime } from "../runtime.js";
import { modelYaml, predictionsCsv, registryWith, rowsOf, sha256 } from "./fixture.js";

const policy = { metrics: { roc_auc: { min: 0.8, max_regression: 0.02 }, log_loss: { max: 0.9 } } };
const champion = predictionsCsv(rowsOf(1500, 1.5, 2));

interface Report {
  verdict: string;
  baseline: { version: number } | null;
  dataset: { digest: string | null; rows: number | null };
  candidate: { artifacts: { path: string; digest: string }[]; values: Record<string, number> };
  metrics: {
    name: string;
    slice: { column: string; value: string } | null;
    verdict: string;
    interval: [number, number] | null;
    difference: number | null;
    method: string;
    reason: string;
    rowsNeeded: number | null;
  }[];
  problems: string[];
  notes: string[];
  policy: { ref: string | null; changes: { setting: string }[] };
}

async function gate(
  files: Record<string, string | Uint8Array>,
  inputs: Record<string, string> = { predictions: "p.csv" },
) {
  const runtime = await testRuntime({ files });
  const outcome = await runtime.run("evaluate-gate", inputs);
  const published = runtime.published[0]!;
  evaluateGateReport.strict().parse(JSON.parse(JSON.stringify(published.report)));
  return { outcome, report: published.report as unknown as Report, body: published.comment!.body, published };
}

describe("predictions against the champion's", () => {
  const registry = registryWith({ predictions: champion });

  it("passes a model that is as good", async () => {
    const candidate = predictionsCsv(rowsOf(1500, 1.4, 3));
    const { outcome, report, body } = await gate({
      "model.yaml": modelYaml(policy),
      "p.csv": candidate,
      ...registry,
    });
    expect(report.problems).toEqual([]);
    expect(outcome).toMatchObject({ ok: true, verdict: "pass" });
    expect(outcome.outputs["baseline-version"]).toBe(16);
    expect(report.metrics[0]).toMatchObject({ name: "roc_auc", verdict: "pass", method: "DeLong" });
    expect(body).toMatch(/^### ✅ churn: this candidate is (as good as|better than) version 16/);
    expect(body).toContain("champion 16");
    expect(body).toContain("Same 1,500 rows for both");
    expect(body).toContain("npx mergeline evaluate-gate --predictions p.csv");
  });

  it("stops a model that is worse, and says by how much", async () => {
    const candidate = predictionsCsv(rowsOf(1500, 4, 3));
    const { outcome, report, body } = await gate({
      "model.yaml": modelYaml(policy),
      "p.csv": candidate,
      ...registry,
    });
    expect(outcome).toMatchObject({ ok: false, verdict: "fail" });
    expect(report.metrics[0]!.verdict).toBe("fail");
    expect(body).toMatch(/^### ❌ churn: this candidate is worse than version 16/);
    expect(outcome.summary).toMatch(/ROC AUC (fell by 0\.\d+ \(95% interval|is 0\.)/);
  });

  it("can't tell from few rows, and says how many would", async () => {
    const few = registryWith({ predictions: predictionsCsv(rowsOf(60, 2.5, 2)) });
    const candidate = predictionsCsv(rowsOf(60, 2.5, 5));
    const files = {
      "model.yaml": modelYaml({ metrics: { roc_auc: { max_regression: 0.02 } } }),
      "p.csv": candidate,
      ...few,
    };
    const { outcome, report, body } = await gate(files);
    expect(outcome).toMatchObject({ ok: false, verdict: "inconclusive" });
    expect(report.metrics[0]!.rowsNeeded).toBeGreaterThan(60);
    expect(body).toMatch(/60 rows can't tell whether .* About [\d,]+ rows would\./);
    const lenient = modelYaml({ metrics: { roc_auc: { max_regression: 0.02 } }, inconclusive: "pass" });
    const passed = await gate({ ...files, "model.yaml": lenient });
    expect(passed.outcome).toMatchObject({ ok: true, verdict: "pass" });
    expect(passed.body).toContain("The policy lets inconclusive comparisons pass");
  });

  it("does not mind the order of rows", async () => {
    const rows = rowsOf(300, 2, 3);
    const files = {
      "model.yaml": modelYaml({ metrics: { f1: { max_regression: 0.1 } } }),
      ...registryWith({ predictions: predictionsCsv(rowsOf(300, 2, 2)) }),
    };
    const one = await gate({ ...files, "p.csv": predictionsCsv(rows) });
    const other = await gate({ ...files, "p.csv": predictionsCsv(rows.toReversed()) });
    expect(other.report.metrics).toEqual(one.report.metrics);
    expect(one.report.metrics[0]!.method).toMatch(
      /^paired bootstrap, BCa, 2000 resamples, by class, seed [0-9a-f]{32}$/,
    );
  });

  it("draws whole groups where the policy names them", async () => {
    const inGroups = (csv: string) =>
      csv
        .trimEnd()
        .split("\n")
        .map((line, at) => `${line},${at === 0 ? "customer" : `g${at % 50}`}`)
        .join("\n");
    const grouped = {
      metrics: { roc_auc: { max_regression: 0.2 }, accuracy: { max_regression: 0.2 } },
      columns: { id: "id", label: "label", group: "customer" },
    };
    const files = {
      "model.yaml": modelYaml(grouped),
      "p.csv": inGroups(predictionsCsv(rowsOf(400, 2, 3))),
      ...registryWith({ predictions: inGroups(predictionsCsv(rowsOf(400, 2, 2))) }),
    };
    const { outcome, report, body } = await gate(files);
    expect(outcome.verdict).toBe("pass");
    expect(report.metrics.map(({ method }) => method.replace(/[0-9a-f]{32}/, "…"))).toEqual([
      "cluster bootstrap of 50 groups, percentile, 2000 resamples, seed …",
      "cluster bootstrap of 50 groups, percentile, 2000 resamples, seed …, no narrower than Newcombe's method 10",
    ]);
    expect(body).toContain("cluster bootstrap of 50 groups");
    const before = { ...files, ...registryWith({ predictions: predictionsCsv(rowsOf(400, 2, 2)) }) };
    const lacking = await gate(before);
    expect(lacking.outcome.verdict).toBe("fail");
    expect(lacking.report.problems).toEqual([
      'There is no column "customer" (evaluate.columns.group) in the predictions file of version 16, and the candidate\'s word alone does not count: rows could be put where they look best. Measure the baseline again with that column: give baseline-predictions, or set evaluate.command.',
    ]);
  });

  it("reads queries, a sensitive feature and scores by class from the file", async () => {
    const csv = (noise: number, seed: number) =>
      `id,label,prediction,no,yes,plan,search\n${rowsOf(600, noise, seed)
        .map(({ id, label, score, plan }, at) =>
          [id, label, score >= 0.5 ? 1 : 0, 1 - score, score, plan, `q${at % 60}`].join(","),
        )
        .join("\n")}\n`;
    const wide = {
      columns: {
        id: "id",
        label: "label",
        score: "yes",
        scores: { "0": "no", "1": "yes" },
        query: "search",
        sensitive: "plan",
      },
      metrics: {
        "ndcg@5": { min: 0.5, max_regression: 0.2 },
        equalized_odds_difference: { max: 0.5, max_regression: 0.3 },
        roc_auc: { max_regression: 0.2 },
      },
    };
    const { outcome, report } = await gate({
      "model.yaml": modelYaml(wide),
      "p.csv": csv(1.5, 3),
      ...registryWith({ predictions: csv(1.6, 2) }),
    });
    expect(outcome.verdict).toBe("pass");
    expect(report.metrics.map(({ method }) => method.replace(/, seed.*/, ""))).toEqual([
      "cluster bootstrap of 60 queries, percentile, 2000 resamples",
      "paired bootstrap, percentile, 2000 resamples",
      "paired bootstrap, BCa, 2000 resamples, by class",
    ]);
  });

  it("judges slices and shows the worst", async () => {
    const rows = rowsOf(1500, 1.4, 3);
    const bad = rows.map((row) => (row.plan === "basic" ? { ...row, score: 1 - row.score } : row));
    const sliced = {
      metrics: { roc_auc: { max_regression: 0.5 } },
      slices: { by: ["plan"], min_rows: 200, max_regression: 0.05 },
    };
    const { report, body } = await gate({
      "model.yaml": modelYaml(sliced),
      "p.csv": predictionsCsv(bad),
      ...registry,
    });
    const slices = report.metrics.filter(({ slice }) => slice !== null);
    expect(slices.map(({ slice, verdict }) => [slice!.value, verdict])).toEqual([
      ["basic", "fail"],
      ["pro", "pass"],
      ["team", "pass"],
    ]);
    expect(body).toMatch(/ROC AUC ↑, plan = basic, 500 rows/);
    expect(body).toContain("```mermaid");
  });

  it("finds what only a crossing of two columns shows", async () => {
    const regions = ["east", "west"];
    const csv = (rows: ReturnType<typeof rowsOf>) =>
      predictionsCsv(rows)
        .trimEnd()
        .split("\n")
        .map(
          (line, at) =>
            `${line},${at === 0 ? "region,tier" : `${regions[at % 2]},t-${line.split(",").at(-1)}`}`,
        )
        .join("\n");
    const rows = rowsOf(1800, 1.4, 3);
    const bad = rows.map((row, at) =>
      row.plan === "basic" && at % 2 === 1 ? { ...row, score: 1 - row.score } : row,
    );
    const crossed = {
      metrics: { roc_auc: { max_regression: 0.9 } },
      slices: { by: ["plan", "region", "tier"], depth: 2, min_rows: 200, max_regression: 0.2 },
    };
    const { outcome, report, body } = await gate({
      "model.yaml": modelYaml(crossed),
      "p.csv": csv(bad),
      ...registryWith({ predictions: csv(rowsOf(1800, 1.5, 2)) }),
    });
    expect(outcome.verdict).toBe("fail");
    const slices = report.metrics.flatMap(({ slice, verdict }) =>
      slice !== null && "and" in slice
        ? [[slice.value, (slice.and as { value: string }).value, verdict]]
        : [],
    );
    // The tier follows from the plan, so that their crossings are no slices of their own.
    expect(slices.map(([plan, other]) => `${plan} ${other}`)).toEqual([
      "basic east",
      "basic west",
      "pro east",
      "pro west",
      "team east",
      "team west",
      "east t-basic",
      "east t-pro",
      "east t-team",
      "west t-basic",
      "west t-pro",
      "west t-team",
    ]);
    const failed = slices.filter(([, , verdict]) => verdict === "fail");
    expect(failed.map(([plan, other]) => `${plan} ${other}`)).toEqual(["basic east", "east t-basic"]);
    expect(body).toMatch(/ROC AUC ↑, plan = basic, region = east, 300 rows/);
    expect(report.metrics.map(({ reason }) => reason).join("\n")).toMatch(
      /^ROC AUC where plan is basic and region is east fell by /m,
    );
  });

  it("knows the same artifact again", async () => {
    const files = {
      "model.yaml": modelYaml(
        { metrics: { accuracy: { max_regression: 0 } } },
        { train: { command: "x", outputs: { model: "m.bin", predictions: "p.csv" } } },
      ),
      "m.bin": "model 16",
      "p.csv": champion,
      ...registry,
    };
    const { outcome, report } = await gate(files, {});
    expect(outcome.verdict).toBe("pass");
    expect(report.metrics[0]).toMatchObject({ method: "same artifacts", interval: [0, 0] });
    expect(report.candidate.artifacts).toEqual([{ path: "m.bin", digest: sha256("model 16"), bytes: 8 }]);
  });

  it("asks for more than no loss where the policy does", async () => {
    const improve = modelYaml({ metrics: { roc_auc: { must_improve: true } } });
    const better = await gate({
      "model.yaml": improve,
      "p.csv": predictionsCsv(rowsOf(1500, 0.7, 3)),
      ...registry,
    });
    expect(better.outcome.verdict).toBe("pass");
    const worse = await gate({
      "model.yaml": improve,
      "p.csv": predictionsCsv(rowsOf(1500, 3, 3)),
      ...registry,
    });
    expect(worse.outcome.verdict).toBe("fail");
    expect(worse.body).toContain("this candidate is no better than version 16");
  });
});

describe("a metrics file", () => {
  const metrics = JSON.stringify({ roc_auc: 0.9, fairness: 0.95 });
  const rules = {
    metrics: { roc_auc: { max_regression: 0.01 }, fairness: { min: 0.9, direction: "maximize" } },
  };

  it("is compared as it stands, without uncertainty, and without the data engine", async () => {
    const registry = registryWith({ metrics: { roc_auc: 0.905, fairness: 0.99 } });
    const { outcome, report, body } = await gate(
      { "model.yaml": modelYaml(rules), "m.json": metrics, ...registry },
      { metrics: "m.json" },
    );
    expect(outcome.verdict).toBe("pass");
    expect(report.metrics[0]).toMatchObject({ method: "values only", interval: null, verdict: "pass" });
    expect(body).toContain("No uncertainty was available");
    expect(body).toContain("could not be checked");
  });

  it("fails beyond the margin, and not at it", async () => {
    const files = (champion: number) => ({
      "model.yaml": modelYaml(rules),
      "m.json": metrics,
      ...registryWith({ metrics: { roc_auc: champion, fairness: 1 } }),
    });
    expect((await gate(files(0.91), { metrics: "m.json" })).outcome.verdict).toBe("pass");
    expect((await gate(files(0.9101), { metrics: "m.json" })).outcome.verdict).toBe("fail");
  });

  it("against a metrics file as baseline", async () => {
    const files = {
      "model.yaml": modelYaml(rules),
      "m.json": metrics,
      "base.json": '{"roc_auc": 0.95, "fairness": 1}',
    };
    const { outcome, report } = await gate(files, { metrics: "m.json", baseline: "base.json" });
    expect(outcome.verdict).toBe("fail");
    expect(report.baseline).toMatchObject({ version: null, name: "base.json" });
  });
});

describe("no champion yet", () => {
  it("judges floors and ceilings only, and says so", async () => {
    const candidate = predictionsCsv(rowsOf(200, 1.5, 3));
    const { outcome, report, body } = await gate({ "model.yaml": modelYaml(policy), "p.csv": candidate });
    expect(outcome.verdict).toBe("pass");
    expect(report.baseline).toBeNull();
    expect(body).toContain("There is no champion yet, so only floors and ceilings");
  });

  it("fails below a floor", async () => {
    const candidate = predictionsCsv(rowsOf(200, 9, 3));
    const { outcome, body } = await gate({ "model.yaml": modelYaml(policy), "p.csv": candidate });
    expect(outcome.verdict).toBe("fail");
    expect(body).toContain("at least 0.800 is needed");
  });
});
