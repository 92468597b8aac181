import type { Engine } from "../../toolkit/data/engine.js";
import type { Table } from "../../toolkit/data/table.js";
import type { MetricPolicy } from "../../toolkit/model/schema/evaluate.js";
import { didYouMean } from "../../toolkit/runtime/nearest.js";
import { random } from "../../toolkit/statistics/random.js";
import { type Chunking, chunksOf } from "../chunks/chunking.js";
import { type Rows, someRows } from "../rows/frame.js";
import { readClassifier, readRegressor } from "./columns.js";
import { type Estimator, type MetricOverTime, overTime } from "./estimate.js";
import { type Overall, overallOf } from "./measured.js";
import { metricsFor } from "./metrics.js";
import { readMulticlass } from "./multiclass-columns.js";
import { places } from "./places.js";

export interface PerformanceSettings {
  readonly metrics: readonly string[] | undefined;
  /** What the model's gate asks of each metric. */
  readonly gate: ReadonlyMap<string, MetricPolicy>;
  readonly columns: {
    readonly id: string;
    readonly label: string;
    readonly prediction: string;
    readonly score: string;
    /** Of a classifier of several classes: the column of each class's score. */
    readonly scores: ReadonlyMap<string, string> | undefined;
  };
  readonly positive: string | undefined;
  /** Columns that a regressor doesn't learn from: ids, what is ignored, other roles. */
  readonly excluded: readonly string[];
}

export interface Performance {
  /** CBPE of classifiers, DLE of regressors. */
  readonly method: "CBPE" | "DLE";
  /** Whether a classifier's scores were calibrated; null for a regressor. */
  readonly calibrated: boolean | null;
  /** Current rows with a label, of those with a prediction. */
  readonly labelled: number;
  readonly rows: number;
  readonly overall: readonly Overall[];
  readonly chunks: {
    readonly reference: readonly { readonly key: string; readonly rows: number }[];
    readonly current: readonly { readonly key: string; readonly rows: number }[];
  };
  readonly metrics: readonly MetricOverTime[];
  /** What is left out, in sentences. */
  readonly notes: readonly string[];
}

/**
 * What a kind of model gives to be looked at. `kept` are the places, among the rows that were read, of those that
 * count; the estimators number these from 0.
 */
export interface ReadModel {
  readonly method: Performance["method"];
  readonly calibrated: boolean | null;
  readonly estimators: readonly Estimator[];
  readonly kept: { readonly reference: Uint32Array; readonly current: Uint32Array };
  /** How many of the current ones have a label. */
  readonly labelled: number;
  readonly notes: readonly string[];
}

/** More rows than this are not read into memory. */
const mostRows = { CBPE: 1_000_000, DLE: 100_000 } as const;
const mostScores = 2_000_000;
const seed = "9d1f7a3c5b2e4860a7c1d3e5f7092b4d";
const defaultChunks = 10;
const readers = { binary: readClassifier, multiclass: readMulticlass, regressor: readRegressor } as const;

/** Estimates and measures the performance, or says in a sentence why it can't. */
export async function performanceOf(
  engine: Engine,
  tables: { readonly reference: Table; readonly current: Table },
  labels: Table | undefined,
  settings: PerformanceSettings,
  chunking: Chunking | undefined,
): Promise<Performance | string> {
  const { columns } = settings;
  if (tables.reference.column(columns.label) === undefined)
    return `drift.performance: the reference has no column ${columns.label}, and estimates learn from its labels${hintOf(tables.reference, columns.label)}`;
  const hasScore = [tables.reference, tables.current].every(
    (table) => table.column(columns.score) !== undefined,
  );
  const classes = columns.scores?.size ?? 0;
  const isMulticlass = classes > 2 || (classes === 2 && !hasScore);
  const kind = isMulticlass ? "multiclass" : hasScore ? "binary" : "regressor";
  const method = kind === "regressor" ? "DLE" : "CBPE";
  const chosen = metricsFor(kind, settings.metrics, settings.gate);
  if (typeof chosen === "string") return `drift.performance.metrics: ${chosen}`;
  const most = isMulticlass ? Math.floor(mostScores / classes) : mostRows[method];
  const draw = random(seed);
  const rows = {
    reference: await someRows(engine, tables.reference, most, draw),
    current: await someRows(engine, tables.current, most, draw),
  };
  const model = await readers[kind](engine, { tables, rows, labels, settings, metrics: chosen.names });
  if (typeof model === "string") return `drift.performance: ${model}`;
  const chunks = {
    reference: await groups(engine, tables.reference, rows.reference, model.kept.reference, chunking),
    current: await groups(engine, tables.current, rows.current, model.kept.current, chunking),
  };
  const metrics = model.estimators.map((estimator) =>
    overTime(estimator, {
      reference: chunks.reference.map((chunk) => chunk.rows),
      current: chunks.current.map((chunk) => chunk.rows),
    }),
  );
  const limits = new Map(metrics.map((metric) => [metric.name, metric.limits]));
  const cut = (["reference", "current"] as const)
    .filter((side) => rows[side].ids !== undefined)
    .map(
      (side) => `of the ${side} data ${rows[side].count.toLocaleString("en-US")} rows were drawn at random`,
    );
  const named = (side: typeof chunks.current) =>
    side.map((chunk) => ({ key: chunk.key, rows: chunk.rows.length }));
  return {
    method,
    calibrated: model.calibrated,
    labelled: model.labelled,
    rows: model.kept.current.length,
    overall: overallOf(
      model.estimators,
      { limits, rules: chosen.rules },
      { reference: numbered(model.kept.reference), current: numbered(model.kept.current) },
    ),
    chunks: { reference: named(chunks.reference), current: named(chunks.current) },
    metrics,
    notes: [...cut, ...model.notes, ...chosen.notes],
  };
}

function hintOf(table: Table, name: string): string {
  const hint = didYouMean(
    name,
    table.columns.map((column) => column.name),
  );
  return hint === "" ? "" : `.${hint}`;
}

function numbered(rows: Uint32Array): Uint32Array {
  return places(rows.length, () => true);
}

/** The kept rows chunk by chunk, by their numbers. */
async function groups(
  engine: Engine,
  table: Table,
  rows: Rows,
  kept: Uint32Array,
  chunking: Chunking | undefined,
): Promise<{ key: string; rows: Uint32Array }[]> {
  const chunks = chunking === undefined ? undefined : await chunksOf(engine, table, chunking);
  if (chunks === undefined) {
    const size = Math.max(1, Math.ceil(kept.length / defaultChunks));
    const all = numbered(kept);
    return Array.from({ length: Math.ceil(kept.length / size) }, (_, at) => {
      const part = all.subarray(at * size, (at + 1) * size);
      return { key: `${at * size + 1}–${at * size + part.length}`, rows: part };
    });
  }
  const [parts] = await engine.numbers(
    `SELECT CAST(${chunks.part ?? 1} AS DOUBLE) FROM ${table.storage} ${rows.where} ORDER BY rowid`,
    1,
    rows.count,
  );
  const found = chunks.parts.map(({ label }) => ({ key: label, numbers: [] as number[] }));
  for (const [number, at] of kept.entries()) found[parts![at]! - 1]?.numbers.push(number);
  return found
    .filter(({ numbers }) => numbers.length > 0)
    .map(({ key, numbers }) => ({ key, rows: Uint32Array.from(numbers) }));
}
