import { createHash } from "node:crypto";
import { nearest } from "../../toolkit/runtime/nearest.js";
import type { Columns } from "../policy/policy.js";
import { className, remembered, shown } from "./number.js";
import type { Table } from "./table.js";

/** One model's predictions, in the order of their ids, so that the order in the file plays no part. */
export interface PredictionRows {
  readonly file: string;
  readonly count: number;
  readonly ids: readonly string[];
  readonly labels: readonly string[];
  /** sha256 over the (id, label) pairs in the order of ids: the same for the same evaluation data. */
  readonly digest: string;
  /** The names of all columns, in the order of the file. */
  readonly columns: readonly string[];
  has(column: string): boolean;
  /** Cells of a column in the order of ids. */
  cells(column: string): readonly (string | null)[];
  /** The numbers of a column that was read as such, in the order of ids. */
  numbers(column: string): Float64Array | undefined;
}

export type RowsReading = { readonly rows: PredictionRows } | { readonly problem: string };

const examples = 3;

/** Puts a table in the order of its ids, after making sure that each row has one id, its own, and a label. */
export function readRows(table: Table, columns: Columns): RowsReading {
  const { file } = table;
  const twice = table.columns.find((name, at) => table.columns.indexOf(name) !== at);
  if (twice !== undefined) return { problem: `${file} has two columns named ${shown(twice)}.` };
  for (const role of ["id", "label"] as const) {
    const name = columns[role];
    if (!table.columns.includes(name))
      return { problem: missingColumn(table, name, `evaluate.columns.${role}`) };
  }
  if (table.rows === 0) return { problem: `${file} has no rows: there is nothing to measure.` };
  const ids = table.cells(columns.id);
  const nameless = ids.flatMap((id, at) => (id === null || id.trim() === "" ? [at + 1] : []));
  if (nameless.length > 0) {
    return { problem: `${file} has no ${columns.id} in ${listed(nameless.map(String), "row", "rows")}.` };
  }
  const order = Uint32Array.from(ids, (_, at) => at).sort((one, other) => compare(ids[one]!, ids[other]!));
  const sorted = Array.from(order, (at) => ids[at]!);
  const repeated = sorted.filter((id, at) => at > 0 && id === sorted[at - 1] && id !== sorted[at - 2]);
  if (repeated.length > 0) {
    return {
      problem: `${file} has more than one row with the same ${columns.id}: ${listed(repeated.map(shown), "value", "values")}. Each row needs an id of its own.`,
    };
  }
  const labels = table.cells(columns.label);
  const unlabelled = sorted.filter((_, at) => (labels[order[at]!] ?? "").trim() === "");
  if (unlabelled.length > 0) {
    return {
      problem: `${file} has no ${columns.label} for ${columns.id} ${listed(unlabelled.map(shown), "", "")}.`,
    };
  }
  const nameOf = remembered(className);
  const inOrder = Array.from(order, (at) => nameOf(labels[at]!));
  return {
    rows: {
      file,
      count: table.rows,
      ids: sorted,
      labels: inOrder,
      digest: digestOf(sorted, inOrder),
      columns: table.columns,
      has: (column) => table.columns.includes(column),
      cells: (column) => {
        const cells = table.cells(column);
        return Array.from(order, (at) => cells[at]!);
      },
      numbers: (column) => {
        const numbers = table.numbers?.(column);
        return numbers === undefined ? undefined : Float64Array.from(order, (at) => numbers[at]!);
      },
    },
  };
}

export function missingColumn(
  table: { file: string; columns: readonly string[] },
  name: string,
  setting: string,
): string {
  const near = nearest(name, table.columns);
  const hint = near === undefined ? "" : ` Did you mean ${near}?`;
  const present = table.columns.slice(0, 20).join(", ");
  return `${table.file} has no column ${shown(name)} (${setting}); it has ${present}.${hint}`;
}

/** `"a", "b", "c" and 4 more`, after its noun. */
export function listed(items: readonly string[], singular: string, plural: string): string {
  const more = items.length > examples ? ` and ${items.length - examples} more` : "";
  const noun = items.length === 1 ? singular : plural;
  return `${noun === "" ? "" : `${noun} `}${items.slice(0, examples).join(", ")}${more}`;
}

export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function digestOf(ids: readonly string[], labels: readonly string[]): string {
  const hash = createHash("sha256");
  let lines = "";
  for (let at = 0; at < ids.length; at++) {
    lines += `${JSON.stringify([ids[at], labels[at]])}\n`;
    if (lines.length < 1 << 16) continue;
    hash.update(lines);
    lines = "";
  }
  hash.update(lines);
  return `sha256:${hash.digest("hex")}`;
}
