import { isAbsolute, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Repository } from "../../git/repository.js";
import { ConfigurationError } from "../../runtime/errors.js";
import type { Workspace } from "../../runtime/workspace.js";
import type { ArtifactStore } from "./artifact-store.js";
import { fileStore } from "./file-store.js";

/**
 * Opens the file store that a setting names: a folder relative to the working directory, an absolute one, or a
 * `file:` URI. What lies in the repository and is not ignored by git is committed together with the record.
 * @param what the input or setting that named it, for errors
 */
export async function openStore(
  path: string,
  what: string,
  repository: Repository | undefined,
  workspace: Workspace,
  signal: AbortSignal,
): Promise<ArtifactStore> {
  const given = path.startsWith("file://") ? fileURLToPath(path) : path.replace(/^file:/, "");
  if (/^[a-z][a-z0-9+.-]+:/i.test(given)) {
    throw new ConfigurationError(
      `${what}: ${path} is not a folder; the store of this version keeps files in one.`,
    );
  }
  // An absolute folder (a share, say) may lie anywhere; a relative one that leaves the workspace is a mistake.
  const folder = isAbsolute(given) ? resolve(given) : await workspace.resolve(given, what);
  const root = repository?.root ?? workspace.root;
  const inRepository = inside(root, folder);
  const inDirectory = inside(workspace.directory, folder);
  const isCommitted =
    repository !== undefined &&
    inRepository !== undefined &&
    (await repository.attempt(["check-ignore", "--quiet", "--", resolve(folder, "sha256/00/00")])).code !== 0;
  if (isCommitted && inDirectory === undefined) {
    throw new ConfigurationError(
      `${what}: ${path} lies in the repository but outside the working directory. Put it below, or let git ignore it.`,
    );
  }
  return fileStore({ folder, inRepository, committed: isCommitted ? inDirectory : undefined, signal });
}

/** The way from a folder to a path below it, with `/` between its parts; undefined where it is not below. */
function inside(folder: string, path: string): string | undefined {
  const way = relative(folder, path);
  if (way === "" || way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way)) return undefined;
  return way.split(sep).join("/");
}
