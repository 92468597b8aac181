import { relative, sep } from "node:path";
import { branchTree } from "../toolkit/git/branch-tree.js";
import type { Repository } from "../toolkit/git/repository.js";
import type { Tree } from "../toolkit/git/tree.js";
import type { ModelFile } from "../toolkit/model/read.js";
import { registryHome } from "../toolkit/registry/home.js";
import type { StoreAccess } from "../toolkit/registry/store/store-kind.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
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
 * @param commit of the policy; undefined for the files as they lie here
 * @throws ConfigurationError where that other repository is a submodule that the policy's commit does not have
 */
export async function registrySource(
  policy: ModelFile,
  tree: Tree,
  commit: string | undefined,
  runtime: Runtime,
): Promise<RegistrySource> {
  const path = policy.config.registry?.path ?? "registry";
  const home = await registryHome(path, runtime);
  // What lies beside the policy wins: code of the pull request may have put a repository there.
  if (!home.isElsewhere || (await tree.list(path)).length > 0) {
    return { tree, path, access: { repository: home.own, runtime, model: policy } };
  }
  if (commit !== undefined && home.own !== undefined) {
    await refuseProposedSubmodule(home.own, home.repository!, commit, path);
  }
  return {
    tree: await branchTree(home.repository!, home.runtime),
    path: home.path,
    access: { ...home, model: policy },
  };
}

/**
 * A submodule comes from where `.gitmodules` says, which is a file of the pull request: it could bring a champion and
 * overrides of its own. So it is believed only where the policy's commit has it, and says the same.
 */
async function refuseProposedSubmodule(
  own: Repository,
  { root }: Repository,
  commit: string,
  path: string,
): Promise<void> {
  const way = relative(own.root, root).split(sep).join("/");
  const isSubmodule = async (...listing: string[]) => {
    const { code, stdout } = await own.attempt([...listing, "--", way]);
    // What lies in a submodule of a submodule can't be listed.
    return code !== 0 || stdout.toString("utf8").startsWith("160000 ");
  };
  if (!(await isSubmodule("ls-files", "--stage"))) return;
  const settings = ".gitmodules";
  const known =
    (await isSubmodule("ls-tree", "--full-tree", commit)) &&
    (await own.readBlob(commit, settings)) === (await own.readBlob("HEAD", settings));
  if (known) return;
  throw new ConfigurationError(
    `registry.path: ${path} lies in the submodule ${way}, which is not in the policy's commit, or from another place there. Merge the submodule first.`,
  );
}
