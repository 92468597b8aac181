import type { Cell } from "../scan/cell.js";
import { kernel } from "../scan/kernel.js";
import type { Rows, WalkRows } from "../scan/rows.js";
import type { Chunk, Group, ParquetSource } from "./footer.js";
import { NumberReader } from "./number-reader.js";
import { StoredNumber, StoredText } from "./stored-cells.js";
import { TextReader } from "./text-reader.js";
import type { Sink } from "./value-reader.js";

/** The rows of Parquet files, a row group at a time. */
export function rowsOf(sources: readonly ParquetSource[]): WalkRows {
  return async (onRows) => {
    for (const [file, { groups }] of sources.entries())
      for (const group of groups) if (onRows(new GroupRows(file, group)) === true) return;
  };
}

class GroupRows implements Rows {
  constructor(
    readonly file: number,
    private readonly group: Group,
  ) {}

  row(index: number): number {
    return this.group.before + index + 1;
  }

  line(): null {
    return null;
  }

  /** Of those of a page, the missing ones come first. */
  cells(column: number, look: (index: number, cell: Cell | undefined) => void): void {
    const chunk = this.group.chunks[column]!;
    const isNumber = chunk.column.storage === "number";
    const cell = isNumber ? new StoredNumber(chunk.column) : new StoredText();
    const every = new EveryValue((row, at) => look(row - 1, at === undefined ? undefined : cell.at(at)));
    try {
      every.read(chunk, isNumber);
    } finally {
      every.close();
    }
  }
}

/** Takes every value for a doubtful one. */
class EveryValue implements Sink {
  readonly isDemanding = true;
  readonly isPlacing = true;
  readonly tally: number;
  private readonly calls = kernel().calls;
  private readonly registers: number;

  constructor(private readonly look: (row: number, at: number | undefined) => void) {
    this.tally = this.calls.openTally(smallest);
    this.registers = this.calls.openSketch();
  }

  read(chunk: Chunk, isNumber: boolean): void {
    const none = { mostBytes: -1, forms: 0 };
    const reader = isNumber
      ? new NumberReader(this, Number.NaN, Number.NaN)
      : new TextReader(this, this.registers, none);
    reader.read(chunk, 0);
  }

  close(): void {
    this.calls.closeTally(this.tally);
    this.calls.closeSketch(this.registers);
  }

  doubt(row: number, _entry: number, at: number): void {
    this.look(row, at);
  }

  place(row: number, at: number | undefined): void {
    this.look(row, at);
  }

  takeKeys(): void {}
  addMissing(): void {}
  addCertain(): void {}
  addNan(): void {}
  repeated(): void {}
}

/** Entries of a tally that nobody asks. */
const smallest = 64;
