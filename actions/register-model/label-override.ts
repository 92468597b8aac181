import { realpath } from "node:fs/promises";
import { relative, sep } from "node:path";
import type { Repository } from "../toolkit/git/repository.js";
import type { Tree } from "../toolkit/git/tree.js";
import type { LabelAnswer } from "../toolkit/registry/label-override.js";
import { ConfigurationError, sentence } from "../toolkit/runtime/errors.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";

/** What is known before the branch is. */
export interface LabelSetting {
  readonly repository: Repository | undefined;
  readonly config: string;
  readonly registry: string;
  readonly model: string;
  readonly digests: readonly string[];
}

/**
 * Asks GitHub again whether a code owner has let these artifacts in on a pull request. The gate's report only says
 * which one to ask about: nothing else in it counts.
 */
export function labelCheck(
  { repository, config, registry, model, digests }: LabelSetting,
  runtime: Runtime,
): (pullRequest: number, tree: Tree) => Promise<LabelAnswer> {
  return async (pullRequest, tree) => {
    const github = await runtime.github();
    if (github === undefined || repository === undefined) {
      return {
        problem: `The gate's report names an override on pull request ${pullRequest}, and without GitHub nobody can tell whether there is one.`,
      };
    }
    const { labelOverride } = await import("../toolkit/registry/label-override.js");
    const way = relative(repository.root, await realpath(runtime.workspace.directory));
    const prefix = way === "" ? "" : `${way.split(sep).join("/")}/`;
    const question = { pullRequest, digests, tree, prefix, config, registry, model, now: runtime.now() };
    try {
      return await labelOverride(github, question);
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      return {
        problem: `The override on pull request ${pullRequest} could not be checked: ${sentence(error)}`,
      };
    }
  };
}
