import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { Tree } from "../../../actions/toolkit/git/tree.js";
import type { GitHub } from "../../../actions/toolkit/github/client.js";
import {
  type LabelQuestion,
  labelOverride,
  overrideDigest,
  overrideLine,
} from "../../../actions/toolkit/registry/label-override.js";
import { type GitHubServer, startGitHub } from "../../github/server.js";
import { connect } from "../github/fixture.js";

const digest = `sha256:${"ab".repeat(32)}`;
const other = `sha256:${"cd".repeat(32)}`;
const line = `mergeline-override: the test set is being rebuilt until 2026-12-01 for ${digest}`;

let server: GitHubServer;
let github: GitHub;
let issue: string;
let number: number;

beforeAll(async () => {
  server = await startGitHub({ repositories: ["acme/churn"] });
  github = await connect(server);
});
afterAll(() => server.close());
beforeEach(async () => {
  number = Object(await server.call("POST", "/repos/acme/churn/issues", { title: "A change" })).number;
  issue = `/repos/acme/churn/issues/${number}`;
});
afterEach(() => expect(server.violations).toEqual([]));

const label = (login: string, name = "mergeline/override") =>
  server.call("POST", `${issue}/labels`, { labels: [name] }, login);
const unlabel = (login: string) =>
  server.call("DELETE", `${issue}/labels/mergeline%2Foverride`, undefined, login);
const comment = async (login: string, body: string) =>
  Object(await server.call("POST", `${issue}/comments`, { body }, login)) as { id: number; html_url: string };

function treeOf(files: Record<string, string>): Tree {
  return { read: async (path) => files[path], list: async () => [] };
}

const ask = (more: Partial<LabelQuestion> & { files?: Record<string, string> } = {}) =>
  labelOverride(github, {
    pullRequest: number,
    digests: [digest],
    tree: treeOf(more.files ?? { ".github/CODEOWNERS": "model.yaml @Alice\n" }),
    prefix: "",
    config: "model.yaml",
    registry: "registry",
    model: "churn",
    now: new Date("2026-11-21T12:00:00Z"),
    ...more,
  });

async function problem(more: Parameters<typeof ask>[0] = {}): Promise<string> {
  const answer = await ask(more);
  return answer !== undefined && "problem" in answer
    ? answer.problem
    : `no problem: ${JSON.stringify(answer)}`;
}

it("is a code owner's label with that person's comment", async () => {
  await label("alice");
  const { html_url } = await comment("alice", `Looked at it with the team.\n${line}\nThanks`);
  expect(await ask()).toEqual({
    override: { by: "alice", reason: "the test set is being rebuilt", until: "2026-12-01", source: html_url },
  });
});

it("is none without a label, or with another one, or once it is taken away", async () => {
  await comment("alice", line);
  expect(await ask()).toBeUndefined();
  await label("alice", "mergeline/overrides");
  expect(await ask()).toBeUndefined();
  await label("alice");
  expect(await ask()).toHaveProperty("override");
  await unlabel("alice");
  expect(await ask()).toBeUndefined();
});

it("is none by someone who owns nothing, also where an owner has commented, or had set it before", async () => {
  await label("alice");
  await comment("alice", line);
  await unlabel("mallory");
  await label("mallory");
  await comment("mallory", line);
  expect(await problem()).toBe(
    "The label mergeline/override was set by mallory, and lets nothing in: model.yaml is owned by @Alice.",
  );
});

it("is none without CODEOWNERS, and takes the owners of the registry's overrides too", async () => {
  await label("alice");
  await comment("alice", line);
  expect(await problem({ files: {} })).toMatch(
    /CODEOWNERS of the base branch names no owner of model\.yaml\.$/,
  );
  expect(await problem({ files: { CODEOWNERS: "* alice@example.com\n" } })).toMatch(
    /is owned by alice@example\.com\.$/,
  );
  expect(await ask({ files: { "docs/CODEOWNERS": "/registry/ @alice\n" } })).toHaveProperty("override");
  // GitHub takes the first file only.
  const both = { ".github/CODEOWNERS": "* @bob\n", CODEOWNERS: "* @alice\n" };
  expect(await problem({ files: both })).toMatch(/is owned by @bob/);
});

