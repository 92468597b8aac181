import type { Landed } from "../../toolkit/git/landing.js";
import type { Exported } from "../../toolkit/registry/exports/exported.js";
import { exportAliases } from "../../toolkit/registry/exports/index.js";
import type { VersionRecord } from "../../toolkit/registry/record.js";
import type { Deployment } from "./deployment.js";

/**
 * Tells the registries that model.yaml names where the aliases point, once git says so: what is only proposed, or only
 * written here, they don't hear of.
 * @param landed how the aliases got to the branch; undefined where they were there before
 */
export async function mirrorAliases(
  { file, settings, runtime }: Deployment,
  names: readonly string[],
  record: VersionRecord | undefined,
  landed: Landed | undefined,
): Promise<Exported[]> {
  const exports = file.config.registry?.exports;
  const isOnBranch = landed === undefined || (landed.mode !== "local" && landed.pullRequest === undefined);
  if (exports === undefined || record === undefined || !isOnBranch) return [];
  const aliases = names.map((alias) => ({ model: settings.model, alias, record }));
  return exportAliases(exports, aliases, runtime);
}
