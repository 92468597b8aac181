import { randomBytes } from "node:crypto";
import type { Column } from "./column.js";
import { ColumnCounter, type Kind, kinds, Shared } from "./counting/counter.js";
import { Kernel } from "./counting/kernel.js";
import type { PlacedRuns } from "./counting/placed-runs.js";
import type { Engine } from "./engine.js";
import type { Vector } from "./engine-vectors.js";
import { exactRange, isNumberColumn, isTime, type Unit, unitOf } from "./number-columns.js";
import type { Repeats } from "./scan/repeated-keys.js";
import type { DistinctSketch } from "./sketch/distinct-sketch.js";
import type { Table } from "./table.js";

/** A column of numbers or times: its values, each once. They are gone when the next column is asked for. */
export interface TalliedNumbers {
  readonly kind: "numbers";
  readonly column: Column;
  readonly runs: PlacedRuns;
  readonly missing: number;
  readonly unit: Unit;
}

/** A column of texts: their hashes of 63 bits. */
export interface TalliedHashes {
  readonly kind: "hashes";
  readonly column: Column;
  readonly hashes: Repeats & { readonly sketch: DistinctSketch };
  readonly missing: number;
}

/** Columns that are read along with those that are counted, of eight bytes a value and never NULL. SQL. */
export interface Beside {
  readonly expressions: readonly string[];
  /** @param words for each column two a row, the lower one first; gone when it returns */
  add(rows: number, words: readonly Int32Array[]): void;
}

/** The bits of a number without one of its exponent, so that no hash is NaN. */
const hashMask = 0xbfffffffffffffffn;
/** Lies over all hashes: no stranger to the process can foresee where a text stands in a table. */
const salt = randomBytes(8).readBigUInt64LE() & hashMask;

/** Memory for the values of the columns that are counted in one scan, in bytes. */
export const batchBytes = 256 << 20;

/** Entries that the counting tables of all columns of a scan may have together. */
const allEntries = 1 << 20;

/** Whether a column can be counted so. */
export function isTallied(column: Column): boolean {
  return isNumberColumn(column) || column.type === "VARCHAR";
}

/**
 * Counts columns for which {@link isTallied} holds, in as few scans as memory allows. Those with values that have no
 * exact number are left out: beyond 2^53, timestamps beyond the year 2255 and without end.
 * @param beside is read in the first scan, if there is any
 */
export async function* tallyColumns(
  engine: Engine,
  table: Table,
  columns: readonly Column[],
  beside?: Beside,
): AsyncGenerator<TalliedNumbers | TalliedHashes> {
  const width = Math.max(1, Math.floor(batchBytes / (8 * Math.max(1, table.rows))));
  const kernel = new Kernel();
  const begin = kernel.mark();
  let left = beside;
  for (let from = 0; from < columns.length || left !== undefined; from += width) {
    kernel.giveBack(begin);
    const batch = columns.slice(from, from + width);
    const shared = new Shared(kernel, table.rows, entriesOf(table.rows, batch.length));
    const counters = batch.map((column) => new Counter(column, shared, table.rows));
    await readColumns(engine, table, kernel, counters, left);
    left = undefined;
    for (const counter of counters) {
      const one = counter.finish();
      if (one !== undefined) yield one;
    }
  }
}

/** Keys that a column's table may hold: a power of two. */
export function entriesOf(rows: number, columns: number): number {
  const share = 2 ** Math.floor(Math.log2(allEntries / Math.max(1, columns)));
  return Math.max(64, Math.min(1 << 15, share, 2 ** Math.ceil(Math.log2(rows + 1))));
}

async function readColumns(
  engine: Engine,
  table: Table,
  kernel: Kernel,
  counters: readonly Counter[],
  beside: Beside | undefined,
): Promise<void> {
  const more = beside?.expressions ?? [];
  const widths = [...counters.map(({ width }) => width), ...more.map(() => 8)];
  const memory = kernel.wholeMemory();
  await engine.vectors(
    selectOf(table, [...counters.map(({ expression }) => expression), ...more]),
    widths,
    (rows, vectors) => {
      for (let at = 0; at < counters.length; at++) counters[at]!.add(memory, vectors[at]!, rows);
      beside?.add(rows, vectors.slice(counters.length).map(wordsOf));
    },
  );
}

export function selectOf({ storage }: Table, expressions: readonly string[]): string {
  return `SELECT ${expressions.map((sql, index) => `${sql} AS x${index}`).join(", ")} FROM ${storage}`;
}

export function wordsOf({ bytes }: Vector): Int32Array {
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}

/** Counts one column of a table, chunk by chunk. */
export class Counter {
  readonly expression: string;
  readonly width: number;
  private readonly isText: boolean;
  private readonly counter: ColumnCounter;

  constructor(
    readonly column: Column,
    shared: Shared,
    rows: number,
  ) {
    this.isText = column.type === "VARCHAR";
    const [kind, expression] = storedAs(column);
    this.expression = expression;
    this.width = widths[kind];
    this.counter = new ColumnCounter(shared, kind, rows);
  }

  add(memory: Uint8Array, vector: Vector, rows: number): void {
    this.counter.add(memory, vector, rows);
  }

  finish(): TalliedNumbers | TalliedHashes | undefined {
    const { column, counter } = this;
    const { missing } = counter;
    if (this.isText) return { kind: "hashes", column, hashes: counter.repeats(salt), missing };
    if (counter.inexact > 0) return undefined;
    const runs = counter.runs();
    const [low, high] = exactRange(column);
    const [first, last] = runs.ends() ?? [low, low];
    // A time without end is no number.
    if (first < low || last > high || (runs.nan > 0 && isTime(column.type))) return undefined;
    return { kind: "numbers", column, runs, missing, unit: unitOf(column) };
  }
}

const widths: Readonly<Record<Kind, number>> = {
  DOUBLE: 8,
  FLOAT: 4,
  BIGINT: 8,
  INTEGER: 4,
  SMALLINT: 2,
  TINYINT: 1,
  UINTEGER: 4,
  USMALLINT: 2,
  UTINYINT: 1,
  DATE: 4,
  HASH: 8,
};

/** How a column's values are read, and the SQL of them. */
function storedAs({ type, typed }: Column): readonly [Kind, string] {
  if (type === "VARCHAR") return ["HASH", `CASE WHEN ${typed} IS NOT NULL THEN ${hashOf(typed)} END`];
  if (type in kinds) return [type as Kind, typed];
  // As microseconds since 1970, which is how they are stored.
  if (type === "TIMESTAMP") return ["BIGINT", typed];
  if (isTime(type)) return ["BIGINT", `CAST(${typed} AS TIMESTAMP)`];
  return ["DOUBLE", `CAST(${typed} AS DOUBLE)`];
}

/** SQL of a text's hash. Without one bit of the exponent it is no NaN. */
export function hashOf(text: string): string {
  return `(xor(hash(${text}), ${salt}::UBIGINT) & ${hashMask}::UBIGINT)`;
}
