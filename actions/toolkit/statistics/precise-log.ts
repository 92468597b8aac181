const bits = 160n;
const one = 1n << bits;
const known = new Map<number, number>();

/**
 * The natural logarithm, correctly rounded. Math.log may be off by the last digit (of 3 it is), which is nothing except
 * where a peer's answer hangs on it.
 * @param x finite and above 0
 */
export function preciseLog(x: number): number {
  let found = known.get(x);
  if (found === undefined) {
    let [mantissa, exponent] = [x, 0];
    for (; mantissa >= Math.SQRT2; exponent++) mantissa /= 2;
    for (; mantissa < Math.SQRT1_2; exponent--) mantissa *= 2;
    const fixed = BigInt(mantissa * 2 ** 53) << (bits - 53n);
    found = Number(logOf(fixed) + BigInt(exponent) * logOfTwo) / Number(one);
    if (known.size < 100_000) known.set(x, found);
  }
  return found;
}

/** ln x = 2 artanh((x − 1) / (x + 1)), by its series, in fixed point. */
function logOf(fixed: bigint): bigint {
  const start = ((fixed - one) << bits) / (fixed + one);
  const square = (start * start) >> bits;
  let [term, sum] = [start, 0n];
  // A shift rounds down: a negative term would end at −1 and never at 0.
  for (let odd = 1n; term > 1n || term < -1n; odd += 2n) {
    sum += term / odd;
    term = (term * square) >> bits;
  }
  return 2n * sum;
}

const logOfTwo = logOf(2n * one);
