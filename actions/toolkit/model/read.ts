import type { Key } from "../document/yaml.js";
import { ConfigurationError, type Place } from "../runtime/errors.js";
import type { Workspace } from "../runtime/workspace.js";
import type { ModelConfig } from "./schema/model.js";

/** Where model.yaml stands when a step does not say. */
export const defaultConfig = "model.yaml";

export interface ModelFile {
  /** As it was named, relative to the working directory. */
  readonly path: string;
  readonly config: ModelConfig;
  /** Where a setting stands: `place(["evaluate", "metrics"])`. */
  place(keys: readonly Key[]): Place;
}

/**
 * Reads model.yaml. The default one may be absent where the inputs say all that is needed: then undefined.
 * @throws ConfigurationError when a named one is missing, or when what it says is not valid
 */
export async function readModel(workspace: Workspace, config: string): Promise<ModelFile | undefined> {
  const isDefault = config === defaultConfig;
  if (isDefault && !(await workspace.exists(config, "config"))) return undefined;
  const text = await workspace.readText(config, "config");
  const { parseModel } = await import("./parse.js");
  return parseModel(text, config);
}

/** Like {@link readModel}, for actions that can't do without. `need` says for what: `the gate's policy`. */
export async function requireModel(workspace: Workspace, config: string, need: string): Promise<ModelFile> {
  const file = await readModel(workspace, config);
  if (file !== undefined) return file;
  throw new ConfigurationError(
    `config: ${config} does not exist in the workspace, and ${need} is read from it. Create it, or name another file with config.`,
  );
}
