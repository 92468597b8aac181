import { groupedFrom, pairedBootstrap } from "../../toolkit/statistics/bootstrap.js";
import { clusterBootstrap } from "../../toolkit/statistics/cluster-bootstrap.js";
import { deLong } from "../../toolkit/statistics/delong.js";
import type { Comparison } from "../../toolkit/statistics/interval.js";
import { newcombe } from "../../toolkit/statistics/newcombe.js";
import { pairedT } from "../../toolkit/statistics/paired-t.js";
import type { Measurement, Method } from "../metrics/metric.js";

export interface Resampling {
  /** 32 hexadecimal digits. */
  readonly seed: string;
  readonly resamples: number;
}

/** Candidate minus baseline on the same rows, by the method that suits the metric. */
export function compareMeasurements(
  method: Method,
  candidate: Measurement,
  baseline: Measurement,
  { seed, resamples }: Resampling,
): Comparison {
  if (candidate.clusters !== undefined) {
    const found = clusterBootstrap({
      rows: candidate.rows,
      clusters: candidate.clusters,
      statistic: (counts) => candidate.evaluate(counts) - baseline.evaluate(counts),
      sums: sumsOf(candidate, baseline),
      resamples,
      seed,
    });
    if (method !== "proportion") return found;
    return noNarrower(found, proportions(candidate.rowValues!, baseline.rowValues!));
  }
  if (method === "proportion") return proportions(candidate.rowValues!, baseline.rowValues!);
  if (method === "mean") {
    return pairedT(candidate.rowValues!.map((value, row) => value - baseline.rowValues![row]!));
  }
  if (method === "delong") {
    return deLong(candidate.ranking!.scores, baseline.ranking!.scores, candidate.ranking!.positive);
  }
  const { first, second, multiplicity } = together(candidate, baseline);
  return pairedBootstrap({
    rows: first.rows,
    strata: first.strata,
    multiplicity,
    smallest: smallestClass(candidate),
    statistic: (counts) => first.evaluate(counts) - second.evaluate(counts),
    sums: multiplicity === undefined && first.rows >= groupedFrom ? sumsOf(first, second) : undefined,
    resamples,
    seed,
    ends: method === "percentile bootstrap" ? "percentile" : "BCa",
  });
}

/**
 * The first interval, reaching at least as far as the second. Where two models disagree on few rows, resamples say
 * that they hardly can disagree; whole groups know no more than as many independent rows would.
 */
function noNarrower(found: Comparison, floor: Comparison): Comparison {
  return {
    ...found,
    method: `${found.method}, no narrower than ${floor.method.split(",")[0]}`,
    interval: (confidence) => {
      const [own, other] = [found.interval(confidence), floor.interval(confidence)];
      if (own === undefined || other === undefined) return undefined;
      return [Math.min(own[0], other[0]), Math.max(own[1], other[1])];
    },
  };
}

/** Where a metric sees classes only, rows that are the same to both models are put together: a handful of cells. */
function together(candidate: Measurement, baseline: Measurement) {
  const [one, other] = [candidate.cells, baseline.cells];
  if (one === undefined || other === undefined) {
    return { first: candidate, second: baseline, multiplicity: undefined };
  }
  const counts = new Map<number, { row: number; count: number }>();
  for (let row = 0; row < candidate.rows; row++) {
    const cell = one.numbers[row]! * other.limit + other.numbers[row]!;
    const known = counts.get(cell);
    if (known === undefined) counts.set(cell, { row, count: 1 });
    else known.count++;
  }
  const sorted = [...counts].sort(([left], [right]) => left - right).map(([, cell]) => cell);
  const rows = Uint32Array.from(sorted, ({ row }) => row);
  const multiplicity = Uint32Array.from(sorted, ({ count }) => count);
  return { first: candidate.restrict(rows), second: baseline.restrict(rows), multiplicity };
}

function smallestClass({ ranking }: Measurement): number | undefined {
  if (ranking === undefined) return undefined;
  let positives = 0;
  for (const one of ranking.positive) positives += one;
  return Math.min(positives, ranking.rows - positives);
}

function sumsOf({ sums: first }: Measurement, { sums: second }: Measurement) {
  return first === undefined || second === undefined ? undefined : ([first, second] as const);
}

/** Rows without a value (NaN) are out of the proportion for both models alike. */
function proportions(candidate: Float64Array, baseline: Float64Array): Comparison {
  const counts = { both: 0, firstOnly: 0, secondOnly: 0, neither: 0 };
  candidate.forEach((first, row) => {
    const second = baseline[row]!;
    if (Number.isNaN(first) || Number.isNaN(second)) return;
    if (first === 1) counts[second === 1 ? "both" : "firstOnly"]++;
    else counts[second === 1 ? "secondOnly" : "neither"]++;
  });
  return newcombe(counts);
}
