import type { NarrowType } from "../narrow.js";
import type { Block } from "./block.js";

/** Reading in one pass has met what it can't do exactly: the data has to be read into a table. */
export class NotInOnePass extends Error {}

/** A column is not of the type that its first rows made believe. */
export class OtherType extends Error {
  /** @param types what all columns are, where the forms of their cells tell it */
  constructor(readonly types?: readonly NarrowType[]) {
    super();
  }
}

/** A cell about which SQL is to be asked, and where it stands. */
export interface LoggedCell {
  readonly column: number;
  readonly file: number;
  /** Both from 1; null where a format has no lines. */
  readonly row: number;
  readonly line: number | null;
  /** Null where it is empty. */
  readonly text: string | null;
}

const mostLogged = 200_000;

/** The cells that are not certain, in the order of their columns within a block; none where they are too many. */
export class CellLog {
  cells: LoggedCell[] = [];
  isFull = false;
  /** Which file is being read. */
  file = 0;

  add(column: number, row: number, line: number | null, text: string | null): void {
    if (this.isFull) return;
    if (this.cells.length === mostLogged) {
      this.isFull = true;
      this.cells = [];
      return;
    }
    this.cells.push({ column, file: this.file, row, line, text });
  }
}

const mostTexts = 1 << 15;

/** The cells of a column about which SQL is to be asked: each text once, with how often it occurs. */
export class Asked {
  readonly texts = new Map<string, number>();
  /** Cells without a text, not even `""`. */
  empty = 0;

  /** @param log where the cells are written down; undefined where nobody demands anything of the column */
  constructor(
    private readonly column: number,
    private readonly log: CellLog | undefined,
  ) {}

  /** Whether anybody demands anything of single cells. */
  get isDemanded(): boolean {
    return this.log !== undefined;
  }

  /** Whether the cells are written down. */
  get isWriting(): boolean {
    return this.log?.isFull === false;
  }

  addEmpty(block: Block, record: number): void {
    this.empty++;
    this.log?.add(this.column, block.row(record), block.line(record), null);
  }

  add(text: string, block: Block, record: number): void {
    this.count(text, 1);
    this.log?.add(this.column, block.row(record), block.line(record), text);
  }

  count(text: string, times: number): void {
    const known = this.texts.get(text);
    if (known === undefined && this.texts.size === mostTexts) throw new NotInOnePass();
    this.texts.set(text, (known ?? 0) + times);
  }

  /** Writes down where a cell stands that was counted otherwise, in a format without lines. */
  write(text: string | null, row: number): void {
    this.log?.add(this.column, row, null, text);
  }
}
