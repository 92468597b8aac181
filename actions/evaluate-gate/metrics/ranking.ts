import { ascendingOrder } from "../../toolkit/statistics/rank.js";
import type { Scores } from "./metric.js";

/** Rows by score, the highest first, sorted once and then read with any counts. */
export interface Ranking {
  /** Positions of the rows. */
  readonly order: Uint32Array;
  /** For each place in the order: 1 where the row is positive. */
  readonly positive: Uint8Array;
  /** For each place in the order: 1 where it is the last one with its score. */
  readonly last: Uint8Array;
}

const known = new WeakMap<Scores, Ranking>();

export function rankingOf(sample: Scores): Ranking {
  const found = known.get(sample) ?? ranked(sample);
  known.set(sample, found);
  return found;
}

function ranked({ positive, scores }: Scores): Ranking {
  const order = ascendingOrder(scores).reverse();
  const inOrder = new Uint8Array(order.length);
  const last = new Uint8Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const row = order[at]!;
    inOrder[at] = positive[row]!;
    last[at] = at + 1 < order.length && scores[row] === scores[order[at + 1]!] ? 0 : 1;
  }
  return { order, positive: inOrder, last };
}

/** With fewer rows of a class than this, a metric of ranks is not near enough to its first-order expansion. */
const many = 2000;

export function manyOfBoth(positive: Uint8Array): boolean {
  let positives = 0;
  for (let row = 0; row < positive.length; row++) positives += positive[row]!;
  return positives >= many && positive.length - positives >= many;
}
