import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import { costOf } from "../budget.js";
import { deadlineOf, reasonOf } from "../deadline.js";
import { JobLog } from "../job-log.js";
import { type Judgement, judgeOutputs } from "../judgement.js";
import { snapshotOf } from "../outputs.js";
import { readParameters } from "../parameters.js";
import type { JobResult, Stop, Training } from "../training.js";
import { jobPage, type RayServer, serverOf } from "./ray/address.js";
import { patiently, RayClient, type RayJob } from "./ray/client.js";
import { RayLog } from "./ray/log.js";
import { fetchOutputs } from "./ray/outputs.js";
import { start } from "./ray/start.js";
import { isOver, watch } from "./ray/watch.js";

export interface RayOptions {
  /** Whether to wait for the end of the job. */
  readonly wait: boolean;
  /** A job that was started before. */
  readonly jobId: string | undefined;
}

/** Runs the training as a job of a Ray cluster, or collects one that was started before. */
export async function trainOnRay(
  training: Training,
  options: RayOptions,
  runtime: Runtime,
): Promise<JobResult> {
  const { log, signal } = runtime;
  const server = serverOf(training.ray.address, runtime.environment);
  protect(server, runtime);
  await snapshotOf(training.outputs, runtime.workspace);
  const client = new RayClient(server);
  const version = await patiently(5000, signal, () => client.version({ signal, timeout: 10_000 }));
  log.info(`Ray ${version} at ${server.url.origin}.`);
  const submission = options.jobId ?? (await start(client, training, runtime));
  log.info(`Job ${submission}: ${jobPage(server, submission)}`);
  const job = await patiently(30_000, signal, () => client.job(submission, { signal }));
  if (job === undefined) {
    throw new ConfigurationError(
      `job-id: Ray at ${server.url.origin} has no job "${submission}". Give the job-id that the step which started it has set.`,
    );
  }
  if (!options.wait && !isOver(job)) return resultOf(server, submission, job, statusOf(job));
  return follow(client, submission, job, training, runtime);
}

async function follow(
  client: RayClient,
  submission: string,
  first: RayJob,
  training: Training,
  runtime: Runtime,
): Promise<JobResult> {
  const elapsed = isOver(first)
    ? undefined
    : (runtime.now().getTime() - (first.start_time ?? Number.NaN)) / 1000;
  const jobLog = await JobLog.create(runtime);
  // A job that is over can be collected, however long it took.
  const limits =
    elapsed === undefined
      ? { ...training, timeoutSeconds: undefined, budget: { ...training.budget, maxCost: undefined } }
      : training;
  const deadline = deadlineOf(limits, runtime.signal, Number.isFinite(elapsed) ? Math.max(0, elapsed!) : 0);
  let job: RayJob;
  let stop: Stop | undefined;
  try {
    job = await watch(
      client,
      submission,
      new RayLog(client, submission, jobLog),
      deadline.signal,
      runtime.log,
    );
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    throw new ConfigurationError(
      `${error.message} The job may still be running: collect it later with job-id: ${submission}.`,
      { cause: error },
    );
  } finally {
    stop = deadline.clear();
    await jobLog.close();
  }
  const ended = judgeJob(job, stop, training, runtime.now());
  const { found, problems } =
    ended === undefined
      ? await fetchOutputs(
          client,
          submission,
          job.driver_node_id ?? undefined,
          training.outputs,
          runtime.workspace,
          runtime.signal,
        )
      : { found: {}, problems: [] };
  return {
    ...resultOf(client.server, submission, job, ended ?? judgeOutputs(problems)),
    finishedAt: dateOf(job.end_time) ?? runtime.now(),
    outputs: found,
    log: { path: jobLog.path, lines: jobLog.lines },
  };
}

function resultOf(server: RayServer, submission: string, job: RayJob, judgement: Judgement): JobResult {
  return {
    id: submission,
    url: jobPage(server, submission),
    ...judgement,
    startedAt: dateOf(job.start_time),
    finishedAt: dateOf(job.end_time),
    exitCode: job.driver_exit_code ?? undefined,
    signal: undefined,
    outputs: {},
    log: undefined,
    ran: ranOf(job),
  };
}

/** @param milliseconds a Unix timestamp */
function dateOf(milliseconds: number | null | undefined): Date | undefined {
  return milliseconds == null ? undefined : new Date(milliseconds);
}

/** Undefined where the job ended well and within its limits. */
function judgeJob(job: RayJob, stop: Stop | undefined, training: Training, now: Date): Judgement | undefined {
  if (stop !== undefined) return { status: stop, reason: `was stopped ${reasonOf(stop, training)}` };
  if (job.status === "STOPPED")
    return { status: "stopped", reason: "was stopped on Ray, not by this action" };
  if (job.status === "FAILED") return { status: "failed", reason: reasonOfFailure(job) };
  const { maxCost, currency } = training.budget;
  const seconds = ((job.end_time ?? now.getTime()) - (job.start_time ?? now.getTime())) / 1000;
  const cost = costOf(training.budget, Math.max(0, seconds));
  if (cost !== null && maxCost !== undefined && cost.amount > maxCost) {
    return {
      status: "over-budget",
      reason: `cost ${cost.amount.toFixed(2)} ${currency} (${cost.basis}), and at most ${maxCost} ${currency} are allowed`,
    };
  }
  return undefined;
}

function reasonOfFailure({ driver_exit_code: code, message }: RayJob): string {
  if (code != null)
    return `ended with exit code ${code}${code === 137 ? " (the node may have run out of memory)" : ""}`;
  const text = (message ?? "").replaceAll(/\s+/g, " ").trim();
  return `failed on Ray${text === "" ? "" : `: ${text.length > 500 ? `${text.slice(0, 499)}…` : text}`}`;
}

function statusOf(job: RayJob): Judgement {
  return { status: job.status === "PENDING" ? "pending" : "running", reason: "" };
}

/** What the job itself says it runs, where this action has started it. */
function ranOf({ metadata }: RayJob): JobResult["ran"] {
  const command = metadata?.mergeline_command;
  const parameters = metadata?.mergeline_parameters;
  if (command === undefined || parameters === undefined) return undefined;
  try {
    return { command, parameters: readParameters(parameters) };
  } catch {
    return undefined;
  }
}

function protect(server: RayServer, { log }: Runtime): void {
  if (server.token === undefined) return;
  log.mask(server.token);
  const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(server.url.hostname);
  if (server.url.protocol === "http:" && !isLocal) {
    log.warning(
      `RAY_AUTH_TOKEN goes to ${server.url.origin} unencrypted. Put https before Ray, or reach it through a tunnel.`,
    );
  }
}
