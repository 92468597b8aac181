import { z } from "zod";
import { actionNames } from "./action-name.js";

/** What every report begins with. */
export const reportHead = {
  schema: z.string().describe("Where the JSON Schema of this report is published."),
  action: z.enum(actionNames),
  toolVersion: z.string(),
  startedAt: z.iso.datetime().describe("When the action began, UTC."),
  durationMs: z.number().min(0).describe("How long it took, in milliseconds."),
  verdict: z
    .string()
    .describe("The answer in a word; `error` where a configuration error kept the action from one."),
  summary: z.string().describe("The answer in a sentence."),
};
