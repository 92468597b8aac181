import { lstat, readdir } from "node:fs/promises";
import { ConfigurationError } from "../runtime/errors.js";
import type { Workspace } from "../runtime/workspace.js";
import type { Tree } from "./tree.js";

/** The files as they lie in the working folder. Paths are relative to the workspace's directory. */
export function workingTree(workspace: Workspace): Tree {
  return {
    async read(path) {
      const absolute = await workspace.resolve(path, path);
      const found = await lstat(absolute).catch(() => undefined);
      if (found === undefined) return undefined;
      if (found.isSymbolicLink()) {
        throw new ConfigurationError("is a symbolic link; a regular file is needed.", {
          place: { file: path },
        });
      }
      return workspace.readText(path, path, 64 * 1024 * 1024);
    },
    async list(folder) {
      const absolute = await workspace.resolve(folder, folder);
      const found = await lstat(absolute).catch(() => undefined);
      if (found === undefined) return [];
      if (!found.isDirectory()) {
        throw new ConfigurationError(`${folder} is not a folder; a folder is needed there.`);
      }
      return (await readdir(absolute)).sort();
    },
  };
}
