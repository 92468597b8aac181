import type { GitHub } from "../../toolkit/github/client.js";
import { ConfigurationError, messageOf } from "../../toolkit/runtime/errors.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import type { Retrain } from "../settings.js";
import { findAlarmIssue, type Kept, keepIssue, writeIssue } from "./keep.js";
import { askForRetraining, type Trigger, targetOf } from "./retrain.js";
import { type AlarmState, type HistoryEntry, inARow, isRaised } from "./state.js";

/** What is to be told, and to whom. */
export interface Alarm {
  /** What the issue is about: the model's name, or the data's. */
  readonly model: string;
  /** Where the model serves: each environment has an issue of its own. Null: one for the model. */
  readonly environment: string | null;
  /** With the verdict `degraded` the alarm is about the measured performance, not the data. */
  readonly entry: HistoryEntry;
  readonly summary: string;
  /** Markdown of what was found. */
  readonly findings: string;
  /** Whether an issue is wanted. */
  readonly issue: boolean;
  readonly retrain: Retrain | undefined;
  /** Drifted checks in a row that open the issue, from 1. */
  readonly confirm: number;
  /** Quiet checks in a row that close it, from 1. */
  readonly recover: number;
  /** The share from which the data counts as drifted, for the chart. */
  readonly limit: number;
}

export interface AlarmResult {
  readonly issue: {
    /** `unconfirmed`: a closed issue that counts drifted checks until there are enough of them. */
    readonly state: "opened" | "updated" | "closed" | "unconfirmed" | "written";
    readonly number: number | null;
    readonly url: string | null;
    readonly file: string | null;
  } | null;
  /** Where the alarm stands after this check; null where no issue is kept. */
  readonly streak: { readonly drifted: number; readonly quiet: number } | null;
  readonly retrain: RetrainResult | null;
  /** Sentences for people about what was done. */
  readonly notes: readonly string[];
  /** What could not be done. */
  readonly problems: readonly string[];
}

export interface RetrainResult {
  readonly state: "dispatched" | "cooling-down" | "written" | "failed";
  readonly workflow: string | null;
  readonly event: string | null;
  /** Why; null where that was not found out. */
  readonly trigger: Trigger | null;
  /** Address of the run that was started. */
  readonly run: string | null;
  readonly file: string | null;
}

export const nothingDone: AlarmResult = { issue: null, streak: null, retrain: null, notes: [], problems: [] };

/** The name under which the issue and the comment of a model, in an environment, are found again. */
export function alarmKey(model: string, environment: string | null): string {
  return `drift-check/${model}${environment === null ? "" : `/${environment}`}`;
}

/** Raises, updates or ends the alarm on GitHub. A refusal is a problem to report, not the end of the check. */
export async function tellGitHub(alarm: Alarm, github: GitHub, runtime: Runtime): Promise<AlarmResult> {
  const problems: string[] = [];
  const notes: string[] = [];
  const attempt = async <T>(body: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await body();
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      problems.push(messageOf(error));
      return undefined;
    }
  };
  const marker = alarmKey(alarm.model, alarm.environment);
  const found = alarm.issue ? await attempt(() => findAlarmIssue(github, marker, alarm)) : undefined;
  // Where the issue can't even be looked for, none is opened: it may be there already.
  const kept = found === undefined ? undefined : await attempt(() => keepIssue(alarm, github, marker, found));
  const issue = kept?.issue ?? null;
  if (issue !== null && kept !== undefined) notes.push(noteOf(issue, kept.state, alarm));

  let retrain: RetrainResult | null = null;
  const request = alarm.retrain;
  if (request !== undefined) {
    const isCounted = kept !== undefined || alarm.confirm === 1;
    const isConfirmed = isCounted && issue?.state !== "unconfirmed";
    const result = { workflow: request.workflow ?? null, event: request.event ?? null, file: null };
    const failed: RetrainResult = { ...result, state: "failed", trigger: null, run: null };
    if (isRaised(alarm.entry) && !isCounted) {
      problems.push(uncounted(alarm, request));
      retrain = failed;
    } else {
      const before = problems.length;
      const asked = await attempt(() => askForRetraining(request, alarm, kept, isConfirmed, github, runtime));
      if (asked !== undefined) {
        const { note, ...told } = asked;
        notes.push(note);
        retrain = { ...result, ...told };
      } else if (problems.length > before) retrain = failed;
    }
    const number = issue?.number ?? null;
    if (retrain?.state === "dispatched" && number !== null) {
      await attempt(() => writeIssue(alarm, github, marker, number, notes.slice(1)));
    }
  }
  return { issue, streak: kept === undefined ? null : streakOf(kept), retrain, notes, problems };
}

function streakOf({ state }: Kept) {
  return { drifted: inARow(state, "raised"), quiet: inARow(state, "quiet") };
}

function uncounted({ confirm, issue }: Alarm, request: Retrain): string {
  const why = issue
    ? "the issue that counts the checks could not be kept"
    : "without an issue nothing counts the checks";
  return `${targetOf(request)} was not started: drift.confirm is ${confirm}, and ${why}. Set ${issue ? "issue to false and drift.confirm to 1 to retrain without one" : "issue to true, or drift.confirm to 1"}.`;
}

function noteOf(issue: NonNullable<AlarmResult["issue"]>, state: AlarmState, alarm: Alarm): string {
  if (issue.state === "unconfirmed") {
    return `Drift was found in ${inARow(state, "raised")} of the ${alarm.confirm} checks in a row that open the issue; ${issue.url} keeps the count, closed.`;
  }
  const quiet = inARow(state, "quiet");
  const isRecovering = issue.state === "updated" && quiet > 0;
  const recovering = isRecovering
    ? ` ${quiet} of the ${alarm.recover} quiet checks in a row that close it.`
    : "";
  return `The issue was ${issue.state}: ${issue.url}${recovering === "" ? "" : `.${recovering}`}`;
}
