import { copyFile, mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Workspace } from "../runtime/workspace.js";
import type { Repository } from "./repository.js";
import type { FileChange } from "./tree.js";

/** Writes the files of a change into the working folder, each whole or not at all. */
export async function writeFiles(changes: readonly FileChange[], workspace: Workspace): Promise<void> {
  for (const change of changes) {
    const absolute = await workspace.writable(change.path, "output");
    if ("delete" in change) await rm(absolute, { force: true });
    else if ("content" in change) await workspace.write(change.path, change.content);
    else if (change.file !== absolute) {
      await mkdir(dirname(absolute), { recursive: true });
      await rm(absolute, { force: true }); // A link there would be written through.
      await copyFile(change.file, absolute);
    }
  }
}

/**
 * Brings a commit that has landed into the checkout, so that later steps see it: by fast-forward where the branch is
 * checked out and has nothing of its own, else by writing the change's files.
 */
export async function bringIn(
  repository: Repository,
  commit: string,
  target: string,
  changes: readonly FileChange[],
  workspace: Workspace,
): Promise<void> {
  if ((await repository.currentBranch()) === target && (await fastForward(repository, commit))) return;
  await writeFiles(changes, workspace);
}

/** Moves the branch that is checked out to a commit that follows it, with its files. False where that can't be. */
export async function fastForward(repository: Repository, commit: string): Promise<boolean> {
  const merged = await repository.attempt(["merge", "--ff-only", "--quiet", "--no-stat", commit]);
  return merged.code === 0;
}
