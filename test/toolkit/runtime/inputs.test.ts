import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ConfigurationError } from "../../../actions/toolkit/runtime/errors.js";
import { Inputs, parseDuration } from "../../../actions/toolkit/runtime/inputs.js";
import { nearest } from "../../../actions/toolkit/runtime/nearest.js";

const given = (value: string) => new Inputs(() => value);

describe("a value is right or named", () => {
  test.each(["true", "True", "TRUE", " true "])("%j is true", (value) =>
    expect(given(value).boolean("x")).toBe(true),
  );
  test.each(["yes", "1", "tRUE", "on", "falsch"])("%j is neither", (value) => {
    expect(() => given(value).boolean("x")).toThrow(`x: "${value}" is neither true nor false.`);
  });
  test("numbers are decimal and inside their limits", () => {
    expect(given("1e-3").number("x")).toBe(0.001);
    for (const value of ["NaN", "Infinity", "0x10", "1_000", "1,5", "1e999", "-1", "2"]) {
      expect(() => given(value).number("x", { min: 0, max: 1 }), value).toThrow(
        `x: "${value}" is not a number of at least 0 and at most 1.`,
      );
    }
  });
  test("choices name what is allowed, and the nearest", () => {
    expect(() => given("pusch").choice("write", ["push", "local"])).toThrow(
      'write: "pusch" is not one of push, local. Did you mean push?',
    );
  });
  test("lines leave out blanks and comments", () => {
    expect(given("a\r\n\n # no\n b ").lines("x")).toEqual(["a", "b"]);
  });
});

describe("durations", () => {
  test.each([
    ["90s", 90],
    ["1h30m", 5400],
    ["2d", 172800],
    ["500ms", 0.5],
    ["1.5h", 5400],
  ])("%s", (text, seconds) => expect(parseDuration(text, "timeout")).toBe(seconds));
  test("anything else is a configuration error", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(parseDuration(text, "timeout")).toBeGreaterThanOrEqual(0);
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigurationError);
        }
      }),
    );
  });
});

test.each([
  ["max_regresion", "max_regression"],
  ["maxRegression", "max_regression"],
  ["trian", "train"],
  ["zebra", undefined],
])("nearest to %s is %s", (word, expected) =>
  expect(nearest(word, ["max_regression", "train", "min", "max"])).toBe(expected),
);
