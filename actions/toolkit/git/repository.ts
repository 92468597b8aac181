import { realpath } from "node:fs/promises";
import { sep } from "node:path";
import { ConfigurationError } from "../runtime/errors.js";
import type { Runtime } from "../runtime/runtime.js";
import { GitFailure, type GitResult, redirections, runGit, withoutCredentials } from "./command.js";
import { configuration } from "./configuration.js";
import { ObjectReader } from "./object-reader.js";
import { describeGitProblem } from "./problem.js";

/** What of the runtime a repository needs: without it, git runs with the process's own environment. */
export type GitRuntime = Pick<Runtime, "environment" | "signal" | "context" | "github">;

export interface GitCall {
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly onOutput?: (chunk: Buffer) => void;
}

/** A git repository on this machine, with a working tree. */
export class Repository {
  private remoteSettings: Promise<Record<string, string>> | undefined;
  private foundRemote: Promise<string | undefined> | undefined;

  constructor(
    /** Absolute path of the top folder of the working tree, links resolved. */
    readonly root: string,
    private readonly runtime: GitRuntime | undefined,
  ) {}

  /**
   * Runs git and answers with its output, without the last newline.
   * @throws ConfigurationError where the disk is full
   * @throws GitFailure where it ends with another code than 0
   */
  async git(args: readonly string[], call: GitCall = {}): Promise<string> {
    const result = await this.attempt(args, call);
    if (result.code !== 0) {
      if (/No space left on device|Disk quota exceeded/i.test(result.stderr)) throw noSpace(this.root);
      throw new GitFailure(args[0] ?? "", result);
    }
    return result.stdout.toString("utf8").replace(/\n$/, "");
  }

  /** Runs git and answers with its exit code and output, good or bad. */
  async attempt(args: readonly string[], call: GitCall = {}): Promise<GitResult> {
    return runGit(args, {
      cwd: this.root,
      environment: { ...this.environment(), ...call.environment },
      signal: this.runtime?.signal,
      input: call.input,
      onOutput: call.onOutput,
    });
  }

  /** Like {@link attempt}, for commands that talk to a remote: with the run's token, where nothing better is set. */
  async attemptRemote(args: readonly string[], call: GitCall = {}): Promise<GitResult> {
    this.remoteSettings ??= this.credentials();
    return this.attempt(args, {
      ...call,
      environment: { ...(await this.remoteSettings), ...call.environment },
    });
  }

  /** A process that reads objects until it is closed; in a partial clone it fetches what is missing. */
  async objects(): Promise<ObjectReader> {
    this.remoteSettings ??= this.credentials();
    return new ObjectReader({
      cwd: this.root,
      environment: { ...this.environment(), ...(await this.remoteSettings) },
    });
  }

  private environment(): Record<string, string | undefined> {
    const environment: Record<string, string | undefined> = { ...this.runtime?.environment };
    for (const name of redirections) environment[name] = undefined;
    return { ...environment, ...configuration(environment, this.root) };
  }

  /** Whether a variable is set for the git that runs here. */
  hasEnvironment(name: string): boolean {
    return (this.runtime?.environment[name] ?? process.env[name] ?? "") !== "";
  }

  /** The commit that is checked out, or undefined in a repository without commits. */
  async head(): Promise<string | undefined> {
    return this.commit("HEAD");
  }

  /** The full id of a commit, or undefined where the name stands for none. */
  async commit(name: string): Promise<string | undefined> {
    const result = await this.attempt([
      "rev-parse",
      "--verify",
      "--quiet",
      "--end-of-options",
      `${name}^{commit}`,
    ]);
    return result.code === 0 ? result.stdout.toString("utf8").trim() : undefined;
  }

  /** The branch that is checked out (`main`), or undefined where HEAD is detached. */
  async currentBranch(): Promise<string | undefined> {
    const result = await this.attempt(["symbolic-ref", "--quiet", "--short", "HEAD"]);
    return result.code === 0 ? result.stdout.toString("utf8").trim() : undefined;
  }

  /** Whether only the last commits are here, as actions/checkout leaves it by default. */
  async isShallow(): Promise<boolean> {
    return (await this.git(["rev-parse", "--is-shallow-repository"])) === "true";
  }

  /** The remote to read from and to push to: `origin`, else the only one there is. */
  remote(): Promise<string | undefined> {
    this.foundRemote ??= this.findRemote();
    return this.foundRemote;
  }

  private async findRemote(): Promise<string | undefined> {
    const names = (await this.git(["remote"])).split("\n").filter((name) => name !== "");
    return names.includes("origin") ? "origin" : names.length === 1 ? names[0] : undefined;
  }

  /** The remote's URL without credentials, or undefined where there is none. */
  async remoteUrl(remote = "origin"): Promise<string | undefined> {
    const result = await this.attempt(["config", "--get", `remote.${remote}.url`]);
    return result.code === 0 ? withoutCredentials(result.stdout.toString("utf8").trim()) : undefined;
  }

  /**
   * The text of a file as it is at a branch, tag or commit; undefined where that commit doesn't have it. A branch is
   * read as the remote has it now; what isn't here is fetched.
   * @throws ConfigurationError when the ref is neither here nor at the remote
   */
  async readAt(ref: string, path: string): Promise<string | undefined> {
    const commit = await this.resolveRef(ref);
    return this.readBlob(commit, path);
  }

