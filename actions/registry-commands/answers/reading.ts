import { z } from "zod";
import { alias } from "../../toolkit/registry/alias.js";
import { timestamp, version, versionRecord } from "../../toolkit/registry/record.js";
import { answer, gateWord, model, problem, quarantine, registryFolder, split } from "./parts.js";

/** What the commands print that only look: list, show, history, diff, lineage and card. */

export const list = answer({
  registry: registryFolder,
  models: z.array(
    z.strictObject({
      model,
      versions: z.int().min(0).describe("How many there are."),
      latest: z.strictObject({ version, createdAt: timestamp, gate: gateWord }).nullable(),
      aliases: z.record(z.string(), version).describe("Where each alias points."),
      splits: z.record(z.string(), split).describe("What is served beside that version, by alias."),
      problem,
    }),
  ),
});

const ofModel = answer({
  model,
  description: z.string().nullable(),
  owners: z.array(z.string()),
  versions: z.array(version).describe("All version numbers, rising."),
  aliases: z.record(z.string(), alias),
  newest: z
    .array(
      z.strictObject({ version, createdAt: timestamp, gate: gateWord, quarantine: quarantine.nullable() }),
    )
    .describe("The newest ten, newest first."),
});

const ofVersion = answer({
  model,
  version,
  path: z.string().describe("The record's file."),
  aliases: z.array(z.string()).describe("Those that point to it, or give it a part of the traffic."),
  quarantine: quarantine.nullable().describe("The one that holds now."),
  record: versionRecord,
});

export const show = z.union([ofModel, ofVersion]);

export const history = answer({
  model,
  alias: z.string(),
  version: version.nullable().describe("Where it points now."),
  history: z
    .array(
      z.strictObject({
        at: z.string().describe("When the commit was made, RFC 3339."),
        from: version.nullable().describe("Where it pointed before; null where it was not there."),
        to: version.nullable().describe("Where it points since; null where it was removed."),
        split: split.nullable(),
        by: z.string().describe("Who the alias says moved it, else the author of the commit."),
        author: z.string().describe("The author of the commit."),
        commit: z.string(),
        subject: z.string(),
        pullRequest: z.int().nullable().describe("The number that the commit's subject names."),
        reason: z.string().nullable(),
        problem,
      }),
    )
    .describe("Newest first."),
});

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const changes = z.array(
  z.strictObject({
    name: z.string().describe("Nested values stand by the way to them: optimizer.name."),
    change: z.enum(["same", "changed", "added", "removed"]),
    from: scalar,
    to: scalar,
    difference: z.number().nullable().describe("`to` minus `from` where both are numbers."),
  }),
);

export const diff = answer({
  model,
  from: version,
  to: version,
  sameDataset: z
    .boolean()
    .nullable()
    .describe("Whether both were measured on the same data; null where a record does not say."),
  dataset: changes,
  metrics: changes,
  data: changes,
  parameters: changes,
  environment: changes,
  training: changes,
  gate: changes,
  artifacts: changes,
  source: changes,
});

const nodeKinds = [
  "data",
  "features",
  "commit",
  "training",
  "artifact",
  "dataset",
  "gate",
  "version",
  "alias",
] as const;

export const lineage = answer({
  model,
  version,
  nodes: z.array(z.strictObject({ id: z.string(), kind: z.enum(nodeKinds), label: z.array(z.string()) })),
  edges: z.array(z.strictObject({ from: z.string(), to: z.string(), label: z.string().nullable() })),
});

export const card = answer({ model, version, card: z.string().describe("The card as Markdown.") });
