import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { ConfigurationError } from "../../runtime/errors.js";
import { fileStore } from "./file-store.js";
import { localPath } from "./file-uri.js";
import { rootOf, type StoreKind } from "./store-kind.js";

/**
 * A folder: relative to the working directory, absolute (a share, say), or a `file:` URI. What lies in the repository
 * and is not ignored by git is committed together with the record.
 */
export const fileKind: StoreKind = {
  async open({ path }, what, access) {
    const { repository, runtime } = access;
    const { workspace, signal } = runtime;
    const given = path.startsWith("file://") ? fileURLToPath(path) : path.replace(/^file:/, "");
    // An absolute folder may lie anywhere; a relative one that leaves the workspace is a mistake.
    const folder = isAbsolute(given) ? resolve(given) : await workspace.resolve(given, what);
    const inRepository = inside(rootOf(access), folder);
    const inDirectory = inside(workspace.directory, folder);
    const isCommitted =
      repository !== undefined &&
      inRepository !== undefined &&
      (await repository.attempt(["check-ignore", "--quiet", "--", resolve(folder, "sha256/00/00")])).code !==
        0;
    if (isCommitted && inDirectory === undefined) {
      throw new ConfigurationError(
        `${what}: ${path} lies in the repository but outside the working directory. Put it below, or let git ignore it.`,
      );
    }
    return fileStore({ folder, inRepository, committed: isCommitted ? inDirectory : undefined, signal });
  },

  async read(uri, _digest, access) {
    const path = localPath(uri, rootOf(access))!;
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile()) {
      throw new ConfigurationError(`${uri} is not there. Make the artifact store available where this runs.`);
    }
    return createReadStream(path, { highWaterMark: 1024 * 1024 });
  },
};

/** The way from a folder to a path below it, with `/` between its parts; undefined where it is not below. */
function inside(folder: string, path: string): string | undefined {
  const way = relative(folder, path);
  if (way === "" || way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way)) return undefined;
  return way.split(sep).join("/");
}
