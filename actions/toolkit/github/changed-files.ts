import type { GitHub } from "./client.js";
import { explain } from "./explain.js";
import { limits } from "./limits.js";

/** A file that a pull request changes. */
export interface ChangedFile {
  readonly path: string;
  readonly status: "added" | "removed" | "modified" | "renamed" | "copied" | "changed" | "unchanged";
  /** The path before, of a file that was renamed. */
  readonly previousPath: string | undefined;
  /** Lines added and removed. */
  readonly changes: number;
  /** The hunks in unified diff format; missing for binary and very large files. */
  readonly patch: string | undefined;
}

/**
 * The files that a pull request changes. GitHub lists at most 3,000 of them: `complete` says whether these are all.
 * @throws ConfigurationError when GitHub can't be reached or the token may not read
 */
export async function changedFiles(
  github: GitHub,
  pullRequestNumber: number,
): Promise<{ readonly files: ChangedFile[]; readonly complete: boolean }> {
  try {
    const found = await github.octokit.paginate(github.octokit.rest.pulls.listFiles, {
      owner: github.owner,
      repo: github.repository,
      pull_number: pullRequestNumber,
      per_page: limits.pageSize,
    });
    const files = found.map((file) => ({
      path: file.filename,
      status: file.status,
      previousPath: file.previous_filename,
      changes: file.changes,
      patch: file.patch,
    }));
    return { files, complete: files.length < limits.pullRequestFiles };
  } catch (error) {
    throw explain(
      error,
      { to: `list the files of pull request ${pullRequestNumber}`, permission: "pull-requests: read" },
      github,
    );
  }
}
