import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const venv =
  process.env.MERGELINE_RAY ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "mergeline/ray");
const here = dirname(fileURLToPath(import.meta.url));
const asUser = process.getuid?.() === 0 ? [] : ["--map-root-user"];
const namespace = [...asUser, "--net", "--pid", "--fork", "--kill-child", "--mount-proc"];

/** Why a real Ray can't be started here, or undefined. */
export function whyNoRay(): string | undefined {
  if (!existsSync(join(venv, "bin/ray"))) return `Ray is not in ${venv} (scripts/install-ray installs it)`;
  try {
    execFileSync("unshare", [...namespace, "ip", "link", "set", "lo", "up"], { stdio: "ignore" });
    return undefined;
  } catch {
    return "there is no right to make a network namespace (unshare), or no ip command";
  }
}

export interface RealRay {
  readonly url: string;
  readonly token: string;
  /** Called with every request before it is passed on; may answer `drop` to cut the connection once Ray has answered. */
  intercept: ((request: IncomingMessage) => "drop" | "refuse" | undefined) | undefined;
  stop(): Promise<void>;
}

/**
 * A real Ray in network and process namespaces of its own, with a token. It listens on wildcard addresses whatever
 * one asks for, so nothing of it may be reachable from outside: only this process is, through a socket file.
 */
export async function startRay(): Promise<RealRay> {
  const folder = await mkdtemp(join(tmpdir(), "mlray-"));
  const socketPath = join(folder, "dashboard.sock");
  const token = randomBytes(24).toString("hex");
  const start = `ip link set lo up && "${venv}/bin/ray" start --head --node-ip-address 127.0.0.1 --port 6399 \
    --dashboard-host 127.0.0.1 --dashboard-port 8265 --num-cpus 2 --object-store-memory 100000000 \
    --disable-usage-stats --temp-dir "${folder}/r" >"${folder}/start.log" 2>&1 \
    && exec "$0" "${join(here, "bridge.mjs")}" "${socketPath}" 8265`;
  const child = spawn("unshare", [...namespace, "sh", "-c", start, process.execPath], {
    stdio: ["pipe", "pipe", "inherit"],
    env: {
      PATH: `${venv}/bin:${process.env.PATH}`,
      HOME: folder,
      RAY_AUTH_MODE: "token",
      RAY_AUTH_TOKEN: token,
    },
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once("data", () => resolve());
    child.once("exit", (code) => reject(new Error(`Ray did not start (${code}); see ${folder}/start.log`)));
  });
  const server = createServer((incoming, outgoing) => {
    const action = ray.intercept?.(incoming);
    if (action === "refuse") {
      incoming.socket.destroy();
      return;
    }
    const passed = request(
      {
        createConnection: () => connect(socketPath),
        method: incoming.method,
        path: incoming.url,
        headers: incoming.headers,
      },
      (answer) => {
        if (action === "drop") {
          answer.resume().on("end", () => incoming.socket.destroy());
          return;
        }
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    passed.on("error", () => incoming.socket.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const ray: RealRay = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    intercept: undefined,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.stdin.end();
      await ended;
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return ray;
}
