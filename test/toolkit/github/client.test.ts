import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGitHub } from "../../../actions/toolkit/github/client.js";
import { upsertComment } from "../../../actions/toolkit/github/comment.js";
import { findIssue } from "../../../actions/toolkit/github/issue.js";
import { ConfigurationError, describeCrash } from "../../../actions/toolkit/runtime/errors.js";
import { type GitHubServer, startGitHub } from "../../github/server.js";
import { recordingLog } from "./fixture.js";

let server: GitHubServer;
beforeAll(async () => {
  server = await startGitHub({ repositories: ["acme/churn"] });
});
afterAll(() => server.close());

const secret = "ghs_0123456789abcdef";

function client(options: { token?: string; apiUrl?: string; signal?: AbortSignal } = {}) {
  const log = recordingLog();
  const { token = "job-token", apiUrl = server.url, signal } = options;
  const rest = { owner: "acme", repository: "churn", log, unpaced: true };
  return createGitHub({ token, apiUrl, ...rest, ...(signal === undefined ? {} : { signal }) });
}

async function errorOf(promise: Promise<unknown>): Promise<Error> {
  return await promise.then(
    () => expect.unreachable(),
    (error: unknown) => error as Error,
  );
}

describe("a client", () => {
  it("says that GitHub can't be reached, and where", async () => {
    const error = await errorOf(
      client({ apiUrl: "http://127.0.0.1:9", token: secret }).then((it) => findIssue(it, "x")),
    );
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toMatch(/^GitHub at 127\.0\.0\.1:9 can't be reached: /);
    expect(describeCrash(error)).not.toContain(secret);
  });

  it.each([
    ["an empty token", { token: " " }, /github-token is empty or holds/],
    [
      "a token with a line break inside",
      { token: `${secret}\n${secret}` },
      /holds a character that no token has/,
    ],
    ["an address that is none", { apiUrl: "api.github.com" }, /GITHUB_API_URL: "api\.github\.com" is not/],
  ])("refuses %s without quoting the token", async (_, options, message) => {
    const error = await errorOf(client(options));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toMatch(message);
    expect(describeCrash(error)).not.toContain(secret);
  });

  it("tries again after a failure of the server, twice and no more", async () => {
    server.faults.push({ on: "GET /repos/acme/churn/issues", kind: 502, times: 2 });
    expect(await findIssue(await client(), "x")).toBeUndefined();
    server.faults.push({ on: "GET /repos/acme/churn/issues", kind: 502, times: 5 });
    const error = await errorOf(findIssue(await client(), "x"));
    expect(error.message).toMatch(/GitHub at 127\.0\.0\.1:\d+ answered 502\. Run it again later/);
    expect(server.faults.pop()?.times).toBe(2);
  });

  it("says until when the rate limit is used up", async () => {
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1795176000" };
    const body = { message: "API rate limit exceeded for installation ID 1." };
    server.faults.push({ on: "issues", kind: 403, times: 1, body, headers });
    const error = await errorOf(findIssue(await client(), "x"));
    expect(error.message).toContain("rate limit is used up until 2026-11-20T12:00:00Z");
  });

  it("ends a request and its retries when the run is cancelled", async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const apiUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const controller = new AbortController();
    const github = await client({ apiUrl, signal: controller.signal });
    const failed = errorOf(upsertComment(github, 1, "x", "y"));
    const start = performance.now();
    setTimeout(() => controller.abort(new Error("cancelled")), 50);
    expect((await failed).message).toBe("cancelled");
    expect(performance.now() - start).toBeLessThan(1000);
    silent.closeAllConnections();
    silent.close();
  });
});
