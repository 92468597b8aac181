import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { changedFiles } from "../../../actions/toolkit/github/changed-files.js";
import type { GitHub } from "../../../actions/toolkit/github/client.js";
import { openPullRequest } from "../../../actions/toolkit/github/pull-request.js";
import { runGit } from "../../github/git.js";
import { type GitHubServer, startGitHub } from "../../github/server.js";
import { connect } from "./fixture.js";

let server: GitHubServer;
let github: GitHub;
let clone: string;

beforeAll(async () => {
  server = await startGitHub({ repositories: ["acme/churn"] });
  github = await connect(server);
  clone = await mkdtemp(join(tmpdir(), "mergeline-clone-"));
  await runGit(clone, ["init", "--quiet", "--initial-branch=main"]);
  await push("main", "first");
});
afterAll(async () => {
  await server.close();
  await rm(clone, { recursive: true });
});
afterEach(() => {
  expect(server.violations).toEqual([]);
});

async function push(branch: string, text: string): Promise<void> {
  await runGit(clone, ["checkout", "--quiet", "-B", branch]);
  await writeFile(join(clone, `${branch}.txt`), `${text}\n`);
  await runGit(clone, ["add", "."]);
  await runGit(clone, ["commit", "--quiet", "-m", text]);
  await runGit(clone, ["push", "--quiet", "--force", server.git.directoryOf("acme/churn"), branch]);
  await runGit(clone, ["checkout", "--quiet", "main"]);
}

const text = { base: "main", title: "Promote churn 17", body: "Moves the alias." };

async function openRequests(branch: string): Promise<{ title: string; body: string }[]> {
  const found = await server.call("GET", "/repos/acme/churn/pulls?state=open&per_page=100");
  return (found as { title: string; body: string; head: { ref: string } }[]).filter(
    (pull) => pull.head.ref === branch,
  );
}

describe("openPullRequest", () => {
  it("opens one for a branch, and updates it afterwards", async () => {
    await push("promote", "a");
    const first = await openPullRequest(github, { ...text, branch: "promote" });
    const second = await openPullRequest(github, { ...text, branch: "promote", title: "Promote churn 18" });
    expect(second).toEqual({ ...first, created: false });
    expect(await openRequests("promote")).toMatchObject([{ title: "Promote churn 18", body: text.body }]);
  });

  it("opens one when two runs do it at once", async () => {
    await push("race", "a");
    const other = await connect(server);
    const both = await Promise.all([
      openPullRequest(github, { ...text, branch: "race" }),
      openPullRequest(other, { ...text, branch: "race" }),
    ]);
    expect(new Set(both.map((each) => each.number)).size).toBe(1);
    expect(await openRequests("race")).toHaveLength(1);
  });

  it("opens one although the answer to the first try is lost", async () => {
    await push("lost", "a");
    server.faults.push({ on: "POST /repos/acme/churn/pulls", kind: "lose-answer", times: 1 });
    const opened = await openPullRequest(github, { ...text, branch: "lost" });
    expect(opened.number).toBeGreaterThan(0);
    expect(await openRequests("lost")).toHaveLength(1);
  });

  it("says that there is nothing to propose", async () => {
    await runGit(server.git.directoryOf("acme/churn"), ["branch", "same", "main"]);
    const failed = openPullRequest(github, { ...text, branch: "same" });
    await expect(failed).rejects.toThrow(/same holds no commit that main lacks/);
  });

  it("says that a branch is missing", async () => {
    const failed = openPullRequest(github, { ...text, branch: "nowhere" });
    await expect(failed).rejects.toThrow(/Check that both branches exist/);
  });

  it("names the setting that stops workflows from opening pull requests", async () => {
    await push("forbidden", "a");
    const message = "GitHub Actions is not permitted to create or approve pull requests.";
    server.faults.push({ on: "POST /repos/acme/churn/pulls", kind: 403, body: { message }, times: 1 });
    const failed = openPullRequest(github, { ...text, branch: "forbidden" });
    await expect(failed).rejects.toThrow(/Allow GitHub Actions to create and approve pull requests/);
  });

  it("names the permission that is missing", async () => {
    const reader = await connect(server, "read-token");
    const failed = openPullRequest(reader, { ...text, branch: "promote", title: "new" });
    await expect(failed).rejects.toThrow(/permissions: pull-requests: write/);
  });
});

describe("changedFiles", () => {
  it("lists what a pull request changes, with its hunks", async () => {
    await push("changes", "one line");
    const { number } = await openPullRequest(github, { ...text, branch: "changes" });
    const { files, complete } = await changedFiles(github, number);
    expect(complete).toBe(true);
    expect(files).toMatchObject([{ path: "changes.txt", status: "added", previousPath: undefined }]);
    expect(files[0]?.patch).toContain("+one line");
  });
});
