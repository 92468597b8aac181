import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseState } from "../../actions/drift-check/alarm/state.js";
import type { RunContext } from "../../actions/toolkit/github/context.js";
import { runGit } from "../github/git.js";
import { allPermissions } from "../github/permissions.js";
import { type GitHubServer, startGitHub } from "../github/server.js";
import { testRuntime } from "../runtime.js";
import { connect } from "../toolkit/github/fixture.js";
import { files } from "./alarm-scene.js";

const workflow = "on: { workflow_dispatch: { inputs: { reason: {}, issue: {} } } }\njobs: {}\n";
const model = `name: churn
drift:
  reference: train.csv
  current: now.csv
  confirm: 2
  recover: 2
  retrain: { workflow: retrain.yml, cooldown: 24h, every: 30d }
`;

let server: GitHubServer;
let directory: string;
let time: Date;
let run: number;

/** The action as in an hourly workflow, against the emulated GitHub with its permissions and its description. */
beforeEach(async () => {
  time = new Date("2026-03-01T06:00:00Z");
  run = 0;
  server = await startGitHub({ repositories: ["acme/churn"], now: () => time });
  server.setToken("no-issues", {
    login: "github-actions[bot]",
    permissions: { ...allPermissions, issues: "read" },
  });
  server.setToken("no-actions", {
    login: "github-actions[bot]",
    permissions: { contents: "read", issues: "write" },
  });
  const clone = await mkdtemp(join(tmpdir(), "mergeline-clone-"));
  await mkdir(join(clone, ".github/workflows"), { recursive: true });
  await writeFile(join(clone, ".github/workflows/retrain.yml"), workflow);
  await runGit(clone, ["init", "--quiet", "--initial-branch=main"]);
  await runGit(clone, ["add", "."]);
  await runGit(clone, ["commit", "--quiet", "-m", "workflows"]);
  await runGit(clone, ["push", "--quiet", server.git.directoryOf("acme/churn"), "main"]);
  await rm(clone, { recursive: true });
  directory = (await testRuntime({ files: { ...files, "model.yaml": model } })).directory;
});
afterEach(async () => {
  expect(server.violations).toEqual([]);
  await server.close();
});

async function check(data: string, { hours = 1, token = "job-token", inputs = {} } = {}) {
  time = new Date(time.getTime() + hours * 3_600_000);
  run++;
  const t = await testRuntime({
    directory,
    github: await connect(server, token),
    context: {
      owner: "acme",
      repository: "churn",
      defaultBranch: "main",
      runUrl: `https://github.com/acme/churn/actions/runs/${run}`,
    } as RunContext,
    now: () => time,
  });
  const outcome = await t.run("drift-check", { current: data, ...inputs });
  return { ...outcome, report: t.published[0]!.report };
}

async function issues() {
  const all = await server.call("GET", "/repos/acme/churn/issues?state=all&per_page=100");
  return (all as { number: number; state: string; body: string }[]).toSorted((a, b) => a.number - b.number);
}

const drifted = "now.csv";
const quiet = "quiet.csv";

describe("an alarm", () => {
  it("is counted, opened, asks for retraining once a cooldown, and is closed after quiet checks", async () => {
    expect((await check(drifted)).report).toMatchObject({ issue: { state: "unconfirmed" } });
    // The workflow has never run, which `every` asks for.
    expect(server.dispatches).toHaveLength(1);
    expect((await issues())[0]).toMatchObject({ state: "closed" });
    expect((await check(drifted)).report).toMatchObject({
      issue: { state: "opened", number: 1 },
      retrain: { state: "cooling-down" },
    });
    expect((await check("few.csv")).verdict).toBe("inconclusive");
    expect((await check(drifted, { hours: 23 })).report).toMatchObject({
      issue: { state: "updated", number: 1 },
      retrain: { state: "dispatched", trigger: "drift" },
    });
    expect(server.dispatches).toHaveLength(2);
    expect((await check(quiet)).report).toMatchObject({ issue: { state: "updated" } });
    expect((await check(quiet)).report).toMatchObject({ issue: { state: "closed" } });
    const [issue, ...more] = await issues();
    expect(more).toEqual([]);
    expect(issue!.state).toBe("closed");
    expect(parseState(issue!.body).history.map(({ verdict }) => verdict)).toEqual([
      "drift",
      "drift",
      "inconclusive",
      "drift",
      "no-drift",
      "no-drift",
    ]);
    const comments = (await server.call("GET", "/repos/acme/churn/issues/1/comments?per_page=100")) as {
      body: string;
    }[];
    expect(comments.at(-1)!.body).toMatch(/^Recovered\. No drift/);
  });

  it("is retrained for by schedule, without an issue, while all is quiet", async () => {
    await check(quiet);
    await check(quiet, { hours: 24 * 29 });
    expect(server.dispatches).toHaveLength(1);
    expect((await check(quiet, { hours: 24 * 2 })).report).toMatchObject({
      issue: null,
      retrain: { state: "dispatched", trigger: "schedule" },
    });
    expect(server.dispatches).toHaveLength(2);
    expect(await issues()).toEqual([]);
  });
});

describe("what is refused is a sentence, and fails the step where there is drift", () => {
  const once = { inputs: { confirm: "1" } };

  it.each([
    ["a token that may not write issues", { token: "no-issues", ...once }, 0, /permissions: .*issues: write/],
    [
      "a token that may not start workflows",
      { token: "no-actions", ...once },
      1,
      /permissions: actions: write/,
    ],
    [
      "a workflow that is not there",
      { inputs: { confirm: "1", retrain: "nowhere.yml" } },
      1,
      /nowhere\.yml does not exist/,
    ],
  ])("%s", async (_, options, kept, says) => {
    const { ok, verdict, summary, report } = await check(drifted, options);
    expect({ ok, verdict }).toEqual({ ok: false, verdict: "drift" });
    expect(summary).toMatch(says);
    expect(report.problems).not.toEqual([]);
    expect(await issues()).toHaveLength(kept);
  });

  it("disabled issues", async () => {
    server.disableIssues();
    const { ok, summary } = await check(drifted, once);
    expect(ok).toBe(false);
    expect(summary).toMatch(/issues are disabled/);
    expect((await check(quiet, { inputs: { confirm: "1" } })).verdict).toBe("no-drift");
  });
});
