import type { RunContext } from "../../actions/toolkit/github/context.js";

/** The run of pull request 7 into main. */
export const pullRequestContext: RunContext = {
  owner: "acme",
  repository: "churn",
  apiUrl: "https://api.github.com",
  serverUrl: "https://github.com",
  event: "pull_request",
  sha: "",
  ref: "refs/pull/7/merge",
  actor: "someone",
  runId: "1",
  runUrl: "",
  defaultBranch: "main",
  pullRequest: {
    number: 7,
    title: "",
    baseRef: "main",
    baseSha: "",
    headRef: "change",
    headSha: "",
    fork: false,
  },
};
