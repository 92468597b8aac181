import { type Counts, pairedBootstrap } from "./bootstrap.js";
import type { Comparison } from "./interval.js";
import { meanSums } from "./sums.js";

interface Drawing {
  /** 32 hexadecimal digits. */
  readonly seed: string;
  readonly resamples: number;
}

/** The counts of two samples over the same cells, such as true and predicted class. */
export interface Cells {
  readonly first: Counts;
  readonly second: Counts;
  /** The value of one sample's counts; NaN where it is undefined. */
  readonly value: (counts: Counts) => number;
}

const name = "two-sample bootstrap";

/**
 * The first value minus the second, of samples that have nothing to do with each other and are drawn apart: the
 * bootstrap of two models on the same rows, with each row in the one or the other sample. What a value is a function of
 * is counted in cells, so that the number of rows costs nothing.
 */
export function bootstrapCells({ first, second, value }: Cells, drawing: Drawing): Comparison {
  const all = Uint32Array.from([...first, ...second]);
  const filled = Uint32Array.from(all, (_, cell) => cell).filter((cell) => all[cell]! > 0);
  const restored = new Uint32Array(all.length);
  return pairedBootstrap({
    rows: filled.length,
    strata: filled.map((cell) => (cell < first.length ? 0 : 1)),
    multiplicity: filled.map((cell) => all[cell]!),
    statistic: (counts) => {
      restored.fill(0);
      for (let at = 0; at < filled.length; at++) restored[filled[at]!] = counts![at]!;
      return value(restored.subarray(0, first.length)) - value(restored.subarray(first.length));
    },
    name,
    ...drawing,
  });
}

/** A function of the first mean minus that of the second, such as the root. */
export function bootstrapMeans(
  first: Float64Array,
  second: Float64Array,
  of: (mean: number) => number,
  drawing: Drawing,
): Comparison {
  const rows = first.length + second.length;
  // A row of the other sample has no value, and does not count.
  const one = new Float64Array(rows).fill(Number.NaN);
  const other = one.slice();
  one.set(first);
  other.set(second, first.length);
  return pairedBootstrap({
    rows,
    strata: Uint8Array.from({ length: rows }, (_, row) => (row < first.length ? 0 : 1)),
    statistic: (counts) => of(meanOf(first, 0, counts)) - of(meanOf(second, first.length, counts)),
    sums: [meanSums(one, of), meanSums(other, of)],
    name,
    ...drawing,
  });
}

/** @param from the place of the first value's count */
function meanOf(values: Float64Array, from: number, counts: Counts | undefined): number {
  let [sum, rows] = [0, 0];
  for (let at = 0; at < values.length; at++) {
    const count = counts === undefined ? 1 : counts[from + at]!;
    sum += count * values[at]!;
    rows += count;
  }
  return sum / rows;
}
