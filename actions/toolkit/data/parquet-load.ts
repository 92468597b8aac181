import { ConfigurationError, messageOf } from "../runtime/errors.js";
import type { Engine } from "./engine.js";
import type { OwnColumn } from "./own-columns.js";
import type { DataFile } from "./source.js";
import { identifier, literal } from "./sql.js";

/** @throws ConfigurationError when the file's own schema can't be read */
export async function readParquetColumns(engine: Engine, file: DataFile): Promise<OwnColumn[]> {
  try {
    const rows = await engine.rows<{ column_name: string; column_type: string }>(
      `DESCRIBE SELECT * FROM read_parquet(${literal(file.absolute)}, hive_partitioning=false)`,
    );
    return rows.map((row) => ({ name: row.column_name, type: row.column_type }));
  } catch (error) {
    throw broken(file, error);
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
    await engine.run(
      `INSERT INTO ${storage} SELECT ${names} FROM read_parquet(${literal(file.absolute)}, hive_partitioning=false)`,
    );
    const [row] = await engine.rows<{ n: number }>(
      `SELECT sum(num_rows)::BIGINT AS n FROM parquet_file_metadata(${literal(file.absolute)})`,
    );
    return row!.n;
  } catch (error) {
    throw broken(file, error);
  }
}

function broken(file: DataFile, error: unknown): ConfigurationError {
  const reason = messageOf(error)
    .replace(/^\w[\w ]* Error: /, "")
    .replaceAll(file.absolute, file.path)
    .replace(/ LINE \d+:.*$/s, "");
  return new ConfigurationError(`${file.path} is a broken Parquet file: ${reason.replace(/\.?$/, ".")}`, {
    cause: error,
  });
}
