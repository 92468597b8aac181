import { z } from "zod";
import { duration, finite } from "./scalar.js";

export const environment = z.strictObject({
  approval: z.boolean().optional().describe("Whether a person has to approve the promotion (its pull request)."),
  alias: z.string().min(1).optional().describe("A further alias that a promotion moves. Default: champion for the first environment."),
});

export const deploy = z.strictObject({
  target: z.enum(["argo-rollouts", "kserve", "seldon", "deployment"]).optional().describe("What runs the model. Default: argo-rollouts."),
  environments: z.record(z.string(), environment.nullable()).describe("The environments in the order of promotion."),
  canary: z
    .strictObject({
      steps: z.array(finite.gt(0).max(100)).min(1).optional().describe("Traffic weights in percent, rising."),
      pause: duration.optional().describe("How long each step is watched."),
      analysis: z.array(z.string().min(1)).optional().describe("AnalysisTemplates that must hold during the canary."),
    })
    .optional(),
});
