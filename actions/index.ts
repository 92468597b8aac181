import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { cancellation } from "./toolkit/runtime/cancellation.js";
import { commandLine as runCommandLine } from "./toolkit/runtime/command-line.js";
import { runnerInput } from "./toolkit/runtime/contract.js";
import type { Process } from "./toolkit/runtime/create.js";
import { type Command, start } from "./toolkit/runtime/start.js";

const verify: Command = {
  action: undefined,
  contract: "actions/registry-commands/verify.yml",
  load: () => import("./registry-commands/verify.js"),
};

/** Everything that can be run by name. Each is loaded only when it is the one. */
export const commands: Readonly<Record<string, Command>> = {
  "validate-data": {
    action: "validate-data",
    contract: "actions/validate-data/action.yml",
    load: () => import("./validate-data/main.js"),
  },
  "train-remote": {
    action: "train-remote",
    contract: "actions/train-remote/action.yml",
    load: () => import("./train-remote/main.js"),
  },
  "evaluate-gate": {
    action: "evaluate-gate",
    contract: "actions/evaluate-gate/action.yml",
    load: () => import("./evaluate-gate/main.js"),
  },
  "register-model": {
    action: "register-model",
    contract: "actions/register-model/action.yml",
    load: () => import("./register-model/main.js"),
  },
  "deploy-canary": {
    action: "deploy-canary",
    contract: "actions/deploy-canary/action.yml",
    load: () => import("./deploy-canary/main.js"),
  },
  "drift-check": {
    action: "drift-check",
    contract: "actions/drift-check/action.yml",
    load: () => import("./drift-check/main.js"),
  },
  pipeline: { action: "pipeline", contract: "action.yml", load: () => import("./pipeline/main.js") },
  verify,
  "registry list": {
    action: undefined,
    contract: "actions/registry-commands/list.yml",
    load: () => import("./registry-commands/list.js"),
  },
  "registry show": {
    action: undefined,
    contract: "actions/registry-commands/show.yml",
    load: () => import("./registry-commands/show.js"),
  },
  "registry history": {
    action: undefined,
    contract: "actions/registry-commands/history.yml",
    load: () => import("./registry-commands/history.js"),
  },
  "registry alias": {
    action: undefined,
    contract: "actions/registry-commands/alias.yml",
    load: () => import("./registry-commands/alias.js"),
  },
  "registry quarantine": {
    action: undefined,
    contract: "actions/registry-commands/quarantine.yml",
    load: () => import("./registry-commands/quarantine.js"),
  },
  "registry diff": {
    action: undefined,
    contract: "actions/registry-commands/diff.yml",
    load: () => import("./registry-commands/diff.js"),
  },
  "registry lineage": {
    action: undefined,
    contract: "actions/registry-commands/lineage.yml",
    load: () => import("./registry-commands/lineage.js"),
  },
  "registry card": {
    action: undefined,
    contract: "actions/registry-commands/card.yml",
    load: () => import("./registry-commands/card.js"),
  },
  "registry site": {
    action: undefined,
    contract: "actions/registry-commands/site.yml",
    load: () => import("./registry-commands/site.js"),
  },
  "registry gc": {
    action: undefined,
    contract: "actions/registry-commands/gc.yml",
    load: () => import("./registry-commands/gc.js"),
  },
  "registry import": {
    action: undefined,
    contract: "actions/registry-commands/import.yml",
    load: () => import("./registry-commands/import.js"),
  },
  "registry verify": verify,
  "profile merge": {
    action: undefined,
    contract: "actions/profile-commands/merge.yml",
    load: () => import("./profile-commands/merge.js"),
  },
};

/** Runs an action as a step of a workflow: inputs come from the environment. */
export async function main(name: string, entry: string): Promise<void> {
  const current = currentProcess();
  const given = runnerInput(current.environment);
  process.exitCode = await start(commands[name]!, rootOf(entry), current, given);
}

/** Runs the command that the command line names. */
export async function commandLine(entry: string): Promise<void> {
  process.exitCode = await runCommandLine(process.argv.slice(2), commands, rootOf(entry), currentProcess());
}

/** The folder that holds package.json: entries lie two folders below it, except the command line's, one below. */
function rootOf(entry: string): string {
  const folder = dirname(fileURLToPath(entry));
  return entry.endsWith("/command-line.js") ? dirname(folder) : dirname(dirname(folder));
}

function currentProcess(): Process {
  return {
    environment: process.env,
    directory: process.cwd(),
    signal: cancellation(process),
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    now: () => new Date(),
  };
}
