import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { createCheckRun } from "../../../actions/toolkit/github/check-run.js";
import type { GitHub } from "../../../actions/toolkit/github/client.js";
import { type GitHubServer, startGitHub } from "../../github/server.js";
import { connect } from "./fixture.js";

let server: GitHubServer;
let github: GitHub;

beforeAll(async () => {
  server = await startGitHub({ repositories: ["acme/churn"] });
  github = await connect(server);
});
afterAll(() => server.close());
afterEach(() => {
  expect(server.violations).toEqual([]);
});

const text = {
  name: "validate-data",
  conclusion: "failure",
  title: "120 bad cells",
  summary: "See the lines.",
} as const;

async function headSha(): Promise<string> {
  const commits = await server.call("GET", "/repos/acme/churn/commits");
  return (commits as { sha: string }[])[0]!.sha;
}

it("sends all annotations, 50 a request", async () => {
  const annotations = Array.from({ length: 120 }, (_, i) => ({
    level: "error" as const,
    title: "age is out of range",
    message: `${i} is above 120`,
    place: { file: "data/train.csv", line: i + 2 },
  }));
  await createCheckRun(github, { ...text, headSha: await headSha(), annotations });
  const sent = server.requests.filter((each) => each.path.includes("/check-runs"));
  expect(sent.map((each) => Object(each.body).output.annotations.length)).toEqual([50, 50, 20]);
  const id = sent[1]!.path.split("/").at(-1);
  const token = { headers: { authorization: "token job-token" } };
  const kept = await fetch(`${server.url}/repos/acme/churn/check-runs/${id}/annotations`, token);
  expect(await kept.json()).toHaveLength(120);
});

it("cuts the summary to GitHub's limit", async () => {
  await createCheckRun(github, {
    ...text,
    summary: "x\n".repeat(50_000),
    headSha: await headSha(),
    annotations: [],
  });
  expect(server.requests.at(-1)?.status).toBe(201);
});

it("names the permission that is missing", async () => {
  const reader = await connect(server, "read-token");
  const failed = createCheckRun(reader, { ...text, headSha: await headSha(), annotations: [] });
  await expect(failed).rejects.toThrow(/permissions: checks: write/);
});
