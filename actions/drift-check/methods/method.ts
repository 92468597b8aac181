import { andersonDarling } from "../../toolkit/statistics/anderson-darling.js";
import { chiSquare } from "../../toolkit/statistics/chi-square.js";
import { cramerVonMises } from "../../toolkit/statistics/cramer-von-mises.js";
import {
  hellinger,
  jensenShannon,
  kullbackLeibler,
  populationStabilityIndex,
  totalVariation,
} from "../../toolkit/statistics/divergence.js";
import { energyDistance } from "../../toolkit/statistics/energy.js";
import { eppsSingleton } from "../../toolkit/statistics/epps-singleton.js";
import { fisherExact } from "../../toolkit/statistics/fisher-exact.js";
import { gTest } from "../../toolkit/statistics/g-test.js";
import {
  distinctValueShares,
  numericShares,
  type Shares,
  shares,
  valueCounts,
} from "../../toolkit/statistics/histogram.js";
import { kolmogorovSmirnov } from "../../toolkit/statistics/kolmogorov-smirnov.js";
import { mannWhitney } from "../../toolkit/statistics/mann-whitney.js";
import { hasMoreValues, type Sample, type TestResult } from "../../toolkit/statistics/sample.js";
import { momentsOf, welchTest, welchTestOfMoments } from "../../toolkit/statistics/t-test.js";
import { normedWasserstein, wasserstein } from "../../toolkit/statistics/wasserstein.js";
import { zTest } from "../../toolkit/statistics/z-test.js";
import { type Counts, type Pair, sum } from "./pair.js";

export const methodNames = [
  "ks",
  "mann_whitney",
  "t_test",
  "cramer_von_mises",
  "anderson",
  "epps_singleton",
  "chi_square",
  "z",
  "g_test",
  "fisher_exact",
  "wasserstein",
  "wasserstein_distance",
  "energy",
  "jensen_shannon",
  "psi",
  "kl",
  "hellinger",
  "total_variation",
  "domain_classifier",
  "mmd",
] as const;

export type MethodName = (typeof methodNames)[number];

/** What a method measured. A test has a p-value, a distance has none. */
export interface Measurement {
  readonly statistic: number;
  readonly pValue: number | null;
  /** What a distance decides by, where that is not the statistic itself. */
  readonly distance?: number;
}

/** The distance that is compared with the threshold. */
export function distanceOf({ statistic, distance }: Measurement): number {
  return distance ?? statistic;
}

export interface Method {
  readonly name: MethodName;
  /** For people: `Kolmogorov-Smirnov test`. */
  readonly title: string;
  /** A test decides by its p-value below the threshold, a distance by reaching it. */
  readonly decides: "test" | "distance";
  /**
   * Which columns it can compare; `two values`: those with at most two values on both sides together; `rows`: texts and
   * embeddings, from the data itself.
   */
  readonly suits: "numeric" | "categorical" | "both" | "two values" | "rows";
  measure(pair: Pair): Measurement;
}

const distance = (measure: (both: Shares) => number, ofNumbers = binned) => ({
  decides: "distance" as const,
  suits: "both" as const,
  measure: (pair: Pair) => ({
    statistic: measure(pair.kind === "numeric" ? ofNumbers(pair) : sharesOf(pair.counts)),
    pValue: null,
  }),
});

const distances: readonly MethodName[] = ["wasserstein", "wasserstein_distance", "energy"];

/** A method that compares numbers: a test where it answers a p-value, else a distance. */
function numbers(
  name: MethodName,
  title: string,
  compare: (reference: Sample, current: Sample) => TestResult | number,
): Method {
  return {
    name,
    title,
    decides: distances.includes(name) ? "distance" : "test",
    suits: "numeric",
    measure: (pair) => {
      if (pair.kind !== "numeric") throw new TypeError(`${name} compares numbers.`);
      const answer = compare(pair.reference, pair.current);
      return typeof answer === "number" ? { statistic: answer, pValue: null } : answer;
    },
  };
}

