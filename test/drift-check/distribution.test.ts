import { describe, expect, it } from "vitest";
import { distributionOf } from "../../actions/drift-check/distribution.js";
import { sample } from "../../actions/toolkit/statistics/sample.js";

const chartOf = (reference: readonly number[], current: readonly number[]) =>
  distributionOf({
    kind: "numeric",
    reference: sample(reference),
    current: sample(current),
    integer: false,
  });
/** Every whole number from 0 to below `end`, equally often. */
const flat = (end: number, count = end * 10) => Array.from({ length: count }, (_, at) => at % end);

describe("the chart of numbers", () => {
  it.each([11, 13, 30, 50])("has no gaps between the %d whole numbers", (end) => {
    const { labels, reference } = chartOf(flat(end), flat(end));
    // All but the last bin hold as many numbers.
    const [first, ...others] = reference.slice(0, -1);
    for (const share of others) expect(share).toBeCloseTo(first!, 12);
    expect(reference.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(labels.length).toBeLessThanOrEqual(12);
  });

  it("names each bin by the whole numbers in it", () => {
    expect(chartOf(flat(11), flat(11)).labels).toEqual(flat(11, 11).map(String));
    expect(chartOf(flat(24), flat(24)).labels.slice(0, 2)).toEqual(["0 … 1", "2 … 3"]);
    expect(chartOf(flat(11), [...flat(11), 0.5]).labels[0]).toBe("0 … 0.833");
  });

  it("keeps what lies outside in the outer bins", () => {
    const { current } = chartOf(flat(20, 2000), [...flat(20, 2000), 1e6, -1e6]);
    expect(current.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it("shows the same most frequent values of a few that became many, whether there is a list of all or not", () => {
    const frequent = [0, 0, 0, 3, 3, 7.5];
    const few = Array.from({ length: 9_000 }, (_, at) => at / 16 - 100);
    const many = Array.from({ length: 12_000 }, (_, at) => at / 16 - 100);
    const [one, other] = [few, many].map((some) => chartOf([0, 0, 1], [...frequent, ...some]));
    expect(one!.labels).toEqual(["-100", "-99.9375", "-99.875", "-99.8125", "0", "1", "3", "7.5"]);
    expect(other!.labels).toEqual(one!.labels);
    expect(other!.reference).toEqual(one!.reference);
    expect(other!.current[4]).toBe(4 / 12_006);
  });
});
