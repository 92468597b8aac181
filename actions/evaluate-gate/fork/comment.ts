import { escape } from "../../toolkit/report/markdown.js";
import { countOf } from "../../toolkit/report/number.js";
import { resultTable, worstFirst } from "../comment.js";
import type { MetricResult } from "../verdict/result.js";
import type { Claim } from "./claim.js";

/** What is shown of each kind; the rest is in the run. */
const shown = { metrics: 30, slices: 5, sentences: 5 } as const;

const answers = {
  pass: "a fork's run says that the candidate passes",
  fail: "a fork's run says that the candidate does not pass",
  inconclusive: "a fork's run says that it can't tell",
  error: "a fork's run says that the gate could not judge",
} as const;

/**
 * A claim as Markdown, all of its text escaped, under a sentence that says whose it is.
 * @param runUrl address of the run, from GitHub and not from the report
 */
export function claimComment(claim: Claim, runUrl: string): string {
  const results = (claim.metrics ?? []) as readonly MetricResult[];
  const overall = results.filter(({ slice }) => slice === null).slice(0, shown.metrics);
  const slices = worstFirst(results.filter(({ slice }) => slice !== null)).slice(0, shown.slices);
  const rows = [...overall, ...slices];
  const left = results.length - rows.length;
  const parts = [
    `### 🍴 ${escape(claim.model ?? "evaluate-gate")}: ${answers[claim.verdict]}`,
    `> [!IMPORTANT]\n> This is a claim: who opens a pull request from a fork can change what [its run](${runUrl}) does and reports. The gate judges again before anything is registered.`,
    escape(claim.summary),
    sentences(claim.problems ?? []),
    rows.length === 0 ? "" : resultTable(rows, claim.baseline?.name),
    left > 0 ? `${countOf(left, "more comparison")} in the run's report.` : "",
    sentences(claim.notes ?? []),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function sentences(texts: readonly string[]): string {
  const more = texts.length > shown.sentences ? [`- ${texts.length - shown.sentences} more.`] : [];
  return [...texts.slice(0, shown.sentences).map((text) => `- ${escape(text)}`), ...more].join("\n");
}
