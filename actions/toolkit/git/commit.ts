import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { ConfigurationError, messageOf } from "../runtime/errors.js";
import { type Landing, textOf } from "./change.js";
import { GitFailure } from "./command.js";
import { pathInRepository } from "./commit-tree.js";
import type { ObjectReader } from "./object-reader.js";
import type { Repository } from "./repository.js";
import type { FileChange } from "./tree.js";

/** What stays the same from one attempt to the next, so that the time between fetch and push is short. */
export interface CommitSettings {
  readonly objects: ObjectReader;
  /** Blobs of files that were already written: a large file is not read again for each attempt. */
  readonly written: Map<string, string>;
  readonly identity: Readonly<Record<string, string>>;
  readonly sign: boolean;
  /** Folder for temporary indexes. */
  readonly folder: string;
}

/** Looks up once what each attempt needs. `objects` has to be closed by the caller. */
export async function commitSettings(repository: Repository): Promise<CommitSettings> {
  const sign = await repository.attempt(["config", "--type=bool", "--get", "commit.gpgSign"]);
  return {
    identity: await identity(repository),
    sign: sign.stdout.toString("utf8").trim() === "true",
    folder: await temporaryFolder(repository),
    written: new Map(),
    objects: await repository.objects(),
  };
}

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
  { repository, prefix, change: { message: given }, settings }: Landing,
  base: string,
  changes: readonly FileChange[],
): Promise<BuiltCommit> {
  const message = textOf(given);
  const { objects } = settings;
  const entries = await Promise.all(
    changes.map(async (change) => {
      const path = pathInRepository(prefix, change.path);
      return [path, await writeBlob(repository, change, settings.written)] as const;
    }),
  );
  const blobs = new Map(entries);
  await refuseCollisions(objects, base, [...blobs.keys()]);
  if (await isThere(objects, base, blobs)) return { commit: undefined, blobs };
  const index = join(settings.folder, `index-${process.pid}-${randomBytes(6).toString("hex")}`);
  const environment = { GIT_INDEX_FILE: index };
  try {
    await repository.git(["read-tree", base], { environment });
    const lines = entries.map(([path, blob]) =>
      blob === undefined ? `0 ${"0".repeat(base.length)}\t${path}\0` : `100644 ${blob}\t${path}\0`,
    );
    await repository.git(["update-index", "-z", "--index-info"], { environment, input: lines.join("") });
    const tree = await repository.git(["write-tree", "--missing-ok"], { environment });
    const made = await repository.attempt(
      ["commit-tree", ...(settings.sign ? ["-S"] : []), "-p", base, "-F", "-", tree],
      { environment: settings.identity, input: `${message.trim()}\n` },
    );
    if (made.code !== 0) throw settings.sign ? unsigned(made.stderr) : new GitFailure("commit-tree", made);
    return { commit: made.stdout.toString("utf8").trim(), blobs };
  } finally {
    await rm(index, { force: true });
    await rm(`${index}.lock`, { force: true });
  }
}

function unsigned(stderr: string): ConfigurationError {
  return new ConfigurationError(
    `The commit can't be signed, as git's commit.gpgSign asks: ${messageOf(stderr)} Give git its key (user.signingKey), or turn commit.gpgSign off.`,
  );
}

/** Whether a commit has just these blobs at these paths. */
export async function isThere(
  objects: ObjectReader,
  commit: string,
  blobs: ReadonlyMap<string, string | undefined>,
): Promise<boolean> {
  for (const [path, blob] of blobs) {
    if ((await objects.entry(commit, path))?.id !== blob) return false;
  }
  return true;
}

/** git's index would let a file take the place of a folder with all its files, and write through no link. */
async function refuseCollisions(
  objects: ObjectReader,
  base: string,
  paths: readonly string[],
): Promise<void> {
  for (const path of paths) {
    const parts = path.split("/");
    for (let depth = 1; depth <= parts.length; depth++) {
      const part = parts.slice(0, depth).join("/");
      const mode = (await objects.entry(base, part))?.mode;
      if (mode === undefined) break;
      const isFolder = mode === "40000";
      if (depth < parts.length ? isFolder : mode.startsWith("100")) continue;
      const found = isFolder ? "a folder" : mode === "120000" ? "a symbolic link" : "a file";
      const needed = depth < parts.length ? "a folder" : "a regular file";
      throw new ConfigurationError(`${part} is ${found} on the branch, and ${needed} is needed there.`);
    }
  }
}

async function writeBlob(
  repository: Repository,
  change: FileChange,
  written: Map<string, string>,
): Promise<string | undefined> {
  if ("delete" in change) return undefined;
  if ("content" in change) {
    return repository.git(["hash-object", "-w", "--stdin", "--no-filters"], { input: change.content });
  }
  const key = `${change.digest ?? ""} ${change.file}`;
  const known = written.get(key);
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
  written.set(key, blob);
  return blob;
}

/** A folder of our own in git's, where what a crash left behind an hour ago is cleared away. */
async function temporaryFolder(repository: Repository): Promise<string> {
  const folder = join(await repository.git(["rev-parse", "--absolute-git-dir"]), "mergeline");
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > 3_600_000)
      await rm(join(folder, name), { force: true });
  }
  return folder;
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
