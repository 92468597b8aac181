import { ConfigurationError } from "../../../runtime/errors.js";
import { collectYoungGarbage } from "../../../runtime/young-garbage.js";
import type { OciClient } from "./client.js";
import { Broken, isPassing, retryAfter, wait } from "./retry.js";
import { followed } from "./secure-url.js";
import { originOf } from "./uri.js";

/** Something that is sent to a registry under its digest. */
export interface Blob {
  readonly digest: string;
  readonly length: number;
  /** Fills the buffer with what begins at `from`, as far as it goes; returns the filled part. */
  read(from: number, buffer: Buffer<ArrayBuffer>): Promise<Buffer<ArrayBuffer>>;
}

/** Bytes in one request. Amazon wants 5 MiB at least, and GitHub takes 4 MiB at most; more costs memory. */
const piece = { usual: 5 * 1024 * 1024, ghcr: 4 * 1024 * 1024, largest: 16 * 1024 * 1024 };

/** An upload that the registry has begun: where its next piece goes, and how much it has. */
interface Upload {
  location: URL;
  offset: number;
  readonly piece: number;
}

/**
 * Sends a blob, unless the registry has it. One that is larger than a piece goes in pieces; after a broken connection
 * the registry is asked how far it got, and the upload goes on from there.
 * @returns whether it was sent
 * @throws ConfigurationError when the registry refuses it, or does not have it afterwards
 */
export async function upload(client: OciClient, blob: Blob): Promise<boolean> {
  if (await has(client, blob)) return false;
  const { tries } = client.patience;
  for (let tried = 1; ; tried++) {
    try {
      const started = await start(client);
      if (blob.length > started.piece) await sendPieces(client, blob, started);
      await finish(client, blob, started);
      break;
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      // The last answer may have been lost after the blob was kept.
      if (await has(client, blob)) break;
      if (tried >= tries) throw error;
      await wait(tried, client.patience);
    }
  }
  if (!(await has(client, blob))) {
    throw new ConfigurationError(
      `${nameOf(client)}: the registry took ${blob.digest} (${blob.length} bytes) and does not have it, or has another length of it.`,
    );
  }
  return true;
}

/** Whether the registry has a blob, whole. */
async function has(client: OciClient, { digest, length }: Blob): Promise<boolean> {
  const response = await client.send({ method: "HEAD", to: `blobs/${digest}` });
  await response.body?.cancel();
  if (response.status === 404) return false;
  if (response.status !== 200) throw await client.refusal(response, `blob ${digest} can't be looked for`);
  const said = response.headers.get("content-length");
  return said === null || Number(said) === length;
}

async function start(client: OciClient): Promise<Upload> {
  const response = await client.send({ method: "POST", to: "blobs/uploads/" });
  if (response.status !== 202) throw await client.refusal(response, "an upload can't be begun");
  await response.body?.cancel();
  const least = Number(response.headers.get("oci-chunk-min-length") ?? 0);
  const usual = client.repository.host === "ghcr.io" ? piece.ghcr : piece.usual;
  return {
    location: next(client, response, undefined),
    offset: 0,
    piece: least > usual && least <= piece.largest ? least : usual,
  };
}

/** Sends all pieces but leaves the end open. */
async function sendPieces(client: OciClient, blob: Blob, at: Upload): Promise<void> {
  const buffer = Buffer.alloc(at.piece);
  const { tries } = client.patience;
  /** How often in a row nothing more has arrived, and how far it was before that. */
  let vain = 0;
  let reached = 0;
  while (at.offset < blob.length) {
    const body = await blob.read(at.offset, buffer);
    const trouble = await sendPiece(client, at, body);
    // Each request has a copy of its piece.
    collectYoungGarbage();
    if (trouble === undefined) continue;
    vain = at.offset > reached ? 1 : vain + 1;
    reached = Math.max(reached, at.offset);
    if (vain >= tries) throw trouble.error;
    await wait(vain, client.patience, trouble.pause);
    await askProgress(client, at, blob);
  }
}

/** Sends one piece and moves on. What may pass, or can be gone on after, is returned; the rest is thrown. */
async function sendPiece(
  client: OciClient,
  at: Upload,
  body: Buffer<ArrayBuffer>,
): Promise<{ error: Error; pause: number } | undefined> {
  let response: Response;
  try {
    response = await client.send({
      method: "PATCH",
      to: at.location,
      headers: {
        "content-type": "application/octet-stream",
        "content-range": `${at.offset}-${at.offset + body.length - 1}`,
      },
      body,
      single: true,
    });
  } catch (error) {
    if (error instanceof Broken) return { error, pause: 0 };
    throw error;
  }
  if (response.status === 202) {
    await response.body?.cancel();
    // What was taken is what was sent. Amazon's registry names a Range that stays behind.
    at.offset += body.length;
    at.location = next(client, response, at.location);
    return undefined;
  }
  const pause = retryAfter(response);
  const error = await client.refusal(response, "a piece of an upload was not taken");
  if (isPassing(response.status) || response.status === 416) return { error, pause };
  if (response.status === 404) throw new Broken(error.message);
  throw error;
}

/** Asks the registry how much of an upload it has. */
async function askProgress(client: OciClient, at: Upload, blob: Blob): Promise<void> {
  const response = await client.send({ method: "GET", to: at.location });
  await response.body?.cancel();
  const range = response.headers.get("range");
  const [, last] = /^(?:bytes[= ])?0-(\d+)$/.exec(range ?? "") ?? [];
  // An upload that the registry can't go on with is begun anew.
  if (response.status !== 204 && response.status !== 202 && response.status !== 200) {
    throw new Broken(`${nameOf(client)}: the registry lost an upload (${response.status}).`);
  }
  // Nothing and one byte are both written 0-0.
  const offset = last === undefined || last === "0" ? 0 : Number(last) + 1;
  if (offset > blob.length) throw new Broken(`${nameOf(client)}: the registry has more than was sent.`);
  at.offset = offset;
  at.location = next(client, response, at.location);
}

/** Ends an upload; a small blob goes whole with this very request. */
async function finish(client: OciClient, blob: Blob, at: Upload): Promise<void> {
  const location = new URL(at.location);
  location.searchParams.set("digest", blob.digest);
  const left = blob.length - at.offset;
  const response = await client.send({
    method: "PUT",
    to: location,
    headers: { "content-type": "application/octet-stream" },
    body: left === 0 ? "" : await blob.read(at.offset, Buffer.alloc(left)),
    single: true,
  });
  if (response.status === 201) {
    await response.body?.cancel();
    return;
  }
  const error = await client.refusal(response, `${blob.digest} was not taken`);
  if (isPassing(response.status) || response.status === 404 || response.status === 416) {
    throw new Broken(error.message);
  }
  throw error;
}

function next(client: OciClient, response: Response, before: URL | undefined): URL {
  const location = response.headers.get("location");
  if (location !== null) return followed(location, before ?? new URL(originOf(client.repository)));
  if (before !== undefined) return before;
  throw new ConfigurationError(`${nameOf(client)}: the registry began an upload and did not say where.`);
}

function nameOf({ repository: { host, name } }: OciClient): string {
  return `${host}/${name}`;
}
