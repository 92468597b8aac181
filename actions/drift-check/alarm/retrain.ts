import { setTimeout as wait } from "node:timers/promises";
import type { GitHub } from "../../toolkit/github/client.js";
import { dispatchRepository, dispatchWorkflow, latestWorkflowRun } from "../../toolkit/github/dispatch.js";
import { deleteNote, noteOnIssue, ownNotes, rewriteNote } from "../../toolkit/github/issue-note.js";
import { ConfigurationError, messageOf } from "../../toolkit/runtime/errors.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import type { Retrain } from "../settings.js";
import type { Alarm } from "./alarm.js";
import type { Kept } from "./keep.js";
import { type Claim, claimText, ledgerOf } from "./ledger.js";
import { isCool, isRaised } from "./state.js";

/** Why a model is trained again. */
export type Trigger = "drift" | "degraded" | "schedule";

export interface Asked {
  readonly state: "dispatched" | "cooling-down";
  readonly trigger: Trigger;
  /** The address of the run that was started, where GitHub tells it. */
  readonly run: string | null;
  readonly note: string;
}

/** A run that died between claiming and asking loses its claim after that many milliseconds. */
const claimLives = 15 * 60_000;

/** What is started: a workflow's file, or the event that is sent. */
export function targetOf({ workflow, event }: Retrain): string {
  return event === undefined ? workflow! : `the event ${event}`;
}

/** What a check asks for: drift and degradation at once, the schedule when its time has come. Pure. */
export function triggerOf(
  { entry }: Pick<Alarm, "entry">,
  isConfirmed: boolean,
  everySeconds: number | undefined,
  last: Date | undefined,
): Trigger | undefined {
  if (isRaised(entry) && isConfirmed) return entry.verdict === "degraded" ? "degraded" : "drift";
  if (everySeconds === undefined) return undefined;
  return isCool(last, everySeconds, new Date(entry.at)) ? "schedule" : undefined;
}

/**
 * Asks for retraining where there is a reason and the cooldown is over; undefined where there is no reason.
 * @throws ConfigurationError where it is refused
 */
export async function askForRetraining(
  request: Retrain,
  alarm: Alarm,
  kept: Kept | undefined,
  isConfirmed: boolean,
  github: GitHub,
  runtime: Runtime,
): Promise<Asked | undefined> {
  // Nothing is asked of GitHub where nothing can come of it.
  if (!(isRaised(alarm.entry) && isConfirmed) && request.everySeconds === undefined) return undefined;
  const issue = kept?.issue ?? null;
  // Without an issue nothing remembers the last request but the workflow's own runs.
  const needsRuns = request.workflow !== undefined && (issue === null || request.everySeconds !== undefined);
  const permission = request.event === undefined ? "actions: write" : "actions: read";
  const latest = needsRuns ? await latestWorkflowRun(github, request.workflow!, permission) : undefined;
  const claims = (kept?.claims ?? []).filter((claim) => isAlive(claim, runtime.now()));
  const remembered = [kept?.state.retrainedAt ?? undefined, ...claims.map(({ at }) => at)]
    .filter((at) => at !== undefined)
    .map((at) => new Date(at));
  const times = [...remembered, ...(latest === undefined ? [] : [latest.createdAt])];
  const last = times.sort((one, other) => one.getTime() - other.getTime()).at(-1);
  const trigger = triggerOf(alarm, isConfirmed, request.everySeconds, last);
  if (trigger === undefined) return undefined;
  const cooling = (at: Date): Asked => ({
    state: "cooling-down",
    trigger,
    run: null,
    note: `Retraining was last asked for at ${at.toISOString()}; ${targetOf(request)} is not started again within its cooldown.`,
  });
  if (!isCool(last, request.cooldownSeconds, runtime.now())) return cooling(last!);
  if (issue?.number == null) return await ask(request, alarm, trigger, issue?.url ?? null, github, runtime);

  const why = trigger === "schedule" ? "The schedule asks for it." : alarm.summary;
  const claim = { at: runtime.now().toISOString(), state: "asking" } as const;
  const own = await noteOnIssue(github, issue.number, claimText(claim, targetOf(request), why, null));
  try {
    const rival = await earlierClaim(github, issue.number, own.id, request, runtime);
    if (rival !== undefined) {
      await deleteNote(github, own.id);
      return cooling(new Date(rival.at));
    }
    const asked = await ask(request, alarm, trigger, issue.url, github, runtime);
    const done = { ...claim, state: "asked" } as const;
    await rewriteNote(github, own.id, claimText(done, targetOf(request), why, asked.run));
    return asked;
  } catch (error) {
    await deleteNote(github, own.id).catch(() => undefined);
    throw error;
  }
}

