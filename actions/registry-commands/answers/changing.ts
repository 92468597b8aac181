import { z } from "zod";
import { exported } from "../../toolkit/registry/exports/exported.js";
import { digest, version } from "../../toolkit/registry/record.js";
import { answer, changed, commit, model, pullRequest } from "./parts.js";

/** What the commands print that change the registry or its store: alias, quarantine, import and gc. */

export const alias = answer({
  model,
  alias: z.string(),
  from: version.nullable().describe("Where it pointed on the branch; null where it was not there."),
  to: version.nullable().describe("Where it points now; null where it was deleted."),
  changed,
  commit,
  pullRequest,
  exports: z.array(exported).describe("The other registries that the alias was mirrored to."),
});

export const quarantine = answer({
  model,
  version,
  quarantined: z.boolean(),
  changed,
  commit,
  pullRequest,
});

export const imported = answer({
  models: z.array(
    z.strictObject({
      name: model,
      from: z.string().describe("What the model is called where it comes from."),
      added: z.array(z.strictObject({ version, from: z.string() })).describe("Numbers here and there."),
      present: z.int().min(0).describe("How many versions were there before."),
      aliases: z.record(z.string(), version),
      kept: z.array(z.string()).describe("What was left alone, each a sentence."),
    }),
  ),
  changed,
  commit,
});

export const gc = answer({
  deleted: z.boolean(),
  bytes: z.int().min(0).describe("What the garbage takes."),
  kept: z.int().min(0).describe("How many artifacts stay."),
  garbage: z.array(
    z.strictObject({
      uri: z.string(),
      digest,
      bytes: z.int().min(0),
      at: z.iso.datetime().nullable().describe("When it was written; null where the store does not say."),
    }),
  ),
});
