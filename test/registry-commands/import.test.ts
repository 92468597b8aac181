import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answers } from "../../actions/registry-commands/answers/answers.js";
import { digestOf, gateReport, register, type Scene, scene } from "../register-model/scene.js";
import type { TestRuntime } from "../runtime.js";
import { python, type RealMlflow, startMlflow, whyNoMlflow } from "../servers/mlflow.js";

const why = whyNoMlflow();

describe.skipIf(why !== undefined)(`a real MLflow${why === undefined ? "" : ` (${why})`}`, () => {
  let server: RealMlflow;
  beforeAll(async () => {
    server = await startMlflow();
    await fill();
  }, 180_000);
  afterAll(() => server?.stop(), 30_000);

  // biome-ignore lint/suspicious/noExplicitAny: what MLflow answers has no type here.
  const call = (method: "GET" | "POST" | "DELETE", path: string, body?: unknown): Promise<any> =>
    server.call(method, path, body);
  const address = (model = "") => `${server.url.replace("http:", "mlflow:")}${model && `#${model}`}`;

  /** A version with a run that has metrics, parameters and files. */
  async function addVersion(name: string, files: Record<string, string>, roc: number, more = {}) {
    const { run } = await call("POST", "runs/create", { experiment_id: "0", start_time: 1 });
    const id: string = run.info.run_id;
    await call("POST", "runs/log-batch", {
      run_id: id,
      metrics: [
        { key: "roc_auc", value: roc, timestamp: 1, step: 0 },
        { key: "broken", value: "NaN", timestamp: 1, step: 0 },
      ],
      params: [{ key: "max_depth", value: "6" }],
      tags: [
        { key: "team", value: "growth\nand more" },
        { key: "mlflow.source.git.commit", value: "a".repeat(40) },
      ],
    });
    for (const [path, content] of Object.entries(files)) {
      await server.upload(`0/${id}/artifacts/model/${path}`, content);
    }
    const source = `${run.info.artifact_uri}/model`;
    await call("POST", "model-versions/create", { name, source, run_id: id, ...more });
    return id;
  }

  async function fill() {
    await call("POST", "registered-models/create", { name: "churn", description: "Will they leave?" });
    for (const number of [1, 2, 3])
      await addVersion("churn", { "m.onnx": `churn ${number}` }, (80 + number) / 100);
    await call("POST", "registered-models/alias", { name: "churn", alias: "Champion", version: "2" });
    await call("POST", "registered-models/alias", { name: "churn", alias: "latest_tested", version: "3" });
    // Versions 1, 3 and 4: a gap.
    await call("POST", "registered-models/create", { name: "Fraud Score" });
    for (const number of [1, 2, 3, 4]) {
      const files = {
        MLmodel: `flavors: ${number}`,
        "data/model.pkl": `fraud ${number}`,
        "data/empty.py": "",
      };
      await addVersion("Fraud Score", files, 0.9);
    }
    await call("DELETE", "model-versions/delete", { name: "Fraud Score", version: "2" });
    await call("POST", "model-versions/transition-stage", {
      name: "Fraud Score",
      version: "4",
      stage: "Production",
      archive_existing_versions: false,
    });
  }

  async function clone(more: Record<string, string> = {}): Promise<{ one: TestRuntime; all: Scene }> {
    const all = await scene(more);
    return { one: await all.clone(), all };
  }

  it("comes over in one commit: versions, aliases, metrics, parameters, tags and bytes", async () => {
    const { one, all } = await clone();
    const outcome = await one.run("registry import", { address: address(), stages: "true" });
    expect(outcome.summary).toMatch(
      /^Import 6 versions of 2 models from MLflow at 127\.0\.0\.1:\d+; landed in commit [0-9a-f]{12}\.$/,
    );
    expect(await all.server.files("registry/churn")).toEqual([
      "registry/churn/aliases/champion.yaml",
      "registry/churn/aliases/latest-tested.yaml",
      "registry/churn/model.yaml",
      "registry/churn/versions/1.yaml",
      "registry/churn/versions/2.yaml",
      "registry/churn/versions/3.yaml",
    ]);
    const shown = await one.run("registry show", { model: "churn@champion", json: "true" });
    expect(JSON.parse(shown.printed!).record).toMatchObject({
      version: 2,
      artifacts: [{ digest: digestOf("churn 2"), bytes: 7, format: "onnx" }],
      training: { parameters: { max_depth: "6" } },
      evaluation: { metrics: { roc_auc: { value: 0.82 } } },
      source: { commit: "a".repeat(40) },
      gate: "none",
      imported: {
        from: expect.stringMatching(/^mlflow:.*\/churn$/),
        version: "2",
        tags: { team: "growth and more" },
      },
    });
    const text = await one.read("registry/churn/versions/2.yaml");
    expect(text).not.toContain("broken");

    // Renumbered where there was a gap; a folder of files keeps its paths.
    const last = await one.read("registry/fraud-score/versions/3.yaml");
    expect(last).toMatch(/imported:\n {2}from: mlflow:.*\n {2}version: "4"/);
    expect(last).toContain("path: data/model.pkl");
    expect(last).toContain(digestOf("fraud 4"));
    expect(await one.read("registry/fraud-score/aliases/production.yaml")).toMatch(/^version: 3\n/);

    // No offence, although no gate has seen them; all bytes are in the store.
    expect(await one.run("verify")).toMatchObject({ ok: true });
  }, 60_000);

  it("adds only what is new, and leaves what was decided here", async () => {
    const { one, all } = await clone();
    await one.run("registry import", { address: address("churn") });
    await one.run("registry alias", { model: "churn", alias: "champion", version: "1" });
    const again = await one.run("registry import", { address: address("churn") });
    expect(again.summary).toMatch(/^Import 0 versions of 0 models.*; nothing had to change\.$/);
    expect(one.log.join("")).toMatch(/champion stays at version 1/);

    // A version of one's own comes between.
    await register(one);
    await addVersion("churn", { "m.onnx": "churn 4" }, 0.84);
    const other = await all.clone();
    const more = await other.run("registry import", { address: address("churn"), json: "true" });
    const answer = JSON.parse(more.printed!);
    expect(answers.import.parse(answer).models).toEqual([
      {
        name: "churn",
        from: "churn",
        added: [{ version: 5, from: "4" }],
        present: 3,
        aliases: {},
        kept: ["churn: champion stays at version 1; in MLflow it is version 2 here."],
      },
    ]);
  }, 60_000);

  it("is no way around the gate", async () => {
    const model =
      "name: churn\nevaluate: { metrics: { roc_auc: { min: 0.8 } } }\ndeploy: { image: 'x:{version}', environments: { production: {} } }\n";
    const { one } = await clone({ "model.yaml": model });
    await one.run("registry import", { address: address("churn") });
    expect(await one.run("verify")).toMatchObject({ ok: true });
    const deployed = await one.run("deploy-canary", {
      operation: "start",
      version: "champion",
      write: "local",
    });
    expect(deployed).toMatchObject({ ok: false, verdict: "refused" });
    expect(deployed.summary).toMatch(/is not gated/);
    // The same bytes get in by the gate, as a version of their own.
    await one.write("build/model.joblib", "churn 2");
    await one.write("gate.json", gateReport("churn 2"));
    expect((await register(one)).ok).toBe(false);
    const gated = await register(one, { "gate-report": "gate.json" });
    expect(gated.outputs.created).toBe(true);
    expect(await one.read(String(gated.outputs.record))).toMatch(/verdict: pass/);
  }, 60_000);

  it("becomes a pull request, the same one when it is run again", async () => {
    const { one, all } = await clone();
    const inputs = { address: address("Fraud Score"), name: "fraud", write: "pull-request" };
    const first = await one.run("registry import", inputs);
    expect(first.summary).toMatch(/proposed in the branch mergeline\/import\/127-0-0-1/);
    const branch = "mergeline/import/127-0-0-1";
    const before = await all.server.read("registry/fraud/versions/2.yaml", branch);
    await one.run("registry import", inputs);
    expect(await all.server.read("registry/fraud/versions/2.yaml", branch)).toBe(before);
    expect(await all.server.files("registry")).toEqual([]);
  }, 60_000);

  it("reads what MLflow's own client has logged, and says what it can't reach", async () => {
    const { one } = await clone();
    await python(
      `
import mlflow
mlflow.set_tracking_uri("${server.url}")
class Half(mlflow.pyfunc.PythonModel):
    def predict(self, context, model_input, params=None):
        return 0.5
with mlflow.start_run():
    mlflow.log_metric("roc_auc", 0.5)
    mlflow.pyfunc.log_model(name="model", python_model=Half(), registered_model_name="half", pip_requirements=[])
`,
      one.directory,
    );
    await one.run("registry import", { address: address("half") });
    const text = await one.read("registry/half/versions/1.yaml");
    expect(text).toContain("path: MLmodel");
    expect(text).toContain("value: 0.5");

    await call("POST", "model-versions/create", { name: "half", source: "s3://acme/half.onnx" });
    await expect(one.run("registry import", { address: address("half") })).rejects.toThrow(
      /half version 2 lies at s3:\/\/acme\/half\.onnx, which the MLflow server does not hand out/,
    );
    const rest = await one.run("registry import", { address: address("half"), "skip-unreachable": "true" });
    expect(rest.summary).toMatch(/^Import 0 versions/);
    expect(one.log.join("")).toMatch(/half version 2 is left out/);
  }, 120_000);

  it.each([
    [
      "a model that is not there",
      () => ({ address: address("nothing") }),
      /has no registered model "nothing"/,
    ],
    ["one name for all", () => ({ address: address(), name: "one" }), /can be given to one model/],
    ["a password", () => ({ address: "mlflow://me:secret@host" }), /^address: mlflow:\/\/\*\*\*@host is not/],
    ["another scheme", () => ({ address: "https://host" }), /is not the address of an MLflow server/],
  ])("%s is refused", async (_, inputs, says) => {
    const { one } = await clone();
    await expect(one.run("registry import", inputs())).rejects.toThrow(says);
  });
});
