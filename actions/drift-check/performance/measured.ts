import { holm } from "../../toolkit/statistics/corrections.js";
import { normalCdf, normalQuantile } from "../../toolkit/statistics/normal.js";
import type { Estimator, Limits } from "./estimate.js";

/** A metric of all current rows beside that of all reference rows. */
export interface Overall {
  readonly name: string;
  readonly direction: "maximize" | "minimize";
  readonly reference: number | null;
  /** Without labels. */
  readonly estimate: number | null;
  /** By the labels that have come; null without any. */
  readonly realized: number | null;
  /** Measured now minus measured before. */
  readonly difference: number | null;
  /** 95%, of the difference. */
  readonly interval: readonly [number, number] | null;
  /** One-sided for worse, Holm's correction over the metrics. */
  readonly adjustedPValue: number | null;
  /** Whether it is surely worse, and beyond what the reference's own chunks do. */
  readonly degraded: boolean;
}

const alpha = 0.05;

/**
 * Whether the measured performance fell: both sides are samples, so the difference is held against both sampling errors
 * by the normal distribution.
 */
export function overallOf(
  estimators: readonly Estimator[],
  limits: ReadonlyMap<string, Limits>,
  rows: { readonly reference: Uint32Array; readonly current: Uint32Array },
): Overall[] {
  const found = estimators.map((estimator) => {
    const reference = estimator.realized("reference", rows.reference);
    const realized = estimator.realized("current", rows.current);
    const difference = realized - reference;
    const error = Math.hypot(estimator.ownError("reference"), estimator.ownError("current"));
    const worse = estimator.direction === "maximize" ? -difference : difference;
    const pValue = Number.isNaN(worse) || !(error > 0) ? Number.NaN : normalCdf(-worse / error);
    return { estimator, reference, realized, difference, error, pValue };
  });
  const tested = found.filter(({ pValue }) => !Number.isNaN(pValue));
  const adjusted = new Map(holm(tested.map(({ pValue }) => pValue)).map((p, at) => [tested[at], p]));
  return found.map((one) => {
    const { estimator, reference, realized, difference, error } = one;
    const limit = limits.get(estimator.name)!;
    const p = adjusted.get(one) ?? null;
    const half = normalQuantile(0.975) * error;
    const isBeyond = estimator.direction === "maximize" ? realized < limit.lower : realized > limit.upper;
    const estimate = rows.current.length === 0 ? Number.NaN : estimator.estimate("current", rows.current);
    return {
      name: estimator.name,
      direction: estimator.direction,
      reference: known(reference),
      estimate: known(estimate),
      realized: known(realized),
      difference: known(difference),
      interval: p === null ? null : ([difference - half, difference + half] as const),
      adjustedPValue: p,
      degraded: p !== null && p < alpha && isBeyond,
    };
  });
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
