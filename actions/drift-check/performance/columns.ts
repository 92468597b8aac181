import type { Engine } from "../../toolkit/data/engine.js";
import { baseKind } from "../../toolkit/data/profile-compute.js";
import type { Table } from "../../toolkit/data/table.js";
import type { Feature } from "../../toolkit/statistics/boosted-trees.js";
import { numbersOf, type Rows, textsOf } from "../rows/frame.js";
import type { PerformanceSettings, ReadModel } from "./check.js";
import { classifierEstimators, unlabelled } from "./classifier.js";
import { joinedLabels, plainNumber, positiveOf } from "./labels.js";
import type { ClassifierMetric } from "./one-class.js";
import { places } from "./places.js";
import { type RegressorMetric, regressorEstimators } from "./regressor.js";

export interface ModelSource {
  readonly tables: { readonly reference: Table; readonly current: Table };
  readonly rows: { readonly reference: Rows; readonly current: Rows };
  readonly labels: Table | undefined;
  readonly settings: PerformanceSettings;
  readonly metrics: readonly string[];
}

/** The labels of a side: those of its own column, else those that came in a file of their own; null for missing ones. */
export async function labelsOf(
  engine: Engine,
  { tables, rows, labels, settings }: ModelSource,
  side: "reference" | "current",
): Promise<(string | null)[] | undefined | string> {
  const { id, label } = settings.columns;
  const own = tables[side].column(label);
  if (side === "current" && labels !== undefined)
    return joinedLabels(engine, tables.current, rows.current, labels, { id, label });
  if (own === undefined) return undefined;
  const texts = await textsOf(engine, tables[side], own, rows[side]);
  return texts.some((text) => text !== null) ? texts : undefined;
}

export const foundNothing = "fewer than two reference rows have both a label and an answer of the model";

/** A binary classifier's scores, predictions and labels; a sentence where they are not those of one. */
export async function readClassifier(engine: Engine, source: ModelSource): Promise<ReadModel | string> {
  const { tables, rows, settings } = source;
  const { label, prediction, score } = settings.columns;
  const before = await labelsOf(engine, source, "reference");
  const now = await labelsOf(engine, source, "current");
  if (typeof now === "string") return now;
  if (before === undefined || typeof before === "string") return foundNothing;
  const positive = positiveOf(before, settings.positive);
  if (positive === undefined)
    return `the labels in ${label} are not 0 and 1 or true and false; say which one is positive in evaluate.positive`;
  const read = async (side: "reference" | "current", labels: typeof now) => {
    const [scores] = await numbersOf(engine, tables[side], [tables[side].column(score)!], rows[side]);
    const column = tables[side].column(prediction);
    const answers = column && (await textsOf(engine, tables[side], column, rows[side]));
    const isPositive = (text: string) => plainNumber(text) === positive;
    const isKept = (row: number) =>
      !Number.isNaN(scores![row]!) && (side === "current" || (labels?.[row] ?? null) !== null);
    const kept = places(scores!.length, isKept);
    return {
      kept,
      hasAnswers: answers !== undefined,
      scores: Float64Array.from(kept, (row) => scores![row]!),
      predictions: Uint8Array.from(kept, (row) => {
        const answer = answers?.[row];
        return (typeof answer === "string" ? isPositive(answer) : scores![row]! >= 0.5) ? 1 : 0;
      }),
      labels:
        labels &&
        Uint8Array.from(kept, (row) => {
          const text = labels[row] ?? null;
          return text === null ? unlabelled : isPositive(text) ? 1 : 0;
        }),
    };
  };
  const [reference, current] = [await read("reference", before), await read("current", now)];
  if (reference.kept.length < 2) return foundNothing;
  for (const { scores } of [reference, current]) {
    const outside = scores.find((one) => one < 0 || one > 1);
    if (outside !== undefined)
      return `${score} holds ${outside}; scores from 0 to 1 are needed, as probabilities are`;
  }
  const { estimators, calibrated } = classifierEstimators(
    { ...reference, labels: reference.labels! },
    current,
    source.metrics as ClassifierMetric[],
  );
  const notes = current.hasAnswers
    ? []
    : [
        `the current data has no column ${prediction}, so a score from 0.5 on counts as a positive prediction`,
      ];
  const labelled = current.labels?.filter((one) => one !== unlabelled).length ?? 0;
  return {
    method: "CBPE",
    calibrated,
    estimators,
    kept: { reference: reference.kept, current: current.kept },
    labelled,
    notes,
  };
}

