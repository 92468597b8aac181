import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { freePort } from "../servers/free-port.js";
import { asWritten, jobLogin, keepAnnotations, pass, startEmulator } from "./emulator.js";
import { type GitServer, startGitServer } from "./git-server.js";
import { limitProblem } from "./limits.js";
import { allows, allPermissions, type Permissions } from "./permissions.js";
import { withCommits } from "./pulls.js";
import { leaveStarter, type Release } from "./releases.js";
import { type Answer, type ApiRequest, type Dispatch, invalid, type RouteState } from "./route.js";
import { routes } from "./routes.js";
import { answerProblems, matchOperation, requestProblems } from "./schema.js";
import { handOut } from "./storage.js";

/** Who a token speaks for, and what it may do. */
export interface Token {
  readonly login: string;
  readonly permissions: Permissions;
}

/** A failure to order, of requests to the API whose method and path hold the text. */
export interface ApiFault {
  readonly on: string;
  times: number;
  /** A status to answer with; `drop` breaks the connection; `lose-answer` does the work first, then breaks it. */
  readonly kind: number | "drop" | "lose-answer";
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that the API was sent, with its answer's status. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly login: string | undefined;
  status: number;
}

/**
 * A GitHub to talk to, on the loopback address: the API, git over HTTP and GraphQL's `viewer`, behind one port.
 * Issues, comments, pull requests, labels and checks are kept by an emulator. In front of it stand GitHub's limits,
 * permissions and authentication, GitHub's OpenAPI description, and the routes that the emulator does not have.
 */
export interface GitHubServer {
  readonly url: string;
  readonly git: GitServer;
  readonly requests: RecordedRequest[];
  readonly faults: ApiFault[];
  readonly dispatches: Dispatch[];
  /** Releases with their assets: a test may change what is in them. */
  readonly releases: Release[];
  /** Requests that GitHub's description does not know or does not allow. A test ends with none. */
  readonly violations: string[];
  /** Makes an access token that is known from then on. */
  setToken(token: string, access: Token): void;
  /** Calls the API with all rights, for setting up and for looking; nothing is recorded. */
  call(method: string, path: string, body?: unknown, login?: string): Promise<unknown>;
  disableIssues(): void;
  close(): Promise<void>;
}

export interface GitHubServerOptions {
  /** `owner/name` of the repositories; each gets an empty one in git too. */
  readonly repositories: readonly string[];
  /** By default `job-token`, with every permission, and `read-token`, with none but to read. */
  readonly tokens?: Readonly<Record<string, Token>>;
  readonly now?: () => Date;
}

