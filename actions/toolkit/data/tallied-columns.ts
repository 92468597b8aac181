import { randomInt } from "node:crypto";
import type { Column } from "./column.js";
import type { Engine } from "./engine.js";
import {
  exactRange,
  expressionOf,
  isNumberColumn,
  isTime,
  mayHide,
  missingOf,
  type Unit,
  unitOf,
} from "./number-columns.js";
import type { Runs } from "./number-profile.js";
import { type Repeats, Tally } from "./scan/tally.js";
import type { Table } from "./table.js";

/** A column of numbers or times: its values, each once. */
export interface TalliedNumbers {
  readonly kind: "numbers";
  readonly column: Column;
  readonly runs: Runs;
  readonly missing: number;
  readonly unit: Unit;
}

/** A column of texts: their hashes of 63 bits. */
export interface TalliedHashes {
  readonly kind: "hashes";
  readonly column: Column;
  readonly hashes: Repeats;
  readonly missing: number;
}

/** No stranger to the process can foresee which text has which hash. */
const seed = randomInt(2 ** 47);

/** Memory for the values of the columns that are counted in one scan, in bytes. */
const batchBytes = 256 << 20;

/** Entries that the counting tables of all columns of a scan may have together. */
const allEntries = 1 << 20;

/** Whether a column can be counted so. */
export function isTallied(column: Column): boolean {
  return isNumberColumn(column) || column.type === "VARCHAR";
}

/**
 * Counts columns for which {@link isTallied} holds, in as few scans as memory allows. Those with values that have no
 * exact number are left out: beyond 2^53, timestamps beyond the year 2255 and without end.
 */
export async function* tallyColumns(
  engine: Engine,
  table: Table,
  columns: readonly Column[],
): AsyncGenerator<TalliedNumbers | TalliedHashes> {
  const width = Math.max(1, Math.floor(batchBytes / (8 * Math.max(1, table.rows))));
  for (let from = 0; from < columns.length; from += width) {
    const batch = columns.slice(from, from + width);
    const share = 2 ** Math.floor(Math.log2(allEntries / batch.length));
    const counters = batch.map((column) => new Counter(column, Math.max(256, Math.min(1 << 15, share))));
    const selected = counters.map(({ expression }, index) => `${expression} AS x${index}`).join(", ");
    await engine.words(`SELECT ${selected} FROM ${table.storage}`, (words) => {
      for (let at = 0; at < counters.length; at++) counters[at]!.add(words[at]!);
    });
    const hidden = counters.filter(({ column, odd }) => odd > 0 && mayHide(column));
    const missing = await missingOf(
      engine,
      table,
      hidden.map(({ column }) => column),
    );
    for (const counter of counters) {
      const one = counter.finish(missing.get(counter.column) ?? counter.odd);
      if (one !== undefined) yield one;
    }
  }
}

class Counter {
  readonly expression: string;
  /** Rows without a value that can be counted: none, or NaN. */
  odd = 0;
  private readonly isText: boolean;
  private readonly tally: Tally;

  constructor(
    readonly column: Column,
    entries: number,
  ) {
    this.isText = column.type === "VARCHAR";
    // Adding 0 turns −0 into 0.
    this.expression = this.isText ? hashOf(column.typed) : `${expressionOf(column)} + 0`;
    this.tally = new Tally(entries);
  }

  /** @param words two for each value, the lower one first */
  add(words: Int32Array): void {
    const { tally } = this;
    if (this.isText) {
      for (let at = 0; at < words.length; at += 2) {
        if (words[at] === 0 && words[at + 1] === 0) this.odd++;
        else tally.add(words[at]!, words[at + 1]!);
      }
      return;
    }
    for (let at = 0; at < words.length; at += 2) {
      const [low, high] = [words[at]!, words[at + 1]!];
      const isOdd = (high & 0x7ff00000) === 0x7ff00000 && (low !== 0 || (high & 0xfffff) !== 0);
      if (isOdd) this.odd++;
      else tally.add(low, high);
    }
  }

  /** @param missing how many of the odd rows have no value at all */
  finish(missing: number): TalliedNumbers | TalliedHashes | undefined {
    const { column, tally } = this;
    if (this.isText) return { kind: "hashes", column, hashes: tally.repeats(), missing };
    const nan = this.odd - missing;
    const runs = { ...tally.runs(), nan };
    const [low, high] = exactRange(column);
    const isExact = runs.values.length === 0 || (runs.values[0]! >= low && runs.values.at(-1)! <= high);
    // A time without end is no number.
    if (!isExact || (nan > 0 && isTime(column.type))) return undefined;
    return { kind: "numbers", column, runs, missing, unit: unitOf(column) };
  }
}

/** SQL of a text's hash, 0 where there is none. Without one bit of the exponent it is no NaN. */
export function hashOf(text: string): string {
  return `CASE WHEN ${text} IS NULL THEN 0::UBIGINT ELSE hash(${text}, ${seed}) & 13835058055282163711 END`;
}
