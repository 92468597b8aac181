import { ConfigurationError } from "../runtime/errors.js";
import { author } from "./author.js";
import { at, type GitHub } from "./client.js";
import { cut } from "./cut.js";
import { answerOf, explain, statusOf } from "./explain.js";
import { limits } from "./limits.js";

/** Adds a comment to an issue. Returns its address. */
export async function commentIssue(github: GitHub, number: number, body: string): Promise<string> {
  return (await noteOnIssue(github, number, body)).url;
}

/** A comment on an issue. */
export interface Note {
  readonly id: number;
  readonly url: string;
  readonly body: string;
}

/** Adds a comment to an issue. */
export async function noteOnIssue(github: GitHub, number: number, body: string): Promise<Note> {
  return await asked(github, `comment on issue ${number}`, () => say(github, number, body));
}

/** The comments on an issue under the token's own name, the oldest first. */
export async function ownNotes(github: GitHub, number: number): Promise<Note[]> {
  return await asked(github, `read the comments on issue ${number}`, async () => {
    const login = await author(github);
    const notes = await github.octokit.paginate(github.octokit.rest.issues.listComments, {
      ...at(github),
      issue_number: number,
      per_page: limits.pageSize,
    });
    return notes
      .filter(({ user }) => user?.login === login)
      .map(({ id, html_url, body }) => ({ id, url: html_url, body: body ?? "" }))
      .sort((one, other) => one.id - other.id);
  });
}

/** Rewrites a comment on an issue, which notifies nobody. */
export async function rewriteNote(github: GitHub, id: number, body: string): Promise<void> {
  await asked(github, `change comment ${id}`, async () => {
    const text = cut(body, "in the job summary and the report");
    await github.octokit.rest.issues.updateComment({ ...at(github), comment_id: id, body: text });
  });
}

/** Takes a comment away. One that is gone already stays so. */
export async function deleteNote(github: GitHub, id: number): Promise<void> {
  await asked(github, `delete comment ${id}`, async () => {
    try {
      await github.octokit.rest.issues.deleteComment({ ...at(github), comment_id: id });
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  });
}

/** Adds a comment, without a word for refusals. */
export async function say(github: GitHub, number: number, body: string): Promise<Note> {
  const text = cut(body, "in the job summary and the report");
  const { data } = await github.octokit.rest.issues.createComment({
    ...at(github),
    issue_number: number,
    body: text,
  });
  return { id: data.id, url: data.html_url, body: text };
}

/** Whether GitHub answered that the issue is not there: deleted, or transferred. Disabled issues are another thing. */
export function isGone(error: unknown): boolean {
  const status = statusOf(error);
  return status === 404 || (status === 410 && !/disabled/i.test(answerOf(error)));
}

/** Asks GitHub something about issues. @throws ConfigurationError where it is refused, with what to do */
export async function asked<T>(github: GitHub, to: string, body: () => Promise<T>): Promise<T> {
  try {
    return await body();
  } catch (error) {
    if (statusOf(error) === 410 && /disabled/i.test(answerOf(error))) {
      throw new ConfigurationError(
        `Could not ${to}: issues are disabled in ${github.owner}/${github.repository}. ` +
          "Enable them in the repository's settings, or don't ask for an issue.",
        { cause: error },
      );
    }
    throw explain(error, { to, permission: "issues: write" }, github);
  }
}
