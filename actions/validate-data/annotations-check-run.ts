import { cutLine } from "../toolkit/github/cut.js";
import { escape } from "../toolkit/report/markdown.js";
import { countOf } from "../toolkit/report/number.js";
import { messageOf } from "../toolkit/runtime/errors.js";
import type { Annotation } from "../toolkit/runtime/publication.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";

/** The most marks that a check run gets: 20 requests of the 1,000 that a repository's runs have in an hour. */
export const mostMarks = 1000;
const nameLength = 100;

/**
 * Makes the marks that a step can't, by a check run on the commit. It is neutral: the step has the verdict. Where it
 * can't be made, that is said once, with what to set, and the verdict stays what it is.
 * @param datasets their names: two steps that check other data have check runs of their own
 */
export async function markTheRest(
  rest: readonly Annotation[],
  summary: string,
  datasets: readonly string[],
  runtime: Runtime,
): Promise<void> {
  const { context, log } = runtime;
  if (rest.length === 0) return;
  const more = `${countOf(rest.length, "more finding")} ${rest.length === 1 ? "is" : "are"} in the report`;
  if (context === undefined) return log.info(`${more}.`);
  if (context.pullRequest?.fork === true) {
    return log.notice(
      `${more}: a step marks 10 lines of a kind, and a pull request from a fork may not write a check run.`,
    );
  }
  const cut = rest.length - mostMarks;
  const beyond = cut > 0 ? ` ${countOf(cut, "more")} are only in the report.` : "";
  try {
    const github = await runtime.github();
    if (github === undefined) throw new Error("there is no github-token");
    const { createCheckRun } = await import("../toolkit/github/check-run.js");
    const marked = Math.min(rest.length, mostMarks);
    const url = await createCheckRun(github, {
      name: cutLine(`validate-data: ${datasets.join(", ")}`, nameLength),
      headSha: context.pullRequest?.headSha ?? context.sha,
      conclusion: "neutral",
      title: `${countOf(marked, "more marked line")}`,
      summary: `${escape(summary)}\n\nA step marks 10 lines of a kind; these are the others.${beyond} The verdict is the step's.`,
      annotations: rest.slice(0, mostMarks),
    });
    log.info(`${countOf(marked, "more line")} marked by the check run ${url}.${beyond}`);
  } catch (error) {
    log.debug(String(error instanceof Error ? error.stack : error));
    log.warning(
      `${more}, and could not be marked on ${rest.length === 1 ? "its line" : "their lines"}: ${messageOf(error)}${messageOf(error).includes("checks: write") ? "" : ' A check run needs "permissions: checks: write".'}`,
    );
  }
}
