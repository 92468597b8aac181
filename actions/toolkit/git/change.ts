import { ConfigurationError } from "../runtime/errors.js";
import type { Runtime } from "../runtime/runtime.js";
import type { Workspace } from "../runtime/workspace.js";
import type { Attempts } from "./attempts.js";
import type { CommitSettings } from "./commit.js";
import { describeGitProblem } from "./problem.js";
import type { Repository } from "./repository.js";
import type { FileChange, Tree } from "./tree.js";

/** How a change gets to the branch. `push` becomes `pull-request` where the branch is protected. */
export type WriteMode = "push" | "pull-request" | "local";

export interface Change {
  /**
   * The files of the change, made from what the branch has now. Called again for each attempt, as the branch may have
   * moved. Undefined or no files: there is nothing to do.
   * @param pending in pull-request mode, the branch of an earlier run: what it says about the same content is kept,
   *   so that a second run changes nothing
   */
  build(head: Tree, pending: Tree | undefined): Promise<readonly FileChange[] | undefined>;
  /** Asked for after `build`, where it depends on what the branch had. */
  readonly message: string | (() => string);
  /** The branch of the pull request. */
  readonly branch: string;
  /** The branch to change. Default: the pull request's base, else the branch that is checked out. */
  readonly target?: string | undefined;
  readonly pullRequest: PullRequestText | (() => PullRequestText);
  /** A folder in the repository to change, when it is another one than the workspace's. Absolute. */
  readonly directory?: string | undefined;
}

export interface PullRequestText {
  readonly title: string;
  /** Markdown, already escaped. */
  readonly body: string;
}

export interface Landed {
  /** What was done in the end. */
  readonly mode: WriteMode;
  readonly commit?: string;
  readonly pullRequest?: Proposal;
  /** The paths that the change holds, relative to the workspace's directory. */
  readonly files: readonly string[];
  readonly attempts: number;
  /** Whether anything was written: false when all of it was there already. */
  readonly changed: boolean;
}

/** A pull request, or without GitHub the branch that was pushed for it and the file with its text. */
export interface Proposal {
  readonly branch: string;
  readonly number?: number;
  readonly url?: string;
  readonly text?: string;
}

export interface LandingOptions {
  /** How long to try while the server is in trouble, in milliseconds, and a fifth of how long while others push. Default: 120,000. */
  readonly timeLimit?: number;
}

/** What every attempt to land works with. */
export interface Landing {
  readonly change: Change;
  readonly repository: Repository;
  readonly runtime: Runtime;
  /** Where the paths of the change start from. */
  readonly workspace: Workspace;
  /** The same, relative to the repository's root. */
  readonly prefix: string;
  readonly remote: string | undefined;
  readonly target: string;
  readonly attempts: Attempts;
  readonly settings: CommitSettings;
}

export function pathsOf(files: readonly FileChange[]): string[] {
  return files.map((file) => file.path);
}

export function textOf<T extends string | PullRequestText>(text: T | (() => T)): T {
  return typeof text === "function" ? text() : text;
}

export function missingBranch(remote: string, branch: string): ConfigurationError {
  return new ConfigurationError(
    `${remote} has no branch ${branch}. Push it first, or write to another branch.`,
  );
}

export function refused(remote: string, branch: string, stderr: string): ConfigurationError {
  return new ConfigurationError(`${branch} can't be pushed to ${remote}: ${describeGitProblem(stderr)}`);
}
