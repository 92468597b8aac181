import { type ChildProcess, execFile, spawn, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
/** The longest that a control plane lives, in seconds: it ends by itself when a test run was killed. */
const lifetime = 900;

/** Why no control plane can be started here, or undefined when one can. */
export function whyNoControlPlane(): string | undefined {
  const assets = process.env.KUBEBUILDER_ASSETS;
  if (!assets) return "KUBEBUILDER_ASSETS is not set";
  const programs = [
    "etcd",
    "kube-apiserver",
    "kube-controller-manager",
    "kube-scheduler",
    "kubectl",
    "kwok",
    "rollouts-controller",
  ];
  const missing = programs.filter((name) => !isExecutable(join(assets, name)));
  if (missing.length > 0) return `KUBEBUILDER_ASSETS has no ${missing.join(", ")}`;
  if (!existsSync(join(assets, "crds"))) return "KUBEBUILDER_ASSETS has no crds/";
  const map = process.getuid?.() === 0 ? [] : ["--map-root-user"];
  const tools: [string, string[]][] = [
    ["unshare", ["--net", ...map, "--pid", "--fork", "--kill-child", "ip", "link", "set", "lo", "up"]],
    ["nsenter", ["--version"]],
    ["setpriv", ["--version"]],
    ["openssl", ["version"]],
    ["curl", ["--version"]],
  ];
  const failing = tools.find(([tool, args]) => spawnSync(tool, args, { stdio: "ignore" }).status !== 0);
  return failing === undefined
    ? undefined
    : `${failing[0]} can't be used here (a network namespace is needed)`;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A number, no data, or no answer at all. */
type Answer = number | null | "broken";

/** A control plane in a network namespace of its own. */
export interface ControlPlane {
  /** A kubectl that reaches it. */
  readonly kubectl: string;
  /** Runs kubectl; `input` is its standard input. Answers with everything it printed. */
  run(args: readonly string[], input?: string): Promise<{ code: number; output: string }>;
  /** Like run, and throws what kubectl printed when it fails. */
  must(args: readonly string[], input?: string): Promise<string>;
  /** What the stand-in for Prometheus, on 127.0.0.1:9090 inside, answers for a namespace. */
  measure(namespace: string, answers: Readonly<Record<"rate" | "latency", Answer>>): Promise<void>;
  /** The queries it was asked. */
  queries(): Promise<string[]>;
  stop(): Promise<void>;
}

export async function startControlPlane(): Promise<ControlPlane> {
  const run = await mkdtemp(join(tmpdir(), "mergeline-kubernetes-"));
  const answers: Record<string, unknown> = {};
  await writeFile(join(run, "answers.json"), "{}");
  await writeFile(join(run, "queries.log"), "");
  const output: string[] = [];
  const plane = spawn(join(here, "start"), [process.env.KUBEBUILDER_ASSETS!, run, String(lifetime)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [plane.stdout, plane.stderr])
    stream.on("data", (chunk: Buffer) => output.push(String(chunk)));
  for (const began = Date.now(); !existsSync(join(run, "ready")); await setTimeout(200)) {
    if (plane.exitCode === null && plane.signalCode === null && Date.now() - began < 300_000) continue;
    plane.kill("SIGKILL");
    await rm(run, { recursive: true, force: true });
    throw new Error(`The control plane did not start:\n${output.join("")}`);
  }
  const prometheus = spawn(
    join(here, "enter"),
    [run, process.execPath, join(here, "prometheus.mjs"), "9090", run],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  await new Promise((resolve) => prometheus.stdout.once("data", resolve));
  const kubectl = join(run, "kubectl");
  const call = (args: readonly string[], input?: string) =>
    new Promise<{ code: number; output: string }>((resolve) => {
      const child = execFile(kubectl, [...args], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) =>
        resolve({
          code: error === null ? 0 : typeof error.code === "number" ? error.code : 1,
          output: stdout + stderr,
        }),
      );
      child.stdin!.end(input ?? "");
    });
  return {
    kubectl,
    run: call,
    must: async (args, input) => {
      const { code, output } = await call(args, input);
      if (code !== 0) throw new Error(`kubectl ${args.join(" ")}: ${output}`);
      return output;
    },
    measure: async (namespace, values) => {
      answers[namespace] = values;
      await writeFile(join(run, "answers.json"), JSON.stringify(answers));
    },
    queries: async () =>
      (await readFile(join(run, "queries.log"), "utf8"))
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as string),
    stop: async () => {
      await end(prometheus);
      // The outer process waits for the inner one, which is the first of its process namespace: all end with it.
      process.kill(Number(await readFile(join(run, "pid"), "utf8")), "SIGTERM");
      await Promise.race([new Promise((resolve) => plane.once("exit", resolve)), setTimeout(10_000)]);
      await end(plane);
      await rm(run, { recursive: true, force: true });
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await exited;
}
