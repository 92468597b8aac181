import type { MethodName } from "./methods/method.js";

/** What the check says of one column. */
export interface Judgement {
  readonly name: string;
  /** `numeric`, `categorical`, `datetime`, `text`: what it was compared as. */
  readonly type: string;
  readonly method: MethodName | null;
  readonly statistic: number | null;
  /** What the preset decides by: mergeline's size of the change, Evidently's drift score. */
  readonly score: number | null;
  readonly pValue: number | null;
  readonly adjustedPValue: number | null;
  readonly threshold: number | null;
  readonly drifted: boolean;
  /** Whether the column counts in the share. */
  readonly judged: boolean;
  /** Which rule decided, and by what numbers: a sentence. */
  readonly reason: string;
  readonly decidedBy: Decision;
  /** The share of rows that moved: largest distance of the distribution functions, or total variation. */
  readonly effect: number | null;
  /** How far the statistic may be off because the reference is a sketch; 0 is exact. */
  readonly error: number;
  /** `sketch`: one side is known by the quantiles or the most frequent values of its profile only. Null: not compared. */
  readonly basis: "exact" | "sketch" | null;
  readonly missing: MissingJudgement | null;
  readonly reference: Side;
  readonly current: Side;
  readonly distribution: Distribution | null;
}

/** `schema`: the column is gone or of another type. `none`: it could not be compared. */
export type Decision = "test" | "effect" | "rows" | "distance" | "missing" | "schema" | "none";

export interface MissingJudgement {
  /** Share of missing values now minus before. */
  readonly difference: number;
  readonly pValue: number;
  readonly adjustedPValue: number;
  readonly drifted: boolean;
}

export interface Side {
  readonly rows: number;
  readonly missing: number;
}

/** Both sides in the same few bins, for charts. */
export interface Distribution {
  readonly labels: readonly string[];
  readonly reference: readonly number[];
  readonly current: readonly number[];
}

/** The check's answer for the whole dataset. */
export interface DriftResult {
  /** Share of the judged columns that drifted; null when none could be judged. */
  readonly share: number | null;
  /** The share from which the dataset counts as drifted. */
  readonly threshold: number;
  readonly drifted: boolean;
  /** In the order of the data. */
  readonly columns: readonly Judgement[];
}

/** @param threshold from 0 to 1; with 0, one drifted column is still needed */
export function resultOf(columns: readonly Judgement[], threshold: number): DriftResult {
  const judged = columns.filter((column) => column.judged);
  const drifted = judged.filter((column) => column.drifted).length;
  const share = judged.length === 0 ? null : drifted / judged.length;
  return { share, threshold, drifted: share !== null && drifted > 0 && share >= threshold, columns };
}

/** The columns with the most telling first: drifted ones, then by size of the change. */
export function byImportance(columns: readonly Judgement[]): Judgement[] {
  const size = (one: Judgement) =>
    one.decidedBy === "schema" ? 2 : Math.max(one.effect ?? 0, Math.abs(one.missing?.difference ?? 0));
  return columns.toSorted(
    (one, other) => Number(other.drifted) - Number(one.drifted) || size(other) - size(one),
  );
}
