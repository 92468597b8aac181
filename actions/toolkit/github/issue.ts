import { ConfigurationError } from "../runtime/errors.js";
import { author } from "./author.js";
import { at, type GitHub } from "./client.js";
import { cut, cutLine } from "./cut.js";
import { answerOf, explain, statusOf } from "./explain.js";
import { limits } from "./limits.js";
import { isMarked, mark } from "./marker.js";

export interface Issue {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  /** With the marker in its first line. */
  readonly body: string;
  readonly state: "open" | "closed";
  readonly createdAt: Date;
}

/** What an issue says. Both are Markdown or text that is already escaped, and are cut to GitHub's limits. */
export interface IssueText {
  readonly title: string;
  readonly body: string;
}

interface FoundIssue {
  readonly number: number;
  readonly html_url: string;
  readonly title: string;
  readonly body?: string | null | undefined;
  readonly state: string;
  readonly created_at: string;
  readonly pull_request?: unknown;
  readonly user: { readonly login: string } | null;
}

/**
 * The open issue of a marker, or undefined. Only issues under the token's own name count.
 * @throws ConfigurationError when issues are disabled, GitHub can't be reached or the token may not read
 */
export async function findIssue(github: GitHub, marker: string): Promise<Issue | undefined> {
  return await asked(github, "look for the issue", async () => {
    const [oldest] = await ownIssues(github, marker);
    return oldest === undefined ? undefined : issueOf(oldest);
  });
}

/**
 * The latest closed issue of a marker among the hundred that the token's own name closed or changed last, or
 * undefined.
 * @throws ConfigurationError as findIssue does
 */
export async function findClosedIssue(github: GitHub, marker: string): Promise<Issue | undefined> {
  return await asked(github, "look for the closed issue", async () => {
    const login = await author(github);
    const { data } = await github.octokit.rest.issues.listForRepo({
      ...at(github),
      state: "closed",
      creator: login,
      sort: "updated",
      direction: "desc",
      per_page: limits.pageSize,
    });
    const [latest] = (data as FoundIssue[])
      .filter((issue) => issue.pull_request === undefined && isMarked(marker, issue.body))
      .filter((issue) => issue.user?.login === login)
      .sort((one, other) => other.number - one.number);
    return latest === undefined ? undefined : issueOf(latest);
  });
}

/** Opens a closed issue again, with a new title and body. */
export async function reopenIssue(
  github: GitHub,
  number: number,
  marker: string,
  text: IssueText,
): Promise<Issue> {
  return await asked(github, `open issue ${number} again`, async () => {
    const { data } = await github.octokit.rest.issues.update({
      ...at(github),
      issue_number: number,
      ...written(marker, text),
      state: "open",
      state_reason: "reopened",
    });
    return issueOf(data);
  });
}

/**
 * Opens the issue of a marker, or updates it where it is open already. Of two runs that open it at once, the older
 * issue stays, and the other is closed as its duplicate.
 * @param labels are created by GitHub where they don't exist
 */
export async function openIssue(
  github: GitHub,
  marker: string,
  text: IssueText,
  labels: readonly string[] = [],
): Promise<Issue & { readonly created: boolean }> {
  return await asked(github, "open the issue", async () => {
    const [found] = await ownIssues(github, marker);
    if (found !== undefined) return { ...(await update(github, found.number, marker, text)), created: false };

    const { data } = await github.octokit.rest.issues.create({
      ...at(github),
      ...written(marker, text),
      labels: [...labels],
    });
    const [kept, ...later] = await ownIssues(github, marker, data.user?.login);
    for (const duplicate of later) await closeDuplicate(github, duplicate.number, kept!.number);
    if (kept === undefined || kept.number === data.number) return { ...issueOf(data), created: true };
    return { ...(await update(github, kept.number, marker, text)), created: false };
  });
}

/** Rewrites title and body of an issue; the marker stays in front. */
export async function updateIssue(
  github: GitHub,
  number: number,
  marker: string,
  text: IssueText,
): Promise<Issue> {
  return await asked(github, `update issue ${number}`, () => update(github, number, marker, text));
}

/** Closes an issue as done, with a last comment where one is given. An issue that is closed or gone stays so. */
export async function closeIssue(github: GitHub, number: number, comment?: string): Promise<void> {
  await asked(github, `close issue ${number}`, async () => {
    if (comment !== undefined) await say(github, number, comment);
    await github.octokit.rest.issues.update({
      ...at(github),
      issue_number: number,
      state: "closed",
      state_reason: "completed",
    });
  });
}

/** Adds a comment to an issue. Returns its address. */
export async function commentIssue(github: GitHub, number: number, body: string): Promise<string> {
  return await asked(github, `comment on issue ${number}`, () => say(github, number, body));
}

async function ownIssues(github: GitHub, marker: string, login?: string): Promise<FoundIssue[]> {
  const issues: FoundIssue[] = await github.octokit.paginate(github.octokit.rest.issues.listForRepo, {
    ...at(github),
    state: "open",
    per_page: limits.pageSize,
  });
  const marked = issues.filter((issue) => issue.pull_request === undefined && isMarked(marker, issue.body));
  if (marked.length === 0) return [];
  const name = login ?? (await author(github));
  return marked.filter((issue) => issue.user?.login === name).sort((a, b) => a.number - b.number);
}

async function update(github: GitHub, number: number, marker: string, text: IssueText): Promise<Issue> {
  const { data } = await github.octokit.rest.issues.update({
    ...at(github),
    issue_number: number,
    ...written(marker, text),
  });
  return issueOf(data);
}

async function say(github: GitHub, number: number, body: string): Promise<string> {
  const text = cut(body, "in the job summary and the report");
  const { data } = await github.octokit.rest.issues.createComment({
    ...at(github),
    issue_number: number,
    body: text,
  });
  return data.html_url;
}

async function closeDuplicate(github: GitHub, number: number, kept: number): Promise<void> {
  try {
    await github.octokit.rest.issues.update({
      ...at(github),
      issue_number: number,
      state: "closed",
      state_reason: "not_planned",
      body: `Two runs opened this at once. It goes on in #${kept}.`,
    });
  } catch (error) {
    const status = statusOf(error);
    if (status !== 404 && status !== 410) throw error; // Deleted meanwhile.
  }
}

function written(marker: string, text: IssueText): IssueText {
  return {
    title: cutLine(text.title),
    body: cut(mark(marker, text.body), "in the job summary and the report"),
  };
}

function issueOf(found: FoundIssue): Issue {
  return {
    number: found.number,
    url: found.html_url,
    title: found.title,
    body: found.body ?? "",
    state: found.state === "closed" ? "closed" : "open",
    createdAt: new Date(found.created_at),
  };
}

async function asked<T>(github: GitHub, to: string, body: () => Promise<T>): Promise<T> {
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
