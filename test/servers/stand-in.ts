import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Server } from "./programs.js";

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface StandIn extends Server {
  readonly received: Received[];
}

/** A server of ours that takes what it is sent, in the place of one that can't be had here. */
export async function startStandIn(
  answer: (
    request: Received,
  ) => { status: number; body?: string; headers?: Record<string, string> } | undefined,
): Promise<StandIn> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    const { method = "", url: path = "", headers } = request;
    const one = { method, path, headers, body };
    received.push(one);
    const answered = answer(one);
    // No answer at all: the connection stays open.
    if (answered === undefined) return;
    response.writeHead(answered.status, answered.headers ?? {});
    response.end(answered.body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    received,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
