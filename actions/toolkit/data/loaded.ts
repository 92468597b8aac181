import type { BadRow } from "./bad-row.js";
import type { FormTally } from "./cell-forms.js";
import type { NumberList } from "./number-list.js";

/** What became of one file's records. */
export interface Loaded {
  /** Records that are now in the table. */
  readonly rows: number;
  /** Whether row n stands on line n + 1, as in a CSV without empty lines and line ends in quotes. */
  readonly regular: boolean;
  /** Where it is not regular: line and row number of each loaded record. */
  readonly lines?: NumberList;
  readonly rowNumbers?: NumberList;
  /** The first bad rows, and how many there are in all. */
  readonly badRows: readonly BadRow[];
  readonly badRowCount: number;
  /** CSV: the written forms of the cells that are now in the table. */
  readonly forms?: FormTally;
}
