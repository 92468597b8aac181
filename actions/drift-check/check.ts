import type { HistoryEntry } from "./alarm/state.js";
import type { Dataset } from "./columns/column.js";
import { summaryOf } from "./comment.js";
import { type Further, isDegraded } from "./further.js";
import { performanceSentence } from "./further-text.js";
import type { DriftResult } from "./judgement.js";
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

/** What is measured of the model comes before what is seen of its data. */
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
  const answers: Readonly<Record<Verdict, string>> = {
    degraded: result.drifted ? "the performance fell, and the data has drifted" : "the performance fell",
    drift: "the data has drifted",
    "no-drift": "no drift",
    inconclusive: "drift could not be judged",
  };
  const answer = answers[verdict];
  return settings.model === undefined
    ? `${answer[0]!.toUpperCase()}${answer.slice(1)}`
    : `${settings.model}: ${answer}`;
}
