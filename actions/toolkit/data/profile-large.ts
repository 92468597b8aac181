import type { Column } from "./column.js";
import { Shared } from "./counting/counter.js";
import { Kernel } from "./counting/kernel.js";
import type { Engine } from "./engine.js";
import { topOf } from "./number-profile.js";
import type { ColumnProfile } from "./profile.js";
import { mostValues, profileOfRuns } from "./profile-compute.js";
import { mergeProfiles } from "./profile-merge.js";
import type { Table } from "./table.js";
import {
  type Beside,
  batchBytes,
  Counter,
  entriesOf,
  selectOf,
  type TalliedHashes,
  wordsOf,
} from "./tallied-columns.js";
import { findTexts, hashesTheSame, textOfHash } from "./tallied-texts.js";

/** Columns that are read in one scan. */
const columnsAtOnce = 50;

/**
 * Profiles of columns of a table that is too large for their values to be in memory: of as many rows at a time as have
 * room, which are merged like those of several datasets and say how exact they are. One scan for fifty columns.
 * @param columns for which `isTallied` holds; those with values that have no exact number are left out of the answer
 * @param beside is read in the first scan
 * @param partBytes memory for the values of a part's columns
 */
export async function profilesOfLarge(
  engine: Engine,
  table: Table,
  columns: readonly Column[],
  beside: Beside | undefined,
  partBytes = batchBytes,
): Promise<ReadonlyMap<Column, ColumnProfile>> {
  const found = new Map<Column, ColumnProfile>();
  for (let from = 0; from === 0 || from < columns.length; from += columnsAtOnce) {
    const batch = columns.slice(from, from + columnsAtOnce);
    const most = Math.max(2048, Math.floor(partBytes / (8 * Math.max(1, batch.length))));
    const parts = await partsOf(engine, table, batch, from === 0 ? beside : undefined, most);
    for (const [at, column] of batch.entries()) {
      const one = await unionOf(engine, table, column, parts[at]!);
      if (one !== undefined) found.set(column, one);
    }
  }
  return found;
}

/** Undefined once a part had a value without an exact number. Of texts the values are their hashes. */
type Parts = ColumnProfile[] | undefined;

/** @param most rows that a part has */
async function partsOf(
  engine: Engine,
  table: Table,
  columns: readonly Column[],
  beside: Beside | undefined,
  most: number,
): Promise<Parts[]> {
  const kernel = new Kernel();
  const shared = new Shared(kernel, most, entriesOf(most, columns.length));
  const begin = kernel.mark();
  const open = () => {
    kernel.giveBack(begin);
    return columns.map((column) => new Counter(column, shared, most));
  };
  let counters = open();
  const parts = columns.map((): Parts => []);
  let filled = 0;
  const finish = () => {
    for (const [at, counter] of counters.entries()) parts[at] = withPart(parts[at], counter, filled);
    filled = 0;
    counters = open();
  };
  const memory = kernel.wholeMemory();
  const more = beside?.expressions ?? [];
  await engine.vectors(
    selectOf(table, [...counters.map(({ expression }) => expression), ...more]),
    [...counters.map(({ width }) => width), ...more.map(() => 8)],
    (rows, vectors) => {
      if (filled + rows > most) finish();
      for (const [at, counter] of counters.entries()) counter.add(memory, vectors[at]!, rows);
      beside?.add(rows, vectors.slice(counters.length).map(wordsOf));
      filled += rows;
    },
  );
  if (filled > 0) finish();
  return parts;
}

function withPart(parts: Parts, counter: Counter, rows: number): Parts {
  const one = parts && counter.finish();
  if (parts === undefined || one === undefined) return undefined;
  parts.push(one.kind === "numbers" ? profileOfRuns(rows, one) : hashProfile(rows, one));
  return parts;
}

/** The profile of a column of texts, with their hashes in their places. */
function hashProfile(rows: number, { column, hashes, missing }: TalliedHashes): ColumnProfile {
  const top = topOf([hashes], mostValues("text"));
  const values = top.map(({ value, count }) => ({ value: textOfHash(value), count }));
  const valuesComplete = values.length === hashes.distinct;
  return {
    ...{ name: column.name, kind: "text", type: column.type, rows, missing },
    ...{ distinct: hashes.distinct, distinctExact: true, numeric: null, values, valuesComplete },
    distinctSketch: hashes.sketch.text(),
  };
}

async function unionOf(
  engine: Engine,
  table: Table,
  column: Column,
  parts: Parts,
): Promise<ColumnProfile | undefined> {
  if (parts === undefined || parts.length === 0) return undefined;
  const merged = mergeProfiles(
    parts.map((one) => ({ schema: "mergeline.profile/2", rows: one.rows, digest: "", columns: [one] })),
  ).columns[0]!;
  if (column.type !== "VARCHAR") return apart(merged, parts);
  const open = new Map<string, { text: string | undefined }>();
  for (const { value } of merged.values) open.set(String(value), { text: undefined });
  if (!(await findTexts(engine, table, column, open))) return undefined;
  const values = merged.values
    .map(({ value, count }) => ({ value: open.get(String(value))!.text!, count }))
    .map((one) => ({ ...one, bytes: Buffer.from(one.value) }))
    .sort((one, other) => other.count - one.count || Buffer.compare(one.bytes, other.bytes))
    .map(({ value, count }) => ({ value, count }));
  const { distinctSketch, ...rest } = merged;
  const isOfUse = distinctSketch !== undefined && !merged.valuesComplete && (await hashesTheSame(engine));
  return { ...rest, values, ...(isOfUse ? { distinctSketch } : {}) };
}

/** Where no two parts overlap, as of an ascending number, no value is in two of them: what they count adds up. */
function apart(merged: ColumnProfile, parts: readonly ColumnProfile[]): ColumnProfile {
  const ranges = parts
    .filter(({ rows, missing }) => missing < rows)
    .map(({ numeric, distinctExact }) =>
      numeric === null || !distinctExact || numeric.infinite + numeric.nan > 0 ? undefined : numeric,
    );
  if (merged.distinctExact || ranges.includes(undefined)) return merged;
  const sorted = ranges.map((one) => one!).sort((one, other) => one.min - other.min);
  if (sorted.some(({ min }, at) => at > 0 && min <= sorted[at - 1]!.max)) return merged;
  const { distinctError: _, ...rest } = merged;
  const distinct = parts.reduce((sum, part) => sum + part.distinct, 0);
  return { ...rest, distinct, distinctExact: true };
}
