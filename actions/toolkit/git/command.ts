import { spawn } from "node:child_process";
import { ConfigurationError } from "../runtime/errors.js";

export interface GitOptions {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
  /** Text or bytes for standard input; closed at once without it. */
  readonly input?: string | Uint8Array | undefined;
  /** Takes standard output piece by piece instead of keeping it. */
  readonly onOutput?: ((chunk: Buffer) => void) | undefined;
}

export interface GitResult {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** A git command that ended badly. `stderr` has no secrets in it: they are handed over in the environment only. */
export class GitFailure extends Error {
  override readonly name = "GitFailure";
  constructor(
    readonly command: string,
    readonly result: GitResult,
  ) {
    super(`git ${command} ended with ${result.code}: ${result.stderr.trim() || "no message"}`);
  }
}

/**
 * Runs git without a shell and waits for its end, whatever the exit code.
 * @throws ConfigurationError when git is not installed; the signal's reason when aborted
 */
export async function runGit(args: readonly string[], options: GitOptions): Promise<GitResult> {
  options.signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const child = spawn("git", [...args], {
      cwd: options.cwd,
      env: gitEnvironment(options.environment),
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    const abort = () => child.kill("SIGTERM");
    options.signal?.addEventListener("abort", abort, { once: true });
    child.stdout.on("data", options.onOutput ?? ((chunk: Buffer) => stdout.push(chunk)));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    // git may end before it has read everything: its exit code says what was wrong.
    child.stdin.on("error", () => undefined);
    child.stdin.end(options.input ?? "");
    child.on("error", (error: NodeJS.ErrnoException) => {
      options.signal?.removeEventListener("abort", abort);
      reject(
        error.code === "ENOENT"
          ? new ConfigurationError("git is not installed, or is not on PATH. Install git 2.34 or later.", {
              cause: error,
            })
          : error,
      );
    });
    child.on("close", (code) => {
      options.signal?.removeEventListener("abort", abort);
      if (options.signal?.aborted) return reject(options.signal.reason);
      resolve({
        code: code ?? 128,
        stdout: Buffer.concat(stdout),
        stderr: withoutCredentials(Buffer.concat(stderr).toString("utf8")),
      });
    });
  });
}

/** Variables that would point git at another repository or index than the one that was opened. */
const redirections = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_COMMON_DIR",
  "GIT_NAMESPACE",
  "GIT_PREFIX",
];

/** The caller's own settings come after the removal of redirections, so that it can name a temporary index. */
export function gitEnvironment(given: GitOptions["environment"]): NodeJS.ProcessEnv {
  const base: NodeJS.ProcessEnv = { ...process.env };
  for (const name of redirections) delete base[name];
  return {
    ...base,
    ...given,
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    GCM_INTERACTIVE: "never",
    GIT_OPTIONAL_LOCKS: "0",
  };
}

/** `https://user:secret@host` becomes `https://***@host`, so that no message shows what a remote's URL may hold, an @ included. */
export function withoutCredentials(text: string): string {
  return text.replaceAll(/([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/]+@/gi, "$1***@");
}

export { redirections };
