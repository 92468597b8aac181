import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { jobLogin } from "../github/emulator.js";
import { runGit } from "../github/git.js";
import type { Permission } from "../github/permissions.js";
import { type GitHubServer, startGitHub } from "../github/server.js";
import { type Runner, startRunner, type WorkflowResult } from "./act.js";
import { root } from "./release-copy.js";

export interface Pull {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: string;
  readonly head: { readonly ref: string; readonly sha: string };
  readonly base: { readonly ref: string; readonly sha: string };
}

export interface Note {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string };
}

export interface Issue extends Note {
  readonly number: number;
  readonly title: string;
  readonly state: string;
}

const name = "acme/breast-cancer";
const api = `/repos/${name}`;

/** A team that copied the template into its repository on GitHub, and a runner that runs its workflows. */
export class Team {
  private runs = 100;

  private constructor(
    readonly github: GitHubServer,
    readonly runner: Runner,
    /** A clone of someone in the team. */
    readonly clone: string,
  ) {}

  /** Starts GitHub, and pushes the template to it as its first commit. */
  static async start(act: string): Promise<Team> {
    const github = await startGitHub({ repositories: [name] });
    const runner = await startRunner(act);
    const clone = await mkdtemp(join(tmpdir(), "mergeline-team-"));
    await cp(join(root, "template-repo"), clone, { recursive: true });
    const team = new Team(github, runner, clone);
    await runGit(clone, ["init", "--quiet", "--initial-branch=main"]);
    await team.push("main", "Start from the template");
    return team;
  }

  /** Commits everything in the clone and pushes it to a branch, past GitHub's authentication. */
  async push(branch: string, message: string): Promise<string> {
    await runGit(this.clone, ["add", "--all"]);
    await runGit(this.clone, ["commit", "--quiet", "-m", message]);
    await runGit(this.clone, [
      "push",
      "--quiet",
      this.github.git.directoryOf(name),
      `HEAD:refs/heads/${branch}`,
    ]);
    return await runGit(this.clone, ["rev-parse", "HEAD"]);
  }

  /** Brings the clone to main as it stands on GitHub, and opens a branch there. */
  async branchOff(branch: string): Promise<void> {
    await runGit(this.clone, ["fetch", "--quiet", this.github.git.directoryOf(name), "main"]);
    await runGit(this.clone, ["checkout", "--quiet", "--force", "-B", branch, "FETCH_HEAD"]);
  }

  async openPullRequest(branch: string, title: string): Promise<number> {
    const pull = await this.github.call(
      "POST",
      `${api}/pulls`,
      { head: branch, base: "main", title },
      "alice",
    );
    return (pull as Pull).number;
  }

  /** Merges a branch into main, as the button on GitHub does. */
  async merge(branch: string): Promise<string> {
    await this.branchOff("main");
    await runGit(this.clone, ["fetch", "--quiet", this.github.git.directoryOf(name), branch]);
    await runGit(this.clone, ["merge", "--quiet", "--no-ff", "-m", `Merge ${branch}`, "FETCH_HEAD"]);
    await runGit(this.clone, ["push", "--quiet", this.github.git.directoryOf(name), "HEAD:refs/heads/main"]);
    return await runGit(this.clone, ["rev-parse", "HEAD"]);
  }

  /** Runs pull-request.yml on the commit that merging would make. */
  async runPullRequest(number: number, action: "opened" | "synchronize"): Promise<WorkflowResult> {
    const { head, base, title } = await this.pull(number);
    const checkout = await this.checkout(base.ref);
    await runGit(checkout, ["checkout", "--quiet", "--detach"]);
    await runGit(checkout, ["merge", "--quiet", "--no-ff", "-m", "Merge", `origin/${head.ref}`]);
    const end = async (ref: string) => ({
      ref,
      sha: await runGit(checkout, ["rev-parse", `origin/${ref}`]),
      repo: { full_name: name },
    });
    return await this.run("pull-request.yml", "pull_request", checkout, {
      action,
      number,
      pull_request: { number, title, head: await end(head.ref), base: await end(base.ref) },
    });
  }

