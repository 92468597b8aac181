import { ConfigurationError, messageOf } from "../runtime/errors.js";
import type { Engine } from "./engine.js";
import type { OwnColumn } from "./own-columns.js";
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

/** Appends the file's rows to `storage`. Returns their number. */
export async function loadParquet(
  engine: Engine,
  file: DataFile,
  columns: readonly OwnColumn[],
  storage: string,
): Promise<number> {
  const names = columns.map((column) => identifier(column.name)).join(", ");
  try {
    await engine.run(`INSERT INTO ${storage} SELECT ${names} FROM ${parquetOf([file])}`);
    const [row] = await engine.rows<{ n: number }>(
      `SELECT sum(num_rows)::BIGINT AS n FROM parquet_file_metadata(${literal(file.absolute)})`,
    );
    return row!.n;
  } catch (error) {
    throw brokenParquet([file], error);
  }
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
