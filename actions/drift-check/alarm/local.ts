import { outputFolder } from "../../toolkit/runtime/publish.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import { type Alarm, type AlarmResult, nothingDone } from "./alarm.js";
import { issueBody, issueTitle } from "./issue-text.js";
import { freshState, withEntry } from "./state.js";

/** Without GitHub: writes the issue and the retraining request that would be sent; the comment names the files. */
export async function tellTerminal(alarm: Alarm, { workspace }: Runtime): Promise<AlarmResult> {
  if (alarm.entry.verdict !== "drift") return nothingDone;
  const notes: string[] = [];
  let issue: AlarmResult["issue"] = null;
  if (alarm.issue) {
    const body = issueBody(alarm.findings, withEntry(freshState, alarm.entry), [], { ...alarm, confirm: 1 });
    const text = `# ${issueTitle(alarm.model)}\n\n${body}\n`;
    const file = await workspace.write(`${outputFolder}/drift-check.issue.md`, text);
    // Nothing counts checks here: the text is written at each drifted one.
    const rule = alarm.confirm === 1 ? "" : `, after ${alarm.confirm} checks in a row with drift,`;
    notes.push(`There is no GitHub here: the issue that would be opened${rule} is in ${file}.`);
    issue = { state: "written", number: null, url: null, file };
  }
  let retrain: AlarmResult["retrain"] = null;
  if (alarm.retrain !== undefined) {
    const { workflow, inputs } = alarm.retrain;
    const own = { reason: alarm.summary.slice(0, 1000) };
    const request = { workflow, inputs: Object.keys(inputs).length > 0 ? inputs : own };
    const text = `${JSON.stringify(request, null, 2)}\n`;
    const file = await workspace.write(`${outputFolder}/drift-check.retrain.json`, text);
    notes.push(`The retraining request that would be sent is in ${file}.`);
    retrain = { state: "written", workflow, file };
  }
  return { issue, streak: null, retrain, notes, problems: [] };
}
