import { binomial } from "./binomial.js";
import type { Comparison, Interval } from "./interval.js";
import { cellAcceleration, jackknifeAcceleration, lessOne } from "./jackknife.js";
import { normalCdf, normalQuantile } from "./normal.js";
import { type Random, random } from "./random.js";
import { tQuantile } from "./student-t.js";
import { deal, type Sums, statisticOfUnits } from "./sums.js";

/** How often each row is drawn. A statistic reads rows with these counts, so that no row is copied. */
export type Counts = Uint32Array;

export interface BootstrapOptions {
  readonly rows: number;
  /** A number for each row; rows are drawn within equal numbers only, so that no class can vanish. */
  readonly strata?: ArrayLike<number> | undefined;
  /** How often each row stands in the data, where equal rows were put together. Default: once. */
  readonly multiplicity?: Counts | undefined;
  /** First minus second on rows with these counts; without counts, on each row once. NaN where it is undefined. */
  readonly statistic: (counts?: Counts) => number;
  /** What both values are functions of, where they are: then many rows cost little more than few. */
  readonly sums?: PairedSums | undefined;
  /** Rows of the smallest class, where the value needs all classes. Default: of the strata, or all rows. */
  readonly smallest?: number | undefined;
  readonly resamples: number;
  /** Which interval: default BCa. */
  readonly ends?: "BCa" | "percentile";
  /** 32 hexadecimal digits. */
  readonly seed: string;
  /** The method's name. Default: paired bootstrap. */
  readonly name?: string;
}

/** A value of what is summed up of cells. */
export interface CellStatistic<Summary> {
  readonly value: (summary: Summary) => number;
  /** The same of the data without one row of a cell, as the jackknife asks for each. */
  readonly without: (cell: number) => number;
}

/** How resamples are drawn, whatever is told of them. */
type Drawn = Omit<BootstrapOptions, "statistic" | "sums">;

/** The sums of the first and of the second model. */
export type PairedSums = readonly [first: Sums, second: Sums];

/** More resamples than this share without a value, and the interval is not to be believed. */
const toleratedUndefined = 0.01;

/** The least share of resamples to leave out at an end of the widest interval. */
const leastTail = 5e-10;

/** From here on each row is drawn by itself, as often as a Poisson variable of mean 1 says: much faster, and the same. */
const poissonFrom = 20_000;

/** From here on groups of rows are drawn, where the values are functions of sums. */
export const groupedFrom = 20_000;

/** So many groups: the width of the interval is off by 1% (one standard error), and Student's t by nothing. */
export const groupsDrawn = 5000;

/**
 * The paired bootstrap: both models are measured on the same rows, drawn with replacement. The interval is Efron's BCa
 * (bias-corrected and accelerated, acceleration by the delete-group jackknife); the percentile interval where BCa is
 * undefined. Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 14. The same seed gives the same
 * interval.
 *
 * Both are expanded to what Student's t asks of so few rows, for resamples vary too little by √((k−1)/k): the tail is
 * Φ(√(k/(k−1)) t(tail; k−1)), with k rows of the smallest class. Hesterberg (2015), What Teachers Should Know about
 * the Bootstrap, The American Statistician 69(4), 371–386.
 *
 * Many rows are drawn in three ways that cost less. Where equal rows were put together, their counts are drawn, by
 * multinomial ones: exactly the same. From 20,000 rows on, where the values are functions of sums over rows, the rows
 * are dealt at random to 5,000 groups, and groups are drawn: they are as independent of each other as rows, and their
 * sums have the mean, the variance and the skewness of the rows'. Else each row is drawn by a Poisson count of its own.
 */
export function pairedBootstrap(options: BootstrapOptions): Comparison {
  const { rows, sums, multiplicity, seed } = options;
  if (sums === undefined || multiplicity !== undefined || rows < groupedFrom) return resampled(options);
  const statistic = statisticOfUnits(deal(rows, groupsDrawn, random(seed)), groupsDrawn, ...sums);
  const name = `${options.name ?? "paired bootstrap"} of ${groupsDrawn} random groups`;
  const found = resampled({ ...options, rows: groupsDrawn, strata: undefined, statistic, name });
  return { ...found, difference: options.statistic() };
}

/**
 * Several values of equal rows that were put together: the answers are those of {@link pairedBootstrap}, one after the
 * other, but each resample is drawn and summed up once for all.
 */
export function bootstrapOfCells<Summary>(
  options: Omit<BootstrapOptions, "statistic" | "sums"> & { readonly multiplicity: Counts },
  summarize: (counts: Counts) => Summary,
  values: readonly CellStatistic<Summary>[],
): Comparison[] {
  const observed = summarize(options.multiplicity);
  const each = draw(
    options,
    summarize,
    values.map(({ value }) => value),
  );
  return values.map(({ value, without }, at) =>
    compared(options, value(observed), each[at]!, cellAcceleration(options.multiplicity, without)),
  );
}

