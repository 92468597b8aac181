import { describe, expect, it } from "vitest";
import { compare } from "../../actions/drift-check/compare.js";
import { golden, isNear } from "../toolkit/statistics/drift-golden.js";
import { columnOf, datasetOf } from "./column.js";
import { settings } from "./settings.js";

const methods: Readonly<Record<string, string>> = {
  "K-S p_value": "ks",
  "chi-square p_value": "chi_square",
  "Z-test p_value": "z",
  "Wasserstein distance (normed)": "wasserstein",
  "Jensen-Shannon distance": "jensen_shannon",
};

function valueOf(value: number | string | boolean): number | string | boolean | null {
  if (value === "nan") return null;
  if (value === "inf") return Number.POSITIVE_INFINITY;
  return value === "-inf" ? Number.NEGATIVE_INFINITY : value;
}

describe.each(Object.entries(golden.defaults))("preset evidently: %s", (name, one) => {
  it("chooses the method, the threshold and the score that Evidently's report shows", () => {
    const type = name.includes("integers") ? "BIGINT" : undefined;
    const reference = datasetOf("reference", [columnOf("x", one.reference.map(valueOf), type)]);
    const current = datasetOf("current", [columnOf("x", one.current.map(valueOf), type)]);
    const [column] = compare(reference, current, settings({ preset: "evidently" })).columns;
    const { method, threshold, score } = one.evidently;
    expect(column).toMatchObject({ method: methods[method], threshold, judged: true });
    expect(isNear(column!.score!, score, 1e-9), `${column!.score}, golden ${score}`).toBe(true);
    const isTest = threshold === 0.05;
    expect(column!.drifted).toBe(isTest ? score < threshold : score >= threshold);
  });
});

describe("preset evidently", () => {
  const quiet = columnOf(
    "quiet",
    Array.from({ length: 100 }, (_, at) => at / 7),
  );

  it("judges on what Evidently would have aborted on, and says so", () => {
    const empty = columnOf(
      "x",
      Array.from({ length: 100 }, () => null),
      "DOUBLE",
      "numeric",
    );
    const full = columnOf(
      "x",
      Array.from({ length: 100 }, (_, at) => at / 3),
    );
    const result = compare(
      datasetOf("a", [quiet, full]),
      datasetOf("b", [quiet, { ...full, ...empty }]),
      settings({ preset: "evidently" }),
    );
    expect(result.columns[1]).toMatchObject({ judged: false, drifted: false });
    expect(result.columns[1]!.reason).toContain("no value in the current data");
    expect(result.share).toBe(0);
  });

  it("sees no drift in nulls that rise from none to 80 percent", () => {
    const values = Array.from({ length: 500 }, (_, at) => (at * 37) % 101);
    const holes = values.map((value, at) => (at % 5 === 0 ? value : null));
    const [before, now] = [datasetOf("a", [columnOf("x", values)]), datasetOf("b", [columnOf("x", holes)])];
    expect(compare(before, now, settings({ preset: "evidently" })).drifted).toBe(false);
    const own = compare(before, now, settings());
    expect(own.drifted).toBe(true);
    expect(own.columns[0]!.reason).toContain("missing values went from 0% to 80% of the rows");
  });
});
