import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorization, runGit } from "./git.js";
import { type GitServer, startGitServer } from "./git-server.js";

let server: GitServer;
let clone: string;

beforeAll(async () => {
  server = await startGitServer();
  await server.createRepository("acme/churn");
  clone = await mkdtemp(join(tmpdir(), "mergeline-clone-"));
  await runGit(clone, ["init", "--quiet", "--initial-branch=main"]);
  await runGit(clone, ["remote", "add", "origin", server.urlOf("acme/churn")]);
  await commit("first");
});

afterAll(async () => {
  await server.close();
  await rm(clone, { recursive: true });
});

async function commit(text: string): Promise<void> {
  await writeFile(join(clone, "file.txt"), text);
  await runGit(clone, ["add", "."]);
  await runGit(clone, ["commit", "--quiet", "-m", text]);
}

function push(token?: string, branch = "main"): Promise<string> {
  const header = token === undefined ? [] : authorization(server.url, token);
  return runGit(clone, [...header, "push", "--quiet", "origin", `HEAD:refs/heads/${branch}`]);
}

const remoteHead = (branch = "main") =>
  runGit(server.directoryOf("acme/churn"), ["rev-parse", `refs/heads/${branch}`]);

describe("git over HTTP", () => {
  it("takes a push from a token that may write, and from no other", async () => {
    await expect(push()).rejects.toThrow(/could not read Username|Authentication failed/);
    await expect(push("nobody")).rejects.toThrow(/Authentication failed|could not read/);
    await expect(push("read-token")).rejects.toThrow(/403/);
    await push("write-token");
    expect(await remoteHead()).toBe(await runGit(clone, ["rev-parse", "HEAD"]));
  });

  it("serves a clone to everyone", async () => {
    const head = await runGit(clone, ["ls-remote", server.urlOf("acme/churn"), "HEAD"]);
    expect(head).toContain(await remoteHead());
  });

  it("refuses what is not a fast-forward", async () => {
    await commit("second");
    await push("write-token");
    await runGit(clone, ["reset", "--quiet", "--hard", "HEAD~1"]);
    await commit("other");
    await expect(push("write-token")).rejects.toThrow(/non-fast-forward|fetch first/);
  });

  it("protects a branch in GitHub's words", async () => {
    await push("write-token", "release");
    await server.protect("acme/churn", "release");
    await commit("third");
    await expect(push("write-token", "release")).rejects.toThrow(/GH006: Protected branch update failed/);
    await push("write-token", "topic");
  });

  it("can refuse, drop, or do the work and lose the answer", async () => {
    await commit("fourth");
    server.faults.push({ kind: "refuse", on: "git-receive-pack", times: 1 });
    await expect(push("write-token", "fault")).rejects.toThrow(/503/);
    server.faults.push({ kind: "drop", on: "git-receive-pack", times: 1 });
    await expect(push("write-token", "fault")).rejects.toThrow();
    server.faults.push({ kind: "lose-answer", on: "/git-receive-pack", times: 1 });
    await expect(push("write-token", "fault")).rejects.toThrow();
    expect(await remoteHead("fault")).toBe(await runGit(clone, ["rev-parse", "HEAD"]));
  });
});
