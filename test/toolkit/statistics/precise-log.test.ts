import fc from "fast-check";
import { expect, it } from "vitest";
import { preciseLog } from "../../../actions/toolkit/statistics/precise-log.js";

// glibc's, by Python's math.log.
it.each([
  [1, 0],
  [3, 1.0986122886681098],
  [7, 1.9459101490553132],
  [1e300, 690.7755278982137],
  [5e-324, -744.4400719213812],
  [1.0000000000000002, 2.2204460492503128e-16],
])("the logarithm of %d", (x, value) => {
  expect(preciseLog(x)).toBe(value);
});

it("is Math.log's but for the last digit", () => {
  const positive = fc.double({ min: 1e-300, max: 1e300, noNaN: true });
  fc.assert(
    fc.property(positive, (x) => {
      const [found, usual] = [preciseLog(x), Math.log(x)];
      expect(Math.abs(found - usual)).toBeLessThanOrEqual(2 ** -51 * Math.abs(usual));
    }),
  );
});
