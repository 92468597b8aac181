import type { Column } from "./column.js";

export type Unit = "number" | "microsecond" | "millisecond";

/** Microseconds as milliseconds, cut as DuckDB's `epoch_ms` cuts them: towards 1970. */
export function toMilliseconds(microseconds: Float64Array): Float64Array {
  return microseconds.map((time) => Math.trunc(time / 1000) + 0);
}

/** Tables with more rows than this are left to SQL, which spills. */
export const mostRows = 10_000_000;

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

export function isFloating({ type }: Column): boolean {
  return type === "FLOAT" || type === "DOUBLE";
}

/** Between which the column's values are exact as numbers. */
export function exactRange(column: Column): readonly [number, number] {
  if (isFloating(column)) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  // Days are whole multiples of so many milliseconds that no rounding touches them; years have four digits.
  return column.type === "DATE"
    ? [-62_135_596_800_000, 253_402_300_799_999]
    : [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
}
