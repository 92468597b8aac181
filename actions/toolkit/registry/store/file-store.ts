import { createReadStream } from "node:fs";
import { lstat, readdir, rm } from "node:fs/promises";
import { join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { ConfigurationError } from "../../runtime/errors.js";
import type { ArtifactStore, KeptArtifact, StoredArtifact, StoreFile } from "./artifact-store.js";
import { changed, copyVerified, hashFile } from "./bytes.js";

export interface FileStoreOptions {
  /** Absolute path of the store's folder. */
  readonly folder: string;
  /** The folder from the repository's root, where it lies in the repository: URIs then start from there. */
  readonly inRepository: string | undefined;
  /** The folder from the working directory, where the bytes are committed together with the record. */
  readonly committed: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A folder that keeps each file under its digest: `sha256/ab/cdef…`. What is there is never written again. */
export function fileStore(options: FileStoreOptions): ArtifactStore {
  const { folder, inRepository, committed, signal } = options;
  const uriOf = (digest: string): string => {
    const key = keyOf(digest);
    return inRepository === undefined
      ? pathToFileURL(join(folder, key)).href
      : `file:${posix.join(inRepository, key)}`;
  };
  const putOne = async ({ file, digest }: StoreFile): Promise<StoredArtifact> => {
    const key = keyOf(digest);
    const target = join(folder, key);
    const uri = uriOf(digest);
    if (committed === undefined) return { uri, digest, bytes: await keep(file, target, digest, signal) };
    const found = await hashFile(file, signal);
    if (found.digest !== digest) throw changed(file);
    return { uri, ...found, change: { path: posix.join(committed, key), file, digest } };
  };
  return {
    // Without it, core.autocrlf would change the line ends of what it takes for text, and with them the digest.
    ...(committed !== undefined && {
      beside: { path: posix.join(committed, ".gitattributes"), content: "* -text\n" },
    }),
    async put(files) {
      const stored: StoredArtifact[] = [];
      for (const file of files) stored.push(await putOne(file));
      return stored;
    },
    // What is committed stays in git's history whatever is removed here.
    ...(committed === undefined && {
      async *contents() {
        for (const digest of await keptDigests(folder)) {
          const path = join(folder, keyOf(digest));
          const found = await lstat(path);
          yield { uri: uriOf(digest), digest, bytes: found.size, at: found.mtime };
        }
      },
      remove: ({ digest }: KeptArtifact) => rm(join(folder, keyOf(digest)), { force: true }),
    }),
  };
}

/** Where in a store the bytes of a digest lie. */
export function keyOf(digest: string): string {
  const hex = digest.replace(/^sha256:/, "");
  return `sha256/${hex.slice(0, 2)}/${hex.slice(2)}`;
}

/** The digests of all that lies in a folder under its digest, sorted. Other files there are not ours. */
async function keptDigests(folder: string): Promise<string[]> {
  const names = async (path: string) =>
    readdir(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
      throw error;
    });
  const digests: string[] = [];
  for (const first of await names(join(folder, "sha256"))) {
    for (const rest of await names(join(folder, "sha256", first))) {
      if (/^[0-9a-f]{64}$/.test(first + rest)) digests.push(`sha256:${first}${rest}`);
    }
  }
  return digests.sort();
}

async function keep(
  file: string,
  target: string,
  expected: string,
  signal: AbortSignal | undefined,
): Promise<number> {
  const there = await lstat(target).catch(() => undefined);
  if (there !== undefined) {
    const kept = there.isFile() ? await hashFile(target, signal) : undefined;
    if (kept?.digest === expected) return kept.bytes;
    throw new ConfigurationError(
      `The store holds other bytes under ${target} than its name says. Remove that file, and run it again.`,
    );
  }
  const bytes = await copyVerified(createReadStream(file, { highWaterMark: 1024 * 1024 }), target, expected, {
    signal,
    otherwise: () => changed(file),
  });
  const kept = await hashFile(target, signal);
  if (kept.digest !== expected) {
    await rm(target, { force: true });
    throw new ConfigurationError(
      `The store gave other bytes back than were written to ${target}. Check its disk.`,
    );
  }
  return bytes;
}
