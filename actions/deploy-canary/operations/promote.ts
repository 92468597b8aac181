import type { Exported } from "../../toolkit/registry/exports/exported.js";
import { workingTree } from "../../toolkit/registry/registry.js";
import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import { manifestChanges } from "../change/manifests.js";
import { openCluster } from "../cluster/cluster.js";
import { Refusal } from "../refusal.js";
import { requireRenderable } from "../settings.js";
import type { Deployment } from "./deployment.js";
import { mirrorAliases } from "./mirror.js";
import { nothing, type Result } from "./result.js";
import { deploy } from "./start.js";

/**
 * Takes the version of the environment before into this one; where git has it here already, finishes its canary in
 * the cluster without the steps that are left.
 */
export async function promote(deployment: Deployment): Promise<Result> {
  const version = await wanted(deployment);
  return (await isDeployed(deployment, version))
    ? finish(deployment, version)
    : deploy(deployment, "promote", version);
}

async function wanted({ inputs, settings, registry }: Deployment): Promise<number> {
  const { model, environment, before } = settings;
  if (inputs.version !== undefined) return (await registry.resolve(model, inputs.version)).version;
  const source = before ?? environment;
  const alias = await registry.alias(model, source);
  if (alias === undefined) {
    throw new ConfigurationError(
      `version was not given, and ${model} has nothing deployed to ${source} to promote. Deploy it there first, or give a version.`,
    );
  }
  return alias.version;
}

/** In another gitops repository, the alias alone has to say it. */
async function isDeployed(deployment: Deployment, version: number): Promise<boolean> {
  const { registry, settings, inputs, folder, runtime } = deployment;
  const alias = await registry.alias(settings.model, settings.environment);
  // A split ends with a promotion, also of the version that had the larger part.
  if (alias?.version !== version || alias.split !== undefined) return false;
  if (inputs.gitopsRepository !== undefined) return true;
  requireRenderable(settings, deployment.file);
  const record = await registry.record(settings.model, version);
  return (await manifestChanges(workingTree(runtime.workspace), folder, settings, record)).length === 0;
}

async function finish(deployment: Deployment, version: number): Promise<Result> {
  const { settings, runtime } = deployment;
  const { model, environment } = settings;
  const cluster = openCluster(settings, runtime);
  const before = await cluster.status();
  if (before.version !== version) {
    const runs = before.version === undefined ? "nothing of it" : `version ${before.version}`;
    throw new Refusal(
      `git says version ${version} for ${environment}, but the cluster has ${runs}. Wait until Argo CD has applied it, then promote again.`,
    );
  }
  if (before.aborted) {
    throw new Refusal(
      `version ${version} was stopped in ${environment} (${before.message ?? before.phase}). Roll back, or deploy another version.`,
    );
  }
  const after = before.finished || settings.target !== "argo-rollouts" ? before : await cluster.finish();
  const all = `version ${version} has all of the traffic in ${environment}`;
  return {
    ...nothing,
    ok: true,
    verdict: after.finished ? "finished" : "promoted",
    summary: after.finished
      ? `${model}: ${all}.`
      : `${model}: version ${version} is on its way to all of the traffic in ${environment} (${after.phase}).`,
    version,
    cluster: after,
    exports: await mirrorMerged(deployment, version),
  };
}

/** What a pull request moved was not on the branch yet when it was proposed: now other registries hear of it. */
async function mirrorMerged(deployment: Deployment, version: number): Promise<readonly Exported[]> {
  const { registry, settings } = deployment;
  if (deployment.file.config.registry?.exports === undefined) return [];
  const names: string[] = [];
  for (const name of settings.aliases) {
    if ((await registry.alias(settings.model, name))?.version === version) names.push(name);
  }
  return mirrorAliases(deployment, names, await registry.record(settings.model, version), undefined);
}
