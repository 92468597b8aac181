import { fisherExact } from "../../toolkit/statistics/fisher-exact.js";
import { zTest } from "../../toolkit/statistics/z-test.js";
import type { Column } from "../columns/column.js";
import type { Side } from "../judgement.js";
import { sum } from "../methods/pair.js";
import { percent, pText } from "./words.js";

/** The rows without a value of a column that both sides have, held against each other. */
export interface Missing {
  readonly reference: Side;
  readonly current: Side;
  readonly isInfinite: boolean;
  /** Undefined where nothing is missing, or the rows are too few. */
  readonly test: { readonly difference: number; readonly pValue: number } | undefined;
}

/** An infinity is no value to compare: a division by zero upstream shows here, or it would show nowhere. */
export function measureMissing(before: Column, now: Column, minRows: number): Missing {
  const infinite = (column: Column) => (column.kind === "numeric" ? column.infinite : 0);
  const side = (column: Column): Side => ({
    rows: column.rows,
    missing: column.missing + infinite(column),
  });
  const [reference, current] = [side(before), side(now)];
  const isInfinite = infinite(before) + infinite(now) > 0;
  const isTested =
    reference.missing + current.missing > 0 && Math.min(reference.rows, current.rows) >= minRows;
  return { reference, current, isInfinite, test: isTested ? compared(reference, current) : undefined };
}

function compared(reference: Side, current: Side): NonNullable<Missing["test"]> {
  const [before, now] = [countsOf(reference), countsOf(current)];
  const { pValue } =
    smallestExpected(before, now) < 5
      ? fisherExact(before, now)
      : zTest(
          { successes: reference.missing, rows: reference.rows },
          { successes: current.missing, rows: current.rows },
        );
  return { difference: current.missing / current.rows - reference.missing / reference.rows, pValue };
}

function countsOf({ rows, missing }: Side): readonly [number, number] {
  return [missing, rows - missing];
}

/** The smallest count that the two sides of a table with two rows would have without any difference. */
export function smallestExpected(reference: readonly number[], current: readonly number[]): number {
  const smaller = Math.min(sum(reference), sum(current)) / (sum(reference) + sum(current));
  return Math.min(...[0, 1].map((at) => ((reference[at] ?? 0) + (current[at] ?? 0)) * smaller));
}

/** @param adjusted the p-value, corrected */
export function missingReason({ reference, current, isInfinite }: Missing, adjusted: number): string {
  const share = (side: Side) => percent(side.missing / side.rows);
  const what = isInfinite ? "missing or infinite values" : "missing values";
  return `${what} went from ${share(reference)} to ${share(current)} of the rows (adjusted ${pText(adjusted)})`;
}
