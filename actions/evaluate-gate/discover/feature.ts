import { readNumber } from "../predictions/number.js";
import type { SliceSide } from "../verdict/result.js";

/** A column as a search sees it: each row's bin, and the two sides of each place where the bins can be split. */
export interface Feature {
  readonly column: string;
  /** A number for each row; {@link noBin} for a row that is on neither side (an empty cell among numbers). */
  readonly bins: Uint16Array;
  readonly size: number;
  /** Of numbers, bins are in order and are split between two; of levels, one is split from all others. */
  readonly ordered: boolean;
  /** The sides of a split: of `at` and below from those above, or of the level `at` from the rest. */
  sides(at: number): readonly [SliceSide, SliceSide];
}

export const noBin = 65_535;
/** Quantiles that a column of numbers is split at. */
const mostThresholds = 32;
/** Levels that are looked at, the most frequent ones; the rest is in no bin of its own. */
const mostLevels = 1000;

/**
 * A column of cells: numbers where all that is not empty is one and there are more than ten, else levels.
 * Undefined where the column says the same of every row.
 */
export function featureOf(column: string, cells: readonly (string | null)[]): Feature | undefined {
  const values = new Float64Array(cells.length).fill(Number.NaN);
  const isNumeric = cells.every((cell, row) => {
    if (cell === null || cell.trim() === "") return true;
    const value = readNumber(cell);
    if (typeof value !== "number") return false;
    values[row] = value;
    return true;
  });
  const sorted = isNumeric ? values.filter((value) => !Number.isNaN(value)).sort() : new Float64Array();
  if (distinct(sorted, 11) > 10) return thresholds(column, values, sorted);
  return levels(column, cells);
}

function distinct(sorted: Float64Array, enough: number): number {
  let count = 0;
  for (let at = 0; at < sorted.length && count < enough; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) count++;
  }
  return count;
}

function thresholds(column: string, values: Float64Array, sorted: Float64Array): Feature {
  const quantiles = Array.from(
    { length: mostThresholds },
    (_, at) => sorted[Math.floor((sorted.length * (at + 1)) / (mostThresholds + 1))]!,
  );
  const limits = Float64Array.from([...new Set(quantiles)].filter((limit) => limit < sorted.at(-1)!));
  const bins = Uint16Array.from(values, (value) => {
    if (Number.isNaN(value)) return noBin;
    let low = 0;
    let high = limits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value <= limits[middle]!) high = middle;
      else low = middle + 1;
    }
    return low;
  });
  return {
    column,
    bins,
    size: limits.length + 1,
    ordered: true,
    sides: (at) => [
      { column, value: `<= ${limits[at]}`, condition: true },
      { column, value: `> ${limits[at]}`, condition: true },
    ],
  };
}

function levels(column: string, cells: readonly (string | null)[]): Feature | undefined {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(nameOf(cell), (counts.get(nameOf(cell)) ?? 0) + 1);
  if (counts.size < 2) return undefined;
  const names = [...counts]
    .sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1))
    .slice(0, mostLevels)
    .map(([name]) => name);
  const numbers = new Map(names.map((name, at) => [name, at]));
  return {
    column,
    // What is beyond the most frequent levels is on the other side of each of them.
    bins: Uint16Array.from(cells, (cell) => numbers.get(nameOf(cell)) ?? names.length),
    size: names.length + (counts.size > names.length ? 1 : 0),
    ordered: false,
    sides: (at) => {
      const name = names[at];
      const value = name === "" || name === undefined ? null : name;
      return [
        { column, value },
        { column, value: `not ${value ?? "empty"}`, condition: true },
      ];
    },
  };
}

const nameOf = (cell: string | null) => (cell === null || cell.trim() === "" ? "" : cell);
