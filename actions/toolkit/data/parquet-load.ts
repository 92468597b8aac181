import { ConfigurationError, messageOf } from "../runtime/errors.js";
import type { Engine } from "./engine.js";
import type { DataFile } from "./source.js";
import { identifier, literal } from "./sql.js";

export interface ParquetColumn {
  readonly name: string;
  readonly type: string;
}

/** @throws ConfigurationError when the file's own schema can't be read */
export async function readParquetColumns(engine: Engine, file: DataFile): Promise<ParquetColumn[]> {
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
  columns: readonly ParquetColumn[],
  storage: string,
): Promise<number> {
  const own = await readParquetColumns(engine, file);
  for (const column of columns) {
    const found = own.find((one) => one.name === column.name);
    if (found?.type === column.type) continue;
    const what = found === undefined ? `has no column ${column.name}` : `has ${column.name} as ${found.type}`;
    throw new ConfigurationError(
      `${file.path} ${what}; the first file has it as ${column.type}. The files of a dataset must have the same columns.`,
    );
  }
  if (own.length !== columns.length) {
    const extra = own.find((one) => !columns.some((column) => column.name === one.name));
    throw new ConfigurationError(`${file.path} has a column ${extra?.name}, which the first file lacks.`);
  }
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
