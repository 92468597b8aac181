import type { Novelty } from "./columns/novelty.js";
import type { Role } from "./columns/role.js";
import type { MethodName } from "./methods/method.js";

/** What a preset says of one column. */
export interface ColumnVerdict {
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
  /** Null where the values were not compared. */
  readonly novelty: Novelty | null;
}

/** What the check says of one column. */
export interface Judgement extends ColumnVerdict {
  readonly role: Role;
  /** The feature's share of the model's importance, from 0 to 1; null where nothing says. */
  readonly importance: number | null;
}

/** `schema`: the column is gone or its type changed. `none`: it could not be compared. */
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
  /** The same with each column counted by its importance to the model; null where no judged column has one. */
  readonly weightedShare: number | null;
  /** The one of the two that is held against the threshold: by importance where that is known. */
  readonly deciding: number | null;
  /** The share from which the dataset counts as drifted. */
  readonly threshold: number;
  /** Whether the share reaches the threshold. */
  readonly reached: boolean;
  /** Columns that are gone or whose type changed, and that the model leans on as far as anything says so. */
  readonly broken: readonly Judgement[];
  readonly drifted: boolean;
  /** In the order of the data. */
  readonly columns: readonly Judgement[];
}

/**
 * The dataset has drifted where the share of drifted columns reaches the threshold, by importance where that is known,
 * or where a column is broken, which is no question of shares.
 * @param threshold from 0 to 1; with 0, one drifted column is still needed
 */
export function resultOf(columns: readonly Judgement[], threshold: number): DriftResult {
  const judged = columns.filter((column) => column.judged);
  const drifted = judged.filter((column) => column.drifted);
  const share = judged.length === 0 ? null : drifted.length / judged.length;
  const weight = (some: readonly Judgement[]) => some.reduce((sum, one) => sum + (one.importance ?? 0), 0);
  const weightedShare = weight(judged) > 0 ? weight(drifted) / weight(judged) : null;
  const deciding = weightedShare ?? share;
  const reached = deciding !== null && drifted.length > 0 && reaches(deciding, threshold);
  const isWeighted = columns.some((column) => column.importance !== null);
  const broken = drifted.filter(
    ({ decidedBy, importance, role }) =>
      decidedBy === "schema" && (!isWeighted || role !== "feature" || (importance ?? 0) > 0),
  );
  return {
    share,
    weightedShare,
    deciding,
    threshold,
    reached,
    broken,
    drifted: reached || broken.length > 0,
    columns,
  };
}

/** Whether a share is as large as a limit, which the rounding of a difference must not decide: 0.15 - 0.1 is below 0.05. */
export function reaches(share: number, limit: number): boolean {
  return share >= limit - 1e-12;
}

/**
 * The columns with the most telling first: drifted ones, of them the model's own answers and the labels, then by size
 * of the change, counted by importance where that is known.
 */
export function byImportance(columns: readonly Judgement[]): Judgement[] {
  const size = (one: Judgement) =>
    one.decidedBy === "schema" ? 2 : Math.max(one.effect ?? 0, Math.abs(one.missing?.difference ?? 0));
  const isWeighted = columns.some((column) => column.importance !== null);
  const telling = (one: Judgement) =>
    one.role !== "feature" ? 3 : size(one) * (isWeighted ? (one.importance ?? 0) : 1);
  return columns.toSorted(
    (one, other) =>
      Number(other.drifted) - Number(one.drifted) || telling(other) - telling(one) || size(other) - size(one),
  );
}
