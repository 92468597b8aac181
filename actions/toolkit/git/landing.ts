import { ConfigurationError } from "../runtime/errors.js";
import type { Runtime } from "../runtime/runtime.js";
import type { FileChange, Tree } from "./tree.js";

export type { FileChange, Tree } from "./tree.js";

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
  readonly body: string;
}

export interface Landed {
  /** What was done in the end. */
  readonly mode: WriteMode;
  readonly commit?: string;
  readonly pullRequest?: {
    readonly number?: number;
    readonly url?: string;
    readonly branch: string;
    readonly text?: string;
  };
  /** The paths that the change holds, relative to the workspace's directory. */
  readonly files: readonly string[];
  readonly attempts: number;
  /** Whether anything was written: false when all of it was there already. */
  readonly changed: boolean;
}

export interface LandingOptions {
  /** How long to try while others push, in milliseconds. Default: 120,000. */
  readonly timeLimit?: number;
}

/** Writes a change to a branch by compare-and-swap, so that two at once never overwrite each other. */
export async function land(
  change: Change,
  mode: WriteMode,
  runtime: Runtime,
  options: LandingOptions = {},
): Promise<Landed> {
  throw new ConfigurationError(
    `${mode} to ${change.branch} is not there yet ${runtime.toolVersion} ${options.timeLimit ?? ""}`,
  );
}
