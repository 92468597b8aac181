import {
  type BootstrapOptions,
  type Counts,
  groupedFrom,
  groupsDrawn,
  pairedBootstrap,
} from "./bootstrap.js";
import type { Comparison } from "./interval.js";
import { random } from "./random.js";
import { deal, statisticOfUnits } from "./sums.js";

/** Rows that belong together, such as those of one customer: a number for each row. */
export interface Clusters {
  readonly numbers: ArrayLike<number>;
  /** What a cluster is, for the method: `["group", "groups"]`. */
  readonly noun: readonly [singular: string, plural: string];
}

/** With fewer clusters than this, resamples of them say too little of how different other clusters could be. */
export const fewestClusters = 10;

/** With fewer clusters than this, the first-order expansion of a statistic leaves out too much. */
const linearFrom = 200;

/**
 * The paired bootstrap that draws whole clusters with replacement, each with all its rows, because rows of one cluster
 * aren't independent. Davison and Hinkley (1997), Bootstrap Methods and their Application, section 3.8. The percentile
 * interval is expanded to what so few clusters can tell. No interval with fewer than ten clusters.
 */
export function clusterBootstrap(
  options: Omit<BootstrapOptions, "strata" | "multiplicity" | "ends" | "name"> & {
    readonly clusters: Clusters;
  },
): Comparison {
  const { numbers, count } = consecutive(options.clusters.numbers);
  const { units, statistic } = drawnUnits(options, numbers, count);
  const [singular, plural] = options.clusters.noun;
  const found = pairedBootstrap({
    rows: units,
    statistic,
    ends: "percentile",
    resamples: options.resamples,
    seed: options.seed,
    name: `cluster bootstrap of ${count} ${count === 1 ? singular : plural}${units === count ? "" : ` in ${units} random groups`}`,
  });
  const difference = options.statistic();
  if (count >= fewestClusters) return { ...found, difference };
  return {
    ...found,
    difference,
    interval: () => undefined,
    shortage: `${count} ${count === 1 ? singular : plural} (at least ${fewestClusters} are needed)`,
  };
}

/**
 * What is drawn, and the statistic of it: clusters by their sums where the statistic is a function of sums, many of
 * them dealt to groups; else every row as often as its cluster.
 */
function drawnUnits(
  { rows, statistic, sums, seed }: Pick<BootstrapOptions, "rows" | "statistic" | "sums" | "seed">,
  numbers: Uint32Array,
  count: number,
) {
  const linearized = sums?.some((one) => one.linearized === true) ?? false;
  if (sums !== undefined && (!linearized || (rows >= groupedFrom && count >= linearFrom))) {
    if (count < groupedFrom) return { units: count, statistic: statisticOfUnits(numbers, count, ...sums) };
    const group = deal(count, groupsDrawn, random(seed));
    const unitOf = numbers.map((cluster) => group[cluster]!);
    return { units: groupsDrawn, statistic: statisticOfUnits(unitOf, groupsDrawn, ...sums) };
  }
  const counts = new Uint32Array(rows);
  return {
    units: count,
    statistic: (drawn?: Counts) => {
      if (drawn === undefined) return statistic();
      for (let row = 0; row < rows; row++) counts[row] = drawn[numbers[row]!]!;
      return statistic(counts);
    },
  };
}

function consecutive(numbers: ArrayLike<number>): { numbers: Uint32Array; count: number } {
  const known = new Map<number, number>();
  const renumbered = Uint32Array.from(numbers, (number) => {
    const cluster = known.get(number) ?? known.size;
    known.set(number, cluster);
    return cluster;
  });
  return { numbers: renumbered, count: known.size };
}
