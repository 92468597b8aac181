import { z } from "zod";

/** What the environment of a GitHub Actions run says about it. Everything in it is untrusted text. */
export interface RunContext {
  readonly owner: string;
  readonly repository: string;
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly event: string;
  readonly sha: string;
  /** For example `refs/heads/main` or `refs/pull/7/merge`. */
  readonly ref: string;
  readonly actor: string;
  readonly runId: string;
  readonly runUrl: string;
  readonly defaultBranch: string | undefined;
  /** Present on pull_request and pull_request_target. */
  readonly pullRequest: PullRequestContext | undefined;
  /** Present on workflow_run: the run that has ended. */
  readonly workflowRun?: WorkflowRunContext | undefined;
  /** Present on merge_group: the branch that the queue merges into. */
  readonly mergeGroupBase?: string | undefined;
  /** Whether the event is about an issue that is a pull request, such as a comment on one. */
  readonly isPullRequestIssue?: boolean;
}

/**
 * Whether a run is for somebody's pull request, so that the files here may be a proposal: also one that a comment on it
 * has started, one that follows its run, and one whose event can't be read.
 */
export function isForPullRequest({
  event,
  pullRequest,
  workflowRun,
  isPullRequestIssue,
}: Pick<RunContext, "event" | "pullRequest" | "workflowRun" | "isPullRequestIssue">): boolean {
  const isOfPullRequest = (name: string) => /^pull_request/.test(name);
  return (
    pullRequest !== undefined ||
    isPullRequestIssue === true ||
    isOfPullRequest(event) ||
    (workflowRun !== undefined && isOfPullRequest(workflowRun.event))
  );
}

export interface WorkflowRunContext {
  readonly id: number;
  /** What started it: pull_request, push, … */
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string;
  /** `owner/name` of the repository that the branch lives in: a fork's, for a fork. */
  readonly headRepository: string;
}

export interface PullRequestContext {
  readonly number: number;
  readonly title: string;
  readonly baseRef: string;
  readonly baseSha: string;
  readonly headRef: string;
  readonly headSha: string;
  /** Whether the branch lives in another repository: its token can't write. */
  readonly fork: boolean;
}

const repositoryPayload = z.object({ default_branch: z.string().min(1) });

const workflowRunPayload = z.object({
  id: z.number().int().positive(),
  event: z.string(),
  head_sha: z.string().regex(/^[0-9a-f]{40,64}$/),
  head_branch: z.string().min(1),
  head_repository: z.object({ full_name: z.string().regex(/^[\w.-]+\/[\w.-]+$/) }),
});

const mergeGroupPayload = z.object({ base_ref: z.string().regex(/^refs\/heads\/./) });

const pullRequestIssuePayload = z.object({ pull_request: z.looseObject({}) });

const pullRequestPayload = z.object({
  number: z.number().int().positive(),
  title: z.string().default(""),
  base: z.object({ ref: z.string(), sha: z.string(), repo: z.object({ full_name: z.string() }).nullish() }),
  head: z.object({ ref: z.string(), sha: z.string(), repo: z.object({ full_name: z.string() }).nullish() }),
});

/**
 * Reads the run's context from the variables that the runner sets (GITHUB_*) and from the event's payload. A payload
 * that is missing, is not JSON or lacks a field leaves that part of the context undefined: it never throws.
 * @param readEventFile the text of the file that GITHUB_EVENT_PATH names, or undefined where it can't be read
 * @returns undefined where GITHUB_REPOSITORY does not name a repository: on a laptop
 */
export function readRunContext(
  environment: Readonly<Record<string, string | undefined>>,
  readEventFile: (path: string) => string | undefined,
): RunContext | undefined {
  const value = (name: string) => environment[name]?.trim() ?? "";
  const [, owner, repository] = /^([\w.-]+)\/([\w.-]+)$/.exec(value("GITHUB_REPOSITORY")) ?? [];
  if (owner === undefined || repository === undefined) return undefined;

  const serverUrl = value("GITHUB_SERVER_URL").replace(/\/+$/, "") || "https://github.com";
  const runId = value("GITHUB_RUN_ID");
  const payload = readPayload(value("GITHUB_EVENT_PATH"), readEventFile);
  return {
    owner,
    repository,
    serverUrl,
    apiUrl: value("GITHUB_API_URL").replace(/\/+$/, "") || "https://api.github.com",
    event: value("GITHUB_EVENT_NAME"),
    sha: value("GITHUB_SHA"),
    ref: value("GITHUB_REF"),
    actor: value("GITHUB_ACTOR"),
    runId,
    runUrl: runId === "" ? "" : `${serverUrl}/${owner}/${repository}/actions/runs/${runId}`,
    defaultBranch: repositoryPayload.safeParse(payload.repository).data?.default_branch,
    pullRequest: readPullRequest(payload.pull_request),
    workflowRun: readWorkflowRun(payload.workflow_run),
    mergeGroupBase: mergeGroupPayload
      .safeParse(payload.merge_group)
      .data?.base_ref.replace(/^refs\/heads\//, ""),
    ...(pullRequestIssuePayload.safeParse(payload.issue).success && { isPullRequestIssue: true }),
  };
}

function readPayload(
  path: string,
  readEventFile: (path: string) => string | undefined,
): Readonly<Record<string, unknown>> {
  if (path === "") return {};
  try {
    const value: unknown = JSON.parse(readEventFile(path) ?? "{}");
    return z.record(z.string(), z.unknown()).safeParse(value).data ?? {};
  } catch {
    return {};
  }
}

function readWorkflowRun(payload: unknown): WorkflowRunContext | undefined {
  const found = workflowRunPayload.safeParse(payload).data;
  if (found === undefined) return undefined;
  const { id, event, head_sha: headSha, head_branch: headBranch } = found;
  return { id, event, headSha, headBranch, headRepository: found.head_repository.full_name };
}

function readPullRequest(payload: unknown): PullRequestContext | undefined {
  const found = pullRequestPayload.safeParse(payload).data;
  if (found === undefined) return undefined;
  // The head's repository is null when it was deleted: that was a fork too, or the branch could not be gone.
  const fork =
    found.head.repo?.full_name === undefined || found.head.repo.full_name !== found.base.repo?.full_name;
  return {
    number: found.number,
    title: found.title,
    baseRef: found.base.ref,
    baseSha: found.base.sha,
    headRef: found.head.ref,
    headSha: found.head.sha,
    fork,
  };
}
