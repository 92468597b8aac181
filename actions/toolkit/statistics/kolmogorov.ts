import gammaln from "@stdlib/math-base-special-gammaln";
import { probability } from "./sample.js";

/**
 * The probability that the two-sided one-sample Kolmogorov-Smirnov statistic of n values reaches x. The choice of
 * method follows Simard and L'Ecuyer (2011), Computing the Two-Sided Kolmogorov-Smirnov Distribution, J. Stat. Softw.
 * 39(11), as scipy.stats.kstwo.sf does; absolute error below 1e-10.
 * @param n at least 1, whole
 * @param x from 0 to 1
 */
export function kolmogorovSurvival(n: number, x: number): number {
  const t = n * x;
  if (x >= 1) return 0;
  if (t <= 0.5) return 1;
  // Ruben and Gambino: closed forms at both ends.
  if (t <= 1) return probability(1 - Math.exp(logFactorialRatio(n) + n * Math.log(2 * t - 1)));
  if (t >= n - 1) return probability(2 * (1 - x) ** n);
  if (x >= 0.5) return probability(2 * smirnovSurvival(n, x));
  const tail = t * x;
  if (tail >= 370) return 0;
  if (n > largestSummed) {
    // Beyond a million values scipy takes the plain exponential from 2.2 on; so do we, to give the same answers.
    const isFar = tail >= (n > 1_000_000 ? 2.2 : 9);
    return probability(isFar ? 2 * Math.exp(-((6 * t + 1) ** 2) / (18 * n)) : 1 - pelzGood(n, x));
  }
  // Miller: above this both one-sided events practically exclude each other.
  if (tail >= (n <= 140 ? 4 : 2.2)) return probability(2 * smirnovSurvival(n, x));
  if (n <= 140 || n * x ** 1.5 <= 1.4) return probability(1 - durbin(n, x));
  return probability(1 - pelzGood(n, x));
}

/** Up to here Smirnov's sum is taken term by term; beyond, its expansions are exact to 1e-10. */
const largestSummed = 100_000;

/** log(n! / n^n). */
function logFactorialRatio(n: number): number {
  return gammaln(n + 1) - n * Math.log(n);
}

/**
 * Smirnov (1944): the one-sided survival function, the sum over j of C(n, j) (1 − x − j/n)^(n−j) x (x + j/n)^(j−1).
 * Each term is a binomial probability times x / (x + j/n), so no term overflows.
 */
function smirnovSurvival(n: number, x: number): number {
  let sum = 0;
  for (let j = 0; j <= Math.floor(n * (1 - x)); j++) {
    const p = x + j / n;
    if (p >= 1) break;
    sum += (x / p) * binomial(j, n, p);
  }
  return sum;
}

/** Loader (2000), Fast and Accurate Computation of Binomial Probabilities. */
function binomial(k: number, n: number, p: number): number {
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return Math.exp(n * Math.log(p));
  const exponent =
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(n - k) -
    deviance(k, n * p) -
    deviance(n - k, n * (1 - p));
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * (n - k)));
}

/** log(n!) minus Stirling's formula. */
function stirlingError(n: number): number {
  if (n < 16) return gammaln(n + 1) - (n + 0.5) * Math.log(n) + n - 0.5 * Math.log(2 * Math.PI);
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square) / n;
}

