import { describe, expect, it } from "vitest";
import type { Column } from "../../actions/drift-check/columns/column.js";
import { sampleOfProfile } from "../../actions/drift-check/columns/profile.js";
import { compare } from "../../actions/drift-check/compare.js";
import { type MethodName, methodNames, methods } from "../../actions/drift-check/methods/method.js";
import { sample } from "../../actions/toolkit/statistics/sample.js";
import { momentsOf } from "../../actions/toolkit/statistics/t-test.js";
import { normal } from "../toolkit/statistics/drift-golden.js";
import { columnOf, datasetOf } from "./column.js";
import { settings } from "./settings.js";

const one = (before: Column, now: Column, changes = {}) =>
  compare(datasetOf("reference", [before]), datasetOf("current", [now]), settings(changes)).columns[0]!;

const numberTests = methodNames.filter(
  (name) => methods[name].suits === "numeric" && methods[name].decides === "test",
);
/** Those that no quantiles can answer. */
const exactOnly: readonly MethodName[] = [
  "cramer_von_mises",
  "anderson",
  "epps_singleton",
  "chi_square",
  "g_test",
];

/** The column as a profile of 1,001 quantiles knows it. */
function sketched(name: string, values: readonly number[]): Column {
  const sorted = values.toSorted((a, b) => a - b);
  const quantiles = Array.from(
    { length: 1001 },
    (_, at) => sorted[Math.round((at / 1000) * (sorted.length - 1))]!,
  );
  const numeric = {
    finite: sorted.length,
    nan: 0,
    infinite: 0,
    min: sorted[0]!,
    max: sorted.at(-1)!,
    mean: 0,
    standardDeviation: 1,
    quantiles,
  };
  const { sample, error } = sampleOfProfile({ values: [], valuesComplete: false }, numeric);
  return {
    ...columnOf(name, values),
    numbers: sample,
    categories: { counts: new Map(), rest: values.length },
    error,
  };
}

