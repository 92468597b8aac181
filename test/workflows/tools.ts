import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const folder = process.env.MERGELINE_TOOLS ?? join(homedir(), ".cache", "mergeline", "tools");

/** Where scripts/install-tools put a linter, or why it is not there. */
export function findTool(name: string): { readonly path?: string; readonly missing: string } {
  for (const place of [join(folder, name), join(folder, "venv", "bin", name)]) {
    if (existsSync(place)) return { path: place, missing: "" };
  }
  return { missing: `${name} is not in ${folder}; scripts/install-tools puts it there` };
}

/** Runs a program; returns everything it printed, and whether it succeeded. */
export function run(
  program: string,
  args: readonly string[],
  directory: string,
): { ok: boolean; text: string } {
  const result = spawnSync(program, [...args], {
    cwd: directory,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { ok: result.status === 0, text: `${result.stdout}${result.stderr}${result.error?.message ?? ""}` };
}
