import type { Repository } from "../git/repository.js";

/** What one commit did to one file of the registry. */
export interface HistoryEntry {
  readonly commit: string;
  readonly isMerge: boolean;
  readonly author: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly subject: string;
  /** A added, M changed, D removed, T became another kind of file (a link, say). */
  readonly status: string;
  /** From the repository's root. */
  readonly path: string;
  /** The blob that the file has afterwards. */
  readonly blob: string;
}

/**
 * What every commit of the history did below a folder, newest first, read in one pass by one process. A merge counts
 * with what it changed on the branch that it was merged into, so that a conflict solved the wrong way is seen too.
 * @param folder from the repository's root
 */
export async function readHistory(repository: Repository, folder: string): Promise<HistoryEntry[]> {
  const output = await repository.git([
    "log",
    "--full-history",
    "--diff-merges=first-parent",
    "--raw",
    "--no-renames",
    "--no-abbrev",
    "--date=short",
    "-z",
    "--format=%x01%H%x02%P%x02%an%x02%ad%x02%s",
    "HEAD",
    "--",
    `:(top,literal)${folder}`,
  ]);
  const entries: HistoryEntry[] = [];
  for (const block of output.split("\u0001").slice(1)) {
    const [head = "", ...rest] = block.split("\0");
    const [commit = "", parents = "", author = "", date = "", subject = ""] = head.split("\u0002");
    const fields = rest.map((field) => field.replace(/^\n+/, "")).filter((field) => field !== "");
    for (let index = 0; index + 1 < fields.length; index += 2) {
      const [, , , blob = "", status = ""] = fields[index]!.split(" ");
      const isMerge = parents.includes(" ");
      entries.push({
        commit,
        isMerge,
        author,
        date,
        subject,
        status: status[0] ?? "",
        path: fields[index + 1]!,
        blob,
      });
    }
  }
  return entries;
}
