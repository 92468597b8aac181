import gammaln from "@stdlib/math-base-special-gammaln";
import { exactSurvival } from "./cramer-von-mises-exact.js";
import { requireValues, type Sample, type TestResult, walk } from "./sample.js";

/** As in scipy: the exact distribution up to this many values on either side. */
const mostExact = 20;

/**
 * The two-sample Cramér-von Mises test on midranks: the squared distance of the distribution functions, over all values.
 * Same as scipy.stats.cramervonmises_2samp; exact up to 20 values a side, beyond by the limiting distribution, with
 * scipy's precision: 1e-7. Anderson (1962), On the Distribution of the Two-Sample Cramer-von Mises Criterion.
 * @throws RangeError where a side has fewer than two values
 */
export function cramerVonMises(reference: Sample, current: Sample): TestResult {
  requireValues(reference, current);
  const [n, m] = [reference.size, current.size];
  if (n < 2 || m < 2) throw new RangeError("the Cramér-von Mises test needs two values on both sides.");
  let [ofReference, ofCurrent, before, beforeCurrent] = [0, 0, 0, 0];
  walk(reference, current, (_, below, belowCurrent) => {
    const [here, hereCurrent] = [below - before, belowCurrent - beforeCurrent];
    const rank = before + beforeCurrent + (here + hereCurrent + 1) / 2;
    ofReference += squaredDistances(rank, before, here);
    ofCurrent += squaredDistances(rank, beforeCurrent, hereCurrent);
    [before, beforeCurrent] = [below, belowCurrent];
  });
  const u = n * ofReference + m * ofCurrent;
  const size = n + m;
  const statistic = u / (n * m * size) - (4 * n * m - 1) / (6 * size);
  if (Math.max(n, m) <= mostExact) return { statistic, pValue: exactSurvival(u, n, m) };
  const expected = (1 + 1 / size) / 6;
  const variance =
    ((size + 1) * (4 * n * m * size - 3 * (n ** 2 + m ** 2) - 2 * n * m)) / (45 * size ** 2 * 4 * n * m);
  const standardised = 1 / 6 + (statistic - expected) / Math.sqrt(45 * variance);
  return { statistic, pValue: limitSurvival(standardised) };
}

/** Σ (rank − i)² for the `count` ranks i within its own side of a value that `before` values of that side precede. */
function squaredDistances(rank: number, before: number, count: number): number {
  return count * (rank - before - (count + 1) / 2) ** 2 + (count * (count ** 2 - 1)) / 12;
}

/**
 * The probability that the limit reaches x: Csörgő and Faraway (1996), (1.3), its terms added until one is below 1e-7, as in
 * scipy.
 */
function limitSurvival(x: number): number {
  if (x < 0.003) return 1;
  let below = 0;
  for (let k = 0; ; k++) {
    const y = 4 * k + 1;
    const factor = Math.exp(gammaln(k + 0.5) - gammaln(k + 1)) / (Math.PI ** 1.5 * Math.sqrt(x));
    const term = factor * Math.sqrt(y) * scaledBessel(y ** 2 / (16 * x));
    below += term;
    if (Math.abs(term) < 1e-7) return Math.max(0, 1 - below);
  }
}

/**
 * exp(−q) K¼(q), the modified Bessel function of the second kind as its integral ∫ exp(−q (1 + cosh t)) cosh(t / 4) dt
 * from 0 (NIST DLMF 10.32.9). The trapezoidal rule converges on it faster than any power of its step.
 */
function scaledBessel(q: number): number {
  const step = 0.1;
  let sum = Math.exp(-2 * q) / 2;
  for (let t = step; ; t += step) {
    const exponent = q * (1 + Math.cosh(t));
    if (exponent > 745) return sum * step;
    sum += Math.exp(-exponent) * Math.cosh(t / 4);
  }
}
