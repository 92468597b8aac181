import { literal } from "../../../../toolkit/data/sql.js";
import { sqlNumber } from "../../../checks/cell.js";
import { type PandasCell, timeOf } from "../../great-expectations/cell.js";
import {
  countGroups,
  type Failures,
  groupsOf,
  isProblem,
  type Kind,
  keyOf,
  list,
  repeated,
  type TestContext,
} from "../kind.js";
import { valueOf } from "./values.js";

const row = "row_condition";

/** The cells of named columns; what is wrong, where that is in the contract; a failure, where the data lacks one. */
function cellsOf(
  names: unknown,
  what: string,
  { cellOf }: TestContext,
): readonly PandasCell[] | Failures | string {
  const found = list(names);
  if (found === undefined) return `${what} has to be a list of columns`;
  const cells = found.map((name) => cellOf(String(name)));
  const lost = found.find((_, index) => cells[index] === undefined);
  if (lost === undefined) return cells as PandasCell[];
  const observed = `${what} names ${String(lost)}, and there is no such column`;
  return { expected: `the columns ${found.join(", ")}`, known: { failures: 1, observed } };
}

const isCells = (found: ReturnType<typeof cellsOf>): found is readonly PandasCell[] => Array.isArray(found);

const shownOf = (cells: readonly PandasCell[]) =>
  `concat_ws(', ', ${cells.map(({ text }) => `coalesce(${text}, '')`).join(", ")})`;

const oneFilled = (cells: readonly PandasCell[]) => cells.map(({ filled }) => `(${filled})`).join(" OR ");

/** Two columns of a row. A row for which SQL is unknown keeps the test, as one with a null in it mostly does. */
function pair(
  names: readonly string[],
  compile: (
    a: PandasCell,
    b: PandasCell,
    context: TestContext,
  ) => [words: string, isFine: string] | string | { readonly unsupported: string },
): Kind {
  return {
    arguments: ["column_A", "column_B", ...names, row],
    locks: [row],
    compile: (context) => {
      const { column_A: one, column_B: other } = context.arguments;
      const cells = cellsOf([one ?? "", other ?? ""], "column_A or column_B", context);
      if (!isCells(cells)) return cells;
      const found = compile(cells[0]!, cells[1]!, context);
      if (!Array.isArray(found)) return found;
      const [expected, isFine] = found;
      return {
        expected,
        rows: { evaluated: oneFilled(cells), violated: `NOT (${isFine})`, shown: shownOf(cells) },
      };
    },
  };
}

const otherKinds = { unsupported: "the columns are of different types" } as const;

/** SQL: whether a cell is what SQL of the author writes, a number, a text in quotes, or a column. */
function isWritten(cell: PandasCell, written: unknown, { cellOf }: TestContext): string | undefined {
  if (typeof written === "number")
    return cell.kind === "number" ? `${valueOf(cell)} = ${sqlNumber(written)}` : undefined;
  const [, quoted] = /^'((?:[^']|'')*)'$/.exec(String(written)) ?? [];
  if (quoted !== undefined) {
    const time = timeOf(quoted);
    if (cell.kind === "time" && time !== undefined) return `${valueOf(cell)} = ${time}`;
    return cell.kind === "text" ? `${valueOf(cell)} = ${literal(quoted.replaceAll("''", "'"))}` : undefined;
  }
  if (/^-?\d+(\.\d+)?$/.test(String(written)))
    return isWritten(cell, Number(written), { cellOf } as TestContext);
  const other = cellOf(String(written));
  return other?.kind === cell.kind ? `${valueOf(cell)} = ${valueOf(other)}` : undefined;
}

const ignoring = ["all_values_are_missing", "any_value_is_missing"] as const;

/** Several columns of a row. Rows in which all, or any, are null are left out. */
function record(
  compile: (
    cells: readonly PandasCell[],
    looked: string,
    context: TestContext,
  ) => ReturnType<Kind["compile"]>,
): Kind {
  return {
    arguments: ["column_list", "quote_columns", "ignore_row_if", row],
    locks: [row],
    compile: (context) => {
      const { column_list: names, ignore_row_if: rule = ignoring[0] } = context.arguments;
      if (!ignoring.includes(rule as (typeof ignoring)[number]))
        return `ignore_row_if is ${String(rule)}; allowed are ${ignoring.join(" and ")}`;
      const cells = cellsOf(names, "column_list", context);
      if (!isCells(cells)) return cells;
      const filled = cells.map((cell) => `(${cell.filled})`);
      return compile(cells, filled.join(rule === ignoring[0] ? " OR " : " AND "), context);
    },
  };
}

