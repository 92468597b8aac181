import erfc from "@stdlib/math-base-special-erfc";
import { requireValues, type Sample, type TestResult, walk } from "./sample.js";

/**
 * The two-sample Anderson-Darling test with midranks; it looks at the tails more closely than Cramér and von Mises. The
 * statistic is standardised. Same as scipy.stats.anderson_ksamp(variant="midrank"), with its p-values from 0.25 (what
 * is larger is 0.25) down to the 0.001 where its table ends; beyond, scipy answers 0.001, which no correction for many
 * columns could ever take below its threshold, and this the tail of the limiting distribution. Scholz and Stephens
 * (1987), K-Sample Anderson-Darling Tests.
 * @throws RangeError where a side is empty, both together have fewer than four values, or all values are the same
 */
export function andersonDarling(reference: Sample, current: Sample): TestResult {
  requireValues(reference, current);
  const size = reference.size + current.size;
  if (size < 4) throw new RangeError("the Anderson-Darling test needs four values.");
  let [sum, before, beforeReference, distinct] = [0, 0, 0, 0];
  walk(reference, current, (_, belowReference, belowCurrent) => {
    const below = belowReference + belowCurrent;
    const here = below - before;
    const middle = before + here / 2;
    const middleReference = (beforeReference + belowReference) / 2;
    // The current side's difference is the same with the other sign.
    const difference = size * middleReference - middle * reference.size;
    sum += ((here / size) * difference ** 2) / (middle * (size - middle) - (size * here) / 4);
    [before, beforeReference] = [below, belowReference];
    distinct++;
  });
  if (distinct < 2) throw new RangeError("the Anderson-Darling test needs two different values.");
  const squared = sum * (1 / reference.size + 1 / current.size) * ((size - 1) / size);
  const statistic = (squared - 1) / Math.sqrt(varianceOf(reference.size, current.size));
  return { statistic, pValue: pValueOf(statistic) };
}

/** The variance of the unstandardised statistic of two samples: the paper's for k = 2. */
function varianceOf(n: number, m: number): number {
  const size = n + m;
  const H = 1 / n + 1 / m;
  let [h, g] = [0, 0];
  for (let i = 2; i < size; i++) {
    h += 1 / (size - i + 1);
    g += h / i;
  }
  h += 1;
  const a = 4 * g - 6 + (10 - 6 * g) * H;
  const b = (2 * g - 4) * 4 + 16 * h + (2 * g - 14 * h - 4) * H - 8 * h + 4 * g - 6;
  const c = (6 * h + 2 * g - 2) * 4 + (4 * h - 4 * g + 6) * 2 + (2 * h - 6) * H + 4 * h;
  const d = (2 * h + 6) * 4 - 8 * h;
  return (a * size ** 3 + b * size ** 2 + c * size + d) / ((size - 1) * (size - 2) * (size - 3));
}

/** The smallest and the largest critical value of the paper's table 2 for two samples: p 0.25 and p 0.001. */
const table = { first: 0.325, last: 6.546 };
/** The parabola of log p through that table by least squares. */
const parabola = [0.01819809457411147, -1.0082265644652515, -1.077770279820484] as const;
/** Standard deviation of the limiting distribution, whose mean is 1. */
const limitDeviation = Math.sqrt((2 * (Math.PI ** 2 - 9)) / 3);

function pValueOf(statistic: number): number {
  if (statistic < table.first) return 0.25;
  const [square, slope, constant] = parabola;
  if (statistic <= table.last) return Math.exp((square * statistic + slope) * statistic + constant);
  // The limit is Σ χ²₁ / (j (j + 1)); Zolotarev (1961): its tail is that of the first term times ∏ (1 − 2 / (j (j + 1)))^−½ = √3.
  const limit = 1 + statistic * limitDeviation;
  return Math.min(0.001, Math.sqrt(3) * erfc(Math.sqrt(limit)));
}
