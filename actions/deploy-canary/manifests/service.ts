import type { Settings } from "../settings.js";
import type { Manifest } from "./manifest.js";
import { metadata, selectorLabels } from "./version.js";

/**
 * A Service over the model's pods. Argo Rollouts narrows the ones called `-stable` and `-canary` to their pods by
 * adding a selector in the cluster.
 */
export function service(settings: Settings, name = settings.model): Manifest {
  const about = metadata(settings, name);
  // Only the Service over all pods is scraped, so that no pod is counted twice.
  const scraped = name === settings.model ? { "mergeline.dev/scrape": "true" } : {};
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: { ...about, labels: { ...about.labels, ...scraped } },
    spec: {
      selector: selectorLabels(settings),
      ports: [{ name: "http", port: 80, targetPort: "http" }],
    },
  };
}
