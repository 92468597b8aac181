import { expect, test } from "vitest";
import { nearest } from "../../../actions/toolkit/runtime/nearest.js";

test.for([
  ["max_regresion", ["max_regression", "min"], "max_regression"],
  ["Customer-ID", ["customer_id"], "customer_id"],
  ["A", ["b", "a"], "a"],
  ["a", ["n", "m"], undefined],
  ["ab", ["cd"], undefined],
  ["age", ["plan", "country"], undefined],
] as const)("%s of %j means %s", ([word, candidates, meant]) => {
  expect(nearest(word, candidates)).toBe(meant);
});
