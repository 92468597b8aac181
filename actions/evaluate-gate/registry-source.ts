import { branchTree } from "../toolkit/git/branch-tree.js";
import type { Tree } from "../toolkit/git/tree.js";
import type { ModelFile } from "../toolkit/model/read.js";
import { registryHome } from "../toolkit/registry/home.js";
import type { StoreAccess } from "../toolkit/registry/store/store-kind.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";

/** The registry that the champion is looked up in. */
export interface RegistrySource {
  readonly tree: Tree;
  /** The registry's folder in the tree. */
  readonly path: string;
  /** What the bytes of its artifacts are fetched with. */
  readonly access: StoreAccess;
}

/**
 * The registry as it is where the policy is read; where that has none and another repository is checked out there, as
 * the branch of that one has it now.
 * @param tree the files that the policy lies among
 */
export async function registrySource(
  policy: ModelFile,
  tree: Tree,
  runtime: Runtime,
): Promise<RegistrySource> {
  const path = policy.config.registry?.path ?? "registry";
  const home = await registryHome(path, runtime);
  // What lies beside the policy wins: code of the pull request may have put a repository there.
  if (!home.isElsewhere || (await tree.list(path)).length > 0) {
    return { tree, path, access: { repository: home.own, runtime } };
  }
  return { tree: await branchTree(home.repository!, home.runtime), path: home.path, access: home };
}
