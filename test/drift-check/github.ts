import { Octokit } from "@octokit/rest";
import type { GitHub } from "../../actions/toolkit/github/client.js";

interface StoredIssue {
  number: number;
  title: string;
  body: string;
  state: "open" | "closed";
  user: { login: string };
  html_url: string;
  created_at: string;
  comments: { id: number; body: string; user: { login: string }; html_url: string }[];
}

/** As much of GitHub as an alarm needs, in memory. */
export class IssueHost {
  readonly issues: StoredIssue[] = [];
  readonly dispatches: { workflow: string; ref: string; inputs?: Record<string, string> }[] = [];
  readonly events: { event_type: string; client_payload: object }[] = [];
  /** Whether the server tells which run a dispatch has started, as GitHub does since 2026. */
  knowsRunDetails = true;
  private lastComment = 0;
  runs: { id: number; created_at: string }[] = [];
  /** Answers instead of the host where it returns something. */
  refuse: (method: string, path: string) => { status: number; message: string } | undefined = () => undefined;

  client(): GitHub {
    const octokit = new Octokit({
      auth: "token",
      request: {
        fetch: async (url: string, options: { method: string; body?: string }) => {
          const { pathname, searchParams } = new URL(url);
          const refused = this.refuse(options.method, pathname);
          const body = options.body ? JSON.parse(options.body) : {};
          const [status, data] = refused
            ? [refused.status, refused]
            : this.answer(options.method, pathname, body, searchParams);
          return new Response(status === 204 ? null : JSON.stringify(data), {
            status,
            headers: { "content-type": "application/json" },
          });
        },
      },
      log: { debug() {}, info() {}, warn() {}, error() {} },
    });
    return { octokit, owner: "acme", repository: "models" };
  }

  private answer(
    method: string,
    path: string,
    body: Record<string, string>,
    query: URLSearchParams,
  ): [number, unknown] {
    if (path === "/graphql") return [200, { data: { viewer: { login: "bot" } } }];
    if (path.endsWith("/issues") && method === "GET")
      return [200, this.issues.filter((issue) => issue.state === (query.get("state") ?? "open"))];
    if (path.endsWith("/issues")) return [201, this.open(body)];
    const dispatch = /\/workflows\/([^/]+)\/dispatches$/.exec(path);
    if (dispatch !== null) {
      if (!this.knowsRunDetails && "return_run_details" in body) {
        return [422, { message: 'Invalid request. "return_run_details" is not a permitted key.' }];
      }
      this.dispatches.push({ workflow: dispatch[1]!, ...(body as unknown as { ref: string }) });
      if (this.knowsRunDetails) {
        const html_url = "https://github.com/acme/models/actions/runs/7";
        return [200, { workflow_run_id: 7, run_url: "", html_url }];
      }
      const started = { id: 8, html_url: "https://github.com/acme/models/actions/runs/8" };
      this.runs = [{ ...started, created_at: new Date().toISOString() }, ...this.runs];
      return [204, null];
    }
    if (path.endsWith("/dispatches")) {
      this.events.push(body as unknown as { event_type: string; client_payload: object });
      return [204, null];
    }
    const comment = /\/issues\/comments\/(\d+)$/.exec(path);
    if (comment !== null) return this.change(method, Number(comment[1]), body.body);
    if (path.endsWith("/runs")) return [200, { total_count: this.runs.length, workflow_runs: this.runs }];
    const found = this.issues.find((issue) => path.includes(`/issues/${issue.number}`));
    if (found === undefined) return [404, { message: "Not Found" }];
    if (path.endsWith("/comments")) {
      if (method === "GET") return [200, found.comments];
      const id = ++this.lastComment;
      const comment = { id, body: body.body!, user: { login: "bot" }, html_url: `${found.html_url}#${id}` };
      found.comments.push(comment);
      return [201, comment];
    }
    if (method === "PATCH") Object.assign(found, body);
    return [200, found];
  }

  private change(method: string, id: number, body: string | undefined): [number, unknown] {
    const issue = this.issues.find(({ comments }) => comments.some((one) => one.id === id));
    const comment = issue?.comments.find((one) => one.id === id);
    if (issue === undefined || comment === undefined) return [404, { message: "Not Found" }];
    if (method === "PATCH") comment.body = body!;
    else issue.comments = issue.comments.filter((one) => one !== comment);
    return [method === "PATCH" ? 200 : 204, comment];
  }

  private open({ title, body }: Record<string, string>): StoredIssue {
    const number = (this.issues.at(-1)?.number ?? 0) + 1;
    const issue: StoredIssue = {
      number,
      title: title!,
      body: body!,
      state: "open",
      user: { login: "bot" },
      html_url: `https://github.com/acme/models/issues/${number}`,
      created_at: "2026-01-01T00:00:00Z",
      comments: [],
    };
    this.issues.push(issue);
    return issue;
  }
}
