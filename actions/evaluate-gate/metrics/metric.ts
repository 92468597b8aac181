import type { Counts } from "../../toolkit/statistics/bootstrap.js";
import type { Clusters } from "../../toolkit/statistics/cluster-bootstrap.js";
import { meanSums, type Sums } from "../../toolkit/statistics/sums.js";

export type Direction = "maximize" | "minimize";
export type Average = "binary" | "macro" | "micro" | "weighted";

/** Rows of any form. */
export interface Rows {
  readonly rows: number;
  /** The number of each row's group, where rows of one group are not independent. */
  readonly groups?: Uint32Array;
}

/** True and predicted classes, as positions in `classes`. */
export interface Decisions extends Rows {
  readonly classes: readonly string[];
  readonly labels: Uint32Array;
  readonly predictions: Uint32Array;
  /** Position of the positive class; undefined where the data has no such class. */
  readonly positive: number | undefined;
}

/** Whether each row is of the positive class, and the score that a model gave it. */
export interface Scores extends Rows {
  readonly positive: Uint8Array;
  readonly scores: Float64Array;
}

/** True and predicted numbers. */
export interface Quantities extends Rows {
  readonly labels: Float64Array;
  readonly predictions: Float64Array;
}

/** Rows that are ranked by score within their query, the most relevant ones first if the model is good. */
export interface RankedRows extends Rows {
  readonly queries: Uint32Array;
  readonly relevance: Float64Array;
  readonly scores: Float64Array;
}

/** Whether each row is of the positive class and was predicted to be, and the group of people that it is about. */
export interface Outcomes extends Rows {
  readonly positive: Uint8Array;
  readonly predicted: Uint8Array;
  /** Positions in `names`. */
  readonly sensitive: Uint32Array;
  readonly names: readonly string[];
}

/** The true class of each row, and the score that a model gave it for each class. */
export interface ClassScores extends Rows {
  readonly classes: readonly string[];
  /** Positions in `classes`. */
  readonly labels: Uint32Array;
  /** For each class, the scores of all rows. */
  readonly scores: readonly Float64Array[];
}

export interface Samples {
  classScores: ClassScores;
  outcomes: Outcomes;
  ranked: RankedRows;
  decisions: Decisions;
  scores: Scores;
  quantities: Quantities;
}

/** One model's rows in the form that a metric needs. Each throws a {@link Hole} where the data has no such form. */
export type SampleSource = { readonly [Kind in keyof Samples]: () => Samples[Kind] };

/** Why a value can't be had, as a clause after the metric's name: "needs rows of both classes, and …". */
export class Hole extends Error {
  override readonly name = "Hole";
}

/** How the difference of two models gets its interval. */
export type Method = "proportion" | "delong" | "mean" | "bootstrap" | "percentile bootstrap";

/** A number for each row, below `limit`. */
export interface Cells {
  readonly numbers: ArrayLike<number>;
  readonly limit: number;
}

/** A metric taken on one model's rows. */
export interface Measurement {
  readonly rows: number;
  /** The value with each row counted so often, or once. NaN where undefined. */
  evaluate(counts?: Counts): number;
  /** What each row gives to the mean that the metric is; NaN for a row that does not count. */
  readonly rowValues?: Float64Array | undefined;
  readonly ranking?: Scores;
  /** What a bootstrap draws instead of rows. */
  readonly clusters?: Clusters;
  /** Classes that a bootstrap keeps the sizes of. */
  readonly strata?: ArrayLike<number> | undefined;
  /** A number for each row that is the same where rows are the same to the metric, and below `cells.limit`. */
  readonly cells?: Cells | undefined;
  /** What the value is a function of, where it is one of sums over rows, or so near to one as makes no difference. */
  readonly sums?: Sums | undefined;
  /** The same metric on some of the rows. */
  restrict(rows: Uint32Array): Measurement;
}

export interface Metric {
  /** As in model.yaml: `roc_auc`. */
  readonly name: string;
  /** As in a sentence: `ROC AUC`. */
  readonly title: string;
  readonly direction: Direction;
  /** The values it can take. What lies outside was measured wrongly. */
  readonly range: readonly [low: number, high: number];
  readonly method: Method;
  /** @throws Hole */
  measure(source: SampleSource): Measurement;
}

