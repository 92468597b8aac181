import type { Manifest, ManifestFile } from "../manifests/manifest.js";
import { serviceMonitor } from "../manifests/service-monitor.js";
import type { Split } from "../manifests/split.js";
import type { ServedVersion } from "../manifests/version.js";
import type { Settings } from "../settings.js";
import { argoRolloutsTarget } from "./argo-rollouts.js";
import { deploymentTarget } from "./deployment.js";

/**
 * The manifests of a version in an environment, and the kustomization that lists them. Pure: the same settings and
 * version give the same files. Only a Deployment can be split. Paths are relative to `deploy/<environment>/<model>`.
 */
export function render(settings: Settings, version: ServedVersion, split?: Split): ManifestFile[] {
  const target = settings.target === "deployment" ? deploymentTarget : argoRolloutsTarget;
  const manifests: Record<string, Manifest> = {
    ...target(settings, version, split),
    ...(settings.monitoring ? { "service-monitor": serviceMonitor(settings) } : {}),
  };
  const names = Object.keys(manifests).map((name) => `${name}.yaml`);
  return [
    ...Object.entries(manifests).map(([name, manifest]) => ({ path: `base/${name}.yaml`, manifest })),
    { path: "base/kustomization.yaml", manifest: kustomization(names) },
  ];
}

function kustomization(resources: readonly string[]): Manifest {
  return { apiVersion: "kustomize.config.k8s.io/v1beta1", kind: "Kustomization", resources };
}

/** The kustomization beside base/: written once when absent, and the user's from then on. */
export const userKustomization = `# Yours: patch or add to what is generated in base/. Mergeline never writes this file again.
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - base
`;
