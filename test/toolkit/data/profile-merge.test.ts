import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ColumnProfile, NumericProfile, Profile } from "../../../actions/toolkit/data/profile.js";
import { profileOfRuns } from "../../../actions/toolkit/data/profile-compute.js";
import { mergeProfiles } from "../../../actions/toolkit/data/profile-merge.js";
import { distributionOf } from "../../../actions/toolkit/data/profile-numbers.js";
import { fitProfile } from "../../../actions/toolkit/data/profile-size.js";
import { random as randomOf } from "../../../actions/toolkit/statistics/random.js";
import { runsOf } from "./runs.js";

/** Numbers from 0 to 1, the same ones for the same name. */
function numbers(name: string): () => number {
  const { uniform } = randomOf(Buffer.from(name).toString("hex").padEnd(32, "7").slice(0, 32));
  return uniform;
}

function columnOf(values: readonly number[], missing = 0): ColumnProfile {
  return profileOfRuns(values.length + missing, {
    column: { name: "x", type: "DOUBLE" },
    runs: runsOf(values),
    missing,
    unit: "number",
  });
}

function profileOf(...columns: ColumnProfile[]): Profile {
  return { schema: "mergeline.profile/1", rows: columns[0]!.rows, digest: "sha256:0", columns };
}

const merged = (...parts: ColumnProfile[]) => mergeProfiles(parts.map((part) => profileOf(part))).columns[0]!;

/** The largest difference between the distribution that a profile stands for and that of the values. */
function rankDifference(column: ColumnProfile, values: readonly number[]): number {
  const finite = values.filter(Number.isFinite).sort((a, b) => a - b);
  const { points } = distributionOf(column, column.numeric!);
  let [at, below, weight, largest] = [0, 0, 0, 0];
  for (const x of [...new Set([...finite, ...points.map(([value]) => value)])].sort((a, b) => a - b)) {
    while (at < points.length && points[at]![0] <= x) weight += points[at++]![1];
    while (below < finite.length && finite[below]! <= x) below++;
    largest = Math.max(largest, Math.abs(weight - below) / finite.length);
  }
  return largest;
}

const withoutDigest = ({ digest: _, schema: __, ...rest }: Profile) => rest;

const shapes: Record<string, (random: () => number) => number> = {
  uniform: (random) => random(),
  skewed: (random) => Math.exp(6 * random()),
  ties: (random) => Math.round(Math.exp(3 * random()) * 200) / 10,
  "mostly zero": (random) => (random() < 0.7 ? 0 : random() * 1e9 - 5e8),
  "far outliers": (random) => (random() < 0.001 ? 1e30 : random()),
};

describe("the merge of two profiles is the profile of both", () => {
  it("digit by digit where all values are listed", () => {
    const values = fc.array(
      fc.oneof(
        fc.integer({ min: -3, max: 3 }),
        fc.constantFrom(0.1, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
      ),
    );
    fc.assert(
      fc.property(values, values, fc.nat(3), fc.nat(3), (one, other, missing, more) => {
        const both = profileOf(columnOf([...one, ...other], missing + more));
        const found = mergeProfiles([profileOf(columnOf(one, missing)), profileOf(columnOf(other, more))]);
        expect(withoutDigest(found)).toEqual(withoutDigest(both));
      }),
    );
  });

  it.each(Object.keys(shapes))("within the error that it states: %s", (shape) => {
    const random = numbers(shape);
    const draw = (size: number, shift: number) =>
      Array.from({ length: size }, () => shapes[shape]!(random) * (1 + shift));
    for (const [n, m, shift] of [
      [20_000, 20_000, 0],
      [30_000, 1500, 1],
      [12_345, 3, 0.5],
      [5000, 0, 0],
    ] as const) {
      const [one, other] = [draw(n, 0), draw(m, shift)];
      const all = [...one, ...other];
      const [found, direct] = [merged(columnOf(one, 5), columnOf(other)), columnOf(all, 5)];
      const numeric = found.numeric!;
      for (const key of ["finite", "nan", "infinite", "min", "max"] as const)
        expect(numeric[key]).toBe(direct.numeric![key]);
      const scale = direct.numeric!.standardDeviation!;
      expect(Math.abs(numeric.mean - direct.numeric!.mean)).toBeLessThanOrEqual(1e-9 * scale);
      expect(numeric.standardDeviation! / scale).toBeCloseTo(1, 9);
      expect(numeric.rankError ?? 0).toBeLessThanOrEqual(0.001 + 1e-12);
      expect(rankDifference(found, all)).toBeLessThanOrEqual((numeric.rankError ?? 0.0005) + 1e-9);
      const error = found.distinctExact ? 0 : 3 * found.distinctError!;
      expect(Math.abs(found.distinct - direct.distinct)).toBeLessThanOrEqual(error * direct.distinct);
      expectCounts(found, all);
    }
  });

  it("in whatever order they are merged, within their errors; all at once is the most exact", () => {
    const random = numbers("order");
    const parts = [4000, 9000, 2000, 6000].map((size, at) =>
      Array.from({ length: size }, () => random() ** (at + 1) * 100),
    );
    const [a, b, c, d] = parts.map((part) => columnOf(part)) as [
      ColumnProfile,
      ColumnProfile,
      ColumnProfile,
      ColumnProfile,
    ];
    const all = parts.flat();
    const ways = [merged(merged(merged(a, b), c), d), merged(a, merged(b, merged(c, d))), merged(a, b, c, d)];
    for (const way of ways)
      expect(rankDifference(way, all)).toBeLessThanOrEqual(way.numeric!.rankError! + 1e-9);
    expect(ways[2]!.numeric!.rankError!).toBeLessThan(ways[0]!.numeric!.rankError!);
    // Nothing depends on the order but rounding.
    expect(new Set(ways.map(({ distinctSketch }) => distinctSketch)).size).toBe(1);
    expect(merged(d, c, b, a).numeric!.quantiles).toEqual(ways[2]!.numeric!.quantiles);
  });
});

/** Counts are too low by the stated error at most, and no value that is not listed is more frequent than is said. */
function expectCounts(column: ColumnProfile, values: readonly number[]): void {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const { value, count } of column.values) {
    const own = counts.get(Number(value))!;
    expect(count).toBeLessThanOrEqual(own);
    expect(count + (column.valuesError ?? 0)).toBeGreaterThanOrEqual(own);
    counts.delete(Number(value));
  }
  if (column.valuesComplete) expect(counts.size).toBe(0);
  else if (counts.size > 0)
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(
      column.unlistedMost ?? column.values.at(-1)!.count,
    );
}

