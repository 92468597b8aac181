import { z } from "zod";
import { checks } from "./checks.js";
import { data } from "./data.js";
import { deploy } from "./deploy.js";
import { drift } from "./drift.js";
import { evaluate } from "./evaluate.js";
import { registry } from "./registry.js";
import { modelName } from "./scalar.js";
import { train } from "./train.js";

/** The whole of model.yaml. Published as schemas/model.schema.json. */
export const model = z.strictObject({
  name: modelName.describe(
    "Name of the model: folder of its registry, prefix of its branches, label in the cluster.",
  ),
  description: z.string().optional().describe("What the model answers, in a sentence."),
  owners: z.array(z.string().min(1)).optional().describe("Who answers for it: GitHub users or teams."),
  data: data.optional(),
  checks: checks.optional().describe("Checks of the data that matter to a model, done by validate-data."),
  train: train.optional().describe("How the model is trained."),
  evaluate: evaluate.optional().describe("The policy of the gate."),
  registry: registry.optional().describe("Where versions and artifacts are kept."),
  deploy: deploy.optional().describe("How versions reach the cluster."),
  drift: drift.optional().describe("How the model's input is watched."),
});

export type ModelConfig = z.output<typeof model>;
