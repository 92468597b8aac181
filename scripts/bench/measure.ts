import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What a whole process took: seconds and MB, children included. */
export interface Measured {
  readonly code: number;
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
}

const script = join(dirname(fileURLToPath(import.meta.url)), "measure.py");

/** Runs a command in a folder and says what it took. Without an environment it gets this process's own. */
export function measureIn(
  folder: string,
  command: readonly string[],
  environment?: Readonly<Record<string, string>>,
): Measured {
  const child = spawnSync("python3", [script, ...command], {
    cwd: folder,
    encoding: "utf8",
    ...(environment && { env: environment }),
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as Measured;
}
