import { z } from "zod";

/** One check in the history. */
export interface HistoryEntry {
  /** ISO 8601. */
  readonly at: string;
  readonly verdict: "drift" | "no-drift" | "inconclusive";
  readonly share: number | null;
  readonly drifted: number;
  readonly judged: number;
  /** The run, if there is one. */
  readonly run: string | null;
}

/** What the issue remembers from check to check, hidden in its text. */
export interface AlarmState {
  readonly history: readonly HistoryEntry[];
  /** When retraining was last asked for. */
  readonly retrainedAt: string | null;
}

export const freshState: AlarmState = { history: [], retrainedAt: null };

/** Older entries leave the issue. More than the checks in a row that can be asked for. */
const longestHistory = 50;

const state = z.object({
  history: z.array(
    z.object({
      at: z.iso.datetime(),
      verdict: z.enum(["drift", "no-drift", "inconclusive"]),
      share: z.number().nullable(),
      drifted: z.number(),
      judged: z.number(),
      run: z.string().nullable(),
    }),
  ),
  retrainedAt: z.iso.datetime().nullable(),
});

/** The state with one more check. The same run again replaces its entry: a re-run is not a second check. */
export function withEntry({ history, retrainedAt }: AlarmState, entry: HistoryEntry): AlarmState {
  const others = history.filter(({ run }) => run === null || run !== entry.run);
  return { history: [...others, entry].slice(-longestHistory), retrainedAt };
}

/** How many of the latest checks in a row came to this verdict. A check on too little data counts as neither. */
export function inARow({ history }: AlarmState, verdict: "drift" | "no-drift"): number {
  const counted = history.filter((entry) => entry.verdict !== "inconclusive");
  const end = counted.findLastIndex((entry) => entry.verdict !== verdict);
  return counted.length - 1 - end;
}

/** The hidden line that holds the state. Nothing in it can end the comment early. */
export function stateLine(state: AlarmState): string {
  const text = JSON.stringify(state).replaceAll("-", "\\u002d").replaceAll(">", "\\u003e");
  return `<!-- drift-state ${text} -->`;
}

/** The state in an issue's text; fresh where somebody edited it away or broke it. */
export function parseState(body: string): AlarmState {
  const text = /<!-- drift-state (.*?) -->/s.exec(body)?.[1];
  if (text === undefined) return freshState;
  try {
    const result = state.safeParse(JSON.parse(text));
    return result.success ? result.data : freshState;
  } catch {
    return freshState;
  }
}

/** Whether retraining may be asked for again. */
export function isCool(last: Date | undefined, cooldownSeconds: number, now: Date): boolean {
  return last === undefined || now.getTime() - last.getTime() >= cooldownSeconds * 1000;
}
