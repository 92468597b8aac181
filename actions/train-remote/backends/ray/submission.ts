import { createHash, randomUUID } from "node:crypto";
import type { Training } from "../../training.js";

/**
 * The id that a training has on Ray. Within a run of a workflow it follows from what is trained, so that a
 * submission that is retried, and a job of the workflow that is run again, meet the job that is there already.
 * Elsewhere every call is a training of its own.
 * @param folder digest of the uploaded files
 */
export function submissionOf(
  training: Training,
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const run = environment.GITHUB_RUN_ID;
  const { command, parameters, outputs, ray, name } = training;
  const { address: _, ...settings } = ray;
  const identity = run
    ? [run, environment.GITHUB_REPOSITORY, environment.GITHUB_JOB, environment.GITHUB_ACTION]
    : [randomUUID()];
  const text = JSON.stringify([...identity, folder, command, parameters, outputs, settings]);
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 20);
  return `mergeline-${name === undefined ? "" : `${name}-`}${hash}`;
}

/** The id of a further attempt, after one that failed or was stopped. */
export function attemptOf(submission: string, attempt: number): string {
  return attempt === 1 ? submission : `${submission}-${attempt}`;
}
