import { both, type Certain } from "../../toolkit/data/scan/certain.js";
import type { Cell } from "./cell.js";
import type { RowTest, Test } from "./check.js";

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
  const known = (status: "unsupported" | "error", observed: string): Expectation => ({
    expected: String(value),
    test: { kind: "known", status, observed },
  });
  return {
    /**
     * Rows for which the SQL `violated` is true break it.
     * @param certain of the well-formed cells those that certainly don't
     */
    rows: (expected: string, violated: string, certain?: Certain): Expectation => ({
      expected,
      test: { kind: "rows", evaluated, violated, shown: cell.shown, certain: both(cell.certain, certain) },
    }),
    /** It can't be checked here. */
    no: (observed: string) => known("unsupported", observed),
    /** The contract is wrong there. */
    wrong: (observed: string) => known("error", observed),
  };
}

/** That no cell is empty. */
export function filledTest({ filled, shown, certainlyFilled }: Cell): RowTest {
  return { kind: "rows", evaluated: "true", violated: `NOT (${filled})`, shown, certain: certainlyFilled };
}

/** That what a cell holds is of its type. */
export function wellFormedTest({ filled, wellFormed, shown, certain }: Cell): RowTest {
  const violated = `NOT coalesce(${wellFormed}, false)`;
  return { kind: "rows", evaluated: filled, violated, shown, certain };
}
