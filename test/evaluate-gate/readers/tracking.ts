import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

type Answer = unknown | { readonly status: number; readonly location?: string };

/**
 * A stand-in for a tracking server that can't be run here: it answers what the documentation of the real one says, and
 * writes down what it was asked. On this machine only, until the test ends.
 */
export async function standIn(answer: (asked: Asked) => Answer): Promise<{ url: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    let body = "";
    for await (const part of request) body += part;
    const question = {
      method: request.method ?? "",
      path: request.url ?? "",
      authorization: request.headers.authorization,
      body,
    };
    asked.push(question);
    const found = answer(question) as { status?: number; location?: string } | string;
    if (typeof found === "object" && typeof found.status === "number") {
      response
        .writeHead(found.status, found.location === undefined ? {} : { location: found.location })
        .end();
    } else {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(typeof found === "string" ? found : JSON.stringify(found));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}
