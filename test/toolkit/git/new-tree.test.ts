import { writeFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, it } from "vitest";
import { newTree } from "../../../actions/toolkit/git/new-tree.js";
import { newObject, writeObjects } from "../../../actions/toolkit/git/object-writer.js";
import { openRepository } from "../../../actions/toolkit/git/repository.js";
import { testRuntime } from "../../runtime.js";
import { git, temporaryFolder, write } from "./clone.js";

/** Names that sort differently as a folder and as a file, and some that are not ASCII. */
const name = fc.constantFrom("a", "a-b", "a.b", "a0", "ab", "é", "z", "10", "9", "日本");
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
const step = fc.tuple(path, fc.oneof(fc.string(), fc.constant(undefined)));

/** Without those that would put a file where another one needs a folder. */
function agreeing(steps: readonly (readonly [string, string | undefined])[], there: ReadonlySet<string>) {
  const changes = new Map<string, string | undefined>();
  const paths = new Set(there);
  for (const [at, text] of steps) {
    const others = [...paths].filter((other) => other !== at);
    if (others.some((other) => other.startsWith(`${at}/`) || at.startsWith(`${other}/`))) continue;
    paths.add(at);
    changes.set(at, text);
  }
  return changes;
}

it.each(["sha1", "sha256"])(
  "makes the tree that git's own index makes, with %s",
  { timeout: 60_000 },
  async (kind) => {
    const directory = await temporaryFolder();
    await git(directory, "init", "--quiet", `--object-format=${kind}`);
    const { runtime } = await testRuntime({ directory });
    const repository = await openRepository(directory, runtime);
    const digits = kind === "sha1" ? 40 : 64;
    const objects = await repository.objects();
    const indexed = async (base: string | undefined, changes: ReadonlyMap<string, string | undefined>) => {
      await git(directory, "read-tree", ...(base === undefined ? ["--empty"] : [base]));
      const lines = [...changes].map(([at, text]) =>
        text === undefined
          ? `0 ${"0".repeat(digits)}\t${at}\0`
          : `100644 ${newObject("blob", Buffer.from(text), digits).id}\t${at}\0`,
      );
      await repository.git(["update-index", "-z", "--index-info"], { input: lines.join("") });
      return git(directory, "write-tree");
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 12 }),
        fc.array(step, { maxLength: 6 }),
        async (first, second) => {
          const start = agreeing(first, new Set());
          const left = new Set([...start].flatMap(([at, text]) => (text === undefined ? [] : [at])));
          const changes = agreeing(second, left);
          const blobs = [...start.values(), ...changes.values()].filter((text) => text !== undefined);
          await writeObjects(
            repository,
            blobs.map((text) => newObject("blob", Buffer.from(text), digits)),
          );
          const base = await indexed(undefined, start);
          const commit = await git(directory, "commit-tree", "-m", "Base", base);
          const expected = await indexed(base, changes);
          const ids = new Map(
            [...changes].map(([at, text]) => [
              at,
              text === undefined ? undefined : newObject("blob", Buffer.from(text), digits).id,
            ]),
          );
          const made = await newTree(objects, commit, ids);
          await writeObjects(repository, made.trees);
          expect(made.id).toBe(expected);
          expect(await git(directory, "cat-file", "-t", made.id)).toBe("tree");
        },
      ),
      { numRuns: 12 },
    );
    objects.close();
  },
);

it("keeps names that are no UTF-8, and writes objects of every size as git would", async () => {
  const directory = await temporaryFolder();
  await git(directory, "init", "--quiet");
  await write(directory, { "models/1.txt": "1\n" });
  await writeFile(Buffer.concat([Buffer.from(`${directory}/caf`), Buffer.from([0xe9])]), "latin\n");
  await git(directory, "add", "--all");
  await git(directory, "commit", "--quiet", "-m", "Begin");
  const { runtime } = await testRuntime({ directory });
  const repository = await openRepository(directory, runtime);
  const objects = await repository.objects();
  const head = (await repository.head()) ?? "";
  const blobs = [0, 15, 16, 2047, 2048, 300_000].map((size) =>
    newObject("blob", Buffer.alloc(size, "x"), 40),
  );
  const { id, trees } = await newTree(
    objects,
    head,
    new Map(blobs.map((blob, at) => [`models/new/${at}`, blob.id])),
  );
  await writeObjects(repository, [...blobs, ...trees]);
  objects.close();
  expect(await git(directory, "fsck", "--strict", "--no-dangling", id)).toBe("");
  const sizes = await git(directory, "ls-tree", "-r", "--format=%(objectsize)", id, "models/new/");
  expect(sizes.split("\n").map(Number)).toEqual([0, 15, 16, 2047, 2048, 300_000]);
  expect(await git(directory, "diff-tree", "-r", "--name-status", "--diff-filter=a", head, id)).toBe("");
});
