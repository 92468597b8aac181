import { upsertComment } from "../../toolkit/github/comment.js";
import { pullRequestOfRun } from "../../toolkit/github/pull-request-of-run.js";
import { readRunArtifact } from "../../toolkit/github/run-artifact.js";
import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import type { Outcome } from "../../toolkit/runtime/outcome.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import { parseClaim } from "./claim.js";
import { claimComment } from "./comment.js";

/** The file of the gate's report in the artifact. */
const reportFile = "evaluate-gate.json";

/**
 * Comments on a pull request from a fork what its own run has reported: that run's token can't. The pull request is
 * the one that GitHub knows by the run's commit; the report is read as anybody's, and sets no output.
 * @param artifact name of the run's artifact that holds the report
 */
export async function publishClaim(artifact: string, runtime: Runtime): Promise<Outcome> {
  const { context } = runtime;
  const run = context?.workflowRun;
  if (context === undefined || run === undefined || run.event !== "pull_request") {
    throw new ConfigurationError(
      `publish-report works in a workflow that is started by workflow_run after one of pull_request; this run was started by ${run === undefined ? (context?.event ?? "hand") : `workflow_run after ${run.event}`}.`,
    );
  }
  const github = await runtime.github();
  if (github === undefined) {
    throw new ConfigurationError("github-token: a token is needed to comment on the pull request.");
  }
  const number = await pullRequestOfRun(github, run);
  if (number === undefined) {
    return done(
      `No comment: no open pull request of ${run.headRepository} has ${run.headSha.slice(0, 12)} as its newest commit.`,
    );
  }
  const text = await readRunArtifact(github, run.id, artifact, reportFile);
  if (text === undefined) return done(`No comment: run ${run.id} left no artifact ${artifact}.`);
  const claim = parseClaim(text);
  const runUrl = `${context.serverUrl}/${context.owner}/${context.repository}/actions/runs/${run.id}`;
  const key = `evaluate-gate-fork/${claim.model ?? ""}`;
  await upsertComment(github, number, key, claimComment(claim, runUrl));
  return done(`The claim of the fork's run is a comment on pull request ${number}.`);
}

const done = (summary: string): Outcome => ({ ok: true, verdict: "published", summary, outputs: {} });
