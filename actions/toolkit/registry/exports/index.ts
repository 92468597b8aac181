import { exportersFor } from "../../http/exporters.js";
import type { RegistryExports } from "../../model/schema/registry-exports.js";
import { messageOf } from "../../runtime/errors.js";
import type { Runtime } from "../../runtime/runtime.js";
import type { VersionRecord } from "../record.js";
import type { Exported } from "./exported.js";

/** A version that stands in the registry, and what points to it there. */
export interface LandedVersion {
  readonly record: VersionRecord;
  readonly aliases: readonly string[];
}

/** What became of a version elsewhere. */
export interface Mirrored {
  /** `current`: it was there before. */
  readonly state: "created" | "current";
  /** What the other registry calls it. */
  readonly name: string;
}

/**
 * Mirrors a version to another registry, once: a second call finds it by its idempotency key.
 * @throws ConfigurationError without any secret in it
 */
export type Exporter<Settings> = (
  settings: Settings,
  version: LandedVersion,
  runtime: Runtime,
) => Promise<Mirrored>;

export type ExporterName = keyof RegistryExports;

/** An alias as it is on the branch now; without a record it is not there any more. */
export interface LandedAlias {
  readonly model: string;
  readonly alias: string;
  readonly record: VersionRecord | undefined;
}

/**
 * Takes an alias away in another registry, where it has it.
 * @throws ConfigurationError without any secret in it
 */
export type AliasRemover<Settings> = (
  settings: Settings,
  model: string,
  alias: string,
  runtime: Runtime,
) => Promise<void>;

type SettingsOf = { readonly [Name in ExporterName]-?: NonNullable<RegistryExports[Name]> };
type Table = { readonly [Name in ExporterName]: () => Promise<Exporter<SettingsOf[Name]>> };

/** Each is loaded only where it is set. */
const exporters: Table = {
  mlflow: async () => (await import("./mlflow.js")).toMlflow,
  sagemaker: async () => (await import("./sagemaker.js")).toSageMaker,
  vertex: async () => (await import("./vertex.js")).toVertex,
  "azure-ml": async () => (await import("./azure-ml.js")).toAzureMl,
};

/** The other registries that have aliases, and how each forgets one. */
type Removers = { readonly [Name in "mlflow" | "vertex"]: () => Promise<AliasRemover<SettingsOf[Name]>> };
const removers: Removers = {
  mlflow: async () => (await import("./mlflow.js")).removeFromMlflow,
  vertex: async () => (await import("./vertex.js")).removeFromVertex,
};
type RemoverName = keyof Removers;

/**
 * Mirrors a version to wherever that is set, but not on a pull request. The registry in git is the truth: what fails is
 * warned of and changes nothing, and the next run of the same candidate catches up.
 */
export async function exportVersion(
  settings: RegistryExports,
  version: LandedVersion,
  runtime: Runtime,
): Promise<Exported[]> {
  const names = exportersFor<ExporterName>(exporters, settings, runtime);
  return await Promise.all(
    names.map((name) =>
      attempt(name, "The version is in the registry; run the step again to catch up.", runtime, () =>
        mirror(name, settings, version, runtime),
      ),
    ),
  );
}

/**
 * Mirrors aliases as they are on the branch now to the registries that have aliases, with the version where that is not
 * there yet. It is set without a condition, one after the other: whoever moved it last in git should be told last.
 */
export async function exportAliases(
  settings: RegistryExports,
  aliases: readonly LandedAlias[],
  runtime: Runtime,
): Promise<Exported[]> {
  const names = exportersFor<RemoverName>(removers, settings, runtime);
  const done: Exported[] = [];
  for (const name of names) {
    for (const { model, alias, record } of aliases) {
      const told = await attempt(name, `git has ${alias}; run the same again to catch up.`, runtime, () =>
        record === undefined
          ? forget(name, settings, model, alias, runtime)
          : mirror(name, settings, { record, aliases: [alias] }, runtime),
      );
      done.push(told);
      // A server that is not there is not waited for twice.
      if (told.state === "failed") break;
    }
  }
  return done;
}

async function mirror<Name extends ExporterName>(
  name: Name,
  settings: RegistryExports,
  version: LandedVersion,
  runtime: Runtime,
): Promise<Exported> {
  const exporter = await exporters[name]();
  const mirrored = await exporter((settings as SettingsOf)[name], version, runtime);
  return { name, state: mirrored.state, version: mirrored.name, problem: null };
}

async function forget<Name extends RemoverName>(
  name: Name,
  settings: RegistryExports,
  model: string,
  alias: string,
  runtime: Runtime,
): Promise<Exported> {
  const remove = (await removers[name]()) as AliasRemover<SettingsOf[Name]>;
  await remove((settings as SettingsOf)[name], model, alias, runtime);
  return { name, state: "removed", version: null, problem: null };
}

/** @param consolation what stands all the same, and what to do */
async function attempt(
  name: ExporterName,
  consolation: string,
  runtime: Runtime,
  step: () => Promise<Exported>,
): Promise<Exported> {
  try {
    return await step();
  } catch (error) {
    if (runtime.signal.aborted) throw error;
    const problem = `registry.exports.${name}: ${messageOf(error)}`;
    runtime.log.warning(`${problem} ${consolation}`);
    return { name, state: "failed", version: null, problem };
  }
}
