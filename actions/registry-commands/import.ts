import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import { readAuthor } from "../toolkit/git/author.js";
import { land, type WriteMode } from "../toolkit/git/landing.js";
import { isLoopback } from "../toolkit/http/address.js";
import { openMlflow } from "../toolkit/mlflow/client.js";
import { type RegisteredModel, type RegisteredVersion, readModels } from "../toolkit/mlflow/registered.js";
import { type ModelFile, readModel } from "../toolkit/model/read.js";
import { registryHome } from "../toolkit/registry/home.js";
import { checkModelName } from "../toolkit/registry/name.js";
import { workingTree } from "../toolkit/registry/registry.js";
import { parseStoreAddress } from "../toolkit/registry/store/store-address.js";
import { openStore } from "../toolkit/registry/store/store-kinds.js";
import { escape, table } from "../toolkit/report/markdown.js";
import { countOf } from "../toolkit/report/number.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Inputs } from "../toolkit/runtime/inputs.js";
import type { Outcome } from "../toolkit/runtime/outcome.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { landedWhere } from "./decide.js";
import { type Brought, bring } from "./import/bring.js";
import { changesFor, type ImportContext, type ImportedModel, presentIn } from "./import/changes.js";
import { namesFor } from "./import/model-name.js";
import { importKey } from "./import/record.js";
import { type RegistryInputs, readRegistryInputs, registryFolder } from "./open.js";
import { answer, shown, textTable } from "./print.js";

export interface ImportInputs extends RegistryInputs {
  readonly server: URL;
  /** As MLflow calls it; undefined: all. */
  readonly model: string | undefined;
  readonly name: string | undefined;
  readonly stages: boolean;
  readonly artifactRoot: string | undefined;
  readonly skipUnreachable: boolean;
  readonly store: string | undefined;
  readonly write: WriteMode;
}

