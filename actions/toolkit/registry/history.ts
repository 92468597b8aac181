import { availableParallelism } from "node:os";
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
 * What every commit of the history did below a path, newest first, read in one pass. A merge counts
 * with what it changed on the branch that it was merged into, so that a conflict solved the wrong way is seen too.
 * @param paths folders or files, from the repository's root
 * @param options `firstParent`: only what happened on the branch itself, where a merge is one step
 */
export async function readHistory(
  repository: Repository,
  paths: string | readonly string[],
  options: { readonly firstParent?: boolean } = {},
): Promise<HistoryEntry[]> {
  const limits = [paths].flat().map((path) => `:(top,literal)${path}`);
  const listed = await repository.git([
    "rev-list",
    ...(options.firstParent ? ["--first-parent"] : []),
    "HEAD",
    "--",
  ]);
  const commits = listed.split("\n");
  // Each part is compared by a process of its own, and the parts come back in their order.
  const parts = Array.from({ length: Math.ceil(commits.length / partSize) }, (_, at) =>
    commits.slice(at * partSize, (at + 1) * partSize),
  );
  const read: HistoryEntry[][] = [];
  const waiting = parts.entries();
  const work = async () => {
    for (const [at, part] of waiting) read[at] = await readPart(repository, part, limits);
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
  return read.flat();
}

/** Commits that one process compares with what was before them. */
const partSize = 10_000;

async function readPart(
  repository: Repository,
  commits: readonly string[],
  limits: readonly string[],
): Promise<HistoryEntry[]> {
  const args = [
    // The folder of a thousand versions comes as differences from others: the room for those it was read from.
    ...["-c", "core.deltaBaseCacheLimit=256m"],
    ...["diff-tree", "--stdin", "--root", "-r", "-z", "--raw", "--no-renames", "--no-abbrev"],
    ...["--diff-merges=first-parent", "--date=short", "--format=%H%x00%P%x00%an%x00%ad%x00%cI%x00%s"],
    ...["--", ...limits],
  ];
  // Without this, git hands over one commit at a time, and each of 100,000 takes a buffer of its own here.
  const environment = { GIT_FLUSH: "0" };
  const output = await repository.git(args, { environment, input: `${commits.join("\n")}\n` });
  return parseHistory(output);
}

function parseHistory(output: string): HistoryEntry[] {
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
