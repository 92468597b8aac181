import { relative, sep } from "node:path";
import { commitTree } from "../../toolkit/git/commit-tree.js";
import { openRepository, type Repository } from "../../toolkit/git/repository.js";
import type { Tree } from "../../toolkit/git/tree.js";
import { workingTree } from "../../toolkit/git/working-tree.js";
import { isForPullRequest } from "../../toolkit/github/context.js";
import { parseModel } from "../../toolkit/model/parse.js";
import { type ModelFile, requireModel } from "../../toolkit/model/read.js";
import { ConfigurationError, sentence } from "../../toolkit/runtime/errors.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import { type RegistrySource, registrySource } from "../registry-source.js";
import { type PolicyChange, policyChanges } from "./difference.js";

/** Where the policy comes from, and everything that has to come from the same place. */
export interface PolicySource {
  /** The model.yaml that judges. */
  readonly judging: ModelFile;
  /** The model.yaml of the candidate, as it lies here. */
  readonly own: ModelFile;
  /** Branch, tag or commit; undefined for the files as they lie here. */
  readonly ref: string | undefined;
  /** The commit that `ref` stands for, and the working folder inside it; undefined like `ref`. */
  readonly at: PolicyCommit | undefined;
  /** The files that the policy lies among. */
  readonly tree: Tree;
  /** Read from where the policy is: a pull request must not bring its own champion. */
  readonly registry: RegistrySource;
  /** What the candidate's side would change in the policy. */
  readonly changes: readonly PolicyChange[];
}

export interface PolicyCommit {
  readonly repository: Repository;
  readonly commit: string;
  /** The working directory inside the repository: empty, or with a slash at its end. */
  readonly prefix: string;
}

export type PolicySourceReading =
  | PolicySource
  | { readonly own: ModelFile; readonly ref: string | undefined; readonly problem: string };

/**
 * Finds the policy: at `policyRef`, else at the base branch of the pull request or of the merge queue, else here. Where
 * a run is for a pull request whose base its event does not name, as after a comment, the default branch stands for it.
 * A policy that can't be read there is a problem, never a reason to take another one.
 */
export async function findPolicy(
  config: string,
  policyRef: string | undefined,
  runtime: Runtime,
): Promise<PolicySourceReading> {
  const own = await requireModel(runtime.workspace, config, "the gate's policy");
  const { context } = runtime;
  const isProposal = context !== undefined && isForPullRequest(context);
  const ref =
    policyRef ??
    context?.pullRequest?.baseRef ??
    context?.mergeGroupBase ??
    (isProposal ? context.defaultBranch : undefined);
  if (ref === undefined && (isProposal || context?.event === "merge_group")) {
    const problem =
      "This run is for a pull request, and its event does not say into which branch. Name the branch whose policy judges with policy-ref.";
    return { own, ref: undefined, problem };
  }
  if (ref === undefined) {
    const tree = workingTree(runtime.workspace);
    const registry = await registrySource(own, tree, undefined, runtime);
    return { judging: own, own, ref, at: undefined, tree, registry, changes: [] };
  }
  try {
    const repository = await openRepository(runtime.workspace.directory, runtime);
    const prefix = folderIn(repository, runtime.workspace.directory);
    const commit = await repository.resolveRef(ref);
    const path = `${prefix}${config.replace(/^\.\//, "")}`;
    const text = await repository.readBlob(commit, path);
    if (text === undefined) {
      return {
        own,
        ref,
        problem: `${path} does not exist at ${ref}, and the policy is read from there. Merge the policy first, or name another place with policy-ref.`,
      };
    }
    const judging = parseModel(text, `${config} at ${ref}`);
    const changes = policyChanges(judging.config.evaluate, own.config.evaluate);
    const at = { repository, commit, prefix };
    const tree = commitTree(repository, commit, prefix);
    const registry = await registrySource(judging, tree, commit, runtime);
    return { judging, own, ref, at, tree, registry, changes };
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return { own, ref, problem: `The policy can't be read at ${ref}: ${sentence(error)}` };
  }
}

/** The working directory inside the repository, as a prefix: empty, or with a slash at its end. */
function folderIn(repository: Repository, directory: string): string {
  const way = relative(repository.root, directory).split(sep).join("/");
  return way === "" ? "" : `${way}/`;
}
