import { readModel } from "../toolkit/model/read.js";
import { checkModelName } from "../toolkit/registry/name.js";
import { openRegistry, type Registry, workingTree } from "../toolkit/registry/registry.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Inputs } from "../toolkit/runtime/inputs.js";
import { nearest } from "../toolkit/runtime/nearest.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";

/** What every command here takes. */
export interface RegistryInputs {
  readonly config: string;
  readonly registry: string | undefined;
  /** Print JSON instead of text. */
  readonly json: boolean;
}

export function readRegistryInputs(inputs: Inputs): RegistryInputs {
  return {
    config: inputs.required("config"),
    registry: inputs.text("registry"),
    json: inputs.boolean("json"),
  };
}

/** Path of the registry's folder from the working directory: as given, else as model.yaml says, else `registry`. */
export async function registryFolder(
  { config, registry }: Pick<RegistryInputs, "config" | "registry">,
  { workspace }: Runtime,
): Promise<string> {
  const folder = registry ?? (await readModel(workspace, config))?.config.registry?.path ?? "registry";
  return workspace.relative(await workspace.resolve(folder, "registry"));
}

/**
 * Opens the registry as it lies in the checkout.
 * @throws ConfigurationError when there is none
 */
export async function openHere(inputs: RegistryInputs, runtime: Runtime): Promise<Registry> {
  const folder = await registryFolder(inputs, runtime);
  if (!(await runtime.workspace.exists(folder, "registry"))) {
    throw new ConfigurationError(
      `There is no registry here: the folder ${folder} does not exist. Name another one with --registry, or register a first version with mergeline register-model.`,
    );
  }
  return openRegistry(workingTree(runtime.workspace), folder);
}

/** @throws ConfigurationError when the registry has no such model, with the one that was most likely meant */
export async function requireModelIn(registry: Registry, model: string): Promise<void> {
  checkModelName(model, "model");
  const known = await registry.models();
  if (known.includes(model)) return;
  const hint = nearest(model, known);
  const count =
    known.length === 0
      ? "It has no models yet."
      : `It has ${known.length === 1 ? known[0] : `${known.length} others; see mergeline registry list`}.`;
  throw new ConfigurationError(
    `${registry.path} has no model ${model}. ${hint === undefined ? count : `Did you mean ${hint}?`}`,
  );
}

/** `churn`, `churn@17`, `churn@champion` or `churn@latest`, in its two parts. */
export function parseReference(text: string): { model: string; reference: string | undefined } {
  const cut = text.indexOf("@");
  if (cut < 0) return { model: text, reference: undefined };
  const reference = text.slice(cut + 1);
  if (reference === "") {
    throw new ConfigurationError(
      `model: ${JSON.stringify(text)} ends after the @. Write a version or an alias behind it.`,
    );
  }
  return { model: text.slice(0, cut), reference };
}
