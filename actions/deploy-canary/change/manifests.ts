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

/** Paths of the generated manifests, relative to the repository. */
export function manifestPaths(folder: string, settings: Settings, record: VersionRecord): string[] {
  return render(settings, servedVersion(record)).map(({ path }) => `${folder}/${path}`);
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
): Promise<FileChange[]> {
  const changes: FileChange[] = [];
  const files = render(settings, servedVersion(record));
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
