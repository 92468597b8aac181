import { nearest } from "../../toolkit/runtime/nearest.js";
import { type Comparison, pValueBelow } from "../../toolkit/statistics/interval.js";
import { Hole, type Measurement, type SampleSource } from "../metrics/metric.js";
import type { ClaimedValue } from "../metrics-file.js";
import { comparesWithBaseline, type Rule } from "../policy/policy.js";
import { compareMeasurements, type Resampling } from "./comparison.js";
import { judgeInterval, judgePoints, type Question } from "./non-inferiority.js";
import { blankResult, type MetricResult, type Slice } from "./result.js";
import { reaches } from "./tolerance.js";
import { boundReason, comparisonReason } from "./words.js";

/** What is known of one model: its rows, or only what someone wrote down. */
export interface Model {
  readonly source: SampleSource | undefined;
  readonly claimed: ReadonlyMap<string, ClaimedValue>;
  /** Where the claimed values stand, in words: `build/metrics.json`, `the record of version 16`. */
  readonly claimedIn: string;
}

export interface Setting extends Resampling {
  readonly confidence: number;
  /** Whether both are the very same artifacts. */
  readonly sameModel: boolean;
}

/** The same files that measure the same: there is no sampling between them. */
const noDifference: Comparison = {
  difference: 0,
  interval: () => [0, 0],
  pValue: 1,
  method: "same artifacts",
};

type Found = { value: number; measurement?: Measurement } | { problem: string };

/** Judges the candidate by one rule on all rows. Whatever can't be had is a fail with its reason. */
export function judgeRule(
  rule: Rule,
  candidate: Model,
  baseline: Model | undefined,
  setting: Setting,
): MetricResult {
  const found = valueOf(rule, candidate, "candidate");
  if ("problem" in found) return { ...blankResult(rule, null), verdict: "fail", reason: found.problem };
  const measured: MetricResult = {
    ...blankResult(rule, null),
    candidate: found.value,
    n: found.measurement?.rows ?? null,
  };
  const scale = Math.abs(found.value);
  const compared = withBaseline(rule, measured, found, baseline, setting);
  const tooLow = rule.min !== undefined && !reaches(found.value, rule.min, scale);
  const tooHigh = rule.max !== undefined && !reaches(-found.value, -rule.max, scale);
  if (!tooLow && !tooHigh) return compared;
  const also = compared.verdict === "fail" ? `${compared.reason} ` : "";
  const reason = `${also}${boundReason(measured, tooLow ? "min" : "max")}`;
  return { ...compared, verdict: "fail", reason, rowsNeeded: null };
}

function withBaseline(
  rule: Rule,
  measured: MetricResult,
  candidate: { value: number; measurement?: Measurement },
  baseline: Model | undefined,
  setting: Setting,
): MetricResult {
  const bounded = rule.min !== undefined || rule.max !== undefined;
  if (baseline === undefined) {
    if (bounded) {
      const bound = rule.min === undefined ? "max" : "min";
      return { ...measured, verdict: "pass", reason: boundReason(measured, bound) };
    }
    return { ...measured, reason: "There is no champion yet to compare with." };
  }
  const found = valueOf(rule, baseline, "baseline");
  if ("problem" in found) {
    if (comparesWithBaseline(rule)) return { ...measured, verdict: "fail", reason: found.problem };
    return { ...measured, verdict: bounded ? "pass" : "unjudged", reason: found.problem };
  }
  const compared = compareValues(rule, measured, candidate, found, setting);
  if (comparesWithBaseline(rule)) return compared;
  const reason = bounded
    ? boundReason(measured, rule.min === undefined ? "max" : "min")
    : "The policy asks nothing of it.";
  return {
    ...compared,
    regressionPValue: null,
    verdict: bounded ? "pass" : "unjudged",
    reason,
    rowsNeeded: null,
  };
}

