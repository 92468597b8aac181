import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../servers/free-port.js";

const folder =
  process.env.MERGELINE_OCI ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "mergeline/oci");

/** The registries that the store is tested against, where scripts/install-oci has put them. */
export const servers = ["docker-registry", "distribution"] as const;

export function whyNot(program: string): string | undefined {
  return existsSync(join(folder, "bin", program))
    ? undefined
    : `${program} is not in ${folder} (scripts/install-oci puts it there)`;
}

export function skopeo(): { program: string; env: NodeJS.ProcessEnv } {
  return {
    program: join(folder, "bin/skopeo"),
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, "lib") },
  };
}

/** What a stand-in between us and the registry does with a request: answers it, cuts it, or lets it pass. */
export type Intercept = (
  request: IncomingMessage,
  response: ServerResponse,
) =>
  | "passed"
  | "answered"
  /** Cuts the connection once so many bytes of the request's body were passed on. */
  | { readonly cutAfter: number }
  /** Passes the answer on, and cuts the connection after so many bytes of it. */
  | { readonly answerOnly: number }
  /** Lets the registry do it, and cuts the connection instead of answering. */
  | "unanswered";

export interface RealRegistry {
  /** `127.0.0.1:…` of the stand-in. */
  readonly host: string;
  readonly requests: { readonly method: string; readonly path: string; readonly bytes: number }[];
  intercept: Intercept | undefined;
  stop(): Promise<void>;
}

/** A real registry on this machine, behind a stand-in that can break things. */
export async function startRegistry(program: (typeof servers)[number]): Promise<RealRegistry> {
  const root = await mkdtemp(join(tmpdir(), "mergeline-oci-"));
  const port = await freePort();
  await mkdir(join(root, "data"));
  await writeFile(
    join(root, "config.yml"),
    JSON.stringify({
      version: "0.1",
      log: { level: "error", accesslog: { disabled: true } },
      storage: { filesystem: { rootdirectory: join(root, "data") }, delete: { enabled: true } },
      http: { addr: `127.0.0.1:${port}`, secret: "for tests" },
    }),
  );
  const child = spawn(join(folder, "bin", program), ["serve", join(root, "config.yml")], {
    stdio: "ignore",
    env: { PATH: process.env.PATH, HOME: root, OTEL_TRACES_EXPORTER: "none" },
  });
  await ready(`http://127.0.0.1:${port}/v2/`, child);
  const server = createServer((incoming, outgoing) => handle(incoming, outgoing, port, registry));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const registry: RealRegistry = {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    intercept: undefined,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      const ended = new Promise((resolve) => child.once("exit", resolve));
      if (child.exitCode === null && child.kill()) await ended;
      await rm(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return registry;
}

function handle(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  port: number,
  registry: RealRegistry,
): void {
  const entry = { method: incoming.method ?? "", path: incoming.url ?? "", bytes: 0 };
  registry.requests.push(entry);
  const action = registry.intercept?.(incoming, outgoing) ?? "passed";
  if (action === "answered") {
    incoming.resume();
    return;
  }
  const cut = () => incoming.socket.destroy();
  const { method, url, headers } = incoming;
  const passed = request({ host: "127.0.0.1", port, method, path: url, headers, agent: false }, (answer) => {
    if (action === "unanswered") {
      answer.resume().on("end", cut);
      return;
    }
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    if (typeof action === "object" && "answerOnly" in action) {
      let left = action.answerOnly;
      answer.on("data", (chunk: Buffer) => {
        const part = chunk.subarray(0, left);
        left -= part.length;
        outgoing.write(part, () => left <= 0 && setTimeout(cut, 20));
      });
    } else answer.pipe(outgoing);
  });
  passed.on("error", cut);
  incoming.on("data", (chunk: Buffer) => {
    entry.bytes += chunk.length;
    if (typeof action === "object" && "cutAfter" in action && entry.bytes >= action.cutAfter) {
      if (incoming.isPaused()) return;
      incoming.pause();
      // What has come so far arrives; then the connection to the registry ends in the middle of the request.
      passed.write(chunk, () => setTimeout(() => [passed.destroy(), cut()], 50));
      return;
    }
    if (!passed.write(chunk)) {
      incoming.pause();
      passed.once("drain", () => incoming.resume());
    }
  });
  incoming.on("end", () => passed.end());
  incoming.on("error", () => passed.destroy());
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  for (let tried = 0; tried < 300; tried++) {
    if (child.exitCode !== null) throw new Error(`The registry did not start (${child.exitCode}).`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The registry did not start within 30 s.");
}
