import { createHash } from "node:crypto";
import { ConfigurationError, messageOf } from "../../../runtime/errors.js";
import { resumed } from "../../../storage/resumed.js";
import type { ArtifactStore, KeptArtifact, StoredArtifact, StoreFile } from "../artifact-store.js";
import { keyOf } from "../file-store.js";

/** What a cloud's store can do with the objects of one bucket. What it refuses is thrown as one sentence. */
export interface Bucket {
  uri(key: string): string;
  /** The bytes from an offset on; undefined where there is no such object. */
  read(key: string, from: number): Promise<AsyncIterable<Uint8Array> | undefined>;
  /**
   * Writes a file's bytes, whole or not at all, and never over an object that is there.
   * @returns false where somebody else wrote it meanwhile
   * @throws ConfigurationError when the file's bytes are no longer those of the digest
   */
  write(key: string, file: StoreFile): Promise<boolean>;
  list(prefix: string): AsyncIterable<{ readonly key: string; readonly bytes: number; readonly at: Date }>;
  remove(key: string): Promise<void>;
}

/**
 * Keeps each file under its digest in a bucket, `prefix/sha256/ab/cdef…`. What is there is never written again, and
 * everything is read back before a record may name it.
 * @param prefix without slashes around it; may be empty
 * @param nameOf the name of a file's object below the prefix
 */
export function objectStore(
  bucket: Bucket,
  prefix: string,
  signal: AbortSignal,
  nameOf: (file: StoreFile) => string | Promise<string> = ({ digest }) => keyOf(digest),
): Required<Omit<ArtifactStore, "label" | "beside">> {
  const below = prefix === "" ? "" : `${prefix}/`;
  // A registration that comes second starts again, with the same files.
  const kept = new Map<string, StoredArtifact>();
  const putOne = async (file: StoreFile): Promise<StoredArtifact> => {
    const { digest } = file;
    const key = below + (await nameOf(file));
    const uri = bucket.uri(key);
    const before = await hashObject(bucket, key, signal);
    if (before?.digest === digest) return { uri, digest, bytes: before.bytes };
    if (before !== undefined) {
      throw new ConfigurationError(
        `The store holds other bytes under ${uri} than its name says. Remove that object, and run it again.`,
      );
    }
    const isOurs = await bucket.write(key, file);
    const after = await hashObject(bucket, key, signal);
    if (after?.digest === digest) return { uri, digest, bytes: after.bytes };
    // It would be in the way of the next try.
    if (isOurs) await bucket.remove(key).catch(() => undefined);
    throw new ConfigurationError(
      `The store gave ${after === undefined ? "nothing" : "other bytes"} back for ${uri} than were sent to it. Nothing was registered.`,
    );
  };
  const broken = (error: unknown, { digest }: StoreFile): never => {
    signal.throwIfAborted();
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError(
      `${bucket.uri(below + keyOf(digest))}: the connection broke: ${messageOf(error)}. Nothing was registered. Run it again.`,
      { cause: error },
    );
  };
  return {
    async put(files) {
      const stored: StoredArtifact[] = [];
      for (const file of files) {
        const one = kept.get(file.digest) ?? (await putOne(file).catch((error) => broken(error, file)));
        kept.set(file.digest, one);
        stored.push(one);
      }
      return stored;
    },
    async *contents() {
      for await (const { key, bytes, at } of bucket.list(`${below}sha256/`)) {
        const [, first, rest] = /^sha256\/([0-9a-f]{2})\/([0-9a-f]{62})$/.exec(key.slice(below.length)) ?? [];
        if (first === undefined) continue;
        yield { uri: bucket.uri(key), digest: `sha256:${first}${rest}`, bytes, at };
      }
    },
    remove: ({ digest }: KeptArtifact) => bucket.remove(below + keyOf(digest)),
  };
}

/** The bytes of an object, taken up again where the connection breaks. */
export function readObject(bucket: Bucket, key: string, signal: AbortSignal): AsyncIterable<Uint8Array> {
  const uri = bucket.uri(key);
  const open = async (from: number) => {
    const found = await bucket.read(key, from);
    if (found === undefined) throw new ConfigurationError(`${uri} is not there. Was it removed?`);
    return found;
  };
  return resumed(open, uri, signal);
}

async function hashObject(
  bucket: Bucket,
  key: string,
  signal: AbortSignal,
): Promise<{ digest: string; bytes: number } | undefined> {
  const hash = createHash("sha256");
  let bytes = 0;
  let first = await bucket.read(key, 0);
  if (first === undefined) return undefined;
  const open = async (from: number) => {
    const opened = first ?? (await bucket.read(key, from)) ?? nothing();
    first = undefined;
    return opened;
  };
  for await (const chunk of resumed(open, bucket.uri(key), signal)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { digest: `sha256:${hash.digest("hex")}`, bytes };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
