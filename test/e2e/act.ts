import { spawn } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { copyRelease, fillToolCache, root } from "./release-copy.js";

/** Where act is, or why it is not there. */
export function findAct(): { readonly path?: string; readonly missing: string } {
  const folder = process.env.KUBEBUILDER_ASSETS ?? join(homedir(), ".cache/mergeline/kubernetes");
  const path = join(folder, "act");
  return existsSync(path)
    ? { path, missing: "" }
    : { missing: `act is not in KUBEBUILDER_ASSETS (${folder})` };
}

/** The Python environment of scripts/install, which has what the template's requirements.txt names. */
export const python = join(root, ".cache/venv/bin");

/** A folder with all that runs of act share: our release, the stubs' artifacts, caches. */
export interface Runner {
  readonly directory: string;
  run(workflow: WorkflowRun): Promise<WorkflowResult>;
  close(): Promise<void>;
}

export interface WorkflowRun {
  /** A clone, checked out as actions/checkout would: act copies it into each job. */
  readonly clone: string;
  /** Path of the workflow in it. */
  readonly workflow: string;
  readonly event: string;
  readonly payload: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly token: string;
  readonly serverUrl: string;
  readonly repository: string;
  /** Unique, as GitHub's run numbers are. */
  readonly runId: number;
}

export interface Step {
  readonly job: string;
  readonly step: string;
  readonly result: string;
}

export interface WorkflowResult {
  readonly ok: boolean;
  readonly steps: readonly Step[];
  /** Outputs by step id. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Error, warning and notice commands. */
  readonly annotations: readonly {
    level: string;
    message: string;
    file: string | undefined;
    line: string | undefined;
  }[];
  readonly summaries: readonly string[];
  /** All that was printed, for reading when something went wrong. */
  readonly log: string;
}

/**
 * The stubs for the actions that need the network or GitHub's services, under the very commit that the workflows
 * name: `actions/setup-python@5fda…=folder`.
 */
async function stubbed(clone: string): Promise<string[]> {
  const found = new Set<string>();
  for (const file of globSync(".github/workflows/*.yml", { cwd: clone })) {
    const text = await readFile(join(clone, file), "utf8");
    for (const [, name = "", ref = ""] of text.matchAll(/uses: actions\/([\w-]+)@(\S+)/g)) {
      const stub = join(root, "test/e2e/stubs", name);
      if (existsSync(stub)) found.add(`actions/${name}@${ref}=${stub}`);
    }
  }
  return [...found];
}

export async function startRunner(act: string): Promise<Runner> {
  const directory = await mkdtemp(join(tmpdir(), "mergeline-act-"));
  const release = join(directory, "release");
  await copyRelease(release);
  // act puts the tool cache there, whatever RUNNER_TOOL_CACHE says.
  await fillToolCache(join(directory, "cache/act/tool_cache"));
  await mkdir(join(directory, "config/act"), { recursive: true });
  await writeFile(join(directory, "config/act/actrc"), "");
  let runs = 0;
  return {
    directory,
    run: async (workflow) =>
      await runAct(act, directory, release, join(directory, `run-${++runs}`), workflow),
    close: () => rm(directory, { recursive: true, force: true }),
  };
}

async function runAct(
  act: string,
  directory: string,
  release: string,
  scratch: string,
  workflow: WorkflowRun,
): Promise<WorkflowResult> {
  await mkdir(join(scratch, "artifacts"), { recursive: true });
  const event = join(scratch, "event.json");
  await writeFile(event, JSON.stringify(workflow.payload));
  const variables = {
    GITHUB_API_URL: workflow.serverUrl,
    GITHUB_SERVER_URL: workflow.serverUrl,
    GITHUB_GRAPHQL_URL: `${workflow.serverUrl}/graphql`,
    GITHUB_REPOSITORY: workflow.repository,
    GITHUB_RUN_ID: String(workflow.runId),
    MERGELINE_TEST_PYTHON: python,
    MERGELINE_TEST_ARTIFACTS: join(scratch, "artifacts"),
  };
  const args = [
    workflow.event,
    ...["-W", workflow.workflow, "-e", event, "-a", "alice", "--json"],
    ...["-P", "ubuntu-latest=-self-hosted", "--concurrent-jobs", "1"],
    ...["--cache-server-addr", "127.0.0.1", "--artifact-server-addr", "127.0.0.1", "--no-cache-server"],
    ...["-s", `GITHUB_TOKEN=${workflow.token}`],
    ...Object.entries(variables).flatMap(([name, value]) => ["--env", `${name}=${value}`]),
    ...Object.entries(workflow.inputs ?? {}).flatMap(([name, value]) => ["--input", `${name}=${value}`]),
    ...["--local-repository", `mergeline/mergeline@v0.1.0=${release}`],
    ...(await stubbed(workflow.clone)).flatMap((each) => ["--local-repository", each]),
  ];
  const child = spawn(act, args, {
    cwd: workflow.clone,
    env: {
      ...process.env,
      PATH: [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter),
      XDG_CACHE_HOME: join(directory, "cache"),
      XDG_CONFIG_HOME: join(directory, "config"),
      XDG_DATA_HOME: join(directory, "data"),
      GITHUB_ACTIONS: undefined,
      GITHUB_TOKEN: undefined,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return readResult(Buffer.concat(chunks).toString(), code === 0);
}

/** Reads act's log: one JSON object a line, and plain lines where act itself failed. */
function readResult(log: string, ok: boolean): WorkflowResult {
  const steps: Step[] = [];
  const outputs: Record<string, Record<string, string>> = {};
  const annotations: {
    level: string;
    message: string;
    file: string | undefined;
    line: string | undefined;
  }[] = [];
  const summaries: string[] = [];
  const lines: string[] = [];
  for (const line of log.split("\n")) {
    const entry = parseLine(line);
    if (entry === undefined) {
      lines.push(line);
      continue;
    }
    const text = (name: string) => (typeof entry[name] === "string" ? entry[name] : "");
    lines.push(`[${text("jobID")}] ${text("msg").trimEnd()}`);
    const ids = Array.isArray(entry.stepID) ? entry.stepID.map(String) : [];
    if (text("stepResult") !== "" && text("stage") === "Main" && ids.length === 1) {
      steps.push({ job: text("jobID"), step: text("step"), result: text("stepResult") });
    }
    if (text("command") === "set-output") {
      const id = ids.at(-1) ?? "";
      outputs[id] = { ...outputs[id], [text("name")]: text("arg") };
    }
    if (/^(error|warning|notice)$/.test(text("command"))) {
      const pairs: Readonly<Record<string, string>> = Object(entry.kvPairs);
      annotations.push({ level: text("command"), message: text("arg"), file: pairs.file, line: pairs.line });
    }
    if (text("command") === "summary") summaries.push(text("content"));
  }
  return { ok, steps, outputs, annotations, summaries, log: lines.join("\n") };
}

function parseLine(line: string): Readonly<Record<string, unknown>> | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
