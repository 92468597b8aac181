import { bareQuery, notAQuery } from "../../../toolkit/data/query-guard.js";
import { identifier } from "../../../toolkit/data/sql.js";
import type { Table } from "../../../toolkit/data/table.js";
import { nearest } from "../../../toolkit/runtime/nearest.js";
import type { Test } from "../../checks/check.js";
import type { Expectation } from "../../checks/expectation.js";
import { thresholdOf } from "./aggregates.js";
import { type Kwargs, type Range, rangeNames, rangeWords } from "./kwargs.js";

export interface TableContext {
  readonly kwargs: Kwargs;
  readonly table: Table;
  readonly where: string;
}

interface Kind {
  readonly names: readonly string[];
  compile(context: TableContext): Expectation;
}

const known = (isFine: boolean, observed: string): Test => ({
  kind: "known",
  status: isFine ? "pass" : "fail",
  observed,
});

function counted({ kwargs, where }: TableContext, range: Range): Expectation {
  const bounds = [range.min, range.max];
  if (bounds.every((one) => one === undefined))
    throw kwargs.wrong("min_value", "and max_value are both missing; one is needed.");
  if (bounds.some((one) => typeof one === "string")) throw kwargs.wrong("min_value", "has to be a number.");
  const of: Test | undefined =
    where === "true" ? undefined : { kind: "rows", evaluated: "true", violated: where, shown: "''" };
  return {
    expected: range.min === range.max ? `${range.min} rows` : `${rangeWords(range)} rows`,
    test: { kind: "count", of, unit: "rows", threshold: thresholdOf(range) },
  };
}

function width({ table }: TableContext, range: Range): Expectation {
  const found = table.columns.length;
  const isFine =
    (range.min === undefined || found >= Number(range.min)) &&
    (range.max === undefined || found <= Number(range.max));
  const expected = range.min === range.max ? `${range.min} columns` : `${rangeWords(range)} columns`;
  return { expected, test: known(isFine, String(found)) };
}

function exactly(kwargs: Kwargs): Range {
  const value = kwargs.count("value");
  if (value === undefined) throw kwargs.wrong("value", "is missing; a whole number is needed.");
  return { min: value, max: value, strictMin: false, strictMax: false };
}

/** The expectations of a table as a whole, by name. */
export const tableExpectations: Readonly<Record<string, Kind>> = {
  expect_table_row_count_to_be_between: {
    names: rangeNames,
    compile: (context) => counted(context, context.kwargs.range()),
  },
  expect_table_row_count_to_equal: {
    names: ["value"],
    compile: (context) => counted(context, exactly(context.kwargs)),
  },
  expect_table_column_count_to_be_between: {
    names: rangeNames,
    compile: (context) => width(context, context.kwargs.range()),
  },
  expect_table_column_count_to_equal: {
    names: ["value"],
    compile: (context) => width(context, exactly(context.kwargs)),
  },
  expect_table_columns_to_match_ordered_list: {
    names: ["column_list"],
    compile: ({ kwargs, table }) => {
      const wanted = kwargs.list("column_list").map(String);
      const found = table.columns.map(({ name }) => name);
      const at = [...wanted, ...found].findIndex((_, index) => wanted[index] !== found[index]);
      const isFine = wanted.length === found.length && wanted.every((name, index) => name === found[index]);
      const observed = isFine ? "as it should be" : `column ${at + 1} is ${found[at] ?? "missing"}`;
      return { expected: `the columns ${wanted.join(", ")} in this order`, test: known(isFine, observed) };
    },
  },
  expect_table_columns_to_match_set: {
    names: ["column_set", "exact_match"],
    compile: ({ kwargs, table }) => {
      const wanted = kwargs.list("column_set").map(String);
      const found = table.columns.map(({ name }) => name);
      const isExact = kwargs.flag("exact_match", true);
      const missing = wanted.filter((name) => !found.includes(name));
      const extra = isExact ? found.filter((name) => !wanted.includes(name)) : [];
      const problems = [
        ...(missing.length === 0 ? [] : [`missing: ${missing.join(", ")}`]),
        ...(extra.length === 0 ? [] : [`more than meant: ${extra.join(", ")}`]),
      ];
      return {
        expected: `${isExact ? "exactly" : "at least"} the columns ${wanted.join(", ")}`,
        test: known(problems.length === 0, problems.join("; ") || "as it should be"),
      };
    },
  },
  expect_column_to_exist: {
    names: ["column", "column_index"],
    compile: ({ kwargs, table }) => {
      const name = kwargs.text("column");
      const names = table.columns.map((column) => column.name);
      const at = names.indexOf(name);
      const index = kwargs.count("column_index");
      const hint = nearest(name, names);
      const observed =
        at < 0
          ? `no such column${hint === undefined ? "" : `; there is ${hint}`}`
          : `column ${at}, counted from 0`;
      return {
        expected: `a column ${name}${index === undefined ? "" : ` at ${index}, counted from 0`}`,
        test: known(at >= 0 && (index === undefined || index === at), observed),
      };
    },
  },
  unexpected_rows_expectation: {
    names: ["unexpected_rows_query", "description"],
    compile: ({ kwargs, table }) => {
      const query = kwargs.text("unexpected_rows_query");
      const sql = bareQuery(query).replaceAll("{batch}", identifier(table.view));
      const left = /\{\w+\}/.exec(sql)?.[0];
      const expected = "the query gives no rows";
      const problem = notAQuery(query);
      if (problem !== undefined)
        return { expected, test: { kind: "known", status: "error", observed: `the query ${problem}` } };
      if (left !== undefined) {
        const observed = `${left} is not replaced here; only {batch} is`;
        return { expected, test: { kind: "known", status: "unsupported", observed } };
      }
      const threshold = [{ operator: "mustBe", value: 0 }] as const;
      return { expected, test: { kind: "query", sql: `SELECT count(*) FROM (\n${sql}\n)`, threshold } };
    },
  },
};
