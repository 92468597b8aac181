import { openCluster } from "../cluster/cluster.js";
import type { Deployment } from "./deployment.js";
import { nothing, type Result } from "./result.js";

/** Phase and weight in the cluster, and whether the cluster has what git says. Changes nothing. */
export async function status({ settings, registry, runtime }: Deployment): Promise<Result> {
  const { model, environment } = settings;
  const found = await openCluster(settings, runtime).status();
  const alias = await registry.alias(model, environment);
  const parts = [
    found.phase === "Missing"
      ? `${model} is not in the cluster (namespace ${settings.namespace})`
      : `${model} in ${environment}: ${found.version === undefined ? "an unknown version" : `version ${found.version}`} is ${found.phase} at ${found.weight}%`,
    found.aborted ? "it was stopped, and the version before has the traffic" : "",
    found.message ?? "",
    alias?.split === undefined
      ? ""
      : `git gives ${alias.split.weight}% of the traffic to version ${alias.split.version}`,
    alias !== undefined && alias.version !== found.version ? `git says version ${alias.version}` : "",
  ];
  return {
    ...nothing,
    ok: true,
    verdict: found.phase.toLowerCase(),
    summary: `${parts
      .filter((part) => part !== "")
      .join("; ")
      .replaceAll(/\s+/g, " ")}.`.replace(/\.\.$/, "."),
    version: found.version ?? alias?.version,
    previousVersion: alias?.previous,
    cluster: found,
  };
}
