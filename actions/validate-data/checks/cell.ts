import type { Column } from "../../toolkit/data/column.js";
import { forms } from "../../toolkit/data/narrow.js";
import { literal } from "../../toolkit/data/sql.js";
import { anyCell, type CellValue, type Condition, notNull } from "./condition.js";

/** A column read as a declared type. Texts are SQL over the table's storage. */
export interface Cell {
  /** Whether the cell holds anything. */
  readonly filled: string;
  /** Whether what it holds is of the declared type. */
  readonly wellFormed: string;
  /** The value as that type; NULL where the cell is not well formed. */
  readonly value: string;
  /** The value as text, as it stands in the file. */
  readonly shown: string;
  /** What kind of value that is, for comparisons. */
  readonly family: Family;
  /** The same without SQL, of single cells; undefined where only SQL can tell. */
  readonly isFilled?: Condition | undefined;
  /** Of filled cells. */
  readonly isWellFormed?: Condition | undefined;
  /** How a bound in the contract becomes a value of the same type: SQL, NULL when it is none. */
  bound(text: string): string;
}

export type Family =
  | "text"
  | "integer"
  | "number"
  | "boolean"
  | "date"
  | "timestamp"
  | "time"
  | "json"
  | "other";

/** SQL: whether the text matches the whole form. */
export function fullMatch(cell: string, form: string): string {
  return `regexp_full_match(${cell}, ${literal(form)})`;
}

/** A number as SQL, exact. */
export function sqlNumber(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : `CAST(${literal(String(value))} AS DOUBLE)`;
}

/** Which family a column's own type belongs to. */
export function familyOf(type: string): Family {
  if (/^U?(TINY|SMALL|BIG|HUGE)INT$|^U?INTEGER$/.test(type)) return "integer";
  if (/^(FLOAT|DOUBLE|DECIMAL)/.test(type)) return "number";
  if (type === "BOOLEAN") return "boolean";
  if (type === "DATE") return "date";
  if (type.startsWith("TIMESTAMP")) return "timestamp";
  if (type.startsWith("TIME")) return "time";
  if (/\]$|^(STRUCT|MAP|JSON|UNION)/.test(type)) return "json";
  return type === "VARCHAR" || type === "UUID" || type.startsWith("ENUM") ? "text" : "other";
}

export const castOf: Readonly<Record<Exclude<Family, "json" | "other">, string>> = {
  text: "VARCHAR",
  integer: "HUGEINT",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  date: "DATE",
  timestamp: "TIMESTAMP",
  time: "TIME",
};

/** SQL of a bound given as text, by family. */
export function boundOf(family: Family, text: string): string {
  const value = literal(text);
  if (family === "date" || family === "timestamp" || family === "time") {
    const form =
      family === "date"
        ? `${forms.date}|${forms.timestamp}`
        : family === "time"
          ? forms.time
          : `${forms.timestamp}|${forms.date}`;
    return `CASE WHEN ${fullMatch(value, form)} THEN TRY_CAST(${value} AS ${castOf[family]}) END`;
  }
  if (family === "integer" || family === "number") return `TRY_CAST(${value} AS DOUBLE)`;
  return value;
}

/** The stored cell as text. Nested values as JSON. */
export function shownOf(column: Column): string {
  if (column.textual) return column.raw;
  return familyOf(column.type) === "json"
    ? `CAST(to_json(${column.raw}) AS VARCHAR)`
    : `CAST(${column.raw} AS VARCHAR)`;
}

/** A cell of floating-point numbers that is not NaN; none at all is left to a closer look. */
export const notNan: Condition = {
  certain: {},
  holds: ({ text }: CellValue) => text !== null && text !== "nan" && text !== "-nan",
};

/** A column of a file that knows its types (Parquet), read as a family. Values count, where the type is only wider. */
export function typedCell(column: Column, wanted: Family): Cell {
  const own = familyOf(column.type);
  const raw = column.raw;
  const floating = /^(FLOAT|DOUBLE)$/.test(column.type);
  const cell = (wellFormed: string, value: string, isWellFormed?: Condition): Cell => ({
    filled: floating ? `(${raw} IS NOT NULL AND NOT isnan(${raw}))` : `${raw} IS NOT NULL`,
    isFilled: floating ? notNan : notNull,
    wellFormed,
    isWellFormed,
    value,
    shown: shownOf(column),
    family: wanted,
    bound: (text) => boundOf(wanted, text),
  });
  if (wanted === "other") return cell("true", raw, anyCell);
  if (wanted === "json") {
    if (own === "json") return cell("true", `CAST(to_json(${raw}) AS VARCHAR)`);
    if (own === "text") return cell(`coalesce(json_valid(${raw}), false)`, raw);
    return cell("false", "NULL");
  }
  if (own === wanted) return cell("true", `TRY_CAST(${raw} AS ${castOf[wanted]})`, anyCell);
  if (wanted === "number" && own === "integer") return cell("true", `CAST(${raw} AS DOUBLE)`, anyCell);
  if (wanted === "integer" && own === "number") {
    const whole = floating ? `(isfinite(${raw}) AND ${raw} = trunc(${raw}))` : `${raw} = trunc(${raw})`;
    return cell(whole, `CASE WHEN ${whole} THEN TRY_CAST(${raw} AS HUGEINT) END`);
  }
  if (wanted === "date" && own === "timestamp") {
    const whole = `CAST(${raw} AS TIMESTAMP) = date_trunc('day', CAST(${raw} AS TIMESTAMP))`;
    return cell(whole, `CAST(CAST(${raw} AS TIMESTAMP) AS DATE)`);
  }
  return cell("false", "NULL");
}
