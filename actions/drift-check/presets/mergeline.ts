import { adjust } from "../../toolkit/statistics/corrections.js";
import { totalVariation } from "../../toolkit/statistics/divergence.js";
import { largestDistance } from "../../toolkit/statistics/kolmogorov-smirnov.js";
import { hasMoreValues } from "../../toolkit/statistics/sample.js";
import { type Novelty, noveltyOf } from "../columns/novelty.js";
import { distributionOf } from "../distribution.js";
import { type ColumnVerdict, type Distribution, type MissingJudgement, reaches } from "../judgement.js";
import { countsOf, distanceOf, type Measurement, type Method, methods, sharesOf } from "../methods/method.js";
import { type Pair, sum } from "../methods/pair.js";
import type { RowTest } from "../rows/row-tests.js";
import {
  basisOf,
  type Comparison,
  chosenMethod,
  columnByColumn,
  outside,
  refusedRows,
} from "./comparison.js";
import { decide } from "./decision.js";
import { type Missing, measureMissing, missingReason, smallestExpected } from "./missing.js";
import { pooled } from "./rare-categories.js";
import { fewestRows, judgeRows } from "./row-verdict.js";
import { count } from "./words.js";

export interface MergelineOptions {
  /** Of tests; a column's own comes before. Default 0.05. */
  readonly threshold: number | undefined;
  readonly minEffect: number;
  readonly minRows: number;
  readonly correction: "benjamini-hochberg" | "holm" | "none";
}

const alpha = 0.05;
const distanceThreshold = 0.1;

/** Numbers with at most this many different values are compared value by value. */
const fewValues = 10;

interface Compared {
  readonly method: Method;
  readonly effect: number;
  /** What is kept of the values, which are no longer needed. */
  readonly kind: Pair["kind"];
  readonly distribution: Distribution;
  readonly novelty: Novelty;
  readonly basis: "exact" | "sketch";
  /** Why the method that was asked for is another one. */
  readonly refused: string | undefined;
}

interface Measured {
  readonly comparison: Comparison;
  readonly value: (Measurement & Compared) | undefined;
  /** Undefined where one side doesn't have the column. */
  readonly missing: Missing | undefined;
  /** What is said of a column whose values were not compared, before its missing ones are looked at. */
  readonly unmeasured?: ColumnVerdict;
}

/**
 * Judges columns as Mergeline does: both sides are samples, the values and the share of missing values are two
 * signals, all p-values of a group are corrected together, and a change has to be large enough on enough rows.
 */
export function judgeAsMergeline(
  groups: readonly (readonly Comparison[])[],
  options: MergelineOptions,
): ColumnVerdict[][] {
  return columnByColumn(groups, (comparison) => measure(comparison, options)).map((group) =>
    judgeGroup(group, options),
  );
}

function judgeGroup(measured: readonly Measured[], options: MergelineOptions): ColumnVerdict[] {
  const pValues = measured.flatMap(({ comparison, value, missing }) => [
    value?.pValue ?? rowTestOf(comparison, options)?.pValue,
    missing?.test?.pValue,
  ]);
  const tested = pValues.map((p, at) => [p, at] as const).filter(([p]) => typeof p === "number");
  const adjusted = new Map<number, number>();
  adjust(
    tested.map(([p]) => p as number),
    options.correction,
  ).forEach((p, at) => void adjusted.set(tested[at]![1], p));
  return measured.map((one, at) => judge(one, adjusted.get(2 * at), adjusted.get(2 * at + 1), options));
}

function measure(comparison: Comparison, { minRows }: MergelineOptions): Measured {
  const { reference, current, pairing } = comparison;
  if (reference === undefined || current === undefined) {
    if (comparison.rowTest !== undefined) return { comparison, value: undefined, missing: undefined };
    const unmeasured = outside(comparison, reference !== undefined);
    return { comparison, value: undefined, missing: undefined, unmeasured };
  }
  const missing = measureMissing(reference, current, minRows);
  if (comparison.rowTest !== undefined) return { comparison, value: undefined, missing };
  if (pairing?.state !== "comparable") {
    const unmeasured = outside(comparison, pairing?.state === "changed");
    return { comparison, value: undefined, missing, unmeasured };
  }
  const { pair } = pairing;
  const rows = smallerSide(pair);
  if (rows < minRows) {
    const reason = `too few rows to judge: ${count(rows)} with a value, ${count(minRows)} are needed on both sides`;
    const unmeasured = { ...outside(comparison, false), decidedBy: "rows" as const, reason };
    return { comparison, value: undefined, missing, unmeasured };
  }
  const basis = basisOf(comparison, pair);
  const chosen = chosenMethod(comparison, pair, basis === "sketch");
  const method = chosen.method ?? defaultMethod(pair, basis === "sketch");
  const tested = method.decides === "test" && method.suits !== "numeric" ? pooled(method, pair) : pair;
  const measurement = method.measure(tested);
  const value = {
    ...measurement,
    method,
    // What Kolmogorov and Smirnov's statistic is.
    effect: method === methods.ks ? measurement.statistic : effectOf(pair),
    kind: pair.kind,
    distribution: distributionOf(pair),
    novelty: noveltyOf(pair),
    basis,
    refused: chosen.refused,
  };
  return { comparison, value, missing };
}

