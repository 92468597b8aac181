import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "./free-port.ts";

const venv =
  process.env.MERGELINE_MLFLOW ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "mergeline/mlflow");

/** Why a real MLflow can't be started here, or undefined. */
export function whyNoMlflow(): string | undefined {
  return existsSync(join(venv, "bin/mlflow"))
    ? undefined
    : `MLflow is not in ${venv} (scripts/install-mlflow installs it)`;
}

/** What these tests read of its answers. */
export interface MlflowAnswer {
  readonly run: { readonly info: { readonly run_id: string } };
}

export interface RealMlflow {
  readonly url: string;
  /** Puts a file into the server's artifact store. */
  upload(path: string, content: string): Promise<void>;
  call(method: "GET" | "POST" | "DELETE", path: string, body?: unknown): Promise<MlflowAnswer>;
  stop(): Promise<void>;
}

/** A real MLflow server with an empty store, on this machine only. It ends with {@link RealMlflow.stop}. */
export async function startMlflow(): Promise<RealMlflow> {
  const folder = await mkdtemp(join(tmpdir(), "mlflow-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    join(venv, "bin/mlflow"),
    [
      "server",
      "--host",
      "127.0.0.1",
      "--port",
      String(port),
      "--workers",
      "1",
      "--backend-store-uri",
      `sqlite:///${folder}/mlflow.db`,
      "--artifacts-destination",
      join(folder, "artifacts"),
    ],
    {
      cwd: folder,
      stdio: "ignore",
      detached: true,
      env: { ...environment(folder), MLFLOW_SERVER_ENABLE_JOB_EXECUTION: "false" },
    },
  );
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${url}/api/2.0/mlflow/${path}`, {
      method,
      headers: { "content-type": "application/json" },
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: HTTP ${response.status} ${await response.text()}`);
    return (await response.json()) as MlflowAnswer;
  };
  const upload = async (path: string, content: string) => {
    const response = await fetch(`${url}/api/2.0/mlflow-artifacts/artifacts/${path}`, {
      method: "PUT",
      body: content,
    });
    if (!response.ok) throw new Error(`${path}: HTTP ${response.status} ${await response.text()}`);
  };
  const stop = async () => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  for (let tries = 0; ; tries++) {
    const ready = await fetch(`${url}/health`)
      .then(({ ok }) => ok)
      .catch(() => false);
    if (ready) return { url, upload, call, stop };
    if (child.exitCode !== null || tries > 300) {
      await stop();
      throw new Error(`MLflow did not start (${child.exitCode})`);
    }
    await sleep(500);
  }
}

/** Runs Python with MLflow in a folder. */
export async function python(program: string, folder: string): Promise<void> {
  const child = spawn(join(venv, "bin/python"), ["-c", program], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
    env: environment(folder),
  });
  let error = "";
  child.stderr.on("data", (part) => {
    error += part;
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(error.slice(-2000));
}

const environment = (home: string) => ({
  PATH: `${venv}/bin:${process.env.PATH}`,
  HOME: home,
  MLFLOW_ALLOW_FILE_STORE: "true",
});

/** The server is more than one process: its group, which this test made, ends as a whole. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  process.kill(-child.pid, "SIGTERM");
  await Promise.race([ended, sleep(10_000).then(() => process.kill(-child.pid!, "SIGKILL"))]);
}
