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
      /** On the command line the n-th word without a flag, counted from 1. Only for commands, not for actions. */
      position: z.int().positive().optional(),
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

/** The inputs that may be given as words without a flag, in their order. */
export function positionals({ inputs }: Contract): string[] {
  const placed = Object.entries(inputs).flatMap(([name, { position }]) =>
    position === undefined ? [] : [{ name, position }],
  );
  return placed.sort((one, other) => one.position - other.position).map(({ name }) => name);
}

/**
 * Reads `--flag value`, `--flag=value` and, for inputs that are true or false, a bare `--flag`. A flag that takes
 * lines may be repeated. Words without a flag are the inputs that have a position; after `--` all words are.
 * @throws ConfigurationError for an unknown flag, with the nearest known one, and for a word too many
 */
export function parseFlags(contract: Contract, words: readonly string[]): Map<string, string> {
  const values = new Map<string, string>();
  const names = Object.keys(contract.inputs);
  const places = positionals(contract);
  let place = 0;
  let onlyWords = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (word === "--" && !onlyWords && places.length > 0) {
      onlyWords = true;
      continue;
    }
    if (places.length > 0 && (onlyWords || !word.startsWith("-"))) {
      const name = places[place++];
      if (name === undefined) throw tooMany(word, places);
      if (values.has(name))
        throw new ConfigurationError(`${name} is given twice: as --${name} and as ${JSON.stringify(word)}.`);
      values.set(name, word);
      continue;
    }
    const [, name, , inline] = /^--([a-z][a-z-]*)(=([\s\S]*))?$/.exec(word) ?? [];
    if (name === undefined || !names.includes(name)) {
      if (!word.startsWith("-")) {
        throw new ConfigurationError(
          `${JSON.stringify(word)} belongs to no flag of this command. See --help.`,
        );
      }
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

function tooMany(word: string, places: readonly string[]): ConfigurationError {
  const taken = places.map((name) => name.toUpperCase()).join(" ");
  return new ConfigurationError(
    `${JSON.stringify(word)} is one word too many: this command takes ${taken}. See --help.`,
  );
}
