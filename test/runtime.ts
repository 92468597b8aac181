import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { commands } from "../actions/index.js";
import type { GitHub } from "../actions/toolkit/github/client.js";
import type { RunContext } from "../actions/toolkit/github/context.js";
import { type Contract, inputSource, readContract } from "../actions/toolkit/runtime/contract.js";
import { Inputs } from "../actions/toolkit/runtime/inputs.js";
import type { Outcome } from "../actions/toolkit/runtime/outcome.js";
import type { Publication } from "../actions/toolkit/runtime/publication.js";
import type { Runtime } from "../actions/toolkit/runtime/runtime.js";
import { terminalLog } from "../actions/toolkit/runtime/terminal.js";
import { Workspace } from "../actions/toolkit/runtime/workspace.js";

/** The root of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export interface TestRuntimeOptions {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly directory?: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly github?: GitHub;
  readonly context?: RunContext;
  readonly now?: () => Date;
  readonly signal?: AbortSignal;
}

export interface TestRuntime {
  /** Absolute path of the temporary workspace. */
  readonly directory: string;
  readonly runtime: Runtime;
  readonly published: Publication[];
  /** Everything the log printed. */
  readonly log: string[];
  /** Runs an action with these inputs, as a step would: defaults come from action.yml. */
  run(action: string, inputs?: Readonly<Record<string, string>>): Promise<Outcome>;
  read(path: string): Promise<string>;
  write(path: string, content: string | Uint8Array): Promise<void>;
}

/** A runtime in a temporary workspace that records what is published. The workspace goes with the test. */
export async function testRuntime(options: TestRuntimeOptions = {}): Promise<TestRuntime> {
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), "mergeline-test-")));
  if (options.directory === undefined) onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const write = async (path: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  };
  for (const [path, content] of Object.entries(options.files ?? {})) await write(path, content);
  const published: Publication[] = [];
  const log: string[] = [];
  const runtime: Runtime = {
    workspace: new Workspace(directory),
    log: terminalLog((text) => log.push(text)),
    signal: options.signal ?? new AbortController().signal,
    environment: options.environment ?? { PATH: process.env.PATH, HOME: process.env.HOME },
    context: options.context,
    toolVersion: "0.0.0-test",
    now: options.now ?? (() => new Date()),
    github: async () => options.github,
    publish: async (publication) => {
      published.push(publication);
      const report = `.mergeline/${publication.action}.json`;
      const head = { action: publication.action, verdict: publication.verdict, summary: publication.summary };
      await write(
        report,
        JSON.stringify({ schema: "test", toolVersion: "0.0.0-test", ...head, ...publication.report }),
      );
      if (publication.comment) await write(`.mergeline/${publication.action}.md`, publication.comment.body);
      return { report };
    },
  };
  return {
    directory,
    runtime,
    published,
    log,
    run: async (action, inputs = {}) => {
      const command = commands[action]!;
      const contract: Contract = await readContract(join(root, command.contract));
      for (const name of Object.keys(inputs)) {
        if (!(name in contract.inputs)) throw new Error(`${action} has no input ${name}`);
      }
      const { run } = await command.load();
      return run(new Inputs(inputSource(contract, (name) => inputs[name], undefined)), runtime);
    },
    read: (path) => readFile(join(directory, path), "utf8"),
    write,
  };
}
