/**
 * A signal that is aborted at the first SIGINT or SIGTERM. The runner sends SIGINT when a run is cancelled, SIGTERM
 * 7.5 seconds later, and ends the process 2.5 seconds after that.
 */
export function cancellation(source: {
  on(event: "SIGINT" | "SIGTERM", listener: () => void): unknown;
}): AbortSignal {
  const controller = new AbortController();
  const cancel = () => controller.abort(new DOMException("The run was cancelled.", "AbortError"));
  source.on("SIGINT", cancel);
  source.on("SIGTERM", cancel);
  return controller.signal;
}
