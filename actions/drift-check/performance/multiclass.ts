import type { Comparison } from "../../toolkit/statistics/interval.js";
import { isotonicValues } from "../../toolkit/statistics/isotonic.js";
import { newcombeIndependent } from "../../toolkit/statistics/newcombe.js";
import { areaDifference, meanRocArea } from "../../toolkit/statistics/roc-area.js";
import { bootstrapCells } from "../../toolkit/statistics/two-sample-bootstrap.js";
import { calibrator } from "./calibration.js";
import { type Estimator, resampling } from "./estimate.js";
import {
  areaErrorParts,
  type ClassifierMetric,
  type Confusion,
  confusion,
  type DecisionMetric,
  decisionErrorParts,
  expectedArea,
  metricOf,
} from "./one-class.js";
import { places } from "./places.js";

/** One side of the answers of a classifier of several classes, which are numbered from 0. */
export interface MulticlassSide {
  /** The scores of each class, from 0 to 1; no row without one of them. */
  readonly scores: readonly Float64Array[];
  /** The predicted class; {@link noClass} where it is none of them. */
  readonly predictions: Uint32Array;
  /** The true class, {@link noClass} where a row has none; undefined where no labels have come. */
  readonly labels: Uint32Array | undefined;
}

/** In the place of a class that there is not, or of a label that has not come. */
export const noClass = 2 ** 32 - 1;

/**
 * Confidence-based performance estimation of a classifier of several classes, each held against the rest; the metrics
 * are means over the classes, accuracy the mean probability of the predicted class. NannyML's CBPE, with its definitions
 * of the estimates and of their sampling errors.
 */
export function multiclassEstimators(
  reference: MulticlassSide & { readonly labels: Uint32Array },
  current: MulticlassSide,
  metrics: readonly ClassifierMetric[],
): { readonly estimators: readonly Estimator[]; readonly calibrated: boolean } {
  const size = reference.scores.length;
  const fitted = reference.scores.map((scores, name) => calibrator(scores, isOf(reference.labels, name)));
  const sides = { reference, current };
  const chances = { reference: chancesOf(reference, fitted), current: chancesOf(current, fitted) };
  const predicted = {
    reference: byClass(size, (name) => isOf(reference.predictions, name)),
    current: byClass(size, (name) => isOf(current.predictions, name)),
  };
  // Resamples are drawn once for all metrics.
  let differences: ReturnType<typeof differencesOf> | undefined;
  const estimators = metrics.map((name): Estimator => {
    const error = errorOf(name, reference);
    return {
      name,
      direction: "maximize",
      range: { lower: 0, upper: 1 },
      estimate: (side, rows) => {
        if (name === "accuracy") return meanChance(sides[side].predictions, chances[side], rows);
        return meanOver(size, (one) =>
          name === "roc_auc"
            ? expectedArea(sides[side].scores[one]!, chances[side][one]!, rows)
            : metricOf(name, confusion(predicted[side][one]!, chances[side][one]!, rows)),
        );
      },
      realized: (side, rows) => realized(name, sides[side], rows),
      difference: () => {
        differences ??= differencesOf(metrics, current, reference);
        return differences.get(name);
      },
      samplingError: (rows) => error / Math.sqrt(rows),
    };
  });
  return { estimators, calibrated: fitted.some((one) => one !== undefined) };
}

function byClass<Value>(size: number, make: (name: number) => Value): Value[] {
  return Array.from({ length: size }, (_, name) => make(name));
}

function meanOver(size: number, value: (name: number) => number): number {
  return byClass(size, value).reduce((sum, one) => sum + one, 0) / size;
}

function isOf(classes: Uint32Array, name: number): Uint8Array {
  return Uint8Array.from(classes, (one) => (one === name ? 1 : 0));
}

/** The calibrated probabilities of each class, which add up to 1 in each row; all the same where all are 0. */
function chancesOf(
  { scores }: MulticlassSide,
  fitted: readonly ReturnType<typeof calibrator>[],
): Float64Array[] {
  const all = scores.map((own, name) => {
    const one = fitted[name];
    return one === undefined ? own.slice() : isotonicValues(one, own);
  });
  for (let row = 0; row < all[0]!.length; row++) {
    let sum = 0;
    for (const own of all) sum += own[row]!;
    for (const own of all) own[row] = sum === 0 ? 1 / all.length : own[row]! / sum;
  }
  return all;
}

/** The mean probability of the class that was predicted. */
function meanChance(predictions: Uint32Array, chances: readonly Float64Array[], rows: Uint32Array): number {
  let sum = 0;
  for (const row of rows) sum += chances[predictions[row]!]?.[row] ?? 0;
  return sum / rows.length;
}

/** The sampling error of one row; that of n rows is √n times smaller. */
function errorOf(name: ClassifierMetric, { scores, labels, predictions }: MulticlassSide): number {
  const rows = labelledRows(labels!);
  if (name === "accuracy") {
    const right = rows.filter((row) => labels![row] === predictions[row]).length / rows.length;
    return Math.sqrt(right * (1 - right));
  }
  const variances = scores.map((own, one) => {
    const truth = isOf(labels!, one);
    const { deviation, share } =
      name === "roc_auc"
        ? areaErrorParts(own, truth)
        : decisionErrorParts(name, confusion(isOf(predictions, one), truth, rows));
    return deviation ** 2 / share;
  });
  const error = Math.sqrt(variances.reduce((sum, one) => sum + one, 0)) / scores.length;
  // NannyML's own correction of what its simulations found too small.
  return name === "roc_auc" ? error * 1.2 : error;
}

