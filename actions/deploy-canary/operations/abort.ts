import { workingTree } from "../../toolkit/registry/registry.js";
import { ConfigurationError, sentence } from "../../toolkit/runtime/errors.js";
import { manifestPaths } from "../change/manifests.js";
import { openCluster } from "../cluster/cluster.js";
import { ClusterUnreachable } from "../cluster/kubectl.js";
import type { ClusterStatus } from "../cluster/status.js";
import { requireReceipt } from "../receipt.js";
import { Refusal, requireDeployable } from "../refusal.js";
import { requireRenderable } from "../settings.js";
import { type Deployment, move } from "./deployment.js";
import { nothing, type Result, whereItIs } from "./result.js";

/**
 * Stops a version: in the cluster where one can be reached, and in git by one change that quarantines the version and
 * takes the environment back to the version before, so that git says again what the cluster runs.
 */
export async function abort(deployment: Deployment): Promise<Result> {
  const { settings, inputs, folder } = deployment;
  const version = await aborted(deployment);
  const back = await before(deployment, version);
  if (back !== undefined) requireRenderable(settings, deployment.file);
  const { status, note } = await stop(deployment, version);
  const cause = inputs.reason ?? status?.message?.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").slice(0, 500);
  const reason = cause ?? `aborted in ${settings.environment}`;
  const { landed, proposal, exports } = await move(deployment, {
    operation: "abort",
    to: back,
    quarantine: { version, reason },
  });
  const done = whereItIs(landed) || "in git already";
  const rest = back === undefined ? "quarantine" : `quarantine and the way back to version ${back}`;
  return {
    ...nothing,
    ok: true,
    verdict: "aborted",
    summary: `${settings.model} version ${version} in ${settings.environment}: ${note}; ${rest}: ${done}.`,
    version,
    previousVersion: back,
    manifests: proposal.to === undefined ? [] : manifestPaths(folder, settings, proposal.to),
    cluster: status,
    landed,
    quarantined: { version, reason },
    exports,
  };
}

async function aborted({ inputs, settings, registry }: Deployment): Promise<number> {
  if (inputs.version !== undefined) return (await registry.resolve(settings.model, inputs.version)).version;
  const alias = await registry.alias(settings.model, settings.environment);
  // Of two that share the traffic, the second is the one on trial.
  if (alias !== undefined) return alias.split?.version ?? alias.version;
  throw new ConfigurationError(
    `${settings.model} has nothing deployed to ${settings.environment}, so there is nothing to abort.`,
  );
}

/** The version to go back to; undefined where the aborted one isn't deployed, or nothing good ran before it. */
async function before(deployment: Deployment, version: number): Promise<number | undefined> {
  const { settings, registry, home, runtime } = deployment;
  const alias = await registry.alias(settings.model, settings.environment);
  const back = alias?.split?.version === version ? alias.version : alias?.previous;
  const isDeployed = alias?.version === version || alias?.split?.version === version;
  if (!isDeployed || back === undefined) return undefined;
  const record = await registry.record(settings.model, back);
  try {
    requireDeployable(record, await registry.quarantine(settings.model, back), runtime.now());
    await requireReceipt(record, workingTree(home.runtime.workspace), deployment, false);
    return back;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    runtime.log.warning(`There is no way back by itself: ${error.message}`);
    return undefined;
  }
}

/** Git has to learn of the abort even where the cluster can't be reached. */
async function stop(
  { settings, registry, runtime }: Deployment,
  version: number,
): Promise<{ status: ClusterStatus | undefined; note: string }> {
  const alias = await registry.alias(settings.model, settings.environment);
  if (alias?.split?.version === version) {
    const note = `it gets ${alias.split.weight}% of the traffic until the cluster has what git says`;
    return { status: undefined, note };
  }
  const cluster = openCluster(settings, runtime);
  try {
    const status = await cluster.status();
    if (status.version !== version) return { status, note: "the cluster does not run it" };
    if (status.aborted) return { status, note: "it was stopped in the cluster already" };
    if (settings.target !== "argo-rollouts" || status.finished) {
      return { status, note: "it is no canary any more, so the cluster goes back when git does" };
    }
    const after = await cluster.abort();
    return { status: after, note: after.aborted ? "stopped in the cluster" : "told the cluster to stop it" };
  } catch (error) {
    if (!(error instanceof ClusterUnreachable)) throw error;
    runtime.log.warning(sentence(error));
    return { status: undefined, note: "no cluster could be reached, so nothing was stopped there" };
  }
}