it("finds CODEOWNERS at the root where the model lies in a folder", async () => {
  await label("alice");
  await comment("alice", line);
  const files = { "../../.github/CODEOWNERS": "/models/churn/model.yaml @alice\n" };
  expect(await ask({ files, prefix: "models/churn/" })).toHaveProperty("override");
  const elsewhere = { "../../.github/CODEOWNERS": "/model.yaml @alice\n" };
  expect(await problem({ files: elsewhere, prefix: "models/churn/" })).toMatch(/names no owner/);
});

it("counts members of a team that the token can see", async () => {
  await label("alice");
  await comment("alice", line);
  const files = { CODEOWNERS: "* @acme/ml\n" };
  expect(await problem({ files })).toMatch(/is owned by @acme\/ml\. Of teams, a token counts those/);
  const member = (state: string) =>
    server.faults.push({ on: "/teams/ml/memberships/alice", times: 1, kind: 200, body: { state } });
  member("pending");
  expect(await problem({ files })).toMatch(/is owned by/);
  member("active");
  expect(await ask({ files })).toHaveProperty("override");
});

it.each<[string, string, RegExp]>([
  [
    "no comment that says why",
    "fine by me",
    /the same person has to say why, in a comment with the line "mergeline-override: </,
  ],
  ["no end", `mergeline-override: broken data for ${digest}`, /has to say why/],
  ["no reason", `mergeline-override: until 2026-12-01 for ${digest}`, /has to say why/],
  ["no artifacts", "mergeline-override: broken data until 2026-12-01", /has to say why/],
  ["an end that has passed", line.replace("2026-12-01", "2026-11-20"), /it ended on 2026-11-20\.$/],
  ["no such day", line.replace("2026-12-01", "2026-13-77"), /2026-13-77 is no date\.$/],
  [
    "other artifacts",
    line.replace(digest, other),
    new RegExp(`it is for ${other}, and this candidate is ${digest}`),
  ],
  ["a withdrawal", `${line}\n\n${line.replace("2026-12-01", "2026-11-01")}`, /it ended on 2026-11-01/],
])("is none with %s", async (_, body, reason) => {
  await label("alice");
  await comment("alice", body);
  await comment("mallory", line);
  expect(await problem()).toMatch(reason);
});

it("is none where the comment was edited", async () => {
  await label("alice");
  const { id } = await comment("alice", line.replace(digest, other));
  await new Promise((resolve) => setTimeout(resolve, 1100));
  await server.call("PATCH", `/repos/acme/churn/issues/comments/${id}`, { body: line }, "mallory");
  expect(await problem()).toMatch(/the comment has been edited, by whomever\. Write it anew\.$/);
  await comment("alice", line);
  expect(await ask()).toHaveProperty("override");
});

it("lasts to the end of its day in UTC, and stands for all artifacts in any order", async () => {
  await label("alice");
  await comment(
    "alice",
    overrideLine([digest, other]).replace("<reason>", "x").replace("<yyyy-mm-dd>", "2026-12-01"),
  );
  const digests = [other, digest];
  expect(await ask({ digests, now: new Date("2026-12-01T23:59:59Z") })).toHaveProperty("override");
  expect(await problem({ digests, now: new Date("2026-12-02T00:00:00Z") })).toMatch(/it ended on/);
  expect(await problem()).toMatch(/it is for/);
  expect(overrideDigest([digest])).toBe(digest);
});

it("can't be had where GitHub refuses", async () => {
  server.faults.push({ on: `/issues/${number}/events`, times: 1, kind: 403 });
  await expect(ask()).rejects.toThrow(/^Could not see who labelled pull request \d+: the token may not/);
});
