import { setTimeout as sleep } from "node:timers/promises";
import { ConfigurationError } from "../runtime/errors.js";
import { Unreachable } from "./remote-branch.js";

/** How often a server that can't be reached at all is tried: a missing network should not cost two minutes. */
const reachTries = 4;

/** The longest pause after a lost race, in milliseconds. */
const longest = 30_000;

/** Tries with jittered pauses between them, until a time limit and not a number of tries. */
export class Attempts {
  private readonly started: number;
  /** When the present attempt began. */
  private began: number;
  /** How many were lost to somebody who was faster. */
  private lost = 0;
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
    this.began = this.started;
  }

  /**
   * Pauses before the next attempt, for a random time. Where the server is in trouble, its limit doubles, up to 3 seconds.
   * Where somebody else was faster, it is as long as the attempt took, and from the third lost one on four times as
   * long: attempts get slow when many work at once, and most of their work is in vain. After eight
   * lost ones it is short again, so that whoever has waited long comes before who has just come.
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
    if (cause === "contention") this.lost += 1;
    const took = this.clock() - this.began;
    const limit =
      cause === "contention"
        ? Math.min(longest, Math.max(100, took * (this.lost > 8 ? 1 : Math.min(4, 2 ** (this.lost - 1)))))
        : Math.min(3000, 100 * 2 ** Math.min(this.count, 8));
    this.count += 1;
    await sleep(20 + Math.random() * limit, undefined, { signal: this.signal }).catch(() => undefined);
    this.signal.throwIfAborted();
    this.began = this.clock();
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
