import type { Cell } from "./cell.js";
import type { RowTest, Test } from "./check.js";
import { anyCell, type Condition, every } from "./condition.js";

/** What a keyword of a contract allows, in words, and the test of it. */
export interface Expectation {
  readonly expected: string;
  readonly test: Test;
}

/**
 * The ends that compiling a keyword of a cell's contract can have. They look at well-formed values only: a cell that is
 * empty or not of its type is named by a check of its own.
 * @param value what the contract says for the keyword, shown where it can't be checked
 */
export function expectations(cell: Cell, value: unknown) {
  const evaluated = `(${cell.filled}) AND coalesce(${cell.wellFormed}, false)`;
  const looked = every(cell.isFilled, cell.isWellFormed);
  const known = (status: "unsupported" | "error", observed: string): Expectation => ({
    expected: String(value),
    test: { kind: "known", status, observed },
  });
  return {
    /**
     * Rows for which the SQL `violated` is true break it.
     * @param kept of the well-formed cells those that don't
     */
    rows: (expected: string, violated: string, kept?: Condition): Expectation => ({
      expected,
      test: { kind: "rows", evaluated, violated, shown: cell.shown, looked, kept },
    }),
    /** It can't be checked here. */
    no: (observed: string) => known("unsupported", observed),
    /** The contract is wrong there. */
    wrong: (observed: string) => known("error", observed),
  };
}

/** That no cell is empty. */
export function filledTest({ filled, shown, isFilled }: Cell): RowTest {
  const violated = `NOT (${filled})`;
  return { kind: "rows", evaluated: "true", violated, shown, looked: anyCell, kept: isFilled };
}

/** That what a cell holds is of its type. */
export function wellFormedTest({ filled, wellFormed, shown, isFilled, isWellFormed }: Cell): RowTest {
  const violated = `NOT coalesce(${wellFormed}, false)`;
  return { kind: "rows", evaluated: filled, violated, shown, looked: isFilled, kept: isWellFormed };
}