  /** The commit of a branch (as the remote has it now), tag or commit id, fetched where needed. */
  async resolveRef(ref: string): Promise<string> {
    if (ref === "" || ref.startsWith("-") || /[\s~^:?*[\\\0]|\.\.|@\{/.test(ref)) {
      throw new ConfigurationError(`"${ref}" is not the name of a branch, tag or commit.`);
    }
    const isCommit = /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(ref);
    if (isCommit || ref === "HEAD") {
      const here = await this.commit(ref);
      if (here !== undefined) return here;
    }
    const remote = await this.remote();
    if (remote === undefined) {
      const here = await this.commit(ref);
      if (here !== undefined) return here;
      throw new ConfigurationError(
        `${ref} is not a branch, tag or commit of this repository, and there is no remote to fetch it from.`,
      );
    }
    const name = ref
      .replace(/^refs\/heads\//, "")
      .replace(new RegExp(`^(refs/remotes/)?${escaped(remote)}/`), "");
    const depth = (await this.isShallow()) ? ["--depth=1"] : [];
    const candidates = isCommit
      ? [ref]
      : ref.startsWith("refs/tags/")
        ? [ref]
        : [`refs/heads/${name}`, `refs/tags/${name}`];
    let failure: GitResult | undefined;
    for (const candidate of candidates) {
      const fetched = await this.attemptRemote([
        "fetch",
        "--quiet",
        "--no-tags",
        "--no-recurse-submodules",
        ...depth,
        "--end-of-options",
        remote,
        candidate,
      ]);
      if (fetched.code === 0) return this.git(["rev-parse", "--verify", "FETCH_HEAD^{commit}"]);
      failure = fetched;
      if (!/couldn't find remote ref/i.test(fetched.stderr)) break;
    }
    const here = await this.commit(ref);
    if (here !== undefined) return here;
    throw new ConfigurationError(
      `${ref} is not here and can't be fetched from ${remote}: ${describeGitProblem(failure?.stderr ?? "")}`,
    );
  }

  /** The text of a regular file in a commit. Symbolic links and folders count as absent. */
  async readBlob(commit: string, path: string): Promise<string | undefined> {
    const entry = await this.git(["ls-tree", "-z", "--full-tree", "--end-of-options", commit, path]);
    const found = /^100(?:644|755) blob ([0-9a-f]+)\t/.exec(entry);
    if (found === null) return undefined;
    const bytes = await this.attemptRemote(["cat-file", "blob", found[1]!]);
    if (bytes.code !== 0) throw new GitFailure("cat-file", bytes);
    return bytes.stdout.toString("utf8");
  }

  /** The texts of blobs, named by id or as `<commit>:<path>`, read by one process. Those that don't exist are left out. */
  async readAll(objects: readonly string[]): Promise<Map<string, string>> {
    const texts = new Map<string, string>();
    if (objects.length === 0) return texts;
    const input = objects.map((object) => `${object}\n`).join("");
    const result = await this.attemptRemote(["cat-file", "--batch"], { input });
    if (result.code !== 0) throw new GitFailure("cat-file", result);
    let at = 0;
    for (const object of objects) {
      const end = result.stdout.indexOf("\n", at);
      const [, type, length] =
        /^[0-9a-f]+ (\w+) (\d+)$/.exec(result.stdout.subarray(at, end).toString()) ?? [];
      at = end + 1;
      if (length === undefined) continue;
      if (type === "blob")
        texts.set(object, result.stdout.subarray(at, at + Number(length)).toString("utf8"));
      at += Number(length) + 1;
    }
    return texts;
  }

  /** The token of the run as an HTTP header, unless the checkout has left one or the remote is another server's. */
  private async credentials(): Promise<Record<string, string>> {
    const { context, github, environment } = this.runtime ?? {};
    const url = await this.remoteUrl((await this.remote()) ?? "origin");
    if (context === undefined || github === undefined || url === undefined) return {};
    const server = context.serverUrl.replace(/\/+$/, "");
    const safe = server.startsWith("https://") || /^http:\/\/(127\.0\.0\.1|localhost)(:|$)/.test(server);
    if (!safe || !url.startsWith(`${server}/`)) return {};
    const set = await this.attempt(["config", "--get-urlmatch", "http.extraheader", url]);
    if (set.code === 0 && set.stdout.toString("utf8").trim() !== "") return {};
    const client = await github();
    const authentication = (await client?.octokit.auth()) as { token?: unknown } | undefined;
    if (typeof authentication?.token !== "string") return {};
    const header = Buffer.from(`x-access-token:${authentication.token}`).toString("base64");
    return configuration(environment ?? {}, this.root, [
      [`http.${server}/.extraheader`, `AUTHORIZATION: basic ${header}`],
    ]);
  }
}

/**
 * Opens the repository that `directory` lies in.
 * @throws ConfigurationError when it lies in none, in one without a working tree, or in files that only look like one:
 *   a commit can hold a folder that git takes for a bare repository, with settings and a policy of its author's
 */
export async function openRepository(directory: string, runtime?: GitRuntime): Promise<Repository> {
  const start = await realpath(directory);
  const probe = new Repository(start, runtime);
  const found = await probe.attempt(["rev-parse", "--show-toplevel"]);
  if (found.code !== 0) {
    throw new ConfigurationError(
      /not a git repository/i.test(found.stderr)
        ? `${directory} is not inside a git repository. Check the repository out first (actions/checkout), or run git init.`
        : `The git repository at ${directory} can't be opened: ${describeGitProblem(found.stderr)}`,
    );
  }
  const own = await realpath(await probe.git(["rev-parse", "--absolute-git-dir"]));
  if (start === own || start.startsWith(`${own}${sep}`)) {
    throw new ConfigurationError(
      `${directory} looks like a git repository itself, by files named HEAD, objects and refs. It is not used; remove those files.`,
    );
  }
  return new Repository(await realpath(found.stdout.toString("utf8").replace(/\n$/, "")), runtime);
}

function noSpace(root: string): ConfigurationError {
  return new ConfigurationError(
    `git can't write into ${root}: no space is left on the disk. Free some, and run it again.`,
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
