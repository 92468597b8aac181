import { normalCdf } from "./normal.js";
import { requireValues, type Sample, type TestResult, walk } from "./sample.js";

/** As in scipy: exact where one side has at most this many values and none repeats. */
const fewestNormal = 8;
/** The exact distribution costs the square of the larger side; beyond this many values the normal one is taken. */
const mostExact = 500;

/**
 * The Mann-Whitney U test: whether values of one side tend to be larger, or with `less` those of the reference smaller. The statistic is U of the reference:
 * the pairs in which its value is the larger one, ties counted half. Same as scipy.stats.mannwhitneyu, with its
 * correction for ties and for continuity; but where one side has at most 8 values and the other more than 500, scipy
 * computes the exact distribution and this takes the normal one. Mann and Whitney (1947).
 * @throws RangeError where a side is empty
 */
export function mannWhitney(
  reference: Sample,
  current: Sample,
  alternative: "two-sided" | "less" = "two-sided",
): TestResult {
  requireValues(reference, current);
  const [n, m] = [reference.size, current.size];
  let statistic = 0;
  let ties = 0;
  let [before, beforeCurrent] = [0, 0];
  walk(reference, current, (_, below, belowCurrent) => {
    const [here, hereCurrent] = [below - before, belowCurrent - beforeCurrent];
    statistic += here * (beforeCurrent + hereCurrent / 2);
    ties += (here + hereCurrent) ** 3 - (here + hereCurrent);
    [before, beforeCurrent] = [below, belowCurrent];
  });
  const isTwoSided = alternative === "two-sided";
  const larger = isTwoSided ? Math.max(statistic, n * m - statistic) : n * m - statistic;
  const sides = isTwoSided ? 2 : 1;
  if (ties === 0 && Math.min(n, m) <= fewestNormal && Math.max(n, m) <= mostExact) {
    return { statistic, pValue: Math.min(1, sides * exactSurvival(larger, n, m)) };
  }
  const deviation = Math.sqrt(((n * m) / 12) * (n + m + 1 - ties / ((n + m) * (n + m - 1))));
  const z = (larger - (n * m) / 2 - 0.5) / deviation;
  return { statistic, pValue: Math.min(1, sides * normalCdf(-z)) };
}

/**
 * The probability that U reaches `u` where no value repeats: by the largest value, which is of the one side with
 * probability n / (n + m) and then beats all m of the other, the distribution for n, m follows from the smaller ones.
 */
function exactSurvival(u: number, n: number, m: number): number {
  const [few, many] = [Math.min(n, m), Math.max(n, m)];
  // Of i of the few and the many so far: the probability of each U.
  let rows: Float64Array[] = Array.from({ length: few + 1 }, () => Float64Array.of(1));
  for (let other = 1; other <= many; other++) {
    const next: Float64Array[] = [Float64Array.of(1)];
    for (let i = 1; i <= few; i++) {
      const [fewer, less] = [next[i - 1]!, rows[i]!];
      const all = new Float64Array(i * other + 1);
      for (let at = 0; at < fewer.length; at++) all[at + other]! += (fewer[at]! * i) / (i + other);
      for (let at = 0; at < less.length; at++) all[at]! += (less[at]! * other) / (i + other);
      next.push(all);
    }
    rows = next;
  }
  let tail = 0;
  for (let at = few * many; at >= u; at--) tail += rows[few]![at]!;
  return tail;
}
