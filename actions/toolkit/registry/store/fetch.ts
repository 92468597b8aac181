import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { isAbsolute, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { ConfigurationError, messageOf } from "../../runtime/errors.js";
import { copyVerified } from "./file-store.js";

export interface FetchOptions {
  /** Absolute path of the repository's root, from which `file:` URIs without a slash start. */
  readonly root: string;
  readonly signal?: AbortSignal;
}

/**
 * Copies an artifact's bytes to a file, and checks their digest on the way: other bytes leave no file behind.
 * `file:`, `http:` and `https:` URIs can be fetched.
 * @param destination absolute path
 * @throws ConfigurationError when the bytes can't be had, or are not those of the record
 */
export async function fetchArtifact(
  uri: string,
  digest: string,
  destination: string,
  options: FetchOptions,
): Promise<void> {
  await copyVerified(await openArtifact(uri, options), destination, digest, {
    signal: options.signal,
    otherwise: (found) =>
      new ConfigurationError(
        `${uri} holds other bytes (${found}) than the record says (${digest}). It is not used.`,
      ),
  });
}

/** The bytes of an artifact, not yet checked. */
export async function openArtifact(uri: string, options: FetchOptions): Promise<AsyncIterable<Uint8Array>> {
  const path = localPath(uri, options.root);
  if (path !== undefined) {
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile()) {
      throw new ConfigurationError(`${uri} is not there. Make the artifact store available where this runs.`);
    }
    return createReadStream(path, { highWaterMark: 1024 * 1024 });
  }
  if (!/^https?:\/\//.test(uri)) {
    throw new ConfigurationError(`${uri} can't be fetched here: only file:, http: and https: can.`);
  }
  const response = await fetch(uri, options.signal === undefined ? {} : { signal: options.signal }).catch(
    (error) => {
      options.signal?.throwIfAborted();
      throw new ConfigurationError(`${uri} can't be fetched: ${messageOf(error)}.`, { cause: error });
    },
  );
  if (!response.ok || response.body === null) {
    throw new ConfigurationError(`${uri} can't be fetched: the server answered ${response.status}.`);
  }
  return response.body;
}

/**
 * The absolute path that a `file:` URI names, or undefined for another kind of URI.
 * @throws ConfigurationError when a relative one leaves the repository
 */
export function localPath(uri: string, root: string): string | undefined {
  if (!uri.startsWith("file:")) return undefined;
  if (uri.startsWith("file://")) {
    try {
      return fileURLToPath(uri);
    } catch (error) {
      throw new ConfigurationError(`${uri} is not a file URI of this machine: ${messageOf(error)}.`, {
        cause: error,
      });
    }
  }
  const path = normalize(uri.slice("file:".length));
  if (isAbsolute(path) || path === ".." || path.startsWith(`..${sep}`)) {
    throw new ConfigurationError(`${uri} leaves the repository; a path inside it is needed.`);
  }
  return resolve(root, path);
}
