import { Readable } from "node:stream";
import { ConfigurationError } from "../../../runtime/errors.js";
import { frugal } from "../../../storage/frugal.js";
import { batch, refusal } from "../../../storage/lfs/batch.js";
import type { Pointer } from "../../../storage/lfs/pointer.js";
import type { LfsServer } from "../../../storage/lfs/server.js";
import { resumed } from "../../../storage/resumed.js";
import type { StoreFile } from "../artifact-store.js";
import { bytesOf, partsOf } from "../cloud/parts.js";
import { without } from "../cloud/without.js";

/** Bytes that are read from the disk at once. */
const piece = 256 * 1024;

/** Sends a file to the server, unless it is there, and has the server confirm it. */
export async function upload(
  server: LfsServer,
  file: StoreFile,
  pointer: Pointer,
  signal: AbortSignal,
): Promise<void> {
  const actions = await batch(server, "upload", pointer, signal);
  if (actions?.upload === undefined) return;
  const { href, header } = actions.upload;
  let changed: unknown;
  async function* content() {
    try {
      yield* frugal(bytesOf(partsOf(file.file, file.digest, piece)));
    } catch (error) {
      changed = error;
      throw error;
    }
  }
  const sent = await fetch(href, {
    method: "PUT",
    headers: {
      "content-type": "application/octet-stream",
      "content-length": String(pointer.bytes),
      ...header,
    },
    body: Readable.toWeb(Readable.from(content())) as ReadableStream,
    duplex: "half",
    // For a redirect, fetch would keep all that it has sent in memory.
    redirect: "error",
    signal,
  } as RequestInit).catch((error) => {
    throw changed ?? error;
  });
  if (!sent.ok) throw refusal(sent.status, await sent.text(), server);
  if (actions.verify === undefined) return;
  const verified = await fetch(actions.verify.href, {
    method: "POST",
    headers: { "content-type": "application/vnd.git-lfs+json", ...actions.verify.header },
    body: JSON.stringify({ oid: pointer.digest.slice("sha256:".length), size: pointer.bytes }),
    signal,
  });
  if (!verified.ok) throw refusal(verified.status, await verified.text(), server);
}

/** The bytes of an object, taken up again where the connection breaks. */
export function download(
  server: LfsServer,
  pointer: Pointer,
  uri: string,
  signal: AbortSignal,
): AsyncIterable<Uint8Array> {
  const open = async (from: number): Promise<AsyncIterable<Uint8Array>> => {
    const found = (await batch(server, "download", pointer, signal))?.download;
    if (found === undefined) throw new ConfigurationError(`${uri} is not on the LFS server ${server.url}.`);
    const range = from === 0 ? {} : { range: `bytes=${from}-` };
    const response = await fetch(found.href, { headers: { ...found.header, ...range }, signal });
    if (!response.ok || response.body === null) {
      throw refusal(response.status, await response.text(), server);
    }
    const body = response.body as AsyncIterable<Uint8Array>;
    // Not every server can start in the middle: then what is known already is passed over.
    return response.status === 206 ? body : without(body, from);
  };
  return resumed(open, uri, signal);
}