/** Kolmogorov-Smirnov for numbers; for values that repeat chi-square, and for two values z or, on few rows, Fisher. */
function defaultMethod(pair: Pair, isSketch: boolean): Method {
  if (pair.kind === "numeric" && (isSketch || hasMoreValues(pair.reference, pair.current, fewValues)))
    return methods.ks;
  const { reference, current } = countsOf(pair);
  if (reference.length > 2) return methods.chi_square;
  const isWhole = [...reference, ...current].every(Number.isInteger);
  return smallestExpected(reference, current) < 5 && isWhole ? methods.fisher_exact : methods.z;
}

/** The share of rows that moved: for numbers past some point, for categories to another one. */
function effectOf(pair: Pair): number {
  return pair.kind === "numeric"
    ? largestDistance(pair.reference, pair.current)
    : totalVariation(sharesOf(pair.counts));
}

function judge(
  { comparison, value, missing: measuredMissing, unmeasured }: Measured,
  adjustedPValue: number | undefined,
  adjustedMissing: number | undefined,
  options: MergelineOptions,
): ColumnVerdict {
  const missing: MissingJudgement | null =
    measuredMissing?.test === undefined
      ? null
      : {
          ...measuredMissing.test,
          adjustedPValue: adjustedMissing!,
          drifted:
            adjustedMissing! < alpha && reaches(Math.abs(measuredMissing.test.difference), options.minEffect),
        };
  const { rowTest } = comparison;
  if (rowTest !== undefined) {
    const verdict =
      "why" in rowTest
        ? refusedRows(comparison, rowTest)
        : judgeRows(comparison, rowTest, adjustedPValue, options);
    if (missing?.drifted !== true) return { ...verdict, missing };
    const reason = missingReason(measuredMissing!, missing.adjustedPValue);
    const own = verdict.drifted
      ? { reason: `${reason}; ${verdict.reason}` }
      : { reason, decidedBy: "missing" as const };
    return { ...verdict, missing, drifted: true, judged: true, ...own };
  }
  if (value === undefined) return judgeWithoutValue(measuredMissing, missing, unmeasured!);
  const threshold =
    comparison.threshold ??
    (value.method.decides === "test"
      ? (options.threshold ?? alpha)
      : (options.threshold ?? distanceThreshold));
  const decision = decide(value, adjustedPValue, threshold, options);
  const isMissing = missing?.drifted === true;
  const reasons = [
    ...(isMissing ? [missingReason(measuredMissing!, missing.adjustedPValue)] : []),
    ...(isMissing && !decision.drifted ? [] : [decision.reason]),
    ...(value.refused === undefined ? [] : [value.refused]),
  ];
  return {
    name: comparison.name,
    type: value.kind,
    method: value.method.name,
    statistic: value.statistic,
    score: value.method.decides === "test" ? value.effect : distanceOf(value),
    pValue: value.pValue,
    adjustedPValue: adjustedPValue ?? null,
    threshold,
    drifted: decision.drifted || isMissing,
    judged: true,
    reason: reasons.join("; "),
    decidedBy: isMissing && !decision.drifted ? "missing" : decision.by,
    effect: value.effect,
    error: comparison.reference!.error,
    basis: value.basis,
    missing,
    reference: measuredMissing!.reference,
    current: measuredMissing!.current,
    distribution: value.distribution,
    novelty: value.novelty,
  };
}

/** What is not judged takes no part in the correction. */
function rowTestOf({ rowTest }: Comparison, { minRows }: MergelineOptions): RowTest | undefined {
  if (rowTest === undefined || "why" in rowTest || fewestRows(rowTest) < minRows) return undefined;
  return rowTest;
}

function judgeWithoutValue(
  measured: Missing | undefined,
  missing: MissingJudgement | null,
  unmeasured: ColumnVerdict,
): ColumnVerdict {
  if (measured === undefined) return unmeasured;
  const { reference, current } = measured;
  const verdict = { ...unmeasured, missing, reference, current };
  if (missing?.drifted === true) {
    const reason = missingReason(measured, missing.adjustedPValue);
    return { ...verdict, drifted: true, judged: true, decidedBy: "missing", reason };
  }
  if (unmeasured.decidedBy === "rows") return verdict;
  // A column that is free text or a time still had its missing values checked: it counts as judged by that.
  return { ...verdict, judged: unmeasured.judged || missing !== null };
}

function smallerSide(pair: Pair): number {
  return pair.kind === "numeric"
    ? Math.min(pair.reference.size, pair.current.size)
    : Math.min(sum(pair.counts.reference), sum(pair.counts.current));
}
