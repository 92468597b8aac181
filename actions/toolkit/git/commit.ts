import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { ConfigurationError } from "../runtime/errors.js";
import { pathInRepository } from "./commit-tree.js";
import type { Repository } from "./repository.js";
import type { FileChange } from "./tree.js";

/** The objects of files that were already written: a large file is not read again for each attempt. */
export type ObjectCache = Map<string, string>;

export interface BuiltCommit {
  /** The new commit, or undefined where the files were all there already, as they should be. */
  readonly commit: string | undefined;
  /** The blob of each path (from the repository's root), or undefined for a removed one. */
  readonly blobs: ReadonlyMap<string, string | undefined>;
}

/**
 * Makes a commit of `base` and the changes, without touching the checkout, the index or a branch: a temporary index,
 * thrown away afterwards, takes the files.
 */
export async function buildCommit(
  repository: Repository,
  base: string,
  changes: readonly FileChange[],
  prefix: string,
  message: string,
  cache: ObjectCache,
): Promise<BuiltCommit> {
  const blobs = new Map<string, string | undefined>();
  for (const change of changes) {
    const path = pathInRepository(prefix, change.path);
    blobs.set(path, await writeBlob(repository, change, cache));
  }
  await refuseCollisions(repository, base, [...blobs.keys()]);
  const index = await temporaryIndex(repository);
  const environment = { GIT_INDEX_FILE: index };
  try {
    await repository.git(["read-tree", base], { environment });
    const lines = [...blobs].map(([path, blob]) =>
      blob === undefined ? `0 ${"0".repeat(base.length)}\t${path}\0` : `100644 ${blob}\t${path}\0`,
    );
    await repository.git(["update-index", "-z", "--index-info"], { environment, input: lines.join("") });
    const tree = await repository.git(["write-tree", "--missing-ok"], { environment });
    if (tree === (await repository.git(["rev-parse", "--verify", `${base}^{tree}`]))) {
      return { commit: undefined, blobs };
    }
    const sign = await repository.attempt(["config", "--type=bool", "--get", "commit.gpgSign"]);
    const commit = await repository.git(
      [
        "commit-tree",
        ...(sign.stdout.toString().trim() === "true" ? ["-S"] : []),
        "-p",
        base,
        "-F",
        "-",
        tree,
      ],
      { environment: await identity(repository), input: `${message.trim()}\n` },
    );
    return { commit, blobs };
  } finally {
    await rm(index, { force: true });
    await rm(`${index}.lock`, { force: true });
  }
}

/** git's index would let a file take the place of a folder with all its files, and write through no link. */
async function refuseCollisions(
  repository: Repository,
  base: string,
  paths: readonly string[],
): Promise<void> {
  const folders = new Set(
    paths.flatMap((path) => {
      const parts = path.split("/");
      return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
    }),
  );
  const entries = await repository.git([
    "ls-tree",
    "-z",
    "-t",
    "--full-tree",
    "--end-of-options",
    base,
    ...folders,
    ...paths,
  ]);
  for (const entry of entries.split("\0")) {
    const [, mode = "", path = ""] = /^(\d{6}) [^\t]*\t(.*)$/s.exec(entry) ?? [];
    const expected = folders.has(path) ? "a folder" : "a regular file";
    const fits = folders.has(path) ? mode === "040000" : mode.startsWith("100");
    if (path !== "" && (folders.has(path) || paths.includes(path)) && !fits) {
      const found = mode === "040000" ? "a folder" : mode === "120000" ? "a symbolic link" : "a file";
      throw new ConfigurationError(`${path} is ${found} on the branch, and ${expected} is needed there.`);
    }
  }
}

async function writeBlob(
  repository: Repository,
  change: FileChange,
  cache: ObjectCache,
): Promise<string | undefined> {
  if ("delete" in change) return undefined;
  if ("content" in change) {
    return repository.git(["hash-object", "-w", "--stdin", "--no-filters"], { input: change.content });
  }
  const key = `${change.digest ?? ""} ${change.file}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  // From the path and not from a pipe: git streams a large file, but keeps all of a pipe in memory.
  const blob = await repository.git(["hash-object", "-w", "--no-filters", "--", change.file]);
  if (change.digest !== undefined) {
    const hash = createHash("sha256");
    await repository.git(["cat-file", "blob", blob], { onOutput: (chunk) => hash.update(chunk) });
    if (`sha256:${hash.digest("hex")}` !== change.digest) {
      throw new ConfigurationError(
        `${change.path}: the file has changed since its digest was taken. Run it again.`,
      );
    }
  }
  cache.set(key, blob);
  return blob;
}

/** A path for an index of our own in git's folder, where what a crash left behind an hour ago is cleared away. */
async function temporaryIndex(repository: Repository): Promise<string> {
  const folder = join(await repository.git(["rev-parse", "--absolute-git-dir"]), "mergeline");
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > 3_600_000)
      await rm(join(folder, name), { force: true });
  }
  return join(folder, `index-${process.pid}-${randomBytes(6).toString("hex")}`);
}

/** Who commits: whoever git is set up for, else the bot. */
async function identity(repository: Repository): Promise<Record<string, string>> {
  const configured = await repository.attempt(["config", "--get", "user.email"]);
  const name = await repository.attempt(["config", "--get", "user.name"]);
  const settings: Record<string, string> = {};
  for (const role of ["AUTHOR", "COMMITTER"]) {
    if (configured.code !== 0 && !repository.hasEnvironment(`GIT_${role}_EMAIL`)) {
      settings[`GIT_${role}_EMAIL`] = "mergeline[bot]@users.noreply.github.com";
    }
    if (name.code !== 0 && !repository.hasEnvironment(`GIT_${role}_NAME`)) {
      settings[`GIT_${role}_NAME`] = "mergeline[bot]";
    }
  }
  return settings;
}
