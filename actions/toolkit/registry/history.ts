import { availableParallelism } from "node:os";
import type { Repository } from "../git/repository.js";

/** What one commit did to one file of the registry. */
export interface HistoryEntry {
  readonly commit: string;
  readonly isMerge: boolean;
  /** A added, M changed, D removed, T became another kind of file (a link, say). */
  readonly status: string;
  /** From the repository's root. */
  readonly path: string;
  /** The blob that the file had before, or undefined where it was not there. */
  readonly before: string | undefined;
  /** The blob that the file has afterwards; zeros where it is gone. */
  readonly blob: string;
}

/** What a commit says of itself. */
export interface CommitFacts {
  readonly author: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** When the commit was made, RFC 3339 with the committer's own offset from UTC. */
  readonly committedAt: string;
  readonly subject: string;
}

/**
 * What every commit of the history did below a path, newest first, read in one pass. A merge counts with what it
 * changed on each of the branches that it joins: a conflict solved the wrong way is seen, whichever branch came first.
 * Replacements of commits that this clone alone knows of do not count.
 * @param paths folders or files, from the repository's root
 * @param options `firstParent`: only what happened on the branch itself, where a merge is one step
 */
export async function readHistory(
  repository: Repository,
  paths: string | readonly string[],
  options: { readonly firstParent?: boolean } = {},
): Promise<HistoryEntry[]> {
  const limits = [paths].flat().map((path) => `:(top,literal)${path}`);
  const onBranch = options.firstParent === true;
  const listed = await repository.git(["rev-list", ...(onBranch ? ["--first-parent"] : []), "HEAD", "--"], {
    environment: asWritten,
  });
  const commits = listed.split("\n");
  // Each part is compared by a process of its own, and the parts come back in their order.
  const parts = Array.from({ length: Math.ceil(commits.length / partSize) }, (_, at) =>
    commits.slice(at * partSize, (at + 1) * partSize),
  );
  const read: HistoryEntry[][] = [];
  const waiting = parts.entries();
  const work = async () => {
    for (const [at, part] of waiting) read[at] = await readPart(repository, part, limits, onBranch);
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
  return read.flat();
}

/** A clone may hold replacements of objects, by which history reads as it never was. */
const asWritten = { GIT_NO_REPLACE_OBJECTS: "1" };

/** Commits that one process compares with what was before them. */
const partSize = 10_000;

async function readPart(
  repository: Repository,
  commits: readonly string[],
  limits: readonly string[],
  onBranch: boolean,
): Promise<HistoryEntry[]> {
  const args = [
    // The folder of a thousand versions comes as differences from others: the room for those it was read from.
    ...["-c", "core.deltaBaseCacheLimit=256m"],
    ...["diff-tree", "--stdin", "--root", "-r", "-z", "--raw", "--no-renames", "--no-abbrev"],
    ...[onBranch ? "--diff-merges=first-parent" : "--diff-merges=separate", "--format=%H%x00%P"],
    ...["--", ...limits],
  ];
  // Without this, git hands over one commit at a time, and each of 100,000 takes a buffer of its own here.
  const environment = { ...asWritten, GIT_FLUSH: "0" };
  const output = await repository.git(args, { environment, input: `${commits.join("\n")}\n` });
  return parseHistory(output);
}

function parseHistory(output: string): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  let [commit, isMerge] = ["", false];
  let at = 0;
  // NUL can stand in no name: nothing that a commit says can be taken for another commit.
  const field = () => {
    const end = output.indexOf("\0", at);
    const found = output.slice(at, end < 0 ? output.length : end);
    at = end < 0 ? output.length : end + 1;
    return found;
  };
  while (at < output.length) {
    while (output[at] === "\n") at += 1;
    const head = field();
    if (head.startsWith(":")) {
      const [, , before = "", blob = "", status = ""] = head.split(" ");
      const there = /[^0]/.test(before) ? before : undefined;
      entries.push({ commit, isMerge, status: status[0] ?? "", path: field(), before: there, blob });
    } else if (head !== "") {
      commit = head;
      isMerge = field().includes(" ");
    }
  }
  return entries;
}

/** What some commits say of themselves, by id. */
export async function readCommits(
  repository: Repository,
  commits: Iterable<string>,
): Promise<ReadonlyMap<string, CommitFacts>> {
  const facts = new Map<string, CommitFacts>();
  const asked = [...new Set(commits)];
  if (asked.length === 0) return facts;
  const format = "--format=%H%x00%an%x00%ad%x00%cI%x00%s";
  const plain = ["--no-patch", "--no-show-signature"];
  const args = ["log", "--no-walk=unsorted", "--stdin", "-z", ...plain, "--date=short", format];
  const output = await repository.git(args, { environment: asWritten, input: `${asked.join("\n")}\n` });
  const fields = output.split("\0");
  for (let at = 0; at + 4 < fields.length; at += 5) {
    const [commit = "", author = "", date = "", committedAt = "", subject = ""] = fields.slice(at, at + 5);
    facts.set(commit, { author, date, committedAt, subject });
  }
  return facts;
}
