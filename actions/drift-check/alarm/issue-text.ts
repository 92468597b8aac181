import { escape, table } from "../../toolkit/report/markdown.js";
import { percent } from "../presets/words.js";
import { type AlarmState, type HistoryEntry, inARow, stateLine } from "./state.js";

/** How many checks in a row open the issue, and close it. */
export interface Rules {
  readonly confirm: number;
  readonly recover: number;
}

/** The issue's title: the same for its whole life, so that people find it again. */
export function issueTitle(model: string): string {
  return `Data drift: ${escape(model)}`;
}

/**
 * The issue's text: the latest findings, the history, and the state for the next check.
 * @param findings the check's comment, Markdown already
 */
export function issueBody(
  findings: string,
  state: AlarmState,
  notes: readonly string[],
  { confirm, recover }: Rules,
): string {
  const drifted = inARow(state, "drift");
  const isUnconfirmed = drifted > 0 && drifted < confirm;
  const parts = [
    stateLine(state),
    ...(isUnconfirmed ? [unconfirmed(drifted, confirm)] : []),
    findings,
    ...(notes.length === 0 ? [] : [notes.map((note) => `- ${escape(note)}`).join("\n")]),
    `#### History\n\n${historyTable(state.history)}`,
    keptBy(confirm, recover),
  ];
  return parts.join("\n\n");
}

function unconfirmed(drifted: number, confirm: number): string {
  return `> Not confirmed yet: drift in ${drifted} of the ${confirm} checks in a row that it takes. This issue keeps the count while it is closed, and is opened when drift is confirmed.`;
}

function keptBy(confirm: number, recover: number): string {
  const opened = confirm === 1 ? "" : `opened after ${confirm} checks in a row with drift, `;
  const closed =
    recover === 1
      ? "closed when a run finds no drift"
      : `closed after ${recover} checks in a row without drift`;
  return `This issue is kept by the drift check: it is ${opened}updated at each run, and ${closed}.`;
}

const words = { drift: "🌊 drift", "no-drift": "✅ no drift", inconclusive: "– too little data" } as const;

/** The checks, the latest first. */
function historyTable(history: readonly HistoryEntry[]): string {
  return table(
    ["when (UTC)", "answer", "drifted columns", "share", "run"],
    ["left", "left", "right", "right", "left"],
    history
      .toReversed()
      .map(({ at, verdict, share, drifted, judged, run }) => [
        at.slice(0, 16).replace("T", " "),
        words[verdict],
        `${drifted} of ${judged}`,
        share === null ? "–" : percent(share),
        run !== null && /^https?:\/\/[^\s()|<>]+$/.test(run) ? `[run](${run})` : "–",
      ]),
  );
}

/** The word with which a recovered issue is closed. */
export function recoveryComment(summary: string, run: string | null): string {
  const link = run !== null && /^https?:\/\/[^\s()<>]+$/.test(run) ? ` See [the run](${run}).` : "";
  return `Recovered. ${escape(summary)}${link}`;
}