  /** Runs release.yml as a push to main does. */
  async runRelease(): Promise<WorkflowResult> {
    const checkout = await this.checkout("main");
    const after = await runGit(checkout, ["rev-parse", "HEAD"]);
    return await this.run("release.yml", "push", checkout, { ref: "refs/heads/main", after });
  }

  async runDrift(): Promise<WorkflowResult> {
    return await this.run("drift.yml", "schedule", await this.checkout("main"), { schedule: "17 5 * * *" });
  }

  async runByHand(workflow: string, inputs: Readonly<Record<string, string>>): Promise<WorkflowResult> {
    const checkout = await this.checkout("main");
    return await this.run(
      workflow,
      "workflow_dispatch",
      checkout,
      { ref: "refs/heads/main", inputs },
      inputs,
    );
  }

  async pull(number: number): Promise<Pull> {
    return (await this.github.call("GET", `${api}/pulls/${number}`)) as Pull;
  }

  /** The open pull requests that workflows opened. */
  async proposals(): Promise<Pull[]> {
    const pulls = await this.github.call("GET", `${api}/pulls?state=open&per_page=100`);
    return (pulls as (Pull & { user: { login: string } })[]).filter((pull) => pull.user.login === jobLogin);
  }

  async comments(number: number): Promise<Note[]> {
    return (await this.github.call("GET", `${api}/issues/${number}/comments?per_page=100`)) as Note[];
  }

  async issues(): Promise<Issue[]> {
    const found = await this.github.call("GET", `${api}/issues?state=all&per_page=100`);
    return (found as (Issue & { pull_request?: unknown })[]).filter(
      (issue) => issue.pull_request === undefined,
    );
  }

  /** A file at a branch on GitHub, or undefined. */
  async read(branch: string, path: string): Promise<string | undefined> {
    return await runGit(this.github.git.directoryOf(name), ["show", `${branch}:${path}`]).catch(
      () => undefined,
    );
  }

  /** What a branch changes against main. */
  async changes(branch: string): Promise<string[]> {
    const text = await runGit(this.github.git.directoryOf(name), ["diff", "--name-only", `main...${branch}`]);
    return text.split("\n").filter((line) => line !== "");
  }

  async close(): Promise<void> {
    await this.github.close();
    await this.runner.close();
    await rm(this.clone, { recursive: true, force: true });
  }

  private async checkout(branch: string): Promise<string> {
    const folder = await mkdtemp(join(this.runner.directory, "checkout-"));
    await runGit(folder, ["clone", "--quiet", "--branch", branch, `${this.github.url}/${name}`, "."]);
    return folder;
  }

  private async run(
    workflow: string,
    event: string,
    clone: string,
    payload: Readonly<Record<string, unknown>>,
    inputs: Readonly<Record<string, string>> = {},
  ): Promise<WorkflowResult> {
    const runId = ++this.runs;
    const file = join(".github/workflows", workflow);
    const token = `ghs_run${runId}_${workflow}`;
    this.github.setToken(token, { login: jobLogin, permissions: await permissionsOf(join(clone, file)) });
    const [owner = "", repository = ""] = name.split("/");
    return await this.runner.run({
      clone,
      workflow: file,
      event,
      payload: {
        ...payload,
        repository: { name: repository, full_name: name, default_branch: "main", owner: { login: owner } },
        sender: { login: "alice" },
      },
      inputs,
      token,
      serverUrl: this.github.url,
      repository: name,
      runId,
    });
  }
}

/**
 * What the jobs of a workflow may do, taken together: the runner of the test hands one token to all of them. What no
 * job asks for is refused.
 */
async function permissionsOf(file: string): Promise<Partial<Record<Permission, "read" | "write">>> {
  const { jobs } = parse(await readFile(file, "utf8")) as {
    jobs: Record<string, { permissions?: Partial<Record<Permission, "read" | "write">> }>;
  };
  const all: Partial<Record<Permission, "read" | "write">> = {};
  for (const { permissions = {} } of Object.values(jobs)) {
    for (const [permission, access] of Object.entries(permissions) as [Permission, "read" | "write"][]) {
      if (all[permission] !== "write") all[permission] = access;
    }
  }
  return all;
}