export const methods: Readonly<Record<MethodName, Method>> = {
  ks: numbers("ks", "Kolmogorov-Smirnov test", kolmogorovSmirnov),
  mann_whitney: numbers("mann_whitney", "Mann-Whitney U test", mannWhitney),
  t_test: {
    ...numbers("t_test", "t test", welchTest),
    measure: (pair) => {
      if (pair.kind !== "numeric") throw new TypeError("t_test compares numbers.");
      const { moments, reference, current } = pair;
      if (moments?.reference === undefined && moments?.current === undefined)
        return welchTest(reference, current);
      return welchTestOfMoments(
        moments.reference ?? momentsOf(reference),
        moments.current ?? momentsOf(current),
      );
    },
  },
  cramer_von_mises: numbers("cramer_von_mises", "Cramér-von Mises test", cramerVonMises),
  anderson: numbers("anderson", "Anderson-Darling test", andersonDarling),
  epps_singleton: numbers("epps_singleton", "Epps-Singleton test", eppsSingleton),
  chi_square: {
    name: "chi_square",
    title: "chi-square test",
    decides: "test",
    suits: "both",
    measure: (pair) => chiSquare(...sidesOf(countsOf(pair))),
  },
  z: {
    name: "z",
    title: "z test of proportions",
    decides: "test",
    suits: "two values",
    measure: (pair) => {
      const { reference, current } = countsOf(pair);
      return zTest(
        { successes: reference[1] ?? 0, rows: sum(reference) },
        { successes: current[1] ?? 0, rows: sum(current) },
      );
    },
  },
  g_test: {
    name: "g_test",
    title: "G test",
    decides: "test",
    suits: "both",
    measure: (pair) => gTest(...sidesOf(countsOf(pair))),
  },
  fisher_exact: {
    name: "fisher_exact",
    title: "Fisher's exact test",
    decides: "test",
    suits: "two values",
    measure: (pair) => {
      const { reference, current } = countsOf(pair);
      return fisherExact([reference[0] ?? 0, reference[1] ?? 0], [current[0] ?? 0, current[1] ?? 0]);
    },
  },
  wasserstein: {
    ...numbers("wasserstein", "Wasserstein distance in standard deviations", wasserstein),
    measure: (pair) => {
      if (pair.kind !== "numeric") throw new TypeError("wasserstein compares numbers.");
      const { reference, current } = pair;
      const statistic = wasserstein(reference, current);
      return { statistic, pValue: null, distance: normedWasserstein(reference, statistic) };
    },
  },
  wasserstein_distance: numbers(
    "wasserstein_distance",
    "Wasserstein distance in the column's own unit",
    wasserstein,
  ),
  energy: numbers("energy", "energy distance", energyDistance),
  jensen_shannon: { name: "jensen_shannon", title: "Jensen-Shannon distance", ...distance(jensenShannon) },
  psi: { name: "psi", title: "population stability index", ...distance(populationStabilityIndex) },
  kl: { name: "kl", title: "Kullback-Leibler divergence", ...distance(kullbackLeibler) },
  hellinger: {
    name: "hellinger",
    title: "Hellinger distance",
    ...distance(hellinger, (pair) => distinctValueShares(pair.reference, pair.current, pair.integer)),
  },
  total_variation: {
    name: "total_variation",
    title: "total variation distance",
    ...distance(totalVariation),
  },
  domain_classifier: ofRows("domain_classifier", "domain classifier's area under the ROC curve"),
  mmd: ofRows("mmd", "maximum mean discrepancy"),
};

/** A method that compares rows, for which there is no pair of distributions. */
function ofRows(name: MethodName, title: string): Method {
  return {
    name,
    title,
    decides: "test",
    suits: "rows",
    measure: () => {
      throw new TypeError(`${name} compares rows.`);
    },
  };
}

/** Whether a method can compare this column. */
export function suits(method: Method, pair: Pair): boolean {
  if (method.suits === "both") return true;
  if (method.suits === "two values") {
    if (pair.kind === "categorical") return pair.counts.labels.length <= 2;
    return !hasMoreValues(pair.reference, pair.current, 2);
  }
  return method.suits !== "rows" && method.suits === pair.kind;
}

/** The counts by category, or by distinct value of numbers. */
export function countsOf(pair: Pair): Counts {
  if (pair.kind === "categorical") return pair.counts;
  const { values, ...counts } = valueCounts(pair.reference, pair.current);
  return { labels: values.map(String), ...counts };
}

export function sharesOf({ reference, current }: Counts): Shares {
  return { reference: shares(reference), current: shares(current) };
}

function binned(pair: Pair & { kind: "numeric" }): Shares {
  return numericShares(pair.reference, pair.current, pair.integer);
}

function sidesOf({ reference, current }: Counts): [readonly number[], readonly number[]] {
  return [reference, current];
}
