import { httpRoute } from "../manifests/http-route.js";
import type { Manifest } from "../manifests/manifest.js";
import { podTemplate } from "../manifests/pod.js";
import { service } from "../manifests/service.js";
import { type ServedVersion, selectorLabels, versionedMetadata } from "../manifests/version.js";
import type { Canary, Settings } from "../settings.js";

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
            ...analysis(settings),
            steps: steps(settings.canary),
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

/** Each weight is set and watched for the pause; the last one, 100, ends the canary and needs no watch. */
function steps(canary: Canary): Record<string, unknown>[] {
  const pause = { pause: { duration: seconds(canary.pauseSeconds) } };
  return canary.steps.flatMap((weight) =>
    weight === 100 ? [{ setWeight: weight }] : [{ setWeight: weight }, pause],
  );
}

/**
 * The analysis runs in the background from the first weight on, so that a bad canary is stopped within an interval
 * and not at the end of a pause. It measures at least three times in each pause.
 */
function analysis(settings: Settings): Record<string, unknown> {
  const { canary } = settings;
  if (canary.analysis.length === 0) return {};
  const interval = seconds(Math.min(60, canary.pauseSeconds / 5));
  const args: Record<string, string> = {
    namespace: settings.namespace,
    name: settings.model,
    prometheus: settings.prometheus,
    interval,
    "minimum-success-rate": String(canary.successRate),
    "maximum-latency-seconds": String(canary.latencySeconds),
  };
  return {
    analysis: {
      templates: canary.analysis.map((templateName) => ({ templateName, clusterScope: true })),
      startingStep: 1,
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
