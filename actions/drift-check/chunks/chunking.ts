import type { Engine } from "../../toolkit/data/engine.js";
import { baseKind } from "../../toolkit/data/profile-compute.js";
import type { Table } from "../../toolkit/data/table.js";
import type { Partition } from "../columns/partition.js";

/** How rows are put into chunks: by the period that their time falls into, or so many at a time. */
export type Chunking =
  | { readonly by: string; readonly period: "day" | "week" | "month" }
  | { readonly size: number };

/** At most so many chunks of a side are looked at, the latest ones. */
export const mostChunks = 60;

/**
 * The chunks of a table in order, labelled by the first day of the period, or by the first and last row from 1:
 * `2026-11-16`, `1–5000`. Undefined where it has no column of times by that name. Rows without a time are in none.
 */
export async function chunksOf(
  engine: Engine,
  table: Table,
  chunking: Chunking,
): Promise<Partition | undefined> {
  if ("size" in chunking) return bySize(table.rows, chunking.size);
  const column = table.column(chunking.by);
  if (column === undefined || baseKind(column) !== "datetime") return undefined;
  const time = `CAST(${column.typed} AS TIMESTAMP)`;
  // A time without end is in no period, and can't be cut to one.
  const start = `date_trunc('${chunking.period}', CASE WHEN isfinite(${time}) THEN ${time} END)`;
  const day = `(CAST(${start} AS DATE) - DATE '1970-01-01')::BIGINT`;
  const found = await engine.rows<{ d: number; k: string; n: number }>(
    `SELECT ${day} AS d, strftime(${start}, '%Y-%m-%d') AS k, count(*) AS n FROM ${table.storage} WHERE d IS NOT NULL GROUP BY d, k ORDER BY d`,
  );
  const latest = found.slice(-mostChunks);
  const days = latest.map(({ d }) => d).join(", ");
  return {
    part: `coalesce(list_position([${days}]::BIGINT[], ${day}), 0)`,
    parts: latest.map(({ k, n }) => ({ label: k, rows: n })),
  };
}

/** The last chunk may be shorter. */
function bySize(rows: number, size: number): Partition {
  const count = Math.ceil(rows / size);
  const first = Math.max(0, count - mostChunks);
  const parts = Array.from({ length: count - first }, (_, at) => {
    const from = (first + at) * size;
    const to = Math.min(rows, from + size);
    return { label: `${from + 1}–${to}`, rows: to - from };
  });
  return { part: `greatest(0, rowid // ${size} - ${first - 1})`, parts };
}
