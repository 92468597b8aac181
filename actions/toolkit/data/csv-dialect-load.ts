import { stat } from "node:fs/promises";
import { join } from "node:path";
import { ConfigurationError } from "../runtime/errors.js";
import { type BadRow, keptBadRows, recordProblem } from "./bad-row.js";
import { readBytes } from "./bytes.js";
import { copyRecords } from "./csv-copy.js";
import { type DialectRecord, DialectScanner } from "./csv-dialect-scan.js";
import { type CsvHeader, checkNames, loadCsv } from "./csv-load.js";
import type { CsvDialect } from "./csv-reading.js";
import type { RawCell } from "./csv-record.js";
import type { Engine } from "./engine.js";
import type { Loaded } from "./loaded.js";
import { NumberList } from "./number-list.js";
import type { DataFile } from "./source.js";
import type { Storage } from "./storage.js";

function delimiterOf({ reading, format }: DataFile): string {
  return reading?.delimiter ?? (format === "tsv" ? "\t" : ",");
}

/** The names of the columns, where the dialect says that they stand. @throws ConfigurationError */
export async function readDialectHeader(file: DataFile, dialect: CsvDialect): Promise<CsvHeader> {
  const delimiter = delimiterOf(file);
  if (dialect.names !== undefined) return { names: dialect.names, delimiter };
  const last = Math.max(...dialect.headerRows);
  const rows: DialectRecord[] = [];
  let number = 0;
  const scanner = new DialectScanner(dialect, delimiter, (record) => {
    number = record.number;
    if (dialect.headerRows.includes(record.number) && !isLeftOut(record, dialect)) rows.push(record);
  });
  for await (const chunk of readBytes(file)) {
    scanner.push(chunk);
    if (number >= last) break;
  }
  if (number < last) scanner.end();
  const names = joined(rows, dialect.headerJoin);
  const line = rows[0]?.line ?? 1;
  if (names.length === 0) {
    throw new ConfigurationError(
      `there is no header in record ${dialect.headerRows.join(" and ")}: it is a comment or empty. Say in headerRows of the dialect where it is, counting comments and empty lines.`,
      { place: { file: file.path, line } },
    );
  }
  if (rows.some(({ broken }) => broken !== undefined)) {
    throw new ConfigurationError("the header has a quote that is not closed. Mend it.", {
      place: { file: file.path, line },
    });
  }
  checkNames(names, file.path, line);
  return { names, delimiter };
}

/** Of several rows each column's texts one after the other, without what only repeats the row above. */
function joined(rows: readonly DialectRecord[], between: string): string[] {
  const names: string[] = [];
  const before: string[] = [];
  for (const { cells } of rows) {
    for (const [index, { bytes }] of cells.entries()) {
      const text = bytes.toString("utf8");
      if (before[index] === text) continue;
      before[index] = text;
      names[index] = names[index] === undefined ? text : `${names[index]}${between}${text}`;
    }
  }
  return names;
}

function isLeftOut({ number, cells }: DialectRecord, dialect: CsvDialect): boolean {
  if (cells.length === 0 || dialect.commentRows.includes(number)) return true;
  return dialect.comment !== undefined && cells[0]!.bytes.toString("utf8").startsWith(dialect.comment);
}

/** Appends the file's good records to `storage`, by way of a copy in the form of RFC 4180. */
export async function loadDialect(
  engine: Engine,
  file: DataFile,
  columns: readonly string[],
  storage: Storage,
): Promise<Loaded> {
  const dialect = file.reading!.dialect!;
  const path = join(engine.scratch, `${engine.unique("dialect")}.csv`);
  const lines = new NumberList();
  const rowNumbers = new NumberList();
  const badRows: BadRow[] = [];
  let badRowCount = 0;
  let row = 0;
  const header = dialect.names === undefined ? Math.max(...dialect.headerRows) : 0;
  let waiting = [written(columns.map((_, index) => ({ bytes: Buffer.from(`c${index}`), quoted: false })))];
  const scanner = new DialectScanner(dialect, delimiterOf(file), (record) => {
    const { number, line, cells } = record;
    if (number <= header || isLeftOut(record, dialect)) return;
    if (dialect.skipBlankRows && cells.every(({ bytes }) => bytes.length === 0)) return;
    row++;
    const problem = recordProblem(
      record.broken,
      cells.map(({ bytes }) => bytes),
      cells.length,
      columns.length,
    );
    if (problem === undefined) {
      waiting.push(written(cells));
      lines.push(line);
      rowNumbers.push(row);
      return;
    }
    badRowCount++;
    if (badRows.length >= keptBadRows) return;
    const text = Buffer.concat(cells.flatMap(({ bytes }, index) => (index === 0 ? [bytes] : [comma, bytes])));
    const counts = problem === "too few cells" || problem === "too many cells";
    badRows.push({
      file: file.path,
      row,
      line,
      problem,
      text: text.subarray(0, 400).toString("utf8").slice(0, 80),
      ...(counts ? { cells: cells.length, expected: columns.length } : {}),
    });
  });
  await copyRecords(file, path, scanner, () => {
    const block = waiting;
    waiting = [];
    return block;
  });
  const { reading: _, ...own } = file;
  const copy: DataFile = {
    ...own,
    absolute: path,
    format: "csv",
    compression: "none",
    bytes: (await stat(path)).size,
  };
  const loaded = await loadCsv(engine, copy, { names: columns, delimiter: "," }, columns, storage);
  if (loaded.rows !== lines.length)
    throw new Error(`${file.path}: ${loaded.rows} rows are read where the file has ${lines.length}`);
  return { ...loaded, regular: false, lines, rowNumbers, badRows, badRowCount };
}

const comma = Buffer.from(",");
const lineFeed = Buffer.from("\n");

function written(cells: readonly RawCell[]): Buffer {
  const parts: Buffer[] = [];
  for (const [index, { bytes, quoted }] of cells.entries()) {
    if (index > 0) parts.push(comma);
    const text = bytes.toString("latin1");
    const needsQuotes = quoted || /[",\r\n]/.test(text);
    parts.push(needsQuotes ? Buffer.from(`"${text.replaceAll('"', '""')}"`, "latin1") : bytes);
  }
  parts.push(lineFeed);
  return Buffer.concat(parts);
}
