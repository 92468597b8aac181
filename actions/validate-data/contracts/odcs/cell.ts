import { cellForms } from "../../../toolkit/data/cell-forms.js";
import type { Column } from "../../../toolkit/data/column.js";
import { forms } from "../../../toolkit/data/narrow.js";
import {
  boundOf,
  type Cell,
  castOf,
  type Family,
  familyOf,
  fullMatch,
  shownOf,
  typedCell,
} from "../../checks/cell.js";
import {
  anyCell,
  type Condition,
  every,
  formed,
  matching,
  notEmpty,
  notNull,
  unsure,
} from "../../checks/condition.js";
import { fromJava, parseWith } from "../date-format.js";
import { dayForm, decimalForm, numberForm, wholeForm } from "../value-forms.js";
import type { LogicalType } from "./schema.js";

const families: Readonly<Record<LogicalType, Family>> = {
  string: "text",
  integer: "integer",
  number: "number",
  boolean: "boolean",
  date: "date",
  timestamp: "timestamp",
  time: "time",
  object: "json",
  array: "json",
};

const numbers = decimalForm("[+-]?([nN][aA][nN]|[iI][nN][fF][iInNtTyY]*)");
const noNan = matching("[^nN].*", false);
// Letters without regard to case are of Unicode.
const booleanForm = formed(forms.boolean, "[tT][rR][uU][eE]|[fF][aA][lL][sSſ][eE]");
const momentForm = formed(cellForms.sureTimestamp, forms.timestamp);

export interface TypeOptions {
  readonly format?: string | undefined;
  readonly timezone?: boolean | undefined;
}

/**
 * A column read as an ODCS logical type. In text (CSV, JSON lines): an empty cell is null; `""` in quotes is an empty
 * string for `string`, and null for any other type. Undefined when the format of a date is not supported.
 */
export function odcsCell(
  column: Column,
  type: LogicalType | undefined,
  options: TypeOptions,
): Cell | undefined {
  const wanted = type === undefined ? familyOf(column.type) : families[type];
  if (!column.textual) {
    const cell = typedCell(column, wanted);
    return type === "object" || type === "array" ? withJsonType(cell, type) : cell;
  }
  const r = column.raw;
  const cell = (
    wellFormed: string,
    value: string,
    bound = (text: string) => boundOf(wanted, text),
  ): Cell => ({
    filled: wanted === "text" ? `${r} IS NOT NULL` : `(${r} IS NOT NULL AND ${r} <> '')`,
    wellFormed: mismatched(column, wanted) ? "false" : wellFormed,
    value,
    shown: shownOf(column),
    family: wanted,
    bound,
    ...told(column, wanted, options),
  });
  switch (wanted) {
    case "integer":
      // What the reader found out of every cell need not be asked again.
      if (column.type === "BIGINT") return cell(`${r} <> ''`, `CAST(${column.typed} AS HUGEINT)`);
      return cell(`(${fullMatch(r, "[+-]?[0-9]+")} AND TRY_CAST(${r} AS HUGEINT) IS NOT NULL)`, whole(r));
    case "number":
      return column.type === "BIGINT" || column.type === "DOUBLE"
        ? knownNumberCell(cell, column)
        : numberCell(cell, r);
    case "boolean":
      return cell(fullMatch(r, "(?i)true|false"), `(lower(${r}) = 'true')`);
    case "date":
    case "timestamp":
    case "time":
      return timeCell(cell, r, wanted, options);
    case "json":
      return type === undefined
        ? cell("true", r)
        : withJsonType(cell(`coalesce(json_valid(${r}), false)`, r), type);
    default:
      return cell("true", r);
  }
}

/** What can be told of a cell without SQL. The reader has found out of every cell what form it has. */
function told(column: Column, wanted: Family, options: TypeOptions): Pick<Cell, "isFilled" | "isWellFormed"> {
  const { type, json } = column;
  if (json !== undefined) return {};
  const isNan = wanted === "number" && type !== "BIGINT";
  const isFilled = wanted === "text" ? notNull : isNan ? every(notEmpty, notNan(column)) : notEmpty;
  return { isFilled, isWellFormed: wellFormedIn(column, wanted, options) };
}

