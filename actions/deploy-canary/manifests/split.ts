import type { Settings } from "../settings.js";
import type { Manifest } from "./manifest.js";
import { podTemplate } from "./pod.js";
import { service } from "./service.js";
import { annotations, metadata, type ServedVersion, selectorLabels } from "./version.js";

/** A second version that gets a part of the traffic. */
export interface Split {
  readonly version: ServedVersion;
  /** Percent, from 1 to 99. */
  readonly weight: number;
}

/** Name of the second version's Deployment and Service. */
export function splitName(settings: Settings): string {
  return `${settings.model}-split`;
}

/**
 * The second version's Deployment, and the Service over its pods. Their instance label is another one than that of the
 * first, so that neither's selector finds the other's pods.
 */
export function splitManifests(settings: Settings, { version }: Split): Record<string, Manifest> {
  const name = splitName(settings);
  const own = { "app.kubernetes.io/instance": `${settings.namespace.slice(0, 57)}-split` };
  const selector = { ...selectorLabels(settings), ...own };
  const template = podTemplate(settings, version) as { metadata: { labels: Record<string, string> } };
  const about = metadata(settings, name);
  const above = service(settings, name);
  return {
    "deployment-split": {
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata: { ...about, annotations: annotations(settings, version) },
      spec: {
        replicas: settings.replicas,
        revisionHistoryLimit: 3,
        progressDeadlineSeconds: 600,
        strategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
        selector: { matchLabels: selector },
        template: {
          ...template,
          metadata: { ...template.metadata, labels: { ...template.metadata.labels, ...own } },
        },
      },
    },
    "service-split": {
      ...above,
      // The pods of both are scraped, each by one Service.
      metadata: { ...about, labels: { ...about.labels, "mergeline.dev/scrape": "true" } },
      spec: { ...(above.spec as Record<string, unknown>), selector },
    },
  };
}
