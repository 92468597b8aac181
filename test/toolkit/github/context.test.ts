import { describe, expect, it } from "vitest";
import { isForPullRequest, readRunContext } from "../../../actions/toolkit/github/context.js";

const variables = {
  GITHUB_REPOSITORY: "acme/churn",
  GITHUB_API_URL: "https://github.example.com/api/v3/",
  GITHUB_SERVER_URL: "https://github.example.com",
  GITHUB_EVENT_NAME: "pull_request",
  GITHUB_EVENT_PATH: "/event.json",
  GITHUB_SHA: "a".repeat(40),
  GITHUB_REF: "refs/pull/7/merge",
  GITHUB_ACTOR: "alice",
  GITHUB_RUN_ID: "42",
};

const payload = {
  repository: { default_branch: "main" },
  pull_request: {
    number: 7,
    title: "Better model",
    base: { ref: "main", sha: "b", repo: { full_name: "acme/churn" } },
    head: { ref: "topic", sha: "c", repo: { full_name: "acme/churn" } },
  },
};

function contextOf(event: unknown, environment = variables) {
  return readRunContext(environment, () => (typeof event === "string" ? event : JSON.stringify(event)));
}

describe("readRunContext", () => {
  it("reads a pull request", () => {
    expect(contextOf(payload)).toEqual({
      owner: "acme",
      repository: "churn",
      apiUrl: "https://github.example.com/api/v3",
      serverUrl: "https://github.example.com",
      event: "pull_request",
      sha: "a".repeat(40),
      ref: "refs/pull/7/merge",
      actor: "alice",
      runId: "42",
      runUrl: "https://github.example.com/acme/churn/actions/runs/42",
      defaultBranch: "main",
      pullRequest: {
        number: 7,
        title: "Better model",
        baseRef: "main",
        baseSha: "b",
        headRef: "topic",
        headSha: "c",
        fork: false,
      },
    });
  });

  it.each([
    ["another repository", { full_name: "mallory/churn" }],
    ["a repository that was deleted", null],
  ])("takes a head in %s for a fork", (_, repo) => {
    const head = { ...payload.pull_request.head, repo };
    const context = contextOf({ ...payload, pull_request: { ...payload.pull_request, head } });
    expect(context?.pullRequest?.fork).toBe(true);
  });

  it.each([
    ["no JSON", "{"],
    ["a list", []],
    ["a pull request without a number", { pull_request: { ...payload.pull_request, number: "7" } }],
    ["a schedule's payload", { schedule: "0 5 * * *" }],
  ])("has no pull request where the payload is %s", (_, event) => {
    expect(contextOf(event)).toMatchObject({
      owner: "acme",
      pullRequest: undefined,
      defaultBranch: undefined,
    });
  });

  it("reads no payload where the file can't be read", () => {
    const context = readRunContext(variables, () => {
      throw new Error("EACCES");
    });
    expect(context?.pullRequest).toBeUndefined();
  });

  it.each([undefined, "", "acme", "acme/churn/x", "../x y"])(
    "is undefined on a laptop (%j)",
    (repository) => {
      expect(readRunContext({ GITHUB_REPOSITORY: repository }, () => undefined)).toBeUndefined();
    },
  );

  it("falls back to GitHub's own addresses", () => {
    const context = readRunContext({ GITHUB_REPOSITORY: "acme/churn" }, () => undefined);
    expect(context).toMatchObject({
      apiUrl: "https://api.github.com",
      serverUrl: "https://github.com",
      runUrl: "",
    });
  });
});

describe("isForPullRequest", () => {
  const event = (name: string, content: unknown) =>
    contextOf(content, { ...variables, GITHUB_EVENT_NAME: name })!;
  const run = {
    id: 1,
    head_sha: "a".repeat(40),
    head_branch: "topic",
    head_repository: { full_name: "a/b" },
  };

  it.each<[string, string, unknown, boolean]>([
    ["a pull request", "pull_request", payload, true],
    ["a review of one", "pull_request_review", payload, true],
    ["a pull request that can't be read", "pull_request_target", "{", true],
    ["a comment on one", "issue_comment", { issue: { number: 7, pull_request: { url: "" } } }, true],
    ["a comment on an issue", "issue_comment", { issue: { number: 7 } }, false],
    [
      "what follows the run of one",
      "workflow_run",
      { workflow_run: { ...run, event: "pull_request" } },
      true,
    ],
    ["what follows a push", "workflow_run", { workflow_run: { ...run, event: "push" } }, false],
    ["a push", "push", {}, false],
  ])("%s", (_, name, content, expected) => {
    expect(isForPullRequest(event(name, content))).toBe(expected);
  });

  it("is no merge queue, whose branch is known", () => {
    const queue = event("merge_group", { merge_group: { base_ref: "refs/heads/release/2", head_sha: "a" } });
    expect(isForPullRequest(queue)).toBe(false);
    expect(queue.mergeGroupBase).toBe("release/2");
    expect(event("merge_group", { merge_group: { base_ref: "refs/tags/x" } }).mergeGroupBase).toBeUndefined();
  });
});
