import { meanAbsoluteError, meanAbsolutePercentageError, medianAbsoluteError } from "./absolute-error.js";
import { accuracy } from "./accuracy.js";
import { kappa, matthews } from "./agreement.js";
import { averagePrecision } from "./average-precision.js";
import { balancedAccuracy } from "./balanced-accuracy.js";
import { brierScore } from "./brier-score.js";
import { calibrationError } from "./calibration-error.js";
import { pearson, spearman } from "./correlation.js";
import { logLoss } from "./log-loss.js";
import type { Average, Metric } from "./metric.js";
import { poissonDeviance } from "./poisson-deviance.js";
import { f1, precision, recall } from "./precision-recall.js";
import { rocAuc } from "./roc-auc.js";
import { determination, meanSquaredError, rootMeanSquaredError } from "./squared-error.js";

const averages: Readonly<Record<string, (average?: Average) => Metric>> = { precision, recall, f1 };

const fixed: readonly Metric[] = [
  accuracy,
  balancedAccuracy,
  rocAuc,
  averagePrecision,
  logLoss,
  brierScore,
  calibrationError,
  matthews,
  kappa,
  meanAbsoluteError,
  meanSquaredError,
  rootMeanSquaredError,
  meanAbsolutePercentageError,
  medianAbsoluteError,
  determination,
  spearman,
  pearson,
  poissonDeviance,
];

/** The names of the metrics that are computed from predictions. */
export const metricNames: readonly string[] = [...Object.keys(averages), ...fixed.map(({ name }) => name)];

/** Whether a metric comes in averages over classes. */
export const hasAverages = (name: string): boolean => Object.hasOwn(averages, name);

/** The metric of a name, or undefined where it is not one that is computed from predictions. */
export function metricNamed(name: string, average?: Average): Metric | undefined {
  if (hasAverages(name)) return averages[name]!(average);
  return fixed.find((metric) => metric.name === name);
}
