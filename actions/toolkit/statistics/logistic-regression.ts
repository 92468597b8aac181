import type { Random } from "./random.js";

/** Rows of which most values are 0: those of row i stand at `starts[i]` up to `starts[i + 1]`. */
export interface SparseRows {
  readonly rows: number;
  readonly width: number;
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
}

const epochs = 8;
const step = 0.5;
const ridge = 1e-4;

/**
 * Logistic regression with a ridge penalty by stochastic gradient steps whose length adapts to each weight: AdaGrad,
 * Duchi, Hazan and Singer (2011), Adaptive Subgradient Methods, JMLR 12. The same for the same random numbers.
 * @param rows which rows to learn from
 * @param positive 1 or 0 for each row of `data`
 * @returns what scores a row: its log odds
 */
export function logisticRegression(
  data: SparseRows,
  rows: Uint32Array,
  positive: Uint8Array,
  random: Random,
): (row: number) => number {
  const weights = new Float64Array(data.width);
  const squares = new Float64Array(data.width).fill(1e-8);
  let [bias, biasSquares] = [0, 1e-8];
  const score = (row: number) => {
    let sum = bias;
    for (let at = data.starts[row]!; at < data.starts[row + 1]!; at++)
      sum += weights[data.columns[at]!]! * data.values[at]!;
    return sum;
  };
  const order = Uint32Array.from(rows);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const row of order) {
      const error = 1 / (1 + Math.exp(-score(row))) - positive[row]!;
      for (let at = data.starts[row]!; at < data.starts[row + 1]!; at++) {
        const column = data.columns[at]!;
        const gradient = error * data.values[at]! + ridge * weights[column]!;
        squares[column]! += gradient * gradient;
        weights[column]! -= (step * gradient) / Math.sqrt(squares[column]!);
      }
      biasSquares += error * error;
      bias -= (step * error) / Math.sqrt(biasSquares);
    }
  }
  return score;
}

/** Fisher and Yates' shuffle, in place. */
export function shuffle(order: Uint32Array, random: Random): Uint32Array {
  for (let at = order.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
