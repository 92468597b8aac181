import type { Profile } from "../../toolkit/data/profile.js";
import type { ModelFile } from "../../toolkit/model/read.js";
import { registryHome } from "../../toolkit/registry/home.js";
import { openRegistry, workingTree } from "../../toolkit/registry/registry.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";

/** The training data of the version that is the champion, or why there is none. */
export type Accepted =
  | { readonly version: number; readonly profile: Profile }
  | { readonly status: "pass" | "unsupported"; readonly reason: string };

/**
 * Reads the champion's profile from the registry. Before the first champion there is nothing to compare with, which is
 * no violation; a champion without a profile leaves the check undone.
 * @throws ConfigurationError where the registry can't be read
 */
export async function readAccepted({ config }: ModelFile, runtime: Runtime): Promise<Accepted> {
  const home = await registryHome(config.registry?.path ?? "registry", runtime);
  const registry = openRegistry(workingTree(home.runtime.workspace), home.path);
  const champion = await registry.alias(config.name, "champion");
  if (champion === undefined) {
    return { status: "pass", reason: "there is no champion yet, so nothing to compare with" };
  }
  const profile = await registry.profile(config.name, champion.version);
  if (profile === undefined) {
    const reason = `champion (version ${champion.version}) has no profile; register versions with a data-report`;
    return { status: "unsupported", reason };
  }
  return { version: champion.version, profile };
}
