import { boostedTrees, type Feature } from "../../toolkit/statistics/boosted-trees.js";
import { welchDifference } from "../../toolkit/statistics/t-test.js";
import { bootstrapMeans } from "../../toolkit/statistics/two-sample-bootstrap.js";
import { type Estimator, resampling } from "./estimate.js";

/** One side of a regressor's answers, with the features that it saw. */
export interface RegressorSide {
  readonly features: readonly Feature[];
  readonly predictions: Float64Array;
  /** NaN where a row has none; undefined where no labels have come. */
  readonly labels: Float64Array | undefined;
}

export const regressorMetrics = ["mae", "mape", "mse", "rmse", "msle", "rmsle"] as const;
export type RegressorMetric = (typeof regressorMetrics)[number];

type Loss = "absolute" | "relative" | "squared" | "logarithmic";

const lossOf: Readonly<Record<RegressorMetric, Loss>> = {
  mae: "absolute",
  mape: "relative",
  mse: "squared",
  rmse: "squared",
  msle: "logarithmic",
  rmsle: "logarithmic",
};

const losses: Readonly<Record<Loss, (label: number, prediction: number) => number>> = {
  absolute: (label, prediction) => Math.abs(label - prediction),
  relative: (label, prediction) => Math.abs(label - prediction) / Math.max(Number.EPSILON, Math.abs(label)),
  squared: (label, prediction) => (label - prediction) ** 2,
  logarithmic: (label, prediction) => (Math.log1p(label) - Math.log1p(prediction)) ** 2,
};

/**
 * Direct loss estimation of a regressor: trees learn, on the reference, each row's loss from its features and the
 * prediction, and say what it is where there are no labels. NannyML's DLE, with its definitions of the estimates and
 * of their sampling errors, and with trees that are grown as its LightGBM grows them.
 */
export function regressorEstimators(
  reference: RegressorSide & { readonly labels: Float64Array },
  current: RegressorSide,
  metrics: readonly RegressorMetric[],
): readonly Estimator[] {
  const sides = { reference, current };
  const learned = new Map<Loss, { actual: Float64Array; reference: Float64Array; current: Float64Array }>();
  const seen = (side: RegressorSide): Feature[] => [
    ...side.features,
    { kind: "numeric", values: side.predictions },
  ];
  const learn = (loss: Loss) => {
    const known = learned.get(loss);
    if (known !== undefined) return known;
    const actual = reference.labels.map((label, row) => losses[loss](label, reference.predictions[row]!));
    const trees = boostedTrees(seen(reference), actual);
    const expected = (side: RegressorSide) => trees.predict(seen(side)).map((value) => Math.max(0, value));
    const made = { actual, reference: expected(reference), current: expected(current) };
    learned.set(loss, made);
    return made;
  };
  return metrics.map((name): Estimator => {
    const isRoot = name === "rmse" || name === "rmsle";
    const loss = lossOf[name];
    const { deviation, mean } = spreadOf(name, learn(loss).actual, reference.labels);
    const finished = (value: number) => (isRoot ? Math.sqrt(value) : value);
    return {
      name,
      direction: "minimize",
      range: { lower: 0, upper: Number.POSITIVE_INFINITY },
      estimate: (side, rows) => finished(meanOf(rows, (row) => learn(loss)[side][row]!)),
      realized: (side, rows) => {
        const { labels, predictions } = sides[side];
        if (labels === undefined) return Number.NaN;
        const known = rows.filter((row) => !Number.isNaN(labels[row]!));
        return finished(meanOf(known, (row) => losses[loss](labels[row]!, predictions[row]!)));
      },
      difference: () => {
        const [now, before] = [lossesOf(loss, current), lossesOf(loss, reference)];
        if (now === undefined || before === undefined) return undefined;
        return isRoot ? bootstrapMeans(now, before, Math.sqrt, resampling) : welchDifference(now, before);
      },
      samplingError: (rows) =>
        isRoot ? deviation / Math.sqrt(4 * rows * mean) : deviation / Math.sqrt(rows),
    };
  });
}

/** The losses of all rows with a label; undefined where no labels have come. */
function lossesOf(loss: Loss, { labels, predictions }: RegressorSide): Float64Array | undefined {
  if (labels === undefined) return undefined;
  const known = Uint32Array.from(labels, (_, row) => row).filter((row) => !Number.isNaN(labels[row]!));
  return Float64Array.from(known, (row) => losses[loss](labels[row]!, predictions[row]!));
}

function meanOf(rows: Uint32Array, value: (row: number) => number): number {
  let sum = 0;
  for (const row of rows) sum += value(row);
  return sum / rows.length;
}

/** The population's standard deviation of a row's loss. Of MAPE, NannyML's relative error keeps the label's sign. */
function spreadOf(
  name: RegressorMetric,
  actual: Float64Array,
  labels: Float64Array,
): { deviation: number; mean: number } {
  const values = name === "mape" ? actual.map((loss, row) => (labels[row]! < 0 ? -loss : loss)) : actual;
  return spread(values);
}

function spread(values: Float64Array): { deviation: number; mean: number } {
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2 / values.length, 0);
  return { deviation: Math.sqrt(variance), mean };
}
