import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { addedLines, diffLines } from "../../../actions/toolkit/github/diff-lines.js";
import { runGit } from "../../github/git.js";

const changed = { changes: 2, previousPath: undefined } as const;

it("counts what hunks add, also where data looks like a hunk's head", () => {
  const patch = [
    "@@ -1,3 +1,4 @@ header",
    " id",
    "-1",
    "+@@ -9,9 +9,9 @@",
    "+++ 2",
    " 3",
    "\\ No newline at end of file",
    "@@ -10 +11 @@",
    "-x",
    "+y",
  ].join("\n");
  expect([...addedLines(patch)]).toEqual([2, 3, 11]);
});

it("knows of each kind of file what is known of its lines", () => {
  const lines = diffLines([
    { ...changed, path: "new.csv", status: "added", patch: undefined },
    { ...changed, path: "edit.csv", status: "modified", patch: "@@ -1 +1,2 @@\n a\n+b" },
    { ...changed, path: "large.csv", status: "modified", patch: undefined },
    { ...changed, path: "gone.csv", status: "removed", patch: "@@ -1 +0,0 @@\n-a" },
    { ...changed, path: "moved.csv", status: "renamed", patch: undefined, changes: 0 },
    {
      ...changed,
      path: "lfs.csv",
      status: "modified",
      patch:
        "@@ -1,3 +1,3 @@\n version https://git-lfs.github.com/spec/v1\n-oid sha256:a\n+oid sha256:b\n size 9",
    },
  ]);
  const known = ["new.csv", "edit.csv", "large.csv", "gone.csv", "moved.csv", "lfs.csv"];
  expect(known.map((file) => lines.has(file, 2))).toEqual([true, true, false, false, false, false]);
  expect(lines.has("edit.csv")).toBe(false);
  expect(lines.has("other.csv", 2)).toBe(false);
  expect(lines.unknown).toEqual(["large.csv", "lfs.csv"]);
});

it("takes away from the new file what git has added, and nothing else", async () => {
  const folder = await mkdtemp(join(tmpdir(), "mergeline-diff-"));
  try {
    await runGit(folder, ["init", "--quiet"]);
    const line = fc.constantFrom("a", "b", "@@ -1 +1 @@", "+", "-", " ", "\\ x", "");
    const text = fc.array(line, { minLength: 1, maxLength: 12 }).map((lines) => `${lines.join("\n")}\n`);
    await fc.assert(
      fc.asyncProperty(text, text, async (before, after) => {
        await writeFile(join(folder, "before"), before);
        await writeFile(join(folder, "after"), after);
        const diff = await runGit(folder, ["diff", "--no-index", "--", "before", "after"]).catch(
          (error: { stdout: string }) => error.stdout,
        );
        const patch = diff.slice(Math.max(0, diff.indexOf("\n@@") + 1)).replace(/\n$/, "");
        const added = addedLines(patch);
        // What was not added is what was there before, in its order.
        const kept = after.split("\n").filter((_, index) => !added.has(index + 1));
        const old = before.split("\n");
        let from = 0;
        for (const one of kept) {
          const found = old.indexOf(one, from);
          expect(found).toBeGreaterThanOrEqual(0);
          from = found + 1;
        }
        const count = await runGit(folder, [
          "diff",
          "--no-index",
          "--numstat",
          "--",
          "before",
          "after",
        ]).catch((error: { stdout: string }) => error.stdout);
        expect(added.size).toBe(Number(count.split("\t")[0] || 0));
      }),
      { numRuns: 40 },
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});