function isAlive({ at, state }: Claim, now: Date): boolean {
  return state === "asked" || now.getTime() - Date.parse(at) < claimLives;
}

/** The claim of another run that came first. Comments have ascending numbers, so both runs see the same order. */
async function earlierClaim(
  github: GitHub,
  issue: number,
  own: number,
  { cooldownSeconds }: Retrain,
  runtime: Runtime,
): Promise<Claim | undefined> {
  const { claims } = ledgerOf("", await ownNotes(github, issue));
  return claims
    .filter((claim) => claim.id < own && isAlive(claim, runtime.now()))
    .find(({ at }) => !isCool(new Date(at), cooldownSeconds, runtime.now()));
}

/** Values that model.yaml gives, with what only the check knows put in. */
function filled(inputs: Readonly<Record<string, string>>, known: Readonly<Record<string, string>>) {
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => known[name] ?? whole);
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, fill(value)]));
}

async function ask(
  request: Retrain,
  alarm: Alarm,
  trigger: Trigger,
  issueUrl: string | null,
  github: GitHub,
  runtime: Runtime,
): Promise<Asked> {
  const reason = trigger === "schedule" ? "schedule" : alarm.summary.slice(0, 1000);
  const known = {
    reason,
    trigger,
    issue: issueUrl ?? "",
    model: alarm.model,
    environment: alarm.environment ?? "",
  };
  const given = filled(request.inputs, known);
  const own = { reason, ...(issueUrl === null ? {} : { issue: issueUrl }) };
  const ref = runtime.context?.defaultBranch ?? "main";
  const told = (run: string | undefined): Asked => {
    const where = request.event === undefined ? ` on ${ref}` : "";
    const link = run === undefined ? "" : ` ${run}`;
    const note = `Retraining was asked for: ${targetOf(request)}${where}.${link}`;
    return { state: "dispatched", trigger, run: run ?? null, note };
  };
  const { workflow } = request;
  const before = workflow === undefined ? undefined : await latestRunId(github, workflow);
  if (request.event !== undefined) {
    const payload = { ...own, trigger, model: alarm.model, ...given };
    await dispatchRepository(github, request.event, payload);
  } else {
    const run = await start(github, workflow!, ref, own, given);
    if (run !== undefined) return told(run);
  }
  return told(workflow === undefined ? undefined : await newRun(github, workflow, before, runtime));
}

/** A workflow that declares none of our own inputs is started all the same; nothing ran at the refusal. */
async function start(
  github: GitHub,
  workflow: string,
  ref: string,
  own: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  try {
    return await dispatchWorkflow(github, { workflow, ref, inputs: { ...own, ...given } });
  } catch (error) {
    const said = /unexpected inputs[^[]*(\[[^\]]*\])?/i.exec(messageOf(error));
    const ours = Object.keys(own).filter((name) => !(name in given));
    if (said === null || ours.length === 0) throw error;
    const refused = ours.filter((name) => said[1] === undefined || said[1].includes(`"${name}"`));
    const left = Object.entries(own).filter(([name]) => !refused.includes(name));
    return await dispatchWorkflow(github, {
      workflow,
      ref,
      inputs: { ...Object.fromEntries(left), ...given },
    });
  }
}

/** The newest run, or 0; undefined where the token may not look. */
async function latestRunId(github: GitHub, workflow: string): Promise<number | undefined> {
  try {
    return (await latestWorkflowRun(github, workflow))?.id ?? 0;
  } catch (error) {
    if (error instanceof ConfigurationError) return undefined;
    throw error;
  }
}

/** A server that does not name the run lists it a moment later. The newest one after ours may be somebody else's. */
async function newRun(
  github: GitHub,
  workflow: string,
  before: number | undefined,
  { signal }: Runtime,
): Promise<string | undefined> {
  if (before === undefined) return undefined;
  for (let tried = 0; tried < 3; tried++) {
    const run = await latestWorkflowRun(github, workflow).catch(() => undefined);
    if (run !== undefined && run.id > before) return run.url;
    await wait(1000, undefined, { signal });
  }
  return undefined;
}
