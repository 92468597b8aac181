import { isAmong } from "../../../toolkit/data/sql.js";
import type { Table } from "../../../toolkit/data/table.js";
import { sqlNumber } from "../../checks/cell.js";
import type { QueryTest, RepeatTest, RowTest } from "../../checks/check.js";
import { type Condition, noneOf, not, oneOf, unsure } from "../../checks/condition.js";
import type { PandasCell } from "../great-expectations/cell.js";
import type { Relationship } from "./relationships.js";

/** What fails a test. */
export interface Failures {
  readonly expected: string;
  /** The rows, where they are rows. */
  readonly rows?: Omit<RowTest, "kind">;
  /** The same rows by their repeated key, without looking for the first of each. */
  readonly repeats?: RepeatTest;
  /** A query of how many failures dbt counts, where those are no rows. */
  readonly count?: string;
  /** A query that says more than how many, where no number of failures is allowed for. */
  readonly found?: Omit<QueryTest, "kind">;
  /** What the data's names and types say, without a query. */
  readonly known?: { readonly failures: number; readonly observed: string };
  /** The other data that the values are looked up in, instead of all that. */
  readonly reference?: Relationship;
}

export interface TestContext {
  readonly arguments: Readonly<Record<string, unknown>>;
  /** The column that is tested; undefined for a test of the model. */
  readonly cell: PandasCell | undefined;
  cellOf(name: string): PandasCell | undefined;
  readonly columnName: string | undefined;
  readonly table: Table;
  /** What the rows are selected from. */
  readonly from: string;
}

export interface Kind {
  readonly arguments: readonly string[];
  /** Arguments that hold SQL of the author: with one the test runs in the locked engine, and its rows are counted only. */
  readonly locks?: readonly string[];
  /** A text says what is wrong with the arguments. */
  compile(context: TestContext): Failures | { readonly unsupported: string } | string;
}

const noColumn = "it tests a column, and stands at the model";

export const ofColumn =
  (compile: (cell: PandasCell, context: TestContext) => ReturnType<Kind["compile"]>): Kind["compile"] =>
  (context) =>
    context.cell === undefined ? noColumn : compile(context.cell, context);

export function list(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one !== "object")
    ? value
    : undefined;
}

function numbersOf(values: readonly unknown[]): number[] {
  return values.filter((one) => typeof one === "number" || /^-?\d+(\.\d+)?$/.test(String(one))).map(Number);
}

/** SQL: whether a value is in a list; with quotes the texts are compared, without them the numbers. NULL for a null. */
export function isListed(cell: PandasCell, values: readonly unknown[]): string {
  const numbers = numbersOf(values);
  if (cell.kind === "number") {
    // A text that is no number is in no column of numbers: a warehouse would refuse the comparison.
    return numbers.length === 0 ? "false" : `${cell.value} IN (${numbers.map(sqlNumber).join(", ")})`;
  }
  const text = cell.kind === "boolean" ? `lower(${cell.text})` : cell.text;
  const texts = values.map((one) => (cell.kind === "boolean" ? String(one).toLowerCase() : String(one)));
  return isAmong(text, texts);
}

/** The same without SQL, of the cells that are in the list, or of those that are not. */
export function listed({ kind }: PandasCell, values: readonly unknown[], isInside: boolean): Condition {
  const texts = values.map(String);
  if (kind === "text") return isInside ? oneOf(texts, "text") : noneOf(texts);
  if (kind !== "number") return unsure;
  const inside = oneOf(numbersOf(values), "number");
  return isInside ? inside : not(inside);
}

/** SQL of a key of several cells in which null is the same as null. */
export function keyOf(cells: readonly PandasCell[]): string {
  return `concat_ws(chr(31), ${cells.map(({ filled, value }) => `CASE WHEN ${filled} THEN chr(1) || CAST(${value} AS VARCHAR) ELSE chr(2) END`).join(", ")})`;
}

export function repeated(cells: readonly PandasCell[], from: string): string {
  return `${keyOf(cells)} IN (SELECT ${keyOf(cells)} FROM ${from} GROUP BY 1 HAVING count(*) > 1)`;
}

/**
 * SQL by which rows are grouped, of columns' names. A text, or what is unsupported, where that can't be.
 */
export function groupsOf(
  names: unknown,
  { cellOf }: Pick<TestContext, "cellOf">,
): readonly string[] | string | { readonly unsupported: string } {
  if (names === undefined || names === null) return [];
  const groups: string[] = [];
  for (const name of [names].flat()) {
    if (typeof name !== "string") return "rows are grouped by a list of columns";
    const cell = cellOf(name);
    if (cell !== undefined) groups.push(keyOf([cell]));
    else if (/^\w+$/.test(name)) return `there is no column ${name} to group by`;
    else return { unsupported: `grouping by the expression ${name} is not done` };
  }
  return groups;
}

/** SQL of how many groups are not as they should be; of all rows together where there is no group. NULL is as it should be. */
export function countGroups(isFine: string, groups: readonly string[], from: string): string {
  const by = groups.length === 0 ? "" : ` GROUP BY ${groups.join(", ")}`;
  return `SELECT count(*) FROM (SELECT (${isFine}) AS fine FROM ${from}${by}) WHERE NOT fine`;
}

export function isProblem(
  groups: ReturnType<typeof groupsOf>,
): groups is string | { readonly unsupported: string } {
  return !Array.isArray(groups);
}