function labelledRows(labels: Uint32Array): Uint32Array {
  return places(labels.length, (row) => labels[row] !== noClass);
}

/**
 * NaN without labels, where all labels or all predictions are the same, and of the area where the labels lack a class.
 */
function realized(name: ClassifierMetric, side: MulticlassSide, some: Uint32Array): number {
  const { labels, predictions } = side;
  if (labels === undefined) return Number.NaN;
  const rows = some.filter((row) => labels[row] !== noClass);
  if (name === "roc_auc") return areaOf(side, rows).area;
  const isMixed = (values: Uint32Array) => rows.some((row) => values[row] !== values[rows[0]!]);
  if (!isMixed(labels) || !isMixed(predictions)) return Number.NaN;
  const counts = countsOf(side, rows);
  return decided(name, marginsOf(side.scores.length, [...counts.keys()], counts));
}

function areaOf({ scores, labels }: MulticlassSide, rows: Uint32Array) {
  return meanRocArea(
    scores.map((own) => Float64Array.from(rows, (row) => own[row]!)),
    Uint32Array.from(rows, (row) => labels![row]!),
  );
}

/** How many rows are of each true and predicted class; in the last column those whose predicted class is none. */
function countsOf({ scores, labels, predictions }: MulticlassSide, rows: Uint32Array): Uint32Array {
  const size = scores.length;
  const counts = new Uint32Array(size * (size + 1));
  for (const row of rows) counts[labels![row]! * (size + 1) + Math.min(size, predictions[row]!)]!++;
  return counts;
}

/** What each class is held against the rest by: as often as it was right, there, and predicted. */
interface Margins {
  readonly right: Float64Array;
  readonly ofClass: Float64Array;
  /** In the last place those whose predicted class is none. */
  readonly asClass: Float64Array;
  readonly all: number;
}

/** @param cells the places in {@link countsOf} that `counts` are of */
function marginsOf(size: number, cells: ArrayLike<number>, counts: Uint32Array): Margins {
  const width = size + 1;
  const margins = {
    right: new Float64Array(size),
    ofClass: new Float64Array(size),
    asClass: new Float64Array(width),
    all: 0,
  };
  for (let at = 0; at < cells.length; at++) {
    const count = counts[at]!;
    const truth = Math.floor(cells[at]! / width);
    const predicted = cells[at]! % width;
    margins.ofClass[truth]! += count;
    margins.asClass[predicted]! += count;
    if (truth === predicted) margins.right[truth]! += count;
    margins.all += count;
  }
  return margins;
}

function withoutOne(size: number, { right, ofClass, asClass, all }: Margins, cell: number): Margins {
  const [truth, predicted] = [Math.floor(cell / (size + 1)), cell % (size + 1)];
  const less = (counts: Float64Array, at: number) => {
    const copy = counts.slice();
    copy[at]!--;
    return copy;
  };
  return {
    right: truth === predicted ? less(right, truth) : right,
    ofClass: less(ofClass, truth),
    asClass: less(asClass, predicted),
    all: all - 1,
  };
}

function decided(name: DecisionMetric, { right, ofClass, asClass, all }: Margins): number {
  const size = right.length;
  if (name === "accuracy") return right.reduce((sum, one) => sum + one, 0) / all;
  let sum = 0;
  for (let one = 0; one < size; one++) {
    const tp = right[one]!;
    const [fp, fn] = [asClass[one]! - tp, ofClass[one]! - tp];
    const oneAgainstRest: Confusion = { tp, fp, fn, tn: all - tp - fp - fn };
    sum += metricOf(name, oneAgainstRest);
  }
  return sum / size;
}

/** Measured now minus measured before, on all labelled rows. Empty without labels. */
function differencesOf(
  names: readonly ClassifierMetric[],
  now: MulticlassSide,
  before: MulticlassSide,
): ReadonlyMap<ClassifierMetric, Comparison> {
  if (now.labels === undefined || before.labels === undefined) return new Map();
  const [rowsNow, rowsBefore] = [labelledRows(now.labels), labelledRows(before.labels)];
  const [first, second] = [countsOf(now, rowsNow), countsOf(before, rowsBefore)];
  const size = now.scores.length;
  const found = new Map<ClassifierMetric, Comparison>();
  const resampled: Exclude<DecisionMetric, "accuracy">[] = [];
  for (const name of names) {
    if (name === "roc_auc") found.set(name, areaDifference(areaOf(now, rowsNow), areaOf(before, rowsBefore)));
    else if (name === "accuracy") {
      const part = (counts: Uint32Array, rows: number) => ({
        successes: byClass(size, (one) => counts[one * (size + 1) + one]!).reduce((sum, one) => sum + one, 0),
        rows,
      });
      found.set(name, newcombeIndependent(part(first, rowsNow.length), part(second, rowsBefore.length)));
    } else resampled.push(name);
  }
  const values = resampled.map((name) => (margins: Margins) => decided(name, margins));
  const compared = bootstrapCells(
    {
      first,
      second,
      summarize: (cells, counts) => marginsOf(size, cells, counts),
      without: (margins, cell) => withoutOne(size, margins, cell),
      values,
    },
    resampling,
  );
  resampled.forEach((name, at) => void found.set(name, compared[at]!));
  return found;
}