function compareValues(
  rule: Rule,
  measured: MetricResult,
  candidate: { value: number; measurement?: Measurement },
  baseline: { value: number; measurement?: Measurement },
  setting: Setting,
): MetricResult {
  const question: Question = {
    direction: rule.direction,
    margin: measured.maxRegression ?? 0,
    mustImprove: measured.mustImprove,
    confidence: setting.confidence,
    rows: measured.n ?? 0,
    scale: Math.max(Math.abs(candidate.value), Math.abs(baseline.value)),
  };
  const difference = candidate.value - baseline.value;
  const points: MetricResult = { ...measured, baseline: baseline.value, difference };
  if (
    candidate.measurement === undefined ||
    baseline.measurement === undefined ||
    rule.metric === undefined
  ) {
    const judged: MetricResult = {
      ...points,
      method: "values only",
      verdict: worst(points, () => judgePoints(difference, question), question),
    };
    return { ...judged, reason: comparisonReason(judged) };
  }
  const comparison =
    setting.sameModel && difference === 0
      ? noDifference
      : compareMeasurements(rule.metric.method, candidate.measurement, baseline.measurement, setting);
  const asked = (mustImprove: boolean) => judgeInterval(comparison, { ...question, mustImprove });
  // A rule may ask for both: not worse than the margin, and better.
  const answers = [
    ...(question.mustImprove ? [asked(true)] : []),
    ...(measured.maxRegression !== null || !question.mustImprove ? [asked(false)] : []),
  ];
  const answer =
    answers.find(({ verdict }) => verdict === "fail") ??
    answers.find(({ verdict }) => verdict === "inconclusive") ??
    answers[0]!;
  const interval = comparison.interval(setting.confidence) ?? null;
  const judged: MetricResult = {
    ...points,
    interval,
    confidence: interval === null ? null : setting.confidence,
    method: comparison.method,
    pValue: comparison.pValue ?? null,
    regressionPValue: regressionPValue(comparison, question),
    verdict: answer.verdict,
    rowsNeeded: answer.rowsNeeded,
  };
  return { ...judged, reason: comparisonReason(judged, comparison.shortage) };
}

function worst(points: MetricResult, judge: () => "pass" | "fail" | "inconclusive", question: Question) {
  const first = judge();
  if (first !== "pass" || !question.mustImprove || points.maxRegression === null) return first;
  return judgePoints(points.difference!, { ...question, mustImprove: false });
}

/** Small where the candidate is clearly worse than the margin allows. */
function regressionPValue(comparison: Comparison, question: Question): number | null {
  const { direction, margin } = question;
  const gain =
    direction === "maximize"
      ? comparison
      : {
          ...comparison,
          difference: -comparison.difference,
          interval: (confidence: number) => {
            const ends = comparison.interval(confidence);
            return ends === undefined ? undefined : ([-ends[1], -ends[0]] as const);
          },
        };
  return pValueBelow(gain, -margin) ?? null;
}

/** Judges one slice by the margin alone. Whether it fails is decided later, over all slices. */
export function judgeSlice(
  rule: Rule,
  slice: Slice,
  maxRegression: number,
  sources: { candidate: SampleSource; baseline: SampleSource },
  setting: Setting,
): MetricResult {
  const blank = blankResult(rule, slice, maxRegression);
  const [candidate, baseline] = [sources.candidate, sources.baseline].map((source) => measured(rule, source));
  if ("problem" in candidate!) return { ...blank, verdict: "inconclusive", reason: candidate.problem };
  if ("problem" in baseline!) return { ...blank, verdict: "inconclusive", reason: baseline.problem };
  const start: MetricResult = { ...blank, n: candidate!.measurement!.rows, candidate: candidate!.value };
  return compareValues(rule, start, candidate!, baseline!, setting);
}

/** A metric of a model: computed where it can be, else as claimed. */
function valueOf(rule: Rule, model: Model, who: "candidate" | "baseline"): Found {
  if (rule.metric !== undefined && model.source !== undefined) return measured(rule, model.source);
  const claimed = model.claimed.get(rule.name);
  if (claimed === undefined)
    return { problem: `${rule.name} is missing for the ${who}: ${missing(rule, model)}` };
  if ("problem" in claimed)
    return { problem: `${rule.name} of the ${who} ${claimed.problem}, in ${model.claimedIn}.` };
  const range = rule.metric?.range;
  if (range !== undefined && (claimed.value < range[0] || claimed.value > range[1])) {
    return {
      problem: `${rule.name} of the ${who} is ${claimed.value}, in ${model.claimedIn}; it can only be from ${range[0]} to ${range[1] === Number.POSITIVE_INFINITY ? "infinity" : range[1]}.`,
    };
  }
  return { value: claimed.value };
}

function missing(rule: Rule, model: Model): string {
  const nearby = [...model.claimed.keys()].find((name) => name.toLowerCase() === rule.name.toLowerCase());
  if (nearby !== undefined)
    return `${model.claimedIn} has ${nearby}; names have to be the same to the letter.`;
  const why =
    rule.metric === undefined
      ? "it is not computed from predictions"
      : "there are no predictions to compute it from";
  const hint = nearest(rule.name, [...model.claimed.keys()]);
  return `${why}, and ${model.claimedIn} does not have it.${hint === undefined ? "" : ` Did you mean ${hint}?`}`;
}

function measured(
  rule: Rule,
  source: SampleSource,
): { value: number; measurement: Measurement } | { problem: string } {
  try {
    const measurement = rule.metric!.measure(source);
    const value = measurement.evaluate();
    if (!Number.isFinite(value)) return { problem: `${rule.title} is not defined on these rows.` };
    return { value, measurement };
  } catch (error) {
    if (!(error instanceof Hole)) throw error;
    return { problem: `${rule.title} ${error.message}.` };
  }
}
