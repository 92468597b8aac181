import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { GitHub } from "../../../actions/toolkit/github/client.js";
import {
  dispatchRepository,
  dispatchWorkflow,
  latestWorkflowRun,
} from "../../../actions/toolkit/github/dispatch.js";
import { runGit } from "../../github/git.js";
import { type GitHubServer, startGitHub } from "../../github/server.js";
import { connect } from "./fixture.js";

let server: GitHubServer;
let github: GitHub;

beforeAll(async () => {
  server = await startGitHub({ repositories: ["acme/churn"], now: () => new Date("2026-11-20T12:00:00Z") });
  github = await connect(server);
  const clone = await mkdtemp(join(tmpdir(), "mergeline-clone-"));
  await mkdir(join(clone, ".github/workflows"), { recursive: true });
  const retrain = "on: { workflow_dispatch: { inputs: { reason: { type: string } } } }\njobs: {}\n";
  await writeFile(join(clone, ".github/workflows/retrain.yml"), retrain);
  await writeFile(join(clone, ".github/workflows/check.yml"), "on: { push: {} }\njobs: {}\n");
  await runGit(clone, ["init", "--quiet", "--initial-branch=main"]);
  await runGit(clone, ["add", "."]);
  await runGit(clone, ["commit", "--quiet", "-m", "workflows"]);
  await runGit(clone, ["push", "--quiet", server.git.directoryOf("acme/churn"), "main"]);
  await rm(clone, { recursive: true });
});
afterAll(() => server.close());
afterEach(() => {
  expect(server.violations).toEqual([]);
});

describe("dispatchWorkflow", () => {
  it("starts a workflow with its inputs, and finds its run", async () => {
    expect(await latestWorkflowRun(github, "retrain.yml")).toBeUndefined();
    await dispatchWorkflow(github, { workflow: "retrain.yml", ref: "main", inputs: { reason: "drift" } });
    expect(server.dispatches).toEqual([
      { workflow: "retrain.yml", ref: "main", inputs: { reason: "drift" } },
    ]);
    const run = await latestWorkflowRun(github, "retrain.yml");
    expect(run?.createdAt).toEqual(new Date("2026-11-20T12:00:00Z"));
  });

  it.each([
    [
      "missing.yml",
      {},
      /\.github\/workflows\/missing\.yml does not exist on the default branch of acme\/churn/,
    ],
    ["check.yml", {}, /Workflow does not have 'workflow_dispatch' trigger/],
    ["retrain.yml", { cause: "drift" }, /Unexpected inputs provided/],
  ])("says in one sentence why it can't start %s", async (workflow, inputs, message) => {
    await expect(dispatchWorkflow(github, { workflow, ref: "main", inputs })).rejects.toThrow(message);
  });

  it("says that a workflow whose runs are asked for does not exist", async () => {
    await expect(latestWorkflowRun(github, "missing.yml")).rejects.toThrow(/does not exist/);
  });

  it("names the permission that is missing", async () => {
    const reader = await connect(server, "read-token");
    const failed = dispatchWorkflow(reader, { workflow: "retrain.yml", ref: "main" });
    await expect(failed).rejects.toThrow(/permissions: actions: write/);
  });
});

describe("dispatchRepository", () => {
  it("sends an event with a payload, and no more than GitHub takes", async () => {
    await dispatchRepository(github, "churn-drifted", { share: 0.5 });
    expect(server.dispatches.at(-1)).toEqual({ eventType: "churn-drifted", payload: { share: 0.5 } });
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`p${i}`, i]));
    const failed = dispatchRepository(github, "many", many);
    await expect(failed).rejects.toThrow(/many: 11 properties are more than the 10 that GitHub takes/);
  });
});
