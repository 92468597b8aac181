import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createGitHub, type GitHub } from "../../../actions/toolkit/github/client.js";
import { type GitHubServer, startGitHub } from "../../github/server.js";
import { recordingLog } from "../../toolkit/github/fixture.js";

/** A pull request as GitHub lists it, as far as it is looked at. */
export interface Listed {
  readonly number: number;
  readonly head: { ref: string; sha: string; repo: { full_name: string } | null };
}

export interface Artifact {
  readonly name: string;
  readonly content: Uint8Array;
  readonly expired?: boolean;
  /** What GitHub says, where it isn't the truth. */
  readonly size?: number;
}

/**
 * GitHub with a fork: the emulated one keeps the comments, and in front of it stand what it does not have, pull
 * requests from forks and the artifacts of runs, whose bytes come from another host as GitHub's do.
 */
export interface ForkedGitHub {
  readonly server: GitHubServer;
  readonly github: GitHub;
  readonly url: string;
  pulls: readonly Listed[];
  artifacts: readonly Artifact[];
  /** The headers with which the artifacts' host was asked. */
  readonly asked: IncomingMessage["headers"][];
  comments(number: number): Promise<{ body: string }[]>;
  close(): Promise<void>;
}

export const runId = 4711;

export async function forkedGitHub(): Promise<ForkedGitHub> {
  const server = await startGitHub({ repositories: ["acme/churn"] });
  const asked: IncomingMessage["headers"][] = [];
  const blobs = createServer((request, response) => {
    asked.push(request.headers);
    const found = forked.artifacts[Number(request.url?.slice(1)) - 1];
    response.writeHead(200, { "content-type": "application/zip" }).end(found?.content);
  });
  const front = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const [url, store] = [await listen(front), await listen(blobs)];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", url);
    const json = (body: unknown) =>
      void response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
    const path = pathname.replace("/repos/acme/churn", "");
    if (request.method === "GET" && path === "/pulls") {
      const [owner, branch] = (searchParams.get("head") ?? "").split(":");
      return json(
        searchParams.get("state") !== "open"
          ? []
          : forked.pulls.filter(
              ({ head }) =>
                head.ref === branch && (head.repo?.full_name ?? "mallory/").startsWith(`${owner}/`),
            ),
      );
    }
    if (path === `/actions/runs/${runId}/artifacts`) {
      const artifacts = forked.artifacts.map(({ name, content, expired = false, size }, at) => ({
        id: at + 1,
        name,
        expired,
        size_in_bytes: size ?? content.length,
      }));
      return json({ total_count: artifacts.length, artifacts });
    }
    const [, id] = /^\/actions\/artifacts\/(\d+)\/zip$/.exec(path) ?? [];
    if (id !== undefined) return void response.writeHead(302, { location: `${store}/${id}` }).end();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const passed = await fetch(`${server.url}${request.url}`, {
      method: request.method ?? "GET",
      headers: { authorization: request.headers.authorization ?? "", "content-type": "application/json" },
      ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
    });
    response.writeHead(passed.status, { "content-type": "application/json" }).end(await passed.text());
  }

  const forked: ForkedGitHub = {
    server,
    github: await createGitHub({
      token: "job-token",
      apiUrl: url,
      owner: "acme",
      repository: "churn",
      log: recordingLog(),
      unpaced: true,
    }),
    url,
    pulls: [],
    artifacts: [],
    asked,
    comments: async (number) =>
      (await server.call("GET", `/repos/acme/churn/issues/${number}/comments`)) as { body: string }[],
    close: async () => {
      for (const each of [front, blobs]) {
        each.closeAllConnections();
        await new Promise((resolve) => each.close(resolve));
      }
      await server.close();
    },
  };
  return forked;
}

async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
