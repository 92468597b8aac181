import { realpath } from "node:fs/promises";
import { relative, sep } from "node:path";
import type { Runtime } from "../runtime/runtime.js";
import { commitTree } from "./commit-tree.js";
import type { Repository } from "./repository.js";
import { targetBranch } from "./target.js";
import type { Tree } from "./tree.js";

/**
 * The files of the branch that a change of this run would go to, as the remote has it now, with paths from the working
 * directory.
 * @throws ConfigurationError when the branch can't be read
 */
export async function branchTree(repository: Repository, runtime: Runtime): Promise<Tree> {
  const branch = await targetBranch(repository, undefined, runtime.context, await repository.remote());
  const prefix = relative(repository.root, await realpath(runtime.workspace.directory))
    .split(sep)
    .join("/");
  return commitTree(repository, await repository.resolveRef(branch), prefix);
}
