import { formatPercent } from "../../toolkit/report/number.js";
import { type CheckResult, cutValue } from "../checks/result.js";
import { type Examined, type Rule, resultOf, type Setting } from "./finding.js";
import { classesOf, noClasses } from "./label.js";
import type { ModelCheck, ModelCheckSettings, Planning } from "./planning.js";

export function planBalance({ label }: ModelCheckSettings, planning: Planning): ModelCheck[] {
  if (label?.balance === undefined) return [];
  const { min_share: minShare, severity = label.severity ?? "error" } = label.balance;
  const expected = `at least ${formatPercent(minShare)} of the rows for each class`;
  const rule = planning.rule("balance", ["checks", "label", "balance"], severity, expected, label.column);
  return planning.each(label.datasets, ["checks", "label"], rule, true, (examined, setting) =>
    judgeBalance(rule, examined, label.column, minShare, setting),
  );
}

/** Whether the rarest class has its share of the rows with a label. One class alone is no balance. */
async function judgeBalance(
  rule: Rule,
  { table, personal }: Examined,
  column: string,
  minShare: number,
  { engine }: Setting,
): Promise<CheckResult> {
  const label = table.column(column);
  if (label === undefined)
    return resultOf(rule, { status: "error", observed: `there is no column ${column}` });
  const classes = await classesOf(engine, table.storage, label);
  const problem = noClasses(classes);
  if (problem !== undefined) return resultOf(rule, { status: "unsupported", observed: problem });
  const rows = classes.reduce((sum, one) => sum + one.rows, 0);
  if (classes.length < 2) {
    const observed = classes.length === 0 ? "no row has a label" : `all ${rows} rows are of one class`;
    return resultOf(rule, { status: "fail", observed, value: 0, evaluated: rows });
  }
  const rarest = classes[0]!;
  const share = rarest.rows / rows;
  const name = personal.has(column) ? "the rarest class" : cutValue(rarest.label);
  return resultOf(rule, {
    status: share < minShare ? "fail" : "pass",
    observed: `${name} has ${formatPercent(share)}: ${rarest.rows} of ${rows} rows`,
    value: share,
    evaluated: rows,
  });
}
