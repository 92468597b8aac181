import type { GitHub } from "../../../github/client.js";
import { answerOf, explain, statusOf } from "../../../github/explain.js";
import { ConfigurationError } from "../../../runtime/errors.js";

/** A request about a release that GitHub refused, as one sentence. */
export function refusal(error: unknown, to: string, github: GitHub): Error {
  if (error instanceof ConfigurationError) return error;
  const status = statusOf(error);
  if (status === 422) {
    const answer = answerOf(error);
    const rest = /immutable/i.test(answer)
      ? "immutable releases are switched on, and nothing can be added to one. Switch them off in the repository's settings, or choose another store"
      : `GitHub refuses it (${answer || "422, without a reason"})`;
    return new ConfigurationError(`Could not ${to}: ${rest}.`, { cause: error });
  }
  if ((status === 403 || status === 404) && !/rate limit/i.test(answerOf(error))) {
    const { owner, repository } = github;
    return new ConfigurationError(
      `Could not ${to}: the token may not, or there is no such thing (${answerOf(error) || status}). It needs "permissions: contents: write" in ${owner}/${repository}, and contents: read to read; the job's own token has no rights in another repository, and on a pull request from a fork it can only read.`,
      { cause: error },
    );
  }
  return explain(error, { to, permission: "contents: write" }, github);
}

/** What a 422 says of the fields that it refuses: `already_exists name`, `custom file_count limited to …`. */
export function isRefusedFor(error: unknown, expression: RegExp): boolean {
  if (statusOf(error) !== 422) return false;
  const { errors, message } = Object(Object(Object(error).response).data) as Record<string, unknown>;
  return expression.test(JSON.stringify([message, errors]));
}
