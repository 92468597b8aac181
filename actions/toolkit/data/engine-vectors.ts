import type { DuckDBConnection } from "@duckdb/node-api";
import { collectYoungGarbage } from "../runtime/young-garbage.js";
import type { Bindings } from "./engine-package.js";

/** Values of one column, as they stand in memory. */
export interface Vector {
  readonly bytes: Uint8Array;
  /** A bit for each value, the lowest of the first byte first, set where it is not NULL; undefined where none is. */
  readonly validity: Uint8Array | undefined;
}

/** So many chunks are some five megabytes, of DuckDB's memory. */
const chunksAtOnce = 32;

/**
 * Shows a query's columns in the order of the rows, at most 2,048 rows at a time. They are gone when `onRows` returns.
 * The package itself makes an object for each value, or at least for each vector; these are views.
 * @param widths for each column how many bytes a value has; a number where all have as many
 */
export async function streamVectors(
  bindings: Bindings,
  connection: DuckDBConnection,
  sql: string,
  widths: number | readonly number[],
  onRows: (rows: number, columns: readonly Vector[]) => void,
): Promise<void> {
  const { connection: handle } = connection as unknown as { readonly connection: unknown };
  const result = await bindings.execute_prepared_streaming(await bindings.prepare(handle, sql));
  const columns = bindings.column_count(result);
  const widthOf = (column: number) => (typeof widths === "number" ? widths : widths[column]!);
  let next = bindings.fetch_chunk(result);
  for (let chunks = 1; ; chunks++) {
    const chunk = await next;
    const rows = chunk === null ? 0 : bindings.data_chunk_get_size(chunk);
    if (chunk === null || rows === 0) return;
    // The next rows are read while these are looked at.
    next = bindings.fetch_chunk(result);
    next.catch(() => undefined);
    const vectors = Array.from({ length: columns }, (_, column): Vector => {
      const vector = bindings.data_chunk_get_vector(chunk, column);
      const validity = bindings.vector_get_validity(vector, Math.ceil(rows / 64) * 8);
      const bytes = bindings.vector_get_data(vector, rows * widthOf(column));
      return { bytes, validity: validity ?? undefined };
    });
    onRows(rows, vectors);
    if (chunks % chunksAtOnce === 0) collectYoungGarbage();
  }
}
