import { describe, expect, it } from "vitest";
import { compare } from "../../actions/drift-check/compare.js";
import type { MethodName } from "../../actions/drift-check/methods/method.js";
import { columnOf, datasetOf } from "./column.js";
import { goldenFile } from "./nannyml.js";
import { settings } from "./settings.js";

interface Case {
  readonly reference: (number | string)[];
  readonly current: (number | string)[];
  readonly answers: Readonly<
    Record<
      string,
      {
        readonly score?: number;
        readonly drifted?: boolean;
        readonly threshold?: number;
        readonly error?: string;
      }
    >
  >;
}

// Made by scripts/golden/evidently-tests.py with Evidently 0.7.23.
const golden = goldenFile<Record<"numbers" | "categories", Record<string, Case>>>("evidently-tests.json");
const cases = Object.entries(golden).flatMap(([kind, all]) =>
  kind === "versions"
    ? []
    : Object.entries(all).flatMap(([name, one]) =>
        Object.entries(one.answers).map(([method, answer]) => ({
          kind,
          name,
          one,
          method: method as MethodName,
          answer,
        })),
      ),
);

describe("preset evidently with a method of one's own", () => {
  it.each(cases)("$method of $kind, $name", ({ kind, one, method, answer }) => {
    const type = kind === "numbers" ? "numeric" : "categorical";
    const wanted = settings({ preset: "evidently", byColumn: new Map([["x", { type, method }]]) });
    const sides = [
      datasetOf("reference", [columnOf("x", one.reference)]),
      datasetOf("current", [columnOf("x", one.current)]),
    ] as const;
    const column = compare(sides[0], sides[1], wanted).columns[0]!;
    // Evidently compares the first value with all others together; here z is for two values.
    const isOther = method === "z" && new Set([...one.reference, ...one.current]).size > 2;
    if (isOther) return expect(column.method).toBe("chi_square");
    // Of tiny samples Evidently's own code overflows.
    if (answer.error !== undefined && method === "cramer_von_mises") return expect(column.judged).toBe(true);
    // Where Evidently gives up, another method is taken, or the column is not judged.
    if (answer.error !== undefined) return expect(column.judged && column.method === method).toBe(false);
    expect(column.method).toBe(method);
    expect(Math.abs(column.score! - answer.score!), `${column.score}, golden ${answer.score}`).toBeLessThan(
      1e-9,
    );
    expect(column).toMatchObject({ drifted: answer.drifted, threshold: answer.threshold });
  });
});
