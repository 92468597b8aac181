import { ConfigurationError, messageOf } from "../runtime/errors.js";
import type { Engine } from "./engine.js";
import { checkOwnColumns, type OwnColumn } from "./own-columns.js";
import type { DataFile } from "./source.js";
import { identifier, literal } from "./sql.js";

/** @throws ConfigurationError when the file's own schema can't be read */
export async function readParquetColumns(engine: Engine, file: DataFile): Promise<OwnColumn[]> {
  try {
    const rows = await engine.rows<{ column_name: string; column_type: string }>(
      `DESCRIBE SELECT * FROM ${parquetOf([file])}`,
    );
    return rows.map((row) => ({ name: row.column_name, type: row.column_type }));
  } catch (error) {
    throw brokenParquet([file], error);
  }
}

/** Files whose rows are read in one statement: each of its own takes longer than a small file's rows. */
const filesAtOnce = 200;

/**
 * Appends the files' rows to `storage`, in their order. Returns the number of each.
 * @param columns those of the first file
 * @throws ConfigurationError when a file is broken, or has other columns
 */
export async function loadParquet(
  engine: Engine,
  files: readonly DataFile[],
  columns: readonly OwnColumn[],
  storage: string,
): Promise<number[]> {
  const { outlineOf } = await import("./parquet/footer.js");
  const schema = outlineOf(files[0]!)?.schema;
  const rows: number[] = [];
  for (let from = 0; from < files.length; from += filesAtOnce) {
    const some = files.slice(from, from + filesAtOnce);
    const outlines = some.map(outlineOf);
    const alike = outlines.filter((one) => one !== undefined && one.schema === schema);
    if (alike.length === some.length && (await areInserted(engine, some, columns, storage))) {
      rows.push(...alike.map((one) => one!.rows));
      continue;
    }
    // One by one, so that an error names its file.
    for (const file of some) {
      if (file !== files[0]) checkOwnColumns(file, await readParquetColumns(engine, file), columns);
      rows.push(await loadOne(engine, file, columns, storage));
    }
  }
  return rows;
}

/** Whether the rows of all could be inserted; otherwise none are. */
async function areInserted(...rows: Parameters<typeof insertRows>): Promise<boolean> {
  try {
    await insertRows(...rows);
    return true;
  } catch {
    return false;
  }
}

async function loadOne(
  engine: Engine,
  file: DataFile,
  columns: readonly OwnColumn[],
  storage: string,
): Promise<number> {
  try {
    await insertRows(engine, [file], columns, storage);
    const [row] = await engine.rows<{ n: number }>(
      `SELECT sum(num_rows)::BIGINT AS n FROM parquet_file_metadata(${literal(file.absolute)})`,
    );
    return row!.n;
  } catch (error) {
    throw brokenParquet([file], error);
  }
}

async function insertRows(
  engine: Engine,
  files: readonly DataFile[],
  columns: readonly OwnColumn[],
  storage: string,
): Promise<void> {
  const names = columns.map((column) => identifier(column.name)).join(", ");
  await engine.run(`INSERT INTO ${storage} SELECT ${names} FROM ${parquetOf(files)}`);
}

/** SQL of the files' rows. */
export function parquetOf(files: readonly DataFile[]): string {
  const paths = files.map(({ absolute }) => literal(absolute)).join(", ");
  return `read_parquet([${paths}], hive_partitioning=false)`;
}

/** What DuckDB says of files that it can't read; errors of other causes as they are. */
export function brokenParquet(files: readonly DataFile[], error: unknown): unknown {
  const message = messageOf(error);
  if (/^(Out of Memory|INTERRUPT)/.test(message)) return error;
  const file = files.find(({ absolute }) => message.includes(absolute)) ?? files[0]!;
  const reason = message
    .replace(/^\w[\w ]* Error: /, "")
    .replaceAll(file.absolute, file.path)
    .replace(/ LINE \d+:.*$/s, "");
  return new ConfigurationError(`${file.path} is a broken Parquet file: ${reason.replace(/\.?$/, ".")}`, {
    cause: error,
  });
}
