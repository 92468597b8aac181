import { describe, expect, it, onTestFinished } from "vitest";
import type { RunContext } from "../../actions/toolkit/github/context.js";
import { testRuntime } from "../runtime.js";
import { startStandIn } from "../servers/stand-in.js";
import { git, origin, write } from "../toolkit/git/clone.js";
import { modelYaml, predictionsCsv, registryWith, rowsOf, sha256 } from "./fixture.js";
import { pullRequestContext } from "./pull-request.js";

const strict = { metrics: { roc_auc: { min: 0.8, max_regression: 0.02 } } };
const lax = { metrics: { roc_auc: { min: 0.1 } } };
const good = predictionsCsv(rowsOf(1500, 1.5, 2));
const bad = predictionsCsv(rowsOf(1500, 5, 3));
const { pullRequest: _, ...elsewhere } = pullRequestContext;

/** The clone of a runner: main holds `base`, and a branch with `head` on top is checked out. */
async function proposed(
  base: Record<string, string>,
  head: Record<string, string>,
  { context = pullRequestContext, environment = {} as Record<string, string> } = {},
) {
  const server = await origin(base);
  const directory = await server.clone();
  await git(directory, "checkout", "--quiet", "-b", "change");
  await write(directory, head);
  await git(directory, "add", "--all");
  await git(directory, "commit", "--quiet", "--allow-empty", "-m", "Change");
  const { PATH, HOME } = process.env;
  return testRuntime({ directory, context, environment: { PATH, HOME, ...environment } });
}

describe("the files here are a proposal, and do not judge themselves,", () => {
  const base = { "model.yaml": modelYaml(strict), ...registryWith({ predictions: good }) };
  const head = { "model.yaml": modelYaml(lax), "p.csv": bad };
  const contexts: readonly [string, Partial<RunContext>][] = [
    ["in a merge queue", { event: "merge_group", mergeGroupBase: "main" }],
    ["after a comment on the pull request", { event: "issue_comment", isPullRequestIssue: true }],
    ["where the event can't be read", { event: "pull_request" }],
    [
      "after the pull request's own run",
      {
        event: "workflow_run",
        workflowRun: {
          id: 1,
          event: "pull_request",
          headSha: "",
          headBranch: "change",
          headRepository: "mallory/churn",
        },
      },
    ],
  ];
  it.each(contexts)("%s", async (_, event) => {
    const context = { ...elsewhere, pullRequest: undefined, ...event } as RunContext;
    const t = await proposed(base, head, { context });
    const outcome = await t.run("evaluate-gate", { predictions: "p.csv" });
    expect(outcome).toMatchObject({ ok: false, verdict: "fail" });
    expect(t.published[0]!.report).toMatchObject({ policy: { ref: "main" } });
  });

  it("nor where nobody says what it is to be merged into", async () => {
    const context = { ...elsewhere, pullRequest: undefined, defaultBranch: undefined } as RunContext;
    const t = await proposed(base, head, { context });
    const outcome = await t.run("evaluate-gate", { predictions: "p.csv" });
    expect(outcome).toMatchObject({ ok: false, verdict: "fail" });
    expect(outcome.summary).toContain("policy-ref");
    expect((await t.run("evaluate-gate", { predictions: "p.csv", "policy-ref": "main" })).verdict).toBe(
      "fail",
    );
    const queue = await proposed(base, head, { context: { ...context, event: "merge_group" } });
    expect((await queue.run("evaluate-gate", { predictions: "p.csv" })).ok).toBe(false);
  });
});

