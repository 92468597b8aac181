import { type Landed, land } from "../../toolkit/git/landing.js";
import type { FileChange, Tree } from "../../toolkit/git/tree.js";
import type { ModelFile } from "../../toolkit/model/read.js";
import type { VersionRecord } from "../../toolkit/registry/record.js";
import { openRegistry, type Registry, workingTree } from "../../toolkit/registry/registry.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import { aliasChanges, type Decision, quarantineChanges } from "../change/aliases.js";
import { openGitopsRepository } from "../change/gitops-repository.js";
import { manifestChanges, manifestFolder } from "../change/manifests.js";
import type { DeployCanaryInputs } from "../inputs.js";
import { type Proposal, pullRequestText, title } from "../pull-request.js";
import { requireDeployable } from "../refusal.js";
import type { Settings } from "../settings.js";

/** One model in one environment, and what the run was asked to do with it. */
export interface Deployment {
  readonly inputs: DeployCanaryInputs;
  readonly file: ModelFile;
  readonly settings: Settings;
  readonly runtime: Runtime;
  readonly registryPath: string;
  /** The registry as it is checked out. */
  readonly registry: Registry;
  /** Folder of the manifests, relative to the repository that holds them. */
  readonly folder: string;
}

export function openDeployment(
  inputs: DeployCanaryInputs,
  file: ModelFile,
  settings: Settings,
  runtime: Runtime,
): Deployment {
  const registryPath = (file.config.registry?.path ?? "registry").replace(/^\.\//, "").replace(/\/+$/, "");
  const registry = openRegistry(workingTree(runtime.workspace), registryPath);
  return {
    inputs,
    file,
    settings,
    runtime,
    registryPath,
    registry,
    folder: manifestFolder(inputs.gitopsPath, settings),
  };
}

/** A change of the registry and the manifests: to another version, into quarantine, or both. */
export interface Move {
  readonly operation: Proposal["operation"];
  readonly to: number | undefined;
  readonly quarantine?: { readonly version: number; readonly reason: string };
}

export interface Moved {
  /** What landed in the model's repository; undefined when nothing had to. */
  readonly registry: Landed;
  /** What landed in the gitops repository, when it is another one. */
  readonly gitops: Landed | undefined;
  readonly proposal: Proposal;
}

/**
 * Lands a move. Every check is made on the head that the change is built from, so that a quarantine pushed a second
 * ago holds.
 * @throws Refusal when the version must not be deployed
 */
export async function move(deployment: Deployment, wish: Move): Promise<Moved> {
  const { inputs, settings, runtime, registryPath } = deployment;
  const here = inputs.gitopsRepository === undefined;
  const decision: Decision = { now: runtime.now(), by: runtime.context?.actor, reason: inputs.reason };
  let proposal: Proposal | undefined;
  const build = async (head: Tree, pending: Tree | undefined): Promise<FileChange[]> => {
    const { from, to } = await versions(head, deployment, wish);
    const files = [
      ...(to === undefined
        ? []
        : await aliasChanges(
            head,
            pending,
            registryPath,
            settings.model,
            await movingAliases(head, deployment, wish),
            to.version,
            decision,
          )),
      ...(wish.quarantine === undefined
        ? []
        : await quarantineChanges(head, pending, registryPath, settings.model, wish.quarantine.version, {
            ...decision,
            reason: wish.quarantine.reason,
          })),
      ...(to === undefined || !here ? [] : await manifestChanges(head, deployment.folder, settings, to)),
    ];
    proposal = {
      operation: wish.operation,
      settings,
      to,
      from,
      quarantined: wish.quarantine,
      files,
      reason: inputs.reason,
      elsewhere: inputs.gitopsRepository,
    };
    return files;
  };
  const branch = `mergeline/${settings.model}/${wish.operation}-${wish.quarantine?.version ?? wish.to}-${settings.environment}`;
  const registry = await land(
    { build, branch, message: () => title(proposal!), pullRequest: () => pullRequestText(proposal!) },
    inputs.write,
    runtime,
  );
  const gitops =
    here || proposal?.to === undefined ? undefined : await moveGitops(deployment, proposal, branch);
  return { registry, gitops, proposal: proposal! };
}

async function versions(
  head: Tree,
  { settings, registryPath, runtime }: Deployment,
  wish: Move,
): Promise<{ from: VersionRecord | undefined; to: VersionRecord | undefined }> {
  const registry = openRegistry(head, registryPath);
  const alias = await registry.alias(settings.model, settings.environment);
  const to = wish.to === undefined ? undefined : await registry.record(settings.model, wish.to);
  if (to !== undefined)
    requireDeployable(to, await registry.quarantine(settings.model, to.version), runtime.now());
  const differs = alias !== undefined && alias.version !== to?.version;
  return { to, from: differs ? await registry.record(settings.model, alias.version) : undefined };
}

/** An abort takes back only the aliases that point to the aborted version; all else moves every alias. */
async function movingAliases(
  head: Tree,
  { settings, registryPath }: Deployment,
  wish: Move,
): Promise<string[]> {
  const names: string[] = [];
  const registry = openRegistry(head, registryPath);
  for (const name of settings.aliases) {
    const points = (await registry.alias(settings.model, name))?.version;
    if (wish.quarantine === undefined || points === wish.quarantine.version) names.push(name);
  }
  return names;
}

async function moveGitops(deployment: Deployment, proposal: Proposal, branch: string): Promise<Landed> {
  const { inputs, settings, runtime } = deployment;
  const repository = await openGitopsRepository(inputs.gitopsRepository!, runtime);
  try {
    let own = proposal;
    return await land(
      {
        build: async (head) => {
          const files = await manifestChanges(head, deployment.folder, settings, proposal.to!);
          own = {
            ...proposal,
            files,
            elsewhere:
              runtime.context === undefined
                ? "the model's repository"
                : `${runtime.context.owner}/${runtime.context.repository}`,
          };
          return files;
        },
        branch,
        message: () => title(own),
        pullRequest: () => pullRequestText(own),
        directory: repository.directory,
      },
      inputs.write,
      repository.runtime,
    );
  } finally {
    await repository.close();
  }
}