describe.each(numberTests)("%s of numbers", (method) => {
  it.each(["mergeline", "evidently"])("tells a shift from none, preset %s", (preset) => {
    const asked = { method, preset };
    const before = columnOf("x", normal([1, 400, 0, 1, 6]));
    const same = one(before, columnOf("x", normal([2, 400, 0, 1, 6])), asked);
    const moved = one(before, columnOf("x", normal([3, 400, 0.5, 1, 6])), asked);
    expect(same).toMatchObject({ method, drifted: false, basis: "exact" });
    expect(moved).toMatchObject({ method, drifted: true, basis: "exact" });
  });

  it("leaves nulls, NaN and infinities out, and answers ties", () => {
    const values = normal([4, 100, 0, 1, 0]);
    const holes = [null, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    const now = normal([5, 90, 0, 1, 0]);
    const plain = one(columnOf("x", values), columnOf("x", now), { method });
    const holed = one(columnOf("x", [...values, ...holes]), columnOf("x", [...holes, ...now]), { method });
    expect(holed).toMatchObject({ method, statistic: plain.statistic, pValue: plain.pValue });
  });

  it("answers constants and tiny samples, or says why another method does", () => {
    for (const [before, now] of [
      [
        [3, 3, 3, 3, 3, 3],
        [3, 3, 3, 3, 3],
      ],
      [
        [3, 3, 3, 3, 3, 3],
        [4, 4, 4, 4, 4],
      ],
      [
        [3, 3, 3, 3, 3, 3, 3, 3],
        [3, 3, 3, 3, 3, 3, 3, 5],
      ],
      [[1], [2]],
    ] as const) {
      const column = one(columnOf("x", before), columnOf("x", now), { method, minRows: 1 });
      expect(column.pValue).toBeGreaterThanOrEqual(0);
      expect(column.pValue).toBeLessThanOrEqual(1);
      if (column.method !== method) expect(column.reason).toContain(`${method} was not used: `);
    }
  });
});

describe("from the quantiles of a profile", () => {
  const values = normal([6, 20_000, 0, 1, 6]);
  const now = columnOf("x", normal([7, 2000, 0.3, 1, 6]));
  const reference = sketched("x", values);

  it.each(["ks", "mann_whitney", "wasserstein", "energy", "jensen_shannon", "psi"] as const)(
    "%s is off by little, and says that it is by sketch",
    (method) => {
      const exact = one(columnOf("x", values), now, { method });
      const sketch = one(reference, now, { method });
      expect(exact).toMatchObject({ method, basis: "exact", error: 0 });
      expect(sketch).toMatchObject({ method, basis: "sketch", error: 0.001, drifted: exact.drifted });
      expect(Math.abs(sketch.statistic! / exact.statistic! - 1)).toBeLessThan(0.03);
    },
  );

  it.each(exactOnly)("%s is refused with a sentence, and Kolmogorov-Smirnov takes its place", (method) => {
    for (const preset of ["mergeline", "evidently"]) {
      const column = one(reference, now, { method, preset });
      expect(column.method).toBe(preset === "mergeline" ? "ks" : "wasserstein");
      expect(column.reason).toMatch(new RegExp(`; ${method} was not used: .* the profile's sketch`));
    }
  });
});

describe("Welch's t test from a profile", () => {
  const values = normal([16, 20_000, 0, 1, 6]);
  const now = columnOf("x", normal([17, 500, 0.2, 1, 6]));
  const known = { ...sketched("x", values), moments: momentsOf(sample(values)) };

  it("is exact: the profile keeps the mean and the standard deviation", () => {
    const exact = one(columnOf("x", values), now, { method: "t_test" });
    const sketch = one(known, now, { method: "t_test" });
    expect(sketch).toMatchObject({ method: "t_test", drifted: exact.drifted });
    expect(sketch.statistic).toBeCloseTo(exact.statistic!, 9);
    expect(sketch.pValue).toBeCloseTo(exact.pValue!, 12);
  });

  it("is refused where it doesn't", () => {
    const column = one(sketched("x", values), now, { method: "t_test" });
    expect(column.method).toBe("ks");
    expect(column.reason).toContain("t_test was not used: the profile doesn't hold the mean");
  });
});

it("the plain Wasserstein distance is in the column's unit", () => {
  const before = columnOf("x", [0, 1, 3]);
  const now = columnOf("x", [5, 6, 8]);
  const plain = one(before, now, { method: "wasserstein_distance", threshold: 4, minRows: 1 });
  // scipy.stats.wasserstein_distance([0, 1, 3], [5, 6, 8]) is 5; in standard deviations it is 5 / 1.2472.
  expect(plain).toMatchObject({ method: "wasserstein_distance", decidedBy: "distance", drifted: true });
  expect(plain.statistic).toBeCloseTo(5, 12);
  const normed = one(before, now, { method: "wasserstein", minRows: 1 });
  expect(normed.statistic).toBeCloseTo(5, 12);
  expect(normed.score).toBeCloseTo(4.008918628686366, 12);
});

it("the energy distance is a distance, decided by its threshold", () => {
  const before = columnOf("x", normal([8, 300, 0, 1, 6]));
  const now = columnOf("x", normal([9, 300, 0.5, 1, 6]));
  expect(one(before, now, { method: "energy" })).toMatchObject({
    decidedBy: "distance",
    drifted: true,
    pValue: null,
  });
  expect(one(before, now, { method: "energy", threshold: 2 })).toMatchObject({ drifted: false });
});

it("Evidently's threshold of the Anderson-Darling and the Cramér-von Mises test is 0.1", () => {
  const columns = [
    columnOf("x", normal([1, 100, 0, 1, 6])),
    columnOf("x", normal([2, 100, 0, 1, 6])),
  ] as const;
  for (const method of ["anderson", "cramer_von_mises"]) {
    expect(one(...columns, { method, preset: "evidently" }).threshold).toBe(0.1);
    expect(one(...columns, { method }).threshold).toBe(0.05);
  }
});

it("whole numbers with a null are floats to pandas, and so to Evidently's bins", () => {
  const before = [...new Array<number>(619).fill(0), ...new Array<number>(634).fill(1)];
  const now = [...new Array<number>(645).fill(0), ...new Array<number>(608).fill(1)];
  const asked = { method: "hellinger", preset: "evidently" };
  const type = { x: { type: "numeric" } };
  const byColumn = new Map(Object.entries(type));
  const score = (values: readonly (number | null)[]) =>
    one(columnOf("x", before, "BIGINT"), columnOf("x", values, "BIGINT"), { ...asked, byColumn }).score!;
  // Evidently 0.7.23's get_stattest(…, "hellinger") of the two as pandas has them.
  expect(score([...now, null])).toBeCloseTo(0.014673962414425904, 12);
  expect(score(now)).toBe(0);
});

it.each(["chi_square", "g_test"] as const)(
  "%s leaves numbers that hardly repeat to another test",
  (method) => {
    const before = columnOf("x", normal([1, 400, 0, 1, 6]));
    const now = columnOf("x", normal([2, 400, 1, 1, 6]));
    const column = one(before, now, { method });
    expect(column).toMatchObject({ method: "ks", drifted: true });
    expect(column.reason).toContain(
      `${method} was not used: it counts single values, and these hardly repeat`,
    );
    const dice = (seed: number) =>
      columnOf(
        "x",
        Array.from({ length: 400 }, (_, at) => (at * seed) % 20),
      );
    expect(one(dice(7), dice(3), { method })).toMatchObject({ method, drifted: false });
  },
);
