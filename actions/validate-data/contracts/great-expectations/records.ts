import { literal } from "../../../toolkit/data/sql.js";
import type { Table } from "../../../toolkit/data/table.js";
import { sqlNumber } from "../../checks/cell.js";
import type { Expectation } from "../../checks/expectation.js";
import { isNumeric, type PandasCell } from "./cell.js";
import type { Kwargs } from "./kwargs.js";

/** What an expectation of several columns of a row is compiled from. */
export interface RecordContext {
  readonly cells: readonly PandasCell[];
  readonly kwargs: Kwargs;
  readonly table: Table;
  readonly where: string;
}

interface Kind {
  readonly columns: "pair" | "list";
  readonly names: readonly string[];
  compile(context: RecordContext): Expectation;
}

const pairRules = ["both_values_are_missing", "either_value_is_missing", "neither", "never"] as const;
const listRules = ["all_values_are_missing", "any_value_is_missing", "never"] as const;

/** Rows are looked at but those that `ignore_row_if` names. */
function records(
  { cells, kwargs, where }: RecordContext,
  columns: Kind["columns"],
  expected: string,
  violated: string,
): Expectation {
  const rule =
    columns === "pair"
      ? kwargs.choice("ignore_row_if", pairRules)
      : kwargs.choice("ignore_row_if", listRules);
  const filled = cells.map((cell) => `(${cell.filled})`);
  const looked = {
    both_values_are_missing: filled.join(" OR "),
    all_values_are_missing: filled.join(" OR "),
    either_value_is_missing: filled.join(" AND "),
    any_value_is_missing: filled.join(" AND "),
    neither: "true",
    never: "true",
  }[rule];
  return {
    expected,
    test: {
      kind: "rows",
      evaluated: `(${where}) AND (${looked})`,
      violated,
      shown: `concat_ws(', ', ${cells.map(({ text }) => `coalesce(${text}, '')`).join(", ")})`,
      mostly: kwargs.mostly(),
    },
  };
}

/** SQL of a value that is NULL where pandas has none. */
const valueOf = ({ filled, value }: PandasCell) => `(CASE WHEN ${filled} THEN ${value} END)`;

/** SQL: whether two cells are equal; a null equals nothing. */
function equal(one: PandasCell, other: PandasCell, { storage }: Table): string {
  const numeric = (cell: PandasCell) => cell.kind === "number" || cell.isMixed;
  const asNumbers = `coalesce(${numberOf(one)} = ${numberOf(other)}, false)`;
  if (one.kind === other.kind) {
    const same = `coalesce(${valueOf(one)} = ${valueOf(other)}, false)`;
    return one.isMixed && other.isMixed
      ? `CASE WHEN ${areNumeric(one, other, storage)} THEN ${asNumbers} ELSE ${same} END`
      : same;
  }
  if (numeric(one) && numeric(other)) return asNumbers;
  if (isWritten(one) && isWritten(other)) return `coalesce(${writtenOf(one)} = ${writtenOf(other)}, false)`;
  return "false";
}

/** SQL: whether two columns are of numbers, though the NA of pandas stands among them. */
const areNumeric = (one: PandasCell, other: PandasCell, storage: string) =>
  `(${isNumeric(one, storage)} AND ${isNumeric(other, storage)})`;

const numberOf = ({ filled, number }: PandasCell) => `(CASE WHEN ${filled} THEN ${number} END)`;
const writtenOf = ({ filled, text }: PandasCell) => `(CASE WHEN ${filled} THEN ${text} END)`;
const isWritten = ({ kind }: PandasCell) => kind === "text" || kind === "time";

/** SQL: whether two cells are the same, null being the same as null. */
const same = (one: PandasCell, other: PandasCell, table: Table) =>
  `(${equal(one, other, table)} OR (NOT (${one.filled}) AND NOT (${other.filled})))`;

const pairs = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((one, index) => list.slice(index + 1).map((other): [T, T] => [one, other]));

function unique(context: RecordContext): Expectation {
  const found = pairs(context.cells).map(([one, other]) => same(one, other, context.table));
  return records(context, "list", "a different value in each of them", found.join(" OR "));
}