export async function startGitHub(options: GitHubServerOptions): Promise<GitHubServer> {
  const tokens = new Map<string, Token>(
    Object.entries(
      options.tokens ?? {
        "job-token": { login: jobLogin, permissions: allPermissions },
        "read-token": {
          login: jobLogin,
          permissions: { contents: "read", issues: "read", "pull-requests": "read" },
        },
        "other-token": { login: "mallory", permissions: allPermissions },
      },
    ),
  );
  const git = await startGitServer({
    access: (token) => {
      const found = tokens.get(token);
      if (found === undefined) return "unknown";
      return found.permissions.contents === "write" ? "write" : "read";
    },
  });
  for (const name of options.repositories) await git.createRepository(name);

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // The emulator calls itself by our front's address, and so does not tell its own.
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const emulator = await startEmulator(
    port,
    url,
    options.repositories,
    [...tokens.values()].map(({ login }) => login),
  );

  const state: RouteState = {
    url,
    emulator: address,
    git,
    dispatches: [],
    annotations: new Map(),
    runs: new Map(),
    statuses: new Map(),
    deployments: [],
    releases: [],
    now: options.now ?? (() => new Date()),
  };
  const requests: RecordedRequest[] = [];
  const faults: ApiFault[] = [];
  const violations: string[] = [];
  let issuesDisabled = false;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (await git.handle(request, response)) return;
    const { pathname, searchParams } = new URL(request.url ?? "/", url);
    if (pathname.startsWith("/storage/"))
      return handOut(request, response, pathname, { ...state, requests, faults, violations });
    const path = pathname.replace(/^\/api\/(v3|uploads)/, "").replace(/^\/api\/graphql$/, "/graphql");
    const method = request.method ?? "GET";
    const sent = await bodyOf(request).catch(() => undefined);
    if (sent === undefined) return leaveStarter(path, searchParams, state);
    const isJson = request.headers["content-type"] !== "application/octet-stream";
    const body: unknown = sent.length === 0 || !isJson ? undefined : JSON.parse(sent.toString());
    const token = tokenOf(request);
    const access = token === undefined ? undefined : tokens.get(token);
    const record: RecordedRequest = { method, path, body, login: access?.login, status: 0 };
    requests.push(record);

    const fault = faults.find((each) => each.times > 0 && `${method} ${path}`.includes(each.on));
    if (fault !== undefined) fault.times--;
    if (fault?.kind === "drop") {
      leaveStarter(path, searchParams, state);
      return void request.socket.destroy();
    }
    const answer =
      typeof fault?.kind === "number"
        ? {
            status: fault.kind,
            body: fault.body ?? { message: "Ordered by the test" },
            headers: fault.headers ?? {},
          }
        : await inTurn(method, () =>
            answerTo(method, path, searchParams, body, token, access, {
              accept: request.headers.accept ?? "",
              contentLength: numberOf(request.headers["content-length"]),
              content: isJson ? undefined : sent,
            }),
          );
    record.status = answer.status;
    if (fault?.kind === "lose-answer") return void request.socket.destroy();
    response.writeHead(answer.status, {
      "content-type": "application/json; charset=utf-8",
      ...answer.headers,
    });
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
  }

  /** Writes are answered one after the other, so that what a route checks still holds when it writes. */
  let lastWrite: Promise<unknown> = Promise.resolve();
  function inTurn<T>(method: string, answer: () => Promise<T>): Promise<T> {
    if (method === "GET") return answer();
    const turn = lastWrite.then(answer, answer);
    lastWrite = turn;
    return turn;
  }

  async function answerTo(
    method: string,
    path: string,
    query: URLSearchParams,
    body: unknown,
    token: string | undefined,
    access: Token | undefined,
    more: Pick<ApiRequest, "accept" | "contentLength" | "content">,
  ): Promise<Answer & { headers?: Readonly<Record<string, string>> }> {
    if (token === undefined)
      return { status: 401, body: { message: "Requires authentication", status: "401" } };
    if (access === undefined) return { status: 401, body: { message: "Bad credentials", status: "401" } };
    if (path === "/graphql") return graphql(body, access);
    const operation = matchOperation(method, path);
    if (operation === undefined) {
      violations.push(`${method} ${path} is not in test/github/openapi.json`);
      return { status: 404, body: { message: "Not Found", status: "404" } };
    }
    const problems = requestProblems(operation, query, body);
    if (problems.length > 0) {
      violations.push(...problems.map((problem) => `${operation.name}: ${problem}`));
      return invalid(`Invalid request.\n\n${problems.join("\n")}`);
    }
    if (!allows(access.permissions, operation) || (path === "/user" && access.login.endsWith("[bot]"))) {
      return { status: 403, body: { message: "Resource not accessible by integration", status: "403" } };
    }
    if (issuesDisabled && /\/issues($|\/\d+$)/.test(path)) {
      return {
        status: 410,
        body: { message: "Issues has been disabled in this repository.", status: "410" },
      };
    }
    const limit = limitProblem(operation.name, body);
    if (limit !== undefined) return invalid("Validation Failed", limit);

    const api: ApiRequest = { operation, query, body: Object(body), login: access.login, path, ...more };
    const own = await routes[operation.name]?.(api, state);
    if (own !== undefined) {
      violations.push(
        ...answerProblems(operation, own.status, own.body).map((each) => `our answer: ${each}`),
      );
      return own;
    }
    const answer = await pass(address, method, path, query, body, access.login);
    keepAnnotations(operation.name, operation.parameters.check_run_id, body, answer.body, state);
    if (operation.name === "GET /repos/{owner}/{repo}/issues/{issue_number}/comments") {
      return { ...answer, body: Array.isArray(answer.body) ? answer.body.map(asWritten) : answer.body };
    }
    return operation.name.includes("/pulls")
      ? { ...answer, body: await withCommits(api, state, answer.body) }
      : answer;
  }

  return {
    url,
    git,
    requests,
    faults,
    violations,
    dispatches: state.dispatches,
    releases: state.releases,
    setToken(token, access) {
      tokens.set(token, access);
    },
    async call(method, path, body, login = jobLogin) {
      const [pathname = "", search = ""] = path.split("?");
      const answer = await pass(address, method, pathname, new URLSearchParams(search), body, login);
      if (answer.status >= 400)
        throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    disableIssues() {
      issuesDisabled = true;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await emulator.close();
      await git.close();
    },
  };
}

/** GraphQL answers one question: who the token speaks for. */
function graphql(body: unknown, access: Token): Answer {
  const query = String(Object(body).query);
  if (/^query \{ viewer \{ login \} \}$/.test(query.trim())) {
    return { status: 200, body: { data: { viewer: { login: access.login } } } };
  }
  return { status: 200, body: { errors: [{ type: "NOT_FOUND", message: `No such query: ${query}` }] } };
}

function tokenOf(request: IncomingMessage): string | undefined {
  const [, scheme = "", value = ""] = /^(\w+) (.+)$/.exec(request.headers.authorization ?? "") ?? [];
  return /^(token|bearer)$/i.test(scheme) ? value : undefined;
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
