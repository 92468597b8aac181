import { realpath } from "node:fs/promises";
import { type Landed, land } from "../../toolkit/git/landing.js";
import type { FileChange, Tree } from "../../toolkit/git/tree.js";
import type { ModelFile } from "../../toolkit/model/read.js";
import { aliasChanges } from "../../toolkit/registry/alias-change.js";
import type { Decision } from "../../toolkit/registry/decision.js";
import type { Exported } from "../../toolkit/registry/exports/exported.js";
import { type RegistryHome, registryHome } from "../../toolkit/registry/home.js";
import { quarantineChanges } from "../../toolkit/registry/quarantine-change.js";
import type { VersionRecord } from "../../toolkit/registry/record.js";
import { openRegistry, type Registry, workingTree } from "../../toolkit/registry/registry.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import { type GitopsRepository, openGitopsRepository } from "../change/gitops-repository.js";
import { manifestChanges, manifestFolder, type SplitRecord } from "../change/manifests.js";
import type { DeployCanaryInputs } from "../inputs.js";
import { type Proposal, pullRequestText, title } from "../pull-request.js";
import { requireReceipt } from "../receipt.js";
import { Refusal, requireDeployable } from "../refusal.js";
import type { Settings } from "../settings.js";
import { mirrorAliases } from "./mirror.js";

/** One model in one environment, and what the run was asked to do with it. */
export interface Deployment {
  readonly inputs: DeployCanaryInputs;
  readonly file: ModelFile;
  readonly settings: Settings;
  readonly runtime: Runtime;
  /** Where the registry lies: in the model's repository, or in another one. */
  readonly home: RegistryHome;
  readonly registryPath: string;
  /** The registry as it is checked out. */
  readonly registry: Registry;
  /** Folder of the manifests, relative to the repository that holds them. */
  readonly folder: string;
}

/** @throws ConfigurationError when the registry lies outside the working directory */
export async function openDeployment(
  inputs: DeployCanaryInputs,
  file: ModelFile,
  settings: Settings,
  runtime: Runtime,
): Promise<Deployment> {
  const home = await registryHome(file.config.registry?.path ?? "registry", runtime);
  return {
    inputs,
    file,
    settings,
    runtime,
    home,
    registryPath: home.path,
    registry: openRegistry(workingTree(home.runtime.workspace), home.path),
    folder: manifestFolder(inputs.gitopsPath, settings),
  };
}

/** A change of the registry and the manifests: to another version, into quarantine, or both. */
export interface Move {
  readonly operation: Proposal["operation"];
  readonly to: number | undefined;
  /** What is served beside it from then on. */
  readonly split?: { readonly version: number; readonly weight: number };
  readonly quarantine?: { readonly version: number; readonly reason: string };
}

export interface Moved {
  /** What landed in each repository, the registry's first. */
  readonly landed: readonly Landed[];
  readonly proposal: Proposal;
  /** What became of the aliases in other registries. */
  readonly exports: readonly Exported[];
}

/**
 * Lands a move. Every check is made on the head that the change is built from, so that a quarantine pushed a second
 * ago holds.
 * @throws Refusal when the version must not be deployed
 */
export async function move(deployment: Deployment, wish: Move): Promise<Moved> {
  // Opened first: where it can't be had, nothing may have moved yet.
  const elsewhere = await openManifestRepository(deployment);
  try {
    return await moveIn(deployment, wish, elsewhere);
  } finally {
    await elsewhere?.close();
  }
}

/** The repository of the manifests, where it is another one than the registry's: then they are a change of their own. */
async function openManifestRepository({
  inputs,
  runtime,
  home,
}: Deployment): Promise<GitopsRepository | undefined> {
  if (inputs.gitopsRepository === undefined) {
    const { directory } = runtime.workspace;
    return home.isElsewhere ? { directory, runtime, close: async () => {} } : undefined;
  }
  const repository = await openGitopsRepository(inputs.gitopsRepository, runtime);
  const isRegistrys = home.isElsewhere && (await realpath(repository.directory)) === home.repository?.root;
  return isRegistrys ? undefined : repository;
}

