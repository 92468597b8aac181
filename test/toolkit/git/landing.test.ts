import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Octokit } from "@octokit/rest";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Change, land } from "../../../actions/toolkit/git/landing.js";
import type { RunContext } from "../../../actions/toolkit/github/context.js";
import { startGitServer } from "../../github/git-server.js";
import { testRuntime } from "../../runtime.js";
import { git, origin, temporaryFolder, write } from "./clone.js";

/** Adds the next number to a counter file, as a registration does with versions. */
function count(more: Partial<Change> = {}): Change {
  let next = 0;
  return {
    build: async (head) => {
      next = (await head.list("numbers")).length + 1;
      return [{ path: `numbers/${next}.txt`, content: `${next}\n` }];
    },
    message: () => `Number ${next}`,
    branch: "mergeline/number",
    pullRequest: () => ({ title: `Number ${next}`, body: "One more." }),
    ...more,
  };
}

const same: Change = count({ build: async () => [{ path: "same.txt", content: "same\n" }] });

describe("push", () => {
  it("lands a commit, leaves index and other work alone, and moves the checkout along", async () => {
    const server = await origin();
    const directory = await server.clone();
    await write(directory, { "staged.txt": "staged", "README.md": "# being edited\n" });
    await git(directory, "add", "staged.txt");
    const { runtime } = await testRuntime({ directory });
    const landed = await land(count(), "push", runtime);
    expect(landed).toMatchObject({ mode: "push", changed: true, attempts: 1, files: ["numbers/1.txt"] });
    expect(await server.read("numbers/1.txt")).toBe("1");
    expect(await readFile(join(directory, "numbers/1.txt"), "utf8")).toBe("1\n");
    expect(await git(directory, "status", "--porcelain")).toBe(" M README.md\nA  staged.txt");
    expect(await git(directory, "rev-parse", "HEAD")).toBe(landed.commit);
    expect(await git(server.bare, "log", "-1", "--format=%s", "main")).toBe("Number 1");
  });

  it("commits as the bot where nobody is configured, and as the person where one is", async () => {
    const server = await origin();
    const directory = await server.clone();
    const home = await temporaryFolder();
    const environment = {
      PATH: process.env.PATH,
      HOME: home,
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_GLOBAL: join(home, "none"),
    };
    const { runtime } = await testRuntime({ directory, environment });
    await land(count(), "push", runtime);
    expect(await git(server.bare, "log", "-1", "--format=%an <%ae>", "main")).toMatch(/^mergeline\[bot\] </);
    await git(directory, "config", "user.name", "Grace");
    await git(directory, "config", "user.email", "grace@example.com");
    await land(count(), "push", runtime);
    expect(await git(server.bare, "log", "-1", "--format=%an <%ae> %cn", "main")).toBe(
      "Grace <grace@example.com> Grace",
    );
  });

  it("builds again from the new head when another push came first", async () => {
    const server = await origin();
    const [mine, other] = [await server.clone(), await server.clone()];
    const { runtime } = await testRuntime({ directory: mine });
    let disturbed = false;
    const change = count();
    const landed = await land(
      {
        ...change,
        build: async (head, pending) => {
          const files = await change.build(head, pending);
          if (!disturbed) {
            disturbed = true;
            const { runtime: theirs } = await testRuntime({ directory: other });
            await land(count({ message: "Number 1, theirs" }), "push", theirs);
          }
          return files;
        },
      },
      "push",
      runtime,
    );
    expect(landed.attempts).toBe(2);
    expect(await server.files("numbers")).toEqual(["numbers/1.txt", "numbers/2.txt"]);
    expect(await git(server.bare, "log", "--format=%s", "main")).toBe("Number 2\nNumber 1, theirs\nStart");
  });

  it("changes nothing when everything is there", async () => {
    const server = await origin();
    const { runtime } = await testRuntime({ directory: await server.clone() });
    expect((await land(same, "push", runtime)).changed).toBe(true);
    const again = await land(same, "push", runtime);
    expect(again.changed).toBe(false);
    expect(await git(server.bare, "rev-list", "--count", "main")).toBe("2");
  });

  it("works in a shallow, single-branch clone, and from a detached merge commit of a pull request", async () => {
    const server = await origin();
    const first = await server.clone();
    await write(first, { "more.txt": "more" });
    await git(first, "add", "--all");
    await git(first, "commit", "--quiet", "-m", "More");
    await git(first, "push", "--quiet", "origin", "main");
    await git(first, "push", "--quiet", "origin", "HEAD:refs/pull/7/merge");
    const shallow = await server.clone("--depth=1");
    const { runtime } = await testRuntime({ directory: shallow });
    await land(count(), "push", (await testRuntime({ directory: first })).runtime);
    expect((await land(count(), "push", runtime)).changed).toBe(true);
    expect(await git(shallow, "rev-parse", "--is-shallow-repository")).toBe("true");
    expect(await git(shallow, "status", "--porcelain")).toBe("");

    const detached = await server.clone("--depth=1");
    await git(detached, "fetch", "--quiet", "--depth=1", "origin", "refs/pull/7/merge");
    await git(detached, "checkout", "--quiet", "--detach", "FETCH_HEAD");
    await git(detached, "branch", "--quiet", "-D", "main");
    const landed = await land(
      count({ target: "main" }),
      "push",
      (await testRuntime({ directory: detached })).runtime,
    );
    expect(landed.changed).toBe(true);
    expect(await readFile(join(detached, "numbers/3.txt"), "utf8")).toBe("3\n");
    expect(await git(server.bare, "log", "--format=%s", "main")).toBe(
      "Number 3\nNumber 2\nNumber 1\nMore\nStart",
    );
  });

  it("becomes a pull request where the branch is protected, and finds it the second time", async () => {
    const server = await origin();
    const hook = join(server.bare, "hooks", "update");
    await writeFile(
      hook,
      '#!/bin/sh\n[ "$1" != refs/heads/main ] || { echo "GH006: Protected branch update failed" >&2; exit 1; }\n',
    );
    await chmod(hook, 0o755);
    const directory = await server.clone();
    const { runtime, log } = await testRuntime({ directory });
    const landed = await land(count(), "push", runtime);
    expect(landed).toMatchObject({
      mode: "pull-request",
      changed: true,
      pullRequest: { branch: "mergeline/number" },
    });
    expect(log.join("\n")).toContain("main is protected");
    expect(await server.files("numbers")).toEqual([]);
    expect(await server.files("numbers", "mergeline/number")).toEqual(["numbers/1.txt"]);
    const text = await readFile(join(directory, landed.pullRequest!.text!), "utf8");
    expect(text).toContain("`mergeline/number` into `main`");
    const again = await land(count(), "push", runtime);
    expect(again).toMatchObject({ mode: "pull-request", changed: false, commit: landed.commit });
  });

  it("finds again what landed without an answer, over HTTP", async () => {
    const http = await startGitServer();
    onTestFinished(() => http.close());
    const bare = await http.createRepository("acme/churn");
    const server = await origin(undefined, { bare, url: http.urlOf("acme/churn") });
    const directory = await server.clone();
    const header = Buffer.from("x-access-token:write-token").toString("base64");
    await git(directory, "config", `http.${http.url}/.extraheader`, `AUTHORIZATION: basic ${header}`);
    http.faults.push({ kind: "lose-answer", on: "/git-receive-pack", times: 1 });
    const { runtime } = await testRuntime({ directory });
    const landed = await land(count(), "push", runtime);
    expect(landed).toMatchObject({ changed: true, attempts: 2, files: ["numbers/1.txt"] });
    http.faults.push(
      { kind: "drop", on: "/git-receive-pack", times: 1 },
      { kind: "refuse", on: "/info/refs", times: 2 },
    );
    expect(await land(count(), "push", runtime)).toMatchObject({ changed: true, files: ["numbers/2.txt"] });
    expect(await server.files("numbers")).toEqual(["numbers/1.txt", "numbers/2.txt"]);
  });

  it("says in one sentence that it has no access, without the token", async () => {
    const http = await startGitServer();
    onTestFinished(() => http.close());
    const bare = await http.createRepository("acme/churn");
    const server = await origin(undefined, { bare, url: http.urlOf("acme/churn") });
    const directory = await server.clone();
    const { runtime } = await testRuntime({ directory });
    await expect(land(count(), "push", runtime)).rejects.toThrow(
      /main can't be pushed to origin: .*credentials/,
    );
    const header = Buffer.from("x-access-token:read-token").toString("base64");
    await git(directory, "config", `http.${http.url}/.extraheader`, `AUTHORIZATION: basic ${header}`);
    await expect(land(count(), "push", runtime)).rejects.toThrow(/contents: write/);
    await git(directory, "remote", "set-url", "origin", "http://ada:secret@127.0.0.1:1/acme/churn");
    await expect(land(count(), "push", runtime)).rejects.toThrow(/^(?!.*secret).*can't be reached/s);
  });

  it("uses the run's token where the checkout left no credentials, and keeps it out of the repository", async () => {
    const http = await startGitServer({ private: true });
    onTestFinished(() => http.close());
    const bare = await http.createRepository("acme/churn");
    const server = await origin(undefined, { bare, url: `file://${bare}` });
    const directory = await server.clone("--depth=1");
    await git(directory, "remote", "set-url", "origin", http.urlOf("acme/churn"));
    const context: RunContext = {
      owner: "acme",
      repository: "churn",
      apiUrl: `${http.url}/api`,
      serverUrl: http.url,
      event: "push",
      sha: "",
      ref: "refs/heads/main",
      actor: "ada",
      runId: "1",
      runUrl: `${http.url}/acme/churn/actions/runs/1`,
      defaultBranch: "main",
      pullRequest: undefined,
    };
    const github = { octokit: new Octokit({ auth: "write-token" }), owner: "acme", repository: "churn" };
    const { runtime, log } = await testRuntime({ directory, context, github });
    expect(await land(count(), "push", runtime)).toMatchObject({ mode: "push", changed: true });
    expect(await readFile(join(directory, ".git", "config"), "utf8")).not.toMatch(/extraheader|write-token/i);
    expect(log.join("\n")).not.toContain("write-token");
    // Another server does not get it.
    const elsewhere = await testRuntime({
      directory,
      context: { ...context, serverUrl: "https://github.com" },
      github,
    });
    await expect(land(count(), "push", elsewhere.runtime)).rejects.toThrow(/wants credentials/);
  });

  it("commits locally where there is no remote", async () => {
    const directory = await temporaryFolder();
    await git(directory, "init", "--quiet");
    const { runtime } = await testRuntime({ directory });
    await expect(land(count(), "push", runtime)).rejects.toThrow(/no commit yet/);
    await git(directory, "commit", "--quiet", "--allow-empty", "-m", "Start");
    await write(directory, { "numbers/1.txt": "in the way\n" });
    await land(count(), "push", runtime);
    await land(count(), "push", runtime);
    expect(await git(directory, "log", "--format=%s")).toBe("Number 2\nNumber 1\nStart");
    expect(await git(directory, "status", "--porcelain")).toBe("");
  });

  it("gives up at the time limit, and at once when cancelled", async () => {
    const http = await startGitServer();
    onTestFinished(() => http.close());
    const bare = await http.createRepository("acme/churn");
    const server = await origin(undefined, { bare, url: http.urlOf("acme/churn") });
    const directory = await server.clone();
    const header = Buffer.from("x-access-token:write-token").toString("base64");
    await git(directory, "config", `http.${http.url}/.extraheader`, `AUTHORIZATION: basic ${header}`);
    http.faults.push({ kind: "drop", on: "/git-receive-pack", times: 1000 });
    const { runtime } = await testRuntime({ directory });
    await expect(land(count(), "push", runtime, { timeLimit: 700 })).rejects.toThrow(
      /Gave up after \d+ attempts/,
    );
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error("cancelled")), 300);
    const cancelled = await testRuntime({ directory, signal: controller.signal });
    await expect(land(count(), "push", cancelled.runtime)).rejects.toThrow("cancelled");
    expect(await server.files("numbers")).toEqual([]);
  });

  it("refuses paths that leave the repository or reach into .git, and files in a folder's place", async () => {
    const server = await origin({ "README.md": "x", folder: "a file" });
    const { runtime } = await testRuntime({ directory: await server.clone() });
    for (const path of ["../outside", "/etc/passwd", ".git/hooks/pre-push", "a\nb", ""]) {
      const change = count({ build: async () => [{ path, content: "x" }] });
      await expect(land(change, "push", runtime)).rejects.toMatchObject({ name: "ConfigurationError" });
    }
    const change = count({ build: async () => [{ path: "folder/file", content: "x" }] });
    await expect(land(change, "push", runtime)).rejects.toThrow(
      /folder is a file on the branch, and a folder is needed/,
    );
    expect(await git(server.bare, "rev-list", "--count", "main")).toBe("1");
  });
});

describe("local", () => {
  it("writes into the working folder, git or not", async () => {
    const { runtime, read } = await testRuntime();
    expect(await land(count(), "local", runtime)).toMatchObject({ mode: "local", files: ["numbers/1.txt"] });
    expect(await read("numbers/1.txt")).toBe("1\n");
  });
});
