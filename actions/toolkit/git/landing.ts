import { realpath } from "node:fs/promises";
import { relative, sep } from "node:path";
import { performance } from "node:perf_hooks";
import type { Runtime } from "../runtime/runtime.js";
import { Workspace } from "../runtime/workspace.js";
import { Attempts } from "./attempts.js";
import {
  type Change,
  type Landed,
  type Landing,
  type LandingOptions,
  missingBranch,
  pathsOf,
  refused,
  type WriteMode,
} from "./change.js";
import { bringIn, writeFiles } from "./checkout.js";
import { buildCommit, commitSettings } from "./commit.js";
import { commitTree } from "./commit-tree.js";
import { commitHere } from "./local-branch.js";
import { describeGitProblem, readPushAnswer } from "./problem.js";
import { propose } from "./proposal.js";
import { fetchBranch } from "./remote-branch.js";
import { openRepository, type Repository } from "./repository.js";
import { targetBranch } from "./target.js";
import type { FileChange } from "./tree.js";
import { workingTree } from "./working-tree.js";

export type { Change, Landed, LandingOptions, Proposal, PullRequestText, WriteMode } from "./change.js";
export type { FileChange, Tree } from "./tree.js";

/**
 * Writes a change to a branch by compare-and-swap: built from the branch's head as the remote has it, pushed only if
 * the head is still that one, and built again from the new head otherwise, until a time limit. The checkout and its
 * index are not used for it. A protected branch gets a pull request with the same content.
 * @throws ConfigurationError when it can't land, with the reason and what to do
 */
export async function land(
  change: Change,
  mode: WriteMode,
  runtime: Runtime,
  options: LandingOptions = {},
): Promise<Landed> {
  if (mode === "local") return writeHere(change, runtime);
  const directory = await realpath(change.directory ?? runtime.workspace.directory);
  const repository = await openRepository(directory, runtime);
  const remote = await repository.remote();
  const landing: Landing = {
    change,
    repository,
    runtime,
    workspace:
      change.directory === undefined ? runtime.workspace : new Workspace(repository.root, change.directory),
    prefix: relative(repository.root, directory).split(sep).join("/"),
    remote,
    target: await targetBranch(repository, change.target, runtime.context, remote),
    attempts: new Attempts(options.timeLimit ?? 120_000, () => performance.now(), runtime.signal),
    settings: await commitSettings(repository),
  };
  try {
    if (mode === "pull-request") return await propose(landing);
    return remote === undefined ? await commitHere(landing) : await push(landing, remote);
  } finally {
    landing.settings.objects.close();
  }
}

async function push(landing: Landing, remote: string): Promise<Landed> {
  const { change, repository, target, attempts, runtime } = landing;
  const here = (await repository.currentBranch()) === target;
  /**
   * Commits whose push was answered with anything but yes. One of them may have landed all the same: the answer was
   * lost, or git's HTTP library sent the request again and the second one was refused because of the first.
   */
  const unanswered: string[] = [];
  let built: readonly FileChange[] = [];
  const landed = async (commit: string): Promise<Landed> => {
    await bringIn(repository, commit, target, built, landing.workspace);
    return { mode: "push", commit, files: pathsOf(built), attempts: attempts.count, changed: true };
  };
  for (;;) {
    const head = await attempts.untilReached(() =>
      fetchBranch(repository, landing.settings.objects, remote, target, here || attempts.count > 1),
    );
    if (head === undefined) throw missingBranch(remote, target);
    for (const commit of unanswered) {
      if (await isAncestor(repository, commit, head)) return landed(commit);
    }
    const files = await change.build(commitTree(landing.settings.objects, head, landing.prefix), undefined);
    if (files === undefined || files.length === 0) return untouched("push", head, attempts.count);
    built = files;
    const { commit } = await buildCommit(landing, head, files);
    if (commit === undefined) return { ...untouched("push", head, attempts.count), files: pathsOf(files) };
    const result = await repository.attemptRemote([
      "push",
      "--porcelain",
      "--no-verify",
      "--no-recurse-submodules",
      "--end-of-options",
      remote,
      `${commit}:refs/heads/${target}`,
    ]);
    const answer = readPushAnswer(result.code, result.stdout.toString("utf8"), result.stderr);
    if (answer === "landed") return landed(commit);
    if (answer === "protected") {
      runtime.log.notice(
        `${target} is protected: ${describeGitProblem(result.stderr)} A pull request is opened instead.`,
      );
      return propose(landing);
    }
    if (answer === "denied") throw refused(remote, target, result.stderr);
    unanswered.push(commit);
    const reason =
      answer === "moved" ? "others pushed to it all the time." : describeGitProblem(result.stderr);
    await attempts.next(
      `${target} could not be written: ${reason}`,
      answer === "moved" ? "contention" : "trouble",
    );
  }
}

async function writeHere(change: Change, runtime: Runtime): Promise<Landed> {
  const workspace =
    change.directory === undefined ? runtime.workspace : new Workspace(change.directory, change.directory);
  const files = await change.build(workingTree(workspace), undefined);
  if (files === undefined || files.length === 0)
    return { mode: "local", files: [], attempts: 1, changed: false };
  await writeFiles(files, workspace);
  return { mode: "local", files: pathsOf(files), attempts: 1, changed: true };
}

async function isAncestor(repository: Repository, commit: string, head: string): Promise<boolean> {
  return (await repository.attempt(["merge-base", "--is-ancestor", commit, head])).code === 0;
}

function untouched(mode: WriteMode, commit: string, attempts: number): Landed {
  return { mode, commit, files: [], attempts, changed: false };
}
