import { isForPullRequest } from "../../github/context.js";
import { ConfigurationError, messageOf } from "../../runtime/errors.js";
import type { StoreAccess, StoreKind } from "./store-kind.js";

/** Artifacts that lie on a web server. They can be read, and not written. */
export const httpKind: Pick<StoreKind, "read"> = {
  async read(uri, _digest, access) {
    const { signal } = access.runtime;
    const reading = isProposed(access) ? guarded(uri, access) : plain(uri, signal);
    return reading.catch((error) => {
      signal.throwIfAborted();
      if (error instanceof ConfigurationError) throw error;
      throw new ConfigurationError(`${uri} can't be fetched: ${messageOf(error)}.`, { cause: error });
    });
  },
};

/** Whether a pull request may have written the record, as where the records of its branch are verified. */
function isProposed({ model, runtime: { context } }: StoreAccess): boolean {
  return model === undefined && context !== undefined && isForPullRequest(context);
}

async function plain(uri: string, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>> {
  const response = await fetch(uri, { signal });
  if (!response.ok || response.body === null) throw refusal(uri, response.status);
  return response.body;
}

/** Only what the whole world can reach: neither this machine, nor its network, nor its cloud's own addresses. */
async function guarded(uri: string, access: StoreAccess): Promise<AsyncIterable<Uint8Array>> {
  const { get } = await import("../../data/remote/http-get.js");
  if (!URL.canParse(uri)) throw new ConfigurationError(`${uri} is not a URL.`);
  const answer = await get({ url: new URL(uri), shown: uri }, access);
  if (answer.statusCode === 200) return answer as AsyncIterable<Uint8Array>;
  answer.destroy();
  throw refusal(uri, answer.statusCode ?? 0);
}

function refusal(uri: string, status: number): ConfigurationError {
  return new ConfigurationError(`${uri} can't be fetched: the server answered ${status}.`);
}
