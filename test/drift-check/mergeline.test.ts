import { describe, expect, it } from "vitest";
import type { Column } from "../../actions/drift-check/columns/column.js";
import { compare } from "../../actions/drift-check/compare.js";
import { normal } from "../toolkit/statistics/drift-golden.js";
import { columnOf, datasetOf } from "./column.js";
import { settings } from "./settings.js";

const one = (before: Column, now: Column, changes = {}) =>
  compare(datasetOf("reference", [before]), datasetOf("current", [now]), settings(changes)).columns[0]!;

const repeat = <T>(values: readonly T[], count: number): T[] =>
  Array.from({ length: count }, (_, at) => values[at % values.length]!);

describe("which of the three rules decides", () => {
  it("rows: ten rows raise no alarm, however different", () => {
    const column = one(columnOf("x", normal([1, 500, 0, 1, 6])), columnOf("x", normal([2, 10, 50, 1, 6])));
    expect(column).toMatchObject({ drifted: false, judged: false, decidedBy: "rows" });
    expect(column.reason).toBe("too few rows to judge: 10 with a value, 30 are needed on both sides");
  });

  it("test: the same distribution is no drift", () => {
    const column = one(columnOf("x", normal([3, 500, 0, 1, 6])), columnOf("x", normal([4, 500, 0, 1, 6])));
    expect(column).toMatchObject({ drifted: false, judged: true, decidedBy: "test", method: "ks" });
  });

  it("effect: a shift that is certain and tiny is no drift", () => {
    const column = one(
      columnOf("x", normal([5, 200_000, 0, 1, 6])),
      columnOf("x", normal([6, 200_000, 0.03, 1, 6])),
    );
    expect(column.adjustedPValue).toBeLessThan(0.05);
    expect(column).toMatchObject({ drifted: false, judged: true, decidedBy: "effect" });
    expect(column.reason).toMatch(/^too small to matter: moved by 1\.\d% of the rows, less than 5%/);
  });

  it("test and effect together: drift", () => {
    const column = one(columnOf("x", normal([7, 500, 0, 1, 6])), columnOf("x", normal([8, 400, 0.6, 1, 6])));
    expect(column).toMatchObject({ drifted: true, decidedBy: "test" });
    expect(column.score).toBe(column.effect);
  });
});

describe("infinities", () => {
  const whole = normal([9, 500, 0, 1, 6]);
  const broken = whole.map((value, at) => (at % 5 < 2 ? Number.POSITIVE_INFINITY : value));

  it("are values that are missing: a division by zero upstream is drift", () => {
    const column = one(columnOf("x", whole), columnOf("x", broken));
    expect(column).toMatchObject({
      drifted: true,
      decidedBy: "missing",
      current: { rows: 500, missing: 200 },
    });
    expect(column.reason).toContain("missing or infinite values went from 0% to 40% of the rows");
    expect(one(columnOf("x", broken), columnOf("x", broken))).toMatchObject({ drifted: false });
  });

  it("are left out, as nulls are, in preset evidently", () => {
    const column = one(columnOf("x", whole), columnOf("x", broken), { preset: "evidently" });
    expect(column).toMatchObject({ drifted: false, missing: null, current: { missing: 0 } });
  });
});

it("a change of just min-effect counts, however its shares are rounded", () => {
  const missing = (share: number) =>
    columnOf(
      "x",
      repeat([1.5, 2.5], 2000).map((value, at) => (at < share * 2000 ? null : value)),
    );
  const column = one(missing(0.1), missing(0.15));
  expect(column.missing!.difference).toBeLessThan(0.05);
  expect(column).toMatchObject({ drifted: true, decidedBy: "missing" });
});

describe("the choice of the test", () => {
  it.each([
    ["categories", ["a", "b", "c"], 300, "chi_square"],
    ["two categories", ["a", "b"], 300, "z"],
    ["two categories on few rows", [...repeat(["a"], 40), "b"], 41, "fisher_exact"],
    ["numbers with few values", [1, 2, 3, 4], 300, "chi_square"],
    ["numbers of two values", [0, 1], 300, "z"],
    ["booleans", [true, false], 300, "z"],
    ["one category", ["a"], 60, "fisher_exact"],
  ] as const)("%s", (_, values, count, method) => {
    const column = columnOf("x", repeat<number | string | boolean>(values, count));
    expect(one(column, column)).toMatchObject({ method, drifted: false });
  });

  it("finds that every one of many rare categories is new, and nothing where all are known", () => {
    const shops = (from: number, step: number) =>
      columnOf(
        "x",
        Array.from({ length: 1000 }, (_, at) => `shop ${from + ((at * step) % 190)}`),
      );
    expect(one(shops(100, 7), shops(500, 7))).toMatchObject({
      method: "chi_square",
      drifted: true,
    });
    expect(one(shops(100, 7), shops(100, 11))).toMatchObject({ method: "chi_square", drifted: false });
  });

  it("takes rare categories together, so that one new value is no alarm", () => {
    const before = columnOf("x", repeat(["a", "b", "c"], 300));
    const now = columnOf("x", [...repeat(["a", "b", "c"], 299), "new"]);
    expect(one(before, now).drifted).toBe(false);
    expect(one(before, now, { preset: "evidently" })).toMatchObject({ drifted: true, score: 0 });
  });

  it("uses the method that was asked for where it suits", () => {
    const numbers = columnOf("x", normal([9, 100, 0, 1, 6]));
    expect(one(numbers, numbers, { method: "psi" })).toMatchObject({
      method: "psi",
      threshold: 0.1,
      score: 0,
    });
    const texts = columnOf("x", repeat(["a", "b", "c"], 90));
    expect(one(texts, texts, { method: "ks" })).toMatchObject({ method: "chi_square" });
  });
});

