import { isAbsolute, posix } from "node:path";
import { z } from "zod";
import { parseYaml } from "../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import type { Workspace } from "../../toolkit/runtime/workspace.js";

/** What lineage needs of Feast's feature_store.yaml. */
export interface FeatureStoreFile {
  readonly path: string;
  readonly project: string;
  /** The registry's file, relative to the working directory; undefined where it is no file of this checkout. */
  readonly registry: string | undefined;
}

/** The rest of the file is Feast's own. */
const featureStore = z.object({
  project: z.string().regex(/^\w{1,200}$/),
  registry: z.union([
    z.string(),
    z.object({ path: z.string().optional(), registry_type: z.string().optional() }),
  ]),
});

/**
 * Reads feature_store.yaml of a Feast repository.
 * @param folder of the repository, as `data.<name>.feast.repository` has it
 * @throws ConfigurationError where it is not there, or says no project
 */
export async function readFeatureStore(
  folder: string,
  what: string,
  workspace: Workspace,
): Promise<FeatureStoreFile> {
  const path = posix.join(folder, "feature_store.yaml");
  if (!(await workspace.exists(path, what))) {
    throw new ConfigurationError(
      `${what}: ${path} does not exist. Name the folder of Feast's feature_store.yaml, or leave repository away to record the names alone.`,
    );
  }
  const { value } = parseYaml(await workspace.readText(path, what, 1024 * 1024), path);
  const found = featureStore.safeParse(value);
  if (!found.success) {
    throw new ConfigurationError(`${what}: ${path} has no project and registry, as Feast's own have.`);
  }
  const { project, registry } = found.data;
  return { path, project, registry: registryFile(folder, registry) };
}

/** A file registry on this disk. SQL, Snowflake, remote servers, buckets and paths from the environment are none. */
function registryFile(
  folder: string,
  registry: z.output<typeof featureStore>["registry"],
): string | undefined {
  const { path, registry_type: type = "file" } = typeof registry === "string" ? { path: registry } : registry;
  if (path === undefined || type !== "file" || /^[a-z][a-z0-9+.-]*:\/\/|\$/i.test(path)) return undefined;
  return isAbsolute(path) ? undefined : posix.join(folder, path);
}
