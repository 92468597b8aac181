import type { RegisteredModel } from "../../toolkit/mlflow/registered.js";
import { checkAliasName, checkModelName } from "../../toolkit/registry/name.js";
import { ConfigurationError } from "../../toolkit/runtime/errors.js";

/**
 * The name that each model gets here: its own in lower case, with a hyphen for whatever a name can't hold.
 * @param given the name for the only model there is
 * @throws ConfigurationError where a name can't be made, or two models would get the same
 */
export function namesFor(
  models: readonly RegisteredModel[],
  given: string | undefined,
): ReadonlyMap<string, RegisteredModel> {
  if (given !== undefined && models.length !== 1) {
    throw new ConfigurationError(
      `name: ${given} can be given to one model, and there are ${models.length}. Name one in the address: mlflow://host#model.`,
    );
  }
  const names = new Map<string, RegisteredModel>();
  for (const model of models) {
    const name = given ?? slug(model.name);
    const quoted = JSON.stringify(model.name);
    const other = names.get(name);
    if (other !== undefined) {
      throw new ConfigurationError(
        `${JSON.stringify(other.name)} and ${quoted} would both be called ${name}. Import them one by one, with --name.`,
      );
    }
    names.set(checkModelName(name, `the name for ${quoted}`), model);
  }
  return names;
}

/** The alias as it is called here; undefined where no alias can be made of it. */
export function aliasFor(alias: string): string | undefined {
  try {
    return checkAliasName(slug(alias));
  } catch (error) {
    if (error instanceof ConfigurationError) return undefined;
    throw error;
  }
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 63)
    .replace(/-+$/, "");
}
