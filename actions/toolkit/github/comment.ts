import { author } from "./author.js";
import { at, type GitHub } from "./client.js";
import { cut } from "./cut.js";
import { explain, statusOf } from "./explain.js";
import { addToHistory, type HistoryEntry, historyMarkdown, isEntry, readHistory } from "./history.js";
import { limits } from "./limits.js";
import { isMarked, mark, marker } from "./marker.js";

/** One comment of a pull request or an issue. */
export interface Comment {
  readonly id: number;
  readonly url: string;
  readonly created: boolean;
}

/** What a comment that keeps its earlier verdicts is told of the newest. */
export interface CommentHistory {
  readonly entry: HistoryEntry;
  /** The repository's page: `https://github.com/acme/churn`. */
  readonly page: string;
}

interface FoundComment {
  readonly id: number;
  readonly html_url: string;
  readonly body?: string | undefined;
  readonly user: { readonly login: string } | null;
}

/**
 * Writes the one comment that a key has on a pull request: created the first time, edited afterwards. Only comments
 * under the token's own name count; a marker in anyone else's is ignored. Of two runs that create it at once, the
 * older comment stays with the later text, and the other is deleted.
 * @param body Markdown, already escaped; cut with a sentence above 65,536 characters
 * @param history where the comment keeps a folded list of what it said before, below what it says now
 * @throws ConfigurationError when GitHub can't be reached or the token may not write
 */
export async function upsertComment(
  github: GitHub,
  pullRequestNumber: number,
  key: string,
  body: string,
  history?: CommentHistory,
): Promise<Comment> {
  const compose = (before: string | undefined) => composed(key, body, history, before);
  try {
    const [kept, ...later] = await ownComments(github, pullRequestNumber, key);
    if (kept === undefined) return await createComment(github, pullRequestNumber, key, compose);
    for (const duplicate of later) await deleteComment(github, duplicate.id);
    const edited = await editComment(github, kept, compose(kept.body));
    return edited ?? (await createComment(github, pullRequestNumber, key, compose));
  } catch (error) {
    throw explain(
      error,
      { to: `write the comment on pull request ${pullRequestNumber}`, permission: "pull-requests: write" },
      github,
    );
  }
}

/** The whole text of a comment, with its marker first and its history last. */
function composed(
  key: string,
  body: string,
  history: CommentHistory | undefined,
  before: string | undefined,
): string {
  const rest = "in the job summary and the report";
  if (history === undefined || !isEntry(history.entry, history.page)) return cut(mark(key, body), rest);
  const { entry, page } = history;
  const tail = `\n\n${historyMarkdown(addToHistory(entry, readHistory(before, page)), page)}`;
  const room = limits.bodyCharacters - tail.length - marker(key).length - 1;
  return `${mark(key, cut(body, rest, room, limits.bodyCharacters))}${tail}`;
}

async function createComment(
  github: GitHub,
  number: number,
  key: string,
  compose: (before: string | undefined) => string,
): Promise<Comment> {
  const { data: created } = await github.octokit.rest.issues.createComment({
    ...at(github),
    issue_number: number,
    body: compose(undefined),
  });
  // Another run may have created its own meanwhile. All runs keep the oldest, so that exactly one is left.
  const [kept, ...later] = await ownComments(github, number, key, created.user?.login);
  if (kept === undefined || kept.id === created.id) {
    for (const duplicate of later) await deleteComment(github, duplicate.id);
    return { id: created.id, url: created.html_url, created: true };
  }
  const edited = await editComment(github, kept, compose(kept.body));
  if (edited === undefined) return { id: created.id, url: created.html_url, created: true };
  for (const duplicate of later) await deleteComment(github, duplicate.id);
  return edited;
}

/** Our comments with the key's marker, oldest first. */
async function ownComments(
  github: GitHub,
  number: number,
  key: string,
  login?: string,
): Promise<FoundComment[]> {
  const comments: FoundComment[] = await github.octokit.paginate(github.octokit.rest.issues.listComments, {
    ...at(github),
    issue_number: number,
    per_page: limits.pageSize,
  });
  const marked = comments.filter((comment) => isMarked(key, comment.body));
  if (marked.length === 0) return [];
  const name = login ?? (await author(github));
  return marked.filter((comment) => comment.user?.login === name).sort((a, b) => a.id - b.id);
}

/** Undefined where the comment was deleted meanwhile. */
async function editComment(
  github: GitHub,
  comment: FoundComment,
  text: string,
): Promise<Comment | undefined> {
  const edited: Comment = { id: comment.id, url: comment.html_url, created: false };
  if (comment.body?.replaceAll("\r\n", "\n") === text) return edited;
  try {
    await github.octokit.rest.issues.updateComment({ ...at(github), comment_id: comment.id, body: text });
    return edited;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

async function deleteComment(github: GitHub, id: number): Promise<void> {
  try {
    await github.octokit.rest.issues.deleteComment({ ...at(github), comment_id: id });
  } catch (error) {
    if (statusOf(error) !== 404) throw error; // The other run was faster.
  }
}
