import { ConfigurationError } from "../../runtime/errors.js";
import { copyVerified } from "./bytes.js";
import type { StoreAccess } from "./store-kind.js";
import { openArtifact } from "./store-kinds.js";

/**
 * Copies an artifact's bytes to a file, and checks their digest on the way: other bytes leave no file behind.
 * @param destination absolute path
 * @throws ConfigurationError when the bytes can't be had, or are not those of the record
 */
export async function fetchArtifact(
  uri: string,
  digest: string,
  destination: string,
  access: StoreAccess,
): Promise<void> {
  await copyVerified(await openArtifact(uri, digest, access), destination, digest, {
    signal: access.runtime.signal,
    otherwise: (found) =>
      new ConfigurationError(
        `${uri} holds other bytes (${found}) than the record says (${digest}). It is not used.`,
      ),
  });
}
