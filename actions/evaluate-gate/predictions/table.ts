/** A file of predictions as text: what was in its cells, before anyone says what it means. */
export interface Table {
  /** The path to name in messages. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** The cells of a column that exists; null where a cell is empty. */
  cells(column: string): readonly (string | null)[];
  /** The numbers of a column that was read as such: each cell has one. */
  numbers?(column: string): Float64Array | undefined;
}

/** A table from rows in memory. */
export function tableOf(
  file: string,
  columns: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): Table {
  return {
    file,
    columns,
    rows: rows.length,
    cells: (column) => {
      const at = columns.indexOf(column);
      return rows.map((row) => row[at] ?? null);
    },
  };
}
