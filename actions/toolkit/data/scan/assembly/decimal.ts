/** Powers of ten that are exact as numbers. */
export const powers: StaticArray<f64> = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
  1e20, 1e21, 1e22,
];

/** Splits a number of 53 bits into two of 26 (Veltkamp 1968). */
const splitter: f64 = 134217729;

/** What rounding cut off `product`, which is `a * b` (Dekker 1971). */
function lost(a: f64, b: f64, product: f64): f64 {
  const c = splitter * a;
  const d = splitter * b;
  const a1 = c - (c - a);
  const b1 = d - (d - b);
  const a2 = a - a1;
  const b2 = b - b1;
  return a2 * b2 - (product - a1 * b1 - a2 * b1 - a1 * b2);
}

/**
 * The nearest number to a decimal: the digits of `high` (up to 15), then those of `low` (up to 9), the last `fraction`
 * (up to 22) of them behind the point; NaN where that can't be told for sure. Computed with numbers of twice the
 * precision, whose error is some 2^-100: unless the decimal is that near to the middle of two numbers, the rounded
 * quotient is the nearest one.
 */
export function longDecimal(high: f64, low: f64, lowDigits: i32, fraction: i32): f64 {
  if (lowDigits > 9 || fraction > 22) return NaN;
  const power = unchecked(powers[lowDigits]);
  const divisor = unchecked(powers[fraction]);
  // The digits as a whole number: its nearest number, and what is left.
  const product = high * power;
  const rest = lost(high, power, product) + low;
  const whole = product + rest;
  const wholeRest = rest - (whole - product);
  const quotient = whole / divisor;
  const back = quotient * divisor;
  const correction = (whole - back - lost(quotient, divisor, back) + wholeRest) / divisor;
  const least = quotient + correction * (1 - 1e-9);
  return least === quotient + correction * (1 + 1e-9) ? least : NaN;
}
