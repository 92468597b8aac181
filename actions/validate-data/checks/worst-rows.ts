import type { Engine } from "../../toolkit/data/engine.js";
import type { RowPlace, Table } from "../../toolkit/data/table.js";
import type { Check, RepeatTest, RowTest } from "./check.js";
import { type CheckResult, cutValue } from "./result.js";
import { exampleQuery } from "./run.js";

/** A row that breaks checks. */
export interface WorstRow extends RowPlace {
  /** How many checks it breaks. */
  readonly failed: number;
  /** The cell of each broken check, in the contract's order. */
  readonly cells: readonly WorstCell[];
}

export interface WorstCell {
  readonly check: Check;
  /** As text, at most 80 characters; null for an empty cell. */
  readonly value: string | null;
  readonly masked?: true;
}

/** How many of them are shown. */
export const mostWorst = 10;
/** More of a row's cells say no more. */
export const mostCells = 20;

/**
 * The rows that break the most checks, the first of equals first. One scan over the broken checks and one look at the
 * rows that were found; none where nothing is broken row by row.
 * @param results those that count: what a baseline excuses is left out by the caller
 */
export async function worstRows(
  engine: Engine,
  table: Table,
  results: readonly CheckResult[],
  most: number,
): Promise<WorstRow[]> {
  const broken = results.flatMap(({ check, status, failed }) => {
    const test = check.test.kind === "count" ? check.test.of : check.test;
    return status === "fail" && failed > 0 && (test?.kind === "rows" || test?.kind === "repeats")
      ? [{ check, test }]
      : [];
  });
  if (broken.length === 0 || most === 0) return [];
  const flags = broken.map(({ test }) => flagOf(table, test));
  const sums: string[] = [];
  for (let from = 0; from < flags.length; from += 100) {
    sums.push(`(${flags.slice(from, from + 100).join(" + ")})`);
  }
  const worst = await engine.rows<{ r: number; n: number }>(
    `SELECT r, n FROM (SELECT rowid AS r, ${sums.join(" + ")} AS n FROM ${table.storage}) WHERE n > 0 ORDER BY n DESC, r LIMIT ${most}`,
  );
  if (worst.length === 0) return [];
  const columns = broken.map(
    ({ test }, index) => `${flags[index]} AS f${index}, CAST(${test.shown} AS VARCHAR) AS v${index}`,
  );
  const found = await engine.rows<Record<string, number | string | null>>(
    `SELECT rowid AS r, ${columns.join(", ")} FROM ${table.storage} WHERE rowid IN (${worst.map(({ r }) => r).join(", ")})`,
  );
  const byRow = new Map(found.map((row) => [row.r, row]));
  const places = table.locate(worst.map(({ r }) => r));
  return worst.map(({ r, n }, at) => {
    const row = byRow.get(r)!;
    const cells = broken.flatMap(({ check }, index): WorstCell[] => {
      const value = row[`v${index}`];
      const text = value === null || value === undefined ? null : cutValue(String(value));
      return row[`f${index}`] === 1 ? [{ check, value: text }] : [];
    });
    return { ...places[at]!, failed: n, cells: cells.slice(0, mostCells) };
  });
}

/** SQL: 1 for a row that breaks the check, else 0. */
function flagOf(table: Table, test: RowTest | RepeatTest): string {
  const isBroken =
    test.kind === "rows"
      ? `(${test.evaluated}) AND (${test.violated})`
      : `rowid IN (SELECT r FROM (${exampleQuery(table, test)}))`;
  return `CASE WHEN ${isBroken} THEN 1 ELSE 0 END`;
}
