import type { Engine } from "../../toolkit/data/engine.js";
import { comparable } from "../../toolkit/data/profile-compute.js";
import { literal } from "../../toolkit/data/sql.js";
import type { Table } from "../../toolkit/data/table.js";
import { didYouMean } from "../../toolkit/runtime/nearest.js";
import type { Partition } from "../columns/partition.js";
import { readParts } from "../columns/read.js";
import type { Spill } from "../columns/spill.js";
import { comparisonsOf, judgeAll } from "../compare.js";
import { byImportance, type Judgement, resultOf } from "../judgement.js";
import type { Comparison } from "../presets/comparison.js";
import type { DriftSettings } from "../settings.js";

export interface SliceSettings {
  readonly by: readonly string[];
  readonly minRows: number;
}

/** The rows with one value of a column, compared on both sides. */
export interface Slice {
  readonly column: string;
  readonly value: string;
  readonly rows: { readonly reference: number; readonly current: number };
  readonly judged: number;
  readonly share: number | null;
  readonly drifted: boolean;
  /** Those that drifted, what matters most first. */
  readonly columns: readonly Judgement[];
}

/** Of each column the most frequent values. */
const mostValues = 20;

/**
 * Compares the two sides slice by slice; the p-values of all slices and columns are corrected together. Answers a
 * sentence for each column that can't be sliced by.
 */
export async function slicesOf(
  engine: Engine,
  tables: { readonly reference: Table; readonly current: Table },
  { by, minRows }: SliceSettings,
  settings: DriftSettings,
  spill: Spill,
): Promise<{ readonly slices: readonly Slice[]; readonly notes: readonly string[] }> {
  const found: { column: string; value: string; rows: Slice["rows"]; comparisons: Comparison[] }[] = [];
  const notes: string[] = [];
  for (const column of by) {
    const values = await valuesOf(engine, tables, column, minRows);
    if (typeof values === "string") {
      notes.push(`drift.slices: ${values}`);
      continue;
    }
    const read = (side: "reference" | "current") => {
      const parts = values.map(({ value, rows }) => ({ label: value, rows: rows[side] }));
      return readParts(engine, tables[side], partitionBy(tables[side], column, parts), spill);
    };
    const [reference, current] = [await read("reference"), await read("current")];
    for (const [at, { value, rows }] of values.entries()) {
      const compared = comparisonsOf(reference[at]!, current[at]!, settings);
      found.push({ column, value, rows, comparisons: compared.filter(({ name }) => name !== column) });
    }
  }
  const judgements = judgeAll(
    found.flatMap(({ comparisons }) => comparisons),
    settings,
  );
  let from = 0;
  const slices = found.map(({ column, value, rows, comparisons }): Slice => {
    const own = judgements.slice(from, from + comparisons.length);
    from += comparisons.length;
    const { share, reached, columns } = resultOf(own, settings.share);
    return {
      column,
      value,
      rows,
      judged: columns.filter((one) => one.judged).length,
      share,
      drifted: reached,
      columns: byImportance(columns.filter((one) => one.drifted)),
    };
  });
  return { slices, notes };
}

function partitionBy(table: Table, column: string, parts: Partition["parts"]): Partition {
  const values = parts.map(({ label }) => literal(label)).join(", ");
  const value = `CAST(${comparable(table.column(column)!)} AS VARCHAR)`;
  return { part: `coalesce(list_position([${values}], ${value}), 0)`, parts };
}

/** The most frequent values with enough rows on both sides. */
async function valuesOf(
  engine: Engine,
  tables: { readonly reference: Table; readonly current: Table },
  name: string,
  minRows: number,
): Promise<{ value: string; rows: Slice["rows"] }[] | string> {
  const counts = async (table: Table) => {
    const column = table.column(name);
    if (column === undefined) return undefined;
    const rows = await engine.rows<{ v: string; n: number }>(
      `SELECT CAST(${comparable(column)} AS VARCHAR) AS v, count(*) AS n FROM ${table.storage} WHERE v IS NOT NULL AND length(v) <= 200 GROUP BY v HAVING count(*) >= ${minRows} ORDER BY n DESC, v LIMIT 10000`,
    );
    return new Map(rows.map(({ v, n }) => [v, n]));
  };
  const [reference, current] = [await counts(tables.reference), await counts(tables.current)];
  if (reference === undefined || current === undefined) {
    const [side, table] =
      reference === undefined ? ["reference", tables.reference] : ["current data", tables.current];
    const hint = didYouMean(
      name,
      table.columns.map((column) => column.name),
    );
    return `${name} is not a column of the ${side}${hint === "" ? "" : `.${hint}`}`;
  }
  const both = [...current].filter(([value]) => reference.has(value)).slice(0, mostValues);
  if (both.length === 0) return `${name} has no value with ${minRows} rows on both sides`;
  return both.map(([value, rows]) => ({ value, rows: { reference: reference.get(value)!, current: rows } }));
}
