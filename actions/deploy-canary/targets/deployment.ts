import { httpRoute } from "../manifests/http-route.js";
import type { Manifest } from "../manifests/manifest.js";
import { podTemplate } from "../manifests/pod.js";
import { service } from "../manifests/service.js";
import { type Split, splitManifests, splitName } from "../manifests/split.js";
import { type ServedVersion, selectorLabels, versionedMetadata } from "../manifests/version.js";
import type { Settings } from "../settings.js";

/**
 * A plain Deployment: pods are replaced one by one as the new ones get ready. No analysis, and no weights but those of a
 * split, by which the Gateway shares requests out between two versions.
 */
export function deploymentTarget(
  settings: Settings,
  version: ServedVersion,
  split?: Split,
): Record<string, Manifest> {
  const backends =
    split === undefined
      ? [{ name: settings.model, weight: 1 }]
      : [
          { name: settings.model, weight: 100 - split.weight },
          { name: splitName(settings), weight: split.weight },
        ];
  return {
    deployment: {
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata: versionedMetadata(settings, version),
      spec: {
        replicas: settings.replicas,
        revisionHistoryLimit: 3,
        progressDeadlineSeconds: 600,
        strategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
        selector: { matchLabels: selectorLabels(settings) },
        template: podTemplate(settings, version),
      },
    },
    service: service(settings),
    ...(split === undefined ? {} : splitManifests(settings, split)),
    ...(settings.gateway === undefined
      ? {}
      : { "http-route": httpRoute(settings, settings.gateway, backends) }),
  };
}
