import { randomUUID } from "node:crypto";
import { type Exit, ProcessGroup } from "../../toolkit/runtime/child/process-group.js";
import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import { deadlineOf, reasonOf } from "../deadline.js";
import { JobLog } from "../job-log.js";
import { type Judgement, judgeOutputs } from "../judgement.js";
import { collectOutputs, snapshotOf } from "../outputs.js";
import type { JobResult, Stop, Training } from "../training.js";
import { trainingEnvironment } from "./local/environment.js";

export const parametersPath = ".mergeline/parameters.json";

/** Runs the training on this machine, to its end. */
export async function trainLocally(training: Training, runtime: Runtime): Promise<JobResult> {
  if (training.command.includes("\0")) throw new ConfigurationError("command: it holds a NUL character.");
  const id = `local-${randomUUID()}`;
  const before = await snapshotOf(training.outputs, runtime.workspace);
  await runtime.workspace.write(parametersPath, `${JSON.stringify(training.parameters, null, 2)}\n`);
  const parametersFile = await runtime.workspace.resolve(parametersPath, "parameters");
  const log = await JobLog.create(runtime);
  const deadline = deadlineOf(training, runtime.signal);
  const startedAt = runtime.now();
  let exit: Exit;
  let stop: Stop | undefined;
  try {
    exit = await runToEnd(training, id, parametersFile, deadline.signal, log, runtime);
  } finally {
    stop = deadline.clear();
    await log.close();
  }
  const finishedAt = runtime.now();
  const ended = judgeExit(exit, stop, training);
  const { found, problems } =
    ended === undefined
      ? await collectOutputs(training.outputs, before, runtime.workspace)
      : { found: {}, problems: [] };
  return {
    id,
    url: runtime.context?.runUrl,
    ...(ended ?? judgeOutputs(problems)),
    startedAt,
    finishedAt,
    exitCode: exit.code,
    signal: exit.signal,
    outputs: found,
    log: { path: log.path, lines: log.lines },
    ran: undefined,
  };
}

async function runToEnd(
  training: Training,
  id: string,
  parametersFile: string,
  stopped: AbortSignal,
  log: JobLog,
  runtime: Runtime,
): Promise<Exit> {
  if (stopped.aborted) return { code: undefined, signal: undefined };
  const group = await ProcessGroup.start(training.command, {
    directory: runtime.workspace.directory,
    environment: trainingEnvironment(runtime.environment, training, parametersFile),
    marker: { name: "MERGELINE_JOB_ID", value: id },
  });
  const stop = () => group.stop();
  stopped.addEventListener("abort", stop);
  if (stopped.aborted) stop();
  const written = passOn(group, log);
  try {
    return await group.exit();
  } finally {
    await group.end();
    stopped.removeEventListener("abort", stop);
    await written;
  }
}

async function passOn(group: ProcessGroup, log: JobLog): Promise<void> {
  try {
    for await (const chunk of group.output) await log.write(chunk as Uint8Array);
  } catch (error) {
    // The pipe is closed from this side when something still holds it after the end.
    if (!(error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE"))
      throw error;
  }
}

/** Undefined where the command ended well. */
function judgeExit(exit: Exit, stop: Stop | undefined, training: Training): Judgement | undefined {
  if (stop !== undefined) return { status: stop, reason: `was stopped ${reasonOf(stop, training)}` };
  if (exit.signal !== undefined)
    return { status: "failed", reason: `was ended by ${exit.signal}${hintOf(exit)}` };
  if (exit.code !== 0)
    return { status: "failed", reason: `ended with exit code ${exit.code}${hintOf(exit)}` };
  return undefined;
}

function hintOf({ code, signal }: Exit): string {
  if (signal === "SIGKILL" || code === 137) return " (the machine may have run out of memory)";
  if (code === 127) return " (a program in the command was not found)";
  if (code === 126) return " (a file in the command can't be executed)";
  return "";
}
