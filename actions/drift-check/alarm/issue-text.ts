import { cut } from "../../toolkit/github/cut.js";
import { limits } from "../../toolkit/github/limits.js";
import { escape, table } from "../../toolkit/report/markdown.js";
import { percent } from "../presets/words.js";
import { shareChart } from "./share-chart.js";
import { type AlarmState, type HistoryEntry, inARow, stateLine } from "./state.js";

/** How many checks in a row open the issue, and close it. */
export interface Rules {
  readonly confirm: number;
  readonly recover: number;
  /** The share from which the data counts as drifted. */
  readonly limit: number;
}

/** The issue's title: the same for its whole life, so that people find it again. */
export function issueTitle(model: string, environment: string | null = null): string {
  return `Data drift: ${escape(model)}${environment === null ? "" : ` (${escape(environment)})`}`;
}

/**
 * The issue's text: the latest findings, the history, and the state for the next check.
 * @param findings the check's comment, Markdown already
 */
export function issueBody(
  findings: string,
  state: AlarmState,
  notes: readonly string[],
  { confirm, recover, limit }: Rules,
): string {
  const raised = inARow(state, "raised");
  const isUnconfirmed = raised > 0 && raised < confirm;
  const latest = state.history.at(-1);
  const chart = shareChart(state.history, limit);
  const before = [
    stateLine(state),
    ...(isUnconfirmed ? [unconfirmed(raised, confirm)] : []),
    ...(latest?.verdict === "inconclusive" ? [tooLittle] : []),
  ];
  const after = [
    ...(notes.length === 0 ? [] : [notes.map(noteLine).join("\n")]),
    `#### History\n\n${chart === "" ? "" : `${chart}\n\n`}${historyTable(state.history)}`,
    keptBy(confirm, recover),
  ];
  // The findings give way: the state and the history must stay whole. The rest of the room is for the marker.
  const room = limits.bodyCharacters - [...before, ...after].join("\n\n").length - 500;
  const shown = cut(findings, "in the job summary and the report", Math.max(room, 1000));
  return [...before, shown, ...after].join("\n\n");
}

/** Escaped text is no link: the address of a run, which a note of ours ends with, is put behind it. */
function noteLine(note: string): string {
  const [, text, run] = /^(.*) (https?:\/\/\S+)$/.exec(note) ?? [];
  return text === undefined ? `- ${escape(note)}` : `- ${escape(text)}${runLink(run!, " ")}`;
}

function unconfirmed(raised: number, confirm: number): string {
  return `> Not confirmed yet: drift in ${raised} of the ${confirm} checks in a row that it takes. This issue keeps the count while it is closed, and is opened when drift is confirmed.`;
}

const tooLittle =
  "> The latest check had too little data for an answer. It counts neither as drift nor as quiet.";

function keptBy(confirm: number, recover: number): string {
  const opened = confirm === 1 ? "" : `opened after ${confirm} checks in a row with drift, `;
  const closed =
    recover === 1
      ? "closed when a run finds no drift"
      : `closed after ${recover} checks in a row without drift`;
  return `This issue is kept by the drift check: it is ${opened}updated at each run, and ${closed}.`;
}

export const checkWords = {
  drift: "🌊 drift",
  degraded: "📉 performance fell",
  "no-drift": "✅ no drift",
  inconclusive: "– too little data",
} as const;

/** The checks, the latest first. */
function historyTable(history: readonly HistoryEntry[]): string {
  return table(
    ["when (UTC)", "answer", "drifted columns", "share", "run"],
    ["left", "left", "right", "right", "left"],
    history
      .toReversed()
      .map(({ at, verdict, share, drifted, judged, run }) => [
        at.slice(0, 16).replace("T", " "),
        checkWords[verdict],
        `${drifted} of ${judged}`,
        share === null ? "–" : percent(share),
        runLink(run) || "–",
      ]),
  );
}

/** A link to a run, with `before` in front; empty where there is none, or its address is no plain one. */
export function runLink(run: string | null, before = ""): string {
  return run !== null && /^https?:\/\/[^\s()|<>]+$/.test(run) ? `${before}[run](${run})` : "";
}

/** The word with which a recovered issue is closed. */
export function recoveryComment(summary: string, run: string | null): string {
  return `Recovered. ${escape(summary)}${runLink(run, " See the ")}`;
}
