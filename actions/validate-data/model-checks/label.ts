import type { Column } from "../../toolkit/data/column.js";
import type { Engine } from "../../toolkit/data/engine.js";
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
