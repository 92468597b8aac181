import { join } from "node:path";
import { type Contract, parseFlags, positionals, readContract } from "./contract.js";
import type { Process } from "./create.js";
import { ConfigurationError } from "./errors.js";
import { nearest } from "./nearest.js";
import { exitCodes } from "./outcome.js";
import { type Command, start, toolVersion } from "./start.js";

/**
 * `mergeline <command> [--flag value …]`: the same contract as the action's steps, read from action.yml. The name of
 * a command may be of two words (`registry list`).
 * @returns the exit code: 0 yes, 1 no, 2 configuration error, 3 crash
 */
export async function commandLine(
  words: readonly string[],
  commands: Readonly<Record<string, Command>>,
  root: string,
  process: Process,
): Promise<number> {
  const [first, second] = words;
  if (first === undefined || first === "--help" || first === "-h" || first === "help") {
    process.out(await overview(commands, root));
    return first === undefined ? exitCodes.configurationError : exitCodes.yes;
  }
  if (first === "--version" || first === "-v") {
    process.out(`${await toolVersion(root)}\n`);
    return exitCodes.yes;
  }
  const group = Object.fromEntries(Object.entries(commands).filter(([name]) => name.startsWith(`${first} `)));
  const grouped = Object.keys(group).length > 0;
  if (grouped && (second === undefined || second.startsWith("-"))) {
    process.out(await overview(group, root));
    return second === "--help" || second === "-h" ? exitCodes.yes : exitCodes.configurationError;
  }
  const name = grouped ? `${first} ${second}` : first;
  const rest = words.slice(grouped ? 2 : 1);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const hint = grouped ? nearestIn(group, first, second ?? "") : nearestOf(commands, first, second);
    const help = grouped ? `mergeline ${first} --help` : "mergeline --help";
    process.error(
      `error: ${name} is not a command.${hint === undefined ? ` See ${help}.` : ` Did you mean ${hint}?`}\n`,
    );
    return exitCodes.configurationError;
  }
  const contract = await readContract(join(root, command.contract));
  if (rest.includes("--help") || rest.includes("-h")) {
    process.out(help(name, contract));
    return exitCodes.yes;
  }
  try {
    const flags = parseFlags(contract, rest);
    const missing = positionals(contract).find(
      (input) => contract.inputs[input]?.required && !flags.has(input),
    );
    if (missing !== undefined) {
      throw new ConfigurationError(
        `${missing.toUpperCase()} is missing. Usage: mergeline ${name} ${wordsOf(contract)}.`,
      );
    }
    return await start(command, root, process, (input) => flags.get(input));
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.error(`error: ${error.message}\n`);
    return exitCodes.configurationError;
  }
}

/** The command that was most likely meant: by its first word, and by its second one where there is a group of that name. */
function nearestOf(
  commands: Readonly<Record<string, Command>>,
  first: string,
  second: string | undefined,
): string | undefined {
  const names = Object.keys(commands);
  const hint = nearest(first, [...new Set(names.map((name) => name.split(" ")[0]!))]);
  if (hint === undefined || names.includes(hint)) return hint;
  const group = Object.fromEntries(Object.entries(commands).filter(([name]) => name.startsWith(`${hint} `)));
  return nearestIn(group, hint, second ?? "") ?? `${hint} --help`;
}

/** The command of a group whose second word is the nearest: the first one would make all of them look near. */
function nearestIn(
  group: Readonly<Record<string, Command>>,
  first: string,
  word: string,
): string | undefined {
  const hint = nearest(
    word,
    Object.keys(group).map((name) => name.slice(first.length + 1)),
  );
  return hint === undefined ? undefined : `${first} ${hint}`;
}

/** A line for each command: what it does in a clause. `--help` of a command says the rest. */
async function overview(commands: Readonly<Record<string, Command>>, root: string): Promise<string> {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const groups = new Map<string, string[]>();
  for (const [name, { contract }] of Object.entries(commands)) {
    const { description } = await readContract(join(root, contract));
    const group = name.includes(" ") ? `mergeline ${name.split(" ")[0]}` : "mergeline";
    const lines = groups.get(group) ?? [];
    groups.set(group, [...lines, `  ${name.padEnd(width)}  ${firstClause(description)}`]);
  }
  const parts = [...groups].map(([group, lines]) => `${group}\n${lines.join("\n")}`);
  return `Usage: mergeline <command> [--flag value …]\n\n${parts.join("\n\n")}\n\nmergeline <command> --help says more and lists its flags. Exit codes: 0 yes, 1 no, 2 configuration error, 3 crash.\n`;
}

/** What a description begins with, up to its first comma, semicolon, colon or full stop. */
function firstClause(description: string): string {
  return oneLine(description).split(/[,;:.](?: |$)/, 1)[0]!;
}

/** The words that a command takes without a flag, such as `MODEL [OTHER]`. */
function wordsOf(contract: Contract): string {
  return positionals(contract)
    .map((input) => {
      const word = input.toUpperCase();
      return contract.inputs[input]?.required ? word : `[${word}]`;
    })
    .join(" ");
}

function help(name: string, contract: Contract): string {
  const places = positionals(contract);
  const usage = wordsOf(contract);
  const flags = Object.entries(contract.inputs).map(([input, { description, default: value, required }]) => {
    const preset =
      value === undefined || value === ""
        ? required
          ? "required"
          : ""
        : `default: ${oneLine(String(value))}`;
    const shown = places.includes(input) ? input.toUpperCase() : `--${input}`;
    return `  ${shown}${preset === "" ? "" : `  (${preset})`}\n${wrap(oneLine(description), 6)}`;
  });
  const line = usage === "" ? "" : `Usage: mergeline ${name} ${usage} [--flag value …]\n\n`;
  return `mergeline ${name}: ${contract.description.trim()}\n\n${line}${flags.join("\n")}\n`;
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ");
}

function wrap(text: string, indent: number, width = 100): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length + 1 > width - indent) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => " ".repeat(indent) + one).join("\n");
}
