import { afterAll, beforeAll, expect, it } from "vitest";
import { readHistory } from "../../../actions/toolkit/github/history.js";
import { publish } from "../../../actions/toolkit/runtime/publish.js";
import { type GitHubServer, startGitHub } from "../../github/server.js";
import { testRuntime } from "../../runtime.js";
import { connect } from "../github/fixture.js";

let server: GitHubServer;
beforeAll(async () => {
  server = await startGitHub({ repositories: ["acme/churn"] });
});
afterAll(() => server.close());

const page = "https://github.com/acme/churn";

it("a comment that keeps its history says commit, run, time and sentence of each verdict", async () => {
  const { number } = Object(await server.call("POST", "/repos/acme/churn/issues", { title: "t" }));
  const verdict = async (run: number, summary: string, runUrl = `${page}/actions/runs/${run}`) => {
    const headSha = String(run).repeat(40);
    const context = {
      owner: "acme",
      repository: "churn",
      apiUrl: server.url,
      serverUrl: "https://github.com",
      event: "pull_request",
      sha: "f".repeat(40),
      ref: `refs/pull/${number}/merge`,
      actor: "alice",
      runId: String(run),
      runUrl,
      defaultBranch: "main",
      workflowRun: undefined,
      pullRequest: {
        number,
        title: "",
        baseRef: "main",
        baseSha: "e".repeat(40),
        headRef: "b",
        headSha,
        fork: false,
      },
    };
    const { runtime } = await testRuntime({
      github: await connect(server),
      context,
      environment: {},
      now: () => new Date(Date.UTC(2026, 10, 21, 10, run)),
    });
    const comment = { body: `### ${summary}`, key: "gate", mode: "auto" as const, history: true };
    const publication = {
      action: "evaluate-gate" as const,
      verdict: "pass",
      summary,
      report: {},
      outputs: {},
      comment,
    };
    return publish(publication, runtime, new Date(0), () => {});
  };
  expect(await verdict(1, "churn: no.")).not.toHaveProperty("commentProblem");
  await verdict(2, "churn: yes.");
  const [comment, ...others] = (await server.call("GET", `/repos/acme/churn/issues/${number}/comments`)) as {
    body: string;
  }[];
  expect(others).toEqual([]);
  expect(comment!.body).toMatch(/^<!-- mergeline:gate -->\n### churn: yes\.\n/);
  expect(comment!.body).toContain(
    `- [1111111](${page}/commit/${"1".repeat(40)}), [run](${page}/actions/runs/1), 2026-11-21 10:01 UTC: churn: no.`,
  );
  expect(readHistory(comment!.body, page).map(({ sentence }) => sentence)).toEqual([
    "churn: yes.",
    "churn: no.",
  ]);
});
