import { setTimeout as sleep } from "node:timers/promises";
import { ConfigurationError } from "../../runtime/errors.js";
import type { Runtime } from "../../runtime/runtime.js";

/** Seconds before each further look: two minutes in all. */
const pauses = [1, 2, 5, 10, 20, 30, 30, 30];

/**
 * Looks until there is an answer.
 * @param look undefined: not yet
 * @throws ConfigurationError when there is none after two minutes
 */
export async function until<T>(
  look: () => Promise<T | undefined>,
  what: string,
  runtime: Runtime,
): Promise<T> {
  for (const pause of [0, ...pauses]) {
    await sleep(pause * 1000, undefined, { signal: runtime.signal });
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new ConfigurationError(`${what} is not done after two minutes. Look there how it ends.`);
}
