import { describeBadRow } from "../../toolkit/data/bad-row.js";
import type { Profile } from "../../toolkit/data/profile.js";
import type { Table } from "../../toolkit/data/table.js";
import type { Check } from "./check.js";
import type { CheckResult, Example } from "./result.js";
import type { WorstRow } from "./worst-rows.js";

/** What stands where a cell is not shown. */
export const maskedValue = "•••";

/**
 * Takes the cells of personal columns out of what a dataset's checks found. Everything that is shown or written comes
 * after it. A check that looks at several columns, or at a whole row, is masked when any column is personal.
 * @param personal names of columns, the contract's and the data's
 */
export function maskResults(
  results: readonly CheckResult[],
  personal: ReadonlySet<string>,
  table: Table,
): readonly CheckResult[] {
  if (personal.size === 0) return results;
  return results.map((result) => ({
    ...result,
    ...maskObserved(result, personal),
    examples: hides(result.check, personal)
      ? result.examples.map((example) => maskExample(result.check, example, table))
      : result.examples,
  }));
}

export function hides({ column }: Check, personal: ReadonlySet<string>): boolean {
  return personal.size > 0 && (column === null || personal.has(column));
}

/** That a cell is empty, where it is, and what is wrong with a record, says nothing about a person. */
function maskExample(check: Check, example: Example, table: Table): Example {
  if (example.value === null) return example;
  const bad =
    check.type === "structure"
      ? table.badRows.find(({ file, row }) => file === example.file && row === example.row)
      : undefined;
  const value = bad === undefined ? maskedValue : `${describeBadRow(bad)}: ${maskedValue}`;
  return { ...example, value, masked: true };
}

/** A query may give back a cell, and an error may quote one. Counts are shown. */
function maskObserved(
  { check, status, observed, observedValue }: CheckResult,
  personal: ReadonlySet<string>,
): Pick<CheckResult, "observed" | "observedValue"> {
  if (status === "error")
    return { observed: observed.replaceAll(/(?<!\bcan)(["'`]).*\1/gs, maskedValue), observedValue };
  if (check.test.kind !== "query") return { observed, observedValue };
  const { sql } = check.test;
  const isCount = /^\s*select\s+count\s*\(/i.test(sql);
  const isNamed = hides({ ...check, column: check.column ?? "" }, personal) || mentions(sql, personal);
  const isShown = observed === "NULL" || (observedValue !== null && (isCount || !isNamed));
  return isShown ? { observed, observedValue } : { observed: maskedValue, observedValue: null };
}

function mentions(sql: string, names: ReadonlySet<string>): boolean {
  const text = sql.toLowerCase();
  return [...names].some((name) => text.includes(name.toLowerCase()));
}

export function maskRows(rows: readonly WorstRow[], personal: ReadonlySet<string>): readonly WorstRow[] {
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      hides(cell.check, personal) && cell.value !== null
        ? { ...cell, value: maskedValue, masked: true as const }
        : cell,
    ),
  }));
}

/** Of a personal column the profile keeps how many values there are, and none of them. */
export function maskProfile(profile: Profile, personal: ReadonlySet<string>): Profile {
  if (personal.size === 0) return profile;
  return {
    ...profile,
    columns: profile.columns.map((column) => {
      if (!personal.has(column.name)) return column;
      // A sketch tells of a value whether it can be among them.
      const { distinctSketch: _, ...counts } = column;
      return { ...counts, numeric: null, values: [], valuesComplete: false, personal: true };
    }),
  };
}
