import type { Column } from "./column.js";
import type { Engine } from "./engine.js";
import type { Table } from "./table.js";

/** A numeric or datetime column in memory. */
export interface NumberColumn {
  readonly column: Column;
  /** The values in the order of the rows, without missing ones: times in `unit`s since 1970. */
  readonly values: Float64Array;
  readonly missing: number;
  readonly unit: Unit;
}

export type Unit = "number" | "microsecond" | "millisecond";

/** Microseconds as milliseconds, cut as DuckDB's `epoch_ms` cuts them: towards 1970. */
export function toMilliseconds(microseconds: Float64Array): Float64Array {
  return microseconds.map((time) => Math.trunc(time / 1000) + 0);
}

/** Tables with more rows than this are left to SQL, which spills. */
export const mostRows = 10_000_000;

const batchBytes = 64 << 20;

const wholeTypes = /^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/;

/** Whether the column's values, as numbers, can be had exactly: unless they are too large, which only they can tell. */
export function isNumberColumn({ type }: Column): boolean {
  return wholeTypes.test(type) || type === "FLOAT" || type === "DOUBLE" || isTime(type);
}

export function isTime(type: string): boolean {
  return type === "DATE" || type.startsWith("TIMESTAMP");
}

export function unitOf({ type }: Column): Unit {
  if (!isTime(type)) return "number";
  return type === "DATE" ? "millisecond" : "microsecond";
}

export function expressionOf(column: Column): string {
  const value = {
    number: () => `CAST(${column.typed} AS DOUBLE)`,
    millisecond: () => `epoch_ms(CAST(${column.typed} AS TIMESTAMP))::DOUBLE`,
    microsecond: () => `epoch_us(CAST(${column.typed} AS TIMESTAMP))::DOUBLE`,
  }[unitOf(column)]();
  // NaN for a missing value saves a look at a second vector for each.
  return `coalesce(${value}, 'NaN'::DOUBLE)`;
}

/**
 * Reads columns for which {@link isNumberColumn} holds, some at a time: as many as fit into 64 MB, in one scan. A
 * column is undefined where its values have no exact number: beyond 2^53, or the year 2255 of timestamps.
 */
export async function* numberColumns(
  engine: Engine,
  table: Table,
  columns: readonly Column[],
): AsyncGenerator<NumberColumn | undefined> {
  const width = Math.max(1, Math.floor(batchBytes / (8 * Math.max(1, table.rows))));
  for (let from = 0; from < columns.length; from += width) {
    const batch = columns.slice(from, from + width);
    const selected = batch.map((column, index) => `${expressionOf(column)} AS x${index}`).join(", ");
    const vectors = await engine.numbers(
      `SELECT ${selected} FROM ${table.storage}`,
      batch.length,
      table.rows,
    );
    const unknown = batch.filter((column, at) => mayHide(column) && vectors[at]!.includes(Number.NaN));
    const missing = await missingOf(engine, table, unknown);
    for (const [at, column] of batch.entries()) {
      const values = vectors[at]!;
      const one = isExact(values, column) ? withoutMissing(column, values, missing.get(column)) : undefined;
      // A time without end is no number of microseconds.
      const isLost = one !== undefined && isTime(column.type) && one.values.includes(Number.NaN);
      yield isLost ? undefined : one;
    }
  }
}

/** Whether NaN can stand for something that is not missing: NaN itself, or the infinities of a file's own times. */
export function mayHide(column: Column): boolean {
  return isFloating(column) || (isTime(column.type) && !column.textual);
}

export function isFloating({ type }: Column): boolean {
  return type === "FLOAT" || type === "DOUBLE";
}

/** Of columns that may hold NaN themselves, how many values are missing. */
export async function missingOf(
  engine: Engine,
  table: Table,
  columns: readonly Column[],
): Promise<ReadonlyMap<Column, number>> {
  if (columns.length === 0) return new Map();
  const parts = columns.map((column, index) => `count(*) - count(${column.typed}) AS m${index}`);
  const [row] = await engine.rows<Record<string, number>>(`SELECT ${parts.join(", ")} FROM ${table.storage}`);
  return new Map(columns.map((column, index) => [column, row![`m${index}`]!]));
}

function isExact(values: Float64Array, column: Column): boolean {
  const [low, high] = exactRange(column);
  for (let at = 0; at < values.length; at++) if (values[at]! < low || values[at]! > high) return false;
  return true;
}

/** Between which the column's values are exact as numbers. */
export function exactRange(column: Column): readonly [number, number] {
  if (isFloating(column)) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  // Days are whole multiples of so many milliseconds that no rounding touches them; years have four digits.
  return column.type === "DATE"
    ? [-62_135_596_800_000, 253_402_300_799_999]
    : [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
}

/** Drops the missing values. Which NaN of a column are missing and which are values does not matter, only how many. */
function withoutMissing(column: Column, all: Float64Array, missing: number | undefined): NumberColumn {
  const unit = unitOf(column);
  let size = 0;
  for (let at = 0; at < all.length; at++) if (!Number.isNaN(all[at]!)) size++;
  const empty = missing ?? all.length - size;
  if (empty === 0) return { column, values: all, missing: 0, unit };
  const values = new Float64Array(all.length - empty).fill(Number.NaN);
  let to = 0;
  for (let at = 0; at < all.length; at++) if (!Number.isNaN(all[at]!)) values[to++] = all[at]!;
  return { column, values, missing: empty, unit };
}
