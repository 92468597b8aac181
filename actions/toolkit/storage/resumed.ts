import { setTimeout as wait } from "node:timers/promises";
import { ConfigurationError, messageOf } from "../runtime/errors.js";
import { frugal } from "./frugal.js";

/** How often a broken transfer is taken up again without a byte in between. */
const tries = 5;

/**
 * A stream that goes on where it broke off.
 * @param open the bytes from an offset on
 * @throws ConfigurationError when the connection keeps breaking, or `open` throws one
 */
export async function* resumed(
  open: (from: number) => Promise<AsyncIterable<Uint8Array>>,
  uri: string,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let failures = 0; ; ) {
    try {
      for await (const chunk of frugal(await open(at))) {
        at += chunk.length;
        failures = 0;
        yield chunk;
      }
      return;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof ConfigurationError) throw error;
      failures += 1;
      if (failures > tries) {
        throw new ConfigurationError(
          `${uri} broke off after ${at} bytes, ${tries} more times without another byte: ${messageOf(error)}.`,
          { cause: error },
        );
      }
      await wait((1 + Math.random()) * 50 * 2 ** failures, undefined, { signal });
    }
  }
}
