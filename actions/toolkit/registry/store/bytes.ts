import { createHash, randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ConfigurationError, messageOf } from "../../runtime/errors.js";

/** sha256 and size of a file, read piece by piece into one buffer: what is left to collect counts as memory, too. */
export async function hashFile(
  file: string,
  signal?: AbortSignal | undefined,
): Promise<{ digest: string; bytes: number }> {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafeSlow(1024 * 1024);
  let bytes = 0;
  const input = await open(file, "r");
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { bytesRead } = await input.read(buffer, 0, buffer.length);
      if (bytesRead === 0) return { digest: `sha256:${hash.digest("hex")}`, bytes };
      hash.update(buffer.subarray(0, bytesRead));
      bytes += bytesRead;
    }
  } finally {
    await input.close();
  }
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

/** Writes a stream to a new file, and says what it was. What is not whole is not left behind. */
export async function keepHashed(
  source: AsyncIterable<Uint8Array>,
  target: string,
  signal?: AbortSignal | undefined,
): Promise<{ digest: string; bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    const output = await open(target, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600);
    try {
      for await (const chunk of source) {
        signal?.throwIfAborted();
        hash.update(chunk);
        bytes += chunk.length;
        await output.writeFile(chunk);
      }
    } finally {
      await output.close();
    }
    return { digest: `sha256:${hash.digest("hex")}`, bytes };
  } catch (error) {
    await rm(target, { force: true });
    signal?.throwIfAborted();
    throw new ConfigurationError(`The transfer broke off: ${messageOf(error)}. Run it again.`, {
      cause: error,
    });
  }
}

/** The error for a file whose bytes are not those that were hashed before. */
export function changed(file: string): ConfigurationError {
  return new ConfigurationError(
    `${file} has changed since its digest was taken. Nothing was registered; run it again.`,
  );
}
