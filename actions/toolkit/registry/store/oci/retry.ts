import { setTimeout as pause } from "node:timers/promises";
import { ConfigurationError, messageOf } from "../../../runtime/errors.js";

/** How long a server that fails is put up with. */
export interface Patience {
  readonly signal: AbortSignal;
  /** Milliseconds before the second try; each further wait is twice as long. */
  readonly firstWait: number;
  readonly tries: number;
}

/** Longest wait that a server may ask for, in seconds. */
const longestWait = 60;
/** Seconds in which a request has to be answered, not counting the body of the answer. */
const answerTime = 300;

/** A connection that could not be made, or broke before the answer. */
export class Broken extends ConfigurationError {}

/** Sends a request once. A broken connection is {@link Broken}; a cancelled run is what it was cancelled with. */
export async function once(
  send: (signal: AbortSignal) => Promise<Response>,
  host: string,
  { signal }: Patience,
): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), answerTime * 1000);
  try {
    // The answer's body may take longer: once the head is here, only a cancelled run ends it.
    return await send(AbortSignal.any([signal, late.signal]));
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof ConfigurationError) throw error;
    const why = late.signal.aborted ? `no answer within ${answerTime} s` : messageOf(causeOf(error));
    throw new Broken(`${host} can't be reached: ${why}.`, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** Sends a request that may be sent again: after a broken connection, 429 and 5xx, with the wait that the server wants. */
export async function attempt(
  send: (signal: AbortSignal) => Promise<Response>,
  host: string,
  patience: Patience,
): Promise<Response> {
  for (let tried = 1; ; tried++) {
    try {
      const response = await once(send, host, patience);
      if (!isPassing(response.status) || tried >= patience.tries) return response;
      await response.body?.cancel().catch(() => {});
      await wait(tried, patience, retryAfter(response));
    } catch (error) {
      if (!(error instanceof Broken) || tried >= patience.tries) throw error;
      await wait(tried, patience);
    }
  }
}

export function isPassing(status: number): boolean {
  return status === 408 || status === 429 || (status >= 500 && status !== 501 && status !== 507);
}

/** @param tried how many tries were in vain, from 1 */
export async function wait(tried: number, { firstWait, signal }: Patience, least = 0): Promise<void> {
  const backoff = firstWait * 2 ** (tried - 1) * (0.75 + Math.random() / 2);
  await pause(Math.max(backoff, least), undefined, { signal });
}

/** Milliseconds that a server asks to be left alone. */
export function retryAfter(response: Response): number {
  const text = response.headers.get("retry-after")?.trim() ?? "";
  const now = Date.parse(response.headers.get("date") ?? "");
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), longestWait) * 1000 : 0;
}

function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? error.cause : error;
}
