import type { Block } from "./block.js";
import { type Cell, CellText } from "./cell.js";
import { type CsvSource, walkRecords } from "./walk.js";

/** Some rows of a file that is read again. */
export interface Rows {
  /** Which file. */
  readonly file: number;
  /** The number of a row among the file's, and the line on which it begins: both from 1, null where there are no lines. */
  row(index: number): number;
  line(index: number): number | null;
  /** Looks at the cells of a column, each of which is there until the next; undefined where one is empty. */
  cells(column: number, look: (index: number, cell: Cell | undefined) => void): void;
}

/** Reads the rows of all files again, in their order; no more, once it is answered true. */
export type WalkRows = (onRows: (rows: Rows) => boolean | undefined) => Promise<void>;

/** The rows of CSV files. */
export function rowsOf(sources: readonly CsvSource[]): WalkRows {
  const width = sources[0]!.header.names.length;
  return async (onRows) => {
    await walkRecords(sources, width, (block, file) => onRows(new BlockRows(file, block)));
  };
}

class BlockRows implements Rows {
  constructor(
    readonly file: number,
    private readonly block: Block,
  ) {}

  row(index: number): number {
    return this.block.row(index);
  }

  line(index: number): number {
    return this.block.line(index);
  }

  cells(column: number, look: (index: number, cell: Cell | undefined) => void): void {
    const { block } = this;
    const cell = new CellText();
    for (let index = 0; index < block.records; index++)
      look(index, cell.read(block, index, column) ? cell : undefined);
  }
}
