import type { FileChange, Tree } from "../../toolkit/git/tree.js";
import type { VersionRecord } from "../../toolkit/registry/record.js";
import { serialise } from "../manifests/manifest.js";
import type { ServedVersion } from "../manifests/version.js";
import type { Settings } from "../settings.js";
import { render, userKustomization } from "../targets/render.js";

/** The folder of the model's manifests in the environment: what gitops/ makes an Application of. */
export function manifestFolder(gitopsPath: string, settings: Settings): string {
  return `${gitopsPath}/${settings.environment}/${settings.model}`;
}

export function servedVersion(record: VersionRecord): ServedVersion {
  const artifact = record.artifacts[0]!;
  return {
    version: record.version,
    uri: artifact.uri,
    digest: artifact.digest,
    commit: record.source?.commit ?? "unknown",
  };
}

/** A second version with its weight in percent. */
export interface SplitRecord {
  readonly record: VersionRecord;
  readonly weight: number;
}

function rendered(settings: Settings, record: VersionRecord, split: SplitRecord | undefined) {
  const second = split && { version: servedVersion(split.record), weight: split.weight };
  return render(settings, servedVersion(record), second);
}

/** Paths of the generated manifests, relative to the repository. */
export function manifestPaths(
  folder: string,
  settings: Settings,
  record: VersionRecord,
  split?: SplitRecord,
): string[] {
  return rendered(settings, record, split).map(({ path }) => `${folder}/${path}`);
}

/**
 * The files that make the folder deploy this version: those of base/ that differ, those that no longer belong there,
 * and the user's kustomization where it isn't there yet.
 */
export async function manifestChanges(
  tree: Tree,
  folder: string,
  settings: Settings,
  record: VersionRecord,
  split?: SplitRecord,
): Promise<FileChange[]> {
  const changes: FileChange[] = [];
  const files = rendered(settings, record, split);
  for (const { path, manifest } of files) {
    const content = serialise(manifest);
    if ((await tree.read(`${folder}/${path}`)) !== content)
      changes.push({ path: `${folder}/${path}`, content });
  }
  for (const name of await tree.list(`${folder}/base`)) {
    const path = `base/${name}`;
    if (name.endsWith(".yaml") && !files.some((file) => file.path === path)) {
      changes.push({ path: `${folder}/${path}`, delete: true });
    }
  }
  if ((await tree.read(`${folder}/kustomization.yaml`)) === undefined) {
    changes.push({ path: `${folder}/kustomization.yaml`, content: userKustomization });
  }
  return changes;
}
