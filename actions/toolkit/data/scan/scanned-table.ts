import type { BadRow } from "../bad-row.js";
import type { Column } from "../column.js";
import { digestOfDataset } from "../digest.js";
import type { DataFile } from "../source.js";
import type { RowPlace, Table, TableFile } from "../table.js";
import type { ReadFile } from "./walk.js";

/** A dataset that has been read in one pass: what is known of it beside its rows, which are nowhere to be queried. */
export class ScannedTable implements Table {
  readonly view = "unread";
  readonly rowColumn = "_row";
  readonly storage = "unread";
  readonly rows: number;
  readonly files: readonly TableFile[];
  readonly digest: string;
  readonly badRows: readonly BadRow[];
  readonly badRowCount: number;
  private readonly byName: ReadonlyMap<string, Column>;

  /** @param read what has been found in each file; nothing before they have been read */
  constructor(
    sources: readonly { readonly file: DataFile }[],
    readonly columns: readonly Column[],
    read: readonly ReadFile[] = [],
  ) {
    this.files = sources.map(({ file }, index) => ({
      ...file,
      rows: read[index]?.rows ?? 0,
      badRows: read[index]?.badRowCount ?? 0,
    }));
    this.rows = read.reduce((sum, one) => sum + one.rows, 0);
    this.digest = digestOfDataset(sources.map(({ file }) => file.digest));
    this.badRows = read.flatMap(({ badRows }, index) =>
      badRows.map((row) => ({ file: sources[index]!.file.path, ...row })),
    );
    this.badRowCount = read.reduce((sum, one) => sum + one.badRowCount, 0);
    this.byName = new Map(columns.map((column) => [column.name, column]));
  }

  column(name: string): Column | undefined {
    return this.byName.get(name);
  }

  locate(): RowPlace[] {
    throw new Error("the rows of a dataset that was read in one pass have no index");
  }
}