/** The expectations of several columns of a row, by name. All of them may have `mostly` and `ignore_row_if`. */
export const recordExpectations: Readonly<Record<string, Kind>> = {
  expect_column_pair_values_to_be_equal: {
    columns: "pair",
    names: [],
    compile: (context) => {
      const [a, b] = context.cells;
      return records(context, "pair", "equal values", `NOT ${equal(a!, b!, context.table)}`);
    },
  },
  expect_column_pair_values_a_to_be_greater_than_b: {
    columns: "pair",
    names: ["or_equal", "parse_strings_as_datetimes", "allow_cross_type_comparisons"],
    compile: (context) => {
      const [a, b] = context.cells as [PandasCell, PandasCell];
      const operator = context.kwargs.flag("or_equal", false) ? ">=" : ">";
      const numeric = (cell: PandasCell) => cell.kind === "number";
      const isOrdered = a.kind === b.kind && a.kind !== "other";
      const asNumbers = `${numberOf(a)} ${operator} ${numberOf(b)}`;
      const asTheyAre = `${valueOf(a)} ${operator} ${valueOf(b)}`;
      const greater = isOrdered
        ? a.isMixed && b.isMixed
          ? `CASE WHEN ${areNumeric(a, b, context.table.storage)} THEN ${asNumbers} ELSE ${asTheyAre} END`
          : asTheyAre
        : isWritten(a) && isWritten(b)
          ? `${writtenOf(a)} ${operator} ${writtenOf(b)}`
          : (numeric(a) || a.isMixed) && (numeric(b) || b.isMixed)
            ? asNumbers
            : "false";
      return records(
        context,
        "pair",
        `the first is ${operator} the second`,
        `NOT coalesce(${greater}, false)`,
      );
    },
  },
  expect_column_pair_values_to_be_in_set: {
    columns: "pair",
    names: ["value_pairs_set"],
    compile: (context) => {
      const { cells, kwargs } = context;
      const list = kwargs.list("value_pairs_set");
      const parts = list.map((pair) => {
        if (!Array.isArray(pair) || pair.length !== 2)
          throw kwargs.wrong("value_pairs_set", "has to be a list of lists of two.");
        return `(${cells.map((cell, index) => is(cell, pair[index])).join(" AND ")})`;
      });
      const shown = list
        .slice(0, 5)
        .map((pair) => JSON.stringify(pair))
        .join(", ");
      return records(
        context,
        "pair",
        `one of ${shown}`,
        parts.length === 0 ? "true" : `NOT (${parts.join(" OR ")})`,
      );
    },
  },
  expect_compound_columns_to_be_unique: {
    columns: "list",
    names: [],
    compile: (context) => {
      const { cells, table, where, kwargs } = context;
      const key = `concat_ws(chr(31), ${cells.map((cell) => `coalesce(chr(1) || CAST(${valueOf(cell)} AS VARCHAR), chr(2))`).join(", ")})`;
      const rule = kwargs.choice("ignore_row_if", listRules);
      const filled = cells.map((cell) => `(${cell.filled})`);
      const looked =
        rule === "never" ? "true" : filled.join(rule === "any_value_is_missing" ? " AND " : " OR ");
      const violated = `${key} IN (SELECT ${key} FROM ${table.storage} WHERE (${where}) AND (${looked}) GROUP BY 1 HAVING count(*) > 1)`;
      return records(context, "list", "no combination twice", violated);
    },
  },
  expect_select_column_values_to_be_unique_within_record: { columns: "list", names: [], compile: unique },
  expect_multicolumn_values_to_be_unique: { columns: "list", names: [], compile: unique },
  expect_multicolumn_values_to_be_equal: {
    columns: "list",
    names: [],
    compile: (context) => {
      const [first, ...rest] = context.cells;
      const violated = rest.map((cell) => `NOT ${same(first!, cell, context.table)}`).join(" OR ") || "false";
      return records(context, "list", "the same value in all of them", violated);
    },
  },
  expect_multicolumn_sum_to_equal: {
    columns: "list",
    names: ["sum_total"],
    compile: (context) => {
      const total = context.kwargs.number("sum_total");
      if (total === undefined) throw context.kwargs.wrong("sum_total", "is missing; a number is needed.");
      const isSummed = context.cells.every((cell) => cell.kind === "number" || cell.isMixed);
      const sum = context.cells.map(numberOf).join(" + ");
      const violated = isSummed ? `NOT coalesce(${sum} = ${sqlNumber(total)}, false)` : "true";
      return records(context, "list", `a sum of ${total}`, violated);
    },
  },
};

/** SQL: whether a cell is the value of a set, null being the value of an empty cell. */
function is(cell: PandasCell, value: unknown): string {
  if (value === null) return `NOT (${cell.filled})`;
  const test = (left: string, right: string) => `coalesce(${cell.filled} AND ${left} = ${right}, false)`;
  if (typeof value === "number")
    return cell.kind === "number" || cell.isMixed ? test(cell.number, sqlNumber(value)) : "false";
  if (typeof value === "boolean") return cell.kind === "boolean" ? test(cell.value, String(value)) : "false";
  return isWritten(cell) ? test(cell.text, literal(String(value))) : "false";
}
