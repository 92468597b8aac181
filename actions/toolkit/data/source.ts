import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { ConfigurationError } from "../runtime/errors.js";
import type { Runtime } from "../runtime/runtime.js";
import type { Workspace } from "../runtime/workspace.js";
import type { CsvReading } from "./csv-reading.js";
import { digestOfFile } from "./digest.js";
import { type Compression, checkMagic, type DataFormat, formatOfName, formatsForPeople } from "./format.js";
import { filesBelow, filesMatching, inOrder, isGlob } from "./glob.js";
import { isBeside, type Partition, partitionsOf } from "./hive.js";
import { isRemote, withoutSecrets } from "./remote/address.js";

/** A file of a dataset, known to be inside the workspace, or fetched, and to be what its name says. */
export interface DataFile {
  /** Relative to the working directory, with `/`; or the address, without secrets. */
  readonly path: string;
  readonly absolute: string;
  readonly format: DataFormat;
  readonly compression: Compression;
  readonly bytes: number;
  /**
   * SHA-256 of the bytes, as `sha256:…`; where the folders' names hold columns, of that digest and their names and
   * values: the same bytes in another folder are other rows.
   */
  readonly digest: string;
  /** The columns in the names of its folders, where there are any. */
  readonly partitions?: readonly Partition[];
  /** How its text is written, where that is said. */
  readonly reading?: CsvReading | undefined;
}

/** What reading from elsewhere than the workspace needs. */
export interface DataAccess {
  readonly runtime: Pick<Runtime, "environment" | "log" | "signal" | "workspace" | "context" | "github">;
  /** A folder for what is fetched, which somebody deletes. It is asked for when there is something to fetch. */
  scratch(): Promise<string>;
}

/** Bytes that are on this disk now, and the name that they go by. */
export interface FoundFile {
  readonly path: string;
  readonly absolute: string;
}

/**
 * The files that paths, folders, globs and addresses name, in the order given, those of one in the order of their
 * names, none twice.
 * @param what the input or setting that named them, for errors: `data`, `model.yaml: data.train.path`
 * @param access without it, only files of the workspace are read
 * @param reading how the text of all of them is written, where it is said
 * @throws ConfigurationError for a path outside the workspace, one that is missing, a folder or glob without files, an
 *   unknown format, a file that is not what its name says, or an address that can't be read
 */
export async function resolveFiles(
  paths: readonly string[],
  workspace: Workspace,
  what: string,
  access?: DataAccess,
  reading?: CsvReading,
): Promise<readonly DataFile[]> {
  const files: DataFile[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    for (const found of await expand(path, workspace, what, access)) {
      // By its name: what is kept by its content may be the same file under two.
      const name = isRemote(found.path) ? found.path : resolve(workspace.directory, found.path);
      if (seen.has(name)) continue;
      seen.add(name);
      files.push(await describe(found, what, reading));
    }
  }
  if (files.length === 0) throw new ConfigurationError(`${what} names no file.`);
  return files;
}

async function expand(
  path: string,
  workspace: Workspace,
  what: string,
  access: DataAccess | undefined,
): Promise<FoundFile[]> {
  if (isRemote(path)) {
    if (access === undefined) {
      throw new ConfigurationError(
        `${what}: ${withoutSecrets(path)} can't be read here. Fetch it in a step before, and give the path of the file.`,
      );
    }
    return (await import("./remote/fetch.js")).fetchRemote(path, what, access);
  }
  const found: FoundFile[] = [];
  for (const one of await pathsOf(path, workspace, what, access)) {
    if (typeof one !== "string") found.push(one);
    else found.push(await inCheckout(one, await workspace.file(one, what), access));
  }
  return found;
}

/** A file of the checkout, or what it points to. */
async function inCheckout(
  path: string,
  absolute: string,
  access: DataAccess | undefined,
): Promise<FoundFile> {
  if (access === undefined) return { path, absolute };
  if ((await stat(absolute)).size >= 1024) return { path, absolute };
  const { fetchPointer, pointerIn } = await import("./tracked/lfs.js");
  const pointer = await pointerIn(absolute);
  return pointer === undefined ? { path, absolute } : fetchPointer(path, pointer, access);
}

/** The paths of the workspace that a path, folder or glob names. */
async function pathsOf(
  path: string,
  workspace: Workspace,
  what: string,
  access: DataAccess | undefined,
): Promise<(string | FoundFile)[]> {
  const absolute = await workspace.resolve(
    isGlob(path) ? path.slice(0, path.search(/[*?[{]/)) || "." : path,
    what,
  );
  if (!isGlob(path) || (await workspace.exists(path, what))) {
    const isFolder = (await stat(await workspace.resolve(path, what)).catch(() => undefined))?.isDirectory();
    if (isFolder === true) return filesOfFolder(path, absolute, workspace, what);
    if (access === undefined || (await workspace.exists(path, what))) return [path];
    const { fetchTracked, trackedPath } = await import("./tracked/dvc.js");
    const tracked = await trackedPath(path, what, access);
    return tracked === undefined ? [path] : fetchTracked(tracked, what, access);
  }
  const found = await filesMatching(workspace.directory, path.replace(/^\.\//, ""));
  if (found.length === 0) throw new ConfigurationError(`${what}: ${path} matches no file in the workspace.`);
  return found;
}

/** The data in a folder and those below it: no files that writers leave beside it, and none of another kind. */
async function filesOfFolder(
  path: string,
  absolute: string,
  workspace: Workspace,
  what: string,
): Promise<string[]> {
  const found: string[] = [];
  for await (const below of filesBelow(absolute, ""))
    if (!isBeside(below) && formatOfName(below) !== undefined) found.push(below);
  if (found.length === 0) {
    throw new ConfigurationError(
      `${what}: ${path} is a folder without any data file: ${formatsForPeople}. Names that begin with . or _ are left out.`,
    );
  }
  const folder = workspace.relative(absolute);
  return inOrder(found.map((below) => (folder === "" ? below : `${folder}/${below}`)));
}

async function describe(
  { path, absolute }: FoundFile,
  what: string,
  reading: CsvReading | undefined,
): Promise<DataFile> {
  const known = formatOfName(path);
  if (known === undefined) {
    throw new ConfigurationError(
      `${what}: ${path} is of no format that can be read. Name it ${formatsForPeople}.`,
    );
  }
  await checkMagic(absolute, path, known.format, known.compression, reading?.encoding !== undefined);
  const [{ size }, digest] = await Promise.all([stat(absolute), digestOfFile(absolute)]);
  const file = {
    path,
    absolute,
    ...known,
    bytes: size,
    digest,
    ...(reading === undefined ? {} : { reading }),
  };
  const partitions = partitionsOf(path.replace(/^[a-z0-9]+:\/\//i, ""));
  if (partitions.length === 0) return file;
  const named = JSON.stringify(partitions.map(({ name, value }) => [name, value]));
  const both = createHash("sha256").update(`${digest}\n${named}\n`).digest("hex");
  return { ...file, digest: `sha256:${both}`, partitions };
}
