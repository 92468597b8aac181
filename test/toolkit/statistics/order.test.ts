import fc from "fast-check";
import { expect, it } from "vitest";
import { ascending } from "../../../actions/toolkit/statistics/order.js";
import { random } from "../../../actions/toolkit/statistics/random.js";

const byComparing = (values: Float64Array) =>
  [...values.keys()].sort((one, other) => values[one]! - values[other]! || one - other);

const odd = [
  0,
  -0,
  1e-310,
  -1e-310,
  1,
  -1,
  2 ** 53,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  Infinity,
  -Infinity,
];

it("few values are in the order that comparing gives", () => {
  const value = fc.oneof(
    fc.constantFrom(...odd.filter(Number.isFinite)),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  fc.assert(
    fc.property(fc.array(value), (values) => {
      const numbers = Float64Array.from(values);
      expect([...ascending(numbers)]).toEqual(byComparing(numbers));
    }),
  );
});

it.each([
  ["shares", (uniform: () => number) => uniform()],
  ["of few different values", (uniform: () => number) => Math.floor(uniform() * 7) / 7],
  ["of one", () => 0.25],
  ["whole numbers of either sign", (uniform: () => number) => Math.floor((uniform() - 0.5) * 1e6)],
  ["of every size", (uniform: () => number) => (uniform() - 0.5) * 10 ** (600 * uniform() - 300)],
  ["with all that is odd", (uniform: () => number) => odd[Math.floor(uniform() * odd.length)]!],
])("many values, %s, too", (_, draw) => {
  const { uniform } = random("8".repeat(32));
  const values = Float64Array.from({ length: 20_000 }, () => draw(uniform));
  const comparable = values.map((value) => Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value)));
  const expected = byComparing(values.includes(Infinity) ? comparable : values);
  const found = [...ascending(values)];
  if (!values.includes(Infinity)) expect(found).toEqual(expected);
  else expect(found.map((at) => comparable[at]! + 0)).toEqual(expected.map((at) => comparable[at]! + 0));
});
