import { z } from "zod";
import { parameters as parametersSchema } from "../toolkit/model/schema/train.js";
import { type Cost, costOf } from "./budget.js";
import { backends } from "./inputs.js";
import { type JobResult, outputNames, statuses, type Training } from "./training.js";

const output = z
  .strictObject({
    path: z.string().describe("Relative to the working directory."),
    digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
    bytes: z.int().min(0),
  })
  .nullable();

/** The fields of the report of train-remote. */
export const trainRemoteReport = z.strictObject({
  model: z.string().nullable().describe("Name of the model, where a model.yaml says it."),
  backend: z.enum(backends),
  command: z.string(),
  parameters: parametersSchema,
  job: z.strictObject({
    id: z.string(),
    url: z.string().nullable(),
    status: z.enum(statuses),
    reason: z.string().nullable().describe("Why it did not succeed."),
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
    exitCode: z.int().nullable(),
    signal: z.string().nullable(),
  }),
  durationSeconds: z.number().min(0).nullable(),
  outputs: z.strictObject({
    model: output,
    metrics: output,
    predictions: output,
    importances: output.optional().describe("Only where the training was to write them."),
  }),
  cost: z
    .strictObject({
      amount: z.number().min(0),
      currency: z.string(),
      basis: z.literal("declared rate × duration"),
    })
    .nullable()
    .describe("Null where nobody declared what an hour costs."),
  log: z.strictObject({ path: z.string(), lines: z.int().min(0) }).nullable(),
});

export type TrainRemoteReport = z.output<typeof trainRemoteReport>;

/** Seconds from the job's start to its end; undefined while it has none. */
export function durationOf({ startedAt, finishedAt }: JobResult): number | undefined {
  if (startedAt === undefined || finishedAt === undefined) return undefined;
  return Math.max(0, (finishedAt.getTime() - startedAt.getTime()) / 1000);
}

export function costOfJob(training: Training, job: JobResult): Cost | null {
  const seconds = durationOf(job);
  return seconds === undefined ? null : costOf(training.budget, seconds);
}

export function reportOf(training: Training, job: JobResult): TrainRemoteReport {
  const named = outputNames.filter((name) => name !== "importances" || training.outputs[name] !== undefined);
  const outputs = named.map((name) => [name, job.outputs[name] ?? null]);
  return {
    model: training.name ?? null,
    backend: training.backend,
    command: job.ran?.command ?? training.command,
    parameters: { ...(job.ran?.parameters ?? training.parameters) },
    job: {
      id: job.id,
      url: job.url ?? null,
      status: job.status,
      reason: job.reason === "" ? null : job.reason,
      startedAt: job.startedAt?.toISOString() ?? null,
      finishedAt: job.finishedAt?.toISOString() ?? null,
      exitCode: job.exitCode ?? null,
      signal: job.signal ?? null,
    },
    durationSeconds: durationOf(job) ?? null,
    outputs: Object.fromEntries(outputs) as TrainRemoteReport["outputs"],
    cost: costOfJob(training, job),
    log: job.log === undefined ? null : { ...job.log },
  };
}
