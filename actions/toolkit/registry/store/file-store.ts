import { createHash, randomBytes } from "node:crypto";
import { constants, createReadStream } from "node:fs";
import { lstat, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { ConfigurationError, messageOf } from "../../runtime/errors.js";
import type { ArtifactStore, StoredArtifact } from "./artifact-store.js";

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
  return {
    // Without it, core.autocrlf would change the line ends of what it takes for text, and with them the digest.
    ...(committed !== undefined && {
      beside: { path: posix.join(committed, ".gitattributes"), content: "* -text\n" },
    }),
    async put(file, expected) {
      const key = keyOf(expected);
      const target = join(folder, key);
      const uri =
        inRepository === undefined ? pathToFileURL(target).href : `file:${posix.join(inRepository, key)}`;
      if (committed !== undefined) {
        const { digest, bytes } = await hashFile(file, signal);
        if (digest !== expected) throw changed(file);
        const change = { path: posix.join(committed, key), file, digest };
        return { uri, digest, bytes, change };
      }
      const bytes = (await keep(file, target, expected, signal)) ?? 0;
      return { uri, digest: expected, bytes } satisfies StoredArtifact;
    },
  };
}

/** Where in a store the bytes of a digest lie. */
export function keyOf(digest: string): string {
  const hex = digest.replace(/^sha256:/, "");
  return `sha256/${hex.slice(0, 2)}/${hex.slice(2)}`;
}

/** sha256 and size of a file, read piece by piece. */
export async function hashFile(
  file: string,
  signal?: AbortSignal | undefined,
): Promise<{ digest: string; bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(file, {
    highWaterMark: 1024 * 1024,
    ...(signal && { signal }),
  })) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return { digest: `sha256:${hash.digest("hex")}`, bytes };
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

/**
 * Writes a stream to a file, whole and with the expected digest, or not at all.
 * @returns the number of bytes
 */
export async function copyVerified(
  source: AsyncIterable<Uint8Array>,
  target: string,
  expected: string,
  options: { signal?: AbortSignal | undefined; otherwise: (found: string) => Error },
): Promise<number> {
  const temporary = join(dirname(target), `.${process.pid}-${randomBytes(6).toString("hex")}.tmp`);
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    await mkdir(dirname(target), { recursive: true });
    const output = await open(temporary, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o644);
    try {
      for await (const chunk of source) {
        options.signal?.throwIfAborted();
        hash.update(chunk);
        bytes += chunk.length;
        await output.writeFile(chunk);
      }
      await output.sync();
    } finally {
      await output.close();
    }
    const found = `sha256:${hash.digest("hex")}`;
    if (found !== expected) throw options.otherwise(found);
    await rename(temporary, target);
    return bytes;
  } catch (error) {
    await rm(temporary, { force: true });
    if (error instanceof ConfigurationError || options.signal?.aborted) throw error;
    throw new ConfigurationError(`${target} can't be written: ${messageOf(error)}.`, { cause: error });
  }
}

function changed(file: string): ConfigurationError {
  return new ConfigurationError(
    `${file} has changed since its digest was taken. Nothing was registered; run it again.`,
  );
}