describe("a profile of many columns", () => {
  const random = numbers("many");
  const values = Array.from({ length: 20_000 }, () => -Math.log(random()) * 1234.567);
  const column = columnOf(values, 100);
  const many = (count: number) =>
    profileOf(...Array.from({ length: count }, (_, at) => ({ ...column, name: `feature_${at}` })));

  it.each([
    [1, 600_000],
    [20, 600_000],
    [200, 600_000],
    [1000, 600_000],
  ])("of %i columns has at most %i bytes, and states how exact it is", (count, most) => {
    const fitted = fitProfile(many(count));
    expect(JSON.stringify(fitted).length).toBeLessThanOrEqual(most);
    const [one] = fitted.columns as [ColumnProfile & { numeric: NumericProfile }];
    expect(rankDifference(one, values)).toBeLessThanOrEqual(one.numeric.rankError! + 1e-9);
    expectCounts(one, values);
    expect(one.distinct).toBe(column.distinct);
    expect(one.numeric.mean).toBe(column.numeric!.mean);
    expect(fitProfile(fitted)).toEqual(fitted);
  });

  it("of 1,000 columns of texts, however long, has no more", () => {
    const texts = Array.from({ length: 100 }, (_, at) => ({
      value: at % 3 === 0 ? "long ".repeat(1000) : `text number ${at} of some length`,
      count: 200 - at,
    }));
    const one: ColumnProfile = {
      ...{ name: "t", kind: "text", type: "VARCHAR", rows: 1e6, missing: 0, distinct: 9e5 },
      ...{ distinctExact: true, numeric: null, values: texts, valuesComplete: false },
    };
    const fitted = fitProfile(
      profileOf(...Array.from({ length: 1000 }, (_, at) => ({ ...one, name: `t${at}` }))),
    );
    expect(JSON.stringify(fitted).length).toBeLessThanOrEqual(600_000);
    // The first text that is too long ends the list: what is not listed is never more frequent than is said.
    expect(fitted.columns[0]).toMatchObject({ values: [], unlistedMost: 200, valuesComplete: false });
  });

  it("merges within its larger error, too", () => {
    const other = Array.from({ length: 7000 }, () => random() * 9000);
    const second = columnOf(other);
    const halves = [many(1000), profileOf(...many(1000).columns.map(({ name }) => ({ ...second, name })))];
    const found = fitProfile(mergeProfiles(halves.map((half) => fitProfile(half)))).columns[0]!;
    const all = [...values, ...other];
    expect(rankDifference(found, all)).toBeLessThanOrEqual(found.numeric!.rankError! + 1e-9);
    expectCounts(found, all);
    expect(Math.abs(found.distinct - 27_000)).toBeLessThanOrEqual(3 * found.distinctError! * 27_000);
  });
});
