/** Rows of a table put into parts, each of which is a dataset of its own. */
export interface Partition {
  /** SQL over the table's storage: the number of a row's part, from 1 on; 0 for a row in none. Undefined: all rows are one. */
  readonly part: string | undefined;
  readonly parts: readonly { readonly label: string; readonly rows: number }[];
}
