import type { Comparison, Interval } from "./interval.js";
import { normalCdf, normalQuantile } from "./normal.js";
import { random } from "./random.js";

/** How often each row is drawn. A statistic reads rows with these counts, so that no row is copied. */
export type Counts = Uint32Array;

export interface BootstrapOptions {
  readonly rows: number;
  /** A number for each row; rows are drawn within equal numbers only, so that no class can vanish. */
  readonly strata?: ArrayLike<number> | undefined;
  /** First minus second on the drawn rows; without counts, on each row once. NaN where it is undefined. */
  readonly statistic: (counts?: Counts) => number;
  readonly resamples: number;
  /** 32 hexadecimal digits. */
  readonly seed: string;
}

/** More resamples than this share without a value, and the interval is not to be believed. */
const toleratedUndefined = 0.01;

/** Groups of the jackknife: the skewness of that many groups, scaled, is that of the rows. */
const jackknifeGroups = 200;

/**
 * The paired bootstrap: both models are measured on the same rows, drawn with replacement. The interval is Efron's BCa
 * (bias-corrected and accelerated, acceleration by the delete-group jackknife); the percentile interval where BCa is
 * undefined. Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 14. The same seed gives the same
 * interval.
 */
export function pairedBootstrap(options: BootstrapOptions): Comparison {
  const { rows, statistic, resamples, seed } = options;
  const observed = statistic();
  const replicates = draw(options);
  const missing = resamples - replicates.length;
  const bias = normalQuantile(shareBelow(replicates, observed));
  const acceleration = jackknifeAcceleration(rows, statistic, seed);
  const usable = rows >= 2 && Number.isFinite(observed) && missing <= toleratedUndefined * resamples;
  const corrected = Number.isFinite(bias) && Number.isFinite(acceleration);
  const interval = (confidence: number): Interval | undefined => {
    if (!usable) return undefined;
    const ends = [(1 - confidence) / 2, (1 + confidence) / 2] as const;
    const [low, high] = corrected ? ends.map((p) => adjusted(p, bias, acceleration)) : ends;
    return [quantile(replicates, low!), quantile(replicates, high!)];
  };
  const kind = corrected ? "BCa" : "percentile";
  return {
    difference: observed,
    interval,
    pValue: undefined,
    method: `paired bootstrap, ${kind}, ${resamples} resamples${options.strata ? ", by class" : ""}, seed ${seed}`,
  };
}

/** The statistic on each resample, ascending, without those where it is undefined. */
function draw({ rows, strata, statistic, resamples, seed }: BootstrapOptions): Float64Array {
  const generator = random(seed);
  const groups = strata === undefined ? [everyRow(rows)] : grouped(strata);
  const counts = new Uint32Array(rows);
  const replicates = new Float64Array(resamples);
  let kept = 0;
  for (let resample = 0; resample < resamples; resample++) {
    counts.fill(0);
    for (const group of groups) {
      for (let drawn = 0; drawn < group.length; drawn++) counts[group[generator.below(group.length)]!]!++;
    }
    const value = statistic(counts);
    if (Number.isFinite(value)) replicates[kept++] = value;
  }
  return replicates.subarray(0, kept).sort();
}

function everyRow(rows: number): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, row) => row);
}

function grouped(strata: ArrayLike<number>): Uint32Array[] {
  const groups = new Map<number, number[]>();
  for (let row = 0; row < strata.length; row++) {
    const group = groups.get(strata[row]!);
    if (group === undefined) groups.set(strata[row]!, [row]);
    else group.push(row);
  }
  return [...groups.values()].map((group) => Uint32Array.from(group));
}

/** Share of replicates below the observed value, those equal to it counting half. */
function shareBelow(sorted: Float64Array, observed: number): number {
  let below = 0;
  let equal = 0;
  for (const value of sorted) {
    if (value < observed) below++;
    else if (value === observed) equal++;
  }
  return (below + equal / 2) / sorted.length;
}

/** Skewness of the leave-one-group-out values. Groups are dealt at random, so that the rows' order plays no part. */
function jackknifeAcceleration(rows: number, statistic: (counts: Counts) => number, seed: string): number {
  const groups = Math.min(rows, jackknifeGroups);
  const order = everyRow(rows);
  const generator = random(seed);
  for (let at = rows - 1; at > 0 && groups < rows; at--) {
    const other = generator.below(at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  const counts = new Uint32Array(rows);
  const values: number[] = [];
  for (let group = 0; group < groups; group++) {
    counts.fill(1);
    for (let at = group; at < rows; at += groups) counts[order[at]!] = 0;
    const value = statistic(counts);
    if (Number.isFinite(value)) values.push(value);
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let squares = 0;
  let cubes = 0;
  for (const value of values) {
    squares += (mean - value) ** 2;
    cubes += (mean - value) ** 3;
  }
  return squares === 0 ? Number.NaN : cubes / (6 * squares ** 1.5);
}

function adjusted(p: number, bias: number, acceleration: number): number {
  const shifted = bias + normalQuantile(p);
  const scale = 1 - acceleration * shifted;
  // Far out in the tail a strong acceleration turns the sign: the end of the distribution is meant.
  return scale > 0 ? normalCdf(bias + shifted / scale) : shifted > 0 ? 1 : 0;
}

/** Linear interpolation between the order statistics, as numpy's default. */
function quantile(sorted: Float64Array, p: number): number {
  const position = Math.min(Math.max(p, 0), 1) * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (position - below);
}
