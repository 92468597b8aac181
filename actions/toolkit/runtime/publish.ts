import { randomUUID } from "node:crypto";
import { appendFile } from "node:fs/promises";
import { cut } from "../github/cut.js";
import { limits } from "../github/limits.js";
import { messageOf } from "./errors.js";
import type { OutputValue } from "./outcome.js";
import { plainMarkdown } from "./plain-markdown.js";
import type { Annotation, Publication, Published } from "./publication.js";
import { reportSchemaUrl } from "./report-address.js";
import type { Runtime } from "./runtime.js";
import type { Write } from "./terminal.js";

/** Folder of everything that actions leave behind, relative to the working directory. */
export const outputFolder = ".mergeline";

/**
 * Publishes in the order of importance: what machines read first, what needs the network last. A comment that can't
 * be written does not undo the rest; its problem is returned.
 */
export async function publish(
  publication: Publication,
  runtime: Runtime,
  startedAt: Date,
  write: Write,
): Promise<Published> {
  const { action, comment } = publication;
  const report = `${outputFolder}/${action}.json`;
  const head = {
    schema: reportSchemaUrl(action),
    action,
    toolVersion: runtime.toolVersion,
    startedAt: startedAt.toISOString(),
    durationMs: runtime.now().getTime() - startedAt.getTime(),
    verdict: publication.verdict,
    summary: publication.summary,
  };
  await runtime.workspace.write(report, `${JSON.stringify({ ...head, ...publication.report }, null, 2)}\n`);
  if (comment !== undefined)
    await runtime.workspace.write(`${outputFolder}/${action}.md`, `${comment.body}\n`);
  await setOutputs({ ...publication.outputs, report }, runtime);
  annotate(publication.annotations ?? [], runtime);
  await summarize(comment?.body ?? publication.summary, report, runtime);
  const problem =
    comment === undefined
      ? undefined
      : await postComment(comment, publication.summary, `${outputFolder}/${action}.md`, runtime, write);
  return problem === undefined ? { report } : { report, commentProblem: problem };
}

async function setOutputs(outputs: Readonly<Record<string, OutputValue>>, runtime: Runtime): Promise<void> {
  const file = runtime.environment.GITHUB_OUTPUT;
  if (!file) return;
  const delimiter = `ghadelimiter_${randomUUID()}`;
  const entries = Object.entries(outputs).map(
    ([name, value]) => `${name}<<${delimiter}\n${value ?? ""}\n${delimiter}\n`,
  );
  await appendFile(file, entries.join(""));
}

function annotate(annotations: readonly Annotation[], { log }: Runtime): void {
  const count = { error: 0, warning: 0, notice: 0 };
  for (const annotation of annotations) {
    if (++count[annotation.level] <= limits.annotationsPerStep) log.annotate(annotation);
  }
  const cut = Object.values(count).reduce(
    (sum, one) => sum + Math.max(0, one - limits.annotationsPerStep),
    0,
  );
  if (cut > 0) {
    log.info(`${cut} more findings are in the report; a step shows ${limits.annotationsPerStep} of a kind.`);
  }
}

/** A summary holds 1 MiB; a character takes up to three bytes in UTF-8. */
const summaryCharacters = Math.floor(limits.summaryBytes / 3);

async function summarize(body: string, report: string, runtime: Runtime): Promise<void> {
  const file = runtime.environment.GITHUB_STEP_SUMMARY;
  if (!file) return;
  await appendFile(file, `${cut(body, `in ${report.replace(/json$/, "md")}`, summaryCharacters)}\n\n`);
}

async function postComment(
  comment: NonNullable<Publication["comment"]>,
  summary: string,
  file: string,
  runtime: Runtime,
  write: Write,
): Promise<string | undefined> {
  const pullRequest = runtime.context?.pullRequest;
  if (comment.mode === "never") return undefined;
  if (runtime.context === undefined) {
    const folded = comment.body.includes("<details>");
    write(`\n${plainMarkdown(comment.body)}\n${folded ? `▸ opened: ${file}\n` : ""}\n`);
    return undefined;
  }
  if (pullRequest === undefined) {
    if (comment.mode === "auto") return undefined;
    return `comment: always needs a pull request, and this run was started by ${runtime.context.event}. Use auto, or start it on pull_request.`;
  }
  if (pullRequest.fork && comment.mode === "auto") {
    runtime.log.notice(
      "The comment is in the job summary only: this pull request comes from a fork, whose token can't write.",
    );
    return undefined;
  }
  try {
    const github = await runtime.github();
    if (github === undefined)
      return "github-token: a token is needed to comment. Give one, or set comment to never.";
    const { upsertComment } = await import("../github/comment.js");
    const history = comment.history === true ? newestVerdict(summary, runtime) : undefined;
    await upsertComment(github, pullRequest.number, comment.key, comment.body, history);
    return undefined;
  } catch (error) {
    runtime.log.debug(String(error instanceof Error ? error.stack : error));
    return `The comment could not be written: ${messageOf(error)}`;
  }
}

/** What the comment's history says of this run. */
function newestVerdict(sentence: string, { context, now }: Runtime) {
  if (context === undefined) return undefined;
  const { owner, repository, serverUrl, runUrl, sha, pullRequest } = context;
  return {
    entry: { commit: pullRequest?.headSha ?? sha, runUrl, at: now().toISOString(), sentence },
    page: `${serverUrl}/${owner}/${repository}`,
  };
}
