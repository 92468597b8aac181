import { join } from "node:path";
import { type Contract, parseFlags, readContract } from "./contract.js";
import type { Process } from "./create.js";
import { ConfigurationError } from "./errors.js";
import { nearest } from "./nearest.js";
import { exitCodes } from "./outcome.js";
import { type Command, start, toolVersion } from "./start.js";

/**
 * `mergeline <command> [--flag value …]`: the same contract as the action's steps, read from action.yml.
 * @returns the exit code: 0 yes, 1 no, 2 configuration error, 3 crash
 */
export async function commandLine(
  words: readonly string[],
  commands: Readonly<Record<string, Command>>,
  root: string,
  process: Process,
): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    process.out(await overview(commands, root));
    return name === undefined ? exitCodes.configurationError : exitCodes.yes;
  }
  if (name === "--version" || name === "-v") {
    process.out(`${await toolVersion(root)}\n`);
    return exitCodes.yes;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const hint = nearest(name, Object.keys(commands));
    process.error(
      `error: ${name} is not a command.${hint === undefined ? " See mergeline --help." : ` Did you mean ${hint}?`}\n`,
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
  const flags = Object.entries(contract.inputs).map(([input, { description, default: value, required }]) => {
    const preset =
      value === undefined || value === ""
        ? required
          ? "required"
          : ""
        : `default: ${oneLine(String(value))}`;
    return `  --${input}${preset === "" ? "" : `  (${preset})`}\n${wrap(oneLine(description), 6)}`;
  });
  return `mergeline ${name}: ${contract.description.trim()}\n\n${flags.join("\n")}\n`;
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
