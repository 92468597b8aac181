import { totalVariation } from "../../toolkit/statistics/divergence.js";
import { largestDistance } from "../../toolkit/statistics/kolmogorov-smirnov.js";
import { distinctOfBoth } from "../../toolkit/statistics/sample.js";
import type { Column } from "../columns/column.js";
import { present } from "../columns/column.js";
import { noveltyOf } from "../columns/novelty.js";
import { distributionOf } from "../distribution.js";
import type { ColumnVerdict } from "../judgement.js";
import { distanceOf, type MethodName, methods, sharesOf } from "../methods/method.js";
import { categoricalPair, isIntegerType, numericPair, type Pair } from "../methods/pair.js";
import {
  basisOf,
  type Comparison,
  chosenMethod,
  columnByColumn,
  outside,
  refusedRows,
  sidesOf,
} from "./comparison.js";
import { measuredByEvidently } from "./evidently-methods.js";
import { judgeRowsAsEvidently } from "./row-verdict.js";
import { pText, round } from "./words.js";

/** Up to this many reference rows with a value Evidently tests; beyond, it measures a distance. */
const largestTested = 1000;

/** Evidently's threshold for these tests is 0.1. */
const looserTests: readonly MethodName[] = ["anderson", "cramer_von_mises", "fisher_exact", "g_test"];

/**
 * Judges columns as Evidently 0.7 does by default: the type by the current side, nulls and infinities dropped, a
 * p-value below 0.05 up to 1,000 reference rows and a distance of at least 0.1 beyond, nothing corrected. A column
 * that Evidently would skip, or abort on, is not judged and says why.
 */
export function judgeAsEvidently(
  groups: readonly (readonly Comparison[])[],
  options: { readonly threshold: number | undefined },
): ColumnVerdict[][] {
  return columnByColumn(groups, (comparison) => judge(comparison, options.threshold));
}

function judge(comparison: Comparison, common: number | undefined): ColumnVerdict {
  const { reference, current, rowTest } = comparison;
  if (rowTest !== undefined) {
    if ("why" in rowTest) return refusedRows(comparison, rowTest);
    return judgeRowsAsEvidently(comparison, rowTest, common);
  }
  if (reference === undefined || current === undefined) return outside(comparison, false);
  const empty = [reference, current].find((column) => present(column) - column.infinite === 0);
  if (empty !== undefined) {
    const side = empty === reference ? "reference" : "current data";
    const reason = `it has no value in the ${side}, where Evidently gives up its whole report`;
    return notJudged(comparison, (empty === reference ? current : reference).kind, reason);
  }
  const type = comparison.asked ?? typeOf(current);
  if (type === "text")
    return notJudged(
      comparison,
      type,
      "Evidently tests free text with a classifier, which needs the rows of the reference",
    );
  if (type === "unknown" || type === "datetime") {
    return notJudged(
      comparison,
      type,
      `Evidently does not test columns of type ${current.type.toLowerCase()} with ${type === "datetime" ? "times" : "missing values"}`,
    );
  }
  const pair = type === "numeric" ? numericPair(reference, current) : categoricalPair(reference, current);
  if (pair === undefined)
    return notJudged(
      comparison,
      type,
      reference.withheld
        ? "a contract classifies it as personal, so its profile keeps no values"
        : `it is ${reference.kind} in the reference and ${current.kind} in the current data`,
    );
  const chosen = chosenMethod(comparison, pair, basisOf(comparison, pair) === "sketch");
  const name = chosen.method?.name ?? defaultMethod(pair, present(reference) - reference.infinite);
  const judgement = measured(comparison, reference, pair, name, common);
  if (chosen.refused === undefined) return judgement;
  return { ...judgement, reason: `${judgement.reason}; ${chosen.refused}` };
}

function measured(
  comparison: Comparison,
  reference: Column,
  pair: Pair,
  name: MethodName,
  common: number | undefined,
): ColumnVerdict {
  const method = methods[name];
  const measurement = measuredByEvidently(name, pair);
  if (typeof measurement === "string") return notJudged(comparison, pair.kind, measurement);
  const { statistic, pValue } = measurement;
  const isTest = method.decides === "test";
  const threshold = comparison.threshold ?? common ?? (isTest && !looserTests.includes(name) ? 0.05 : 0.1);
  const score = pValue ?? distanceOf(measurement);
  // Evidently counts a p-value at the threshold as drift for these two only.
  const drifted = isTest
    ? score < threshold || ((name === "ks" || name === "cramer_von_mises") && score === threshold)
    : score > threshold || (name !== "energy" && score === threshold);
  const shown = isTest ? pText(score) : `score ${round(score)}`;
  const compared = isTest === drifted ? "below" : drifted ? "reaches" : "not below";
  return {
    name: comparison.name,
    type: pair.kind,
    method: name,
    statistic,
    score,
    pValue,
    adjustedPValue: null,
    threshold,
    drifted,
    judged: true,
    reason: `${method.title}: ${shown}, ${compared} ${threshold}`,
    decidedBy: isTest ? "test" : "distance",
    effect:
      pair.kind === "numeric"
        ? largestDistance(pair.reference, pair.current)
        : totalVariation(sharesOf(pair.counts)),
    error: reference.error,
    basis: basisOf(comparison, pair),
    missing: null,
    ...sidesOf(comparison),
    distribution: distributionOf(pair),
    novelty: noveltyOf(pair),
  };
}

/** Types as pandas and Evidently infer them: integers with missing values are floats, booleans with them nothing. */
export function typeOf(current: Column): "numeric" | "categorical" | "text" | "datetime" | "unknown" {
  if (current.kind === "datetime") return "datetime";
  if (current.kind === "boolean") return current.missing > 0 ? "unknown" : "categorical";
  if (current.kind === "numeric") {
    if (/^U/.test(current.type)) return "unknown";
    const isInteger = isIntegerType(current.type) && current.missing === 0;
    return isInteger && (current.numbers?.distinct ?? 0) <= 10 ? "categorical" : "numeric";
  }
  const distinct = current.categories?.counts.size ?? Number.POSITIVE_INFINITY;
  return distinct > present(current) * 0.5 ? "text" : "categorical";
}

function defaultMethod(pair: Pair, referenceRows: number): MethodName {
  const values =
    pair.kind === "numeric" ? distinctOfBoth(pair.reference, pair.current) : pair.counts.labels.length;
  const isLine = pair.kind === "numeric" && values > 5;
  if (referenceRows > largestTested) return isLine ? "wasserstein" : "jensen_shannon";
  return isLine ? "ks" : values > 2 ? "chi_square" : "z";
}

function notJudged(comparison: Comparison, type: string, reason: string): ColumnVerdict {
  return { ...outside(comparison, false), type, reason: `not judged: ${reason}` };
}
