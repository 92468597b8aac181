import type { Counts } from "./bootstrap.js";
import { random } from "./random.js";

/** Groups of the jackknife: the skewness of that many groups, scaled, is that of the rows. */
const jackknifeGroups = 200;

/** Skewness of the leave-one-group-out values. Groups are dealt at random, so that the rows' order plays no part. */
export function jackknifeAcceleration(
  rows: number,
  statistic: (counts: Counts) => number,
  seed: string,
): number {
  const groups = Math.min(rows, jackknifeGroups);
  const order = Uint32Array.from({ length: rows }, (_, row) => row);
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
  return skewness(
    values,
    values.map(() => 1),
  );
}

/** What the statistic is without one row of a cell, by counting anew. */
export function lessOne(
  multiplicity: Counts,
  statistic: (counts: Counts) => number,
): (cell: number) => number {
  const counts = multiplicity.slice();
  return (cell) => {
    counts[cell]!--;
    const value = statistic(counts);
    counts[cell]!++;
    return value;
  };
}

/** Skewness of the values without one row of each cell in turn: exactly the delete-one jackknife of all rows. */
export function cellAcceleration(multiplicity: Counts, without: (cell: number) => number): number {
  const values: number[] = [];
  const weights: number[] = [];
  multiplicity.forEach((count, cell) => {
    if (count === 0) return;
    const value = without(cell);
    if (!Number.isFinite(value)) return;
    values.push(value);
    weights.push(count);
  });
  return skewness(values, weights);
}

/** Efron's acceleration: Σ (mean − value)³ / 6 (Σ (mean − value)²)^(3/2). NaN where all values are the same. */
function skewness(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = values.reduce((sum, value, at) => sum + value * weights[at]!, 0) / total;
  let [squares, cubes] = [0, 0];
  values.forEach((value, at) => {
    squares += weights[at]! * (mean - value) ** 2;
    cubes += weights[at]! * (mean - value) ** 3;
  });
  return squares === 0 ? Number.NaN : cubes / (6 * squares ** 1.5);
}
