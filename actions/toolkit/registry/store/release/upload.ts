import { Readable } from "node:stream";
import type { GitHub } from "../../../github/client.js";
import { statusOf } from "../../../github/explain.js";
import { messageOf } from "../../../runtime/errors.js";
import { frugal } from "../../../storage/frugal.js";
import type { StoreFile } from "../artifact-store.js";
import { bytesOf, partsOf } from "../cloud/parts.js";
import { isRefusedFor, refusal } from "./refusal.js";
import type { Release } from "./releases.js";

/** Bytes that are read from the disk at once. */
const piece = 256 * 1024;

/** How an upload ended: `exists` where an asset of that name is there, `full` where the release takes no more. */
export type Sent =
  | { readonly end: "sent"; readonly id: number }
  | { readonly end: "exists" }
  | { readonly end: "full" }
  | { readonly end: "broken"; readonly why: string };

/**
 * Sends a file to a release, in one request whose length is said beforehand, piece by piece from the disk. Octokit
 * can't send a stream again, so nothing is tried twice here.
 * @param bytes size of the file
 * @throws ConfigurationError when the file's bytes are no longer those of the digest, or GitHub refuses them
 */
export async function sendAsset(
  github: GitHub,
  release: Release,
  file: StoreFile,
  bytes: number,
  signal: AbortSignal,
): Promise<Sent> {
  let changed: unknown;
  async function* content() {
    try {
      yield* frugal(bytesOf(partsOf(file.file, file.digest, piece)));
    } catch (error) {
      changed = error;
      throw error;
    }
  }
  try {
    const { data } = await github.octokit.request({
      method: "POST",
      url: `${release.uploadUrl}?name=${file.digest.slice("sha256:".length)}`,
      headers: { "content-type": "application/octet-stream", "content-length": bytes },
      data: Readable.toWeb(Readable.from(content(), { objectMode: false })),
      // For a redirect, fetch would keep all that it has sent in memory.
      request: { retries: 0, redirect: "error" },
    });
    return { end: "sent", id: Number(Object(data).id) };
  } catch (error) {
    signal.throwIfAborted();
    if (changed !== undefined) throw changed;
    if (isRefusedFor(error, /already_exists/)) return { end: "exists" };
    if (isRefusedFor(error, /file_count|assets per release/)) return { end: "full" };
    const status = statusOf(error);
    if (status === undefined || status >= 500) return { end: "broken", why: messageOf(error) };
    throw refusal(error, `send an asset to the release ${release.tag}`, github);
  }
}
