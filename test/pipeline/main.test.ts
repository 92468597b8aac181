import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pipelineReport } from "../../actions/pipeline/report.js";
import type { RunContext } from "../../actions/toolkit/github/context.js";
import { ConfigurationError } from "../../actions/toolkit/runtime/errors.js";
import { runGit } from "../github/git.js";
import { type TestRuntime, type TestRuntimeOptions, testRuntime } from "../runtime.js";

const script = `
mkdir -p build
echo model-bytes > build/model.bin
echo '{"accuracy": 0.9}' > build/metrics.json
`;

function modelYaml(minimum: number): string {
  return `
name: churn
data:
  train: { path: data.csv }
train:
  command: sh train.sh
  outputs: { model: build/model.bin, metrics: build/metrics.json }
evaluate:
  metrics: { accuracy: { min: ${minimum} } }
registry: { path: registry, store: { type: file, path: artifacts } }
deploy:
  target: deployment
  image: example.com/churn:{version}
  environments: { staging: {} }
`;
}

async function repository(model: string, options: TestRuntimeOptions = {}): Promise<TestRuntime> {
  const test = await testRuntime({
    ...options,
    files: {
      "model.yaml": model,
      "train.sh": script,
      "data.csv": "id,x\n1,2\n2,3\n",
      ".gitignore": "build/\n.mergeline/\n",
    },
  });
  await runGit(test.directory, ["init", "--quiet", "--initial-branch=main"]);
  await runGit(test.directory, ["add", "--all"]);
  await runGit(test.directory, ["commit", "--quiet", "-m", "first"]);
  return test;
}

const reportOf = (test: TestRuntime, action: string) =>
  JSON.parse(readFileSync(join(test.directory, `.mergeline/${action}.json`), "utf8")) as Record<
    string,
    unknown
  >;

const pullRequest: RunContext = {
  owner: "acme",
  repository: "churn",
  apiUrl: "http://127.0.0.1:9",
  serverUrl: "http://127.0.0.1:9",
  event: "pull_request",
  sha: "0".repeat(40),
  ref: "refs/pull/7/merge",
  actor: "dana",
  runId: "1",
  runUrl: "http://127.0.0.1:9/acme/churn/actions/runs/1",
  defaultBranch: "main",
  pullRequest: {
    number: 7,
    title: "Better",
    baseRef: "main",
    baseSha: "0".repeat(40),
    headRef: "better",
    headSha: "0".repeat(40),
    fork: false,
  },
};

