import { readBytes } from "../bytes.js";
import { FormTally } from "../cell-forms.js";
import type { Column } from "../column.js";
import { otherColumns, readCsvHeader } from "../csv-load.js";
import { CsvScanner } from "../csv-scan.js";
import { cast, type NarrowType } from "../narrow.js";
import { typeByForms } from "../narrow-forms.js";
import { unitOf } from "../number-columns.js";
import type { ColumnProfile } from "../profile.js";
import { profileOfRuns } from "../profile-compute.js";
import { inSteps, stepsFor } from "../profile-size.js";
import type { DataFile } from "../source.js";
import { CellLog, OtherType } from "./asked.js";
import type { ColumnCells } from "./cell.js";
import type { Certain } from "./certain.js";
import type { BlockStore } from "./key-list.js";
import { NumberColumn } from "./number-column.js";
import { rowsOf, type WalkRows } from "./rows.js";
import type { SortedKeys } from "./sorted-keys.js";
import { type ReadTexts, TextColumn } from "./text-column.js";
import { TimeColumn } from "./time-column.js";
import { type CsvSource, type ReadFile, walkRecords } from "./walk.js";

/** A column of text that is being read. */
export type ScanColumn = NumberColumn | TimeColumn | TextColumn;

/** What one pass over the files has found out of a column. */
export type ScannedColumn = ScannedNumbers | ScannedTexts;

export interface ScannedNumbers {
  readonly kind: "numbers";
  readonly column: Column;
  readonly scan: ColumnCells;
  readonly profile: ColumnProfile;
  /** Values that are numbers, how many different ones, and those that come more than once where that is demanded. */
  readonly total: number;
  readonly distinct: number;
  readonly repeated: Iterable<number>;
}

export interface ScannedTexts extends ReadTexts {
  readonly kind: "texts";
  readonly column: Column;
  readonly scan: ColumnCells;
  /** Cells without a value. */
  readonly missing: number;
}

export interface Scan {
  readonly sources: readonly { readonly file: DataFile }[];
  readonly files: readonly ReadFile[];
  readonly columns: readonly ScannedColumn[];
  /** Reads the rows again. */
  readonly walk: WalkRows;
  /** The cells that are not certain, of columns on which there are demands. */
  readonly log: CellLog;
}

/** What is demanded of a column's cells. */
export interface Demand {
  /** Whether anything is. */
  readonly isAny: boolean;
  /** Which cells certainly keep all of it; undefined when none. */
  readonly certain: Certain | undefined;
  /** Whether values must not repeat. */
  readonly isKey: boolean;
}

/** A column of numbers or times that has been read. */
interface ReadNumbers extends ColumnCells {
  readonly missing: number;
  readonly nan: number;
  /** All values, until those of another column are sorted. */
  finish(): SortedKeys;
}

/** So many bytes mostly tell the types. */
const headSize = 1 << 17;

/** Entries that the tables of all columns may have together. */
const allEntries = 1 << 20;

/**
 * Keeps little of a column's values: those of the next need the memory.
 * @param columns how many there are
 */
export function numbersOf(
  column: Column,
  scan: ReadNumbers,
  rows: number,
  { isKey }: Pick<Demand, "isKey">,
  columns: number,
): ScannedNumbers {
  const sorted = scan.finish();
  const { size: distinct, total } = sorted;
  const { missing } = scan;
  const fine = profileOfRuns(rows, { column, runs: sorted.runs(scan.nan), missing, unit: unitOf(column) });
  const numeric = fine.numeric === null ? null : inSteps(fine.numeric, stepsFor(columns));
  const profile = { ...fine, numeric };
  const repeated = isKey && distinct < total ? sorted.repeated().values : [];
  sorted.close();
  return { kind: "numbers", column, scan, profile, total, distinct, repeated };
}

/** Entries that the table of one of so many columns may have. */
export function entriesOf(columns: number): number {
  const share = 2 ** Math.floor(Math.log2(allEntries / columns));
  return Math.max(256, Math.min(1 << 15, share));
}