/** Brings the models of an MLflow server into the registry, in one commit. Run again, it adds what is new. */
export async function importModels(inputs: ImportInputs, runtime: Runtime): Promise<Outcome> {
  const { workspace } = runtime;
  const server = openMlflow(inputs.server, runtime);
  const config = await readModel(workspace, inputs.config);
  const home = await registryHome(await registryFolder(inputs, runtime), runtime);
  const address =
    inputs.store === undefined
      ? (config?.config.registry?.store ?? { type: "file" as const, path: ".mergeline/store" })
      : parseStoreAddress(inputs.store, "store");
  const store = await openStore(address, "store", home);
  const models = namesFor(await readModels(server, inputs.model), inputs.name);
  const scratch = await mkdtemp(join(runtime.environment.RUNNER_TEMP || tmpdir(), "mergeline-import-"));
  const brought = new Map<string, Promise<Brought | undefined>>();
  const from = { server, store, scratch, artifactRoot: inputs.artifactRoot };
  const context: ImportContext = {
    registry: home.path,
    stages: inputs.stages,
    environments: environmentsOf(config),
    decision: {
      now: runtime.now(),
      by: await readAuthor(home.repository, runtime),
      reason: undefined,
    },
    bring(model, version, name) {
      const key = importKey(model.name, version);
      const once =
        brought.get(key) ??
        bring(model, version, name, { ...from, skipUnreachable: inputs.skipUnreachable }, runtime);
      brought.set(key, once);
      return once;
    },
  };
  try {
    await bringNew(models, context, home.runtime);
    let done: ImportedModel[] = [];
    const title = () => titleOf(done, inputs.server);
    const landed = await land(
      {
        build: async (head, pending) => {
          done = [];
          for (const [name, model] of models)
            done.push(await changesFor(name, model, context, head, pending));
          const changes = done.flatMap((model) => model.changes);
          const { beside } = store;
          const isCommitted = [...brought.values()].length > 0 && beside !== undefined;
          return isCommitted && (await head.read(beside.path)) === undefined && changes.length > 0
            ? [beside, ...changes]
            : changes;
        },
        message: title,
        branch: `mergeline/import/${inputs.server.hostname.replaceAll(/[^a-z0-9]+/g, "-")}`,
        pullRequest: () => ({ title: title(), body: `${escape(title())}.\n\n${markdown(done)}` }),
      },
      inputs.write,
      home.runtime,
    );
    for (const sentence of done.flatMap(({ kept }) => kept)) runtime.log.notice(sentence);
    const summary = `${title()}; ${landedWhere(landed)}.`;
    const told = done.map(({ changes: _, ...model }) => model);
    return shown(
      inputs.json
        ? answer("import", { models: told, changed: landed.changed, commit: landed.commit ?? null })
        : `${textTable(rowsOf(done))}\n${summary}\n`,
      summary,
    );
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

export const run = (inputs: Inputs, runtime: Runtime): Promise<Outcome> => {
  const name = inputs.text("name");
  const root = inputs.text("artifact-root");
  return importModels(
    {
      ...readRegistryInputs(inputs),
      ...readAddress(inputs.required("address")),
      name: name === undefined ? undefined : checkModelName(name),
      stages: inputs.boolean("stages"),
      artifactRoot:
        root === undefined || isAbsolute(root) ? root : resolve(runtime.workspace.directory, root),
      skipUnreachable: inputs.boolean("skip-unreachable"),
      store: inputs.text("store"),
      write: inputs.choice("write", ["push", "pull-request", "local"] as const),
    },
    runtime,
  );
};

/** `mlflow://host:port/path#model`: https, and http on this machine. */
function readAddress(text: string): Pick<ImportInputs, "server" | "model"> {
  if (/^wandb:/i.test(text)) {
    throw new ConfigurationError(
      "address: Weights & Biases documents no HTTP call for its registry, so it can't be imported. Download its versions with W&B's Python SDK (wandb artifact get), and register each with mergeline register-model.",
    );
  }
  const [, host, path = "", model] =
    /^mlflow:\/\/([^/?#@\s]+)((?:\/[\w.~-]+)*)\/?(?:#(.+))?$/.exec(text) ?? [];
  const address = `https://${host}`;
  if (host === undefined || !URL.canParse(address)) {
    throw new ConfigurationError(
      `address: ${text.replace(/\/\/[^/@]*@/, "//***@")} is not the address of an MLflow server: mlflow://host[:port][/path][#model] is needed, without credentials.`,
    );
  }
  const url = new URL(`${address}${path}/`);
  // A port that is https's own would be lost on the way to http.
  const server = isLoopback(url.hostname) ? new URL(`http://${host}${path}/`) : url;
  return { server, model };
}

/** Before anything lands: what takes long is not done while others push. */
async function bringNew(
  models: ReadonlyMap<string, RegisteredModel>,
  context: ImportContext,
  { workspace }: Runtime,
): Promise<void> {
  for (const [name, model] of models) {
    const present = await presentIn(workingTree(workspace), context.registry, name);
    const isNew = (version: RegisteredVersion) =>
      version.status === "READY" && !present.has(importKey(model.name, version));
    for (const version of model.versions.filter(isNew)) await context.bring(model, version, name);
  }
}

function environmentsOf(file: ModelFile | undefined): ReadonlyMap<string, readonly string[]> {
  const { config } = file ?? {};
  if (config?.deploy === undefined) return new Map();
  return new Map([[config.name, Object.keys(config.deploy.environments)]]);
}

function titleOf(models: readonly ImportedModel[], server: URL): string {
  const versions = models.reduce((sum, { added }) => sum + added.length, 0);
  const touched = models.filter(({ changes }) => changes.length > 0).length;
  return `Import ${countOf(versions, "version")} of ${countOf(touched, "model")} from MLflow at ${server.host}`;
}

function rowsOf(models: readonly ImportedModel[]): string[][] {
  const rows = models.map(({ name, from, added, present, aliases }) => [
    name,
    from,
    added
      .map((one) => (String(one.version) === one.from ? one.from : `${one.version} (was ${one.from})`))
      .join(", "),
    String(present),
    Object.entries(aliases)
      .map(([alias, version]) => `${alias} → ${version}`)
      .join(", "),
  ]);
  return [["MODEL", "IN MLFLOW", "NEW VERSIONS", "THERE BEFORE", "ALIASES"], ...rows];
}

function markdown(models: readonly ImportedModel[]): string {
  const [head, ...rows] = rowsOf(models);
  const cells = rows.map((row) => row.map((cell) => escape(cell)));
  return table(head!, ["left", "left", "left", "right", "left"], cells);
}
