import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { homedir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../../servers/free-port.js";

const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "mergeline");
const clouds = process.env.MERGELINE_CLOUDS ?? join(cache, "clouds");
const monitoring = process.env.MERGELINE_MONITORING ?? join(cache, "monitoring");

const programs = {
  moto: [monitoring, "moto/bin/moto_server", "scripts/install-monitoring"],
  azurite: [clouds, "azurite/node_modules/azurite/dist/src/blob/main.js", "scripts/install-clouds"],
  gcs: [clouds, "bin/fake-gcs-server", "scripts/install-clouds"],
  dvc: [clouds, "dvc/bin/dvc", "scripts/install-clouds"],
  lfs: [clouds, "bin/git-lfs", "scripts/install-clouds"],
} as const;

/** Where a program is, or why it is not there: text to put behind a test's name. */
export function findProgram(name: keyof typeof programs): { path: string; missing: string } {
  const [folder, file, script] = programs[name];
  const path = join(folder, file);
  const missing = existsSync(path) ? "" : ` (skipped: ${name} is not in ${folder}; ${script} puts it there)`;
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
  interpreter: readonly string[] = [],
): Promise<Server> {
  const port = await freePort();
  const command = [...interpreter, findProgram(name).path, ...argumentsFor(port)];
  const child = spawn("timeout", ["--kill-after=5", "300", ...command], { stdio: "ignore" });
  const url = `http://127.0.0.1:${port}`;
  for (let tried = 0; tried < 600; tried++) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`);
    if ((await fetch(url).catch(() => undefined)) !== undefined) return { url, stop: () => stop(child) };
    await wait(100);
  }
  await stop(child);
  throw new Error(`${name} was not ready within 60 s`);
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

/** What happens to a request on its way. */
export type Fault =
  | { readonly answer: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }
  /** Breaks the connection before the server hears of it. */
  | "refuse"
  /** Breaks the connection after so many bytes of the answer. */
  | { readonly cutAfter: number };

export interface Line extends Server {
  /** `METHOD /path?query` of each request, in order. */
  readonly requests: string[];
  readonly headers: IncomingMessage["headers"][];
  fault: ((request: IncomingMessage) => Fault | undefined) | undefined;
}

/** A line to a server that can be broken. */
export async function startLine(target: string): Promise<Line> {
  const to = new URL(target);
  const pass = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    line.requests.push(`${incoming.method} ${incoming.url}`);
    line.headers.push(incoming.headers);
    const fault = line.fault?.(incoming);
    if (fault === "refuse") return void incoming.socket.destroy();
    if (fault !== undefined && "answer" in fault) {
      incoming.resume().on("end", () => {
        outgoing.writeHead(fault.answer, { "content-type": "application/xml", ...fault.headers });
        outgoing.end(incoming.method === "HEAD" ? undefined : (fault.body ?? ""));
      });
      return;
    }
    const passed = request(
      {
        host: to.hostname,
        port: to.port,
        method: incoming.method,
        path: incoming.url,
        headers: incoming.headers,
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        if (fault === undefined) return void answer.pipe(outgoing);
        let left = fault.cutAfter;
        answer.on("data", (chunk: Buffer) => {
          if (left <= 0) return;
          outgoing.write(chunk.subarray(0, left), () => left <= 0 && outgoing.destroy());
          left -= chunk.length;
        });
        answer.on("end", () => outgoing.end());
      },
    );
    passed.on("error", () => incoming.socket.destroy());
    incoming.pipe(passed);
  };
  const server = createServer(pass);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const line: Line = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    headers: [],
    fault: undefined,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return line;
}
