import type { GitRuntime } from "../../git/repository.js";

export interface FetchOptions {
  /** Absolute path of the repository's root, which `file:` URIs without a slash start from. */
  readonly root: string;
  readonly signal?: AbortSignal;
  readonly runtime?: GitRuntime;
}

/**
 * Copies an artifact's bytes to a file, and checks their digest on the way: other bytes leave no file behind.
 * @param destination absolute path
 * @throws ConfigurationError when the bytes can't be had, or are not those of the record
 */
export async function fetchArtifact(
  uri: string,
  digest: string,
  destination: string,
  options: FetchOptions,
): Promise<void> {
  throw new Error(`${uri} ${digest} ${destination} ${options.root}`);
}
