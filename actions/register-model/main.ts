import { digestOfDataset } from "../toolkit/data/digest.js";
import { readAuthor } from "../toolkit/git/author.js";
import { branchTree } from "../toolkit/git/branch-tree.js";
import { type Landed, land } from "../toolkit/git/landing.js";
import { openRepository } from "../toolkit/git/repository.js";
import type { Tree } from "../toolkit/git/tree.js";
import { type ModelFile, readModel } from "../toolkit/model/read.js";
import type { RegistryExports } from "../toolkit/model/schema/registry-exports.js";
import type { Alias } from "../toolkit/registry/alias.js";
import type { Exported } from "../toolkit/registry/exports/exported.js";
import { exportVersion } from "../toolkit/registry/exports/index.js";
import { registryHome } from "../toolkit/registry/home.js";
import { layout } from "../toolkit/registry/layout.js";
import type { VersionRecord } from "../toolkit/registry/record.js";
import { openRegistry } from "../toolkit/registry/registry.js";
import type { ArtifactStore } from "../toolkit/registry/store/artifact-store.js";
import { parseStoreAddress, type StoreAddress } from "../toolkit/registry/store/store-address.js";
import { openStore } from "../toolkit/registry/store/store-kinds.js";
import { ConfigurationError, sentence } from "../toolkit/runtime/errors.js";
import type { Inputs } from "../toolkit/runtime/inputs.js";
import type { Outcome } from "../toolkit/runtime/outcome.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { readCandidate } from "./candidate.js";
import { GateRefusal } from "./gate.js";
import { type RegisterModelInputs, readInputs } from "./inputs.js";
import { labelCheck } from "./label-override.js";
import { readBundleFile } from "./receipt.js";
import { type Registration, register } from "./registration.js";
import { refusalReport, reportOf } from "./report.js";
import { readSource } from "./source.js";
import { describeVersion, sentenceOf } from "./summary.js";

/** Records a candidate as the next version of the registry, once, whoever else registers at the same time. */
export async function registerModel(inputs: RegisterModelInputs, runtime: Runtime): Promise<Outcome> {
  const { workspace } = runtime;
  const model = await readModel(workspace, inputs.config);
  const folder = inputs.registry ?? model?.config.registry?.path ?? "registry";
  const home = await registryHome(folder, runtime);
  const { path } = home;
  // Where there is none, opening it again says why.
  const repository =
    home.own ?? (inputs.write === "local" ? undefined : await openRepository(workspace.directory, runtime));
  const candidate = await readCandidate(inputs, model, runtime);
  const { name } = candidate;
  const context = {
    candidate,
    aliases: inputs.aliases,
    registry: path,
    store: await openStore(storeAddress(inputs, model), "store", home),
    config: inputs.config,
    bundle: await readBundleFile(inputs.gateBundle, runtime),
    model,
    workspace,
    gateRequired: model?.config.evaluate !== undefined,
    source: await readSource(repository, runtime),
    author: await readAuthor(repository, runtime),
    now: runtime.now(),
    labelOverride: labelCheck(
      {
        repository,
        config: inputs.config,
        registry: path,
        model: name,
        digests: candidate.artifacts.map(({ digest }) => digest),
      },
      runtime,
    ),
    modelBranch:
      home.isElsewhere && repository !== undefined ? await branchTree(repository, runtime) : undefined,
  };
  let registration: Registration | undefined;
  const exported = model?.config.registry?.exports;
  /** What points to the version on the branch, before this run. */
  let pointing: readonly string[] = [];
  const title = () => `Register ${name} version ${registration!.record.version}`;
  try {
    const landed = await land(
      {
        build: async (head, pending) => {
          registration = await register(context, head, pending);
          if (exported !== undefined) pointing = await aliasesOf(registration, head, path);
          return registration.changes;
        },
        message: title,
        branch: `mergeline/${name}/register-${candidate.idempotencyKey.slice("sha256:".length, 19)}`,
        pullRequest: () => ({ title: title(), body: describeVersion(registration!, title()) }),
      },
      inputs.write,
      home.runtime,
    );
    const done = registration!;
    for (const sentence of done.kept) runtime.log.notice(sentence);
    const { record } = done;
    if (landed.pullRequest === undefined) await labelArtifacts(context.store, record, runtime);
    const exports =
      exported === undefined ? [] : await exportLanded(done, landed, pointing, exported, runtime);
    const report = { ...reportOf(done, layout.record(path, name, record.version), landed), exports };
    const summary = sentenceOf(done, landed);
    const outputs = {
      version: record.version,
      digest: digestOfDataset(record.artifacts.map(({ digest }) => digest)),
      record: report.record ?? undefined,
      commit: landed.commit,
      "pull-request": landed.pullRequest?.url ?? landed.pullRequest?.branch,
      created: report.created,
    };
    const published = await runtime.publish({
      action: "register-model",
      verdict: "pass",
      summary,
      report,
      outputs,
      comment: { body: describeVersion(done, summary), key: `register-model:${name}`, mode: "never" },
    });
    return { ok: true, verdict: "pass", summary, outputs: { ...outputs, report: published.report } };
  } catch (error) {
    if (!(error instanceof GateRefusal)) throw error;
    const summary = `${name} is not registered: ${error.message}`;
    const outputs = { created: false };
    const published = await runtime.publish({
      action: "register-model",
      verdict: "fail",
      summary,
      report: refusalReport(name, candidate.idempotencyKey),
      outputs,
    });
    return { ok: false, verdict: "fail", summary, outputs: { ...outputs, report: published.report } };
  }
}

export const run = (inputs: Inputs, runtime: Runtime): Promise<Outcome> =>
  registerModel(readInputs(inputs), runtime);

/** Gives the artifacts their version's name in the store. The record stands without it, so a failure only warns. */
async function labelArtifacts(
  store: ArtifactStore,
  { name, version, artifacts }: VersionRecord,
  { log, signal }: Runtime,
): Promise<void> {
  try {
    await store.label?.(artifacts, { model: name, version });
  } catch (error) {
    if (!(error instanceof ConfigurationError) || signal.aborted) throw error;
    log.warning(`Version ${version} is registered, but the store has no name for it: ${sentence(error)}`);
  }
}

/** Where the artifacts go: the input, else model.yaml, else a folder of its own. */
function storeAddress(inputs: RegisterModelInputs, model: ModelFile | undefined): StoreAddress {
  if (inputs.store !== undefined) return parseStoreAddress(inputs.store, "store");
  return model?.config.registry?.store ?? { type: "file", path: ".mergeline/store" };
}

async function aliasesOf({ record, existed }: Registration, head: Tree, path: string): Promise<string[]> {
  if (!existed) return [];
  const aliases = await openRegistry(head, path)
    .aliases(record.name)
    .catch((error): Record<string, Alias> => {
      // An alias that is broken is no reason not to register.
      if (error instanceof ConfigurationError) return {};
      throw error;
    });
  return Object.keys(aliases).filter((alias) => aliases[alias]!.version === record.version);
}

/** Mirrors what stands on the branch now. What is only proposed counts when it is merged; the next run finds it. */
async function exportLanded(
  { record, aliases, existed }: Registration,
  landed: Landed,
  pointing: readonly string[],
  settings: RegistryExports,
  runtime: Runtime,
): Promise<Exported[]> {
  const isProposed = landed.pullRequest !== undefined;
  if (landed.mode === "local" || (isProposed && !existed)) return [];
  const moved = isProposed ? [] : aliases.map(({ name }) => name);
  return exportVersion(settings, { record, aliases: [...new Set([...pointing, ...moved])].sort() }, runtime);
}
