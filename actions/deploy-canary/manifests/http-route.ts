import type { Settings } from "../settings.js";
import type { Manifest } from "./manifest.js";
import { metadata } from "./version.js";

/**
 * The route from the Gateway to the model. Weights are the ones at rest; during a canary the Gateway API plugin of
 * Argo Rollouts moves them in the cluster, and gitops/ tells Argo CD to leave them alone.
 */
export function httpRoute(
  settings: Settings,
  gateway: NonNullable<Settings["gateway"]>,
  backends: readonly { readonly name: string; readonly weight: number }[],
): Manifest {
  return {
    apiVersion: "gateway.networking.k8s.io/v1",
    kind: "HTTPRoute",
    metadata: metadata(settings),
    spec: {
      parentRefs: [{ name: gateway.name, namespace: gateway.namespace }],
      hostnames: [gateway.hostname],
      rules: [{ backendRefs: backends.map(({ name, weight }) => ({ name, port: 80, weight })) }],
    },
  };
}
