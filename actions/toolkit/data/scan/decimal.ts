/** Powers of ten that are exact as numbers. */
const powers = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** Splits a number of 53 bits into two of 26 (Veltkamp 1968). */
const splitter = 2 ** 27 + 1;

/** What rounding cut off `product`, which is `a * b` (Dekker 1971). */
function lost(a: number, b: number, product: number): number {
  const [c, d] = [splitter * a, splitter * b];
  const [a1, b1] = [c - (c - a), d - (d - b)];
  const [a2, b2] = [a - a1, b - b1];
  return a2 * b2 - (product - a1 * b1 - a2 * b1 - a1 * b2);
}

/**
 * The nearest number to a decimal: the digits of `high` (up to 15), then those of `low` (up to 9), the last `fraction`
 * (up to 22) of them behind the point; NaN where that can't be told for sure. Computed with numbers of twice the
 * precision, whose error is some 2^-100: unless the decimal is that near to the middle of two numbers, the rounded
 * quotient is the nearest one.
 */
export function longDecimal(high: number, low: number, lowDigits: number, fraction: number): number {
  if (lowDigits > 9 || fraction > 22) return Number.NaN;
  const power = powers[lowDigits]!;
  const divisor = powers[fraction]!;
  // The digits as a whole number: its nearest number, and what is left.
  const product = high * power;
  const rest = lost(high, power, product) + low;
  const whole = product + rest;
  const wholeRest = rest - (whole - product);
  const quotient = whole / divisor;
  const back = quotient * divisor;
  const correction = (whole - back - lost(quotient, divisor, back) + wholeRest) / divisor;
  const least = quotient + correction * (1 - 1e-9);
  return least === quotient + correction * (1 + 1e-9) ? least : Number.NaN;
}
