import type { Rows } from "./tf-idf.js";

const penalty = 1e-4;
const mostEpochs = 50;
const tolerance = 1e-3;
const patience = 5;
/** The intercept learns slower on sparse rows. */
const interceptRate = 0.01;
const largestSlope = 1e12;
/** What scikit-learn draws for the order of the rows from random_state=42. */
const orderSeed = 1273642419;

/**
 * Says how much a row of another matrix is of the second class: a linear classifier by stochastic gradient descent with
 * the modified Huber loss and an L1 penalty by cumulative truncation, step for step as scikit-learn's
 * SGDClassifier(alpha=0.0001, max_iter=50, penalty="l1", loss="modified_huber", random_state=42). Zhang (2004), Solving
 * Large Scale Linear Prediction Problems Using SGD; Tsuruoka, Tsujii and Ananiadou (2009), Stochastic Gradient Descent
 * Training for L1-regularized Log-linear Models with Cumulative Penalty.
 * @param isSecond 1 or 0
 */
export function sgdClassifier(data: Rows, isSecond: Uint8Array): (rows: Rows) => Float64Array {
  const weights = new Float64Array(data.width);
  const taken = new Float64Array(data.width);
  const order = Uint32Array.from({ length: data.rows }, (_, row) => row);
  const typical = Math.sqrt(1 / Math.sqrt(penalty));
  const firstStep = 1 / ((typical / Math.max(1, slope(1, -typical))) * penalty);
  let [intercept, total, step] = [0, 0, 1];
  let [best, waited] = [Number.POSITIVE_INFINITY, 0];
  for (let epoch = 0; epoch < mostEpochs && waited < patience; epoch++) {
    let loss = 0;
    shuffle(order);
    for (const row of order) {
      const truth = isSecond[row] === 1 ? 1 : -1;
      const answer = product(data, row, weights) + intercept;
      const rate = 1 / (penalty * (firstStep + step - 1));
      loss += lossOf(truth, answer);
      const clipped = Math.min(largestSlope, Math.max(-largestSlope, slope(truth, answer)));
      const update = -rate * clipped;
      if (update !== 0) {
        for (let at = data.starts[row]!; at < data.starts[row + 1]!; at++)
          weights[data.columns[at]!]! += data.values[at]! * update;
        intercept += update * interceptRate;
      }
      total += rate * penalty;
      truncate(data, row, weights, taken, total);
      step++;
    }
    waited = loss > best - tolerance * data.rows ? waited + 1 : 0;
    best = Math.min(best, loss);
  }
  return (rows) =>
    Float64Array.from({ length: rows.rows }, (_, row) => {
      const answer = product(rows, row, weights) + intercept;
      return (Math.min(1, Math.max(-1, answer)) + 1) / 2;
    });
}

function product({ starts, columns, values }: Rows, row: number, weights: Float64Array): number {
  let sum = 0;
  for (let at = starts[row]!; at < starts[row + 1]!; at++) sum += weights[columns[at]!]! * values[at]!;
  return sum;
}

/** Takes off the weights of a row's words what the penalty has come to since they were last seen, not beyond 0. */
function truncate(
  { starts, columns }: Rows,
  row: number,
  weights: Float64Array,
  taken: Float64Array,
  total: number,
): void {
  for (let at = starts[row]!; at < starts[row + 1]!; at++) {
    const column = columns[at]!;
    const before = weights[column]!;
    if (before > 0) weights[column] = Math.max(0, before - (total + taken[column]!));
    else if (before < 0) weights[column] = Math.min(0, before + (total - taken[column]!));
    taken[column]! += weights[column]! - before;
  }
}

function lossOf(truth: number, answer: number): number {
  const z = answer * truth;
  if (z >= 1) return 0;
  return z >= -1 ? (1 - z) * (1 - z) : -4 * z;
}

/** The loss's derivative by the answer. */
function slope(truth: number, answer: number): number {
  const z = answer * truth;
  if (z >= 1) return 0;
  return z >= -1 ? 2 * (1 - z) * -truth : -4 * truth;
}

/** The order of an epoch from that of the one before; each epoch draws the same numbers. */
function shuffle(order: Uint32Array): void {
  let seed = orderSeed;
  const draw = () => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return (seed >>> 0) % 0x80000000;
  };
  for (let at = 0; at < order.length - 1; at++) {
    const other = at + (draw() % (order.length - at));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
}
