import type { GitHub } from "../../toolkit/github/client.js";
import { dispatchWorkflow, latestWorkflowRun } from "../../toolkit/github/dispatch.js";
import { closeIssue, findIssue, type Issue, openIssue, updateIssue } from "../../toolkit/github/issue.js";
import { ConfigurationError, messageOf } from "../../toolkit/runtime/errors.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import type { Retrain } from "../settings.js";
import { issueBody, issueTitle, recoveryComment } from "./issue-text.js";
import { type AlarmState, freshState, type HistoryEntry, isCool, parseState, withEntry } from "./state.js";

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
}

export interface AlarmResult {
  readonly issue: {
    readonly state: "opened" | "updated" | "closed" | "written";
    readonly number: number | null;
    readonly url: string | null;
    readonly file: string | null;
  } | null;
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

export const nothingDone: AlarmResult = { issue: null, retrain: null, notes: [], problems: [] };

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
  const found = alarm.issue ? await attempt(() => findIssue(github, marker)) : undefined;
  const state = withEntry(found === undefined ? freshState : parseState(found.body), alarm.entry);
  // Where the issue can't even be looked for, none is opened: it may be there already.
  const isReadable = alarm.issue && problems.length === 0;
  let issue = isReadable ? await attempt(() => keepIssue(alarm, github, marker, found, state)) : undefined;
  let retrain: AlarmResult["retrain"] = null;
  if (alarm.retrain !== undefined && alarm.entry.verdict === "drift") {
    const request = alarm.retrain;
    const outcome = await attempt(() =>
      retrainOnce(request, issue?.url ?? null, state, alarm, github, runtime),
    );
    retrain = { state: outcome?.state ?? "failed", workflow: request.workflow, file: null };
    if (outcome !== undefined) notes.push(outcome.note);
    if (outcome?.state === "dispatched" && issue?.number != null) {
      const number = issue.number;
      const told = { ...state, retrainedAt: alarm.entry.at };
      const text = { title: issueTitle(alarm.model), body: issueBody(alarm.findings, told, notes) };
      await attempt(() => updateIssue(github, number, marker, text));
    }
  }
  if (issue !== undefined && issue !== null) notes.unshift(`The issue was ${issue.state}: ${issue.url}`);
  issue ??= null;
  return { issue, retrain, notes, problems };
}

async function keepIssue(
  alarm: Alarm,
  github: GitHub,
  marker: string,
  found: Issue | undefined,
  state: AlarmState,
): Promise<AlarmResult["issue"]> {
  const text = { title: issueTitle(alarm.model), body: issueBody(alarm.findings, state, []) };
  if (alarm.entry.verdict === "drift") {
    if (found === undefined) {
      const { number, url, created } = await openIssue(github, marker, text);
      return { state: created ? "opened" : "updated", number, url, file: null };
    }
    const { number, url } = await updateIssue(github, found.number, marker, text);
    return { state: "updated", number, url, file: null };
  }
  if (found === undefined) return null;
  const { number, url } = await updateIssue(github, found.number, marker, text);
  // A run on too little data is neither drift nor recovery: the issue stays.
  if (alarm.entry.verdict === "inconclusive") return { state: "updated", number, url, file: null };
  await closeIssue(github, number, recoveryComment(alarm.summary, alarm.entry.run));
  return { state: "closed", number, url, file: null };
}

async function retrainOnce(
  { workflow, cooldownSeconds, inputs }: Retrain,
  issueUrl: string | null,
  state: AlarmState,
  alarm: Alarm,
  github: GitHub,
  runtime: Runtime,
): Promise<{ state: "dispatched" | "cooling-down"; note: string }> {
  // Without an issue nothing remembers the last request but the workflow's own runs.
  const last =
    issueUrl === null
      ? (await latestWorkflowRun(github, workflow))?.createdAt
      : state.retrainedAt === null
        ? undefined
        : new Date(state.retrainedAt);
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