describe("the pipeline", () => {
  it("runs the stages of model.yaml to a registered and rendered version, with one comment", async () => {
    const test = await repository(modelYaml(0.5));
    const outcome = await test.run("pipeline", { write: "local" });
    expect(outcome.ok, outcome.summary).toBe(true);
    expect(outcome.outputs).toMatchObject({
      verdict: "pass",
      "gate-verdict": "pass",
      version: 1,
      model: "build/model.bin",
      metrics: "build/metrics.json",
    });
    expect(test.published.map(({ action }) => action)).toEqual(["pipeline"]);
    const [published] = test.published;
    expect(published!.comment).toMatchObject({ key: "pipeline/churn", mode: "auto" });
    const report = pipelineReport.parse(published!.report);
    expect(report.stages.map(({ action, ok }) => [action, ok])).toEqual([
      ["validate-data", true],
      ["train-remote", true],
      ["evaluate-gate", true],
      ["register-model", true],
      ["deploy-canary", true],
    ]);
    for (const { action, report: path, verdict } of report.stages) {
      expect(path).toBe(`.mergeline/${action}.json`);
      expect(reportOf(test, action)).toMatchObject({ action, verdict });
    }
    expect(await test.read("registry/churn/versions/1.yaml")).toContain("version: 1");
    expect(await test.read("registry/churn/aliases/champion.yaml")).toContain("version: 1");
    expect(await test.read("deploy/staging/churn/base/deployment.yaml")).toContain("example.com/churn:1");
  });

  it("stops at the first no", async () => {
    const test = await repository(modelYaml(0.99));
    const outcome = await test.run("pipeline", { write: "local" });
    expect(outcome).toMatchObject({ ok: false, verdict: "fail" });
    expect(outcome.outputs).toMatchObject({ "failed-stage": "gate", version: undefined });
    const report = pipelineReport.parse(test.published[0]!.report);
    expect(report.stages.map(({ stage, ok }) => [stage, ok])).toEqual([
      ["validate", true],
      ["train", true],
      ["gate", false],
    ]);
    expect(test.published[0]!.comment!.body).toMatch(/^### ❌ churn: stopped at the gate\n/);
  });

  it("registers and deploys nothing on a pull request", async () => {
    const test = await repository(modelYaml(0.5), { context: pullRequest });
    const outcome = await test.run("pipeline", { stages: "train,register,deploy" });
    expect(outcome.ok, outcome.summary).toBe(true);
    const report = pipelineReport.parse(test.published[0]!.report);
    expect(report.stages.map(({ stage, verdict }) => [stage, verdict])).toEqual([
      ["train", "pass"],
      ["register", "skipped"],
      ["deploy", "skipped"],
    ]);
    expect(report.stages[1]!.summary).toMatch(/this run is a pull request's/);
  });

  it("gates a pull request that takes the gate's section out of model.yaml", async () => {
    const test = await repository(modelYaml(0.95), { context: pullRequest });
    await test.write("model.yaml", modelYaml(0.95).replace(/evaluate:\n.*\n/, ""));
    const outcome = await test.run("pipeline", { stages: "train,gate" });
    expect(outcome).toMatchObject({ ok: false, verdict: "fail", outputs: { "failed-stage": "gate" } });
    expect(reportOf(test, "evaluate-gate")).toMatchObject({ verdict: "fail", policy: { ref: "main" } });
  });

  it("leaves out what model.yaml has no section for", async () => {
    const test = await repository("name: churn\n");
    const outcome = await test.run("pipeline", { stages: "validate,train,gate" });
    expect(outcome.ok).toBe(true);
    const report = pipelineReport.parse(test.published[0]!.report);
    expect(report.stages.map(({ summary }) => summary)).toEqual([
      "Left out: model.yaml has no section data.",
      "Left out: model.yaml has no section train.",
      "Left out: model.yaml has no section evaluate.",
    ]);
  });

  it("shows the stages before one that could not run, and then ends as a configuration error", async () => {
    const test = await repository(
      modelYaml(0.5).replace("path: data.csv", "path: data.csv, contract: gone.yaml"),
    );
    await test.write(".mergeline/validate-data.json", '{"verdict": "pass"}');
    await expect(test.run("pipeline", { stages: "verify,validate,train" })).rejects.toThrow(
      ConfigurationError,
    );
    expect(test.published[0]).toMatchObject({ action: "pipeline", verdict: "error" });
    const report = pipelineReport.parse(test.published[0]!.report);
    expect(report.stages.map(({ stage, verdict }) => [stage, verdict])).toEqual([
      ["verify", "pass"],
      ["validate", "error"],
    ]);
    expect(report.stages[1]!.summary).toContain("gone.yaml");
    // Not the report of an earlier run.
    expect(reportOf(test, "validate-data")).toMatchObject({ verdict: "error" });
  });

  it.each([
    [{}, /config: model\.yaml does not exist in the workspace/],
    [{ config: "other.yaml" }, /other\.yaml does not exist/],
    [{ config: "../model.yaml" }, /outside the workspace/],
  ])("needs a model.yaml: %j", async (inputs, message) => {
    const test = await testRuntime();
    await expect(test.run("pipeline", inputs)).rejects.toThrow(message);
    await expect(test.run("pipeline", inputs)).rejects.toThrow(ConfigurationError);
    expect(test.published).toEqual([]);
  });

  it("says where model.yaml is wrong", async () => {
    const test = await testRuntime({ files: { "model.yaml": "name: churn\ntrian: {}\n" } });
    await expect(test.run("pipeline")).rejects.toThrow(/trian is not a setting.*Did you mean train\?/);
  });
});
