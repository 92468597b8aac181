import type { Column } from "../../../toolkit/data/column.js";
import { isAmong, literal, literals } from "../../../toolkit/data/sql.js";
import { familyOf, fullMatch, notNan as notNanCell, shownOf, sqlNumber } from "../../checks/cell.js";
import {
  type CellValue,
  type Condition,
  every,
  noneOf,
  not,
  notEmpty,
  notNull,
  oneOf,
  unsure,
} from "../../checks/condition.js";

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
  /** Whether a cell is filled, without SQL; undefined where only SQL can tell. */
  readonly isFilled?: Condition | undefined;
  /** What rows are compared by. */
  readonly key: string;
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
let known: Condition | undefined;

/** Text that is none of them, and not empty. */
function notMissing(): Condition {
  known ??= every(notEmpty, noneOf(missing));
  return known;
}

/** Of numbers NaN and the infinities are left to a closer look. */
const notNan = {
  certain: { from: -Number.MAX_VALUE, to: Number.MAX_VALUE },
  holds: ({ text }: CellValue) => text === null || !/^[+-]?nan$/i.test(text),
};

const numberForm = "[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?|[+-]?(?i:inf|infinity)";

export function pandasCell(column: Column): PandasCell {
  const { raw, type, textual, json, typed } = column;
  const family = familyOf(type);
  const text = shownOf(column);
  const base = { text, isMixed: false, number: "NULL", key: text };
  if (!textual) {
    const floating = /^(FLOAT|DOUBLE)$/.test(type);
    const filled = floating ? `(${raw} IS NOT NULL AND NOT isnan(${raw}))` : `${raw} IS NOT NULL`;
    const cells = { filled, isFilled: floating ? notNanCell : notNull };
    if (family === "integer" || family === "number") {
      const number = family === "integer" ? `CAST(${raw} AS HUGEINT)` : `CAST(${raw} AS DOUBLE)`;
      return { ...base, ...cells, kind: "number", value: number, number, key: number };
    }
    if (family === "date" || family === "timestamp")
      return { ...base, ...cells, kind: "time", value: `CAST(${raw} AS TIMESTAMP)` };
    if (family === "boolean") return { ...base, ...cells, kind: "boolean", value: raw };
    return { ...base, ...cells, kind: family === "text" ? "text" : "other", value: text };
  }
  const numbers = { ...base, kind: "number", value: typed, number: typed } as const;
  const filled = json === undefined ? `(${raw} IS NOT NULL AND ${raw} <> '')` : `${raw} IS NOT NULL`;
  const cells = { filled, ...(json === undefined && { isFilled: notEmpty }) };
  const key = json === undefined ? text : typed;
  if (type === "BIGINT") return { ...numbers, ...cells, key };
  if (type === "DOUBLE") {
    const isNumber = `(${raw} IS NOT NULL AND ${raw} <> '' AND NOT isnan(${typed}))`;
    return {
      ...numbers,
      filled: isNumber,
      ...(json === undefined && { isFilled: every(notEmpty, notNan) }),
      key,
    };
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
    isFilled: notMissing(),
  };
}

/** The same as {@link isIn} without SQL. */
export function inList({ kind, isMixed }: PandasCell, values: readonly unknown[]): Condition {
  const isNumber = (value: unknown) => typeof value === "number" && Number.isFinite(value);
  if (kind === "number") {
    const booleans = values.filter((value) => typeof value === "boolean");
    return oneOf([...values.filter(isNumber), ...booleans.map(Number)], "number");
  }
  if (kind !== "text" || (isMixed && values.some(isNumber))) return unsure;
  return oneOf(
    values.filter((value) => typeof value === "string"),
    "text",
  );
}

/** The same of cells that are not in it. */
export function notInList(cell: PandasCell, values: readonly unknown[]): Condition {
  const isNumber = (value: unknown) => typeof value === "number" && Number.isFinite(value);
  if (cell.kind !== "text" || (cell.isMixed && values.some(isNumber))) return not(inList(cell, values));
  return noneOf(values.filter((value) => typeof value === "string"));
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
  const written = texts.length === 0 ? "false" : `coalesce(${isAmong(cell.text, texts)}, false)`;
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
      return `(${written} OR ${list(cell.value, times)})`;
    }
    default:
      if (!cell.isMixed || numbers.length === 0) return written;
      return `CASE WHEN ${isNumeric(cell, storage)} THEN ${list(cell.number, numbers.map(sqlNumber))} ELSE ${written} END`;
  }
}

/** SQL: whether all cells of a column of text are numbers. */
export function isNumeric(cell: PandasCell, storage: string): string {
  return `(SELECT coalesce(bool_and((${cell.number}) IS NOT NULL), false) FROM ${storage} WHERE ${cell.filled})`;
}
