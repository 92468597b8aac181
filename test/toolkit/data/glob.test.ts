import { expect, test } from "vitest";
import { globMatcher } from "../../../actions/toolkit/data/glob.js";

test.each([
  ["**/a.csv", "a.csv", true],
  ["**/a.csv", "x/y/a.csv", true],
  ["**/a.csv", "xa.csv", false],
  ["**/a.csv", "x/ya.csv", false],
  ["**/**/a.csv", "a.csv", true],
  ["**/**/a.csv", "x/a.csv", true],
  ["x/**/**/a.csv", "x/a.csv", true],
  ["x/**/**/a.csv", "y/a.csv", false],
  ["**/**/a.csv", ".x/a.csv", false],
  ["x***", "x/y/z", true],
  ["x/****", "x/y/z", true],
  ["*.csv", "x/a.csv", false],
  ["*.csv", ".a.csv", false],
  [".*.csv", ".a.csv", true],
  ["a?c", "abc", true],
  ["a?c", "a/c", false],
  ["[ab].csv", "b.csv", true],
  ["[!ab].csv", "b.csv", false],
  ["[!ab].csv", "c.csv", true],
  ["{a,b{1,2}}.csv", "b2.csv", true],
  ["{a,b{1,2}}.csv", "b.csv", false],
  ["data/dt=2026-*/**/p*.parquet", "data/dt=2026-11-01/part.parquet", true],
  ["a.b", "axb", false],
])("%s of %s: %s", (glob, path, matches) => {
  expect(globMatcher(glob)(path)).toBe(matches);
});

test("many wildcards take no longer than their number times the path's length", () => {
  const path = `${"a/".repeat(500)}b`;
  const before = process.cpuUsage();
  expect(globMatcher(`${"**/a/".repeat(40)}*.csv`)(path)).toBe(false);
  expect(globMatcher(`${"*a".repeat(40)}*b`)("a".repeat(2000))).toBe(false);
  // With a backtracking matcher this would take years.
  expect(process.cpuUsage(before).user).toBeLessThan(20_000_000);
});

test("braces that make too many patterns are refused", () => {
  expect(() => globMatcher("{a,b}".repeat(12))).toThrow(/make more than 1000 patterns/);
});
