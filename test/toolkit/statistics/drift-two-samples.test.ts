import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { andersonDarling } from "../../../actions/toolkit/statistics/anderson-darling.js";
import { cramerVonMises } from "../../../actions/toolkit/statistics/cramer-von-mises.js";
import { energyDistance } from "../../../actions/toolkit/statistics/energy.js";
import { eppsSingleton } from "../../../actions/toolkit/statistics/epps-singleton.js";
import { mannWhitney } from "../../../actions/toolkit/statistics/mann-whitney.js";
import { type Sample, sample, type TestResult } from "../../../actions/toolkit/statistics/sample.js";
import { welchTest, welchTestOfMoments } from "../../../actions/toolkit/statistics/t-test.js";
import { type GoldenNumber, golden, isNear, normal } from "./drift-golden.js";

type Answer = readonly [GoldenNumber, GoldenNumber] | null;

interface Answers {
  readonly mannWhitney: Answer;
  readonly welch: Answer;
  readonly cramerVonMises: Answer;
  readonly anderson: Answer;
  readonly eppsSingleton: Answer;
  readonly energy: number;
}

/** scipy's answers with its default methods; made by golden/make.py. */
const answers = JSON.parse(readFileSync(new URL("golden/two-samples.json", import.meta.url), "utf8")) as {
  readonly known: Readonly<Record<string, Answers>>;
  readonly more: Readonly<
    Record<string, { readonly reference: number[]; readonly current: number[]; readonly scipy: Answers }>
  >;
};

const numbers = (side: readonly number[], isRecipe: boolean) =>
  sample(isRecipe ? normal(side as Parameters<typeof normal>[0]) : side);
const cases: readonly (readonly [string, Sample, Sample, Answers])[] = [
  ...[golden.numeric, golden.recipes].flatMap((group) =>
    Object.entries(group).map(([name, { reference, current }]) => {
      const isRecipe = group === golden.recipes;
      return [name, numbers(reference, isRecipe), numbers(current, isRecipe), answers.known[name]!] as const;
    }),
  ),
  ...Object.entries(answers.more).map(
    ([name, one]) => [name, sample(one.reference), sample(one.current), one.scipy] as const,
  ),
];

function expectEqual(actual: TestResult, expected: NonNullable<Answer>, floor = 0): void {
  const [statistic, pValue] = expected;
  expect(isNear(actual.statistic, statistic, 1e-9), `${actual.statistic}, scipy ${statistic}`).toBe(true);
  if (pValue === floor) expect(actual.pValue).toBeLessThanOrEqual(floor);
  else expect(isNear(actual.pValue, pValue, 1e-9), `p ${actual.pValue}, scipy ${pValue}`).toBe(true);
}

// Two values make a covariance matrix of rank 1, on which scipy's answer hangs on rounding; two constants one of rank 0.
describe.each(cases)("%s", (name, reference, current, scipy) => {
  it("is equal to scipy, or refused where scipy has no answer", () => {
    expectEqual(mannWhitney(reference, current), scipy.mannWhitney!);
    expect(isNear(energyDistance(reference, current), scipy.energy, 1e-9)).toBe(true);
    // scipy answers NaN for two constants, where we answer p 1 or 0.
    if (scipy.welch !== null) expectEqual(welchTest(reference, current), scipy.welch);
    if (scipy.cramerVonMises === null) expect(() => cramerVonMises(reference, current)).toThrow(RangeError);
    else expectEqual(cramerVonMises(reference, current), scipy.cramerVonMises);
    if (scipy.anderson === null) expect(() => andersonDarling(reference, current)).toThrow(RangeError);
    else expectEqual(andersonDarling(reference, current), scipy.anderson, 0.001);
    if (scipy.eppsSingleton === null || name === "constants that differ")
      expect(() => eppsSingleton(reference, current)).toThrow(RangeError);
    else if (name !== "two values") expectEqual(eppsSingleton(reference, current), scipy.eppsSingleton);
  });
});

