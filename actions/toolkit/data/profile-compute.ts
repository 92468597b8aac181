import type { Column } from "./column.js";
import type { SqlValue } from "./engine.js";
import type { Unit } from "./number-columns.js";
import type { ColumnRuns } from "./number-profile.js";
import type { ColumnKind, ColumnProfile } from "./profile.js";

/** How many of the most frequent values a profile lists. */
export function mostValues(base: ColumnKind): number {
  return base === "numeric" ? 1000 : 100;
}

/** What is known of a column whose values are numbers, before its profile. */
export interface CountedNumbers {
  readonly column: Pick<Column, "name" | "type">;
  readonly runs: ColumnRuns;
  readonly missing: number;
  readonly unit: Unit;
}

/** @param rows of the table, with those where the value is missing */
export function profileOfRuns(rows: number, { column, runs, missing, unit }: CountedNumbers): ColumnProfile {
  const kind = unit === "number" ? "numeric" : "datetime";
  const { nan } = runs;
  // Times as milliseconds.
  const numeric = (unit === "microsecond" ? runs.thousandths() : runs).numeric();
  const top = runs
    .top(mostValues(kind))
    .map(({ value, count }): { value: string | number; count: number } => ({
      value: unit === "number" ? value : isoOf(value, unit),
      count,
    }));
  // NaN comes after all numbers.
  if (nan > 0) {
    const at = top.findIndex(({ count }) => count < nan);
    top.splice(at < 0 ? top.length : at, 0, { value: Number.NaN, count: nan });
  }
  const distinct = runs.size + (nan > 0 ? 1 : 0);
  const shown = top.slice(0, mostValues(kind));
  // Of times as microseconds, whatever they are counted in.
  const sketch = () => runs.sketch(unit === "millisecond" ? 1000 : 1).text();
  return {
    name: column.name,
    kind,
    type: column.type,
    rows,
    missing,
    distinct,
    distinctExact: true,
    numeric,
    values: shown.map(({ value, count }) => ({ value: jsonValue(value), count })),
    valuesComplete: shown.length === distinct,
    ...(shown.length === distinct ? {} : { distinctSketch: sketch() }),
  };
}

/** `2024-01-05`, or `2024-01-05T10:00:00.000000`. */
function isoOf(time: number, unit: Unit): string {
  if (unit === "millisecond") return new Date(time).toISOString().slice(0, 10);
  const milliseconds = Math.floor(time / 1000);
  const rest = String(time - milliseconds * 1000).padStart(3, "0");
  return new Date(milliseconds).toISOString().slice(0, -1) + rest;
}

const numericTypes = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(.*)$/;

/** What a column's type says; a text is told apart by its values. */
export function baseKind(column: Column): ColumnKind {
  if (numericTypes.test(column.type)) return "numeric";
  if (column.type === "BOOLEAN") return "boolean";
  if (column.type === "DATE" || column.type.startsWith("TIMESTAMP")) return "datetime";
  return column.type.startsWith("ENUM") ? "categorical" : "text";
}

/** Few different texts, or texts that come again and again, are categories; the rest is free text. */
export function kindOfText(distinct: number, filled: number): ColumnKind {
  return distinct <= 20 || (distinct <= 1000 && distinct <= filled / 5) ? "categorical" : "text";
}

/** SQL of a value that can be grouped and ordered; −0 is 0. */
export function comparable(column: Column): string {
  const kind = baseKind(column);
  if (/^(FLOAT|DOUBLE)$/.test(column.type)) return `(${column.typed} + 0)`;
  const plain = kind === "numeric" || kind === "boolean" || kind === "datetime" || column.type === "VARCHAR";
  return plain ? column.typed : `CAST(${column.typed} AS VARCHAR)`;
}

/** Infinities and NaN as JSON can hold them: by their names. */
export function jsonValue(value: SqlValue): string | number | boolean {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  return String(value);
}
