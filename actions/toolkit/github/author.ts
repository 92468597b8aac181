import type { GitHub } from "./client.js";
import { statusOf } from "./explain.js";

/** The author of everything that a job's own token writes. */
const actionsBot = "github-actions[bot]";

const known = new WeakMap<GitHub, Promise<string>>();

/**
 * The login under which the token writes: `github-actions[bot]`, another app's bot, or a person. It tells our own
 * comments and issues from those in which someone else put our marker. The token of an app may not ask for its user
 * by REST, so the question goes to GraphQL.
 */
export function author(github: GitHub): Promise<string> {
  const found = known.get(github) ?? ask(github);
  known.set(github, found);
  return found;
}

async function ask(github: GitHub): Promise<string> {
  try {
    const { viewer } = await github.octokit.graphql<{ viewer: { login: string } }>(
      "query { viewer { login } }",
    );
    return viewer.login;
  } catch (error) {
    // A server without GraphQL, or a token that may not ask: then the job's own token is the one that is likely.
    if (statusOf(error) === undefined && !isGraphqlError(error)) throw error;
    return actionsBot;
  }
}

function isGraphqlError(error: unknown): boolean {
  return error instanceof Error && error.name === "GraphqlResponseError";
}
