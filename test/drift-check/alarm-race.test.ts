import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Alarm, tellGitHub } from "../../actions/drift-check/alarm/alarm.js";
import { parseState } from "../../actions/drift-check/alarm/state.js";
import type { GitHub } from "../../actions/toolkit/github/client.js";
import type { RunContext } from "../../actions/toolkit/github/context.js";
import { runGit } from "../github/git.js";
import { type GitHubServer, startGitHub } from "../github/server.js";
import { testRuntime } from "../runtime.js";
import { connect } from "../toolkit/github/fixture.js";

const workflow = "on: { workflow_dispatch: { inputs: { reason: {}, issue: {} } } }\njobs: {}\n";
let server: GitHubServer;
let directory: string;

beforeEach(async () => {
  server = await startGitHub({ repositories: ["acme/churn"] });
  const clone = await mkdtemp(join(tmpdir(), "mergeline-clone-"));
  await mkdir(join(clone, ".github/workflows"), { recursive: true });
  await writeFile(join(clone, ".github/workflows/retrain.yml"), workflow);
  await writeFile(join(clone, ".github/workflows/push.yml"), "on: { push: {} }\njobs: {}\n");
  await runGit(clone, ["init", "--quiet", "--initial-branch=main"]);
  await runGit(clone, ["add", "."]);
  await runGit(clone, ["commit", "--quiet", "-m", "workflows"]);
  await runGit(clone, ["push", "--quiet", server.git.directoryOf("acme/churn"), "main"]);
  await rm(clone, { recursive: true });
  directory = (await testRuntime()).directory;
});
afterEach(async () => {
  expect(server.violations).toEqual([]);
  await server.close();
});

let minute = 0;

/** A check as a run of its own: its client, its time, its address. */
async function check(run: number, change: Partial<Alarm> = {}, github?: GitHub) {
  const at = new Date(Date.UTC(2026, 2, 1, 6, minute++)).toISOString();
  const runUrl = `https://github.com/acme/churn/actions/runs/${run}`;
  const context = { defaultBranch: "main", runUrl } as RunContext;
  const { runtime } = await testRuntime({ directory, context, now: () => new Date(at) });
  const alarm: Alarm = {
    model: "churn",
    environment: null,
    entry: { at, verdict: "drift", share: 0.5, drifted: 1, judged: 2, run: runUrl },
    summary: "Drift: 1 of 2 columns drifted.",
    findings: "### drift",
    issue: true,
    retrain: undefined,
    confirm: 1,
    recover: 1,
    limit: 0.5,
    ...change,
  };
  return await tellGitHub(alarm, github ?? (await connect(server)), runtime);
}

interface Listed {
  readonly number: number;
  readonly state: string;
  readonly body: string;
}

async function issues(): Promise<Listed[]> {
  return (await server.call("GET", "/repos/acme/churn/issues?state=all&per_page=100")) as Listed[];
}

const runsOf = ({ body }: Listed) =>
  parseState(body).history.map(({ run }) => Number(run?.split("/").at(-1)));

/** A client whose first writing of an issue's text waits for `before`: between its reading and its writing. */
async function slowWriter(before: () => Promise<unknown>): Promise<GitHub> {
  const github = await connect(server);
  let isFirst = true;
  github.octokit.hook.wrap("request", async (request, options) => {
    const isWriting = options.method === "PATCH" && /\/issues\/\{issue_number\}$/.test(options.url);
    if (isWriting && isFirst) {
      isFirst = false;
      await before();
    }
    return await request(options);
  });
  return github;
}

describe("two runs at once", () => {
  it("lose no check when one reads, the other reads and writes, and then the first writes", async () => {
    await check(1);
    const other = async () => {
      await check(3);
      const [issue] = await issues();
      expect(runsOf(issue!)).toContain(3);
    };
    await check(2, {}, await slowWriter(other));
    const [issue, ...more] = await issues();
    expect(more).toEqual([]);
    expect(runsOf(issue!).sort()).toEqual([1, 2, 3]);
  });

  it("lose no check when many write at the same moment", async () => {
    await check(1);
    await Promise.all([2, 3, 4, 5, 6, 7].map((run) => check(run)));
    const [issue] = await issues();
    expect(runsOf(issue!).sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it("count together what they find together, in one issue, when they begin it at once", async () => {
    await Promise.all([check(1, { confirm: 2 }), check(2, { confirm: 2 })]);
    const kept = (await issues()).filter(({ body }) => body.includes("drift-state"));
    expect(kept).toHaveLength(1);
    expect(runsOf(kept[0]!).sort()).toEqual([1, 2]);
    expect(kept[0]!.state).toBe("open");
  });

  it("ask for one retraining", async () => {
    const retrain = {
      workflow: "retrain.yml",
      event: undefined,
      cooldownSeconds: 86_400,
      everySeconds: undefined,
      inputs: {},
    };
    await check(1);
    const told = await Promise.all([2, 3, 4].map((run) => check(run, { retrain })));
    expect(server.dispatches).toHaveLength(1);
    expect(told.map((one) => one.retrain!.state).sort()).toEqual([
      "cooling-down",
      "cooling-down",
      "dispatched",
    ]);
  });
});

describe("an issue that people touch", () => {
  it("gets its history back where somebody edited the text away", async () => {
    for (const run of [1, 2, 3]) await check(run);
    const [issue] = await issues();
    await server.call("PATCH", `/repos/acme/churn/issues/${issue!.number}`, { body: "I cleaned up." });
    await check(4);
    const [after, ...more] = await issues();
    expect(more).toEqual([]);
    // The first check stood in the text alone; all later ones are comments, too.
    expect(runsOf(after!)).toEqual([2, 3, 4]);
  });

  it("is replaced where it was deleted between reading and writing", async () => {
    await check(1);
    const gone = async () => {
      // What is left of a deleted issue: no list has it, and every question about it is answered by 410.
      const rest = { state: "closed", title: "gone", body: "gone" };
      await server.call("PATCH", "/repos/acme/churn/issues/1", rest);
      const body = { message: "This issue was deleted", status: "410" };
      server.faults.push({ on: "/repos/acme/churn/issues/1", times: 99, kind: 410, body });
    };
    const told = await check(2, {}, await slowWriter(gone));
    expect(told.problems).toEqual([]);
    expect(told.issue).toMatchObject({ state: "opened", number: 2 });
    expect((await issues()).filter(({ state }) => state === "open").map(runsOf)).toEqual([[2]]);
  });

  it("is opened again where it was closed by hand, and keeps its history", async () => {
    for (const run of [1, 2]) await check(run, { confirm: 2 });
    await server.call("PATCH", "/repos/acme/churn/issues/1", { state: "closed" });
    expect((await check(3, { confirm: 2 })).issue).toMatchObject({ state: "opened", number: 1 });
    const [issue] = await issues();
    expect(issue!.state).toBe("open");
    expect(runsOf(issue!)).toEqual([1, 2, 3]);
  });

  it("is not fooled by a comment of somebody else that looks like a check", async () => {
    await check(1);
    const comments = "/repos/acme/churn/issues/1/comments";
    const [issue] = await issues();
    const entry = JSON.stringify({ ...parseState(issue!.body).history[0], run: "https://x.example/99" });
    await server.call("POST", comments, { body: `<!-- drift-check ${entry} -->` }, "mallory");
    await check(2);
    expect(runsOf((await issues())[0]!)).toEqual([1, 2]);
  });
});
