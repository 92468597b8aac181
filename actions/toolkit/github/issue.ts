import { author } from "./author.js";
import { at, type GitHub } from "./client.js";
import { cut, cutLine } from "./cut.js";
import { statusOf } from "./explain.js";
import { asked, isGone, say } from "./issue-note.js";
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
 * @param title of an issue that counts, too, although somebody edited the marker away
 * @throws ConfigurationError when issues are disabled, GitHub can't be reached or the token may not read
 */
export async function findIssue(github: GitHub, marker: string, title?: string): Promise<Issue | undefined> {
  return await asked(github, "look for the issue", async () => {
    const [oldest] = await ownIssues(github, marker, { title });
    return oldest === undefined ? undefined : issueOf(oldest);
  });
}

/** The issue of a number as it is now, or undefined where it was deleted or transferred. */
export async function readIssue(github: GitHub, number: number): Promise<Issue | undefined> {
  return await asked(github, `read issue ${number}`, async () => {
    try {
      const { data } = await github.octokit.rest.issues.get({ ...at(github), issue_number: number });
      // Transferred: the answer to the old number is the issue in the other repository.
      return data.number === number ? issueOf(data) : undefined;
    } catch (error) {
      if (isGone(error)) return undefined;
      throw error;
    }
  });
}

/**
 * The latest closed issue of a marker among the hundred that the token's own name closed or changed last, or
 * undefined.
 * @throws ConfigurationError as findIssue does
 */
export async function findClosedIssue(github: GitHub, marker: string): Promise<Issue | undefined> {
  return await asked(github, "look for the closed issue", async () => {
    const [latest] = await ownClosedIssues(github, marker);
    return latest === undefined ? undefined : issueOf(latest);
  });
}

/** Opens a closed issue again; its text stays. */
export async function reopenIssue(github: GitHub, number: number): Promise<Issue> {
  return await asked(github, `open issue ${number} again`, async () => {
    const { data } = await github.octokit.rest.issues.update({
      ...at(github),
      issue_number: number,
      state: "open",
      state_reason: "reopened",
    });
    return issueOf(data);
  });
}

/**
 * Opens the issue of a marker, or finds the one that is open already, whose text is left as it is. Of two runs that
 * open it at once, the older issue stays, and the other is closed as its duplicate.
 * @param options.labels are created by GitHub where they don't exist
 * @param options.orClosed whether a closed issue of the marker is found, too, instead of opening another
 */
export async function openIssue(
  github: GitHub,
  marker: string,
  text: IssueText,
  { labels = [], orClosed = false }: { labels?: readonly string[]; orClosed?: boolean } = {},
): Promise<Issue & { readonly created: boolean }> {
  const closed = async () => (orClosed ? await ownClosedIssues(github, marker) : []);
  return await asked(github, "open the issue", async () => {
    const found = (await ownIssues(github, marker))[0] ?? (await closed())[0];
    if (found !== undefined) return { ...issueOf(found), created: false };

    const { data } = await github.octokit.rest.issues.create({
      ...at(github),
      ...written(marker, text),
      labels: [...labels],
    });
    const open = await ownIssues(github, marker, { login: data.user?.login });
    const all = [...open, ...(await closed())];
    const [kept, ...later] = all.sort((one, other) => one.number - other.number);
    for (const duplicate of later) await closeDuplicate(github, duplicate.number, kept!.number);
    if (kept === undefined || kept.number === data.number) return { ...issueOf(data), created: true };
    return { ...issueOf(kept), created: false };
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

/** Open issues of the marker under the token's name, the oldest first. */
async function ownIssues(
  github: GitHub,
  marker: string,
  { login, title }: { login?: string | undefined; title?: string | undefined } = {},
): Promise<FoundIssue[]> {
  const issues: FoundIssue[] = await github.octokit.paginate(github.octokit.rest.issues.listForRepo, {
    ...at(github),
    state: "open",
    per_page: limits.pageSize,
  });
  const all = issues.filter((issue) => issue.pull_request === undefined);
  const named = title === undefined ? undefined : cutLine(title);
  const isIt = (issue: FoundIssue) => isMarked(marker, issue.body) || issue.title === named;
  const marked = all.filter(isIt);
  if (marked.length === 0) return [];
  const name = login ?? (await author(github));
  return marked.filter((issue) => issue.user?.login === name).sort((a, b) => a.number - b.number);
}

/** Closed issues of the marker, the latest first. */
async function ownClosedIssues(github: GitHub, marker: string): Promise<FoundIssue[]> {
  const login = await author(github);
  const { data } = await github.octokit.rest.issues.listForRepo({
    ...at(github),
    state: "closed",
    creator: login,
    sort: "updated",
    direction: "desc",
    per_page: limits.pageSize,
  });
  return (data as FoundIssue[])
    .filter((issue) => issue.pull_request === undefined && isMarked(marker, issue.body))
    .filter((issue) => issue.user?.login === login)
    .sort((one, other) => other.number - one.number);
}

async function update(github: GitHub, number: number, marker: string, text: IssueText): Promise<Issue> {
  const { data } = await github.octokit.rest.issues.update({
    ...at(github),
    issue_number: number,
    ...written(marker, text),
  });
  return issueOf(data);
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
