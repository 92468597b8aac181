import { ConfigurationError } from "../runtime/errors.js";
import { at, type GitHub } from "./client.js";
import { cut, cutLine } from "./cut.js";
import { answerOf, explain, statusOf } from "./explain.js";

export interface PullRequestText {
  /** The branch with the change, in the same repository and already pushed. */
  readonly branch: string;
  /** The branch that the change goes into. */
  readonly base: string;
  readonly title: string;
  /** Markdown, already escaped; cut with a sentence above 65,536 characters. */
  readonly body: string;
}

export interface PullRequest {
  readonly number: number;
  readonly url: string;
  readonly created: boolean;
}

/**
 * Opens a pull request for a branch, or updates title and body of the one that is open for it.
 * @throws ConfigurationError when the token or the repository does not allow it, when a branch is missing, or when
 *   the branch holds nothing that the base lacks
 */
export async function openPullRequest(github: GitHub, text: PullRequestText): Promise<PullRequest> {
  const request: PullRequestText = {
    ...text,
    title: cutLine(text.title),
    body: cut(text.body, "in the commit that this proposes"),
  };
  try {
    return (await updateOpen(github, request)) ?? (await create(github, request));
  } catch (error) {
    const need = {
      to: `open the pull request from ${text.branch} into ${text.base}`,
      permission: "pull-requests: write",
    };
    throw refusal(error, text, need.to) ?? explain(error, need, github);
  }
}

async function create(github: GitHub, request: PullRequestText): Promise<PullRequest> {
  try {
    const { data } = await github.octokit.rest.pulls.create({
      ...at(github),
      head: request.branch,
      base: request.base,
      title: request.title,
      body: request.body,
    });
    return { number: data.number, url: data.html_url, created: true };
  } catch (error) {
    if (statusOf(error) !== 422 || !/already exists/i.test(answerOf(error))) throw error;
    // Another run opened it between our look and our request.
    const found = await updateOpen(github, request);
    if (found === undefined) throw error;
    return found;
  }
}

async function updateOpen(github: GitHub, request: PullRequestText): Promise<PullRequest | undefined> {
  const { data: open } = await github.octokit.rest.pulls.list({
    ...at(github),
    state: "open",
    head: `${github.owner}:${request.branch}`,
    base: request.base,
  });
  // A server that does not know the filter answers with all of them.
  const found = open.find((each) => each.head.ref === request.branch && each.base.ref === request.base);
  if (found === undefined) return undefined;
  if (found.title !== request.title || (found.body ?? "").replaceAll("\r\n", "\n") !== request.body) {
    await github.octokit.rest.pulls.update({
      ...at(github),
      pull_number: found.number,
      title: request.title,
      body: request.body,
    });
  }
  return { number: found.number, url: found.html_url, created: false };
}

function refusal(error: unknown, text: PullRequestText, to: string): ConfigurationError | undefined {
  const status = statusOf(error);
  const answer = answerOf(error);
  const fail = (message: string) => new ConfigurationError(message, { cause: error });
  if (status === 403 && /not permitted to create or approve pull requests/i.test(answer)) {
    return fail(
      `Could not ${to}: the repository does not let workflows open pull requests. ` +
        'Switch on "Allow GitHub Actions to create and approve pull requests" under Settings, Actions, General.',
    );
  }
  if (status !== 422) return undefined;
  if (/no commits between/i.test(answer)) {
    return fail(
      `Could not ${to}: ${text.branch} holds no commit that ${text.base} lacks, so there is nothing to propose.`,
    );
  }
  return fail(`Could not ${to}: GitHub refuses it (${answer}). Check that both branches exist.`);
}
