import { ConfigurationError } from "../runtime/errors.js";
import { at, type GitHub } from "./client.js";
import type { WorkflowRunContext } from "./context.js";
import { explain } from "./explain.js";
import { limits } from "./limits.js";

/**
 * The open pull request that a run of `pull_request` was for: the one from that very branch of that very repository
 * whose newest commit the run had. GitHub's event names no number for a fork, and nothing else may.
 * @returns undefined where it was closed, or has newer commits
 * @throws ConfigurationError where there are several, or GitHub can't be asked
 */
export async function pullRequestOfRun(
  github: GitHub,
  { headRepository, headBranch, headSha }: WorkflowRunContext,
): Promise<number | undefined> {
  const [owner] = headRepository.split("/");
  const found = await github.octokit.rest.pulls
    .list({ ...at(github), state: "open", head: `${owner}:${headBranch}`, per_page: limits.pageSize })
    .catch((error) => {
      throw explain(
        error,
        { to: "find the pull request of the run", permission: "pull-requests: read" },
        github,
      );
    });
  const fitting = found.data.filter(
    ({ head }) => head.sha === headSha && head.ref === headBranch && head.repo?.full_name === headRepository,
  );
  if (fitting.length > 1) {
    const numbers = fitting.map(({ number }) => number).join(" and ");
    throw new ConfigurationError(
      `Pull requests ${numbers} come from the same commit of ${headRepository}, so it is not known which one the run was for. Close one of them.`,
    );
  }
  return fitting[0]?.number;
}
