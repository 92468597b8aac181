import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runGit } from "./git.js";
import { type GitHubServer, startGitHub } from "./server.js";

const repository = "/repos/acme/churn";
let server: GitHubServer;
let sha: string;

beforeAll(async () => {
  server = await startGitHub({ repositories: ["acme/churn"] });
  const clone = await mkdtemp(join(tmpdir(), "mergeline-clone-"));
  await runGit(clone, ["init", "--quiet", "--initial-branch=main"]);
  await writeFile(join(clone, "file.txt"), "text\n");
  await runGit(clone, ["add", "."]);
  await runGit(clone, ["commit", "--quiet", "-m", "first"]);
  await runGit(clone, ["push", "--quiet", server.git.directoryOf("acme/churn"), "main"]);
  sha = await runGit(clone, ["rev-parse", "HEAD"]);
  await rm(clone, { recursive: true });
});
afterAll(() => server.close());

async function ask(
  method: string,
  path: string,
  body?: unknown,
  token = "job-token",
): Promise<{ status: number; body: Readonly<Record<string, unknown>> }> {
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers: token === "" ? {} : { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? {} : JSON.parse(text) };
}

/** What the request is refused for beyond its status, as GitHub's description sees it; and forgets it. */
function violations(): string[] {
  return server.violations.splice(0);
}

describe("the GitHub of the tests", () => {
  it("answers commit statuses and deployments as GitHub's description says", async () => {
    const status = { state: "success", context: "gate" };
    expect((await ask("POST", `${repository}/statuses/${sha}`, status)).status).toBe(201);
    expect((await ask("GET", `${repository}/commits/${sha}/statuses`)).status).toBe(200);
    expect((await ask("POST", `${repository}/statuses/${"0".repeat(40)}`, status)).status).toBe(422);
    const deployment = await ask("POST", `${repository}/deployments`, {
      ref: "main",
      environment: "staging",
    });
    expect(deployment.status).toBe(201);
    const statuses = `${repository}/deployments/${deployment.body.id}/statuses`;
    expect((await ask("POST", statuses, { state: "in_progress" })).status).toBe(201);
    expect((await ask("GET", statuses)).status).toBe(200);
    expect((await ask("GET", `${repository}/deployments?environment=staging`)).status).toBe(200);
    expect(violations()).toEqual([]);
  });

  it.each([
    ["a request without a token", "", 401],
    ["a token that it does not know", "nobody", 401],
    ["a token that may only read", "read-token", 403],
  ])("refuses %s", async (_, token, status) => {
    expect((await ask("POST", `${repository}/issues`, { title: "x" }, token)).status).toBe(status);
  });

  it("does not tell an app's token who it is by REST, and does by GraphQL", async () => {
    expect((await ask("GET", "/user")).status).toBe(403);
    const answer = await ask("POST", "/graphql", { query: "query { viewer { login } }" });
    expect(answer.body).toEqual({ data: { viewer: { login: "github-actions[bot]" } } });
  });

  it.each([
    ["a field that is missing", "POST", "/issues", {}, /required property 'title'/],
    ["a value of the wrong type", "POST", "/issues", { title: "x", labels: "drift" }, /labels must be array/],
    [
      "a state that GitHub does not have",
      "POST",
      `/deployments/1/statuses`,
      { state: "fine" },
      /state must be equal/,
    ],
    ["a query that GitHub does not have", "GET", "/issues?author=me", undefined, /no parameter author/],
    ["an operation that was not cut out of the description", "GET", "/traffic/views", undefined, /is not in/],
  ])("refuses %s", async (_, method, path, body, message) => {
    expect((await ask(method, `${repository}${path}`, body)).status).toBeGreaterThanOrEqual(404);
    expect(violations().join("\n")).toMatch(message);
  });

  it("has GitHub's limits", async () => {
    const long = await ask("POST", `${repository}/issues`, { title: "x", body: "y".repeat(65_537) });
    expect(long).toMatchObject({ status: 422, body: { message: "Validation Failed" } });
    const annotation = { path: "a", start_line: 1, end_line: 1, annotation_level: "notice", message: "m" };
    const output = { title: "t", summary: "s", annotations: Array.from({ length: 51 }, () => annotation) };
    const many = await ask("POST", `${repository}/check-runs`, { name: "c", head_sha: sha, output });
    expect(many.status).toBe(422);
    expect(violations().join()).toMatch(/must NOT have more than 50 items/);
  });

  it("serves git on the same port", async () => {
    expect(await runGit(tmpdir(), ["ls-remote", `${server.url}/acme/churn`, "main"])).toContain(sha);
  });
});
