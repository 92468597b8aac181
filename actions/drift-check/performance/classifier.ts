import type { Comparison } from "../../toolkit/statistics/interval.js";
import { isotonicValues } from "../../toolkit/statistics/isotonic.js";
import { newcombeIndependent } from "../../toolkit/statistics/newcombe.js";
import { areaDifference } from "../../toolkit/statistics/roc-area.js";
import { bootstrapCells } from "../../toolkit/statistics/two-sample-bootstrap.js";
import { calibrator } from "./calibration.js";
import { type Estimator, resampling } from "./estimate.js";
import {
  areaErrorParts,
  areaOf,
  type ClassifierMetric,
  type Confusion,
  confusion,
  decisionErrorParts,
  expectedArea,
  metricOf,
  partOf,
} from "./one-class.js";
import { places } from "./places.js";

/** One side of a binary classifier's answers. */
export interface ClassifierSide {
  /** The score of the positive class, from 0 to 1; no row without one. */
  readonly scores: Float64Array;
  /** 1 where the positive class was predicted, else 0. */
  readonly predictions: Uint8Array;
  /** 1 or 0, {@link unlabelled} where a row has none; undefined where no labels have come. */
  readonly labels: Uint8Array | undefined;
}

/** In the place of a label that has not come. */
export const unlabelled = 2;

/**
 * Confidence-based performance estimation of a binary classifier: each row counts for the positive class by its
 * calibrated probability, and for the negative one by the rest. NannyML's CBPE, with its definitions of the estimates
 * and of their sampling errors.
 */
export function classifierEstimators(
  reference: ClassifierSide & { readonly labels: Uint8Array },
  current: ClassifierSide,
  metrics: readonly ClassifierMetric[],
): { readonly estimators: readonly Estimator[]; readonly calibrated: boolean } {
  const fitted = calibrator(reference.scores, reference.labels);
  const probabilities = (scores: Float64Array) =>
    fitted === undefined ? scores : isotonicValues(fitted, scores);
  const sides = { reference, current };
  const chances = { reference: probabilities(reference.scores), current: probabilities(current.scores) };
  const estimators = metrics.map((name): Estimator => {
    const { deviation, share } = errorParts(name, reference);
    return {
      name,
      direction: "maximize",
      range: { lower: 0, upper: 1 },
      estimate: (side, rows) => {
        if (name === "roc_auc") return expectedArea(sides[side].scores, chances[side], rows);
        return metricOf(name, confusion(sides[side].predictions, chances[side], rows));
      },
      realized: (side, rows) => realized(name, sides[side], rows),
      difference: () => differenceOf(name, current, reference),
      samplingError: (rows) => deviation / Math.sqrt(rows * share),
    };
  });
  return { estimators, calibrated: fitted !== undefined };
}

/** NaN without labels, or where all labels or all predictions are the same. */
function realized(name: ClassifierMetric, side: ClassifierSide, some: Uint32Array): number {
  const { labels, predictions, scores } = side;
  if (labels === undefined) return Number.NaN;
  const rows = some.filter((row) => labels[row] !== unlabelled);
  const isMixed = (values: Uint8Array) => rows.some((row) => values[row] !== values[rows[0]!]);
  if (!isMixed(labels)) return Number.NaN;
  if (name === "roc_auc") return areaOf(scores, labels, rows).area;
  return isMixed(predictions) ? metricOf(name, confusion(predictions, labels, rows)) : Number.NaN;
}

/** Measured now minus measured before, on all labelled rows. */
function differenceOf(
  name: ClassifierMetric,
  now: ClassifierSide,
  before: ClassifierSide,
): Comparison | undefined {
  if (now.labels === undefined || before.labels === undefined) return undefined;
  const [rowsNow, rowsBefore] = [labelledRows(now.labels), labelledRows(before.labels)];
  if (name === "roc_auc")
    return areaDifference(
      areaOf(now.scores, now.labels, rowsNow),
      areaOf(before.scores, before.labels, rowsBefore),
    );
  const [counts, countsBefore] = [
    confusion(now.predictions, now.labels, rowsNow),
    confusion(before.predictions, before.labels, rowsBefore),
  ];
  if (name !== "f1") return newcombeIndependent(partOf(name, counts), partOf(name, countsBefore));
  const names = ["tp", "fp", "tn", "fn"] as const;
  const [found] = bootstrapCells(
    {
      first: Uint32Array.from(names, (one) => counts[one]),
      second: Uint32Array.from(names, (one) => countsBefore[one]),
      summarize: (cells, rows): Confusion => {
        const summary = { tp: 0, fp: 0, tn: 0, fn: 0 };
        for (const [at, cell] of cells.entries()) summary[names[cell]!] = rows[at]!;
        return summary;
      },
      without: (summary, cell) => ({ ...summary, [names[cell]!]: summary[names[cell]!] - 1 }),
      values: [(summary) => metricOf(name, summary)],
    },
    resampling,
  );
  return found;
}

function labelledRows(labels: Uint8Array): Uint32Array {
  return places(labels.length, (row) => labels[row] !== unlabelled);
}

function errorParts(name: ClassifierMetric, side: ClassifierSide & { readonly labels: Uint8Array }) {
  const { scores, predictions, labels } = side;
  if (name === "roc_auc") return areaErrorParts(scores, labels);
  const counts = confusion(predictions, labels, labelledRows(labels));
  const parts = decisionErrorParts(name, counts);
  if (name !== "f1") return parts;
  const { tp, fp, fn } = counts;
  return { ...parts, deviation: (parts.deviation * (tp + fp + fn)) / ((fp + fn) / 2 + tp) };
}
