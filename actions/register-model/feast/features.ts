import { readFile, stat } from "node:fs/promises";
import type { ModelConfig } from "../../toolkit/model/schema/model.js";
import { timestamp } from "../../toolkit/registry/decision.js";
import type { VersionRecord } from "../../toolkit/registry/record.js";
import { formatBytes } from "../../toolkit/report/number.js";
import { ConfigurationError, messageOf } from "../../toolkit/runtime/errors.js";
import { nearest } from "../../toolkit/runtime/nearest.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import { readFeatureStore } from "./feature-store.js";
import type { FeastRegistry } from "./registry-file.js";

type Dataset = NonNullable<ModelConfig["data"]>[string];
type Declared = NonNullable<Dataset["feast"]>;
export type RecordedFeatures = NonNullable<NonNullable<VersionRecord["data"]>[number]["features"]>;

/** Bytes of a registry file that are read. */
const largest = 64 * 1024 * 1024;

/**
 * The feature views that a dataset was made from: as model.yaml declares them, with the versions that Feast's registry
 * has of them now where that is a file of the checkout.
 * @param what the setting, for errors: `model.yaml: data.train.feast`
 * @throws ConfigurationError where the registry can be read and lacks one of them
 */
export async function readFeatures(
  declared: Declared,
  what: string,
  runtime: Runtime,
): Promise<RecordedFeatures> {
  const { service, views = [], repository } = declared;
  const names = { ...(service !== undefined && { service }), views: views.map((name) => ({ name })) };
  if (repository === undefined) return names;
  const { workspace, log } = runtime;
  const store = await readFeatureStore(repository, `${what}.repository`, workspace);
  const { project, registry: file } = store;
  if (file === undefined || !(await workspace.exists(file, what))) {
    const why = file === undefined ? "is no file of this checkout" : `${file} is not in this checkout`;
    log.notice(
      `${what}: Feast's registry ${file === undefined ? why : `(${why})`}, so the names are recorded without versions.`,
    );
    return { project, ...names };
  }
  const registry = await readRegistry(await workspace.file(file, what), file, project, what);
  return { project, ...names, views: viewsOf(registry, declared, `${what}: ${file}`) };
}

async function readRegistry(
  path: string,
  file: string,
  project: string,
  what: string,
): Promise<FeastRegistry> {
  const { size } = await stat(path);
  if (size > largest) {
    throw new ConfigurationError(
      `${what}: ${file} has ${formatBytes(size)}; a registry of at most ${formatBytes(largest)} is read.`,
    );
  }
  const { parseFeastRegistry } = await import("./registry-file.js");
  try {
    return parseFeastRegistry(await readFile(path), project);
  } catch (error) {
    throw new ConfigurationError(`${what}: ${file} is no registry of Feast (${messageOf(error)}).`, {
      cause: error,
    });
  }
}

function viewsOf(
  registry: FeastRegistry,
  { service, views = [] }: Declared,
  where: string,
): RecordedFeatures["views"] {
  const services = new Map(registry.services.map((one) => [one.name, one]));
  const known = new Map(registry.views.map((one) => [one.name, one]));
  const served = service === undefined ? undefined : services.get(service);
  if (service !== undefined && served === undefined) {
    throw missing(where, "feature service", service, [...services.keys()]);
  }
  return [...new Set([...(served?.views ?? []), ...views])].map((name) => {
    const view = known.get(name);
    if (view === undefined) throw missing(where, "feature view", name, [...known.keys()]);
    const { version, updatedAt } = view;
    return {
      name,
      ...(version !== undefined && { version }),
      ...(updatedAt !== undefined && { updatedAt: timestamp(updatedAt) }),
    };
  });
}

function missing(where: string, kind: string, name: string, known: readonly string[]): ConfigurationError {
  const hint = nearest(name, known);
  const has = known.length === 0 ? `It has no ${kind}s.` : `It has ${known.join(", ")}.`;
  return new ConfigurationError(
    `${where} has no ${kind} ${name}. ${hint === undefined ? has : `Did you mean ${hint}?`} Run feast apply where it is new.`,
  );
}
