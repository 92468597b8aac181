import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { GitHub } from "../github/client.js";
import { readRunContext } from "../github/context.js";
import type { ActionName } from "./action-name.js";
import { ConfigurationError } from "./errors.js";
import type { Log } from "./log.js";
import { publish } from "./publish.js";
import type { Runtime } from "./runtime.js";
import { runnerLog, terminalLog, type Write } from "./terminal.js";
import { Workspace } from "./workspace.js";

/** The process around an action: what differs between the runner, a laptop and a test. */
export interface Process {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly directory: string;
  readonly signal: AbortSignal;
  /** Standard output: comments on a laptop, workflow commands on the runner. */
  readonly out: Write;
  /** Standard error: the log on a laptop. */
  readonly error: Write;
  now(): Date;
}

export interface CreatedRuntime {
  readonly runtime: Runtime;
  /** What could not be published, as sentences; filled while the action runs. */
  readonly problems: string[];
  /** The action whose report was published last, if one was. */
  published: ActionName | undefined;
}

/**
 * @param settings the inputs that every action has
 * @throws ConfigurationError when the working directory is not a folder inside the workspace
 */
export async function createRuntime(
  process: Process,
  settings: { workingDirectory: string; token: string | undefined; toolVersion: string },
): Promise<CreatedRuntime> {
  const { environment } = process;
  const workspace = await openWorkspace(process, settings.workingDirectory);
  const log = logOf(process, relative(workspace.root, workspace.directory));
  if (settings.token) log.mask(settings.token);
  const context = readRunContext(environment, (path) => readFileSync(path, "utf8"));
  const startedAt = process.now();
  let client: Promise<GitHub> | undefined;
  const created: CreatedRuntime = {
    problems: [],
    published: undefined,
    runtime: {
      workspace,
      log,
      signal: process.signal,
      environment,
      context,
      toolVersion: settings.toolVersion,
      now: process.now,
      github: async () => {
        if (context === undefined || !settings.token) return undefined;
        const { createGitHub } = await import("../github/client.js");
        const { apiUrl, owner, repository } = context;
        client ??= createGitHub({
          token: settings.token,
          apiUrl,
          owner,
          repository,
          log,
          signal: process.signal,
        });
        return client;
      },
      publish: async (publication) => {
        const published = await publish(publication, created.runtime, startedAt, process.out);
        created.published = publication.action;
        if (published.commentProblem !== undefined) created.problems.push(published.commentProblem);
        return published;
      },
    },
  };
  return created;
}

/**
 * The log of a process: workflow commands on the runner, plain lines elsewhere.
 * @param folder the working directory from the workspace's root: GitHub wants the paths of annotations from there
 */
export function logOf({ environment, out, error }: Process, folder = ""): Log {
  if (environment.GITHUB_ACTIONS === "true") return runnerLog(out, folder);
  return terminalLog(error, { debug: environment.RUNNER_DEBUG === "1" });
}

async function openWorkspace(
  { environment, directory }: Process,
  workingDirectory: string,
): Promise<Workspace> {
  const given = environment.GITHUB_WORKSPACE;
  const root = resolve(given || repositoryAround(directory) || directory);
  const start = given ? root : directory;
  const workspace = new Workspace(root, start);
  const chosen = await workspace.resolve(workingDirectory, "working-directory");
  if (!statSync(chosen, { throwIfNoEntry: false })?.isDirectory()) {
    throw new ConfigurationError(`working-directory: ${workingDirectory} is not a folder in the workspace.`);
  }
  return new Workspace(root, chosen);
}

function repositoryAround(directory: string): string | undefined {
  for (let current = directory; ; current = dirname(current)) {
    if (existsSync(join(current, ".git"))) return current;
    if (dirname(current) === current) return undefined;
  }
}