export interface MetricSpecification<Sample> extends Omit<Metric, "measure"> {
  /** @param rowValues of the sample, where the metric has such */
  readonly evaluator: (sample: Sample, rowValues: () => Float64Array) => (counts?: Counts) => number;
  readonly rowValues?: (sample: Sample) => Float64Array;
  readonly sums?: (sample: Sample, rowValues: () => Float64Array) => Sums | undefined;
  /** Default: by true and predicted class, where the form of the rows has both. */
  readonly cells?: (sample: Sample) => Cells | undefined;
  /** Whether resamples keep the size of each class, because the metric needs both. */
  readonly byClass?: boolean;
  /** @throws Hole where the sample does not allow the metric */
  readonly requires?: (sample: Sample) => void;
}

/** A metric on one form of rows. */
export function metricOn<Kind extends keyof Samples>(
  kind: Kind,
  specification: MetricSpecification<Samples[Kind]>,
): Metric {
  const { evaluator, rowValues, byClass, requires, sums, cells, ...described } = specification;
  const measurement = (sample: Samples[Kind]): Measurement => {
    // What takes work is only done when a method asks for it.
    const values = once(() => rowValues?.(sample) as Float64Array);
    const drawn = once(() => (cells === undefined ? cellsOf(sample) : cells(sample)));
    return {
      rows: sample.rows,
      evaluate: evaluator(sample, values),
      get rowValues() {
        return values();
      },
      ...("positive" in sample && "scores" in sample ? { ranking: sample } : {}),
      ...clustersOf(sample),
      get strata() {
        return byClass === true ? classesOf(sample) : undefined;
      },
      get cells() {
        return drawn();
      },
      get sums() {
        return sums?.(sample, values);
      },
      restrict: (rows) => measurement(restricted(sample, rows)),
    };
  };
  return {
    ...described,
    measure(source) {
      const sample = source[kind]();
      requires?.(sample);
      return measurement(sample);
    },
  };
}

/** A metric that is the mean of a value of each row. */
export function meanOf<Kind extends keyof Samples>(
  kind: Kind,
  specification: Omit<MetricSpecification<Samples[Kind]>, "evaluator" | "rowValues" | "method"> & {
    readonly method?: Method;
    readonly rowValues: (sample: Samples[Kind]) => Float64Array;
  },
): Metric {
  return metricOn(kind, {
    method: "mean",
    sums: (_, rowValues) => meanSums(rowValues()),
    ...specification,
    evaluator: (_, rowValues) => (counts) => weightedMean(rowValues(), counts),
  });
}

/** The mean over rows that have a value (are not NaN); NaN where there is none. */
export function weightedMean(values: Float64Array, counts?: Counts): number {
  let sum = 0;
  let rows = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    const count = counts === undefined ? 1 : counts[row]!;
    sum += value * count;
    rows += count;
  }
  return sum / rows;
}

function clustersOf(sample: Samples[keyof Samples]): Pick<Measurement, "clusters"> {
  if (sample.groups !== undefined) return { clusters: { numbers: sample.groups, noun: ["group", "groups"] } };
  if (!("queries" in sample)) return {};
  return { clusters: { numbers: sample.queries, noun: ["query", "queries"] } };
}

function classesOf(sample: Samples[keyof Samples]): ArrayLike<number> {
  if ("queries" in sample) return sample.queries;
  return "classes" in sample || !("positive" in sample) ? sample.labels : sample.positive;
}

/** Cells of decisions and of outcomes: rows of one cell are the same to any metric of those. */
function cellsOf(sample: Samples[keyof Samples]): Cells | undefined {
  if ("predicted" in sample) {
    const { positive, predicted, sensitive, names } = sample;
    const numbers = sensitive.map((group, row) => 4 * group + 2 * positive[row]! + predicted[row]!);
    return { numbers, limit: 4 * names.length };
  }
  if (!("classes" in sample && "predictions" in sample)) return undefined;
  const { classes, labels, predictions } = sample;
  const size = classes.length;
  const numbers = Float64Array.from(labels, (label, row) => label * size + predictions[row]!);
  return { numbers, limit: size * size };
}

/** Made when it is first asked for, and then kept. */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Some rows of a sample, in the order given. */
export function restricted<Sample extends Samples[keyof Samples]>(sample: Sample, rows: Uint32Array): Sample {
  const pick = (values: unknown): unknown => {
    if (Array.isArray(values)) return values.map(pick);
    if (!ArrayBuffer.isView(values)) return values;
    const all = values as Float64Array | Uint32Array | Uint8Array;
    const some = new (all.constructor as new (length: number) => typeof all)(rows.length);
    for (let at = 0; at < rows.length; at++) some[at] = all[rows[at]!]!;
    return some;
  };
  const columns = Object.entries(sample).map(([name, values]) => [name, pick(values)]);
  return { ...Object.fromEntries(columns), rows: rows.length } as Sample;
}
