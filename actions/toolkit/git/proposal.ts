import { openPullRequest } from "../github/pull-request.js";
import {
  type Landed,
  type Landing,
  missingBranch,
  type Proposal,
  type PullRequestText,
  pathsOf,
  refused,
  textOf,
} from "./change.js";
import { buildCommit, isThere } from "./commit.js";
import { commitTree } from "./commit-tree.js";
import { readPushAnswer } from "./problem.js";
import { fetchBranch } from "./remote-branch.js";
import { checkBranch } from "./target.js";
import type { FileChange } from "./tree.js";

/** Puts a change on a branch of its own and opens a pull request for it; a second run finds both. */
export async function propose(landing: Landing): Promise<Landed> {
  const { change, repository, remote, target, attempts } = landing;
  const branch = await checkBranch(repository, change.branch);
  for (;;) {
    const head = await headOf(landing, target);
    if (head === undefined) throw missingBranch(remote ?? "the repository", target);
    const pending = await headOf(landing, branch);
    const files = await change.build(
      commitTree(landing.settings.objects, head, landing.prefix),
      pending === undefined ? undefined : commitTree(landing.settings.objects, pending, landing.prefix),
    );
    if (files === undefined || files.length === 0) {
      return { mode: "pull-request", commit: head, files: [], attempts: attempts.count, changed: false };
    }
    const { commit, blobs } = await buildCommit(landing, head, files);
    const done = { mode: "pull-request", files: pathsOf(files), attempts: attempts.count } as const;
    if (commit === undefined) return { ...done, commit: head, changed: false };
    if (pending !== undefined && (await isThere(landing.settings.objects, pending, blobs))) {
      return { ...done, commit: pending, changed: false, pullRequest: await open(landing, branch, files) };
    }
    const problem = await move(landing, branch, commit, pending);
    if (problem === undefined) {
      return { ...done, commit, changed: true, pullRequest: await open(landing, branch, files) };
    }
    await attempts.next(`${branch} could not be written: ${problem}`);
  }
}

async function headOf(
  { repository, remote, attempts, settings }: Landing,
  branch: string,
): Promise<string | undefined> {
  if (remote === undefined) return repository.commit(`refs/heads/${branch}`);
  return attempts.untilReached(() => fetchBranch(repository, settings.objects, remote, branch, false));
}

/** Points the branch to the commit if it is still where it was. Answers with the reason when that has to be retried. */
async function move(
  { repository, remote }: Landing,
  branch: string,
  commit: string,
  expected: string | undefined,
): Promise<string | undefined> {
  const ref = `refs/heads/${branch}`;
  if (remote === undefined) {
    const old = expected ?? "0".repeat(commit.length);
    const moved = await repository.attempt(["update-ref", "-m", "mergeline", ref, commit, old]);
    return moved.code === 0 ? undefined : "another process moves it all the time.";
  }
  const result = await repository.attemptRemote([
    "push",
    "--porcelain",
    "--no-verify",
    "--no-recurse-submodules",
    `--force-with-lease=${ref}:${expected ?? ""}`,
    "--end-of-options",
    remote,
    `${commit}:${ref}`,
  ]);
  const answer = readPushAnswer(result.code, result.stdout.toString("utf8"), result.stderr);
  if (answer === "landed") return undefined;
  if (answer === "protected" || answer === "denied") throw refused(remote, branch, result.stderr);
  return answer === "moved" ? "others push to it all the time." : "the connection broke.";
}

/** The pull request on GitHub; without GitHub, its text in a file beside the reports. */
async function open(landing: Landing, branch: string, files: readonly FileChange[]): Promise<Proposal> {
  const { runtime, target } = landing;
  const text: PullRequestText = textOf(landing.change.pullRequest);
  const github = await runtime.github();
  if (github !== undefined) {
    const { number, url } = await openPullRequest(github, { branch, base: target, ...text });
    return { branch, number, url };
  }
  const list = files.map((file) => `- \`${file.path}\``).join("\n");
  const body = `# ${text.title}\n\n\`${branch}\` into \`${target}\`\n\n${text.body.trim()}\n\nFiles:\n\n${list}\n`;
  const path = await runtime.workspace.write(
    `.mergeline/pull-requests/${branch.replaceAll("/", "-")}.md`,
    body,
  );
  return { branch, text: path };
}
