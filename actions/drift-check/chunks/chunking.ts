import type { Engine } from "../../toolkit/data/engine.js";
import { baseKind } from "../../toolkit/data/profile-compute.js";
import type { Table } from "../../toolkit/data/table.js";

/** How rows are put into chunks: by the period that their time falls into, or so many at a time. */
export type Chunking =
  | { readonly by: string; readonly period: "day" | "week" | "month" }
  | { readonly size: number };

export interface Chunk {
  /** The first day of the period, or the first and last row from 1: `2026-11-16`, `1–5000`. */
  readonly key: string;
  readonly rows: number;
  /** SQL over the table's storage. */
  readonly condition: string;
}

/** At most so many chunks of a side are looked at, the latest ones. */
export const mostChunks = 60;

/** Chunks of a table in order. Undefined where it has no column of times by that name. Rows without a time are in none. */
export async function chunksOf(
  engine: Engine,
  table: Table,
  chunking: Chunking,
): Promise<readonly Chunk[] | undefined> {
  if ("size" in chunking) return bySize(table.rows, chunking.size);
  const column = table.column(chunking.by);
  if (column === undefined || baseKind(column) !== "datetime") return undefined;
  const start = `date_trunc('${chunking.period}', CAST(${column.typed} AS TIMESTAMP))`;
  const found = await engine.rows<{ k: string; n: number }>(
    `SELECT strftime(${start}, '%Y-%m-%d') AS k, count(*) AS n FROM ${table.storage} WHERE isfinite(CAST(${column.typed} AS TIMESTAMP)) GROUP BY k ORDER BY k`,
  );
  return found.slice(-mostChunks).map(({ k, n }) => ({
    key: k,
    rows: n,
    condition: `CASE WHEN isfinite(CAST(${column.typed} AS TIMESTAMP)) THEN strftime(${start}, '%Y-%m-%d') = '${k}' ELSE false END`,
  }));
}

/** The last chunk may be shorter. */
function bySize(rows: number, size: number): Chunk[] {
  const count = Math.ceil(rows / size);
  const first = Math.max(0, count - mostChunks);
  return Array.from({ length: count - first }, (_, at) => {
    const from = (first + at) * size;
    const to = Math.min(rows, from + size);
    return {
      key: `${from + 1}–${to}`,
      rows: to - from,
      condition: `rowid >= ${from} AND rowid < ${to}`,
    };
  });
}
