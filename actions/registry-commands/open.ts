import { realpath } from "node:fs/promises";
import { relative, sep } from "node:path";
import { openRepository, type Repository } from "../toolkit/git/repository.js";
import { readModel } from "../toolkit/model/read.js";
import { registryHome } from "../toolkit/registry/home.js";
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

/** The repository that holds the registry. */
export interface Holder {
  readonly repository: Repository;
  /** The registry's folder, from the folder that `prefix` names. */
  readonly registry: string;
  /** The working directory of that repository, from its root; empty where it is the root. */
  readonly prefix: string;
  /** The registry's folder from the repository's root. */
  readonly top: string;
}

/** @throws ConfigurationError when the registry lies in no repository */
export async function openHolder(
  inputs: Pick<RegistryInputs, "config" | "registry">,
  runtime: Runtime,
): Promise<Holder> {
  const home = await registryHome(await registryFolder(inputs, runtime), runtime);
  const { directory } = home.runtime.workspace;
  const repository = home.repository ?? (await openRepository(directory, runtime));
  const prefix = relative(repository.root, await realpath(directory))
    .split(sep)
    .join("/");
  return {
    repository,
    registry: home.path,
    prefix,
    top: prefix === "" ? home.path : `${prefix}/${home.path}`,
  };
}

/**
 * The same, for commands that read what happened.
 * @throws ConfigurationError in a clone that has only the last commits
 */
export async function openHistory(
  inputs: Pick<RegistryInputs, "config" | "registry">,
  runtime: Runtime,
): Promise<Holder> {
  const holder = await openHolder(inputs, runtime);
  if (await holder.repository.isShallow()) {
    throw new ConfigurationError(
      "This clone has only the last commits, and the registry's history can't be seen in it. Set fetch-depth: 0 on actions/checkout, or run git fetch --unshallow.",
    );
  }
  return holder;
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
