import type { Direction } from "../metrics/metric.js";
import type { Rule } from "../policy/policy.js";
import type { Verdict } from "./non-inferiority.js";

/** A column and one of its values: null where the cell is empty. */
export interface SliceSide {
  readonly column: string;
  readonly value: string | null;
  /** Set where the value is no cell's text but a condition: `> 30`, `<= 30`, `not basic`. */
  readonly condition?: true;
}

/** Rows with one value in a column; of a crossing, with one in a second column too. */
export interface Slice extends SliceSide {
  readonly and?: SliceSide;
  /** Found by the gate's own search, and judged on rows that the search has not seen. */
  readonly discovered?: true;
}

/** The columns and values of a slice: one, or the two of a crossing. */
export function sides(slice: Slice): readonly SliceSide[] {
  return slice.and === undefined ? [slice] : [slice, slice.and];
}

/** What came out for one metric, on all rows or on a slice. Numbers that can't be had are null, with a reason. */
export interface MetricResult {
  readonly name: string;
  readonly title: string;
  readonly direction: Direction;
  readonly slice: Slice | null;
  /** Rows measured; null where only values were given. */
  readonly n: number | null;
  readonly candidate: number | null;
  readonly baseline: number | null;
  /** Candidate minus baseline, as measured. */
  readonly difference: number | null;
  readonly interval: readonly [number, number] | null;
  readonly confidence: number | null;
  readonly method: string | null;
  /** Two-sided, of no difference. */
  readonly pValue: number | null;
  /** One-sided, against "worse by no more than is allowed": small means clearly worse than allowed. */
  readonly regressionPValue: number | null;
  /** regressionPValue after Holm's correction over the slices; what a slice fails by. */
  readonly adjustedPValue: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly maxRegression: number | null;
  readonly mustImprove: boolean;
  readonly verdict: Verdict | "unjudged";
  /** A sentence: why the verdict is what it is. */
  readonly reason: string;
  readonly rowsNeeded: number | null;
}

/** A result that nothing is known of yet but what was asked. */
export function blankResult(
  rule: Rule,
  slice: Slice | null,
  maxRegression = rule.maxRegression,
): MetricResult {
  return {
    name: rule.name,
    title: rule.title,
    direction: rule.direction,
    slice,
    n: null,
    candidate: null,
    baseline: null,
    difference: null,
    interval: null,
    confidence: null,
    method: null,
    pValue: null,
    regressionPValue: null,
    adjustedPValue: null,
    min: slice === null ? (rule.min ?? null) : null,
    max: slice === null ? (rule.max ?? null) : null,
    maxRegression: maxRegression ?? null,
    mustImprove: slice === null && rule.mustImprove,
    verdict: "unjudged",
    reason: "",
    rowsNeeded: null,
  };
}

export function place(slice: Slice | null): string {
  if (slice === null) return "";
  return ` where ${sides(slice)
    .map((side) =>
      isThreshold(side) ? `${side.column} ${side.value}` : `${side.column} is ${side.value ?? "empty"}`,
    )
    .join(" and ")}`;
}

/** Whether a side is a threshold, `> 30`, which reads on without "is" or "=". */
export const isThreshold = ({ value, condition }: SliceSide): boolean =>
  condition === true && /^(>|<=) /.test(value ?? "");
