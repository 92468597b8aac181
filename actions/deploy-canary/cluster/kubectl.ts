import { type ExecFileException, execFile } from "node:child_process";
import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";

/** The cluster could not be asked: no kubectl, no address, no answer, no permission. */
export class ClusterUnreachable extends ConfigurationError {}

/** kubectl, spawned with argument arrays. It finds the cluster as it always does: KUBECONFIG, or the pod's account. */
export interface Kubectl {
  /** The object, or undefined where it isn't there. `resource` is `rollouts.argoproj.io` or `deployments.apps`. */
  get(resource: string, name: string, namespace: string): Promise<unknown>;
  /** A JSON merge patch of the status subresource. */
  patchStatus(resource: string, name: string, namespace: string, patch: object): Promise<void>;
}

/** The most that kubectl may take, in milliseconds. */
const timeLimit = 30_000;

export function kubectl(runtime: Runtime): Kubectl {
  const program = runtime.environment.KUBECTL || "kubectl";
  return {
    get: async (resource, name, namespace) => {
      const text = await run(
        program,
        ["get", resource, name, "--namespace", namespace, "--output=json", "--ignore-not-found"],
        runtime,
      );
      if (text.trim() === "") return undefined;
      try {
        return JSON.parse(text) as unknown;
      } catch (error) {
        throw new ClusterUnreachable(`${program} get ${resource} did not answer with JSON.`, {
          cause: error,
        });
      }
    },
    patchStatus: async (resource, name, namespace, patch) => {
      const change = ["--type=merge", "--subresource=status", `--patch=${JSON.stringify(patch)}`];
      await run(program, ["patch", resource, name, "--namespace", namespace, ...change], runtime);
    },
  };
}

function run(program: string, args: readonly string[], runtime: Runtime): Promise<string> {
  const options = {
    env: { ...runtime.environment },
    signal: runtime.signal,
    timeout: timeLimit,
    maxBuffer: 16 * 1024 * 1024,
    killSignal: "SIGKILL" as const,
  };
  return new Promise((resolve, reject) => {
    execFile(program, [...args, "--request-timeout=15s"], options, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout);
      if (runtime.signal.aborted) return reject(runtime.signal.reason as Error);
      reject(explain(program, error, stderr));
    });
  });
}

function explain(program: string, error: ExecFileException, stderr: string): ClusterUnreachable {
  if (error.code === "ENOENT" || error.code === "EACCES") {
    return new ClusterUnreachable(
      `${program} can't be started. Install kubectl, or name the program in the environment variable KUBECTL.`,
      { cause: error },
    );
  }
  const line =
    stderr
      .split("\n")
      .map((one) => one.trim())
      .findLast((one) => one !== "") ??
    `${program} ended with exit code ${error.code ?? "unknown"} and said nothing`;
  const found =
    error.killed === true
      ? `no answer within ${timeLimit / 1000} s`
      : line.slice(0, 300).replace(/[.?!]+$/, "");
  return new ClusterUnreachable(
    `The cluster can't be asked: ${found}. Check KUBECONFIG, and that its user may get and patch what is deployed.`,
    { cause: error },
  );
}
