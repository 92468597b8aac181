import type { Comparison } from "../../toolkit/statistics/interval.js";

/** A metric of one chunk of rows: what it is thought to be without labels, and what it is where they have come. */
export interface ChunkMetric {
  /** Null where the chunk has nothing to estimate from. */
  readonly estimate: number | null;
  /** One standard error of the chunk's size; the band is three of them. */
  readonly samplingError: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Measured; null without labels. */
  readonly realized: number | null;
  /** Whether the measured value, or without one the estimate, is beyond the limits. */
  readonly alert: boolean;
}

/** Beyond these a value is no longer what the reference's own chunks do. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

export interface MetricOverTime {
  readonly name: string;
  /** Which way is better. */
  readonly direction: "maximize" | "minimize";
  readonly limits: Limits;
  readonly reference: readonly ChunkMetric[];
  readonly current: readonly ChunkMetric[];
}

/** How a kind of model is looked at: chunk by chunk, a metric at a time. */
export interface Estimator {
  readonly name: string;
  readonly direction: "maximize" | "minimize";
  readonly range: Limits;
  /** @param rows the rows of a chunk */
  estimate(side: "reference" | "current", rows: Uint32Array): number;
  /** NaN without labels. */
  realized(side: "reference" | "current", rows: Uint32Array): number;
  /** Measured now minus measured before, on all labelled rows, by the method that suits the metric; none without labels. */
  difference(): Comparison | undefined;
  /** For a chunk of so many rows. */
  samplingError(rows: number): number;
}

/** How differences are drawn that only resamples can tell. */
export const resampling = { seed: "c86d2f4a90b7351e5fa3d8071be6492c", resamples: 2000 } as const;

/** The band's half width in standard errors, and the limits' distance in standard deviations. */
const width = 3;

/**
 * The metric chunk by chunk. The limits are the mean of the reference's measured chunks and three of their standard
 * deviations (of the population), cut to what the metric can be.
 */
export function overTime(
  estimator: Estimator,
  chunks: { readonly reference: readonly Uint32Array[]; readonly current: readonly Uint32Array[] },
): MetricOverTime {
  const realized = chunks.reference.map((rows) => estimator.realized("reference", rows));
  const limits = limitsOf(realized, estimator.range);
  const metric = (side: "reference" | "current", rows: Uint32Array): ChunkMetric => {
    const estimate = rows.length === 0 ? Number.NaN : estimator.estimate(side, rows);
    const error = estimator.samplingError(rows.length);
    const measured = rows.length === 0 ? Number.NaN : estimator.realized(side, rows);
    const deciding = Number.isNaN(measured) ? estimate : measured;
    return {
      estimate: known(estimate),
      samplingError: known(error),
      low: known(Math.max(estimator.range.lower, estimate - width * error)),
      high: known(Math.min(estimator.range.upper, estimate + width * error)),
      realized: known(measured),
      alert: deciding < limits.lower || deciding > limits.upper,
    };
  };
  return {
    name: estimator.name,
    direction: estimator.direction,
    limits,
    reference: chunks.reference.map((rows) => metric("reference", rows)),
    current: chunks.current.map((rows) => metric("current", rows)),
  };
}

/** Mean and three standard deviations of what is known, within the range. */
export function limitsOf(values: readonly number[], range: Limits): Limits {
  const numbers = values.filter((value) => !Number.isNaN(value));
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const variance = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / numbers.length;
  const half = width * Math.sqrt(variance);
  return { lower: Math.max(range.lower, mean - half), upper: Math.min(range.upper, mean + half) };
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
