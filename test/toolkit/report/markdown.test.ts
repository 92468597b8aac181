import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { code, escape, fenced, table } from "../../../actions/toolkit/report/markdown.js";
import { formatNumber, formatPercent, formatSigned } from "../../../actions/toolkit/report/number.js";

describe("text from anywhere is only text", () => {
  test.each([
    ["@octocat", "@&#8203;octocat"],
    ["fixes #12", "fixes #&#8203;12"],
    ["<img src=x>", "&lt;img src=x&gt;"],
    ["[a](javascript:1)", "\\[a\\](javascript:1)"],
    ["a|b", "a\\|b"],
    ["https://evil.example", "https:&#8203;//evil.example"],
    ["one\ntwo", "one⏎two"],
    ["- item", "\\- item"],
    ["# title", "\\# title"],
    ["1. item", "1\\. item"],
    ["16.7% of rows", "16.7% of rows"],
    ["roc_auc", "roc_auc"],
    ["_emphasis_", "\\_emphasis\\_"],
    ["\u202eevil", "�evil"],
  ])("%j", (text, expected) => expect(escape(text)).toBe(expected));

  test("nothing that escape returns opens HTML, a line or a mention", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const escaped = escape(text);
        expect(escaped).not.toMatch(/[\r\n<>]/);
        expect(escaped).not.toMatch(/@(?!&#8203;)/);
        expect(escaped.replaceAll("\\|", "")).not.toContain("|");
      }),
    );
  });

  test("a code span is closed by its own fence only", () => {
    expect(code("a`b``c")).toBe("```a`b``c```");
    expect(code("`")).toBe("`` ` ``");
    expect(code("a|b")).toBe("`a\\|b`");
    expect(code("`x".repeat(300_000))).toMatch(/^`` `x/); // More runs than a function takes arguments.
  });

  test("a fenced block is closed by its own fence only", () => {
    expect(fenced("```\nx", "mermaid")).toBe("````mermaid\n```\nx\n````");
  });
});

test("a table", () => {
  expect(table(["metric", "value"], ["left", "right"], [["ROC AUC", "0.9"]])).toBe(
    "| metric | value |\n|---|--:|\n| ROC AUC | 0.9 |",
  );
});

describe("numbers for people", () => {
  test.each([
    [0.91234, "0.912"],
    [-0.0211, "−0.021"],
    [-0.0001, "−1.00e-4"],
    [0, "0.000"],
    [1234567.891, "1,234,567.891"],
    [Number.NaN, "–"],
    [null, "–"],
  ])("%s", (value, expected) => expect(formatNumber(value)).toBe(expected));

  test("signs and percentages", () => {
    expect(formatSigned(0.017)).toBe("+0.017");
    expect(formatSigned(-0.017)).toBe("−0.017");
    expect(formatPercent(0.125)).toBe("12.5%");
  });
});
