import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "../../../toolkit/runtime/log.js";
import { patiently, type RayClient, type RayJob, RayTrouble } from "./client.js";
import type { RayLog } from "./log.js";

/** How long Ray may be out of reach while a job runs, in milliseconds. */
const patience = 5 * 60_000;
const firstInterval = 1000;
const longestInterval = 10_000;

export function isOver({ status }: RayJob): boolean {
  return status === "SUCCEEDED" || status === "FAILED" || status === "STOPPED";
}

/**
 * Follows a job to its end, or until `stopped` is aborted; it is then stopped on Ray as well. Asks after 1 s, then
 * ever less often, every 10 s in the end, and never spends more than a fifth of the time on reading the log.
 * @throws ConfigurationError when Ray stays out of reach
 */
export async function watch(
  client: RayClient,
  submission: string,
  rayLog: RayLog,
  stopped: AbortSignal,
  log: Log,
): Promise<RayJob> {
  let interval = firstInterval;
  try {
    for (;;) {
      const job = await patiently(patience, stopped, () => existing(client, submission, stopped));
      const before = performance.now();
      if (isOver(job)) {
        await pullLast(rayLog, job, 30_000, stopped, log);
        return job;
      }
      await pull(rayLog, job, stopped, log);
      const reading = performance.now() - before;
      await sleep(Math.max(interval, reading * 4), undefined, { signal: stopped });
      interval = Math.min(longestInterval, interval * 1.25);
    }
  } catch (error) {
    if (!stopped.aborted) throw error;
    return stop(client, submission, rayLog, stopped.reason === "cancelled", log);
  }
}

/**
 * Stops a job, within 6 seconds where the run is cancelled. Ray asks its processes to end and kills them 3 seconds
 * later.
 */
async function stop(
  client: RayClient,
  submission: string,
  rayLog: RayLog,
  isCancelled: boolean,
  log: Log,
): Promise<RayJob> {
  const end = performance.now() + (isCancelled ? 5000 : 30_000);
  await stopJob(client, submission, isCancelled ? 3000 : 15_000, log);
  let job: RayJob = { status: "STOPPED" };
  while (performance.now() < end) {
    job = (await client.job(submission, { timeout: 2000 }).catch(() => undefined)) ?? job;
    if (isOver(job)) break;
    await sleep(250);
  }
  await pullLast(rayLog, job, 1000, undefined, log);
  return job;
}

/** Asks Ray to stop a job, again while it does not hear. What can't be done is said, not thrown: the run ends anyway. */
export async function stopJob(
  client: RayClient,
  submission: string,
  milliseconds: number,
  log: Log,
): Promise<void> {
  try {
    await patiently(milliseconds, undefined, () =>
      client.stop(submission, { timeout: Math.min(3000, milliseconds) }),
    );
    log.info(`The job ${submission} was told to stop.`);
  } catch (error) {
    log.warning(
      `The job ${submission} could not be stopped and may still be running and cost money: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

async function existing(client: RayClient, submission: string, signal: AbortSignal): Promise<RayJob> {
  const job = await client.job(submission, { signal });
  if (job === undefined) throw new RayTrouble(`Ray has no job ${submission} any more`);
  return job;
}

async function pull(rayLog: RayLog, job: RayJob, signal: AbortSignal, log: Log): Promise<void> {
  try {
    await rayLog.pull(job, signal);
  } catch (error) {
    if (!(error instanceof RayTrouble)) throw error;
    log.debug(`${error.message}; the log is read again later.`);
  }
}

async function pullLast(
  rayLog: RayLog,
  job: RayJob,
  milliseconds: number,
  signal: AbortSignal | undefined,
  log: Log,
): Promise<void> {
  try {
    const limit = AbortSignal.timeout(milliseconds + 1000);
    await patiently(milliseconds, signal, () => rayLog.pull(job, signal === undefined ? limit : signal));
  } catch (error) {
    if (signal?.aborted) throw error;
    log.warning("The end of the job's log could not be read.");
  }
}