// scipy 1.17.1: mannwhitneyu(few, range(many), alternative=…), which is exact with at most 8 values on one side.
describe.each([
  [[-1], 20_000, 9.99950002499875e-5, 4.999750012499375e-5],
  [[0.5, 300.5, 990.5], 501, 0.8486066149111777, 0.5771669074907415],
  [[0.5, 300.5, 990.5], 20_000, 9.077684245083347e-5, 4.5388421225416736e-5],
  [[3.5, 100.5, 200.5, 300.5, 350.5, 410.5, 420.5, 500.5], 501, 0.494598299720318, 0.7534578657879301],
  [
    [3.5, 100.5, 200.5, 300.5, 350.5, 410.5, 420.5, 500.5],
    20_000,
    1.565282291781347e-12,
    7.826411458906735e-13,
  ],
])("a Mann-Whitney test of %j and %d numbers", (few, many, twoSided, less) => {
  const all = sample(Array.from({ length: many }, (_, at) => at));
  it("is exact, as scipy's", () => {
    expect(mannWhitney(sample(few), all).pValue / twoSided).toBeCloseTo(1, 9);
    expect(mannWhitney(all, sample(few)).pValue / twoSided).toBeCloseTo(1, 9);
    expect(mannWhitney(sample(few), all, "less").pValue / less).toBeCloseTo(1, 9);
  });
});

describe("where scipy has no answer", () => {
  const constant = (value: number, count: number) => sample(new Array<number>(count).fill(value));

  it("Welch's test tells constants apart", () => {
    expect(welchTest(constant(3, 5), constant(3, 4))).toEqual({ statistic: 0, pValue: 1 });
    expect(welchTest(constant(3, 5), constant(4, 4))).toEqual({ statistic: -Infinity, pValue: 0 });
    expect(welchTest(constant(3, 1388), constant(4, 1388))).toEqual({ statistic: -Infinity, pValue: 0 });
    expect(() => welchTest(constant(3, 1), constant(4, 4))).toThrow("two values on both sides");
  });

  it("Welch's test is the same in every unit, where scipy's squares leave the numbers", () => {
    const [one, other] = [normal([1, 60, 0, 1, 6]), normal([2, 80, 0.5, 2, 6])];
    const plain = welchTest(sample(one), sample(other));
    for (const unit of [1e200, 1e-200, 5e306]) {
      const scaled = [one, other].map((side) => sample(side.map((value) => value * unit)));
      const { statistic, pValue } = welchTest(scaled[0]!, scaled[1]!);
      expect(statistic).toBeCloseTo(plain.statistic, 9);
      expect(pValue).toBeCloseTo(plain.pValue, 9);
    }
    const huge = { mean: 0, variance: Number.POSITIVE_INFINITY, size: 9 };
    expect(welchTestOfMoments(huge, huge)).toEqual({ statistic: 0, pValue: 1 });
  });

  it("the Epps-Singleton test of two values comes to one degree of freedom", () => {
    const counts = (zeros: number, ones: number) =>
      sample([...new Array<number>(zeros).fill(0), ...new Array<number>(ones).fill(1)]);
    const same = eppsSingleton(counts(20, 20), counts(30, 30));
    expect(same.statistic).toBeCloseTo(0, 9);
    expect(same.pValue).toBeCloseTo(1, 6);
    expect(eppsSingleton(counts(40, 20), counts(20, 40)).pValue).toBeLessThan(0.001);
  });

  it("the Anderson-Darling test goes on below scipy's 0.001, falling", () => {
    const base = sample(normal([1, 300, 0, 1, 6]));
    const p = [0.4, 0.6, 1, 3].map(
      (shift) => andersonDarling(base, sample(normal([2, 300, shift, 1, 6]))).pValue,
    );
    expect(p[0]).toBeLessThan(0.001);
    expect(p).toEqual(p.toSorted((one, other) => other - one));
    expect(new Set(p).size).toBe(4);
  });
});
