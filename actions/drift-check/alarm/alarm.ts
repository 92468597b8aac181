import type { GitHub } from "../../toolkit/github/client.js";
import { dispatchWorkflow, latestWorkflowRun } from "../../toolkit/github/dispatch.js";
import { updateIssue } from "../../toolkit/github/issue.js";
import { ConfigurationError, messageOf } from "../../toolkit/runtime/errors.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import type { Retrain } from "../settings.js";
import { issueBody, issueTitle } from "./issue-text.js";
import { findAlarmIssue, keepIssue } from "./keep.js";
import { type AlarmState, type HistoryEntry, inARow, isCool } from "./state.js";

/** What is to be told, and to whom. */
export interface Alarm {
  /** What the issue is about: the model's name, or the data's. */
  readonly model: string;
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
  readonly retrain: {
    readonly state: "dispatched" | "cooling-down" | "written" | "failed";
    readonly workflow: string;
    readonly file: string | null;
  } | null;
  /** Sentences for people about what was done. */
  readonly notes: readonly string[];
  /** What could not be done. */
  readonly problems: readonly string[];
}

export const nothingDone: AlarmResult = { issue: null, streak: null, retrain: null, notes: [], problems: [] };

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
  const marker = `drift-check/${alarm.model}`;
  const found = alarm.issue ? await attempt(() => findAlarmIssue(github, marker, alarm)) : undefined;
  // Where the issue can't even be looked for, none is opened: it may be there already.
  const kept = found === undefined ? undefined : await attempt(() => keepIssue(alarm, github, marker, found));
  const issue = kept?.issue ?? null;
  const isUnconfirmed = issue?.state === "unconfirmed";
  if (issue !== null && kept !== undefined) notes.push(noteOf(issue, kept.state, alarm));
  let retrain: AlarmResult["retrain"] = null;
  if (alarm.retrain !== undefined && alarm.entry.verdict === "drift" && !isUnconfirmed) {
    const request = alarm.retrain;
    if (!alarm.issue && alarm.confirm > 1) {
      const problem = `${request.workflow} was not started: drift.confirm is ${alarm.confirm}, and without an issue nothing counts the checks. Set issue to true, or drift.confirm to 1.`;
      const refused = { state: "failed", workflow: request.workflow, file: null } as const;
      return { ...nothingDone, retrain: refused, problems: [problem] };
    }
    const retrainedAt = kept?.state.retrainedAt ?? null;
    const outcome = await attempt(() =>
      retrainOnce(request, issue?.url ?? null, retrainedAt, alarm, github, runtime),
    );
    retrain = { state: outcome?.state ?? "failed", workflow: request.workflow, file: null };
    if (outcome !== undefined) notes.push(outcome.note);
    if (outcome?.state === "dispatched" && issue?.number != null) {
      const number = issue.number;
      const told = { ...kept!.state, retrainedAt: alarm.entry.at };
      const body = issueBody(alarm.findings, told, notes.slice(1), alarm);
      await attempt(() => updateIssue(github, number, marker, { title: issueTitle(alarm.model), body }));
    }
  }
  const streak =
    kept === undefined
      ? null
      : { drifted: inARow(kept.state, "drift"), quiet: inARow(kept.state, "no-drift") };
  return { issue, streak, retrain, notes, problems };
}

function noteOf(issue: NonNullable<AlarmResult["issue"]>, state: AlarmState, alarm: Alarm): string {
  if (issue.state === "unconfirmed") {
    return `Drift was found in ${inARow(state, "drift")} of the ${alarm.confirm} checks in a row that open the issue; ${issue.url} keeps the count, closed.`;
  }
  const quiet = inARow(state, "no-drift");
  const isRecovering = issue.state === "updated" && quiet > 0;
  const recovering = isRecovering
    ? ` ${quiet} of the ${alarm.recover} quiet checks in a row that close it.`
    : "";
  return `The issue was ${issue.state}: ${issue.url}${recovering === "" ? "" : `.${recovering}`}`;
}

async function retrainOnce(
  { workflow, cooldownSeconds, inputs }: Retrain,
  issueUrl: string | null,
  retrainedAt: string | null,
  alarm: Alarm,
  github: GitHub,
  runtime: Runtime,
): Promise<{ state: "dispatched" | "cooling-down"; note: string }> {
  // Without an issue nothing remembers the last request but the workflow's own runs.
  const last =
    issueUrl === null
      ? (await latestWorkflowRun(github, workflow))?.createdAt
      : retrainedAt === null
        ? undefined
        : new Date(retrainedAt);
  if (!isCool(last, cooldownSeconds, runtime.now())) {
    const note = `Retraining was last asked for at ${last!.toISOString()}; ${workflow} is not started again within its cooldown.`;
    return { state: "cooling-down", note };
  }
  const ref = runtime.context?.defaultBranch ?? "main";
  const given = Object.keys(inputs).length > 0;
  const own = {
    reason: alarm.summary.slice(0, 1000),
    ...(issueUrl === null ? {} : { issue: issueUrl }),
  };
  try {
    await dispatchWorkflow(github, { workflow, ref, inputs: given ? inputs : own });
  } catch (error) {
    // A workflow that declares none of our inputs is started all the same; nothing ran at the refusal.
    if (given || !/unexpected inputs/i.test(messageOf(error))) throw error;
    await dispatchWorkflow(github, { workflow, ref });
  }
  return { state: "dispatched", note: `Retraining was asked for: ${workflow} on ${ref}.` };
}
