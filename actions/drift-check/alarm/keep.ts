import type { GitHub } from "../../toolkit/github/client.js";
import {
  closeIssue,
  findClosedIssue,
  findIssue,
  type Issue,
  openIssue,
  readIssue,
  reopenIssue,
  updateIssue,
} from "../../toolkit/github/issue.js";
import type { Alarm, AlarmResult } from "./alarm.js";
import { issueBody, issueTitle, recoveryComment } from "./issue-text.js";
import { type Claim, type Ledger, ledgerOf, readLedger, record, tidy } from "./ledger.js";
import { type AlarmState, freshState, inARow, isRaised, withEntries } from "./state.js";

/** The issue that remembers the earlier checks. */
export interface Found {
  readonly issue: Issue | undefined;
}

/** What became of the issue, and what it remembers now. */
export interface Kept {
  readonly issue: AlarmResult["issue"];
  readonly state: AlarmState;
  readonly claims: readonly Claim[];
}

/** How often the text is made anew because another run wrote meanwhile. */
const mostTries = 8;
/** How often another issue is begun because the last one is gone. */
const mostBeginnings = 3;

/**
 * The open issue of the alarm; where drift needs confirming and none is open, the closed one that counts its checks.
 */
export async function findAlarmIssue(github: GitHub, marker: string, alarm: Alarm): Promise<Found> {
  const open = await findIssue(github, marker, issueTitle(alarm.model, alarm.environment));
  if (open !== undefined || alarm.confirm === 1) return { issue: open };
  return { issue: await findClosedIssue(github, marker) };
}

/**
 * Opens, updates or closes the issue. Drift that is not confirmed is counted in a closed issue; the confirmed one is
 * that issue opened again. An issue that is deleted or transferred meanwhile is replaced by another.
 */
export async function keepIssue(
  alarm: Alarm,
  github: GitHub,
  marker: string,
  { issue }: Found,
  tried = 1,
): Promise<Kept> {
  if (issue === undefined) return await beginIssue(alarm, github, marker, tried);
  try {
    const kept = await keepThis(issue, alarm, github, marker);
    if (kept !== undefined) return kept;
  } catch (error) {
    if (tried === mostBeginnings || (await readIssue(github, issue.number)) !== undefined) throw error;
  }
  return await beginIssue(alarm, github, marker, tried + 1);
}

/** @returns undefined where the issue is gone */
async function keepThis(
  issue: Issue,
  alarm: Alarm,
  github: GitHub,
  marker: string,
): Promise<Kept | undefined> {
  const before = await readLedger(github, issue);
  if (issue.state === "closed" && !isRaised(alarm.entry)) {
    // A quiet check ends a count that has begun; where none has, there is nothing to write down.
    const ends = alarm.entry.verdict === "no-drift" && inARow(before.state, "raised") > 0;
    if (!ends) return { issue: null, ...before, state: withEntries(before.state, [alarm.entry]) };
  }
  await record(github, issue.number, alarm.entry);
  const written = await writeIssue(alarm, github, marker, issue.number, []);
  return written === undefined ? undefined : await settle(alarm, github, written);
}

/** No issue is there: drift begins one, and all else has nothing to write down. */
async function beginIssue(alarm: Alarm, github: GitHub, marker: string, tried: number): Promise<Kept> {
  const state = withEntries(freshState, [alarm.entry]);
  if (!isRaised(alarm.entry)) return { issue: null, state, claims: [] };
  const opened = await openIssue(github, marker, textOf(alarm, state, []), { orClosed: alarm.confirm > 1 });
  // Two runs begin at once: the one that comes second finds the issue of the first.
  if (!opened.created) return await keepIssue(alarm, github, marker, { issue: opened }, tried);
  if (alarm.confirm === 1) return { issue: told("opened", opened), state, claims: [] };
  await closeIssue(github, opened.number);
  // Another run may have found it open meanwhile, and confirmed the drift.
  const { state: both, claims } = await readLedger(github, opened);
  if (inARow(both, "raised") < alarm.confirm) {
    return { issue: told("unconfirmed", opened), state: both, claims };
  }
  await reopenIssue(github, opened.number);
  return { issue: told("opened", opened), state: both, claims };
}

/**
 * Makes the issue's text from its last one and from the comments, again and again until no check is missing in it.
 * @returns undefined where the issue is gone
 */
export async function writeIssue(
  alarm: Alarm,
  github: GitHub,
  marker: string,
  number: number,
  notes: readonly string[],
): Promise<{ issue: Issue; ledger: Ledger } | undefined> {
  let issue = await readIssue(github, number);
  for (let tried = 1; issue !== undefined; tried++) {
    const ledger = await readLedger(github, issue);
    // After a re-reading nothing has changed that the text would not hold: it stays.
    if (tried > 1 && covers(issue.body, ledger)) return { issue, ledger };
    if (tried > mostTries) return { issue, ledger };
    await updateIssue(github, number, marker, textOf(alarm, ledger.state, notes));
    if (tried === 1) await tidy(github, issue, ledger, new Date(alarm.entry.at));
    issue = await readIssue(github, number);
  }
  return undefined;
}

/** Whether the text alone says what text and comments say together. */
function covers(body: string, { state }: Ledger): boolean {
  return JSON.stringify(ledgerOf(body, []).state) === JSON.stringify(state);
}

/** Opens or closes the issue, by what all checks together say. */
async function settle(
  alarm: Alarm,
  github: GitHub,
  { issue, ledger }: { issue: Issue; ledger: Ledger },
): Promise<Kept> {
  const { state, claims } = ledger;
  const kept = (kind: NonNullable<Kept["issue"]>["state"]): Kept => ({
    issue: told(kind, issue),
    state,
    claims,
  });
  if (issue.state === "closed") {
    if (!isRaised(alarm.entry)) return { issue: null, state, claims };
    if (inARow(state, "raised") < alarm.confirm) return kept("unconfirmed");
    await reopenIssue(github, issue.number);
    return kept("opened");
  }
  const isOver = alarm.entry.verdict === "no-drift" && inARow(state, "quiet") >= alarm.recover;
  if (!isOver) return kept("updated");
  await closeIssue(github, issue.number, recoveryComment(alarm.summary, alarm.entry.run));
  return kept("closed");
}

function textOf(alarm: Alarm, state: AlarmState, notes: readonly string[]) {
  return {
    title: issueTitle(alarm.model, alarm.environment),
    body: issueBody(alarm.findings, state, notes, alarm),
  };
}

function told(
  state: NonNullable<Kept["issue"]>["state"],
  { number, url }: Issue,
): NonNullable<Kept["issue"]> {
  return { state, number, url, file: null };
}
