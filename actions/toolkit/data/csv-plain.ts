import { readBytes } from "./bytes.js";
import type { FormTally } from "./cell-forms.js";
import type { CsvHeader } from "./csv-load.js";
import { CsvScanner, type CsvShape } from "./csv-scan.js";
import type { Engine } from "./engine.js";
import type { DataFile } from "./source.js";
import { literal } from "./sql.js";
import type { Storage } from "./storage.js";

/** What a look at all of a file's bytes has found. */
export interface ScannedCsv {
  readonly file: DataFile;
  readonly header: CsvHeader;
  readonly shape: CsvShape;
  readonly forms: FormTally;
  /** Data rows, if all records are good. */
  readonly rows: number;
}

export async function scanCsvFile(file: DataFile, header: CsvHeader): Promise<ScannedCsv> {
  const scanner = new CsvScanner(header.delimiter.charCodeAt(0));
  for await (const chunk of readBytes(file)) scanner.push(chunk);
  const shape = scanner.end();
  return { file, header, shape, forms: scanner.columnForms, rows: Math.max(0, shape.records - 1) };
}

/** Whether DuckDB can read the file as it is. It knows no bzip2. */
export function isPlain({ file, shape }: ScannedCsv): boolean {
  return isRegular(shape) && file.compression !== "bz2" && file.reading?.encoding === undefined;
}

/**
 * Appends the records of files for which {@link isPlain} holds, all of one dialect, in one statement.
 * @returns whether they were as many as we saw; else the table is as it was
 */
export async function loadPlain(
  engine: Engine,
  files: readonly ScannedCsv[],
  width: number,
  storage: Storage,
): Promise<boolean> {
  const [{ file, header, shape }] = files as [ScannedCsv];
  const rows = files.reduce((sum, one) => sum + one.rows, 0);
  const longest = Math.max(...files.map((one) => one.shape.longest));
  const paths = `[${files.map((one) => literal(one.file.absolute)).join(", ")}]`;
  await engine.run("BEGIN");
  const before = await countOf(engine, storage.name);
  try {
    const dialect = { longest, lineEnds: shape.lineEnds };
    await engine.runAlone(
      `INSERT INTO ${storage.name} SELECT ${storage.selected} FROM ${readerOf(paths, file, header.delimiter, width, dialect)}`,
    );
    if ((await countOf(engine, storage.name)) - before === rows) {
      await engine.run("COMMIT");
      return true;
    }
  } catch {
    // DuckDB reads it another way than we do: the clean copy leaves no room for that.
  }
  await engine.run("ROLLBACK");
  return false;
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

/** @param paths SQL of a path, or of a list of them */
export function readerOf(
  paths: string,
  file: Pick<DataFile, "compression">,
  delimiter: string,
  width: number,
  shape: Pick<CsvShape, "longest" | "lineEnds">,
): string {
  const compression = { none: "none", gz: "gzip", zst: "zstd", bz2: "none" }[file.compression];
  const columns = Array.from({ length: width }, (_, index) => `'c${index}': 'VARCHAR'`).join(", ");
  const newLine = shape.lineEnds.crlf > 0 ? "\\r\\n" : "\\n";
  const longest = Math.max(2 << 20, shape.longest * 2);
  return `read_csv(${paths}, auto_detect=false, header=true, columns={${columns}}, delim=${literal(delimiter)}, quote='"', escape='"', new_line='${newLine}', nullstr='', allow_quoted_nulls=false, compression='${compression}', max_line_size=${longest}, null_padding=false, ignore_errors=false, hive_partitioning=false)`;
}

export async function countOf(engine: Engine, storage: string): Promise<number> {
  const [row] = await engine.rows<{ n: number }>(`SELECT count(*) AS n FROM ${storage}`);
  return row!.n;
}
