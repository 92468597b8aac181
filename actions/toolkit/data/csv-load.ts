import { isUtf8 } from "node:buffer";
import { ConfigurationError } from "../runtime/errors.js";
import { nearest } from "../runtime/nearest.js";
import { readBytes } from "./bytes.js";
import { loadClean } from "./csv-clean.js";
import { detectDelimiter } from "./csv-dialect.js";
import { isPlain, loadPlain, type ScannedCsv, scanCsvFile } from "./csv-plain.js";
import { cellText, splitRecord } from "./csv-record.js";
import { type CsvRecord, CsvScanner } from "./csv-scan.js";
import type { Engine } from "./engine.js";
import { looksBinary } from "./format.js";
import type { Loaded } from "./loaded.js";
import type { DataFile } from "./source.js";
import type { Storage } from "./storage.js";

/** Enough to tell the delimiter by. */
const headSize = 1 << 18;
/** Enough for fifty records of usual length, by which the delimiter is chosen. */
const sampleSize = 1 << 16;
/** A header may be longer than that, but not without end. */
const longestHeader = 1 << 24;

export interface CsvHeader {
  readonly names: readonly string[];
  readonly delimiter: string;
}

/**
 * The header of a CSV or TSV file: its first record that is not an empty line.
 * @throws ConfigurationError when there is none, or a name is empty or stands twice
 */
export async function readCsvHeader(file: DataFile): Promise<CsvHeader> {
  if (file.reading?.dialect !== undefined)
    return (await import("./csv-dialect-load.js")).readDialectHeader(file, file.reading.dialect);
  const parts: Buffer[] = [];
  let size = 0;
  let whole = true;
  let lineEnds = false;
  for await (const chunk of readBytes(file)) {
    parts.push(chunk);
    size += chunk.length;
    lineEnds ||= chunk.includes(0x0a) || chunk.includes(0x0d);
    if (size < headSize || (!lineEnds && size < longestHeader)) continue;
    whole = false;
    break;
  }
  const head = Buffer.concat(parts);
  if (looksBinary(head.subarray(0, 512))) {
    throw new ConfigurationError(`${file.path} is named like text, but what it holds is binary.`);
  }
  if (!whole && !lineEnds) {
    throw new ConfigurationError("the first line has over 16 MiB and no end; a header can't be that long.", {
      place: { file: file.path, line: 1 },
    });
  }
  const delimiter =
    file.reading?.delimiter ??
    (file.format === "tsv"
      ? "\t"
      : detectDelimiter(head.subarray(0, sampleSize), whole && head.length <= sampleSize));
  let first: CsvRecord | undefined;
  const scanner = new CsvScanner(
    delimiter.charCodeAt(0),
    (record) => {
      first ??= record;
    },
    true,
  );
  for (let from = 0; from < head.length && first === undefined; from += 1 << 13)
    scanner.push(head.subarray(from, from + (1 << 13)));
  if (first === undefined) scanner.end();
  if (first === undefined) throw new ConfigurationError(`${file.path} is empty: there is no header.`);
  if (first.broken !== undefined || !isUtf8(first.bytes)) {
    const problem = first.broken === undefined ? "is not UTF-8" : "has a quote that is not closed";
    throw new ConfigurationError(`the header ${problem}. Mend the first line.`, {
      place: { file: file.path, line: first.line },
    });
  }
  const names = splitRecord(first.bytes, delimiter.charCodeAt(0)).map(cellText);
  checkNames(names, file.path, first.line);
  return { names, delimiter };
}

export function checkNames(names: readonly string[], file: string, line: number): void {
  const place = { file, line };
  const unnamed = names.indexOf("");
  if (unnamed >= 0) {
    const hint =
      unnamed === 0 ? " If it is a row index that pandas wrote, write the file with index=False." : "";
    throw new ConfigurationError(`column ${unnamed + 1} has no name in the header.${hint}`, { place });
  }
  const seen = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    const before = seen.get(name);
    if (before !== undefined) {
      throw new ConfigurationError(
        `columns ${before + 1} and ${index + 1} are both called ${name}. Rename one.`,
        { place },
      );
    }
    seen.set(name, index);
  }
}

/**
 * Appends a file's good records to the table `storage` (columns c0, c1, …, all VARCHAR) and accounts for every other
 * one. A file without surprises is read by DuckDB as it is; any other through a clean copy of ours.
 */
export async function loadCsv(
  engine: Engine,
  file: DataFile,
  header: CsvHeader,
  columns: readonly string[],
  storage: Storage,
): Promise<Loaded> {
  if (file.reading?.dialect !== undefined)
    return (await import("./csv-dialect-load.js")).loadDialect(engine, file, columns, storage);
  return loadScanned(engine, await scanCsvFile(file, header), columns.length, storage);
}

export async function loadScanned(
  engine: Engine,
  one: ScannedCsv,
  width: number,
  storage: Storage,
): Promise<Loaded> {
  if (one.rows === 0 || (isPlain(one) && (await loadPlain(engine, [one], width, storage))))
    return plainOf(one);
  return loadClean(engine, one.file, one.header, width, storage);
}

/** What became of a file whose records are all in the table. */
export function plainOf({ rows, forms }: ScannedCsv): Loaded {
  return { rows, regular: true, badRows: [], badRowCount: 0, forms };
}

/** What is said of a file whose header is not that of the dataset's first. */
export function otherColumns(
  file: DataFile,
  names: readonly string[],
  columns: readonly string[],
): ConfigurationError {
  const missing = columns.find((name) => !names.includes(name));
  const extra = names.find((name) => !columns.includes(name));
  const hint = missing === undefined ? undefined : nearest(missing, names);
  const what =
    missing !== undefined
      ? `has no column ${missing}, which the first file has${hint === undefined ? "" : `; it has ${hint}`}`
      : extra !== undefined
        ? `has a column ${extra}, which the first file lacks`
        : "has its columns in another order than the first file";
  return new ConfigurationError(`${file.path} ${what}. The files of a dataset must have the same header.`);
}
