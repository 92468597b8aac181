import type { Engine } from "../../toolkit/data/engine.js";
import { comparable } from "../../toolkit/data/profile-compute.js";
import type { Table } from "../../toolkit/data/table.js";
import type { Rows } from "../rows/frame.js";
import { textsOf } from "../rows/frame.js";

/** The columns of labels that came later, and of what they belong to. */
export interface LabelColumns {
  readonly id: string;
  readonly label: string;
}

/**
 * The labels of rows as texts, joined by their id; null where none has come, or where an id has two different ones.
 * A sentence where the columns are not there.
 */
export async function joinedLabels(
  engine: Engine,
  table: Table,
  rows: Rows,
  labels: Table,
  { id, label }: LabelColumns,
): Promise<(string | null)[] | string> {
  const [own, theirs, value] = [table.column(id), labels.column(id), labels.column(label)];
  if (own === undefined) return `the current data has no column ${id} to join labels by`;
  if (theirs === undefined || value === undefined)
    return `the labels have no column ${theirs === undefined ? id : label}`;
  const found = await engine.columns(
    `SELECT CAST(${comparable(theirs)} AS VARCHAR) AS k, min(CAST(${comparable(value)} AS VARCHAR)) AS v
     FROM ${labels.storage} WHERE k IS NOT NULL GROUP BY k
     HAVING count(DISTINCT CAST(${comparable(value)} AS VARCHAR)) = 1`,
  );
  const known = new Map((found.k ?? []).map((key, at) => [key as string, found.v![at] as string]));
  const ids = await textsOf(engine, table, own, rows);
  return ids.map((key) => (key === null ? null : (known.get(key) ?? null)));
}

/** The positive class among the labels: what was said, else 1 beside 0 or −1, true beside false. */
export function positiveOf(labels: readonly (string | null)[], said: string | undefined): string | undefined {
  const distinct = new Set(labels.filter((label) => label !== null).map(plainNumber));
  if (said !== undefined) return plainNumber(said);
  for (const [positive, negatives] of [
    ["1", ["0", "-1"]],
    ["true", ["false"]],
  ] as const) {
    if (
      distinct.has(positive) &&
      [...distinct].every((one) => one === positive || negatives.includes(one as never))
    )
      return positive;
  }
  return undefined;
}

/** `1.0` and `1` are the same label. */
export function plainNumber(text: string): string {
  return /^-?\d+\.0+$/.test(text) ? text.replace(/\.0+$/, "") : text;
}
