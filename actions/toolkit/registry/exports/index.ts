import { exportersFor } from "../../http/exporters.js";
import type { RegistryExports } from "../../model/schema/registry-exports.js";
import { messageOf } from "../../runtime/errors.js";
import type { Runtime } from "../../runtime/runtime.js";
import type { VersionRecord } from "../record.js";

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

export interface Exported {
  readonly name: ExporterName;
  readonly state: Mirrored["state"] | "failed";
  /** What the other registry calls the version; null where that is not known. */
  readonly version: string | null;
  readonly problem: string | null;
}

type SettingsOf = { readonly [Name in ExporterName]-?: NonNullable<RegistryExports[Name]> };
type Table = { readonly [Name in ExporterName]: () => Promise<Exporter<SettingsOf[Name]>> };

/** Each is loaded only where it is set. */
const exporters: Table = {
  mlflow: async () => (await import("./mlflow.js")).toMlflow,
  sagemaker: async () => (await import("./sagemaker.js")).toSageMaker,
  vertex: async () => (await import("./vertex.js")).toVertex,
  "azure-ml": async () => (await import("./azure-ml.js")).toAzureMl,
};

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
  return await Promise.all(names.map((name) => mirror(name, settings, version, runtime)));
}

async function mirror<Name extends ExporterName>(
  name: Name,
  settings: RegistryExports,
  version: LandedVersion,
  runtime: Runtime,
): Promise<Exported> {
  try {
    const exporter = await exporters[name]();
    const mirrored = await exporter((settings as SettingsOf)[name], version, runtime);
    return { name, state: mirrored.state, version: mirrored.name, problem: null };
  } catch (error) {
    if (runtime.signal.aborted) throw error;
    const problem = `registry.exports.${name}: ${messageOf(error)}`;
    runtime.log.warning(`${problem} The version is in the registry; run the step again to catch up.`);
    return { name, state: "failed", version: null, problem };
  }
}