/** The files' headers; all have the same names. @throws ConfigurationError */
export async function openSources(files: readonly DataFile[]): Promise<CsvSource[]> {
  const sources: CsvSource[] = [];
  for (const file of files) {
    const header = await readCsvHeader(file);
    const names = sources[0]?.header.names ?? header.names;
    if (header.names.join("\0") !== names.join("\0")) throw otherColumns(file, header.names, names);
    sources.push({ file, header });
  }
  return sources;
}

/**
 * The columns' types, by the first bytes of the first file or by all of all. Undefined where only the values of the
 * cells could tell.
 */
export async function typesOf(
  sources: readonly CsvSource[],
  headOnly: boolean,
): Promise<NarrowType[] | undefined> {
  const width = sources[0]!.header.names.length;
  const tallies: FormTally[] = [];
  for (const { file, header } of headOnly ? sources.slice(0, 1) : sources) {
    const scanner = new CsvScanner(header.delimiter.charCodeAt(0));
    for await (const chunk of readBytes(file)) {
      scanner.push(headOnly ? chunk.subarray(0, headSize) : chunk);
      if (headOnly) break;
    }
    // The last record of the head may be cut: it is not ended.
    if (!headOnly) scanner.end();
    tallies.push(scanner.columnForms);
  }
  const found = FormTally.columns(tallies, width).map(typeByForms);
  return found.every((type): type is NarrowType => typeof type === "string") ? found : undefined;
}

export function columnsOf(sources: readonly CsvSource[], types: readonly NarrowType[]): Column[] {
  return sources[0]!.header.names.map((name, index) => ({
    name,
    index,
    type: types[index]!,
    textual: true,
    raw: `c${index}`,
    typed: cast(`c${index}`, types[index]!),
  }));
}

/**
 * Reads the files once: no table, no engine, and memory for a block and the counted values.
 * @param demands for each column
 * @param store where what does not repeat goes; memory, if there is none
 * @throws OtherType when a column is not of its type
 * @throws NotInOnePass when a value has no exact number, or too many different cells are not certain
 */
export async function scanCsv(
  sources: readonly CsvSource[],
  columns: readonly Column[],
  demands: readonly Demand[],
  store?: BlockStore,
): Promise<Scan> {
  const entries = entriesOf(columns.length);
  const log = new CellLog();
  const scans = columns.map(({ index, type }): ScanColumn => {
    const demand = demands[index]!;
    const rest = [demand.certain, entries, demand.isAny ? log : undefined, store] as const;
    if (type === "BIGINT" || type === "DOUBLE") return new NumberColumn(index, type, ...rest);
    if (type === "DATE" || type === "TIMESTAMP") return new TimeColumn(index, type, ...rest);
    return new TextColumn(index, type as "VARCHAR" | "BOOLEAN", ...rest);
  });
  const files = await walkRecords(sources, columns.length, (block, file) => {
    log.file = file;
    for (const scan of scans) scan.consume(block);
    return undefined;
  });
  checkTypes(scans, columns);
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  return {
    sources,
    files,
    log,
    walk: rowsOf(sources),
    columns: columns.map((column, index): ScannedColumn => {
      const scan = scans[index]!;
      if (!(scan instanceof TextColumn))
        return numbersOf(column, scan, rows, demands[index]!, columns.length);
      return {
        kind: "texts",
        column,
        scan,
        ...scan.finish(demands[index]!.isKey),
        missing: scan.asked.empty,
      };
    }),
  };
}

/** @throws OtherType with the types of all columns, where one is not of its own */
function checkTypes(scans: readonly ScanColumn[], columns: readonly Column[]): void {
  const types = scans.map((scan) => scan.foundType());
  if (types.every((type, index) => type === columns[index]!.type)) return;
  throw new OtherType(types.every((type) => type !== undefined) ? types : undefined);
}
