import fc from "fast-check";
import { expect, it } from "vitest";
import { kernel } from "../../../actions/toolkit/data/scan/kernel.js";

function read(text: string): number {
  const [whole, fraction] = text.split(".") as [string, string];
  const digits = whole + fraction;
  const rest = digits.slice(15);
  return kernel().calls.longDecimal(Number(digits.slice(0, 15)), Number(rest), rest.length, fraction.length);
}

it("reads decimals of up to 24 digits as the nearest number, or doesn't", () => {
  const digits = (least: number, most: number) =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most })
      .map((all) => all.join(""));
  fc.assert(
    fc.property(digits(1, 6), digits(1, 20), (whole, fraction) => {
      const value = read(`${whole}.${fraction}`);
      if (!Number.isNaN(value)) expect(value).toBe(Number(`${whole}.${fraction}`));
    }),
    { numRuns: 20_000 },
  );
});

it("reads nearly all that programs write", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-4, max: 1e5, noNaN: true }), (value) => {
      const text = String(value);
      if (text.includes(".") && text.length <= 24) expect(read(text)).toBe(value);
    }),
    { numRuns: 20_000 },
  );
});

it.each([
  "9007199254740992.5",
  "9007199254740993.5",
  "0.000",
  "4503599627370497.5",
  "1.00000000000000011102",
])("%s is read right, or not at all", (text) => {
  const value = read(text);
  expect(Number.isNaN(value) ? Number(text) : value).toBe(Number(text));
});