describe("a submodule of a pull request", () => {
  const model = modelYaml(strict, { registry: { path: "shared/registry" } });
  const override = JSON.stringify({
    artifacts: [sha256("model")],
    reason: "trust me",
    by: "mallory",
    until: "2999-01-01",
  });
  const forged = { "registry/churn/overrides/1.yaml": override };

  async function withSubmodule(bare: string, directory: string) {
    const allowed = ["-c", "protocol.file.allow=always"];
    await git(directory, ...allowed, "submodule", "--quiet", "add", "--force", `file://${bare}`, "shared");
    await git(directory, "commit", "--quiet", "-m", "Add the registry");
  }

  it("brings no registry with overrides of its own", async () => {
    const mallory = await origin(forged);
    const t = await proposed({ "model.yaml": model }, { "p.csv": bad, "m.bin": "model" });
    await withSubmodule(mallory.bare, t.directory);
    const outcome = await t.run("evaluate-gate", { predictions: "p.csv", artifact: "m.bin" });
    expect(outcome).toMatchObject({ ok: false, verdict: "fail" });
    expect(outcome.outputs!.override ?? "").toBe("");
    expect(outcome.summary).toContain("submodule shared");
  });

  it("can't come from another place than that of the base branch", async () => {
    const shared = await origin({ "README.md": "# models\n" });
    const mallory = await origin(forged);
    const server = await origin({ "model.yaml": model });
    const directory = await server.clone();
    await withSubmodule(shared.bare, directory);
    await git(directory, "push", "--quiet", "origin", "main");
    await git(directory, "checkout", "--quiet", "-b", "change");
    await write(directory, { "p.csv": bad, "m.bin": "model" });
    const t = await testRuntime({ directory, context: pullRequestContext });
    const inputs = { predictions: "p.csv", artifact: "m.bin" };
    // That of the base branch is read: there is no champion yet, and no override.
    const honest = await t.run("evaluate-gate", inputs);
    expect(honest.summary).not.toContain("submodule");
    expect(honest).toMatchObject({ ok: false });
    await git(directory, "config", "--file", ".gitmodules", "submodule.shared.url", `file://${mallory.bare}`);
    await git(directory, "commit", "--quiet", "--all", "-m", "Move the registry");
    await git(`${directory}/shared`, "remote", "set-url", "origin", `file://${mallory.bare}`);
    const moved = await t.run("evaluate-gate", inputs);
    expect(moved).toMatchObject({ ok: false, verdict: "fail" });
    expect(moved.summary).toContain("submodule shared");
  });
});

it("a bucket is asked at the server that the base branch names, and never at the pull request's", async () => {
  const refuse = () => ({ status: 403, body: "<Error><Code>AccessDenied</Code></Error>" });
  const [ours, theirs] = [await startStandIn(refuse), await startStandIn(refuse)];
  onTestFinished(async () => {
    await ours.stop();
    await theirs.stop();
  });
  const at = (endpoint: string) =>
    modelYaml(strict, {
      registry: { store: { type: "s3", path: "models/ml", region: "eu-west-1", endpoint } },
    });
  const registry = registryWith({ predictions: good });
  for (const [path, text] of Object.entries(registry))
    registry[path] = text.replace(/file:store\/sha256/, "s3://models/ml/sha256");
  const environment = { AWS_ACCESS_KEY_ID: "AKIAOURS", AWS_SECRET_ACCESS_KEY: "s3cr3t" };
  const t = await proposed(
    { "model.yaml": at(ours.url), ...registry },
    { "model.yaml": at(theirs.url), "p.csv": bad },
    { environment },
  );
  const outcome = await t.run("evaluate-gate", { predictions: "p.csv" });
  expect(outcome).toMatchObject({ ok: false, verdict: "fail" });
  expect(ours.received.length).toBeGreaterThan(0);
  expect(theirs.received).toEqual([]);
});

it("predictions that the base branch's model.yaml has are not left out for better words", async () => {
  const minimum = { metrics: { roc_auc: { min: 0.8 } } };
  const outputs = (more: object) =>
    modelYaml(minimum, { train: { command: "x", outputs: { model: "m.bin", metrics: "m.json", ...more } } });
  const measured = outputs({ predictions: "p.csv" });
  const words = { "m.json": '{"roc_auc": 0.99}', "m.bin": "model", "p.csv": bad };
  const honest = await (await proposed({ "model.yaml": measured }, words)).run("evaluate-gate");
  expect(honest).toMatchObject({ ok: false, verdict: "fail" });
  const without = await proposed({ "model.yaml": measured }, { ...words, "model.yaml": outputs({}) });
  const outcome = await without.run("evaluate-gate");
  expect(outcome).toMatchObject({ ok: false, verdict: "fail" });
  expect(outcome.summary).toContain("train.outputs.predictions is p.csv where the policy is read");
  // Where the base branch has none either, what was written down is all that there is.
  const never = await proposed({ "model.yaml": outputs({}) }, words);
  expect((await never.run("evaluate-gate")).verdict).toBe("pass");
});
