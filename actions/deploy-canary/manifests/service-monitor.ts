import type { Settings } from "../settings.js";
import type { Manifest } from "./manifest.js";
import { metadata, selectorLabels } from "./version.js";

/** Makes Prometheus (through prometheus-operator) scrape each pod, with the version as a label on every metric. */
export function serviceMonitor(settings: Settings): Manifest {
  return {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "ServiceMonitor",
    metadata: metadata(settings),
    spec: {
      selector: { matchLabels: { ...selectorLabels(settings), "mergeline.dev/scrape": "true" } },
      endpoints: [
        {
          port: "http",
          path: settings.metrics,
          interval: "15s",
          relabelings: [
            relabel("app_kubernetes_io_name", "model"),
            relabel("app_kubernetes_io_version", "model_version"),
          ],
        },
      ],
    },
  };
}

function relabel(podLabel: string, targetLabel: string): Record<string, unknown> {
  return { sourceLabels: [`__meta_kubernetes_pod_label_${podLabel}`], targetLabel };
}