/** A text "nan" is no number. */
function notNan({ type }: Column): Condition {
  return {
    // Of a column of numbers only finite ones are certain.
    certain: type === "VARCHAR" ? noNan.certain : {},
    holds: ({ text }) => text === null || !/^nan$/i.test(text),
  };
}

function wellFormedIn({ type }: Column, wanted: Family, { format, timezone }: TypeOptions): Condition {
  const isNumber = type === "BIGINT" || type === "DOUBLE";
  switch (wanted) {
    case "text":
      return anyCell;
    case "integer":
      return isNumber ? { holds: wholeForm.holds, certain: { whole: true } } : wholeForm;
    case "number":
      return isNumber ? anyCell : numbers;
    case "boolean":
      return type === "BOOLEAN" ? anyCell : booleanForm;
    case "date":
      if (format !== undefined) return unsure;
      return type === "DATE" ? anyCell : dayForm;
    case "timestamp":
      if (format !== undefined || timezone !== undefined) return unsure;
      return type === "TIMESTAMP" ? anyCell : momentForm;
    default:
      return unsure;
  }
}

type Make = (wellFormed: string, value: string, bound?: (text: string) => string) => Cell;

function whole(r: string): string {
  return `CASE WHEN ${fullMatch(r, "[+-]?[0-9]+")} THEN TRY_CAST(${r} AS HUGEINT) END`;
}

function numberCell(cell: Make, r: string): Cell {
  const made = cell(
    `((${fullMatch(r, numberForm)} AND isfinite(TRY_CAST(${r} AS DOUBLE))) OR ${fullMatch(r, forms.notFinite)})`,
    `CASE WHEN ${fullMatch(r, `${numberForm}|${forms.notFinite}`)} THEN TRY_CAST(${r} AS DOUBLE) END`,
  );
  // As in a file of floating-point numbers, NaN stands for no value.
  return { ...made, filled: `(${made.filled} AND NOT ${fullMatch(r, "(?i)nan")})` };
}

/** The same for a column of which every cell is known to be a number. */
function knownNumberCell(cell: Make, { raw, type }: Column): Cell {
  const made = cell(`${raw} <> ''`, `TRY_CAST(nullif(${raw}, '') AS DOUBLE)`);
  return type === "BIGINT" ? made : { ...made, filled: `(${made.filled} AND lower(${raw}) <> 'nan')` };
}

function timeCell(
  cell: Make,
  r: string,
  wanted: "date" | "timestamp" | "time",
  options: TypeOptions,
): Cell | undefined {
  const type = castOf[wanted] as "DATE" | "TIMESTAMP" | "TIME";
  if (options.format !== undefined) {
    const format = fromJava(options.format);
    if (format === undefined) return undefined;
    const value = parseWith(format, r, type);
    return cell(`(${value}) IS NOT NULL`, value, (text) => {
      const bound = boundOf("text", text);
      return `coalesce(${parseWith(format, bound, type)}, ${boundOf(wanted, text)})`;
    });
  }
  const zone = "(Z|[+-][0-9]{2}(:?[0-9]{2})?)";
  const local = forms.timestamp.replace(`${zone}?`, "");
  const timestamp =
    options.timezone === undefined ? forms.timestamp : options.timezone ? `${local}${zone}` : local;
  const form = { date: forms.date, timestamp, time: "[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?" }[wanted];
  const value = `CASE WHEN ${fullMatch(r, form)} THEN TRY_CAST(${r} AS ${type}) END`;
  return cell(`(${value}) IS NOT NULL`, value);
}

function withJsonType(cell: Cell, type: "object" | "array" | LogicalType): Cell {
  const wellFormed = `(${cell.wellFormed} AND CASE WHEN json_valid(${cell.value}) THEN json_type(${cell.value}) END = '${type === "array" ? "ARRAY" : "OBJECT"}')`;
  return { ...cell, wellFormed, value: `CASE WHEN ${wellFormed} THEN ${cell.value} END` };
}

/** JSON says itself what is text: "5" is no number there. */
function mismatched({ json }: Column, wanted: Family): boolean {
  if (json === undefined) return false;
  const { string, number, boolean, nested } = json;
  if (wanted === "integer" || wanted === "number") return !number && (string || boolean || nested);
  if (wanted === "boolean") return !boolean && (string || number || nested);
  return wanted === "text" && !string && (number || boolean || nested);
}
