import { z } from "zod";
import { exported } from "../toolkit/registry/exports/exported.js";
import { type DeployCanaryInputs, operations } from "./inputs.js";
import type { Result } from "./operations/result.js";
import { type Settings, targets } from "./settings.js";

const version = z.int().min(1);

/** The fields of deploy-canary's report beyond the common head. */
export const deployCanaryReport = z.object({
  operation: z.enum(operations),
  model: z.string(),
  modelVersion: version.nullable(),
  previousVersion: version.nullable(),
  environment: z.string(),
  target: z.enum(targets),
  namespace: z.string(),
  manifests: z.array(z.string()).describe("Paths in the repository that holds them."),
  phase: z.string().nullable().describe("null where no cluster was asked."),
  weight: z.number().min(0).max(100).nullable().describe("Percent."),
  message: z.string().nullable().describe("What the cluster says about the phase."),
  quarantined: z.object({ version, reason: z.string() }).nullable(),
  changes: z
    .array(
      z.object({
        mode: z.enum(["push", "pull-request", "local"]),
        changed: z.boolean(),
        commit: z.string().nullable(),
        pullRequest: z.string().nullable().describe("URL, or the branch where there is no GitHub."),
        files: z.array(z.string()),
        attempts: z.int(),
      }),
    )
    .describe("Each repository that was written to, the registry's first."),
  exports: z.array(exported).describe("The other registries that the aliases were mirrored to."),
});

export type DeployCanaryReport = z.output<typeof deployCanaryReport>;

export function report(inputs: DeployCanaryInputs, settings: Settings, result: Result): DeployCanaryReport {
  return {
    operation: inputs.operation,
    model: settings.model,
    modelVersion: result.version ?? null,
    previousVersion: result.previousVersion ?? null,
    environment: settings.environment,
    target: settings.target,
    namespace: settings.namespace,
    manifests: [...result.manifests],
    phase: result.cluster?.phase ?? null,
    weight: result.cluster?.weight ?? null,
    message: result.cluster?.message ?? null,
    quarantined: result.quarantined ?? null,
    changes: result.landed.map((one) => ({
      mode: one.mode,
      changed: one.changed,
      commit: one.commit ?? null,
      pullRequest: one.pullRequest?.url ?? one.pullRequest?.branch ?? null,
      files: [...one.files],
      attempts: one.attempts,
    })),
    exports: [...result.exports],
  };
}
