import { z } from "zod";

/** What a check said. `degraded`: the measured performance fell, whether or not the data drifted. */
export const verdicts = ["drift", "degraded", "no-drift", "inconclusive"] as const;

/** One check in the history. */
export interface HistoryEntry {
  /** ISO 8601. */
  readonly at: string;
  readonly verdict: (typeof verdicts)[number];
  readonly share: number | null;
  readonly drifted: number;
  readonly judged: number;
  /** The run, if there is one. */
  readonly run: string | null;
}

/** What the issue remembers from check to check, hidden in its text. */
export interface AlarmState {
  /** In the order of time. */
  readonly history: readonly HistoryEntry[];
  /** When retraining was last asked for. */
  readonly retrainedAt: string | null;
}

export const freshState: AlarmState = { history: [], retrainedAt: null };

/** Older entries leave the issue. More than the checks in a row that can be asked for. */
const longestHistory = 50;

export const historyEntry = z.object({
  at: z.iso.datetime(),
  verdict: z.enum(verdicts),
  share: z.number().nullable(),
  drifted: z.number(),
  judged: z.number(),
  run: z.string().nullable(),
});

const state = z.object({ history: z.array(historyEntry), retrainedAt: z.iso.datetime().nullable() });

/** The state with more checks. The same run again replaces its entry: a re-run is not a second check. */
export function withEntries(
  { history, retrainedAt }: AlarmState,
  entries: readonly HistoryEntry[],
): AlarmState {
  const byCheck = new Map<string, HistoryEntry>();
  for (const entry of [...history, ...entries].sort((one, other) => compareText(one.at, other.at))) {
    // Without a run, a check is known by its time.
    byCheck.set(entry.run ?? `at ${entry.at}`, entry);
  }
  const inOrder = [...byCheck.values()].sort((one, other) => compareText(one.at, other.at));
  return { history: inOrder.slice(-longestHistory), retrainedAt };
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Whether the check is one that an alarm is about. */
export function isRaised({ verdict }: HistoryEntry): boolean {
  return verdict === "drift" || verdict === "degraded";
}

/** How many of the latest checks in a row raised the alarm, or were quiet. One on too little data counts as neither. */
export function inARow({ history }: AlarmState, kind: "raised" | "quiet"): number {
  const counted = history.filter((entry) => entry.verdict !== "inconclusive");
  const end = counted.findLastIndex((entry) => isRaised(entry) !== (kind === "raised"));
  return counted.length - 1 - end;
}

/** A hidden line that holds a value. Nothing in it can end the comment early. */
export function hidden(name: string, value: unknown): string {
  const text = JSON.stringify(value).replaceAll("-", "\\u002d").replaceAll(">", "\\u003e");
  return `<!-- ${name} ${text} -->`;
}

/** The value in a hidden line of a text; undefined where there is none, or somebody broke it. */
export function unhidden<T>(name: string, body: string, schema: z.ZodType<T>): T | undefined {
  const text = new RegExp(`<!-- ${name} (.*?) -->`, "s").exec(body)?.[1];
  if (text === undefined) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The hidden line that holds the state. */
export function stateLine(value: AlarmState): string {
  return hidden("drift-state", value);
}

/** The state in an issue's text; fresh where somebody edited it away or broke it. */
export function parseState(body: string): AlarmState {
  return unhidden("drift-state", body, state) ?? freshState;
}

/** Whether retraining may be asked for again. */
export function isCool(last: Date | undefined, cooldownSeconds: number, now: Date): boolean {
  return last === undefined || now.getTime() - last.getTime() >= cooldownSeconds * 1000;
}
