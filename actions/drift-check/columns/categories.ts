import type { Sample } from "../../toolkit/statistics/sample.js";
import type { Categories } from "./column.js";

/** A column with more different values than this is not compared value by value. */
export const mostCategories = 100_000;

/** Numbers are compared as categories only where somebody asks for that: their texts are made when they are needed. */
export function categoriesOfNumbers(numbers: Sample): Categories {
  let counts: ReadonlyMap<string, number> | undefined;
  return {
    get counts() {
      counts ??= countsOf(numbers);
      return counts;
    },
    rest: 0,
  };
}

function countsOf(numbers: Sample): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { values, weights } of numbers.parts())
    for (const [at, value] of values.entries()) counts.set(String(value), weights[at]!);
  return counts;
}
