import { type ChildProcess, spawn } from "node:child_process";
import type { Writable } from "node:stream";

// A pipe closes when its writer ends, however it ends: the one sign of our death that works everywhere.
const script = `IFS= read -r group || exit 0
IFS= read -r word && exit 0
kill -s KILL -- "-$group" 2>/dev/null
for file in $(grep -ls -- "$1" /proc/[0-9]*/environ 2>/dev/null); do
  pid=\${file#/proc/}
  kill -s KILL "\${pid%/environ}" 2>/dev/null
done`;

/** A small process that ends a process group when this process has died without doing so, even by SIGKILL. */
export class Watchdog {
  private readonly child: ChildProcess;
  private readonly input: Writable;

  /**
   * @param marker `NAME=value` in the environment of processes that are to end as well, where there is a /proc
   * @param path the PATH of the step
   */
  constructor(marker: string, path: string | undefined) {
    // Without the step's environment, so that it does not carry the marker itself.
    this.child = spawn("/bin/sh", ["-c", script, "mergeline-watchdog", marker], {
      detached: true,
      stdio: ["pipe", "ignore", "ignore"],
      env: { PATH: path ?? "/usr/bin:/bin" },
      cwd: "/",
    });
    this.input = this.child.stdin!;
    this.input.on("error", () => {});
    this.child.on("error", () => {});
    this.child.unref();
    (this.input as Writable & { unref?(): void }).unref?.();
  }

  /** Resolves when the watchdog's pipe holds the group. */
  guard(group: number): Promise<void> {
    return this.send(`${group}\n`);
  }

  dismiss(): Promise<void> {
    return this.send("done\n").then(() => {
      this.input.end();
    });
  }

  private send(text: string): Promise<void> {
    return new Promise((resolve) => {
      this.input.write(text, () => resolve());
    });
  }
}
