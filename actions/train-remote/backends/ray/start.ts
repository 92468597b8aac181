import { setTimeout as sleep } from "node:timers/promises";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import type { Runtime } from "../../../toolkit/runtime/runtime.js";
import type { Training } from "../../training.js";
import { trainingVariables } from "../local/environment.js";
import { type JobRequest, patiently, type RayClient } from "./client.js";
import { filesOf } from "./folder.js";
import { entrypoint } from "./job-script.js";
import { packageOf, readFolder } from "./package.js";
import { attemptOf, submissionOf } from "./submission.js";
import { isOver, stopJob } from "./watch.js";

/** More attempts of one training in one run of a workflow than anyone makes. */
const mostAttempts = 100;
/** The longest text that is kept in a job's metadata, in characters. */
const longestMetadata = 16_384;

/**
 * Uploads the working folder and starts the job, unless this run has started it before: then that one is the job,
 * as long as it did not fail.
 * @returns the submission id
 */
export async function start(client: RayClient, training: Training, runtime: Runtime): Promise<string> {
  const { signal, log } = runtime;
  const { files, skipped } = await filesOf(runtime.workspace.directory, training.ray.exclude);
  if (skipped.length > 0) {
    log.warning(
      `Not uploaded, because they are links that lead outside or no files: ${skipped.slice(0, 5).join(", ")}.`,
    );
  }
  const folder = await readFolder(files);
  const base = submissionOf(training, folder.digest, runtime.environment);
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const submission = attemptOf(base, attempt);
    const existing = await patiently(30_000, signal, () => client.job(submission, { signal }));
    if (existing !== undefined) {
      if (isOver(existing) && existing.status !== "SUCCEEDED") continue;
      log.info(
        `This run has started the job ${submission} before (${existing.status}): it is followed, and none is started.`,
      );
      return submission;
    }
    const { command, parameters, outputs } = training;
    const { name, bytes } = packageOf(folder, { submission, command, parameters, outputs }, files);
    if (!(await patiently(60_000, signal, () => client.hasPackage(name, { signal })))) {
      log.info(`Uploading ${files.length} files as ${name} (${bytes.length} bytes).`);
      await patiently(60_000, signal, () => client.upload(name, bytes, { signal }));
    }
    await submit(client, requestOf(training, submission, name), runtime);
    return submission;
  }
  throw new ConfigurationError(`This run has tried the training ${mostAttempts} times on Ray already.`);
}

function requestOf(training: Training, submission: string, packageName: string): JobRequest {
  const { ray, command } = training;
  const parameters = JSON.stringify(training.parameters);
  return {
    entrypoint,
    submission_id: submission,
    runtime_env: {
      working_dir: `gcs://${packageName}`,
      env_vars: { ...ray.variables, ...trainingVariables(training) },
      ...(ray.pip.length === 0 ? {} : { pip: ray.pip }),
    },
    metadata: {
      ...(training.name === undefined ? {} : { mergeline_model: training.name }),
      ...(command.length > longestMetadata ? {} : { mergeline_command: command }),
      ...(parameters.length > longestMetadata ? {} : { mergeline_parameters: parameters }),
    },
    ...ray.resources,
  };
}

/**
 * Submits until Ray has the job. An answer that was lost is asked for again: the second submission finds the first
 * one's job, as they have the same id. A cancellation in between leaves no job behind.
 */
async function submit(client: RayClient, request: JobRequest, { signal, log }: Runtime): Promise<void> {
  signal.throwIfAborted();
  const submitted = patiently(120_000, signal, () => client.submit(request));
  const cancelled = new Promise<"cancelled">((resolve) =>
    signal.addEventListener("abort", () => resolve("cancelled"), { once: true }),
  );
  if ((await Promise.race([submitted, cancelled])) !== "cancelled") return;
  await Promise.race([submitted.catch(() => undefined), sleep(3000)]);
  await stopJob(client, request.submission_id, 2500, log);
  signal.throwIfAborted();
}
