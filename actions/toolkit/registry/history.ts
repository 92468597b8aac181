import type { Repository } from "../git/repository.js";

/** What one commit did to one file of the registry. */
export interface HistoryEntry {
  readonly commit: string;
  readonly isMerge: boolean;
  readonly author: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** When the commit was made, RFC 3339 with the committer's own offset from UTC. */
  readonly committedAt: string;
  readonly subject: string;
  /** A added, M changed, D removed, T became another kind of file (a link, say). */
  readonly status: string;
  /** From the repository's root. */
  readonly path: string;
  /** The blob that the file had before, or undefined where it was not there. */
  readonly before: string | undefined;
  /** The blob that the file has afterwards; zeros where it is gone. */
  readonly blob: string;
}

/**
 * What every commit of the history did below a path, newest first, read in one pass by one process. A merge counts
 * with what it changed on the branch that it was merged into, so that a conflict solved the wrong way is seen too.
 * @param paths folders or files, from the repository's root
 * @param options `firstParent`: only what happened on the branch itself, where a merge is one step
 */
export async function readHistory(
  repository: Repository,
  paths: string | readonly string[],
  options: { readonly firstParent?: boolean } = {},
): Promise<HistoryEntry[]> {
  const args = [
    "log",
    ...(options.firstParent ? ["--first-parent"] : ["--full-history"]),
    "--diff-merges=first-parent",
    "--raw",
    "--no-renames",
    "--no-abbrev",
    "--date=short",
    "-z",
    "--format=%H%x00%P%x00%an%x00%ad%x00%cI%x00%s",
    "HEAD",
    "--",
    ...[paths].flat().map((path) => `:(top,literal)${path}`),
  ];
  // Without this, git hands over one commit at a time, and each of 100,000 takes a buffer of its own here.
  const output = await repository.git(args, { environment: { GIT_FLUSH: "0" } });
  const entries: HistoryEntry[] = [];
  let commit: Omit<HistoryEntry, "status" | "path" | "before" | "blob"> | undefined;
  // NUL can stand in no name and no message: nothing that a commit says can be taken for another commit.
  const fields = output.split("\0");
  for (let index = 0; index < fields.length; ) {
    const field = fields[index]!.replace(/^\n+/, "");
    if (field === "") index += 1;
    else if (field.startsWith(":")) {
      const [, , before = "", blob = "", status = ""] = field.split(" ");
      const path = fields[index + 1] ?? "";
      const there = /[^0]/.test(before) ? before : undefined;
      if (commit !== undefined)
        entries.push({ ...commit, status: status[0] ?? "", path, before: there, blob });
      index += 2;
    } else {
      const [parents = "", author = "", date = "", committedAt = "", subject = ""] = fields.slice(
        index + 1,
        index + 6,
      );
      commit = { commit: field, isMerge: parents.includes(" "), author, date, committedAt, subject };
      index += 6;
    }
  }
  return entries;
}
