import { z } from "zod";
import { check } from "../toolkit/document/check.js";
import { parseYaml } from "../toolkit/document/yaml.js";
import { type ParameterValue, parameters as schema } from "../toolkit/model/schema/train.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";

/** Hyperparameters by name. */
export type Parameters = Readonly<Record<string, ParameterValue>>;

/** Linux takes at most 128 KiB in one variable; some is left for the name. */
const longestVariable = 120 * 1024;

/**
 * The mapping of the input `parameters`.
 * @throws ConfigurationError when it is not a YAML or JSON mapping of names to values
 */
export function readParameters(text: string): Parameters {
  const document = parseYaml(text, "parameters");
  if (document.value === null || typeof document.value !== "object" || Array.isArray(document.value)) {
    throw new ConfigurationError("parameters: a YAML or JSON mapping is needed, such as max_depth: 6.");
  }
  const { parameters } = check(z.object({ parameters: schema }), nested(document), "A mapping");
  return parameters;
}

/** The document as if it stood under `parameters`, so that errors name the setting as model.yaml does. */
function nested(document: ReturnType<typeof parseYaml>): ReturnType<typeof parseYaml> {
  return {
    file: document.file,
    value: { parameters: document.value },
    place: (keys) => document.place(keys.slice(1)),
    placeOfKey: (keys) => document.placeOfKey(keys.slice(1)),
  };
}

/** The variable that carries a parameter: `learning-rate` is in `MERGELINE_PARAMETER_LEARNING_RATE`. */
export function variableOf(name: string): string {
  return `MERGELINE_PARAMETER_${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_")}`;
}

/**
 * The environment variables that carry the parameters. Text as it is, numbers and booleans as JSON writes them,
 * null as nothing, lists and mappings as JSON.
 * @throws ConfigurationError when two names share a variable, or a value can't be one
 */
export function parameterVariables(parameters: Parameters): Record<string, string> {
  const owners = new Map<string, string>();
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(parameters)) {
    const variable = variableOf(name);
    const owner = owners.get(variable);
    if (owner !== undefined) {
      throw new ConfigurationError(
        `parameters: ${owner} and ${name} would both be in ${variable}. Rename one.`,
      );
    }
    owners.set(variable, name);
    const text = value === null ? "" : typeof value === "string" ? value : JSON.stringify(value);
    if (text.includes("\0")) throw new ConfigurationError(`parameters: ${name} holds a NUL character.`);
    if (Buffer.byteLength(text) > longestVariable) {
      throw new ConfigurationError(
        `parameters: ${name} has ${Buffer.byteLength(text)} bytes; at most ${longestVariable} fit into an environment variable. Put it in a file, and give its path.`,
      );
    }
    variables[variable] = text;
  }
  return variables;
}
