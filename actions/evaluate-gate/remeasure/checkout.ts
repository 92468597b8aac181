import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describeGitProblem } from "../../toolkit/git/problem.js";
import type { Repository } from "../../toolkit/git/repository.js";
import { ConfigurationError } from "../../toolkit/runtime/errors.js";

/**
 * Writes the files of a commit into an empty folder. The checkout, its index and its attributes play no part: they are
 * the pull request's.
 * @param folder absolute path
 * @returns the absolute path of the files
 * @throws ConfigurationError when git can't
 */
export async function checkOut(repository: Repository, commit: string, folder: string): Promise<string> {
  const files = join(folder, "files");
  await mkdir(files, { recursive: true });
  const environment = {
    GIT_DIR: await repository.git(["rev-parse", "--absolute-git-dir"]),
    GIT_WORK_TREE: files,
    GIT_INDEX_FILE: join(folder, "index"),
  };
  for (const args of [
    ["read-tree", "--end-of-options", commit],
    ["checkout-index", "--all", "--quiet"],
  ]) {
    const { code, stderr } = await repository.attemptRemote(args, { environment });
    if (code !== 0) {
      throw new ConfigurationError(
        `The files of ${commit.slice(0, 12)} can't be checked out to run evaluate.command: ${describeGitProblem(stderr)}`,
      );
    }
  }
  return files;
}
