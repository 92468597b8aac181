import type { Settings } from "../settings.js";
import { type ModelVolume, modelVolume } from "./model-volume.js";
import { annotations, podLabels, type ServedVersion } from "./version.js";

/**
 * The pod template of a model server. It names the version, its artifact and digest in the environment, so that a new
 * version is a new template and thereby a new rollout, even where the image stays the same.
 */
export function podTemplate(settings: Settings, version: ServedVersion): Record<string, unknown> {
  const model = settings.modelVolume ? modelVolume(version.uri) : undefined;
  return {
    metadata: { labels: podLabels(settings, version), annotations: annotations(settings, version) },
    spec: {
      ...(settings.serviceAccount === undefined ? {} : { serviceAccountName: settings.serviceAccount }),
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
      containers: [container(settings, version, model)],
      volumes: [{ name: "tmp", emptyDir: {} }, ...(model === undefined ? [] : [model.volume])],
    },
  };
}

function container(
  settings: Settings,
  version: ServedVersion,
  model: ModelVolume | undefined,
): Record<string, unknown> {
  const probe = { httpGet: { path: settings.health, port: "http" } };
  return {
    name: "model",
    image: settings.image
      .replaceAll("{version}", String(version.version))
      .replaceAll("{commit}", version.commit),
    env: Object.entries({
      MODEL_NAME: settings.model,
      MODEL_VERSION: String(version.version),
      MODEL_URI: version.uri,
      MODEL_DIGEST: version.digest,
      ...(model !== undefined && { MODEL_PATH: model.path }),
      ...settings.env,
    }).map(([name, value]) => ({ name, value })),
    ports: [{ name: "http", containerPort: settings.port }],
    resources: settings.resources,
    // Five minutes to load the model; after that, readiness decides about traffic and liveness about a restart.
    startupProbe: { ...probe, periodSeconds: 5, failureThreshold: 60 },
    readinessProbe: { ...probe, periodSeconds: 5, failureThreshold: 3 },
    livenessProbe: { ...probe, periodSeconds: 10, failureThreshold: 6 },
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    },
    volumeMounts: [{ name: "tmp", mountPath: "/tmp" }, ...(model === undefined ? [] : [model.mount])],
  };
}
