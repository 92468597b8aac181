import { z } from "zod";
import { ConfigurationError, messageOf } from "../runtime/errors.js";
import type { GitHub } from "./client.js";

/** What a request was for, to say what to add when GitHub refuses it. */
export interface Need {
  /** After "can't": `write the comment on pull request 7`. */
  readonly to: string;
  /** The job's permission that allows it: `pull-requests: write`. */
  readonly permission: string;
}

/** The fields of Octokit's RequestError that are read here. `response` is missing when the network failed. */
const requestError = z.object({
  name: z.literal("HttpError"),
  status: z.number(),
  message: z.string(),
  request: z.object({ url: z.string() }),
  response: z.object({ headers: z.record(z.string(), z.unknown()).default({}), data: z.unknown() }).nullish(),
});

const answer = z.object({
  message: z.string().optional(),
  errors: z.array(z.unknown()).optional(),
});

/** The HTTP status GitHub answered with, or undefined where the error is not an answer of GitHub's. */
export function statusOf(error: unknown): number | undefined {
  const found = requestError.safeParse(error).data;
  return found?.response ? found.status : undefined;
}

/** What GitHub says in its answer, on one line: its message, and the messages of the single errors in it. */
export function answerOf(error: unknown): string {
  const found = requestError.safeParse(error).data;
  const { message = "", errors = [] } = answer.safeParse(found?.response?.data).data ?? {};
  const single = errors.map((each) =>
    typeof each === "string" ? each : (answer.safeParse(each).data?.message ?? ""),
  );
  return [message, ...single]
    .map((text) => text.replaceAll(/\s+/g, " ").trim())
    .filter((text) => text !== "")
    .join(": ");
}

/**
 * The error to throw instead of `error`, which a request to GitHub threw: a ConfigurationError where the user can mend
 * it (network, token, permission, missing repository, rate limit), else the error itself.
 */
export function explain(error: unknown, need: Need, github?: GitHub): Error {
  const failed = requestError.safeParse(error).data;
  if (failed === undefined) return error instanceof Error ? error : new Error(messageOf(error));
  const host = URL.canParse(failed.request.url) ? new URL(failed.request.url).host : "its address";
  const fail = (message: string) => new ConfigurationError(message, { cause: error });
  const repository = github === undefined ? "the repository" : `${github.owner}/${github.repository}`;

  if (!failed.response) {
    return fail(`GitHub at ${host} can't be reached: ${messageOf(error)}. Could not ${need.to}.`);
  }
  if (isRateLimit(failed.status, failed.response.headers, answerOf(error))) {
    return fail(
      `Could not ${need.to}: GitHub's rate limit is used up${until(failed.response.headers)}. Run it again later.`,
    );
  }
  switch (failed.status) {
    case 401:
      return fail(
        `Could not ${need.to}: GitHub at ${host} does not accept github-token (${answerOf(error) || "no reason given"}). ` +
          "Give a valid token, or leave the input out to use the job's own.",
      );
    case 403:
      return fail(
        `Could not ${need.to}: the token may not (${answerOf(error) || "no reason given"}). ` +
          `Add "permissions: ${need.permission}" to the job; on a pull request from a fork the token can only read.`,
      );
    case 404:
      return fail(
        `Could not ${need.to}: GitHub at ${host} finds no such thing in ${repository}, or the token may not see it. ` +
          `Add "permissions: ${need.permission}" to the job, or check the name.`,
      );
    case 410:
      return fail(
        `Could not ${need.to}: it is switched off in ${repository} (${answerOf(error) || "no reason given"}).`,
      );
    default:
      if (failed.status >= 500) {
        return fail(`Could not ${need.to}: GitHub at ${host} answered ${failed.status}. Run it again later.`);
      }
      return error instanceof Error ? error : new Error(failed.message);
  }
}

function isRateLimit(status: number, headers: Readonly<Record<string, unknown>>, message: string): boolean {
  if (status !== 403 && status !== 429) return false;
  return status === 429 || String(headers["x-ratelimit-remaining"]) === "0" || /rate limit/i.test(message);
}

function until(headers: Readonly<Record<string, unknown>>): string {
  const seconds = Number(headers["x-ratelimit-reset"]);
  return seconds > 0 ? ` until ${new Date(seconds * 1000).toISOString().replace(".000Z", "Z")}` : "";
}
