import type { Column as FileColumn } from "../../toolkit/data/column.js";
import { digestOfDataset } from "../../toolkit/data/digest.js";
import { toMilliseconds } from "../../toolkit/data/number-columns.js";
import { Runs, type SortedRuns, together } from "../../toolkit/data/number-profile.js";
import { kindOfText } from "../../toolkit/data/profile-compute.js";
import { NotInOnePass, OtherType } from "../../toolkit/data/scan/asked.js";
import { CellText } from "../../toolkit/data/scan/cell.js";
import { NumberColumn } from "../../toolkit/data/scan/number-column.js";
import { columnsOf, openSources, type ScanColumn, typesOf } from "../../toolkit/data/scan/scan.js";
import { StoredRuns } from "../../toolkit/data/scan/stored-runs.js";
import { TextColumn } from "../../toolkit/data/scan/text-column.js";
import { TimeColumn } from "../../toolkit/data/scan/time-column.js";
import { type CsvSource, walkRecords } from "../../toolkit/data/scan/walk.js";
import type { DataFile } from "../../toolkit/data/source.js";
import { mostCategories } from "./categories.js";
import type { Column, Dataset } from "./column.js";
import { KeptColumn, Latest } from "./kept-column.js";
import type { Spill } from "./spill.js";
import { ZoneWatch } from "./zones.js";

export interface Scanned {
  readonly dataset: Dataset;
  readonly badRowCount: number;
}

/** Entries that the counting tables of all columns may have together. */
const allEntries = 1 << 20;

/**
 * Reads CSV files in one pass, without a table of their rows. Values that hardly repeat go to `spill`, from where a
 * column's come back, and are sorted, when it is compared: memory holds one column of them at a time. The answers are
 * those of the table. Undefined where only the table can give them.
 */
export async function scanDataset(
  files: readonly DataFile[],
  label: string,
  spill: Spill,
): Promise<Scanned | undefined> {
  if (!files.every(({ format }) => format === "csv" || format === "tsv")) return undefined;
  const sources = await openSources(files);
  // The first rows mostly tell the types; where they don't, all rows are read for them.
  for (const headOnly of [true, false]) {
    const types = await typesOf(sources, headOnly);
    if (types === undefined) return undefined;
    try {
      const columns = columnsOf(sources, types);
      return await attempt(sources, columns, label, spill);
    } catch (error) {
      if (error instanceof NotInOnePass) return undefined;
      if (!(error instanceof OtherType)) throw error;
    }
  }
  return undefined;
}

async function attempt(
  sources: readonly CsvSource[],
  columns: readonly FileColumn[],
  label: string,
  spill: Spill,
): Promise<Scanned> {
  const width = columns.length;
  const share = 2 ** Math.floor(Math.log2(allEntries / width));
  const entries = Math.max(256, Math.min(1 << 15, share));
  const store = spill.store(width);
  const scans = columns.map(({ index, type }): ScanColumn => {
    if (type === "BIGINT" || type === "DOUBLE")
      return new NumberColumn(index, type, {}, entries, undefined, store);
    if (type === "DATE" || type === "TIMESTAMP")
      return new TimeColumn(index, type, {}, entries, undefined, store);
    return new TextColumn(index, type as "VARCHAR" | "BOOLEAN", {}, entries, undefined, store);
  });
  const zones = columns.map(({ index, type }) => (type === "TIMESTAMP" ? new ZoneWatch(index) : undefined));
  const read = await walkRecords(sources, width, (block) => {
    for (const scan of scans) scan.consume(block);
    for (const watch of zones) watch?.consume(block);
    return undefined;
  });
  for (const scan of scans) scan.checkType();
  const rows = read.reduce((sum, file) => sum + file.rows, 0);
  const latest = new Latest();
  const found = new Map<string, Column>();
  for (const [at, { name, type }] of columns.entries()) {
    const scan = scans[at]!;
    found.set(
      name,
      scan instanceof TextColumn
        ? await textColumn(sources, width, { name, type, rows, index: columns[at]!.index }, scan)
        : numbersColumn({ name, type, rows, zones: zones[at] }, scan, latest),
    );
  }
  return {
    dataset: {
      label,
      rows,
      digest: digestOfDataset(sources.map(({ file }) => file.digest)),
      source: "data",
      columns: found,
    },
    badRowCount: read.reduce((sum, file) => sum + file.badRowCount, 0),
  };
}

function numbersColumn(
  known: Pick<Column, "name" | "type" | "rows" | "zones">,
  scan: NumberColumn | TimeColumn,
  latest: Latest,
): Column {
  const isNumber = scan instanceof NumberColumn;
  const missing = scan.missing + (isNumber ? scan.nan : 0);
  const kind = isNumber ? "numeric" : "datetime";
  const fetch = () => (known.type === "TIMESTAMP" ? inMilliseconds(scan.runs()) : scan.runs());
  return new KeptColumn({ ...known, kind, missing }, fetch, latest);
}

/** Moments that fall into one millisecond become one value. */
function inMilliseconds(runs: SortedRuns): SortedRuns {
  if (runs instanceof StoredRuns) return runs.mapped(toMilliseconds);
  const { values, counts } = runs as Runs;
  const whole = together({ values: toMilliseconds(values), counts });
  return new Runs(whole.values, whole.counts, runs.nan);
}

async function textColumn(
  sources: readonly CsvSource[],
  width: number,
  { name, type, rows, index }: { name: string; type: string; rows: number; index: number },
  scan: TextColumn,
): Promise<Column> {
  const runs = scan.runs(mostCategories);
  const found = new Map<string, number>();
  let missing = scan.asked.empty;
  if (runs !== undefined) {
    const { values, counts } = runs;
    const known = scan.knownTexts();
    if (known.size < values.length) await findTexts(sources, width, index, known, values.length);
    for (let at = 0; at < values.length; at++) {
      const text = known.get(values[at]!)!;
      if (type === "BOOLEAN" && text === "") missing += counts[at]!;
      else {
        const value = type === "BOOLEAN" ? text.toLowerCase() : text;
        found.set(value, (found.get(value) ?? 0) + counts[at]!);
      }
    }
  }
  const kind = runs === undefined ? "text" : kindOfText(found.size, rows - missing);
  return {
    name,
    kind: type === "BOOLEAN" ? "boolean" : kind,
    type,
    rows,
    missing,
    infinite: 0,
    numbers: undefined,
    categories: runs === undefined ? undefined : { counts: found, rest: 0 },
    error: 0,
  };
}

/** Texts that are known by their hashes only: the files are read again for them. */
async function findTexts(
  sources: readonly CsvSource[],
  width: number,
  index: number,
  known: Map<number, string>,
  wanted: number,
): Promise<void> {
  const cell = new CellText();
  await walkRecords(sources, width, (block) => {
    for (let record = 0; record < block.records; record++) {
      if (!cell.read(block, record, index)) continue;
      const key = cell.key();
      if (!known.has(key)) known.set(key, cell.text());
    }
    return known.size === wanted;
  });
}
