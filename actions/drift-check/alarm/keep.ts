import type { GitHub } from "../../toolkit/github/client.js";
import {
  closeIssue,
  findClosedIssue,
  findIssue,
  type Issue,
  openIssue,
  reopenIssue,
  updateIssue,
} from "../../toolkit/github/issue.js";
import type { Alarm, AlarmResult } from "./alarm.js";
import { issueBody, issueTitle, recoveryComment } from "./issue-text.js";
import { type AlarmState, freshState, inARow, parseState, withEntry } from "./state.js";

/** The issue that remembers the earlier checks. */
export interface Found {
  readonly issue: Issue | undefined;
}

/** What became of the issue, and what it remembers now. */
export interface Kept {
  readonly issue: AlarmResult["issue"];
  readonly state: AlarmState;
}

/**
 * The open issue of the alarm; where drift needs confirming and none is open, the closed one that counts its checks.
 */
export async function findAlarmIssue(github: GitHub, marker: string, { confirm }: Alarm): Promise<Found> {
  const open = await findIssue(github, marker);
  if (open !== undefined || confirm === 1) return { issue: open };
  return { issue: await findClosedIssue(github, marker) };
}

/**
 * Opens, updates or closes the issue. Drift that is not confirmed is counted in a closed issue, whose edits notify
 * nobody; the confirmed one is that issue opened again.
 */
export async function keepIssue(alarm: Alarm, github: GitHub, marker: string, found: Found): Promise<Kept> {
  const { issue } = found;
  const before = issue === undefined ? freshState : parseState(issue.body);
  const state = withEntry(before, alarm.entry);
  const text = { title: issueTitle(alarm.model), body: issueBody(alarm.findings, state, [], alarm) };
  const told = (kind: NonNullable<Kept["issue"]>["state"], { number, url }: Issue): Kept => ({
    issue: { state: kind, number, url, file: null },
    state,
  });
  if (issue?.state === "open") {
    const updated = await updateIssue(github, issue.number, marker, text);
    if (alarm.entry.verdict !== "no-drift" || inARow(state, "no-drift") < alarm.recover) {
      return told("updated", updated);
    }
    await closeIssue(github, updated.number, recoveryComment(alarm.summary, alarm.entry.run));
    return told("closed", updated);
  }
  if (alarm.entry.verdict !== "drift") {
    // A quiet check ends a count that has begun; where none has, there is nothing to write down.
    const ends = alarm.entry.verdict === "no-drift" && inARow(before, "drift") > 0;
    if (issue !== undefined && ends) await updateIssue(github, issue.number, marker, text);
    return { issue: null, state };
  }
  const isConfirmed = inARow(state, "drift") >= alarm.confirm;
  if (issue === undefined) {
    const opened = await openIssue(github, marker, text);
    if (isConfirmed) return told(opened.created ? "opened" : "updated", opened);
    // Two runs that begin the count at once: the one that comes second finds the issue of the first.
    await closeIssue(github, opened.number);
    return told("unconfirmed", opened);
  }
  if (isConfirmed) return told("opened", await reopenIssue(github, issue.number, marker, text));
  return told("unconfirmed", await updateIssue(github, issue.number, marker, text));
}
