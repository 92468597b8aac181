import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ConfigurationError } from "../../runtime/errors.js";
import { resumed } from "../../storage/resumed.js";
import { formatOfName, formatsForPeople } from "../format.js";
import type { DataAccess, FoundFile } from "../source.js";
import { withoutSecrets } from "./address.js";
import type { RemoteKind, RemoteObject } from "./object.js";

const kinds: Readonly<Record<string, () => Promise<RemoteKind>>> = {
  https: async () => (await import("./http.js")).httpKind,
  http: async () => (await import("./http.js")).httpKind,
  s3: async () => (await import("./s3.js")).s3Kind,
  gs: async () => (await import("./gs.js")).gsKind,
  az: async () => (await import("./azure.js")).azureKind,
  lakefs: async () => (await import("./lakefs.js")).lakefsKind,
};

/** Objects that are fetched at the same time. */
const atOnce = 8;
const usualLimit = 20;

/**
 * Fetches what an address names into the scratch folder, where it is read like any other file: DuckDB reads Parquet
 * piece by piece only from a disk, and a second pass needs no second transfer. Nothing of it is kept in memory.
 * @throws ConfigurationError
 */
export async function fetchRemote(address: string, what: string, access: DataAccess): Promise<FoundFile[]> {
  const objects = await (await kindOf(address, what)).find(address, what, access);
  for (const { uri } of objects) {
    if (formatOfName(uri) !== undefined) continue;
    throw new ConfigurationError(
      `${what}: ${uri} is of no format that can be read. Name it ${formatsForPeople}.`,
    );
  }
  const budget = new Budget(limitOf(access), withoutSecrets(address), what);
  budget.take(objects.reduce((sum, { bytes = 0 }) => sum + bytes, 0));
  const folder = await access.scratch();
  const files: FoundFile[] = [];
  for (let from = 0; from < objects.length; from += atOnce) {
    const some = objects.slice(from, from + atOnce);
    files.push(...(await Promise.all(some.map((object) => fetchObject(object, folder, budget, access)))));
  }
  return files;
}

/** Fetches one object, whatever its name. */
export async function fetchAt(
  address: string,
  path: string,
  what: string,
  access: DataAccess,
): Promise<FoundFile> {
  return fetchOne(await (await kindOf(address, what)).object(address, what, access), path, access);
}

/** @param path what it is called in errors about its size */
export async function fetchOne(object: RemoteObject, path: string, access: DataAccess): Promise<FoundFile> {
  const budget = new Budget(limitOf(access), path, "data");
  budget.take(object.bytes ?? 0);
  return fetchObject(object, await access.scratch(), budget, access);
}

async function kindOf(address: string, what: string): Promise<RemoteKind> {
  const scheme = address.slice(0, address.indexOf("://")).toLowerCase();
  const load = Object.hasOwn(kinds, scheme) ? kinds[scheme] : undefined;
  if (load !== undefined) return load();
  throw new ConfigurationError(
    `${what}: ${withoutSecrets(address)} is ${/^[aefs]/.test(scheme) ? "an" : "a"} ${scheme}:// address, which can't be read. Known are ${Object.keys(
      kinds,
    )
      .filter((one) => one !== "http")
      .map((one) => `${one}://`)
      .join(", ")}.`,
  );
}

/** The bytes that may still be fetched. */
class Budget {
  private left: number;

  constructor(
    private readonly limit: number,
    private readonly address: string,
    private readonly what: string,
  ) {
    this.left = limit;
  }

  /** @throws ConfigurationError when it is too much */
  take(bytes: number): void {
    this.left -= bytes;
    if (this.left >= 0) return;
    throw new ConfigurationError(
      `${this.what}: ${this.address} is larger than ${this.limit / 2 ** 30} GiB, the most that is fetched. Name less, or set MERGELINE_FETCH_LIMIT (in GiB) in the step's env.`,
    );
  }
}

function limitOf({ runtime: { environment } }: DataAccess): number {
  const text = environment.MERGELINE_FETCH_LIMIT?.trim() || String(usualLimit);
  const limit = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && limit > 0) return limit * 2 ** 30;
  throw new ConfigurationError(
    `MERGELINE_FETCH_LIMIT is ${JSON.stringify(text)}. Give a number of GiB, such as ${usualLimit}.`,
  );
}

/** @param budget what a listing told the size of has been taken from it */
async function fetchObject(
  object: RemoteObject,
  folder: string,
  budget: Pick<Budget, "take">,
  { runtime: { signal } }: DataAccess,
): Promise<FoundFile> {
  const absolute = join(folder, randomUUID());
  const { uri } = object;
  let tag = object.tag;
  let size = object.bytes;
  let taken = 0;
  const open = async (from: number): Promise<AsyncIterable<Uint8Array>> => {
    const opened = await object.open(from, tag);
    tag ??= opened.tag;
    if (opened.bytes !== undefined) {
      const now = from + opened.bytes;
      if (size !== undefined && now !== size) throw changed(uri);
      size = now;
    }
    return whole(opened.chunks, size === undefined ? undefined : size - from);
  };
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of resumed(open, uri, signal)) {
      if (object.bytes === undefined) budget.take(chunk.length);
      taken += chunk.length;
      if (size !== undefined && taken > size) throw changed(uri);
      yield chunk;
    }
  }
  try {
    const target = createWriteStream(absolute, { flags: "wx", mode: 0o600 });
    await pipeline(Readable.from(counted(), { objectMode: true, highWaterMark: 2 }), target, { signal });
  } catch (error) {
    signal.throwIfAborted();
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") {
      throw new ConfigurationError(`${uri} does not fit on this machine's disk: no space is left.`, {
        cause: error,
      });
    }
    throw error;
  }
  return { path: uri, absolute };
}

export function changed(uri: string): ConfigurationError {
  return new ConfigurationError(
    `${uri} changed while it was read. Run it again, or name a place that is written once.`,
  );
}

/** Seconds without a byte until a connection counts as broken. */
const patience = 30;

/** Not every client notices that a connection closed too early, or that nothing comes any more. */
async function* whole(
  chunks: AsyncIterable<Uint8Array>,
  expected: number | undefined,
): AsyncGenerator<Uint8Array> {
  let length = 0;
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await withPatience(iterator.next());
      if (next.done === true) break;
      length += next.value.length;
      yield next.value;
    }
  } finally {
    // One that hangs is not waited for.
    void iterator.return?.()?.then(undefined, () => undefined);
  }
  if (expected !== undefined && length < expected) throw new Error(`${expected - length} bytes are missing`);
}

async function withPatience<T>(step: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing came for ${patience} s`)), patience * 1000);
  });
  try {
    return await Promise.race([step, late]);
  } finally {
    clearTimeout(timer);
  }
}
