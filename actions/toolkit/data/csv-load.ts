import { isUtf8 } from "node:buffer";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { ConfigurationError } from "../runtime/errors.js";
import { nearest } from "../runtime/nearest.js";
import { type BadRow, keptBadRows } from "./bad-row.js";
import { readBytes } from "./bytes.js";
import { detectDelimiter } from "./csv-dialect.js";
import { cellText, rewriteRecord, splitRecord } from "./csv-record.js";
import { type CsvRecord, CsvScanner, type CsvShape } from "./csv-scan.js";
import type { Engine } from "./engine.js";
import { looksBinary } from "./format.js";
import type { Loaded } from "./loaded.js";
import { NumberList } from "./number-list.js";
import type { DataFile } from "./source.js";
import { literal } from "./sql.js";

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
 * one. A file without surprises is read by DuckDB as it is, in parallel; any other through a clean copy of ours.
 */
export async function loadCsv(
  engine: Engine,
  file: DataFile,
  header: CsvHeader,
  columns: readonly string[],
  storage: string,
): Promise<Loaded> {
  if (header.names.join("\0") !== columns.join("\0")) throw otherColumns(file, header.names, columns);
  if (file.reading?.dialect !== undefined)
    return (await import("./csv-dialect-load.js")).loadDialect(engine, file, columns, storage);
  const scanner = new CsvScanner(header.delimiter.charCodeAt(0));
  for await (const chunk of readBytes(file)) scanner.push(chunk);
  const shape = scanner.end();
  const forms = scanner.columnForms;
  const rows = Math.max(0, shape.records - 1);
  if (rows === 0) return { rows: 0, regular: true, badRows: [], badRowCount: 0, forms };
  // DuckDB knows no bzip2.
  if (isRegular(shape) && file.compression !== "bz2" && file.reading?.encoding === undefined) {
    await engine.run("BEGIN");
    const before = await countOf(engine, storage);
    try {
      await engine.runAlone(
        `INSERT INTO ${storage} SELECT * FROM ${reader(file.absolute, file, header.delimiter, columns.length, shape)}`,
      );
      if ((await countOf(engine, storage)) - before === rows) {
        await engine.run("COMMIT");
        return { rows, regular: true, badRows: [], badRowCount: 0, forms };
      }
      await engine.run("ROLLBACK");
    } catch {
      // DuckDB reads it another way than we do: the clean copy leaves no room for that.
      await engine.run("ROLLBACK");
    }
  }
  return loadClean(engine, file, header, columns.length, storage);
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

/** Whether DuckDB's reader, told the dialect, can only see what we saw. */
function isRegular(shape: CsvShape): boolean {
  const { lf, crlf, cr } = shape.lineEnds;
  const oneKind = cr === 0 && (lf === 0 || crlf === 0);
  return (
    oneKind &&
    shape.validUtf8 &&
    !shape.nul &&
    !shape.stray &&
    !shape.broken &&
    !shape.bom &&
    !shape.multiline &&
    shape.ragged === 0 &&
    shape.blankLines === 0 &&
    shape.longest < 1 << 20
  );
}

function reader(
  path: string,
  file: Pick<DataFile, "compression">,
  delimiter: string,
  width: number,
  shape: Pick<CsvShape, "longest" | "lineEnds">,
): string {
  const compression = { none: "none", gz: "gzip", zst: "zstd", bz2: "none" }[file.compression];
  const columns = Array.from({ length: width }, (_, index) => `'c${index}': 'VARCHAR'`).join(", ");
  const newLine = shape.lineEnds.crlf > 0 ? "\\r\\n" : "\\n";
  const longest = Math.max(2 << 20, shape.longest * 2);
  return `read_csv(${literal(path)}, auto_detect=false, header=true, columns={${columns}}, delim=${literal(delimiter)}, quote='"', escape='"', new_line='${newLine}', nullstr='', allow_quoted_nulls=false, compression='${compression}', max_line_size=${longest}, null_padding=false, ignore_errors=false)`;
}

async function countOf(engine: Engine, storage: string): Promise<number> {
  const [row] = await engine.rows<{ n: number }>(`SELECT count(*) AS n FROM ${storage}`);
  return row!.n;
}

async function loadClean(
  engine: Engine,
  file: DataFile,
  header: CsvHeader,
  width: number,
  storage: string,
): Promise<Loaded> {
  const path = join(engine.scratch, `${engine.unique("clean")}.csv`);
  const output = createWriteStream(path);
  const lines = new NumberList();
  const rowNumbers = new NumberList();
  const badRows: BadRow[] = [];
  let badRowCount = 0;
  let row = -1;
  let longest = 0;
  let waiting: Buffer[] = [];
  let multiline = false;
  const code = header.delimiter.charCodeAt(0);
  const scanner = new CsvScanner(
    code,
    (record) => {
      row++;
      if (row === 0) {
        waiting.push(rewriteRecord(Array.from({ length: width }, (_, index) => plainCell(`c${index}`))));
        return true;
      }
      const problem = problemOf(record, width);
      if (problem !== undefined) {
        badRowCount++;
        if (badRows.length < keptBadRows) badRows.push(badRow(file.path, row, record, problem, width));
        return false;
      }
      const clean = rewriteRecord(splitRecord(record.bytes, code));
      if (record.bytes.includes(0x0a) || record.bytes.includes(0x0d)) multiline = true;
      longest = Math.max(longest, clean.length);
      waiting.push(clean);
      lines.push(record.line);
      rowNumbers.push(row);
      return true;
    },
    true,
  );
  const flush = async () => {
    const block = Buffer.concat(waiting);
    waiting = [];
    if (block.length > 0 && !output.write(block))
      await new Promise((resolve) => output.once("drain", resolve));
  };
  for await (const chunk of readBytes(file)) {
    scanner.push(chunk);
    await flush();
  }
  scanner.end();
  await flush();
  output.end();
  await finished(output);
  if (lines.length > 0) {
    const shape = { longest, lineEnds: { lf: 1, crlf: 0, cr: 0 } };
    const source = reader(path, { compression: "none" }, ",", width, shape);
    const before = await countOf(engine, storage);
    await engine.runAlone(
      `INSERT INTO ${storage} SELECT * FROM ${multiline ? source.replace(/\)$/, ", parallel=false)") : source}`,
    );
    const read = (await countOf(engine, storage)) - before;
    if (read !== lines.length) {
      throw new Error(`${file.path}: DuckDB reads ${read} rows where the file has ${lines.length}`);
    }
  }
  const forms = scanner.columnForms;
  return { rows: lines.length, regular: false, lines, rowNumbers, badRows, badRowCount, forms };
}

function plainCell(text: string) {
  return { bytes: Buffer.from(text), quoted: false };
}

function problemOf(record: CsvRecord, width: number): BadRow["problem"] | undefined {
  if (record.broken === "unclosed") return "unclosed quote";
  if (record.broken === "trailing") return "text after a closing quote";
  if (record.bytes.includes(0)) return "NUL character";
  if (!isUtf8(record.bytes)) return "invalid UTF-8";
  if (record.cells !== width) return record.cells < width ? "too few cells" : "too many cells";
  return undefined;
}

function badRow(
  file: string,
  row: number,
  record: CsvRecord,
  problem: BadRow["problem"],
  width: number,
): BadRow {
  const counts = problem === "too few cells" || problem === "too many cells";
  const text = record.bytes.subarray(0, 400).toString("utf8").slice(0, 80);
  return {
    file,
    row,
    line: record.line,
    problem,
    text,
    ...(counts ? { cells: record.cells, expected: width } : {}),
  };
}
