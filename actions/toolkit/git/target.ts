import type { RunContext } from "../github/context.js";
import { ConfigurationError } from "../runtime/errors.js";
import type { Repository } from "./repository.js";

/**
 * The branch that a change is for: the one that was asked for, else the base of the pull request that runs, else the
 * branch that is checked out, else the branch that the run is for, else the repository's default branch.
 */
export async function targetBranch(
  repository: Repository,
  asked: string | undefined,
  context: RunContext | undefined,
  remote: string | undefined,
): Promise<string> {
  const branch =
    asked ??
    context?.pullRequest?.baseRef ??
    (await repository.currentBranch()) ??
    /^refs\/heads\/(.+)$/.exec(context?.ref ?? "")?.[1] ??
    context?.defaultBranch ??
    (await defaultBranch(repository, remote));
  if (branch === undefined) {
    throw new ConfigurationError(
      "No branch is checked out, and none is named. Check a branch out before writing to it.",
    );
  }
  return checkBranch(repository, branch);
}

/** @throws ConfigurationError when git wouldn't take it as the name of a branch */
export async function checkBranch(repository: Repository, branch: string): Promise<string> {
  const valid = await repository.attempt(["check-ref-format", `refs/heads/${branch}`]);
  if (valid.code !== 0 || branch.startsWith("-") || branch.startsWith("refs/")) {
    throw new ConfigurationError(`"${branch}" is not a branch name that git takes.`);
  }
  return branch;
}

async function defaultBranch(
  repository: Repository,
  remote: string | undefined,
): Promise<string | undefined> {
  if (remote === undefined) return undefined;
  const answer = await repository.attemptRemote([
    "ls-remote",
    "--symref",
    "--end-of-options",
    remote,
    "HEAD",
  ]);
  return /^ref: refs\/heads\/(\S+)\tHEAD/m.exec(answer.stdout.toString("utf8"))?.[1];
}
