import { createReadStream } from "node:fs";
import { PassThrough, type Readable, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import * as zlib from "node:zlib";
import { ConfigurationError, messageOf } from "../runtime/errors.js";
import { compressionNames } from "./format.js";
import type { DataFile } from "./source.js";

const chunkSize = 1 << 18;

/**
 * The bytes of a file, decompressed and in UTF-8 where it is known to be in another encoding, in chunks of about 256 KiB.
 * @throws ConfigurationError while reading, when the compressed stream is cut off or damaged
 */
export async function* readBytes(
  file: Pick<DataFile, "absolute" | "path" | "compression" | "reading"> & Partial<Pick<DataFile, "bytes">>,
): AsyncGenerator<Buffer> {
  const encoding = file.reading?.encoding;
  if (encoding === undefined) return yield* decompressed(file);
  const { inUtf8 } = await import("./decode.js");
  yield* inUtf8(decompressed(file), encoding, file.path);
}

async function* decompressed(
  file: Pick<DataFile, "absolute" | "path" | "compression"> & Partial<Pick<DataFile, "bytes">>,
): AsyncGenerator<Buffer> {
  // Of thousands of small files large buffers would be most of the work.
  const highWaterMark = Math.min(chunkSize, (file.bytes ?? chunkSize) + 1);
  const source = createReadStream(file.absolute, { highWaterMark });
  if (file.compression === "none") {
    for await (const chunk of source) yield chunk as Buffer;
    return;
  }
  const inflate = await decompressor(file);
  const output = new PassThrough({ readableHighWaterMark: chunkSize });
  const done = pipeline(source, inflate, output).then(
    () => undefined,
    (error: unknown) => error,
  );
  try {
    for await (const chunk of output as Readable) yield chunk as Buffer;
  } catch {
    // The pipeline's own error, below, says why.
  }
  const problem = await done;
  if (problem === undefined) return;
  if (problem instanceof ConfigurationError) throw problem;
  const kind = compressionNames[file.compression];
  const cut = /unexpected end|BUF_ERROR|incomplete|ended prematurely/i.test(messageOf(problem));
  throw new ConfigurationError(
    `${file.path} is a broken ${kind} file: ${cut ? "it ends too early" : messageOf(problem)}. Write it again.`,
    { cause: problem },
  );
}

async function decompressor(file: Pick<DataFile, "path" | "compression">): Promise<Transform> {
  if (file.compression === "bz2") return (await import("./bzip2.js")).createBunzip();
  if (file.compression === "gz") return zlib.createGunzip({ chunkSize });
  const zstd = (zlib as { createZstdDecompress?: (options: { chunkSize: number }) => Transform })
    .createZstdDecompress;
  if (zstd === undefined) {
    throw new ConfigurationError(
      `${file.path}: reading .zst needs Node 22.15 or newer; this is ${process.version}.`,
    );
  }
  return zstd({ chunkSize });
}
