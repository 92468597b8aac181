import type { ChangedFile } from "./changed-files.js";

/** Which lines of which files a pull request adds or changes. */
export interface DiffLines {
  /** Whether the line is one that the pull request added or changed. A file without a line counts as its first. */
  has(file: string, line?: number): boolean;
  /**
   * Changed files whose lines are not known: GitHub gives no patch of large or binary files, and that of a file in
   * Git LFS is one of its pointer. None of their lines is in the diff.
   */
  readonly unknown: readonly string[];
}

/** The lines of a pull request's files, by their patches. Of a file that was added all lines are in the diff. */
export function diffLines(files: readonly ChangedFile[]): DiffLines {
  const lines = new Map<string, ReadonlySet<number> | "all">();
  const unknown: string[] = [];
  for (const { path, status, changes, patch } of files) {
    if (status === "removed" || status === "unchanged") continue;
    if (status === "added") lines.set(path, "all");
    else if (patch !== undefined && !isPointer(patch)) lines.set(path, addedLines(patch));
    // A file that only got another name has no changes; of a binary one GitHub counts none either.
    else if (status !== "renamed" || changes > 0) unknown.push(path);
  }
  return {
    has: (file, line = 1) => {
      const found = lines.get(file);
      return found === "all" || found?.has(line) === true;
    },
    unknown,
  };
}

/** The numbers of the lines, from 1, that hunks in unified diff format put into the new file. */
export function addedLines(patch: string): ReadonlySet<number> {
  const added = new Set<number>();
  let line = 0;
  // How many lines of the new file the hunk still holds: a line of data may look like a hunk's head.
  let left = 0;
  let leftOld = 0;
  for (const text of patch.split("\n")) {
    if (left === 0 && leftOld === 0) {
      const head = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(text);
      if (head === null) continue;
      line = Number(head[2]);
      left = Number(head[3] ?? 1);
      leftOld = Number(head[1] ?? 1);
      continue;
    }
    const sign = text[0];
    if (sign === "\\") continue;
    if (sign === "+") added.add(line);
    if (sign !== "-") {
      line++;
      left--;
    }
    if (sign !== "+") leftOld--;
  }
  return added;
}

function isPointer(patch: string): boolean {
  return (
    /^[ +-]version https:\/\/git-lfs\.github\.com\/spec\//m.test(patch) || /^[+]oid sha256:/m.test(patch)
  );
}
