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

export function rankingOf({ positive, scores }: Scores): Ranking {
  const order = ascendingOrder(scores).reverse();
  return {
    order,
    positive: Uint8Array.from(order, (row) => positive[row]!),
    last: Uint8Array.from(order, (row, at) => (scores[row] === scores[order[at + 1] ?? -1] ? 0 : 1)),
  };
}
