import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testRuntime } from "../../runtime.js";
import { python, type RealMlflow, startMlflow, whyNoMlflow } from "../../servers/mlflow.js";
import { modelYaml } from "../fixture.js";

const why = whyNoMlflow();
const policy = {
  metrics: { roc_auc: { min: 0.8, max_regression: 0.01 }, "test/f1": { min: 0.5, direction: "maximize" } },
};

describe.skipIf(why !== undefined)(`a real MLflow${why === undefined ? "" : ` (${why})`}`, () => {
  let server: RealMlflow;
  beforeAll(async () => {
    server = await startMlflow();
  }, 180_000);
  afterAll(() => server?.stop(), 30_000);

  async function runWith(metrics: Record<string, unknown>, status = "FINISHED"): Promise<string> {
    const { run } = await server.call("POST", "runs/create", { experiment_id: "0", start_time: 1 });
    const id: string = run.info.run_id;
    for (const [key, value] of Object.entries(metrics)) {
      await server.call("POST", "runs/log-metric", { run_id: id, key, value, timestamp: 1, step: 1 });
    }
    await server.call("POST", "runs/update", { run_id: id, status, end_time: 2 });
    return id;
  }

  async function gate(inputs: Record<string, string>) {
    const test = await testRuntime({
      files: { "model.yaml": modelYaml(policy) },
      environment: { MLFLOW_TRACKING_URI: server.url, PATH: process.env.PATH },
    });
    const outcome = await test.run("evaluate-gate", inputs);
    const metrics = (test.published[0]?.report.metrics ?? []) as { reason: string }[];
    return { outcome, reasons: metrics.map(({ reason }) => reason) };
  }

  it("gives the metrics of candidate and baseline", async () => {
    const champion = await runWith({ roc_auc: 0.9, "test/f1": 0.7 });
    const better = await runWith({ roc_auc: 0.91, "test/f1": 0.72 });
    const worse = await runWith({ roc_auc: 0.85, "test/f1": 0.72 });
    const address = `${server.url.replace("http:", "mlflow:")}/runs/${champion}`;
    const passed = await gate({ metrics: `runs:/${better}`, baseline: address });
    expect(passed.outcome).toMatchObject({ ok: true, verdict: "pass" });
    expect(JSON.parse(String(passed.outcome.outputs.metrics))).toEqual({ roc_auc: 0.91, "test/f1": 0.72 });
    const failed = await gate({ metrics: `runs:/${worse}`, baseline: `runs:/${champion}` });
    expect(failed.outcome).toMatchObject({ ok: false, verdict: "fail" });
  });

  it("lets nothing through that is no number, or no finished run", async () => {
    const champion = await runWith({ roc_auc: 0.9, "test/f1": 0.7 });
    const baseline = `runs:/${champion}`;
    for (const value of ["NaN", "Infinity", "-Infinity"]) {
      const id = await runWith({ roc_auc: 0.95, "test/f1": value });
      const { outcome, reasons } = await gate({ metrics: `runs:/${id}`, baseline });
      expect(outcome).toMatchObject({ ok: false, verdict: "fail" });
      expect(reasons.join()).toMatch(value === "NaN" ? /NaN/ : /infinite/);
    }
    const running = await runWith({ roc_auc: 0.95, "test/f1": 0.9 }, "RUNNING");
    await expect(gate({ metrics: `runs:/${running}`, baseline })).rejects.toThrow(/status is RUNNING/);
    const killed = await runWith({ roc_auc: 0.95, "test/f1": 0.9 }, "KILLED");
    await expect(gate({ metrics: `runs:/${killed}`, baseline })).rejects.toThrow(/status is KILLED/);
    await expect(gate({ metrics: `runs:/${"0".repeat(32)}`, baseline })).rejects.toThrow(
      /knows no such run|HTTP 400/,
    );
  });

  it("reads the folder of a run that MLflow itself wrote", async () => {
    const test = await testRuntime({ files: { "model.yaml": modelYaml(policy) } });
    await python(
      `
import mlflow
mlflow.set_tracking_uri("file:mlruns")
with mlflow.start_run() as run:
    for step, value in enumerate([0.5, 0.7, 0.9]):
        mlflow.log_metric("roc_auc", value, step=step)
    mlflow.log_metric("roc_auc", 0.1, step=0)
    mlflow.log_metric("test/f1", 0.75)
open("run", "w").write("mlruns/" + run.info.experiment_id + "/" + run.info.run_id)
`,
      test.directory,
    );
    const outcome = await test.run("evaluate-gate", { metrics: await test.read("run") });
    expect(JSON.parse(String(outcome.outputs.metrics))).toEqual({ roc_auc: 0.9, "test/f1": 0.75 });
    expect(outcome.verdict).toBe("pass");
  }, 120_000);
});
