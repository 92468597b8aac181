import type { Settings } from "../settings.js";
import type { Metadata } from "./manifest.js";

/** What the manifests take from a version's record. */
export interface ServedVersion {
  readonly version: number;
  readonly uri: string;
  /** `sha256:…` of the artifact. */
  readonly digest: string;
  /** The commit that the version was made from. */
  readonly commit: string;
}

/** Labels by which Services, monitors and people find the pods. They never change, since selectors can't. */
export function selectorLabels(settings: Settings): Record<string, string> {
  return { "app.kubernetes.io/name": settings.model, "app.kubernetes.io/instance": settings.namespace };
}

export function labels(settings: Settings): Record<string, string> {
  return {
    ...selectorLabels(settings),
    "app.kubernetes.io/component": "model-server",
    "app.kubernetes.io/managed-by": "mergeline",
  };
}

/** Labels of the pods: with the version, so that metrics can be told apart by it. */
export function podLabels(settings: Settings, version: ServedVersion): Record<string, string> {
  return { ...labels(settings), "app.kubernetes.io/version": String(version.version) };
}

/** Where the manifest comes from. `status` reads the version that the cluster runs from here. */
export function annotations(settings: Settings, version: ServedVersion): Record<string, string> {
  return {
    "mergeline.dev/model": settings.model,
    "mergeline.dev/version": String(version.version),
    "mergeline.dev/digest": version.digest,
    "mergeline.dev/commit": version.commit,
  };
}

export function metadata(settings: Settings, name = settings.model): Metadata {
  return { name, namespace: settings.namespace, labels: labels(settings) };
}

/** For the object that owns the pods. The others are the same for every version, so that a promotion is a small diff. */
export function versionedMetadata(settings: Settings, version: ServedVersion): Metadata {
  return { ...metadata(settings), annotations: annotations(settings, version) };
}
