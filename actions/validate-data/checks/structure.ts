import { type BadRow, describeBadRow } from "../../toolkit/data/bad-row.js";
import type { Table } from "../../toolkit/data/table.js";
import type { Check } from "./check.js";
import { type CheckResult, cutValue, type Example } from "./result.js";

/** What every file has to be, contract or not: rows that are rows, and at least one of them. */
export function structureResults(table: Table, most: number): CheckResult[] {
  const check = (name: string, type: string, expected: string): Check => ({
    name,
    type,
    keys: [],
    column: null,
    severity: "error",
    expected,
    test: { kind: "known", status: "pass", observed: "" },
  });
  const all = table.rows + table.badRowCount;
  const bad = table.badRowCount;
  return [
    {
      check: check(
        "every record is a row",
        "structure",
        "as many cells as the header, closed quotes, valid UTF-8",
      ),
      status: bad === 0 ? "pass" : "fail",
      evaluated: all,
      failed: bad,
      observed: bad === 0 ? `all ${all}` : `${bad} of ${all}: ${problems(table.badRows)}`,
      observedValue: bad,
      examples: table.badRows.slice(0, most).map(exampleOf),
    },
    {
      check: check("there are rows", "rows", "at least one row"),
      status: table.rows > 0 ? "pass" : "fail",
      evaluated: all,
      failed: table.rows > 0 ? 0 : 1,
      observed:
        table.rows > 0 ? `${table.rows}` : bad > 0 ? "no row that can be read" : "a header and nothing else",
      observedValue: table.rows,
      examples: [],
    },
  ];
}

export function exampleOf(row: BadRow): Example {
  return {
    file: row.file,
    row: row.row,
    line: row.line,
    value: cutValue(`${describeBadRow(row)}: ${row.text}`),
  };
}

function problems(rows: readonly BadRow[]): string {
  return [...new Set(rows.map((row) => row.problem))].join(", ");
}
