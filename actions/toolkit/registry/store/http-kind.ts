import { ConfigurationError, messageOf } from "../../runtime/errors.js";
import type { StoreKind } from "./store-kind.js";

/** Artifacts that lie on a web server. They can be read, and not written. */
export const httpKind: Pick<StoreKind, "read"> = {
  async read(uri, _digest, { runtime: { signal } }) {
    const response = await fetch(uri, { signal }).catch((error) => {
      signal.throwIfAborted();
      throw new ConfigurationError(`${uri} can't be fetched: ${messageOf(error)}.`, { cause: error });
    });
    if (!response.ok || response.body === null) {
      throw new ConfigurationError(`${uri} can't be fetched: the server answered ${response.status}.`);
    }
    return response.body;
  },
};
