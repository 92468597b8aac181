import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { type FileHandle, stat } from "node:fs/promises";
import { posix } from "node:path";
import { extract, pack } from "tar-stream";
import { ConfigurationError } from "../../../runtime/errors.js";
import { frugal } from "../../../storage/frugal.js";
import { changed } from "../bytes.js";

/**
 * A file as a layer of an image: an uncompressed tar archive of it alone. Times, owner and modes are always the same,
 * so that the same bytes under the same path make the same layer, which a registry has to be sent once only.
 */
export interface Layer {
  /** Absolute path of the file. */
  readonly file: string;
  /** Path in the image without the first slash. */
  readonly path: string;
  /** `sha256:…` of the file. */
  readonly content: string;
  /** Bytes of the file. */
  readonly size: number;
  /** `sha256:…` of the layer. */
  readonly digest: string;
  /** Bytes of the layer. */
  readonly length: number;
  /** What stands before the file's bytes, and after them. */
  readonly head: Buffer;
  readonly tail: Buffer;
}

const block = 512;

/**
 * Reads a file once, for its own digest and its layer's.
 * @param expected `sha256:…` that the file must have
 * @throws ConfigurationError when it has another
 */
export async function layerOf(
  file: string,
  path: string,
  expected: string,
  signal: AbortSignal,
): Promise<Layer> {
  const { size } = await stat(file);
  const head = await headOf(path, size);
  // To the next whole block, and two empty ones for the end.
  const tail = Buffer.alloc(((block - (size % block)) % block) + 2 * block);
  const content = createHash("sha256");
  const layer = createHash("sha256").update(head);
  let bytes = 0;
  const chunks: AsyncIterable<Buffer> = createReadStream(file, { highWaterMark: 256 * 1024, signal });
  for await (const chunk of frugal(chunks)) {
    content.update(chunk);
    layer.update(chunk);
    bytes += chunk.length;
  }
  if (bytes !== size || `sha256:${content.digest("hex")}` !== expected) throw changed(file);
  const digest = `sha256:${layer.update(tail).digest("hex")}`;
  return {
    file,
    path,
    content: expected,
    size,
    digest,
    length: head.length + size + tail.length,
    head,
    tail,
  };
}

/** The archive's entries of the folders above the file, and of the file itself without its bytes. */
async function headOf(path: string, size: number): Promise<Buffer> {
  const archive = pack();
  const blocks: Buffer[] = [];
  archive.on("data", (piece) => {
    blocks.push(piece as Buffer);
  });
  const same = { uid: 0, gid: 0, uname: "", gname: "", mtime: new Date(0) };
  const parts = path.split("/");
  for (let depth = 1; depth < parts.length; depth++) {
    const name = `${parts.slice(0, depth).join("/")}/`;
    archive.entry({ ...same, name, type: "directory", mode: 0o755 });
  }
  const entry = archive.entry({ ...same, name: path, type: "file", mode: 0o644, size });
  await once(entry, "open");
  archive.destroy();
  const head = Buffer.concat(blocks);
  if (head.length < parts.length * block || head.length % block !== 0) {
    throw new Error(`The archive of ${path} begins with ${head.length} bytes.`);
  }
  return head;
}

/**
 * A piece of a layer.
 * @param from first byte
 * @param buffer filled from its beginning, as far as the layer goes
 * @returns the filled part
 * @throws ConfigurationError when the file has become shorter
 */
export async function readLayer(
  { file, head, size, tail }: Layer,
  opened: FileHandle,
  from: number,
  buffer: Buffer<ArrayBuffer>,
): Promise<Buffer<ArrayBuffer>> {
  let filled = 0;
  const at = () => from + filled;
  if (at() < head.length) filled += head.copy(buffer, 0, at());
  while (at() < head.length + size && filled < buffer.length) {
    const left = Math.min(buffer.length - filled, head.length + size - at());
    const { bytesRead } = await opened.read(buffer, filled, left, at() - head.length);
    if (bytesRead === 0) throw changed(file);
    filled += bytesRead;
  }
  if (filled < buffer.length) filled += tail.copy(buffer, filled, at() - head.length - size);
  return buffer.subarray(0, filled);
}

/**
 * The bytes of one file in an uncompressed layer.
 * @param path in the image, without the first slash
 * @throws ConfigurationError when it is not in there
 */
export async function* fileInLayer(
  layer: AsyncIterable<Uint8Array>,
  path: string,
  uri: string,
): AsyncGenerator<Uint8Array> {
  const archive = extract();
  const failed = feed(layer, archive);
  let found = false;
  try {
    // To the layer's end: whether it is the one that the manifest names is known only there.
    for await (const entry of archive) {
      if (!found && entry.header.type === "file" && posix.normalize(entry.header.name) === path) {
        found = true;
        yield* entry as AsyncIterable<Uint8Array>;
      } else entry.resume();
    }
  } catch (error) {
    // What the registry did says more than what the archive then looks like.
    const cause = (await failed) ?? error;
    if (cause instanceof ConfigurationError) throw cause;
    throw new ConfigurationError(`${uri} can't be read: its layer is not an archive.`, { cause });
  } finally {
    archive.destroy();
  }
  const error = await failed;
  if (error !== undefined) throw error;
  if (!found) throw new ConfigurationError(`${uri} can't be read: there is no such file in its layer.`);
}

/** Writes a layer into the archive's reader as fast as that takes it; returns what went wrong, and never throws. */
async function feed(layer: AsyncIterable<Uint8Array>, archive: ReturnType<typeof extract>): Promise<unknown> {
  const over = new AbortController();
  archive.once("close", () => over.abort());
  try {
    for await (const chunk of layer) {
      if (over.signal.aborted) return undefined;
      if (!archive.write(chunk)) await once(archive, "drain", { signal: over.signal });
    }
    archive.end(undefined);
    return undefined;
  } catch (error) {
    if (over.signal.aborted) return undefined;
    archive.destroy(error as Error);
    return error;
  }
}
