import { holm } from "../../toolkit/statistics/corrections.js";
import { type Comparison, pValueBelow } from "../../toolkit/statistics/interval.js";
import type { Estimator, Limits } from "./estimate.js";
import type { MetricRule } from "./metrics.js";

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
  /** How the interval was found; null without one. */
  readonly how: string | null;
  /** What the gate asks of the metric; null where it says nothing. */
  readonly min: number | null;
  readonly max: number | null;
  readonly maxRegression: number | null;
  /** One-sided for worse than is allowed, at which the interval just reaches that; Holm's correction over the metrics. */
  readonly adjustedPValue: number | null;
  /** Whether it is surely worse than is allowed. */
  readonly degraded: boolean;
}

/** What a metric is held against. */
export interface Allowed {
  /** What the reference's own chunks do. */
  readonly limits: ReadonlyMap<string, Limits>;
  /** What the gate asks. */
  readonly rules: ReadonlyMap<string, MetricRule>;
}

const alpha = 0.05;

/**
 * Whether the measured performance fell: both sides are samples of rows of their own, and a metric has fallen where its
 * interval, as wide as Holm's correction asks, holds nothing but worse. Worse is more than the gate lets a candidate
 * lose. Where the gate doesn't say, it is worse at all, and beyond the reference's chunks; where the value is beyond the
 * gate's floor or ceiling, worse at all is enough.
 */
export function overallOf(
  estimators: readonly Estimator[],
  { limits, rules }: Allowed,
  rows: { readonly reference: Uint32Array; readonly current: Uint32Array },
): Overall[] {
  const found = estimators.map((estimator) => {
    const reference = estimator.realized("reference", rows.reference);
    const realized = estimator.realized("current", rows.current);
    const difference = realized - reference;
    const comparison = Number.isNaN(difference) ? undefined : estimator.difference();
    const { name, direction } = estimator;
    const rule = rules.get(name);
    const isRefused = realized < (rule?.min ?? realized) || realized > (rule?.max ?? realized);
    const margin = isRefused ? 0 : (rule?.maxRegression ?? 0);
    const isWorse =
      isRefused || rule?.maxRegression !== undefined || isBeyond(realized, direction, limits.get(name)!);
    const pValue = comparison && pValueBelow(worseBelow(comparison, direction), -margin);
    return { estimator, reference, realized, difference, comparison, pValue, rule, isWorse };
  });
  const tested = found.filter(({ pValue }) => pValue !== undefined);
  const adjusted = new Map(holm(tested.map(({ pValue }) => pValue!)).map((p, at) => [tested[at], p]));
  return found.map((one) => {
    const { estimator, reference, realized, difference, comparison, rule, isWorse } = one;
    const p = adjusted.get(one) ?? null;
    const estimate = rows.current.length === 0 ? Number.NaN : estimator.estimate("current", rows.current);
    return {
      name: estimator.name,
      direction: estimator.direction,
      reference: known(reference),
      estimate: known(estimate),
      realized: known(realized),
      difference: known(difference),
      interval: (p === null ? undefined : comparison!.interval(0.95)) ?? null,
      how: p === null ? null : comparison!.method,
      min: rule?.min ?? null,
      max: rule?.max ?? null,
      maxRegression: rule?.maxRegression ?? null,
      adjustedPValue: p,
      degraded: p !== null && p < alpha && isWorse,
    };
  });
}

function isBeyond(realized: number, direction: Overall["direction"], { lower, upper }: Limits): boolean {
  return direction === "maximize" ? realized < lower : realized > upper;
}

/** The comparison turned so that worse is below 0. */
function worseBelow(comparison: Comparison, direction: Overall["direction"]): Comparison {
  if (direction === "maximize") return comparison;
  const interval = (confidence: number) => {
    const found = comparison.interval(confidence);
    return found && ([-found[1], -found[0]] as const);
  };
  return { ...comparison, difference: -comparison.difference, interval };
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
