import { secondsAffordable } from "./budget.js";
import type { Stop, Training } from "./training.js";

/** Longest delay that a timer of Node takes, in milliseconds; longer ones would fire at once. */
const longestDelay = 2 ** 31 - 1;

export interface Deadline {
  /** Aborted when the job has to end before its own end; the reason is a {@link Stop}. */
  readonly signal: AbortSignal;
  /** Ends the watch. Returns why the job was stopped, if it was. */
  clear(): Stop | undefined;
}

/**
 * Watches over a job: its timeout, its budget, and the cancellation of the run.
 * @param elapsedSeconds how long the job has been running before
 */
export function deadlineOf(training: Training, cancelled: AbortSignal, elapsedSeconds = 0): Deadline {
  const controller = new AbortController();
  const stop = (reason: Stop) => controller.abort(reason);
  const timers = [
    after(training.timeoutSeconds, elapsedSeconds, () => stop("timed-out")),
    after(secondsAffordable(training.budget), elapsedSeconds, () => stop("over-budget")),
  ];
  const cancel = () => stop("cancelled");
  cancelled.addEventListener("abort", cancel);
  if (cancelled.aborted) cancel();
  return {
    signal: controller.signal,
    clear() {
      for (const clear of timers) clear();
      cancelled.removeEventListener("abort", cancel);
      return controller.signal.aborted ? (controller.signal.reason as Stop) : undefined;
    },
  };
}

function after(seconds: number | undefined, elapsed: number, act: () => void): () => void {
  if (seconds === undefined) return () => {};
  const end = performance.now() + Math.max(0, seconds - elapsed) * 1000;
  let timer: NodeJS.Timeout;
  const wait = () => {
    const left = end - performance.now();
    timer = left <= 0 ? setTimeout(act, 0) : setTimeout(wait, Math.min(left, longestDelay));
  };
  wait();
  return () => clearTimeout(timer);
}

/** Why a job was stopped, in words that follow "was stopped". */
export function reasonOf(stop: Stop, training: Training): string {
  switch (stop) {
    case "timed-out":
      return `after its timeout of ${training.timeoutSeconds} s`;
    case "over-budget":
      return `because it cost more than ${training.budget.maxCost} ${training.budget.currency} (${training.budget.rate} ${training.budget.currency} an hour, as declared)`;
    case "cancelled":
      return "because the run was cancelled";
  }
}
