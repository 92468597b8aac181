import type { Landed } from "../toolkit/git/landing.js";
import { readModel } from "../toolkit/model/read.js";
import { aliasChanges } from "../toolkit/registry/alias-change.js";
import type { Exported } from "../toolkit/registry/exports/exported.js";
import { exportAliases } from "../toolkit/registry/exports/index.js";
import { layout } from "../toolkit/registry/layout.js";
import { checkAliasName, checkModelName } from "../toolkit/registry/name.js";
import { isQuarantined } from "../toolkit/registry/quarantine.js";
import type { VersionRecord } from "../toolkit/registry/record.js";
import { openRegistry, unknownAlias } from "../toolkit/registry/registry.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Inputs } from "../toolkit/runtime/inputs.js";
import type { Outcome } from "../toolkit/runtime/outcome.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { type DecisionInputs, landDecision, landedWhere, readDecisionInputs, type Wish } from "./decide.js";
import { openHere, requireModelIn } from "./open.js";
import { answer, shown } from "./print.js";

export interface AliasInputs extends DecisionInputs {
  readonly model: string;
  readonly alias: string;
  /** A version number, an alias or `latest`; undefined when the alias is to be deleted. */
  readonly version: string | undefined;
  /** Where the alias has to point now for anything to happen: a version, or `none`. Undefined: anywhere. */
  readonly expected: number | "none" | undefined;
}

/** Sets, moves or deletes an alias, where it points to what the caller saw: compare-and-swap. */
export async function alias(inputs: AliasInputs, runtime: Runtime): Promise<Outcome> {
  const { model, alias: name } = inputs;
  const here = await openHere(inputs, runtime);
  await requireModelIn(here, model);
  await refuseEnvironment(inputs, runtime);
  const moved: { from: number | null; to: number | null } = { from: null, to: null };
  let record: VersionRecord | undefined;
  const build: Wish["build"] = async (head, pending, decision, path) => {
    const registry = openRegistry(head, path);
    const current = await registry.alias(model, name);
    moved.from = current?.version ?? null;
    requireExpected(inputs, current?.version);
    if (inputs.version === undefined) {
      if (current === undefined)
        throw unknownAlias(path, model, name, Object.keys(await registry.aliases(model)));
      return [{ path: layout.alias(path, model, name), delete: true }];
    }
    record = await registry.resolve(model, inputs.version);
    const { version } = record;
    moved.to = version;
    const quarantine = await registry.quarantine(model, version);
    if (isQuarantined(quarantine, runtime.now())) {
      throw new ConfigurationError(
        `${model} version ${version} is quarantined (${quarantine!.reason}); lift that first: mergeline registry quarantine ${model} ${version} --lift.`,
      );
    }
    return aliasChanges(head, pending, path, model, [name], version, decision);
  };
  const wanted = inputs.version ?? "nothing";
  const title =
    inputs.version === undefined ? `Delete ${name} of ${model}` : `Point ${name} of ${model} to ${wanted}`;
  const branch = `${model}/alias-${name}-${wanted}`;
  const landed = await landDecision({ title, branch, build }, here.path, inputs, runtime);
  const { from, to } = moved;
  const arrow = `${from === null ? "nothing" : `version ${from}`} → ${to === null ? "nothing" : `version ${to}`}`;
  const summary = `${name} of ${model}: ${arrow}; ${landedWhere(landed)}.`;
  const { commit = null, pullRequest } = landed;
  const exports = await mirror(inputs, record, landed, runtime);
  const outcome = { model, alias: name, ...moved, changed: landed.changed, commit, exports };
  return shown(
    inputs.json
      ? answer("alias", { ...outcome, pullRequest: pullRequest?.url ?? pullRequest?.branch ?? null })
      : `${summary}\n`,
    summary,
  );
}

export const run = (inputs: Inputs, runtime: Runtime): Promise<Outcome> => {
  const version = inputs.text("version");
  const remove = inputs.boolean("delete");
  if (remove === (version !== undefined)) {
    throw new ConfigurationError(
      remove
        ? `version: ${version} is given together with --delete; give one of the two.`
        : "version: give the version that the alias is to point to, or --delete.",
    );
  }
  return alias(
    {
      ...readDecisionInputs(inputs),
      model: checkModelName(inputs.required("model"), "model"),
      alias: checkAliasName(inputs.required("alias")),
      version,
      expected: readExpected(inputs.text("expected")),
    },
    runtime,
  );
};

/** Tells other registries what is on the branch now; a proposal is none of their business yet. */
async function mirror(
  { model, alias, config }: AliasInputs,
  record: VersionRecord | undefined,
  landed: Landed,
  runtime: Runtime,
): Promise<Exported[]> {
  const file = (await readModel(runtime.workspace, config))?.config;
  const settings = file?.name === model ? file.registry?.exports : undefined;
  if (settings === undefined || landed.mode === "local" || landed.pullRequest !== undefined) return [];
  return exportAliases(settings, [{ model, alias, record }], runtime);
}

function readExpected(text: string | undefined): AliasInputs["expected"] {
  if (text === undefined || text === "none") return text;
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new ConfigurationError(`expected: "${text}" is neither a version number nor none.`);
}

function requireExpected({ expected, alias, model }: AliasInputs, current: number | undefined): void {
  if (expected === undefined || (current ?? "none") === expected) return;
  const points = current === undefined ? "does not exist" : `points to version ${current}`;
  const wanted = expected === "none" ? "that it does not exist" : `version ${expected}`;
  throw new ConfigurationError(
    `${alias} of ${model} ${points} by now; you expected ${wanted}. Nothing was changed: look at mergeline registry history ${model} ${alias}, and decide again.`,
  );
}

/** An environment's alias moves with its manifests, or git would say one thing and the cluster run another. */
async function refuseEnvironment(inputs: AliasInputs, { workspace }: Runtime): Promise<void> {
  const config = (await readModel(workspace, inputs.config))?.config;
  if (config?.name !== inputs.model || config.deploy === undefined) return;
  if (Object.hasOwn(config.deploy.environments, inputs.alias)) {
    throw new ConfigurationError(
      `alias: ${inputs.alias} is an environment of ${inputs.config}; it moves together with its manifests: mergeline deploy-canary --environment ${inputs.alias}.`,
    );
  }
}
