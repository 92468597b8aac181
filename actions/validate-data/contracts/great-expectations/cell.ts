import type { Automaton } from "../../../toolkit/data/automaton.js";
import type { Column } from "../../../toolkit/data/column.js";
import type { Certain } from "../../../toolkit/data/scan/certain.js";
import { literal, literals } from "../../../toolkit/data/sql.js";
import { familyOf, fullMatch, shownOf, sqlNumber } from "../../checks/cell.js";
import { patternAutomaton } from "../../checks/pattern-automaton.js";

/** A column as pandas reads it, which is what Great Expectations sees. All members are SQL over the table's storage. */
export interface PandasCell {
  readonly kind: "number" | "text" | "boolean" | "time" | "other";
  readonly filled: string;
  /** The value for comparisons: a DOUBLE or a HUGEINT for numbers, a TIMESTAMP for times, else text. */
  readonly value: string;
  /** The cell as a number; NULL where it is none. */
  readonly number: string;
  /** The cell as it is written. */
  readonly text: string;
  /** Whether text has to be looked at to find out whether all of it is numbers. */
  readonly isMixed: boolean;
  readonly certain?: Certain | undefined;
}

/** What pandas' readers take for a missing value, beside the empty cell. */
const missing = [
  "#N/A",
  "#N/A N/A",
  "#NA",
  "-1.#IND",
  "-1.#QNAN",
  "-NaN",
  "-nan",
  "1.#IND",
  "1.#QNAN",
  "<NA>",
  "N/A",
  "NA",
  "NULL",
  "NaN",
  "None",
  "n/a",
  "nan",
  "null",
];
let automaton: Automaton | undefined;

/** Text that begins as none of them does is none of them. */
function notMissing(): Certain | undefined {
  automaton ??= patternAutomaton("^[^#<N\\-1n]", true);
  return automaton === undefined ? undefined : { forms: [automaton] };
}

const numberForm = "[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?|[+-]?(?i:inf|infinity)";

export function pandasCell(column: Column): PandasCell {
  const { raw, type, textual, json, typed } = column;
  const family = familyOf(type);
  const text = shownOf(column);
  const base = { text, isMixed: false, number: "NULL" };
  if (!textual) {
    const floating = /^(FLOAT|DOUBLE)$/.test(type);
    const filled = floating ? `(${raw} IS NOT NULL AND NOT isnan(${raw}))` : `${raw} IS NOT NULL`;
    if (family === "integer" || family === "number") {
      const number = family === "integer" ? `CAST(${raw} AS HUGEINT)` : `CAST(${raw} AS DOUBLE)`;
      return { ...base, kind: "number", filled, value: number, number };
    }
    if (family === "date" || family === "timestamp")
      return { ...base, kind: "time", filled, value: `CAST(${raw} AS TIMESTAMP)` };
    if (family === "boolean") return { ...base, kind: "boolean", filled, value: raw };
    return { ...base, kind: family === "text" ? "text" : "other", filled, value: text };
  }
  const cells =
    json === undefined
      ? { filled: `(${raw} IS NOT NULL AND ${raw} <> '')` }
      : { filled: `${raw} IS NOT NULL` };
  const certain = json === undefined ? { certain: {} } : {};
  if (type === "BIGINT") {
    return { ...base, ...cells, ...certain, kind: "number", value: typed, number: typed };
  }
  if (type === "DOUBLE") {
    const filled = `(${raw} IS NOT NULL AND ${raw} <> '' AND NOT isnan(${typed}))`;
    // NaN and the infinities are left to SQL.
    const finite = { from: -Number.MAX_VALUE, to: Number.MAX_VALUE };
    const known = json === undefined ? { certain: finite } : {};
    return { ...base, ...known, kind: "number", filled, value: typed, number: typed };
  }
  if (type === "BOOLEAN") return { ...base, ...cells, kind: "boolean", value: typed };
  if (type === "DATE" || type === "TIMESTAMP")
    return { ...base, ...cells, kind: "time", value: `CAST(${typed} AS TIMESTAMP)` };
  if (json !== undefined) return { ...base, ...cells, kind: json.nested ? "other" : "text", value: raw };
  return {
    ...base,
    kind: "text",
    filled: `(${raw} IS NOT NULL AND ${raw} <> '' AND ${raw} NOT IN ${literals(missing)})`,
    value: raw,
    number: `CASE WHEN ${fullMatch(raw, numberForm)} THEN TRY_CAST(${raw} AS DOUBLE) END`,
    isMixed: true,
    certain: notMissing(),
  };
}

/** Cells that are in the list as they are written. */
export function listed(cell: PandasCell, values: readonly unknown[]): Certain | undefined {
  if (cell.kind !== "number" && cell.kind !== "text") return undefined;
  const type = cell.kind === "number" ? "number" : "string";
  if (cell.isMixed && values.some((value) => typeof value === "number")) return undefined;
  return { texts: [new Set(values.filter((value) => typeof value === type).map(String))] };
}

/** SQL: the time that a bound means; undefined where it is none. */
export function timeOf(bound: unknown): string | undefined {
  if (typeof bound !== "string") return undefined;
  if (!/^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?)?$/.test(bound)) return undefined;
  return Number.isNaN(Date.parse(bound.replace(" ", "T")))
    ? undefined
    : `TIMESTAMP ${literal(bound.replace("T", " "))}`;
}

/**
 * SQL: whether the cell equals one of the values. A number never equals a text, as in pandas; a column of text of which
 * every value is a number is one of numbers.
 */
export function isIn(cell: PandasCell, values: readonly unknown[], storage: string): string {
  const given = values.filter((value) => value !== null);
  const numbers = given.filter((value) => typeof value === "number" && Number.isFinite(value)) as number[];
  const texts = given.filter((value) => typeof value === "string");
  const booleans = given.filter((value) => typeof value === "boolean");
  const list = (sql: string, members: readonly string[]) =>
    members.length === 0 ? "false" : `coalesce(${sql} IN (${members.join(", ")}), false)`;
  switch (cell.kind) {
    case "number":
      return list(cell.value, [...numbers, ...booleans.map(Number)].map(sqlNumber));
    case "boolean":
      return list(cell.value, [
        ...booleans.map(String),
        ...numbers.filter((one) => one === 0 || one === 1).map((one) => String(one === 1)),
      ]);
    case "time": {
      const times = texts.map(timeOf).filter((one) => one !== undefined);
      return `(${list(cell.text, texts.map(literal))} OR ${list(cell.value, times)})`;
    }
    default: {
      const written = list(cell.text, texts.map(literal));
      if (!cell.isMixed || numbers.length === 0) return written;
      return `CASE WHEN ${isNumeric(cell, storage)} THEN ${list(cell.number, numbers.map(sqlNumber))} ELSE ${written} END`;
    }
  }
}

/** SQL: whether all cells of a column of text are numbers. */
export function isNumeric(cell: PandasCell, storage: string): string {
  return `(SELECT coalesce(bool_and((${cell.number}) IS NOT NULL), false) FROM ${storage} WHERE ${cell.filled})`;
}
