import type { Column } from "../../toolkit/data/column.js";
import type { Engine } from "../../toolkit/data/engine.js";
import { formatPercent } from "../../toolkit/report/number.js";
import { type CheckResult, cutValue } from "../checks/result.js";
import { type Examined, type Rule, resultOf, type Setting } from "./finding.js";
import { textOf } from "./leakage.js";

/** A label with more values is no class. */
export const mostClasses = 20;

export interface ClassCount {
  readonly label: string;
  readonly rows: number;
}

/** How many rows each class has, the rarest first; at most one class more than there may be. Empty labels are left out. */
export async function classesOf(engine: Engine, storage: string, label: Column): Promise<ClassCount[]> {
  return engine.rows<{ label: string; rows: number }>(
    `SELECT ${textOf(label)} AS label, count(*) AS rows FROM ${storage} WHERE ${filled(label)} GROUP BY 1 ORDER BY 2, 1 LIMIT ${mostClasses + 1}`,
  );
}

/** SQL of whether a row has a label. */
export function filled(label: Column): string {
  return `nullif(${textOf(label)}, '') IS NOT NULL`;
}

/** Why a label can't be taken for classes, or undefined. */
export function noClasses(classes: readonly ClassCount[]): string | undefined {
  return classes.length > mostClasses
    ? `the label has more than ${mostClasses} values, and so no classes`
    : undefined;
}

/** Whether the rarest class has its share of the rows with a label. One class alone is no balance. */
export async function judgeBalance(
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
