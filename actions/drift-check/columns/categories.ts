import type { Sample } from "../../toolkit/statistics/sample.js";
import type { Categories } from "./column.js";

/** A column with more different values than this is not compared value by value. */
export const mostCategories = 100_000;

/** Numbers are compared as categories only where somebody asks for that: their texts are made when they are needed. */
export function categoriesOfNumbers({ values, weights }: Sample): Categories {
  let counts: ReadonlyMap<string, number> | undefined;
  return {
    get counts() {
      counts ??= new Map(Array.from(values, (value, at) => [String(value), weights[at]!]));
      return counts;
    },
    rest: 0,
  };
}
