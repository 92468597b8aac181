import { bootstrapOfCells, type Counts, pairedBootstrap } from "./bootstrap.js";
import type { Comparison } from "./interval.js";
import { meanSums } from "./sums.js";

interface Drawing {
  /** 32 hexadecimal digits. */
  readonly seed: string;
  readonly resamples: number;
}

/** The counts of two samples over the same cells, such as true and predicted class. */
export interface Cells<Summary> {
  readonly first: Counts;
  readonly second: Counts;
  /**
   * Sums up one sample.
   * @param cells those that are filled, `counts` beside them
   */
  readonly summarize: (cells: Uint32Array, counts: Counts) => Summary;
  /** What is summed up of a sample, with one row less in a cell. */
  readonly without: (summary: Summary, cell: number) => Summary;
  /** NaN where it is undefined. */
  readonly values: readonly ((summary: Summary) => number)[];
}

const name = "two-sample bootstrap";

/**
 * Of each value the first minus the second, of samples that have nothing to do with each other and are drawn apart: the
 * bootstrap of two models on the same rows, with each row in the one or the other sample. What a value is a function of
 * is counted in cells, so that the number of rows costs nothing; time grows with the cells, not by their square.
 */
export function bootstrapCells<Summary>(
  { first, second, summarize, without, values }: Cells<Summary>,
  drawing: Drawing,
): Comparison[] {
  const filled = [first, second].map((counts) =>
    Uint32Array.from(counts, (_, cell) => cell).filter((cell) => counts[cell]! > 0),
  ) as [Uint32Array, Uint32Array];
  const [cells, others] = filled;
  const size = cells.length;
  const multiplicity = Uint32Array.from([
    ...cells.map((cell) => first[cell]!),
    ...others.map((cell) => second[cell]!),
  ]);
  const both = (counts: Counts) =>
    [summarize(cells, counts.subarray(0, size)), summarize(others, counts.subarray(size))] as const;
  const observed = both(multiplicity);
  return bootstrapOfCells(
    {
      rows: multiplicity.length,
      strata: multiplicity.map((_, at) => (at < size ? 0 : 1)),
      multiplicity,
      name,
      ...drawing,
    },
    both,
    values.map((value) => {
      const [one, other] = observed.map(value) as [number, number];
      return {
        value: ([now, before]) => value(now) - value(before),
        without: (at) =>
          at < size
            ? value(without(observed[0], cells[at]!)) - other
            : one - value(without(observed[1], others[at - size]!)),
      };
    }),
  );
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
