import { randomUUID } from "node:crypto";
import { LineSplitter, presentable } from "../../toolkit/runtime/child/log-lines.js";
import { ProcessGroup } from "../../toolkit/runtime/child/process-group.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";

export interface EvaluationCommand {
  readonly command: string;
  /** Absolute path of the folder it runs in. */
  readonly directory: string;
  readonly environment: Record<string, string>;
  readonly timeoutSeconds: number;
}

/** Longest delay that a timer of Node takes, in milliseconds. */
const longestDelay = 2 ** 31 - 1;

/**
 * Runs the command to its end, and ends all that it started. What it prints is shown line by line, and none of it is
 * a command to the runner.
 * @returns undefined where it ended well, else how it ended, after "it"
 */
export async function runCommand(
  { command, directory, environment, timeoutSeconds }: EvaluationCommand,
  { log, signal }: Pick<Runtime, "log" | "signal">,
): Promise<string | undefined> {
  const marker = { name: "MERGELINE_JOB_ID", value: `evaluate-${randomUUID()}` };
  const group = await ProcessGroup.start(command, { directory, environment, marker });
  let timedOut = false;
  const stop = () => group.stop();
  const timer = setTimeout(
    () => {
      timedOut = true;
      stop();
    },
    Math.min(longestDelay, timeoutSeconds * 1000),
  );
  signal.addEventListener("abort", stop);
  if (signal.aborted) stop();
  const shown = showOutput(group, log);
  try {
    const { code, signal: killed } = await group.exit();
    if (signal.aborted) throw signal.reason;
    if (timedOut) return `was stopped after its timeout of ${timeoutSeconds} s (evaluate.timeout)`;
    if (killed !== undefined) return `was ended by ${killed}`;
    return code === 0 ? undefined : `ended with exit code ${code}`;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
    await group.end();
    await shown;
  }
}

async function showOutput(group: ProcessGroup, log: Runtime["log"]): Promise<void> {
  const splitter = new LineSplitter();
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const show = (lines: readonly string[]) => {
    if (lines.length > 0) log.info(lines.map(presentable).join("\n"));
  };
  try {
    for await (const chunk of group.output) {
      show(splitter.push(decoder.decode(chunk as Uint8Array, { stream: true }), performance.now()));
    }
  } catch (error) {
    // The pipe is closed from this side when something still holds it after the end.
    if (!(error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE"))
      throw error;
  }
  show([...splitter.push(decoder.decode(), performance.now()), ...splitter.end()]);
}
