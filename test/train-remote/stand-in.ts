import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface StandInJob {
  status: string;
  metadata: Record<string, string>;
  start_time: number;
  end_time?: number;
  message?: string;
  driver_node_id?: string;
  driver_exit_code?: number;
}

export type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => boolean;

/**
 * Stands in for Ray's dashboard, for answers that a healthy Ray does not give. What it says by itself was read off
 * Ray 2.60: a job's details, 500 "already exists" for a second job, files of the log folder.
 */
export interface RayStandIn {
  readonly url: string;
  readonly jobs: Map<string, StandInJob>;
  readonly files: Map<string, string>;
  /** `METHOD path` of every request, without queries. */
  readonly requests: string[];
  /** Asked first; returns true when it has answered. */
  odd: Answer | undefined;
}

export async function startStandIn(): Promise<RayStandIn> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const path = (request.url ?? "").split("?")[0]!;
      standIn.requests.push(`${request.method} ${path}`);
      const body = Buffer.concat(chunks).toString("latin1");
      if (!standIn.odd?.(request, response, body)) answer(standIn, request, response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const standIn: RayStandIn = { url, jobs: new Map(), files: new Map(), requests: [], odd: undefined };
  return standIn;
}

export function reply(response: ServerResponse, status: number, value: unknown): true {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(typeof value === "string" ? value : JSON.stringify(value));
  return true;
}

function answer(
  { jobs, files }: RayStandIn,
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
): true {
  const url = new URL(request.url ?? "", "http://ray");
  const [, id, operation] = /^\/api\/jobs\/([^/]+)(?:\/(\w+))?$/.exec(url.pathname) ?? [];
  if (url.pathname === "/api/version") return reply(response, 200, { ray_version: "2.60.0" });
  if (url.pathname.startsWith("/api/packages/"))
    return reply(response, request.method === "PUT" ? 200 : 404, "");
  if (url.pathname === "/api/jobs/") return submit(jobs, JSON.parse(body), response);
  if (url.pathname === "/api/v0/logs/file") {
    const content = files.get(url.searchParams.get("filename") ?? "");
    return content === undefined
      ? reply(response, 500, "A file is not found at: x")
      : reply(response, 200, content);
  }
  const job = id === undefined ? undefined : jobs.get(id);
  if (job === undefined) return reply(response, 404, `Job ${id} does not exist`);
  if (operation === "stop") Object.assign(job, { status: "STOPPED", end_time: Date.now() });
  return reply(response, 200, operation === undefined ? job : { logs: "log\n", stopped: true });
}

function submit(
  jobs: RayStandIn["jobs"],
  { submission_id: id, metadata }: { submission_id: string; metadata: Record<string, string> },
  response: ServerResponse,
): true {
  if (jobs.has(id))
    return reply(response, 500, `ValueError: Job with submission_id ${id} already exists. Please`);
  jobs.set(id, { status: "RUNNING", metadata, start_time: Date.now(), driver_node_id: "node" });
  return reply(response, 200, { submission_id: id });
}