/** x log(x / m) + m − x, without cancellation where x is near m. */
function deviance(x: number, m: number): number {
  const difference = x - m;
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const ratio = difference / (x + m);
  let sum = difference * ratio;
  let term = 2 * x * ratio;
  for (let j = 1; j < 1000; j++) {
    term *= ratio * ratio;
    const next = sum + term / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/**
 * Durbin's matrix, to the n-th power by squaring. Marsaglia, Tsang and Wang (2003), Evaluating Kolmogorov's
 * Distribution, J. Stat. Softw. 8(18). The probability to stay below x.
 */
function durbin(n: number, x: number): number {
  const k = Math.ceil(n * x);
  const h = k - n * x;
  const m = 2 * k - 1;
  let matrix = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) matrix[i * m + j] = i - j + 1 < 0 ? 0 : 1;
  }
  for (let i = 0; i < m; i++) {
    matrix[i * m]! -= h ** (i + 1);
    matrix[(m - 1) * m + i]! -= h ** (m - i);
  }
  matrix[(m - 1) * m]! += 2 * h - 1 > 0 ? (2 * h - 1) ** m : 0;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) {
      for (let g = 1; g <= i - j + 1; g++) matrix[i * m + j]! /= g;
    }
  }
  let power: Float64Array<ArrayBuffer> | undefined;
  let powerScale = 0;
  let scale = 0;
  for (let left = n; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) {
      power = power === undefined ? matrix : product(power, matrix, m);
      powerScale += scale;
      powerScale += shrink(power, m, power === matrix);
    }
    if (left > 1) {
      matrix = product(matrix, matrix, m);
      scale = 2 * scale + shrink(matrix, m, false);
    }
  }
  const middle = power![(k - 1) * m + k - 1]!;
  return middle * Math.exp(logFactorialRatio(n) + powerScale * Math.LN10 * 140);
}

/** Divides by 1e140 where the middle would overflow later. A shared matrix is left as it is. */
function shrink(matrix: Float64Array, m: number, shared: boolean): number {
  if (shared || matrix[((m - 1) / 2) * (m + 1)]! <= 1e140) return 0;
  for (let at = 0; at < matrix.length; at++) matrix[at]! *= 1e-140;
  return 1;
}

function product(a: Float64Array, b: Float64Array, m: number): Float64Array<ArrayBuffer> {
  const c = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    for (let k = 0; k < m; k++) {
      const factor = a[i * m + k]!;
      if (factor === 0) continue;
      for (let j = 0; j < m; j++) c[i * m + j]! += factor * b[k * m + j]!;
    }
  }
  return c;
}

/**
 * The expansion K0 + K1/√n + K2/n + K3/n^1.5 of the distribution function. Pelz and Good (1976), Approximating the
 * Lower Tail-Areas of the Kolmogorov-Smirnov One-Sample Statistic, J. R. Stat. Soc. B 38(2).
 */
function pelzGood(n: number, x: number): number {
  const z = Math.sqrt(n) * x;
  const z2 = z * z;
  const z4 = z2 * z2;
  const z6 = z4 * z2;
  const z8 = z4 * z4;
  const pi2 = Math.PI ** 2;
  const pi4 = pi2 * pi2;
  const pi6 = pi4 * pi2;
  const root = Math.sqrt(2 * Math.PI);
  let [k0, k1, k2, k3] = [0, 0, 0, 0];
  let [extra2, extra3] = [0, 0];
  for (let k = Math.ceil((16 * z) / Math.PI) + 2; k >= 1; k--) {
    const m2 = (2 * k - 1) ** 2;
    const m4 = m2 * m2;
    const q = Math.exp((-pi2 * m2) / (8 * z2));
    k0 += q;
    k1 += q * (-z2 + (pi2 / 4) * m2);
    k2 += q * (6 * z6 + 2 * z4 + ((2 * z4 - 5 * z2) * pi2 * m2) / 4 + (pi4 * (1 - 2 * z2) * m4) / 16);
    k3 +=
      q *
      (-30 * z6 -
        90 * z8 +
        (pi2 * (135 * z4 - 96 * z6) * m2) / 4 +
        (pi4 * (-60 * z2 + 212 * z4) * m4) / 16 +
        (pi6 * (5 - 30 * z2) * m4 * m2) / 64);
    const even = k * k * Math.exp((-pi2 * k * k) / (2 * z2));
    extra2 += even;
    extra3 += even * (3 * z2 - pi2 * k * k);
  }
  k0 *= root / z;
  k1 *= root / (6 * z4);
  k2 = (k2 * root) / (72 * z ** 7) - (extra2 * pi2 * root) / (36 * z2 * z);
  k3 = (k3 * root) / (6480 * z ** 10) + (extra3 * pi2 * root) / (216 * z6);
  return k0 + k1 / Math.sqrt(n) + k2 / n + k3 / n ** 1.5;
}