async function moveIn(
  deployment: Deployment,
  wish: Move,
  repository: GitopsRepository | undefined,
): Promise<Moved> {
  const { inputs, settings, runtime, home, registryPath, folder } = deployment;
  const { model } = settings;
  const decision: Decision = { now: runtime.now(), by: runtime.context?.actor, reason: inputs.reason };
  let proposal: Proposal | undefined;
  let names: readonly string[] = [];
  const build = async (head: Tree, pending: Tree | undefined): Promise<FileChange[]> => {
    const { from, to, split } = await versions(head, deployment, wish);
    const files: FileChange[] = [];
    if (to !== undefined) {
      names = await movingAliases(head, deployment, wish);
      const { version } = to;
      files.push(
        ...(await aliasChanges(head, pending, registryPath, model, names, version, decision, wish.split)),
      );
    }
    if (wish.quarantine !== undefined) {
      const { version, reason } = wish.quarantine;
      const because = { ...decision, reason };
      files.push(...(await quarantineChanges(head, pending, registryPath, model, version, because)));
    }
    if (to !== undefined && repository === undefined) {
      files.push(...(await manifestChanges(head, folder, settings, to, split)));
    }
    const { operation, quarantine: quarantined } = wish;
    const elsewhere =
      to === undefined || repository === undefined
        ? undefined
        : (inputs.gitopsRepository ?? nameOf(runtime, "the model's repository"));
    proposal = { operation, settings, to, from, split, quarantined, files, reason: inputs.reason, elsewhere };
    return files;
  };
  const subject = wish.quarantine?.version ?? wish.split?.version ?? wish.to;
  const branch = `mergeline/${model}/${wish.operation}-${subject}-${settings.environment}`;
  const registry = await land(
    { build, branch, message: () => title(proposal!), pullRequest: () => pullRequestText(proposal!) },
    inputs.write,
    home.runtime,
  );
  const manifests = repository !== undefined && proposal?.to !== undefined;
  const gitops = manifests ? await moveManifests(deployment, repository, proposal!, branch) : undefined;
  const exports = await mirrorAliases(deployment, names, proposal?.to, registry);
  return { landed: [registry, ...(gitops === undefined ? [] : [gitops])], proposal: proposal!, exports };
}

async function versions(
  head: Tree,
  deployment: Deployment,
  wish: Move,
): Promise<{
  from: VersionRecord | undefined;
  to: VersionRecord | undefined;
  split: SplitRecord | undefined;
}> {
  const { settings, registryPath, runtime } = deployment;
  const registry = openRegistry(head, registryPath);
  const alias = await registry.alias(settings.model, settings.environment);
  const to = wish.to === undefined ? undefined : await registry.record(settings.model, wish.to);
  const split = wish.split && {
    record: await registry.record(settings.model, wish.split.version),
    weight: wish.split.weight,
  };
  if (split !== undefined && alias?.version !== to?.version) {
    throw new Refusal(
      `${settings.environment} was moved to version ${alias?.version} meanwhile. Look at it, and split again.`,
    );
  }
  for (const record of [to, split?.record]) {
    if (record === undefined) continue;
    requireDeployable(record, await registry.quarantine(settings.model, record.version), runtime.now());
    // What the environment runs already was let in before.
    const forward = record === split?.record || wish.operation === "start" || wish.operation === "promote";
    await requireReceipt(record, head, deployment, forward);
  }
  const differs = alias !== undefined && alias.version !== to?.version;
  return { to, split, from: differs ? await registry.record(settings.model, alias.version) : undefined };
}

/** An abort takes back only the aliases that point to the aborted version; all else but a split moves every alias. */
async function movingAliases(
  head: Tree,
  { settings, registryPath }: Deployment,
  wish: Move,
): Promise<string[]> {
  const names: string[] = [];
  // A split is of the environment: other aliases stand for one version.
  if (wish.split !== undefined) return [settings.environment];
  const registry = openRegistry(head, registryPath);
  for (const name of settings.aliases) {
    const alias = await registry.alias(settings.model, name);
    const points = [alias?.version, alias?.split?.version];
    if (wish.quarantine === undefined || points.includes(wish.quarantine.version)) names.push(name);
  }
  return names;
}

async function moveManifests(
  deployment: Deployment,
  repository: GitopsRepository,
  proposal: Proposal,
  branch: string,
): Promise<Landed> {
  const { inputs, settings, home, folder } = deployment;
  const elsewhere = nameOf(
    home.runtime,
    home.isElsewhere ? "the registry's repository" : "the model's repository",
  );
  let own = proposal;
  return land(
    {
      build: async (head) => {
        const files = await manifestChanges(head, folder, settings, proposal.to!, proposal.split);
        own = { ...proposal, files, elsewhere };
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
}

function nameOf({ context }: Runtime, otherwise: string): string {
  return context === undefined ? otherwise : `${context.owner}/${context.repository}`;
}
