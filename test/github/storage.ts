import type { IncomingMessage, ServerResponse } from "node:http";
import type { GitHubServer } from "./server.js";

/**
 * Hands out the bytes of a release's asset, or a part of them, from where a token has no business. A fault breaks the
 * connection in the middle.
 */
export function handOut(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  {
    releases,
    requests,
    faults,
    violations,
  }: Pick<GitHubServer, "releases" | "requests" | "faults" | "violations">,
): void {
  const { authorization, range } = request.headers;
  if (authorization !== undefined) violations.push(`${path} was told the token`);
  requests.push({ method: "GET", path, body: range, login: undefined, status: 200 });
  const assets = releases.flatMap((release) => release.assets);
  const content = assets.find((asset) => `/storage/${asset.id}` === path)?.content ?? Buffer.alloc(0);
  const from = Number(/^bytes=(\d+)-$/.exec(range ?? "")?.[1] ?? 0);
  const rest = content.subarray(from);
  response.writeHead(range === undefined ? 200 : 206, { "content-length": rest.length });
  const fault = faults.find((each) => each.times > 0 && path.includes(each.on));
  if (fault === undefined) return void response.end(rest);
  fault.times--;
  response.write(rest.subarray(0, rest.length / 2), () => setTimeout(() => response.destroy(), 20));
}
