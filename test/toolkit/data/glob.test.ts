import { expect, test } from "vitest";
import { globExpression } from "../../../actions/toolkit/data/glob.js";

test.each([
  ["**/a.csv", "a.csv", true],
  ["**/a.csv", "x/y/a.csv", true],
  ["**/**/a.csv", "a.csv", true],
  ["**/**/a.csv", "x/a.csv", true],
  ["x/**/**/a.csv", "x/a.csv", true],
  ["x/**/**/a.csv", "y/a.csv", false],
  ["**/**/a.csv", ".x/a.csv", false],
  ["x***", "x/y/z", true],
  ["x/****", "x/y/z", true],
  ["*.csv", "x/a.csv", false],
])("%s of %s: %s", (glob, path, matches) => {
  expect(globExpression(glob).test(path)).toBe(matches);
});

test("many ** in a row are as quick as one: the time would grow with their number as a power", () => {
  const path = `${"a/".repeat(100)}b`;
  const expression = globExpression(`${"**/".repeat(40)}*.csv`);
  expect(expression.source).toBe(globExpression("**/*.csv").source);
  expect(expression.test(path)).toBe(false);
  expect(globExpression("*".repeat(60)).source).toBe(globExpression("**").source);
});
