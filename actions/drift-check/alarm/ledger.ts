import { z } from "zod";
import type { GitHub } from "../../toolkit/github/client.js";
import type { Issue } from "../../toolkit/github/issue.js";
import { deleteNote, type Note, noteOnIssue, ownNotes } from "../../toolkit/github/issue-note.js";
import { escape } from "../../toolkit/report/markdown.js";
import { checkWords, runLink } from "./issue-text.js";
import {
  type AlarmState,
  type HistoryEntry,
  hidden,
  historyEntry,
  parseState,
  unhidden,
  withEntries,
} from "./state.js";

/*
 * Two runs that rewrite an issue's text at the same moment lose one of the two; GitHub has no write that fails when
 * the text has changed. A comment can't be lost that way. So each check is a comment of one line, and the issue's text
 * is made from its last text and these comments, by whoever comes last.
 */

/** A retraining that a run is about to ask for, or has asked for. The oldest that is alive has the right to. */
export interface Claim {
  readonly id: number;
  readonly at: string;
  readonly state: "asking" | "asked";
}

/** What is known from an issue: its text and the comments together. */
export interface Ledger {
  readonly state: AlarmState;
  readonly claims: readonly Claim[];
  /** The comments that hold a check, the oldest first. */
  readonly records: readonly { readonly id: number; readonly entry: HistoryEntry }[];
}

const claimShape = z.object({ at: z.iso.datetime(), state: z.enum(["asking", "asked"]) });

/** Checks whose comments stay beside the issue's text: a text that was edited away is made again from them. */
const keptRecords = 20;
/** How old a comment is, in milliseconds, before it may go: no run is that slow between reading and writing. */
const oldEnough = 3_600_000;

export async function readLedger(github: GitHub, issue: Issue): Promise<Ledger> {
  return ledgerOf(issue.body, await ownNotes(github, issue.number));
}

/** @param notes the comments under our own name: nobody else's count */
export function ledgerOf(body: string, notes: readonly Note[]): Ledger {
  const records = notes.flatMap(({ id, body: text }) => {
    const entry = unhidden("drift-check", text, historyEntry);
    return entry === undefined ? [] : [{ id, entry }];
  });
  const claims = notes.flatMap(({ id, body: text }) => {
    const claim = unhidden("drift-retrain", text, claimShape);
    return claim === undefined ? [] : [{ id, ...claim }];
  });
  const before = parseState(body);
  const asked = claims.filter(({ state }) => state === "asked").map(({ at }) => at);
  const latest = [...asked, ...(before.retrainedAt === null ? [] : [before.retrainedAt])].sort().at(-1);
  const entries = records.map(({ entry }) => entry);
  return { state: withEntries({ ...before, retrainedAt: latest ?? null }, entries), claims, records };
}

/** Adds a check to the issue. */
export async function record(github: GitHub, number: number, entry: HistoryEntry): Promise<Note> {
  const { verdict, drifted, judged } = entry;
  const text = `${checkWords[verdict]}: ${drifted} of ${judged} columns drifted${runLink(entry.run, " · ")}`;
  return await noteOnIssue(github, number, `${hidden("drift-check", entry)}\n${text}`);
}

/** Takes away the comments of old checks that the issue's text holds. */
export async function tidy(github: GitHub, { body }: Issue, { records }: Ledger, now: Date): Promise<void> {
  const held = new Set(parseState(body).history.map(({ at, run }) => `${at} ${run}`));
  const old = records
    .slice(0, -keptRecords)
    .filter(({ entry }) => now.getTime() - Date.parse(entry.at) > oldEnough);
  // One that fell out of the text's history is held by nobody, and needed by nobody.
  const oldest = parseState(body).history[0]?.at ?? "";
  for (const { id, entry } of old) {
    if (held.has(`${entry.at} ${entry.run}`) || entry.at < oldest) await deleteNote(github, id);
  }
}

/** The comment that asks for retraining first, and then says which run came of it. */
export function claimText(claim: Omit<Claim, "id">, target: string, why: string, run: string | null): string {
  const said =
    claim.state === "asking"
      ? `Asking for retraining by ${escape(target)}.`
      : `Retraining was asked for: ${escape(target)}${runLink(run, ", ")}.`;
  return `${hidden("drift-retrain", claim)}\n${said} ${escape(why)}`;
}
