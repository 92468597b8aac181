import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { changed } from "../bytes.js";

/** A piece of a file on its way to a store. */
export interface Part {
  /** Counts from 1. */
  readonly number: number;
  readonly bytes: Buffer;
  /** Says that nobody needs the bytes any more: the next parts are read into their place. */
  readonly release: () => void;
}

/** How many parts are under way at once. */
const atOnce = 4;
const smallest = 8 * 1024 * 1024;

/**
 * How large the parts of a file are, in bytes: 8 MiB, and more where that would be more than 9,000 parts (S3 takes
 * 10,000, Azure 50,000). With four under way, and one being read, a file of up to 70 GB takes 40 MiB of memory.
 */
export function partSize(bytes: number): number {
  const mebibyte = 1024 * 1024;
  return Math.max(smallest, Math.ceil(bytes / 9000 / mebibyte) * mebibyte);
}

/**
 * A file piece by piece. Parts that are not released leave their memory to the collector, which comes late for such
 * large pieces. It fails at the end, before anything is completed, when the bytes are not those of the digest.
 * @throws ConfigurationError when the file has changed
 */
export async function* partsOf(file: string, digest: string, size: number): AsyncGenerator<Part> {
  const hash = createHash("sha256");
  const handle = await open(file, "r");
  const free: Buffer[] = [];
  try {
    let last: Part | undefined;
    for (let number = 1; ; number++) {
      const buffer = free.pop() ?? Buffer.allocUnsafeSlow(size);
      let filled = 0;
      while (filled < size) {
        const { bytesRead } = await handle.read(buffer, filled, size - filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      const bytes = buffer.subarray(0, filled);
      hash.update(bytes);
      if (filled > 0 || number === 1) {
        if (last !== undefined) yield last;
        last = { number, bytes, release: () => free.push(buffer) };
      }
      if (filled < size) break;
    }
    // The last one is held back until the whole is known to be what it should be.
    if (`sha256:${hash.digest("hex")}` !== digest) throw changed(file);
    if (last !== undefined) yield last;
  } finally {
    await handle.close();
  }
}

/** The bytes of parts, for who sends them as one stream. */
export async function* bytesOf(parts: AsyncIterable<Part>): AsyncGenerator<Buffer> {
  for await (const { bytes } of parts) if (bytes.length > 0) yield bytes;
}

/**
 * Sends parts, four at once.
 * @returns what sending each gave, in the order of the parts
 */
export async function sendParts<Sent>(
  parts: AsyncIterable<Part>,
  send: (part: Part) => Promise<Sent>,
): Promise<Sent[]> {
  const sent: Sent[] = [];
  const underWay = new Set<Promise<void>>();
  let failed: { error: unknown } | undefined;
  try {
    for await (const part of parts) {
      const one: Promise<void> = send(part)
        .then(
          (result) => {
            sent[part.number - 1] = result;
          },
          (error: unknown) => {
            failed ??= { error };
          },
        )
        .finally(() => {
          part.release();
          underWay.delete(one);
        });
      underWay.add(one);
      if (underWay.size >= atOnce) await Promise.race(underWay);
      if (failed !== undefined) break;
    }
  } finally {
    await Promise.all(underWay);
  }
  if (failed !== undefined) throw failed.error;
  return sent;
}
