import { httpRoute } from "../manifests/http-route.js";
import type { Manifest } from "../manifests/manifest.js";
import { podTemplate } from "../manifests/pod.js";
import { service } from "../manifests/service.js";
import { type ServedVersion, selectorLabels, versionedMetadata } from "../manifests/version.js";
import type { Settings } from "../settings.js";

/**
 * An Argo Rollouts canary. With a gateway its weights move requests, by the Gateway API plugin; without one they move
 * pods, so that of 4 replicas a weight of 25 is one pod.
 */
export function argoRolloutsTarget(settings: Settings, version: ServedVersion): Record<string, Manifest> {
  const stable = `${settings.model}-stable`;
  const canary = `${settings.model}-canary`;
  return {
    rollout: {
      apiVersion: "argoproj.io/v1alpha1",
      kind: "Rollout",
      metadata: versionedMetadata(settings, version),
      spec: {
        replicas: settings.replicas,
        revisionHistoryLimit: 3,
        // A way back to one of the last versions skips the steps: what is known to work need not be tried again.
        rollbackWindow: { revisions: 3 },
        // A canary whose pods don't get ready within ten minutes is aborted instead of waiting for a person.
        progressDeadlineSeconds: 600,
        progressDeadlineAbort: true,
        selector: { matchLabels: selectorLabels(settings) },
        strategy: {
          canary: {
            canaryService: canary,
            stableService: stable,
            ...(settings.gateway === undefined
              ? { maxSurge: 1, maxUnavailable: 0 }
              : { trafficRouting: gatewayRouting(settings) }),
            steps: steps(settings),
          },
        },
        template: podTemplate(settings, version),
      },
    },
    service: service(settings),
    "service-stable": service(settings, stable),
    "service-canary": service(settings, canary),
    ...(settings.gateway === undefined
      ? {}
      : {
          "http-route": httpRoute(settings, settings.gateway, [
            { name: stable, weight: 100 },
            { name: canary, weight: 0 },
          ]),
        }),
  };
}

function gatewayRouting(settings: Settings): Record<string, unknown> {
  return {
    plugins: { "argoproj-labs/gatewayAPI": { httpRoute: settings.model, namespace: settings.namespace } },
  };
}

/** Each weight is set and watched; the last one, 100, ends the canary and needs no watch. */
function steps(settings: Settings): Record<string, unknown>[] {
  const { canary } = settings;
  const watch =
    canary.analysis.length === 0 ? { pause: { duration: seconds(canary.pauseSeconds) } } : analysis(settings);
  return canary.steps.flatMap((weight) =>
    weight === 100 ? [{ setWeight: weight }] : [{ setWeight: weight }, watch],
  );
}

/**
 * The watch of a step by analysis: measurements spread over the pause, the first of which outside its limit stops the
 * canary. It is a step and not an analysis in the background, because one of those that has measured nothing, for want
 * of data or of Prometheus, does not keep the steps from going on.
 */
function analysis({ canary, model, namespace, prometheus }: Settings): Record<string, unknown> {
  const count = Math.max(3, Math.round(canary.pauseSeconds / 60));
  const args: Record<string, string> = {
    namespace,
    name: model,
    prometheus,
    interval: seconds(canary.pauseSeconds / count),
    count: String(count),
    "minimum-success-rate": String(canary.successRate),
    "maximum-latency-seconds": String(canary.latencySeconds),
  };
  return {
    analysis: {
      templates: canary.analysis.map((templateName) => ({ templateName, clusterScope: true })),
      args: [
        ...Object.entries(args).map(([name, value]) => ({ name, value })),
        // Only the canary's pods are measured: their names begin with the Rollout's and this hash.
        { name: "canary-hash", valueFrom: { podTemplateHashValue: "Latest" } },
      ],
    },
  };
}

function seconds(value: number): string {
  return `${Math.max(1, Math.round(value))}s`;
}
