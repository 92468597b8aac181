import { spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runGit } from "./git.js";

/** What a token may do. One that the server does not know is refused with 401. */
export type Access = "read" | "write";

/**
 * A failure to order: `refuse` answers 503, `drop` breaks the connection before git sees the request, `lose-answer`
 * lets git do the work and breaks the connection instead of answering.
 */
export interface GitFault {
  readonly kind: "refuse" | "drop" | "lose-answer";
  /** Only requests whose path and query hold this text: `git-receive-pack`. */
  readonly on: string;
  /** How many requests it strikes. */
  times: number;
}

/** Git over HTTP, as GitHub serves it: public to read, `Authorization: Basic x-access-token:TOKEN` to write. */
export interface GitServer {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly url: string;
  /** The folder that holds the bare repositories. */
  readonly root: string;
  readonly faults: GitFault[];
  /** Method and path of every request, in order. */
  readonly requests: string[];
  /** Makes an empty bare repository `owner/name` with `main` as its branch; returns its folder. */
  createRepository(name: string): Promise<string>;
  directoryOf(name: string): string;
  urlOf(name: string): string;
  /** Refuses pushes to a branch with GitHub's own words. Pushes to the folder itself still work. */
  protect(name: string, branch: string): Promise<void>;
  /** Answers a request if it is git's; used where one port serves git and the API. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  close(): Promise<void>;
}

export interface GitServerOptions {
  /** What a token may do. By default `write-token` may write and `read-token` may read. */
  readonly access?: (token: string) => Access | "unknown";
  /** Whether reading needs a token too. */
  readonly private?: boolean;
}

const gitPath =
  /^\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack|HEAD|objects\/.*)$/;

const testTokens: Readonly<Record<string, Access>> = { "write-token": "write", "read-token": "read" };

/** Starts git over HTTP on a free port of the loopback address. */
export async function startGitServer(options: GitServerOptions = {}): Promise<GitServer> {
  const accessByToken = options.access ?? ((token) => testTokens[token] ?? "unknown");
  const root = await realpath(await mkdtemp(join(tmpdir(), "mergeline-git-server-")));
  const faults: GitFault[] = [];
  const requests: string[] = [];
  const directoryOf = (name: string) => join(root, `${name}.git`);

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const address = new URL(request.url ?? "/", "http://127.0.0.1");
    const found = gitPath.exec(address.pathname);
    if (found === null) return false;
    requests.push(`${request.method} ${request.url}`);
    const fault = strike(faults, request.url ?? "");
    if (fault?.kind === "drop") {
      request.socket.destroy();
      return true;
    }
    if (fault?.kind === "refuse") {
      response.writeHead(503).end("Service Unavailable\n");
      return true;
    }
    const writes = `${address.search}${address.pathname}`.includes("git-receive-pack");
    const access = accessOf(request, accessByToken);
    if (access === "unknown" || (access === "none" && (writes || options.private === true))) {
      response.writeHead(401, { "WWW-Authenticate": 'Basic realm="GitHub"' }).end("Bad credentials\n");
      return true;
    }
    if (writes && access !== "write") {
      response.writeHead(403).end("Write access to repository not granted.\n");
      return true;
    }
    await answer(
      request,
      response,
      {
        GIT_PROJECT_ROOT: root,
        PATH_INFO: `/${found[1]}.git/${found[2]}`,
        QUERY_STRING: address.search.slice(1),
        ...(access === "none" ? {} : { REMOTE_USER: "x-access-token" }),
      },
      fault?.kind === "lose-answer",
    );
    return true;
  };

  const server = createServer((request, response) => {
    handle(request, response)
      .then((handled) => handled || response.writeHead(404).end())
      .catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    root,
    faults,
    requests,
    directoryOf,
    urlOf: (name) => `${url}/${name}`,
    handle,
    async createRepository(name) {
      const directory = directoryOf(name);
      await mkdir(directory, { recursive: true });
      await runGit(directory, ["init", "--quiet", "--bare", "--initial-branch=main", directory]);
      return directory;
    },
    async protect(name, branch) {
      const hook = join(directoryOf(name), "hooks", "update");
      await writeFile(hook, protection(branch));
      await chmod(hook, 0o755);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(root, { recursive: true, force: true });
    },
  };
}

function strike(faults: readonly GitFault[], url: string): GitFault | undefined {
  const fault = faults.find((each) => each.times > 0 && url.includes(each.on));
  if (fault !== undefined) fault.times--;
  return fault;
}

function accessOf(
  request: IncomingMessage,
  accessByToken: (token: string) => Access | "unknown",
): Access | "none" | "unknown" {
  const header = request.headers.authorization;
  if (header === undefined) return "none";
  const [, encoded = ""] = /^basic (.+)$/i.exec(header) ?? [];
  const token = Buffer.from(encoded, "base64").toString().split(":").slice(1).join(":");
  return accessByToken(token);
}

/** Runs git http-backend, a CGI program, for one request. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  environment: Readonly<Record<string, string>>,
  loseAnswer: boolean,
): Promise<void> {
  const header = (name: string) => String(request.headers[name] ?? "");
  const backend = spawn("git", ["http-backend"], {
    env: {
      PATH: process.env.PATH,
      GIT_HTTP_EXPORT_ALL: "1",
      GIT_CONFIG_NOSYSTEM: "1",
      HOME: environment.GIT_PROJECT_ROOT,
      REMOTE_ADDR: "127.0.0.1",
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: header("content-type"),
      ...(request.headers["content-length"] === undefined
        ? {}
        : { CONTENT_LENGTH: header("content-length") }),
      HTTP_CONTENT_ENCODING: header("content-encoding"),
      GIT_PROTOCOL: header("git-protocol"),
      ...environment,
    },
    stdio: ["pipe", "pipe", "inherit"],
  });
  backend.stdin.on("error", () => {}); // git may answer before it has read everything.
  request.pipe(backend.stdin);
  const chunks: Buffer[] = [];
  for await (const chunk of backend.stdout) chunks.push(chunk as Buffer);
  if (loseAnswer) {
    request.socket.destroy();
    return;
  }
  const output = Buffer.concat(chunks);
  const end = output.indexOf("\r\n\r\n");
  const headers = output.subarray(0, Math.max(end, 0)).toString().split("\r\n");
  let status = 200;
  for (const line of headers) {
    const colon = line.indexOf(":");
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1).trim()];
    if (name.toLowerCase() === "status") status = Number.parseInt(value, 10);
    else if (colon > 0) response.setHeader(name, value);
  }
  response.writeHead(status).end(output.subarray(end + 4));
}

/** An update hook: git runs it once a ref. REMOTE_USER is set only for pushes over HTTP. */
function protection(branch: string): string {
  return `#!/bin/sh
if [ "$1" = "refs/heads/${branch}" ] && [ -n "$REMOTE_USER" ]; then
  echo "error: GH006: Protected branch update failed for refs/heads/${branch}." >&2
  echo "error: Changes must be made through a pull request." >&2
  exit 1
fi
`;
}
