import { meanAbsoluteError, meanAbsolutePercentageError, medianAbsoluteError } from "./absolute-error.js";
import { accuracy } from "./accuracy.js";
import { kappa, matthews } from "./agreement.js";
import { averagePrecision } from "./average-precision.js";
import { balancedAccuracy } from "./balanced-accuracy.js";
import { brierScore } from "./brier-score.js";
import { calibrationError } from "./calibration-error.js";
import { pearson, spearman } from "./correlation.js";
import { demographicParity, equalizedOdds, equalOpportunity } from "./fairness.js";
import { logLoss } from "./log-loss.js";
import type { Average, Metric } from "./metric.js";
import { rocAucOneVsRest } from "./one-vs-rest.js";
import { poissonDeviance } from "./poisson-deviance.js";
import { f1, precision, recall } from "./precision-recall.js";
import { hitRate, meanReciprocalRank, ndcg } from "./query-ranking.js";
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
  meanReciprocalRank,
  demographicParity,
  equalOpportunity,
  equalizedOdds,
];

/** Metrics of the first k rows: `ndcg@10`. */
const ofTheFirst: Readonly<Record<string, (k: number) => Metric>> = { ndcg, hit_rate: hitRate };

/** The names of the metrics that are computed from predictions. */
export const metricNames: readonly string[] = [
  ...Object.keys(averages),
  ...fixed.map(({ name }) => name),
  ...Object.keys(ofTheFirst).map((name) => `${name}@10`),
];

/** Whether a metric comes in averages over classes. */
export const hasAverages = (name: string): boolean => Object.hasOwn(averages, name);

/** Why a name that looks like one of a metric of the first k rows is none. */
export function nameProblem(name: string): string | undefined {
  const [, family, k] = /^([^@]+)@(.*)$/s.exec(name) ?? [];
  if (family === undefined || !Object.hasOwn(ofTheFirst, family.toLowerCase()) || metricNamed(name))
    return undefined;
  return `says @${k}: write ${family.toLowerCase()}@ and a whole number of rows from 1 to 999999, such as ${family.toLowerCase()}@10.`;
}

/**
 * The metric of a name, or undefined where it is not one that is computed from predictions.
 * @param scoresByClass whether there is a column of scores for each class
 */
export function metricNamed(name: string, average?: Average, scoresByClass = false): Metric | undefined {
  if (scoresByClass && name === rocAucOneVsRest.name) return rocAucOneVsRest;
  if (hasAverages(name)) return averages[name]!(average);
  const [, family, k] = /^([a-z_]+)@([1-9]\d{0,5})$/.exec(name) ?? [];
  if (family !== undefined && Object.hasOwn(ofTheFirst, family)) return ofTheFirst[family]!(Number(k));
  return fixed.find((metric) => metric.name === name);
}
