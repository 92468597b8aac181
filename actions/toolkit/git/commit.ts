import { createHash } from "node:crypto";
import { ConfigurationError, messageOf } from "../runtime/errors.js";
import { type Landing, textOf } from "./change.js";
import { GitFailure } from "./command.js";
import { pathInRepository } from "./commit-tree.js";
import { newTree } from "./new-tree.js";
import type { ObjectReader } from "./object-reader.js";
import { type NewObject, newObject, writeObjects } from "./object-writer.js";
import type { Repository } from "./repository.js";
import type { FileChange } from "./tree.js";

/** What stays the same from one attempt to the next, so that the time between fetch and push is short. */
export interface CommitSettings {
  readonly objects: ObjectReader;
  /** Blobs of files that were already written: a large file is not read again for each attempt. */
  readonly written: Map<string, string>;
  readonly identity: Readonly<Record<string, string>>;
  readonly sign: boolean;
}

/** Looks up once what each attempt needs. `objects` has to be closed by the caller. */
export async function commitSettings(repository: Repository): Promise<CommitSettings> {
  const found = await repository.attempt(["config", "--null", "--get-regexp", "^(user|commit)\\."]);
  // `key` or `key\nvalue`; of a key that stands more than once the last one holds.
  const settings = new Map<string, string | undefined>();
  for (const line of found.stdout.toString("utf8").split("\0")) {
    const [key = "", ...value] = line.split("\n");
    settings.set(key, value.length === 0 ? undefined : value.join("\n"));
  }
  return {
    identity: identity(repository, settings),
    sign: settings.has("commit.gpgsign") && isOn(settings.get("commit.gpgsign")),
    written: new Map(),
    objects: await repository.objects(),
  };
}

/** As git reads a switch: without a value it is on. */
function isOn(value: string | undefined): boolean {
  return value === undefined || /^(?:true|yes|on|[-+]?0*[1-9]\d*[kmg]?)$/i.test(value);
}

export interface BuiltCommit {
  /** The new commit, or undefined where the files were all there already, as they should be. */
  readonly commit: string | undefined;
  /** The blob of each path (from the repository's root), or undefined for a removed one. */
  readonly blobs: ReadonlyMap<string, string | undefined>;
}

/**
 * Makes a commit of `base` and the changes, without touching the checkout, the index or a branch. Two processes do it:
 * one takes all new blobs and trees, one makes the commit, so that a lost race costs little.
 */
export async function buildCommit(
  { repository, prefix, change: { message: given }, settings }: Landing,
  base: string,
  changes: readonly FileChange[],
): Promise<BuiltCommit> {
  const message = textOf(given);
  const { objects } = settings;
  const blobs = new Map<string, string | undefined>();
  const fresh: NewObject[] = [];
  for (const change of changes) {
    const path = pathInRepository(prefix, change.path);
    if ("delete" in change) blobs.set(path, undefined);
    else if ("file" in change) blobs.set(path, await writeFile(repository, change, settings.written));
    else {
      const blob = newObject("blob", Buffer.from(change.content), base.length);
      fresh.push(blob);
      blobs.set(path, blob.id);
    }
  }
  await refuseCollisions(objects, base, [...blobs.keys()]);
  if (await isThere(objects, base, blobs)) return { commit: undefined, blobs };
  const { id: tree, trees } = await newTree(objects, base, blobs);
  await writeObjects(repository, [...fresh, ...trees]);
  const made = await repository.attempt(
    ["commit-tree", ...(settings.sign ? ["-S"] : []), "-p", base, "-F", "-", tree],
    { environment: settings.identity, input: `${message.trim()}\n` },
  );
  if (made.code !== 0) throw settings.sign ? unsigned(made.stderr) : new GitFailure("commit-tree", made);
  return { commit: made.stdout.toString("utf8").trim(), blobs };
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

/** The blob of a file, which may be larger than the memory. */
async function writeFile(
  repository: Repository,
  change: Extract<FileChange, { file: string }>,
  written: Map<string, string>,
): Promise<string> {
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

/** Who commits: whoever git is set up for, else the bot. */
function identity(
  repository: Repository,
  settings: ReadonlyMap<string, string | undefined>,
): Record<string, string> {
  const identity: Record<string, string> = {};
  for (const role of ["AUTHOR", "COMMITTER"]) {
    if (!settings.has("user.email") && !repository.hasEnvironment(`GIT_${role}_EMAIL`)) {
      identity[`GIT_${role}_EMAIL`] = "mergeline[bot]@users.noreply.github.com";
    }
    if (!settings.has("user.name") && !repository.hasEnvironment(`GIT_${role}_NAME`)) {
      identity[`GIT_${role}_NAME`] = "mergeline[bot]";
    }
  }
  return identity;
}
