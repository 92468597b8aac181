import { posix } from "node:path";
import { ConfigurationError } from "../runtime/errors.js";
import { ObjectReader, type TreeEntry } from "./object-reader.js";
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
export function commitTree(source: Repository | ObjectReader, commit: string, prefix: string): Tree {
  let opened: Promise<ObjectReader> | undefined;
  const reader = async (): Promise<ObjectReader> => {
    if (source instanceof ObjectReader) return source;
    opened ??= source.objects();
    return opened;
  };
  const text = async (id: string): Promise<string | undefined> =>
    (await (await reader()).read(id))?.bytes.toString("utf8");
  const folderAt = async (folder: string): Promise<ReadonlyMap<string, TreeEntry>> => {
    const full = pathInRepository(prefix, folder);
    const objects = await reader();
    const entry = await objects.entry(commit, full);
    if (entry === undefined) return new Map();
    if (entry.mode !== "40000") {
      throw new ConfigurationError(`${folder} is not a folder; a folder is needed there.`);
    }
    return (await objects.tree(commit, full)) ?? new Map();
  };
  return {
    async read(path) {
      const entry = await (await reader()).entry(commit, pathInRepository(prefix, path));
      if (entry?.mode === "120000") {
        throw new ConfigurationError("is a symbolic link; a regular file is needed.", {
          place: { file: path },
        });
      }
      return isFile(entry) ? text(entry.id) : undefined;
    },
    async list(folder) {
      return [...(await folderAt(folder)).keys()].sort();
    },
    async readAll(folder) {
      const texts = new Map<string, string>();
      const files = [...(await folderAt(folder)).values()].filter(isFile);
      const contents = await Promise.all(files.map(({ id }) => text(id)));
      for (const [index, { name }] of files.entries()) {
        const content = contents[index];
        if (content !== undefined) texts.set(name, content);
      }
      return texts;
    },
  };
}

function isFile(entry: TreeEntry | undefined): entry is TreeEntry {
  return entry?.mode.startsWith("100") === true;
}
