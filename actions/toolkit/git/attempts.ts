import { setTimeout as sleep } from "node:timers/promises";
import { ConfigurationError } from "../runtime/errors.js";
import { Unreachable } from "./remote-branch.js";

/** How often a server that can't be reached at all is tried: a missing network should not cost two minutes. */
const reachTries = 4;

/** Tries with jittered pauses between them, until a time limit and not a number of tries. */
export class Attempts {
  private readonly started: number;
  /** How many were begun. */
  count = 1;

  /**
   * @param timeLimit in milliseconds, as `clock` counts them, for a server in trouble. A race may take five times as
   *   long: each lost one means that somebody else's change has landed, so that waiting ends.
   */
  constructor(
    private readonly timeLimit: number,
    private readonly clock: () => number,
    private readonly signal: AbortSignal,
  ) {
    this.started = clock();
  }

  /**
   * Pauses before the next attempt. Where somebody else was faster, for a random time of up to 0.4 seconds that does not
   * grow: whoever has waited long is then no worse off than who has just come. Where the server is in trouble, for one
   * that doubles, up to 3 seconds.
   * @throws ConfigurationError with `reason` when the time is over
   */
  async next(reason: string, cause: "contention" | "trouble" = "trouble"): Promise<void> {
    this.signal.throwIfAborted();
    const elapsed = this.clock() - this.started;
    if (elapsed >= this.timeLimit * (cause === "contention" ? 5 : 1)) {
      const seconds = Math.round(elapsed / 1000);
      throw new ConfigurationError(
        `${reason} Gave up after ${this.count} attempts in ${seconds} s; nothing was written. Run it again.`,
      );
    }
    const limit = cause === "contention" ? 400 : Math.min(3000, 100 * 2 ** Math.min(this.count, 8));
    this.count += 1;
    await sleep(20 + Math.random() * limit, undefined, { signal: this.signal }).catch(() => undefined);
    this.signal.throwIfAborted();
  }

  /** Runs `body` again while the server can't be reached, a few times. */
  async untilReached<T>(body: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await body();
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error;
        if (tries >= reachTries) {
          throw new ConfigurationError(`The remote repository can't be read: ${error.message}`, {
            cause: error,
          });
        }
        await this.next(error.message);
      }
    }
  }
}
