import { strToU8, zipSync } from "fflate";
import { expect } from "vitest";
import type { RunContext, WorkflowRunContext } from "../../../actions/toolkit/github/context.js";
import { testRuntime } from "../../runtime.js";
import { type Artifact, type ForkedGitHub, type Listed, runId } from "./github.js";

export const sha = "a".repeat(40);
export const workflowRun: WorkflowRunContext = {
  id: runId,
  event: "pull_request",
  headSha: sha,
  headBranch: "better",
  headRepository: "mallory/churn",
};

/** Comments hang on issues and pull requests alike: an issue's number will do. */
export async function issue(forked: ForkedGitHub): Promise<number> {
  const made = await forked.server.call("POST", "/repos/acme/churn/issues", { title: "A pull request" });
  return (made as { number: number }).number;
}

export function pull(number: number, head: Partial<Listed["head"]> = {}): Listed {
  return { number, head: { ref: "better", sha, repo: { full_name: "mallory/churn" }, ...head } };
}

export const result = {
  name: "roc_auc",
  title: "ROC AUC",
  direction: "maximize",
  slice: null,
  n: 2000,
  candidate: 0.91,
  baseline: 0.9,
  difference: 0.01,
  interval: [0.002, 0.018],
  confidence: 0.95,
  method: "DeLong",
  pValue: 0.01,
  regressionPValue: 0.9,
  adjustedPValue: null,
  min: 0.8,
  max: null,
  maxRegression: 0.01,
  mustImprove: false,
  verdict: "pass",
  reason: "ROC AUC rose by 0.010.",
  rowsNeeded: null,
};
export const report = {
  schema: "x",
  action: "evaluate-gate",
  verdict: "pass",
  summary: "churn: this candidate is better than version 16.",
  model: "churn",
  baseline: { version: 16, name: "version 16", metrics: {} },
  metrics: [result],
  problems: [],
  notes: [],
};

export function artifact(content: unknown, more: Partial<Artifact> = {}): Artifact {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return { name: "gate-report", content: zipSync({ "evaluate-gate.json": strToU8(text) }), ...more };
}

/** The second stage, as a step runs it. */
export async function publish(forked: ForkedGitHub, run: WorkflowRunContext | null = workflowRun) {
  const context: RunContext = {
    owner: "acme",
    repository: "churn",
    apiUrl: "",
    serverUrl: "https://github.com",
    event: "workflow_run",
    sha: "c".repeat(40),
    ref: "refs/heads/main",
    actor: "mallory",
    runId: "4712",
    runUrl: "",
    defaultBranch: "main",
    pullRequest: undefined,
    workflowRun: run ?? undefined,
  };
  const t = await testRuntime({ github: forked.github, context });
  const outcome = await t.run("evaluate-gate", { "publish-report": "gate-report" });
  expect(t.published).toEqual([]);
  expect(outcome.outputs).toEqual({});
  return outcome;
}