describe("corrections", () => {
  it("keep one small p-value among many columns from being an alarm", () => {
    const quiet = Array.from({ length: 30 }, (_, at) =>
      columnOf(`quiet ${at}`, normal([100 + at, 100, 0, 1, 6])),
    );
    const now = Array.from({ length: 30 }, (_, at) =>
      columnOf(`quiet ${at}`, normal([200 + at, 100, 0, 1, 6])),
    );
    const drifted = (correction: "none" | "holm") =>
      compare(datasetOf("a", quiet), datasetOf("b", now), settings({ correction })).columns.filter(
        (c) => c.drifted,
      );
    expect(drifted("holm")).toHaveLength(0);
    const raw = compare(datasetOf("a", quiet), datasetOf("b", now), settings({ correction: "none" }));
    for (const column of raw.columns) expect(column.adjustedPValue).toBe(column.pValue);
  });
});

describe("columns that are not what they were", () => {
  const numbers = columnOf("x", normal([10, 100, 0, 1, 6]));
  const nulls = (kind: "text" | "numeric") => columnOf("x", repeat([null], 100), "VARCHAR", kind);

  it("gone: drift by schema", () => {
    const result = compare(
      datasetOf("a", [numbers, columnOf("y", [1])]),
      datasetOf("b", [numbers]),
      settings(),
    );
    expect(result.columns[1]).toMatchObject({
      drifted: true,
      judged: true,
      decidedBy: "schema",
      method: null,
    });
    expect(result.columns[1]!.reason).toMatch(
      /^the column is missing from the current data; name it in drift\.ignore/,
    );
    expect(result).toMatchObject({ share: 0.5, drifted: true });
  });

  it("new: said, and not counted", () => {
    const result = compare(
      datasetOf("a", [numbers]),
      datasetOf("b", [numbers, columnOf("y", [1])]),
      settings(),
    );
    expect(result.columns[1]).toMatchObject({ drifted: false, judged: false, decidedBy: "none" });
    expect(result.share).toBe(0);
  });

  it("of another type: drift by schema, both types named", () => {
    const column = one(numbers, columnOf("x", repeat(["low", "high"], 100)));
    expect(column).toMatchObject({ drifted: true, decidedBy: "schema" });
    expect(column.reason).toContain("from numeric (DOUBLE) to categorical (VARCHAR)");
  });

  it("texts that all look like numbers today are compared as texts", () => {
    const before = columnOf("x", repeat(["1", "2", "none"], 300));
    expect(one(before, columnOf("x", repeat([1, 2], 300), "BIGINT"))).toMatchObject({
      type: "categorical",
      drifted: true,
    });
  });

  it.each(["text", "numeric"] as const)("without any value now: drift by what is missing (%s)", (kind) => {
    expect(one(numbers, nulls(kind))).toMatchObject({ drifted: true, judged: true, decidedBy: "missing" });
  });

  it("without any value on both sides: not judged", () => {
    const column = one(nulls("text"), nulls("numeric"));
    expect(column).toMatchObject({ drifted: false, decidedBy: "none" });
    expect(column.reason).toContain("no value on either side");
  });

  it("constants, infinities and times", () => {
    const constant = columnOf("x", repeat([3], 50));
    expect(one(constant, constant).drifted).toBe(false);
    expect(one(constant, columnOf("x", repeat([4], 50))).drifted).toBe(true);
    const infinite = columnOf("x", repeat([Number.POSITIVE_INFINITY, 1, 2.5], 90));
    expect(one(infinite, infinite).drifted).toBe(false);
    const times = { ...numbers, kind: "datetime" as const, type: "TIMESTAMP" };
    expect(one(times, times)).toMatchObject({ judged: false, type: "datetime" });
    const asNumbers = { byColumn: new Map([["x", { type: "numeric" as const }]]) };
    expect(one(times, times, asNumbers)).toMatchObject({ judged: true, method: "ks" });
  });
});

describe("what is compared", () => {
  it("leaves out ids, and labels that have not come yet", () => {
    const names = ["id", "age", "churned"].map((name) => columnOf(name, normal([11, 50, 0, 1, 6])));
    const options = { ids: ["id"], later: ["churned"] };
    const compared = compare(datasetOf("a", names), datasetOf("b", names.slice(0, 2)), settings(options));
    expect(compared.columns.map((column) => column.name)).toEqual(["age"]);
    const asked = compare(
      datasetOf("a", names),
      datasetOf("b", names),
      settings({ ...options, columns: ["id"] }),
    );
    expect(asked.columns.map((column) => column.name)).toEqual(["id"]);
  });

  it("judges the dataset by the share of the judged columns, the limit included", () => {
    const drifting = (name: string, at: number) => columnOf(name, normal([at, 100, 0, 1, 6]));
    const reference = datasetOf("a", [drifting("x", 20), drifting("y", 21)]);
    const current = datasetOf("b", [drifting("x", 20), columnOf("y", normal([22, 100, 5, 1, 6]))]);
    expect(compare(reference, current, settings({ share: 0.5 })).drifted).toBe(true);
    expect(compare(reference, current, settings({ share: 0.51 })).drifted).toBe(false);
    expect(compare(reference, reference, settings({ share: 0 })).drifted).toBe(false);
  });
});
