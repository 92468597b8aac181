import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import { manifestPaths } from "../change/manifests.js";
import { requireRenderable } from "../settings.js";
import { type Deployment, move } from "./deployment.js";
import { nothing, type Result, whereItIs } from "./result.js";

/** Deploys a version to the environment: its aliases and manifests in one change. */
export async function start(deployment: Deployment): Promise<Result> {
  const { registry, settings, inputs } = deployment;
  const record = await registry.resolve(settings.model, inputs.version!);
  return deploy(deployment, "start", record.version);
}

/**
 * Lands the change that deploys a version, and says what became of it.
 * @throws ConfigurationError when the environment asks for an approval and the change would go round it
 */
export async function deploy(
  deployment: Deployment,
  operation: "start" | "promote" | "rollback",
  version: number,
): Promise<Result> {
  const { settings, folder } = deployment;
  requireRenderable(settings, deployment.file);
  // A way back must not wait; where it leads was approved before.
  if (operation !== "rollback") requireApproval(deployment);
  const { landed, proposal, exports } = await move(deployment, { operation, to: version });
  const proposed = landed.some((one) => one.pullRequest !== undefined);
  const changed = proposed || landed.some((one) => one.changed);
  const { model, environment } = settings;
  const back = operation === "rollback" ? "back to " : "";
  return {
    ...nothing,
    ok: true,
    verdict: proposed ? "proposed" : changed ? "deployed" : "unchanged",
    summary: changed
      ? `${model} ${back}version ${version} for ${environment}: ${whereItIs(landed)}.`
      : `${model} version ${version} is what git says for ${environment} already; nothing was changed.`,
    version,
    previousVersion: proposal.from?.version,
    manifests: manifestPaths(folder, settings, proposal.to!),
    landed,
    exports,
  };
}

/** @throws ConfigurationError when the environment asks for an approval and the change would go round it */
export function requireApproval({ settings, inputs, file }: Deployment): void {
  if (!settings.approval || inputs.write !== "push") return;
  throw new ConfigurationError(
    `write: push is not allowed for ${settings.environment}, which asks for approval. Use pull-request.`,
    { place: file.place(["deploy", "environments", settings.environment, "approval"]) },
  );
}
