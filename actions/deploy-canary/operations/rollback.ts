import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import type { Deployment } from "./deployment.js";
import type { Result } from "./result.js";
import { deploy } from "./start.js";

/** Goes back to an earlier version in one change: the one given, or the one before the version deployed. */
export async function rollback(deployment: Deployment): Promise<Result> {
  const { inputs, settings, registry } = deployment;
  const { model, environment } = settings;
  if (inputs.version !== undefined) {
    return deploy(deployment, "rollback", (await registry.resolve(model, inputs.version)).version);
  }
  const alias = await registry.alias(model, environment);
  if (alias?.previous === undefined) {
    throw new ConfigurationError(
      alias === undefined
        ? `${model} has nothing deployed to ${environment}, so there is nothing to roll back.`
        : `${model} had no version in ${environment} before version ${alias.version}. Give the version to go back to.`,
    );
  }
  return deploy(deployment, "rollback", alias.previous);
}
