import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ForkedGitHub, forkedGitHub, runId } from "../evaluate-gate/fork/github.js";
import { artifact, issue, pull, report, sha } from "../evaluate-gate/fork/scene.js";
import { runGit } from "../github/git.js";
import { findAct, type Runner, startRunner } from "./act.js";
import { root } from "./release-copy.js";

const act = findAct();

/** The template's second stage for forks, as GitHub would run it when the first has ended. */
describe(`fork-comment.yml${act.path === undefined ? ` (skipped: ${act.missing})` : ""}`, () => {
  let forked: ForkedGitHub;
  let runner: Runner;
  let clone: string;
  let number: number;

  beforeAll(async () => {
    if (act.path === undefined) return;
    forked = await forkedGitHub();
    runner = await startRunner(act.path);
    clone = await mkdtemp(join(tmpdir(), "mergeline-fork-"));
    await cp(join(root, "template-repo/.github"), join(clone, ".github"), { recursive: true });
    await runGit(clone, ["init", "--quiet", "--initial-branch=main"]);
    await runGit(clone, ["add", "--all"]);
    await runGit(clone, ["commit", "--quiet", "-m", "Start"]);
  });
  afterAll(async () => {
    if (act.path === undefined) return;
    await forked.close();
    await runner.close();
    await rm(clone, { recursive: true, force: true });
  });
  beforeEach(async (context) => {
    if (act.path === undefined) context.skip(act.missing);
    number = await issue(forked);
    forked.pulls = [pull(number)];
  });

  function run(headRepository: string) {
    return runner.run({
      clone,
      workflow: ".github/workflows/fork-comment.yml",
      event: "workflow_run",
      payload: {
        action: "completed",
        workflow_run: {
          id: runId,
          event: "pull_request",
          head_sha: sha,
          head_branch: "better",
          head_repository: { full_name: headRepository },
        },
        repository: {
          name: "churn",
          full_name: "acme/churn",
          default_branch: "main",
          owner: { login: "acme" },
        },
        sender: { login: "mallory" },
      },
      token: "job-token",
      serverUrl: forked.url,
      repository: "acme/churn",
      runId: 4712,
    });
  }

  it("comments on a fork's pull request", async () => {
    forked.artifacts = [artifact(report)];
    const result = await run("mallory/churn");
    expect(result.ok, result.log).toBe(true);
    const [comment] = await forked.comments(number);
    expect(comment?.body).toContain("a fork's run says that the candidate passes");
  });

  it("fails on an artifact that is no report, and comments nothing", async () => {
    forked.artifacts = [artifact({ ...report, verdict: "splendid" })];
    const result = await run("mallory/churn");
    expect(result.ok, result.log).toBe(false);
    expect(result.annotations).toContainEqual(
      expect.objectContaining({
        level: "error",
        message:
          "publish-report: the fork's report is not shown: verdict is not what a report of the gate has there.",
      }),
    );
    expect(await forked.comments(number)).toEqual([]);
  });

  it("leaves the repository's own pull requests to the first stage", async () => {
    forked.artifacts = [artifact(report)];
    const result = await run("acme/churn");
    expect(result.ok, result.log).toBe(true);
    expect(result.steps).toEqual([]);
    expect(await forked.comments(number)).toEqual([]);
  });
});
