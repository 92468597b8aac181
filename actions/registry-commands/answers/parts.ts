import { z } from "zod";
import { line, timestamp, version } from "../../toolkit/registry/record.js";

/** What a command prints: where its schema is published, and what it has to say. */
export const answer = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({
    schema: z.string().describe("Where the JSON Schema of this answer is published."),
    ...shape,
  });

export const model = z.string().describe("Name of the model.");
export const registryFolder = z.string().describe("Folder of the registry, in the repository that holds it.");
export const problem = z
  .string()
  .nullable()
  .describe("Why something can't be read, in a sentence; else null.");
export const commit = z
  .string()
  .nullable()
  .describe("The commit that holds the change; null where none was made.");
export const changed = z.boolean().describe("False where it was so before, and nothing was written.");
export const pullRequest = z
  .string()
  .nullable()
  .describe("URL of the pull request that proposes it, or its branch where there is no GitHub.");

export const split = z.strictObject({
  version,
  weight: z.int().min(1).max(99).describe("Percent of the traffic that the other version gets."),
});

export const quarantine = z.strictObject({
  version,
  reason: line,
  since: timestamp,
  until: timestamp.optional().describe("When it ends by itself."),
});

export const gateWord = z.enum(["pass", "override", "none"]);