/** The tests of dbt_expectations that look at several columns, by name without the package. */
export const recordTests: Readonly<Record<string, Kind>> = {
  expect_column_pair_values_to_be_equal: pair([], (a, b) =>
    a.kind === b.kind ? ["equal values", `${valueOf(a)} = ${valueOf(b)}`] : otherKinds,
  ),
  expect_column_pair_values_A_to_be_greater_than_B: pair(["or_equal"], (a, b, { arguments: given }) => {
    const sign = given.or_equal === true ? ">=" : ">";
    return a.kind === b.kind
      ? [`the first is ${sign} the second`, `${valueOf(a)} ${sign} ${valueOf(b)}`]
      : otherKinds;
  }),
  expect_column_pair_values_to_be_in_set: pair(["value_pairs_set"], (a, b, context) => {
    const pairs = context.arguments.value_pairs_set;
    if (
      !Array.isArray(pairs) ||
      pairs.length === 0 ||
      pairs.some((one) => !Array.isArray(one) || one.length !== 2)
    )
      return "value_pairs_set has to be a list of lists of two";
    const parts: string[] = [];
    for (const [one, other] of pairs) {
      const [left, right] = [isWritten(a, one, context), isWritten(b, other, context)];
      if (left === undefined || right === undefined)
        return {
          unsupported: `${JSON.stringify([one, other])} is no pair of numbers, texts in quotes or columns of these types`,
        };
      parts.push(`(${left} AND ${right})`);
    }
    return [
      `one of ${pairs
        .slice(0, 5)
        .map((one) => JSON.stringify(one))
        .join(", ")}`,
      parts.join(" OR "),
    ];
  }),
  expect_compound_columns_to_be_unique: record((cells, looked, { from }) => ({
    expected: "no combination twice",
    rows: {
      evaluated: looked,
      violated: repeated(cells, `(SELECT * FROM ${from} WHERE ${looked})`),
      shown: shownOf(cells),
    },
    count: `SELECT count(*) FROM (SELECT 1 FROM ${from} WHERE ${looked} GROUP BY ${keyOf(cells)} HAVING count(*) > 1)`,
  })),
  // A null is no value, so that a row with one has fewer values than columns.
  expect_select_column_values_to_be_unique_within_record: record((cells, looked) => {
    const values = cells.map(({ filled, text }) => `CASE WHEN ${filled} THEN ${text} END`).join(", ");
    return {
      expected: "a different value in each of them, and no empty cell",
      rows: {
        evaluated: looked,
        violated: `len(list_distinct([${values}])) < ${cells.length}`,
        shown: shownOf(cells),
      },
    };
  }),
  expect_multicolumn_sum_to_equal: {
    arguments: ["column_list", "sum_total", "group_by", row],
    locks: [row],
    compile: (context) => {
      const { column_list: names, sum_total: total, group_by } = context.arguments;
      const cells = cellsOf(names, "column_list", context);
      if (!isCells(cells)) return cells;
      const groups = groupsOf(group_by, context);
      if (isProblem(groups)) return groups;
      const other = typeof total === "number" ? undefined : context.cellOf(String(total));
      if (typeof total !== "number" && other === undefined)
        return { unsupported: "sum_total that is no number and no column is not done" };
      const all = other === undefined ? cells : [...cells, other];
      if (all.some(({ kind }) => kind !== "number")) return "it needs columns of numbers";
      const sum = (cell: PandasCell) => `sum(${valueOf(cell)})`;
      const right = other === undefined ? sqlNumber(total as number) : sum(other);
      return {
        expected: `the columns' sums together are ${String(total)}${groups.length === 0 ? "" : " in each group"}`,
        count: countGroups(`${cells.map(sum).join(" + ")} = ${right}`, groups, context.from),
      };
    },
  },
};
