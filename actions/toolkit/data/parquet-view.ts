import type { Engine } from "./engine.js";
import { mostRows } from "./number-columns.js";
import type { OwnColumn } from "./own-columns.js";
import { brokenParquet, parquetOf } from "./parquet-load.js";
import type { DataFile } from "./source.js";
import { identifier, literal } from "./sql.js";

/** Each query opens all files: more of them are read once, into a table. */
const mostFiles = 100;

/** What the engine may use for files of more rows than are counted in memory. */
const largeMegabytes = 400;

/** Names by which DuckDB gives a row's place. */
const taken: ReadonlySet<string> = new Set(["file_row_number", "file_index"]);

/** Whether files with these columns can be queried where they are. */
export function canView(files: readonly DataFile[], columns: readonly OwnColumn[]): boolean {
  const isPartitioned = files.some(({ partitions }) => partitions !== undefined);
  return (
    files.length <= mostFiles && !isPartitioned && !columns.some(({ name }) => taken.has(name.toLowerCase()))
  );
}

/**
 * A view over Parquet files, with columns c0, c1, … and the row index over all files as `rowid`. No row is read.
 * @returns the rows of each file
 * @throws ConfigurationError when a file is broken
 */
export async function viewParquet(
  engine: Engine,
  files: readonly DataFile[],
  columns: readonly OwnColumn[],
  view: string,
): Promise<number[]> {
  const rows: number[] = [];
  const firsts: number[] = [];
  let all = 0;
  for (const file of files) {
    const [row] = await engine
      .rows<{ n: number }>(
        `SELECT sum(num_rows)::BIGINT AS n FROM parquet_file_metadata(${literal(file.absolute)})`,
      )
      .catch((error: unknown) => {
        throw brokenParquet([file], error);
      });
    rows.push(row!.n);
    firsts.push(all);
    all += row!.n;
  }
  // Of so many rows little fits into memory anyway: what is grouped or sorted spills early, and the rest stays small.
  if (all > mostRows) await engine.run(`SET memory_limit = '${largeMegabytes}MiB'`);
  const cells = columns.map(({ name }, index) => `${identifier(name)} AS c${index}`).join(", ");
  const first = files.length === 1 ? "" : ` + ([${firsts.join(", ")}]::BIGINT[])[file_index::BIGINT + 1]`;
  await engine.run(
    `CREATE VIEW ${view} AS SELECT ${cells}, file_row_number${first} AS rowid FROM ${parquetOf(files)}`,
  );
  await engine.allow(files.map(({ absolute }) => absolute));
  return rows;
}
