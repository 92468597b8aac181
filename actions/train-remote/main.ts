import { readModel } from "../toolkit/model/read.js";
import type { Inputs } from "../toolkit/runtime/inputs.js";
import type { Outcome } from "../toolkit/runtime/outcome.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { trainLocally } from "./backends/local.js";
import { trainOnRay } from "./backends/ray.js";
import { readInputs, type TrainRemoteInputs } from "./inputs.js";
import { costOfJob, durationOf, reportOf } from "./report.js";
import { trainingOf } from "./settings.js";
import { sentenceOf, summaryOf } from "./summary.js";
import type { JobResult, Training } from "./training.js";

/** Runs a training where it is to run, within its limits, and records what it wrote. */
export async function trainRemote(inputs: TrainRemoteInputs, runtime: Runtime): Promise<Outcome> {
  const model = await readModel(runtime.workspace, inputs.config);
  const training = trainingOf(inputs, model);
  const job =
    training.backend === "local"
      ? await trainLocally(training, runtime)
      : await trainOnRay(training, { wait: inputs.wait, jobId: inputs.jobId }, runtime);
  return publish(training, job, runtime);
}

export const run = (inputs: Inputs, runtime: Runtime): Promise<Outcome> =>
  trainRemote(readInputs(inputs), runtime);

async function publish(training: Training, job: JobResult, runtime: Runtime): Promise<Outcome> {
  const isStarted = job.status === "pending" || job.status === "running";
  const verdict = isStarted ? "started" : job.status === "succeeded" ? "pass" : "fail";
  const summary = sentenceOf(training, job);
  const outputs = {
    "job-id": job.id,
    "job-url": job.url,
    status: job.status,
    model: job.outputs.model?.path,
    metrics: job.outputs.metrics?.path,
    predictions: job.outputs.predictions?.path,
    "duration-seconds": durationOf(job),
    cost: costOfJob(training, job)?.amount,
  };
  const { report } = await runtime.publish({
    action: "train-remote",
    verdict,
    summary,
    report: reportOf(training, job),
    outputs,
    comment: { body: summaryOf(training, job), key: "train-remote", mode: "never" },
  });
  return { ok: verdict !== "fail", verdict, summary, outputs: { ...outputs, report } };
}
