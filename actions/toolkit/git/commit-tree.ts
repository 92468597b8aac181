import { posix } from "node:path";
import { ConfigurationError } from "../runtime/errors.js";
import type { Repository } from "./repository.js";
import type { Tree } from "./tree.js";

/**
 * The path in the repository of a path that is relative to `prefix` (itself relative to the repository's root).
 * @throws ConfigurationError when it leaves the repository or can't be the path of a file
 */
export function pathInRepository(prefix: string, path: string): string {
  const joined = posix.normalize(posix.join(prefix, path));
  const parts = joined.split("/");
  if (path === "" || posix.isAbsolute(path) || parts[0] === ".." || /[\p{Cc}\\]/u.test(path)) {
    throw new ConfigurationError(`${JSON.stringify(path)} is not a path inside the repository.`);
  }
  if (parts.some((part) => part.toLowerCase() === ".git")) {
    throw new ConfigurationError(`${path} lies in git's own folder, where nothing is written.`);
  }
  return joined;
}

/** The files of a commit, with paths relative to `prefix`. Nothing of it needs to be checked out. */
export function commitTree(repository: Repository, commit: string, prefix: string): Tree {
  return {
    async read(path) {
      const full = pathInRepository(prefix, path);
      const link = await repository.modeAt(commit, full);
      if (link === "120000") {
        throw new ConfigurationError(`${path} is a symbolic link; a regular file is needed.`, {
          place: { file: path },
        });
      }
      return link === undefined ? undefined : repository.readBlob(commit, full);
    },
    async list(folder) {
      const full = pathInRepository(prefix, folder);
      const mode = await repository.modeAt(commit, full);
      if (mode === undefined) return [];
      if (mode !== "040000") {
        throw new ConfigurationError(`${folder} is not a folder; a folder is needed there.`);
      }
      const names = await repository.git([
        "ls-tree",
        "-z",
        "--name-only",
        "--end-of-options",
        `${commit}:${full}`,
      ]);
      return names
        .split("\0")
        .filter((name) => name !== "")
        .sort();
    },
    async readAll(folder) {
      const full = pathInRepository(prefix, folder);
      if ((await repository.modeAt(commit, full)) !== "040000") return new Map();
      return repository.readFolder(`${commit}:${full}`);
    },
  };
}
