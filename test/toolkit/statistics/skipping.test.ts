import fc from "fast-check";
import { expect, it } from "vitest";
import { histogram } from "../../../actions/toolkit/statistics/histogram.js";
import { largestDistance } from "../../../actions/toolkit/statistics/kolmogorov-smirnov.js";
import { random } from "../../../actions/toolkit/statistics/random.js";
import { hasMoreValues, sample, walk } from "../../../actions/toolkit/statistics/sample.js";

/** Values of a few hundred rows, with as many ties as `steps` makes, and the side moved by `shift`. */
const many = fc
  .record({
    seed: fc.integer({ min: 0, max: 2 ** 31 }),
    rows: fc.integer({ min: 1, max: 700 }),
    steps: fc.constantFrom(3, 50, 1000, 1e9),
    shift: fc.constantFrom(0, 0.01, 0.4, 2),
  })
  .map(({ seed, rows, steps, shift }) => {
    const draw = random(seed.toString(16).padStart(32, "5"));
    return sample(Array.from({ length: rows }, () => draw.below(steps) / steps + shift));
  });

it("the largest distance is that of a look at every value", () => {
  fc.assert(
    fc.property(many, many, (one, other) => {
      let largest = 0;
      walk(one, other, (_, below, belowOther) => {
        largest = Math.max(largest, Math.abs(below / one.size - belowOther / other.size));
      });
      expect(largestDistance(one, other)).toBe(largest);
    }),
    { numRuns: 300 },
  );
});

it("a histogram counts as if each value were put into its bin", () => {
  const edges = fc.array(fc.constantFrom(-0.5, 0, 0.1, 0.25, 1 / 3, 0.5, 0.9, 1, 2), {
    minLength: 2,
    maxLength: 8,
  });
  fc.assert(
    fc.property(many, edges, (values, some) => {
      const ends = some.toSorted((one, other) => one - other);
      const last = ends.length - 2;
      const expected = new Array<number>(last + 1).fill(0);
      values.values.forEach((value, at) => {
        if (value < ends[0]! || value > ends.at(-1)!) return;
        let bin = 0;
        while (bin < last && value >= ends[bin + 1]!) bin++;
        expected[bin]! += values.weights[at]!;
      });
      expect(histogram(values, ends)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

it("whether there are more values is told without counting them, and by counting where it must be", () => {
  expect(hasMoreValues(sample([1, 2, 3]), sample([1]), 2)).toBe(true);
  expect(hasMoreValues(sample([1, 2]), sample([3, 4]), 3)).toBe(true);
  expect(hasMoreValues(sample([1, 2]), sample([1, 2]), 2)).toBe(false);
});
