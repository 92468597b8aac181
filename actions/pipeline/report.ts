import { z } from "zod";
import { stageNames } from "./stages.js";

const stageResult = z.object({
  stage: z.enum(stageNames),
  action: z.string().describe("What ran: the name of an action, or verify."),
  verdict: z
    .string()
    .describe("The stage's own verdict; `error` where it could not run, `skipped` where it was left out."),
  ok: z.boolean().nullable().describe("Whether the answer was yes; null where the stage was left out."),
  summary: z.string().describe("The verdict in a sentence, or why the stage was left out."),
  report: z.string().nullable().describe("Path of the stage's own JSON report."),
  durationMs: z.number().min(0),
});

/** The fields of the pipeline's report beyond the common head. */
export const pipelineReport = z.object({
  model: z.string(),
  stages: z.array(stageResult).describe("In the order in which they ran, up to the first no."),
});

export type StageResult = z.output<typeof stageResult>;
export type PipelineReport = z.output<typeof pipelineReport>;
