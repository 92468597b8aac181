import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface WebServer {
  /** `127.0.0.1:port` */
  readonly host: string;
  readonly url: string;
  /** `METHOD path range` of each request. */
  readonly requests: string[];
}

export type Answer = (request: IncomingMessage, response: ServerResponse, path: string) => void;

/** A web server on the loopback address that goes with the test. */
export async function webServer(answer: Answer): Promise<WebServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    requests.push(
      `${request.method} ${path}${request.headers.range === undefined ? "" : ` ${request.headers.range}`}`,
    );
    answer(request, response, path);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, url: `http://${host}`, requests };
}

/** Answers with bytes, or the part of them that is asked for. */
export function sendRange(
  bytes: Buffer,
  request: IncomingMessage,
  response: ServerResponse,
  headers: Readonly<Record<string, string>> = {},
): void {
  const from = Number(/^bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
  const isPart = request.headers.range !== undefined;
  const part = bytes.subarray(from);
  response.writeHead(isPart ? 206 : 200, {
    "content-length": part.length,
    ...(isPart && { "content-range": `bytes ${from}-${bytes.length - 1}/${bytes.length}` }),
    ...headers,
  });
  response.end(part);
}
