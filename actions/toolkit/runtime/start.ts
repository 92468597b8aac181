import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ActionName } from "./action-name.js";
import { type Contract, inputSource, readContract } from "./contract.js";
import { type CreatedRuntime, createRuntime, logOf, type Process } from "./create.js";
import { ConfigurationError, describeCrash, sentence } from "./errors.js";
import { Inputs } from "./inputs.js";
import type { Log } from "./log.js";
import { exitCodes, type Outcome } from "./outcome.js";
import { publish } from "./publish.js";
import type { Runtime } from "./runtime.js";
import { disarm } from "./workflow-commands.js";

/** Something that can be run by name: an action, or a further command of the command line. */
export interface Command {
  /** The name that its report carries; undefined for a command that writes none. */
  readonly action: ActionName | undefined;
  /** Path of its action.yml (or a file of that form), relative to the root of the toolkit. */
  readonly contract: string;
  load(): Promise<{ run(inputs: Inputs, runtime: Runtime): Promise<Outcome> }>;
}

/**
 * Runs a command to its end and answers with the exit code: 0 yes, 1 no, 2 configuration error, 3 crash.
 * Never throws. A report exists afterwards, whatever happened.
 * @param root the toolkit's own folder, where package.json and the contracts are
 * @param given the text of an input, or undefined where it was not given
 */
export async function start(
  command: Command,
  root: string,
  process: Process,
  given: (name: string, contract: Contract) => string | undefined,
): Promise<number> {
  let created: CreatedRuntime | undefined;
  const startedAt = process.now();
  try {
    const contract = await readContract(join(root, command.contract));
    const token = process.environment.GITHUB_TOKEN;
    const source = inputSource(contract, (name) => given(name, contract), token);
    const inputs = new Inputs(source);
    created = await createRuntime(process, {
      workingDirectory:
        "working-directory" in contract.inputs ? (inputs.text("working-directory") ?? ".") : ".",
      token: "github-token" in contract.inputs ? inputs.text("github-token") : undefined,
      toolVersion: await toolVersion(root),
    });
    const { run } = await command.load();
    const outcome = await run(inputs, created.runtime);
    return conclude(outcome, created, process);
  } catch (error) {
    const { code, summary } = announce(error, created?.runtime.log ?? logOf(process), process.signal);
    await reportFailure(command, root, created, summary, startedAt, process);
    return code;
  }
}

function conclude(outcome: Outcome, created: CreatedRuntime, process: Process): number {
  const { log } = created.runtime;
  // On the runner the log goes to standard output, too: nothing may stand beside what is printed for a pipe.
  if (outcome.printed !== undefined) {
    const onRunner = process.environment.GITHUB_ACTIONS === "true";
    process.out(onRunner ? disarm(outcome.printed) : outcome.printed);
    if (!outcome.ok) process.error(disarm(`error: ${outcome.summary}\n`));
  } else if (outcome.ok) log.info(outcome.summary);
  else log.error(outcome.summary);
  for (const problem of created.problems) log.error(problem);
  if (!outcome.ok) return exitCodes.no;
  return created.problems.length > 0 ? exitCodes.configurationError : exitCodes.yes;
}

/** Says what was thrown, in the words of its kind. */
function announce(error: unknown, log: Log, signal: AbortSignal): { code: number; summary: string } {
  if (error instanceof ConfigurationError) {
    const { place, message } = error;
    const logged = sentence(error);
    if (place === undefined) log.error(message);
    else log.annotate({ level: "error", title: "Configuration error", message, logged, place });
    return { code: exitCodes.configurationError, summary: logged };
  }
  if (signal.aborted) {
    const summary = "The run was cancelled.";
    log.error(summary);
    return { code: exitCodes.no, summary };
  }
  log.error(
    `This is a fault of mergeline, not of your files. Please report it with these lines:\n${describeCrash(error)}`,
  );
  return { code: exitCodes.crash, summary: "mergeline crashed; the log has the stack." };
}

/**
 * An action that ended before it could publish still leaves a report, so that the next step reads why: at the root of
 * the workspace where the working directory is what was wrong.
 */
async function reportFailure(
  command: Command,
  root: string,
  created: CreatedRuntime | undefined,
  summary: string,
  startedAt: Date,
  process: Process,
): Promise<void> {
  if (command.action === undefined || created?.published !== undefined) return;
  try {
    const settings = { workingDirectory: ".", token: undefined, toolVersion: await toolVersion(root) };
    const { runtime } = created ?? (await createRuntime(process, settings));
    const publication = { action: command.action, verdict: "error", summary, report: {}, outputs: {} };
    await publish(publication, runtime, startedAt, process.out);
  } catch (error) {
    logOf(process).debug(describeCrash(error));
  }
}

export async function toolVersion(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  return version;
}