/** A regressor's features, predictions and labels; a sentence where they are not those of one. */
export async function readRegressor(engine: Engine, source: ModelSource): Promise<ReadModel | string> {
  const { tables, rows, settings } = source;
  const { label, prediction, score } = settings.columns;
  for (const side of ["reference", "current"] as const) {
    if (tables[side].column(prediction) === undefined)
      return `the ${side} data has neither a column ${score} of a classifier nor a column ${prediction} of a regressor on both sides`;
  }
  const before = await labelsOf(engine, source, "reference");
  const now = await labelsOf(engine, source, "current");
  if (typeof now === "string") return now;
  if (before === undefined || typeof before === "string") return foundNothing;
  const textual = before.find((text) => text !== null && Number.isNaN(Number(text)));
  if (textual !== undefined)
    return `the label ${JSON.stringify(textual)} is no number, and without a column ${score} on both sides the model is taken for a regressor`;
  const number = (text: string | null | undefined) => (text == null ? Number.NaN : Number(text));
  const columns = featuresOf(tables, new Set([...settings.excluded, label, prediction, score]));
  const codes = columns.map(() => new Map<string, number>());
  const read = async (side: "reference" | "current", labels: typeof now) => {
    const [predictions] = await numbersOf(
      engine,
      tables[side],
      [tables[side].column(prediction)!],
      rows[side],
    );
    const isKept = (row: number) =>
      Number.isFinite(predictions![row]!) && (side === "current" || Number.isFinite(number(labels?.[row])));
    const kept = places(predictions!.length, isKept);
    const features: Feature[] = [];
    for (const [at, { name, isNumber }] of columns.entries()) {
      const column = tables[side].column(name)!;
      const values = isNumber
        ? (await numbersOf(engine, tables[side], [column], rows[side]))[0]!
        : coded(await textsOf(engine, tables[side], column, rows[side]), codes[at]!, side === "reference");
      features.push({
        kind: isNumber ? "numeric" : "categorical",
        values: Float64Array.from(kept, (row) => values[row]!),
      });
    }
    return {
      kept,
      features,
      predictions: Float64Array.from(kept, (row) => predictions![row]!),
      labels: labels && Float64Array.from(kept, (row) => number(labels[row])),
    };
  };
  const [reference, current] = [await read("reference", before), await read("current", now)];
  if (reference.kept.length < 2) return foundNothing;
  const filled = fillMissing(reference.features, current.features);
  const isLogarithmic = (name: string) => name === "msle" || name === "rmsle";
  const negative = [reference.labels!, reference.predictions, current.predictions].some((values) =>
    values.some((value) => value < 0),
  );
  const metrics = source.metrics.filter((name) => !negative || !isLogarithmic(name)) as RegressorMetric[];
  const estimators = regressorEstimators({ ...reference, labels: reference.labels! }, current, metrics);
  return {
    method: "DLE",
    calibrated: null,
    estimators,
    kept: { reference: reference.kept, current: current.kept },
    labelled: current.labels?.filter((one) => !Number.isNaN(one)).length ?? 0,
    notes: [
      ...(filled ? ["missing numbers among the features are the reference's median"] : []),
      ...(metrics.length < source.metrics.length
        ? ["msle and rmsle are left out: there are negative values"]
        : []),
    ],
  };
}

/** Numbers, booleans and texts that both sides have. Times move on by themselves, and nothing is learnt from them. */
function featuresOf(
  { reference, current }: ModelSource["tables"],
  excluded: ReadonlySet<string>,
): { name: string; isNumber: boolean }[] {
  return reference.columns.flatMap((column) => {
    const other = current.column(column.name);
    if (excluded.has(column.name) || other === undefined) return [];
    const kinds = [baseKind(column), baseKind(other)];
    if (kinds.includes("datetime")) return [];
    return [{ name: column.name, isNumber: kinds.every((kind) => kind === "numeric" || kind === "boolean") }];
  });
}

/** Texts by the order of their names in the reference; what it doesn't have is −1. A missing one is a text of its own. */
function coded(
  texts: readonly (string | null)[],
  codes: Map<string, number>,
  isFirst: boolean,
): Float64Array {
  const key = (text: string | null) => (text === null ? "" : `=${text}`);
  if (isFirst) {
    const sorted = [...new Set(texts.map(key))].sort();
    for (const [at, one] of sorted.entries()) codes.set(one, at);
  }
  return Float64Array.from(texts, (text) => codes.get(key(text)) ?? -1);
}

function fillMissing(reference: readonly Feature[], current: readonly Feature[]): boolean {
  let isAny = false;
  reference.forEach(({ kind, values }, at) => {
    if (kind !== "numeric") return;
    const known = values.filter((value) => !Number.isNaN(value)).sort();
    const median = known[known.length >> 1] ?? 0;
    for (const side of [values, current[at]!.values]) {
      for (let row = 0; row < side.length; row++) {
        if (!Number.isNaN(side[row]!)) continue;
        side[row] = median;
        isAny = true;
      }
    }
  });
  return isAny;
}
