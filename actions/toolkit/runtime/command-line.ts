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
    const hint = grouped ? nearestIn(group, first, second ?? "") : nearest(name, Object.keys(commands));
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
    return await start(command, root, process, (input) => flags.get(input));
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.error(`error: ${error.message}\n`);
    return exitCodes.configurationError;
  }
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

async function overview(commands: Readonly<Record<string, Command>>, root: string): Promise<string> {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, { contract }]) => {
      const { description } = await readContract(join(root, contract));
      return `  ${name.padEnd(width)}  ${description.trim()}`;
    }),
  );
  return `Usage: mergeline <command> [--flag value …]\n\n${lines.join("\n")}\n\nmergeline <command> --help lists its flags. Exit codes: 0 yes, 1 no, 2 configuration error, 3 crash.\n`;
}

function help(name: string, contract: Contract): string {
  const places = positionals(contract);
  const usage = places.map((input) => {
    const word = input.toUpperCase();
    return contract.inputs[input]?.required ? word : `[${word}]`;
  });
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
  const line = usage.length === 0 ? "" : `Usage: mergeline ${name} ${usage.join(" ")} [--flag value …]\n\n`;
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
