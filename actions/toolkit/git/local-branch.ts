import { ConfigurationError } from "../runtime/errors.js";
import { type Landed, type Landing, pathsOf } from "./change.js";
import { fastForward, writeFiles } from "./checkout.js";
import { buildCommit } from "./commit.js";
import { commitTree } from "./commit-tree.js";

/** Commits a change to a branch of a repository that has no remote: the branch moves only if it is where it was. */
export async function commitHere(landing: Landing): Promise<Landed> {
  const { change, repository, target, attempts } = landing;
  for (;;) {
    const head = await repository.commit(`refs/heads/${target}`);
    if (head === undefined) {
      throw new ConfigurationError(
        `The branch ${target} has no commit yet. Make the first commit before writing to it.`,
      );
    }
    const files = await change.build(commitTree(landing.settings.objects, head, landing.prefix), undefined);
    if (files === undefined || files.length === 0) {
      return { mode: "push", commit: head, files: [], attempts: attempts.count, changed: false };
    }
    const { commit } = await buildCommit(landing, head, files);
    const done = { mode: "push", files: pathsOf(files), attempts: attempts.count } as const;
    if (commit === undefined) return { ...done, commit: head, changed: false };
    const checkedOut = (await repository.currentBranch()) === target;
    if (checkedOut && (await fastForward(repository, commit))) return { ...done, commit, changed: true };
    const moved = await repository.attempt([
      "update-ref",
      "-m",
      "mergeline",
      `refs/heads/${target}`,
      commit,
      head,
    ]);
    if (moved.code === 0) {
      await writeFiles(files, landing.workspace);
      // The index follows for the paths of the change only: what else is staged stays as it is.
      if (checkedOut) await repository.attempt(["reset", "--quiet", "--", ...pathsOf(files)]);
      return { ...done, commit, changed: true };
    }
    await attempts.next(`${target} could not be written: another process moves it all the time.`);
  }
}
