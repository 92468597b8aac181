import type { Comparison, Interval } from "../../toolkit/statistics/interval.js";
import { normalQuantile } from "../../toolkit/statistics/normal.js";
import type { Direction } from "../metrics/metric.js";
import { reaches } from "./tolerance.js";

export type Verdict = "pass" | "fail" | "inconclusive";

export interface Judged {
  readonly verdict: Verdict;
  /** Rows that would tell with 80% power; null where that can't be said. */
  readonly rowsNeeded: number | null;
}

export interface Question {
  readonly direction: Direction;
  /** How much worse it may be: 0 or more. */
  readonly margin: number;
  readonly mustImprove: boolean;
  readonly confidence: number;
  readonly rows: number;
  /** The size of the values compared, for the tolerance of rounding. */
  readonly scale: number;
}

const power = 0.8;

/** The interval turned so that up is better, whatever the metric's direction. */
export function improvement([low, high]: Interval, direction: Direction): Interval {
  return direction === "maximize" ? [low, high] : [-high, -low];
}

/**
 * The verdict of a non-inferiority trial: pass when the interval's bad end lies inside the margin, fail when its good
 * end lies outside, else inconclusive. With `mustImprove`, of a superiority trial: pass when the bad end lies above 0.
 */
export function judgeInterval(comparison: Comparison, question: Question): Judged {
  const { direction, margin, mustImprove, scale } = question;
  const found = comparison.interval(question.confidence);
  if (found === undefined) return { verdict: "inconclusive", rowsNeeded: null };
  const [bad, good] = improvement(found, direction);
  if (mustImprove) {
    if (!reaches(0, bad, scale)) return { verdict: "pass", rowsNeeded: null };
    if (reaches(0, good, scale)) return { verdict: "fail", rowsNeeded: null };
  } else {
    if (reaches(bad, -margin, scale)) return { verdict: "pass", rowsNeeded: null };
    if (!reaches(good, -margin, scale)) return { verdict: "fail", rowsNeeded: null };
  }
  return { verdict: "inconclusive", rowsNeeded: rowsNeeded(comparison, [bad, good], question) };
}

/** The verdict where only the two values are known: by the point difference. */
export function judgePoints(
  difference: number,
  { direction, margin, mustImprove, scale }: Question,
): Verdict {
  const gain = direction === "maximize" ? difference : -difference;
  if (mustImprove) return reaches(0, gain, scale) ? "fail" : "pass";
  return reaches(gain, -margin, scale) ? "pass" : "fail";
}

/**
 * Rows for 80% power: n ((z(1−α/2) + z(0.8)) s / δ)², with s the standard error that the interval shows. For a margin,
 * δ is the margin: the models are taken to be equally good in truth. Where that would be fewer rows than there are, or
 * no margin is given, the observed distance to the limit is taken for the true one.
 */
function rowsNeeded(comparison: Comparison, [bad, good]: Interval, question: Question): number | null {
  const { direction, margin, mustImprove, confidence, rows } = question;
  const z = normalQuantile(0.5 + confidence / 2);
  const standardError = (good - bad) / (2 * z);
  const needed = (distance: number) => rows * (((z + normalQuantile(power)) * standardError) / distance) ** 2;
  const gain = direction === "maximize" ? comparison.difference : -comparison.difference;
  const planned = mustImprove || margin === 0 ? 0 : needed(margin);
  const count = Math.ceil(planned > rows ? planned : needed(Math.abs(mustImprove ? gain : gain + margin)));
  return Number.isFinite(count) && count > rows && count < 1e12 ? count : null;
}
