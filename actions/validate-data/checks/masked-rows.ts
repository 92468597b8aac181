import type { Engine } from "../../toolkit/data/engine.js";
import type { Table } from "../../toolkit/data/table.js";
import type { Check, RowTest } from "./check.js";
import { type CheckResult, cutValue, type Example } from "./result.js";
import type { RowMasks } from "./row-masks.js";
import { countedPart } from "./run.js";
import { mostCells, type WorstRow } from "./worst-rows.js";

/** The cells of checks in rows, by row and position of the check. */
type Cells = ReadonlyMap<number, readonly (string | null)[]>;

/** What is shown of some rows' cells by tests of single rows. One look at the rows for all. */
async function cellsOf(
  engine: Engine,
  table: Table,
  tests: readonly RowTest[],
  rows: readonly number[],
): Promise<Cells> {
  if (rows.length === 0) return new Map();
  const shown = tests.map((test, index) => `CAST(${test.shown} AS VARCHAR) AS v${index}`);
  const found = await engine.rows<Record<string, number | string | null>>(
    `SELECT rowid AS r, ${shown.join(", ")} FROM ${table.storage} WHERE rowid IN (${[...new Set(rows)].join(", ")})`,
  );
  return new Map(
    found.map((row) => [
      row.r as number,
      tests.map((_, index) => (row[`v${index}`] ?? null) as string | null),
    ]),
  );
}

const rowTest = (check: Check) => countedPart(check) as RowTest;

/**
 * The first rows that break some checks.
 * @param wanted positions of the checks
 * @returns for each of them its examples
 */
export async function maskedExamples(
  engine: Engine,
  table: Table,
  checks: readonly Check[],
  wanted: readonly number[],
  masks: RowMasks,
): Promise<Example[][]> {
  const rows = wanted.map((index) => masks.rowsOf(index));
  const tests = wanted.map((index) => rowTest(checks[index]!));
  const cells = await cellsOf(engine, table, tests, rows.flat());
  return rows.map((ofCheck, at) => {
    const places = table.locate(ofCheck);
    return ofCheck.map((row, index): Example => {
      const value = cells.get(row)![at]!;
      return { ...places[index]!, value: value === null ? null : cutValue(value) };
    });
  });
}

/**
 * The rows that break the most checks, the first of equals first. Undefined where a broken check is not known by masks.
 * @param results those that count, of checks that are among all that the masks are of
 */
export async function maskedWorstRows(
  engine: Engine,
  table: Table,
  checks: readonly Check[],
  results: readonly CheckResult[],
  masks: RowMasks,
  most: number,
): Promise<WorstRow[] | undefined> {
  const broken = results.filter(
    ({ check, status, failed }) => status === "fail" && failed > 0 && isOfRows(check),
  );
  const indexes = broken.map(({ check }) => checks.indexOf(check));
  if (!indexes.every((index) => masks.has(index))) return undefined;
  const worst = masks.worst(indexes, most);
  const tests = indexes.map((index) => rowTest(checks[index]!));
  const cells = await cellsOf(
    engine,
    table,
    tests,
    worst.map(({ row }) => row),
  );
  const places = table.locate(worst.map(({ row }) => row));
  return worst.map(({ row, broken: ofRow }, at) => ({
    ...places[at]!,
    failed: ofRow.length,
    cells: ofRow.slice(0, mostCells).map((index) => {
      const value = cells.get(row)![indexes.indexOf(index)]!;
      return { check: checks[index]!, value: value === null ? null : cutValue(value) };
    }),
  }));
}

function isOfRows(check: Check): boolean {
  return countedPart(check) !== undefined;
}
