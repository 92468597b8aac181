import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "./free-port.js";

const folder =
  process.env.MERGELINE_MONITORING ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "mergeline/monitoring");

const programs = {
  pushgateway: "bin/pushgateway",
  prometheus: "bin/prometheus",
  promtool: "bin/promtool",
  moto: "moto/bin/moto_server",
} as const;

/** Where a program is, or why it is not there. */
export function findProgram(name: keyof typeof programs): { path: string; missing: string } {
  const path = join(folder, programs[name]);
  const missing = existsSync(path)
    ? ""
    : ` (skipped: ${name} is not in ${folder}; scripts/install-monitoring puts it there)`;
  return { path, missing };
}

export interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a real server on the loopback address. It ends with `stop`, and by itself after five minutes. */
export async function startProgram(
  name: keyof typeof programs,
  argumentsFor: (port: number) => string[],
  ready: string,
): Promise<Server> {
  const port = await freePort();
  const child = spawn("timeout", ["--kill-after=5", "300", findProgram(name).path, ...argumentsFor(port)], {
    stdio: "ignore",
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tried = 0; tried < 300; tried++) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`);
    const answer = await fetch(`${url}${ready}`).catch(() => undefined);
    if (answer?.ok) return { url, stop: () => stop(child) };
    await wait(100);
  }
  await stop(child);
  throw new Error(`${name} was not ready within 30 s`);
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}
