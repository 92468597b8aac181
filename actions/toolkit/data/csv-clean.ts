import { join } from "node:path";
import { type BadRow, keptBadRows, recordProblem } from "./bad-row.js";
import { copyRecords } from "./csv-copy.js";
import type { CsvHeader } from "./csv-load.js";
import { countOf, readerOf } from "./csv-plain.js";
import { rewriteRecord, splitRecord } from "./csv-record.js";
import { type CsvRecord, CsvScanner } from "./csv-scan.js";
import type { Engine } from "./engine.js";
import type { Loaded } from "./loaded.js";
import { NumberList } from "./number-list.js";
import type { DataFile } from "./source.js";
import { literal } from "./sql.js";
import type { Storage } from "./storage.js";

/** Appends the good records of any file, by a clean copy of them, and accounts for the others. */
export async function loadClean(
  engine: Engine,
  file: DataFile,
  header: CsvHeader,
  width: number,
  storage: Storage,
): Promise<Loaded> {
  const path = join(engine.scratch, `${engine.unique("clean")}.csv`);
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
      const problem = recordProblem(record.broken, [record.bytes], record.cells, width);
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
  await copyRecords(file, path, scanner, () => {
    const block = waiting;
    waiting = [];
    return block;
  });
  if (lines.length > 0) {
    const shape = { longest, lineEnds: { lf: 1, crlf: 0, cr: 0 } };
    const source = readerOf(literal(path), { compression: "none" }, ",", width, shape);
    const before = await countOf(engine, storage.name);
    await engine.runAlone(
      `INSERT INTO ${storage.name} SELECT ${storage.selected} FROM ${multiline ? source.replace(/\)$/, ", parallel=false)") : source}`,
    );
    const read = (await countOf(engine, storage.name)) - before;
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
