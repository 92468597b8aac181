import { setTimeout } from "node:timers/promises";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import type { Settings } from "../settings.js";
import { ClusterUnreachable, kubectl } from "./kubectl.js";
import { type ClusterStatus, deploymentStatus, missing, rolloutStatus } from "./status.js";

/** The model as it runs in the cluster. */
export interface Cluster {
  status(): Promise<ClusterStatus>;
  /** Stops the canary and sends everything back to the stable version, as `kubectl argo rollouts abort` does. */
  abort(): Promise<ClusterStatus>;
  /** Gives the canary everything now, as `kubectl argo rollouts promote --full` does. */
  finish(): Promise<ClusterStatus>;
}

/** How long the controller has to act on what it was told, in milliseconds. */
const patience = 20_000;

/** @throws ClusterUnreachable from every method, where the cluster can't be asked */
export function openCluster(settings: Settings, runtime: Runtime): Cluster {
  const client = kubectl(runtime);
  const isRollout = settings.target === "argo-rollouts";
  const resource = isRollout ? "rollouts.argoproj.io" : "deployments.apps";
  const status = async () => {
    const found = await client.get(resource, settings.model, settings.namespace);
    if (found === undefined) return missing;
    try {
      return isRollout ? rolloutStatus(found) : deploymentStatus(found);
    } catch (error) {
      throw new ClusterUnreachable(`The ${resource} ${settings.model} in the cluster can't be understood.`, {
        cause: error,
      });
    }
  };
  const tell = async (patch: object, done: (status: ClusterStatus) => boolean) => {
    await client.patchStatus(resource, settings.model, settings.namespace, { status: patch });
    const deadline = Date.now() + patience;
    for (;;) {
      const now = await status();
      if (done(now) || Date.now() > deadline) return now;
      await setTimeout(500, undefined, { signal: runtime.signal });
    }
  };
  return {
    status,
    abort: () => tell({ abort: true }, (now) => now.aborted && now.phase !== "Progressing"),
    finish: () => tell({ promoteFull: true }, (now) => now.finished),
  };
}