function resampled(options: BootstrapOptions): Comparison {
  const { rows, statistic, seed, multiplicity } = options;
  const [replicates] = draw(options, (counts) => counts, [statistic]);
  const acceleration =
    options.ends === "percentile"
      ? Number.NaN
      : multiplicity === undefined
        ? jackknifeAcceleration(rows, statistic, seed)
        : cellAcceleration(multiplicity, lessOne(multiplicity, statistic));
  return compared(options, statistic(multiplicity), replicates!, acceleration);
}

/** @param replicates the values of the resamples, ascending */
function compared(
  options: Drawn,
  observed: number,
  replicates: Float64Array,
  acceleration: number,
): Comparison {
  const { rows, resamples, seed, multiplicity } = options;
  const missing = resamples - replicates.length;
  const percentile = options.ends === "percentile";
  const bias = percentile ? Number.NaN : normalQuantile(shareBelow(replicates, observed));
  const size = multiplicity?.reduce((sum, count) => sum + count, 0) ?? rows;
  const usable = size >= 2 && Number.isFinite(observed) && missing <= toleratedUndefined * resamples;
  const smallest = Math.max(2, options.smallest ?? smallestStratum(options) ?? size);
  const corrected = Number.isFinite(bias) && Number.isFinite(acceleration);
  const interval = (confidence: number): Interval | undefined => {
    if (!usable) return undefined;
    const tail = expandedTail((1 - confidence) / 2, smallest);
    const ends = [tail, 1 - tail] as const;
    const [low, high] = corrected ? ends.map((p) => adjusted(p, bias, acceleration)) : ends;
    return [quantile(replicates, low!), quantile(replicates, high!)];
  };
  // Poisson counts know no classes.
  const byClass = options.strata !== undefined && (multiplicity !== undefined || rows < poissonFrom);
  const kind = corrected ? "BCa" : "percentile";
  return {
    difference: observed,
    interval,
    pValue: undefined,
    method: `${options.name ?? "paired bootstrap"}, ${kind}, ${resamples} resamples${byClass ? ", by class" : ""}, seed ${seed}`,
  };
}

/** The share of resamples to leave out at either end, so that the interval covers what it claims with so few rows. */
function expandedTail(tail: number, rows: number): number {
  return Math.max(leastTail, normalCdf(Math.sqrt(rows / (rows - 1)) * tQuantile(tail, rows - 1)));
}

function smallestStratum({ strata, multiplicity }: Drawn): number | undefined {
  if (strata === undefined) return undefined;
  const sizes = new Map<number, number>();
  for (let row = 0; row < strata.length; row++) {
    const stratum = strata[row]!;
    sizes.set(stratum, (sizes.get(stratum) ?? 0) + (multiplicity?.[row] ?? 1));
  }
  return Math.min(...sizes.values());
}

/** Each statistic on each resample, ascending, without those where it is undefined. */
function draw<Summary>(
  options: Drawn,
  summarize: (counts: Counts) => Summary,
  statistics: readonly ((summary: Summary) => number)[],
): Float64Array[] {
  const { rows, resamples } = options;
  const fill = drawing(options);
  const counts = new Uint32Array(rows);
  const replicates = statistics.map(() => new Float64Array(resamples));
  const kept = statistics.map(() => 0);
  for (let resample = 0; resample < resamples; resample++) {
    fill(counts);
    const summary = summarize(counts);
    for (const [at, statistic] of statistics.entries()) {
      const value = statistic(summary);
      if (Number.isFinite(value)) replicates[at]![kept[at]!++] = value;
    }
  }
  return replicates.map((values, at) => values.subarray(0, kept[at]).sort());
}

/** How a resample is drawn: what fills the counts. */
function drawing({ rows, strata, multiplicity, seed }: Drawn): (counts: Counts) => void {
  const generator = random(seed);
  const groups = strata === undefined ? [everyRow(rows)] : grouped(strata);
  if (multiplicity !== undefined) {
    return (counts) => {
      for (const group of groups) multinomial(group, multiplicity, counts, generator);
    };
  }
  if (rows >= poissonFrom) return (counts) => generator.poisson(counts);
  return (counts) => {
    counts.fill(0);
    for (const group of groups) {
      for (let drawn = 0; drawn < group.length; drawn++) counts[group[generator.below(group.length)]!]!++;
    }
  };
}

/** As many draws as the group has rows, each cell with its share: one binomial after the other. */
function multinomial(group: Uint32Array, multiplicity: Counts, counts: Counts, generator: Random): void {
  let rest = 0;
  for (const cell of group) rest += multiplicity[cell]!;
  let draws = rest;
  for (const cell of group) {
    const share = multiplicity[cell]!;
    const count = rest === share ? draws : binomial(draws, share / rest, generator);
    counts[cell] = count;
    draws -= count;
    rest -= share;
  }
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
