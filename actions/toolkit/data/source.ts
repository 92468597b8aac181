import { stat } from "node:fs/promises";
import { ConfigurationError } from "../runtime/errors.js";
import type { Workspace } from "../runtime/workspace.js";
import { digestOfFile } from "./digest.js";
import { type Compression, checkMagic, type DataFormat, formatOfName, formatsForPeople } from "./format.js";
import { filesMatching, isGlob } from "./glob.js";

/** A file of a dataset, known to be inside the workspace and to be what its name says. */
export interface DataFile {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  readonly absolute: string;
  readonly format: DataFormat;
  readonly compression: Compression;
  readonly bytes: number;
  /** SHA-256 of the bytes on disk, as `sha256:…`. */
  readonly digest: string;
}

/**
 * The files that paths and globs name, in the order given, a glob's in the order of their names, none twice.
 * @param what the input or setting that named them, for errors: `data`, `model.yaml: data.train.path`
 * @throws ConfigurationError for a path outside the workspace, one that is missing, a folder, a glob that matches
 *   nothing, an unknown format, or a file that is not what its name says
 */
export async function resolveFiles(
  paths: readonly string[],
  workspace: Workspace,
  what: string,
): Promise<readonly DataFile[]> {
  const files: DataFile[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    for (const one of await expand(path, workspace, what)) {
      const absolute = await workspace.file(one, what);
      if (seen.has(absolute)) continue;
      seen.add(absolute);
      files.push(await describe(one, absolute, what));
    }
  }
  if (files.length === 0) throw new ConfigurationError(`${what} names no file.`);
  return files;
}

async function expand(path: string, workspace: Workspace, what: string): Promise<string[]> {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(path)?.[1];
  if (scheme !== undefined) {
    throw new ConfigurationError(
      `${what}: ${redacted(path)} is a ${scheme}:// address, which is not supported yet. Fetch it in a step before, and give the path of the file.`,
    );
  }
  if (!isGlob(path) || (await workspace.exists(path, what))) return [path];
  await workspace.resolve(path.slice(0, path.search(/[*?[{]/)) || ".", what);
  const found = await filesMatching(workspace.directory, path.replace(/^\.\//, ""));
  if (found.length === 0) throw new ConfigurationError(`${what}: ${path} matches no file in the workspace.`);
  return found;
}

async function describe(path: string, absolute: string, what: string): Promise<DataFile> {
  const known = formatOfName(path);
  if (known === undefined) {
    throw new ConfigurationError(
      `${what}: ${path} is of no format that can be read. Name it ${formatsForPeople}.`,
    );
  }
  await checkMagic(absolute, path, known.format, known.compression);
  const [{ size }, digest] = await Promise.all([stat(absolute), digestOfFile(absolute)]);
  return { path, absolute, ...known, bytes: size, digest };
}

/** The address without user, password and query, which may hold secrets. */
function redacted(address: string): string {
  return address.replace(/^([^:]+:\/\/)[^/@]*@/, "$1").replace(/[?#].*$/, "");
}
