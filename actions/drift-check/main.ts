import { isForPullRequest } from "../toolkit/github/context.js";
import { type ModelFile, readModel } from "../toolkit/model/read.js";
import type { Inputs } from "../toolkit/runtime/inputs.js";
import type { Outcome } from "../toolkit/runtime/outcome.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { type Alarm, type AlarmResult, alarmKey, nothingDone, tellGitHub } from "./alarm/alarm.js";
import { tellTerminal } from "./alarm/local.js";
import { type Check, checkOf } from "./check.js";
import { commentOf, pagePath } from "./comment.js";
import { compare } from "./compare.js";
import { exportCheck } from "./exports/index.js";
import { lookFurther, needsRows } from "./further.js";
import { furtherReport } from "./further-report.js";
import { type DriftCheckInputs, readInputs } from "./inputs.js";
import { byImportance } from "./judgement.js";
import { mixedZones } from "./mixed-zones.js";
import { namesOfNothing } from "./names.js";
import { Reading } from "./reading.js";
import { reportOf } from "./report.js";
import { type DriftSettings, settingsOf } from "./settings.js";
import { currentSource, importancesFor, readSource, referenceSource, type Source } from "./sources.js";

/** Compares today's data with the reference, says which columns moved, and keeps the alarm about it. */
export async function driftCheck(inputs: DriftCheckInputs, runtime: Runtime): Promise<Outcome> {
  const model = await readModel(runtime.workspace, inputs.config);
  settingsOf(inputs, model);
  const sources = {
    reference: await referenceSource(inputs, model, runtime),
    current: currentSource(inputs, model),
  };
  const settings = settingsOf(inputs, model, await importancesFor(sources.reference, model, runtime));
  const check = await compareSources(sources, settings, model, runtime);
  const alarm = await raiseAlarm(check, inputs.issue, runtime);
  for (const problem of alarm.problems) runtime.log.warning(problem);
  const exports = await exportCheck(settings.exports, { ...check, alarm }, runtime);

  const notes = [...alarm.notes, ...alarm.problems];
  // What is heavy of the page is loaded when there is one to write.
  const { driftPage } = await import("./page/page.js");
  await runtime.workspace.write(pagePath, driftPage(check, notes, runtime.context?.runUrl), "page");
  const { verdict, summary, result } = check;
  const outputs = outputsOf(check, alarm);
  const { report } = await runtime.publish({
    action: "drift-check",
    verdict,
    summary,
    report: { ...reportOf(check, alarm, exports), ...furtherReport(check.further) },
    outputs,
    comment: {
      body: commentOf(check, notes, pagePath),
      key: alarmKey(settings.model ?? "data", settings.environment ?? null),
      mode: inputs.comment,
    },
  });
  // An alarm that nobody gets is no alarm: drift whose issue or retraining was refused fails the step.
  const isRaised = verdict === "degraded" || result.drifted;
  const isUnheard = isRaised && alarm.problems.length > 0;
  const ok = !isUnheard && !(inputs.failOnDrift && isRaised);
  const said = isUnheard ? `${summary} ${alarm.problems.join(" ")}` : summary;
  return { ok, verdict, summary: said, outputs: { ...outputs, report } };
}

export const run = (inputs: Inputs, runtime: Runtime): Promise<Outcome> =>
  driftCheck(readInputs(inputs), runtime);

async function compareSources(
  sources: { readonly reference: Source; readonly current: Source },
  settings: DriftSettings,
  model: ModelFile | undefined,
  runtime: Runtime,
): Promise<Check> {
  const reading = new Reading(runtime, needsRows(settings));
  try {
    const current = await readSource(sources.current, reading);
    const reference = await readSource(sources.reference, reading);
    const told = [
      ...namesOfNothing(settings, model?.config, reference.dataset, current.dataset),
      ...mixedZones(reference.dataset, current.dataset, settings),
    ];
    for (const sentence of told) runtime.log.warning(sentence);
    const looked = await lookFurther({ reference, current, engine: reading.engine, settings }, runtime);
    const further = { ...looked, notes: [...told, ...looked.notes] };
    const result = compare(reference.dataset, current.dataset, settings, further.rowTests);
    return checkOf({ result, reference: reference.dataset, current: current.dataset, further, settings });
  } finally {
    await reading.close();
  }
}

/** Keeps the issue and asks for retraining: on GitHub, or where there is none in files. */
async function raiseAlarm(check: Check, issue: boolean, runtime: Runtime): Promise<AlarmResult> {
  const { verdict, summary, result, settings, current } = check;
  const judged = result.columns.filter((column) => column.judged);
  const alarm: Alarm = {
    model: settings.model ?? current.label,
    environment: settings.environment ?? null,
    limit: settings.share,
    entry: {
      at: runtime.now().toISOString(),
      verdict,
      share: result.deciding,
      drifted: judged.filter((column) => column.drifted).length,
      judged: judged.length,
      run: runtime.context?.runUrl ?? null,
    },
    summary,
    findings: commentOf(check),
    issue,
    retrain: settings.retrain,
    confirm: settings.confirm,
    recover: settings.recover,
  };
  if (runtime.context !== undefined && isForPullRequest(runtime.context)) {
    // A pull request's data is a proposal: it gets a comment, not an alarm.
    runtime.log.info("On a pull request no issue is kept and no retraining is asked for.");
    return nothingDone;
  }
  const github = await runtime.github();
  return github === undefined ? tellTerminal(alarm, runtime) : tellGitHub(alarm, github, runtime);
}

function outputsOf({ result }: Check, { issue }: AlarmResult) {
  const drifted = byImportance(result.columns).filter((column) => column.drifted);
  return {
    drifted: result.drifted,
    share: result.share ?? undefined,
    "drifted-columns": JSON.stringify(drifted.map((column) => column.name)),
    // What is not confirmed is no alarm yet, for later steps neither.
    issue: issue?.state === "unconfirmed" ? undefined : (issue?.url ?? issue?.file ?? undefined),
    page: pagePath,
  };
}
