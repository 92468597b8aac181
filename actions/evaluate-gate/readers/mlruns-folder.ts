import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { parseYaml } from "../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import type { Workspace } from "../../toolkit/runtime/workspace.js";
import { named } from "./formats.js";
import { readMlruns, statusOfRun } from "./mlruns.js";
import type { Values } from "./reading.js";

const mostMetrics = 10_000;

/**
 * The metrics of a finished run in MLflow's file store.
 * @param path the run's folder, the one with meta.yaml in it: `mlruns/<experiment>/<run>`
 * @throws ConfigurationError where it is no such folder
 */
export async function readMlrunsFolder(path: string, what: string, workspace: Workspace): Promise<Values> {
  const folder = path.replace(/\/+$/, "");
  if (!(await workspace.exists(`${folder}/meta.yaml`, what))) {
    throw new ConfigurationError(
      `${what}: ${path} is a directory; a file is needed, or the folder of one MLflow run, with meta.yaml in it: mlruns/<experiment>/<run id>.`,
    );
  }
  const meta = parseYaml(await workspace.readText(`${folder}/meta.yaml`, what), `${folder}/meta.yaml`);
  const status = statusOfRun(meta.value);
  if (status !== "FINISHED") {
    throw new ConfigurationError(
      `${what}: ${path} is an MLflow run whose status is ${status}; only a FINISHED run is judged.`,
    );
  }
  const files = new Map<string, string>();
  for (const name of await names(join(await workspace.resolve(folder, what), "metrics"))) {
    files.set(name, await workspace.readText(`${folder}/metrics/${name}`, what));
  }
  return named(path, () => readMlruns(files));
}

/** Names of metrics may hold a slash, and are then files in folders. */
async function names(folder: string, prefix = "", depth = 0): Promise<string[]> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    if (entry.isFile()) found.push(`${prefix}${entry.name}`);
    else if (entry.isDirectory() && depth < 8) {
      found.push(...(await names(join(folder, entry.name), `${prefix}${entry.name}/`, depth + 1)));
    }
    if (found.length > mostMetrics)
      throw new ConfigurationError(`${folder} holds more than ${mostMetrics} metrics.`);
  }
  return found;
}
