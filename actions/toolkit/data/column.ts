/** A column of a table. The SQL fragments need no alias: they are for a query over the table's `storage`. */
export interface Column {
  readonly name: string;
  /** Position in the file, from 0. */
  readonly index: number;
  /** The narrowest type that fits every value, by DuckDB's name; for Parquet the file's own. */
  readonly type: string;
  /** Whether cells are stored as the text that stood in the file (CSV, TSV, JSON lines). */
  readonly textual: boolean;
  /** SQL of the stored cell: VARCHAR where textual. NULL for an empty cell; `""` in quotes is an empty text. */
  readonly raw: string;
  /** SQL of the value as `type`; NULL where the cell is empty. */
  readonly typed: string;
  /** JSON lines: which JSON types the values have. */
  readonly json?: JsonKinds;
}

export interface JsonKinds {
  readonly string: boolean;
  readonly number: boolean;
  readonly boolean: boolean;
  readonly nested: boolean;
}
