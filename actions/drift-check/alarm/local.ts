import { outputFolder } from "../../toolkit/runtime/publish.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import { type Alarm, type AlarmResult, nothingDone } from "./alarm.js";
import { issueBody, issueTitle } from "./issue-text.js";
import { freshState, isRaised, withEntries } from "./state.js";

/** Without GitHub: writes the issue and the retraining request that would be sent; the comment names the files. */
export async function tellTerminal(alarm: Alarm, { workspace }: Runtime): Promise<AlarmResult> {
  if (!isRaised(alarm.entry)) return nothingDone;
  const notes: string[] = [];
  let issue: AlarmResult["issue"] = null;
  if (alarm.issue) {
    const state = withEntries(freshState, [alarm.entry]);
    const body = issueBody(alarm.findings, state, [], { ...alarm, confirm: 1 });
    const text = `# ${issueTitle(alarm.model, alarm.environment)}\n\n${body}\n`;
    const file = await workspace.write(`${outputFolder}/drift-check.issue.md`, text);
    // Nothing counts checks here: the text is written at each drifted one.
    const rule = alarm.confirm === 1 ? "" : `, after ${alarm.confirm} checks in a row with drift,`;
    notes.push(`There is no GitHub here: the issue that would be opened${rule} is in ${file}.`);
    issue = { state: "written", number: null, url: null, file };
  }
  let retrain: AlarmResult["retrain"] = null;
  if (alarm.retrain !== undefined) {
    const { workflow, event, inputs } = alarm.retrain;
    const request = { workflow, event, inputs: { reason: alarm.summary.slice(0, 1000), ...inputs } };
    const text = `${JSON.stringify(request, null, 2)}\n`;
    const file = await workspace.write(`${outputFolder}/drift-check.retrain.json`, text);
    notes.push(`The retraining request that would be sent is in ${file}.`);
    const trigger = alarm.entry.verdict === "degraded" ? "degraded" : "drift";
    const asked = { workflow: workflow ?? null, event: event ?? null, trigger, run: null, file } as const;
    retrain = { state: "written", ...asked };
  }
  return { issue, streak: null, retrain, notes, problems: [] };
}
