import { createHash } from "node:crypto";
import { ConfigurationError, messageOf } from "../../../runtime/errors.js";
import { frugal } from "../../../storage/frugal.js";
import type { OciClient } from "./client.js";
import type { Descriptor } from "./manifest.js";
import { Broken, wait } from "./retry.js";

/**
 * The bytes of a blob. After a broken connection the rest is asked for; a registry that can't give a part gives all of
 * it again, and what is known of it is passed over.
 * @throws ConfigurationError when it can't be had, or has another length or digest than its manifest says: at the end,
 *   after all bytes were given, so that nobody may trust them before
 */
export async function* download(client: OciClient, { digest, size }: Descriptor): AsyncGenerator<Uint8Array> {
  const { host, name } = client.repository;
  const other = (what: string) =>
    new ConfigurationError(
      `${host}/${name}: the registry answered with ${what} than ${digest} has. It is not used.`,
    );
  const hash = createHash("sha256");
  let offset = 0;
  let vain = 0;
  while (offset < size) {
    const before = offset;
    try {
      for await (const chunk of frugal(await open(client, digest, offset))) {
        offset += chunk.length;
        if (offset > size) throw other("more bytes");
        hash.update(chunk);
        yield chunk;
      }
      if (offset === before)
        throw new Broken(`${host}/${name}: the registry gave ${offset} of ${size} bytes of ${digest}.`);
    } catch (error) {
      client.patience.signal.throwIfAborted();
      if (error instanceof ConfigurationError && !(error instanceof Broken)) throw error;
      vain = offset > before ? 1 : vain + 1;
      if (vain >= client.patience.tries) {
        throw new ConfigurationError(`${host}/${name}: ${digest} can't be read: ${messageOf(error)}`, {
          cause: error,
        });
      }
      await wait(vain, client.patience);
    }
  }
  if (`sha256:${hash.digest("hex")}` !== digest) throw other("other bytes");
}

/** The blob from an offset on, as a stream that may break. */
async function open(client: OciClient, digest: string, offset: number): Promise<AsyncIterable<Uint8Array>> {
  const headers: Record<string, string> = offset === 0 ? {} : { range: `bytes=${offset}-` };
  const response = await client.send({ method: "GET", to: `blobs/${digest}`, headers });
  const whole = response.status === 200;
  const part =
    response.status === 206 && response.headers.get("content-range")?.startsWith(`bytes ${offset}-`) === true;
  if ((!whole && !part) || response.body === null) {
    throw await client.refusal(response, `blob ${digest} can't be read`);
  }
  return whole && offset > 0 ? without(response.body, offset) : response.body;
}

async function* without(stream: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  let left = bytes;
  for await (const chunk of stream) {
    const rest = chunk.subarray(Math.min(left, chunk.length));
    left -= chunk.length - rest.length;
    if (rest.length > 0) yield rest;
  }
}
