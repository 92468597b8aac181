import type { Column } from "../column.js";
import { mostRows } from "../number-columns.js";
import { CellLog, NotInOnePass } from "../scan/asked.js";
import type { BlockStore } from "../scan/key-list.js";
import {
  type Demand,
  entriesOf,
  numbersOf,
  type Scan,
  type ScannedColumn,
  type ScannedNumbers,
} from "../scan/scan.js";
import type { DataFile } from "../source.js";
import { openParquet, type ParquetSource } from "./footer.js";
import { rowsOf } from "./group-rows.js";
import { StoredNumbers } from "./stored-numbers.js";
import { StoredTexts } from "./stored-texts.js";

/**
 * The files' columns and where their values stand; all have the same.
 * @throws NotInOnePass where they differ, are broken, have what is not read here, or more rows than are counted exactly
 */
export function openSources(files: readonly DataFile[]): ParquetSource[] {
  const sources: ParquetSource[] = [];
  let rows = 0;
  for (const file of files) {
    const source = openParquet(file);
    rows += source.rows;
    if (namesOf(source) !== namesOf(sources[0] ?? source) || rows > mostRows) throw new NotInOnePass();
    sources.push(source);
  }
  return sources;
}

function namesOf({ columns }: ParquetSource): string {
  return JSON.stringify(columns.map(({ name, type }) => [name, type]));
}

export function columnsOf(sources: readonly ParquetSource[]): Column[] {
  return sources[0]!.columns.map(({ name, type }, index) => ({
    ...{ name, index, type, textual: false },
    ...{ raw: `c${index}`, typed: `c${index}` },
  }));
}

/**
 * Reads the files once, column by column: no table, no engine, and memory for a page and the counted values of a column.
 * @param demands for each column
 * @param store where what does not repeat goes; memory, if there is none
 * @throws NotInOnePass where a file is broken, a value has no exact number, or too many different cells are not certain
 */
export function scanParquet(
  sources: readonly ParquetSource[],
  columns: readonly Column[],
  demands: readonly Demand[],
  store?: BlockStore,
): Scan {
  const rows = sources.reduce((sum, source) => sum + source.rows, 0);
  const log = new CellLog();
  const entries = entriesOf(columns.length);
  return {
    sources,
    files: sources.map((source) => ({ rows: source.rows, badRows: [], badRowCount: 0 })),
    log,
    walk: rowsOf(sources),
    columns: columns.map((column): ScannedColumn => {
      const { index } = column;
      const demand = demands[index]!;
      const isText = sources[0]!.columns[index]!.storage !== "number";
      const Values = isText ? StoredTexts : StoredNumbers;
      const scan = new Values(column, demand.certain, entries, demand.isAny ? log : undefined, store);
      for (const [file, { groups }] of sources.entries()) {
        log.file = file;
        for (const { chunks, before } of groups) scan.consume(chunks[index]!, before);
      }
      if (scan instanceof StoredNumbers)
        return withinType(numbersOf(column, scan, rows, demand, columns.length));
      return { kind: "texts", column, scan, ...scan.finish(demand.isKey), missing: scan.asked.empty };
    }),
  };
}

/** Whole numbers of fewer than 32 bits are stored with 32: what is beyond their own only a broken file has. */
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  TINYINT: [-128, 127],
  SMALLINT: [-32_768, 32_767],
  UTINYINT: [0, 255],
  USMALLINT: [0, 65_535],
};

/** @throws NotInOnePass where a value is none of the column's type */
function withinType(scanned: ScannedNumbers): ScannedNumbers {
  const { numeric, type } = scanned.profile;
  const [least, most] = ranges[type] ?? [];
  if (numeric !== null && (numeric.min < (least ?? numeric.min) || numeric.max > (most ?? numeric.max)))
    throw new NotInOnePass();
  return scanned;
}
