import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { ConfigurationError, messageOf } from "../errors.js";
import { killMarked } from "./marked-processes.js";
import { Watchdog } from "./watchdog.js";

// The command waits until the watchdog knows its group: from its first instruction on it can't outlive us.
const launch = `exec 2>&1
IFS= read -r go <&3 || exit 125
exec 3<&-
if command -v bash >/dev/null 2>&1; then exec bash -eo pipefail -c "$1"; else exec sh -e -c "$1"; fi`;

/** Milliseconds from the order to end until each signal. The runner ends us 10 seconds after a cancellation. */
const escalation = [
  [0, "SIGINT"],
  [2500, "SIGTERM"],
  [4500, "SIGKILL"],
] as const;

export interface Exit {
  readonly code: number | undefined;
  readonly signal: string | undefined;
}

/** A shell command in a process group of its own, and everything that it starts. Nothing of it outlives {@link end}. */
export class ProcessGroup {
  private readonly exited: Promise<Exit>;
  private stopping = false;

  private constructor(
    private readonly child: ChildProcess,
    private readonly marker: string,
    private readonly watchdog: Watchdog,
  ) {
    this.exited = once(child, "exit").then(([code, signal]) => ({
      code: (code as number | null) ?? undefined,
      signal: (signal as string | null) ?? undefined,
    }));
  }

  /**
   * @param marker an environment variable with a value of its own (`NAME=value`), by which processes are found that
   *   have left the group
   * @throws ConfigurationError when the command can't be started
   */
  static async start(
    command: string,
    options: {
      directory: string;
      environment: Record<string, string>;
      marker: { name: string; value: string };
    },
  ): Promise<ProcessGroup> {
    const { name, value } = options.marker;
    const watchdog = new Watchdog(`${name}=${value}`, options.environment.PATH);
    let child: ChildProcess;
    try {
      child = spawn("/bin/sh", ["-c", launch, "mergeline", command], {
        cwd: options.directory,
        env: { ...options.environment, [name]: value },
        detached: true,
        stdio: ["ignore", "pipe", "ignore", "pipe"],
      });
      await once(child, "spawn");
    } catch (error) {
      await watchdog.dismiss();
      throw new ConfigurationError(`command: it can't be started: ${messageOf(error)}.`, { cause: error });
    }
    const group = new ProcessGroup(child, `${name}=${value}`, watchdog);
    await watchdog.guard(child.pid!);
    const gate = child.stdio[3] as Writable;
    gate.on("error", () => {});
    gate.end("go\n");
    return group;
  }

  /** Standard output and standard error, in the order in which they were written. */
  get output(): Readable {
    return this.child.stdout!;
  }

  /** The end of the command itself; what it started may still run. */
  exit(): Promise<Exit> {
    return this.exited;
  }

  /** Asks the whole group to end, then makes it. Returns at once. */
  stop(): void {
    if (this.stopping) return;
    this.stopping = true;
    void (async () => {
      let waited = 0;
      for (const [at, signal] of escalation) {
        await sleep(at - waited, undefined, { ref: false });
        waited = at;
        if (!this.signal(signal)) return;
      }
    })();
  }

  /** Ends what the command has left running, after it has exited. */
  async end(): Promise<void> {
    const closed = once(this.child.stdout!, "close");
    const isClosed = async (milliseconds: number) =>
      this.child.stdout!.destroyed ||
      (await Promise.race([closed.then(() => true), sleep(milliseconds, false)]));
    // A process substitution or a pipe's last program may need a moment more than the shell.
    if (!this.stopping) await isClosed(1000);
    if (this.signal("SIGTERM")) await Promise.race([sleep(500), this.gone()]);
    this.signal("SIGKILL");
    await killMarked(this.marker);
    await isClosed(500);
    this.child.stdout!.destroy();
    await this.watchdog.dismiss();
  }

  private async gone(): Promise<void> {
    while (this.signal(0)) await sleep(20);
  }

  /** Whether there was somebody to signal. */
  private signal(signal: NodeJS.Signals | 0): boolean {
    try {
      process.kill(-this.child.pid!, signal);
      return true;
    } catch {
      return false;
    }
  }
}
