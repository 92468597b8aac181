import { readFile } from "node:fs/promises";
import { z } from "zod";
import { check } from "../document/check.js";
import { parseYaml } from "../document/yaml.js";
import { ConfigurationError } from "./errors.js";
import { nearest } from "./nearest.js";

const contractSchema = z.object({
  name: z.string(),
  description: z.string(),
  inputs: z.record(
    z.string(),
    z.object({
      description: z.string(),
      required: z.boolean().optional(),
      default: z.union([z.string(), z.number(), z.boolean()]).optional(),
    }),
  ),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
});

/** What action.yml says of an action: the single source of its inputs, defaults and outputs. */
export type Contract = z.output<typeof contractSchema>;

export async function readContract(file: string): Promise<Contract> {
  return check(contractSchema, parseYaml(await readFile(file, "utf8"), file), "An action.yml");
}

/**
 * The source of input values for a run: what was given, else the default of action.yml.
 * @param given the text of an input, or undefined where it was not given
 */
export function inputSource(
  contract: Contract,
  given: (name: string) => string | undefined,
  token: string | undefined,
): (name: string) => string {
  return (name) => {
    const input = contract.inputs[name];
    if (input === undefined) throw new Error(`action.yml has no input ${name}`);
    return (
      given(name) ?? String(input.default ?? "").replaceAll(/\$\{\{\s*github\.token\s*\}\}/g, token ?? "")
    );
  };
}

/** How the runner hands over inputs: `INPUT_FAIL-ON`. */
export function runnerInput(environment: Readonly<Record<string, string | undefined>>) {
  return (name: string): string | undefined =>
    environment[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`];
}

/**
 * Reads `--flag value`, `--flag=value` and, for inputs that are true or false, a bare `--flag`. A flag that takes
 * lines may be repeated.
 * @throws ConfigurationError for an unknown flag, with the nearest known one
 */
export function parseFlags(contract: Contract, words: readonly string[]): Map<string, string> {
  const values = new Map<string, string>();
  const names = Object.keys(contract.inputs);
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    const [, name, , inline] = /^--([a-z][a-z-]*)(=([\s\S]*))?$/.exec(word) ?? [];
    if (name === undefined || !names.includes(name)) {
      const hint = nearest(word.replace(/^-+/, "").split("=")[0]!, names);
      throw new ConfigurationError(
        `${word} is not a flag of this command.${hint === undefined ? " See --help." : ` Did you mean --${hint}?`}`,
      );
    }
    const isSwitch = ["true", "false"].includes(String(contract.inputs[name]?.default ?? ""));
    const next = words[index + 1];
    let value: string;
    if (inline !== undefined) value = inline;
    else if (isSwitch && !/^(true|false)$/i.test(next ?? "")) value = "true";
    else if (next === undefined || /^--[a-z]/.test(next))
      throw new ConfigurationError(`--${name} needs a value.`);
    else {
      value = next;
      index++;
    }
    values.set(name, values.has(name) ? `${values.get(name)}\n${value}` : value);
  }
  return values;
}
