import type { HistoryEntry } from "./alarm/state.js";
import type { Dataset } from "./columns/column.js";
import { summaryOf } from "./comment.js";
import { type Further, isDegraded } from "./further.js";
import { performanceSentence } from "./further-text.js";
import type { DriftResult } from "./judgement.js";
import { andOf, brokenTitle } from "./schema-words.js";
import type { DriftSettings } from "./settings.js";

export type Verdict = HistoryEntry["verdict"];

/** A check whose answer is found, and not told to anybody yet. */
export interface Check {
  readonly verdict: Verdict;
  /** The answer in a sentence or two. */
  readonly summary: string;
  readonly result: DriftResult;
  readonly reference: Dataset;
  readonly current: Dataset;
  readonly further: Further;
  readonly settings: DriftSettings;
}

export function checkOf(found: Omit<Check, "verdict" | "summary">): Check {
  const { result, current, further } = found;
  const summary = `${performanceSentence(further)}${summaryOf(result, current)}`;
  return { ...found, verdict: verdictOf(result, further), summary };
}

/** What is measured of the model comes before what is seen of its data, and broken columns before moved ones. */
function verdictOf(result: DriftResult, further: Further): Verdict {
  if (isDegraded(further)) return "degraded";
  if (result.share === null) return "inconclusive";
  return result.drifted ? "drift" : "no-drift";
}

/** The answer in a few words, for a heading: `churn: the data has drifted`. */
export function titleOf({
  verdict,
  result,
  settings,
}: Pick<Check, "verdict" | "result" | "settings">): string {
  const found = [
    ...(verdict === "degraded" ? ["the performance fell"] : []),
    ...(result.broken.length > 0 ? [brokenTitle(result.broken)] : []),
    ...(result.reached ? ["the data has drifted"] : []),
  ];
  const quiet = verdict === "inconclusive" ? "drift could not be judged" : "no drift";
  const answer = found.length === 0 ? quiet : andOf(found);
  return settings.model === undefined
    ? `${answer[0]!.toUpperCase()}${answer.slice(1)}`
    : `${settings.model}: ${answer}`;
}
