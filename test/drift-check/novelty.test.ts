import { describe, expect, it } from "vitest";
import type { Column } from "../../actions/drift-check/columns/column.js";
import { rolesOf } from "../../actions/drift-check/columns/role.js";
import { compare } from "../../actions/drift-check/compare.js";
import { byImportance } from "../../actions/drift-check/judgement.js";
import { normal } from "../toolkit/statistics/drift-golden.js";
import { columnOf, datasetOf } from "./column.js";
import { settings } from "./settings.js";

const one = (before: Column, now: Column, changes = {}) =>
  compare(datasetOf("reference", [before]), datasetOf("current", [now]), settings(changes)).columns[0]!;
const many = (counts: Record<string, number>) =>
  Object.entries(counts).flatMap(([value, count]) => Array.from({ length: count }, () => value));

describe("new and vanished categories", () => {
  it("are named with their shares, and explain the verdict", () => {
    const before = columnOf("plan", many({ basic: 60, pro: 30, trial: 10 }));
    const column = one(before, columnOf("plan", many({ basic: 50, pro: 30, gold: 15, vip: 5 })));
    expect(column.novelty).toEqual({
      unseen: {
        count: 2,
        share: 0.2,
        values: [
          { value: "gold", share: 0.15 },
          { value: "vip", share: 0.05 },
        ],
      },
      vanished: { count: 1, share: 0.1, values: [{ value: "trial", share: 0.1 }] },
      range: null,
    });
    expect(column.reason).toMatch(
      /; new in 20% of the rows: "gold", "vip"; gone, with 10% of the rows before: "trial"$/,
    );
  });

  it("a rare value that chance may leave out has not vanished", () => {
    const before = columnOf("plan", many({ basic: 195, pro: 5 }));
    expect(one(before, columnOf("plan", many({ basic: 200 }))).novelty!.vanished).toMatchObject({ count: 0 });
    expect(one(before, columnOf("plan", many({ basic: 400 }))).novelty!.vanished).toMatchObject({ count: 1 });
  });

  it("are not claimed where the reference's profile doesn't list all of its values", () => {
    const known = columnOf("plan", many({ basic: 60, pro: 30 }));
    const partial = { ...known, rows: 100, categories: { ...known.categories!, rest: 10 } };
    const { novelty } = one(partial, columnOf("plan", many({ basic: 50, gold: 50 })));
    expect(novelty!.unseen).toBeNull();
    expect(novelty!.vanished).toMatchObject({ values: [{ value: "pro", share: 0.3 }] });
  });
});

it("numbers beyond the reference's extremes are counted", () => {
  const before = columnOf("x", [...normal([1, 98, 0, 1, 6]).map((x) => Math.max(-1, Math.min(1, x))), -2, 2]);
  const now = columnOf("x", [...normal([2, 90, 0, 0.3, 6]).map((x) => Math.max(-1, Math.min(1, x)))]);
  expect(one(before, now).novelty!.range).toEqual({ min: -2, max: 2, below: 0, above: 0 });
  const beyond = columnOf("x", [
    ...Array.from({ length: 90 }, (_, at) => at / 90),
    3,
    4,
    5,
    6,
    7,
    8,
    9,
    2.5,
    2,
    -3,
  ]);
  const column = one(before, beyond);
  expect(column.novelty!.range).toEqual({ min: -2, max: 2, below: 0.01, above: 0.08 });
  expect(column.reason).toContain("8% of the rows above the reference's largest, 2; 1% of the rows below");
});

describe("labels and predictions", () => {
  const names = ["age", "churned", "prediction", "score"];
  const roles = rolesOf({ label: "churned", prediction: "prediction", score: "score" });
  const side = (shift: number) => names.map((name, at) => columnOf(name, normal([at + 1, 300, shift, 1, 6])));

  it("carry their role, and drifted ones come before features, however much those moved", () => {
    const now = side(0.4).map((column) =>
      column.name === "age" ? columnOf("age", normal([9, 300, 3, 1, 6])) : column,
    );
    const { columns } = compare(datasetOf("a", side(0)), datasetOf("b", now), settings({ roles }));
    expect(columns.map(({ name, role }) => [name, role])).toEqual([
      ["age", "feature"],
      ["churned", "label"],
      ["prediction", "prediction"],
      ["score", "score"],
    ]);
    expect(columns.every(({ drifted }) => drifted)).toBe(true);
    expect(byImportance(columns).at(-1)!.name).toBe("age");
  });
});

describe("importances", () => {
  const column = (name: string, at: number, shift: number) => columnOf(name, normal([at, 300, shift, 1, 6]));
  const names = ["much", "little", "none"];
  const before = datasetOf(
    "a",
    names.map((name, at) => column(name, at + 1, 0)),
  );
  const drifted = (...moved: string[]) =>
    datasetOf(
      "b",
      names.map((name, at) => column(name, at + 11, moved.includes(name) ? (name === "none" ? 5 : 1) : 0)),
    );
  const importances = new Map([
    ["much", 0.9],
    ["little", 0.1],
  ]);

  it("decide what share of the model has drifted, and what comes first", () => {
    const result = compare(before, drifted("much", "none"), settings({ importances, share: 0.8 }));
    expect(result.share).toBeCloseTo(2 / 3);
    expect(result.weightedShare).toBeCloseTo(0.9);
    expect(result.drifted).toBe(true);
    expect(byImportance(result.columns).map(({ name }) => name)).toEqual(["much", "none", "little"]);
    const little = compare(before, drifted("little", "none"), settings({ importances }));
    expect(little).toMatchObject({ drifted: false });
    expect(little.share).toBeCloseTo(2 / 3);
  });

  it("decide whether a column that is gone matters", () => {
    const lacking = (name: string) => {
      const { columns } = drifted();
      return datasetOf(
        "b",
        [...columns.values()].filter((one) => one.name !== name),
      );
    };
    const judged = (name: string) => compare(before, lacking(name), settings({ importances }));
    expect(judged("little")).toMatchObject({ drifted: true, reached: false, broken: [{ name: "little" }] });
    expect(judged("none")).toMatchObject({ drifted: false, broken: [] });
  });

  it("without them, or for columns that they do not name, the plain share decides", () => {
    const plain = compare(before, drifted("little", "none"), settings());
    expect(plain).toMatchObject({ drifted: true, weightedShare: null });
    const foreign = compare(
      before,
      drifted("little", "none"),
      settings({ importances: new Map([["other", 1]]) }),
    );
    expect(foreign).toMatchObject({ drifted: true, weightedShare: null });
  });
});
