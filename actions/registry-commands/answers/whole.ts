import { z } from "zod";
import { version } from "../../toolkit/registry/record.js";
import { answer, registryFolder } from "./parts.js";

/** What the commands print that go through the whole registry: verify and site. */

export const verify = answer({
  verdict: z.enum(["pass", "fail"]),
  registry: registryFolder,
  models: z.int().min(0),
  versions: z.int().min(0).describe("How many records can be read."),
  unreachableArtifacts: z.int().min(0).describe("Those whose bytes were not checked, as they lie elsewhere."),
  offences: z.array(
    z.strictObject({
      kind: z.enum(["changed", "removed", "gap", "record", "alias", "artifact", "gate", "twice"]),
      model: z.string(),
      version: version.optional(),
      message: z.string().describe("One sentence, with commit or file."),
    }),
  ),
});

export const site = answer({
  output: z.string(),
  commit: z.string().describe("The commit that the site shows."),
  models: z.int().min(0),
  versions: z.int().min(0),
  files: z.int().min(0),
  problems: z.array(z.string()),
});
