import { isUtf8 } from "node:buffer";

/** A record that has no place in the table: it is reported, and never thrown away in silence. */
export interface BadRow {
  readonly file: string;
  /** Counts data rows from 1, bad ones included. */
  readonly row: number;
  /** Physical line of the file on which the record begins, from 1. */
  readonly line: number;
  readonly problem:
    | "too few cells"
    | "too many cells"
    | "unclosed quote"
    | "text after a closing quote"
    | "invalid UTF-8"
    | "NUL character"
    | "invalid JSON"
    | "not a JSON object";
  /** Cells found and expected; undefined where cells don't matter. */
  readonly cells?: number;
  readonly expected?: number;
  /** The beginning of the record as text, at most 80 characters. */
  readonly text: string;
}

/** At most so many bad rows of a file are kept one by one; all are counted. */
export const keptBadRows = 1000;

/** `too many cells: 9 where the header has 8` */
export function describeBadRow(row: BadRow): string {
  if (row.cells === undefined) return row.problem;
  return `${row.problem}: ${row.cells} where the header has ${row.expected}`;
}

/** What keeps bytes from being text. */
export function textProblem(bytes: Buffer): "NUL character" | "invalid UTF-8" | undefined {
  if (bytes.includes(0)) return "NUL character";
  return isUtf8(bytes) ? undefined : "invalid UTF-8";
}

/**
 * What keeps a record of CSV from being a row: its quotes, else its bytes, else its number of cells.
 * @param texts its bytes, whole or cell by cell
 */
export function recordProblem(
  broken: "unclosed" | "trailing" | undefined,
  texts: readonly Buffer[],
  cells: number,
  width: number,
): BadRow["problem"] | undefined {
  if (broken === "unclosed") return "unclosed quote";
  if (broken === "trailing") return "text after a closing quote";
  const problems = texts.map(textProblem);
  if (problems.includes("NUL character")) return "NUL character";
  if (problems.includes("invalid UTF-8")) return "invalid UTF-8";
  if (cells === width) return undefined;
  return cells < width ? "too few cells" : "too many cells";
}
