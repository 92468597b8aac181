import type { Counts } from "../../toolkit/statistics/bootstrap.js";
import { meanSums } from "../../toolkit/statistics/sums.js";
import { Hole, type Metric, metricOn, type RankedRows } from "./metric.js";

/** The rows of one query by score, the highest first; equal scores stand in one tie. */
interface Query {
  readonly first: number;
  readonly relevance: readonly number[];
  readonly ties: readonly Tie[];
}

interface Tie {
  /** Rows above it. */
  readonly start: number;
  readonly size: number;
  /** Rows in it that are relevant at all. */
  readonly relevant: number;
  /** Mean relevance of its rows. */
  readonly gain: number;
}

/**
 * Normalized discounted cumulative gain of the first k rows of each query, its mean over queries: Σ relᵢ / log₂(i + 1)
 * over its value for the best order; equal scores share the mean of their gains. 0 for a query without a relevant row.
 * sklearn.metrics.ndcg_score; Järvelin and Kekäläinen (2002), McSherry and Najork (2008) for ties.
 */
export const ndcg = (k: number): Metric =>
  meanOverQueries(`ndcg@${k}`, `NDCG@${k}`, ({ relevance, ties }) => {
    const best = relevance.toSorted((one, other) => other - one);
    const ideal = best.slice(0, k).reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
    if (ideal === 0) return 0;
    let found = 0;
    for (const { start, size, gain } of ties) {
      for (let at = start; at < Math.min(start + size, k); at++) found += gain / Math.log2(at + 2);
    }
    return found / ideal;
  });

/**
 * Mean reciprocal rank: of the first relevant row of each query, the mean of 1 / rank; 0 for a query without one. Where
 * scores are equal, what is expected of their order drawn at random. Voorhees (1999).
 */
export const meanReciprocalRank: Metric = meanOverQueries("mrr", "mean reciprocal rank", ({ ties }) => {
  const tie = ties.find(({ relevant }) => relevant > 0);
  if (tie === undefined) return 0;
  let expected = 0;
  for (let drawn = 1; drawn <= tie.size - tie.relevant + 1; drawn++) {
    expected += (missed(tie, drawn - 1) - missed(tie, drawn)) / (tie.start + drawn);
  }
  return expected;
});

/**
 * Hit rate: the share of queries with a relevant row among the first k. Where scores are equal, what is expected of
 * their order drawn at random.
 */
export const hitRate = (k: number): Metric =>
  meanOverQueries(`hit_rate@${k}`, `hit rate@${k}`, ({ ties }) => {
    const tie = ties.find(({ relevant }) => relevant > 0);
    return tie === undefined || tie.start >= k ? 0 : 1 - missed(tie, k - tie.start);
  });

/** The probability that none of so many rows drawn from a tie is relevant. */
function missed({ size, relevant }: Tie, drawn: number): number {
  let probability = 1;
  for (let row = 0; row < drawn && probability > 0; row++) {
    probability *= Math.max(0, size - relevant - row) / (size - row);
  }
  return probability;
}

function meanOverQueries(name: string, title: string, valueOf: (query: Query) => number): Metric {
  return metricOn("ranked", {
    name,
    title,
    direction: "maximize",
    range: [0, 1],
    method: "bootstrap",
    requires: ranked,
    sums: (sample) => {
      // A query gives its value with its first row.
      const values = new Float64Array(sample.rows).fill(Number.NaN);
      for (const query of queriesOf(sample)) values[query.first] = valueOf(query);
      return meanSums(values);
    },
    evaluator: (sample) => {
      const queries = queriesOf(sample);
      const values = queries.map(valueOf);
      return (counts?: Counts) => {
        let sum = 0;
        let total = 0;
        queries.forEach(({ first }, at) => {
          // Queries are drawn whole: each row of one counts as often as its first.
          const count = counts === undefined ? 1 : counts[first]!;
          sum += count * values[at]!;
          total += count;
        });
        return sum / total;
      };
    },
  });
}

const known = new WeakMap<RankedRows, readonly Query[]>();

function queriesOf(sample: RankedRows): readonly Query[] {
  const found = known.get(sample) ?? queriesIn(sample);
  known.set(sample, found);
  return found;
}

function queriesIn({ queries, relevance, scores }: RankedRows): Query[] {
  const rowsOf = new Map<number, number[]>();
  queries.forEach((query, row) => {
    const rows = rowsOf.get(query);
    if (rows === undefined) rowsOf.set(query, [row]);
    else rows.push(row);
  });
  return [...rowsOf.values()].map((rows) => {
    const order = rows.toSorted((one, other) => scores[other]! - scores[one]!);
    const ties: Tie[] = [];
    for (let start = 0; start < order.length; ) {
      let end = start;
      while (end < order.length && scores[order[end]!] === scores[order[start]!]) end++;
      const gains = order.slice(start, end).map((row) => relevance[row]!);
      ties.push({
        start,
        size: end - start,
        relevant: gains.filter((gain) => gain > 0).length,
        gain: gains.reduce((sum, gain) => sum + gain, 0) / gains.length,
      });
      start = end;
    }
    return { first: rows[0]!, relevance: rows.map((row) => relevance[row]!), ties };
  });
}

function ranked({ relevance }: RankedRows): void {
  const negative = relevance.find((value) => value < 0);
  if (negative !== undefined) {
    throw new Hole(`needs labels that say how relevant a row is, from 0 up, and they hold ${negative}`);
  }
  if (relevance.every((value) => value === 0)) {
    throw new Hole("needs relevant rows, with a label above 0, and there are none");
  }
}
