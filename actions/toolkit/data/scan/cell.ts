import { stateOf } from "../automaton.js";
import { formTable } from "../cell-forms.js";
import type { Asked } from "./asked.js";
import type { Block } from "./block.js";
import { kernel } from "./kernel.js";

const quote = 0x22;

/** A cell that holds something, in the kernel's memory. */
export interface Cell {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
  text(): string;
  /** A number itself, where it is stored as one; else a hash of 63 bits of the text as one. */
  key(): number;
}

/** What is known of single cells of a column once it has been read. */
export interface ColumnCells {
  readonly asked: Asked;
  /** Cells of which it is certain that they keep all demands. */
  readonly certainCells: number;
  /** Whether different texts are different values. */
  readonly isCanonical: boolean;
  /** Whether a cell of this column needs no asking. */
  isCertain(cell: Cell): boolean;
  /** What repeats where a value does; undefined of a cell without one. */
  keyOf(cell: Cell): number | undefined;
}

/** A cell's text, out of its quotes: in the kernel's memory, from `from` to `to`. Only one cell is pointed to at once. */
export class CellText implements Cell {
  from = 0;
  to = 0;
  private readonly kernel = kernel();

  get bytes(): Buffer {
    return this.kernel.bytes;
  }

  /** Points to a cell. False where it is empty: without a text, not even `""`. */
  read({ reader, width, text, starts, ends }: Block, record: number, column: number): boolean {
    const { kernel } = this;
    const { words } = kernel;
    const cell = ends + record * width + column;
    this.from = text + (column === 0 ? words[starts + record]! : words[cell - 1]! + 1);
    this.to = text + words[cell]!;
    if (this.from === this.to) return false;
    if (kernel.bytes[this.from] !== quote) return true;
    const { calls } = kernel;
    calls.pointTo(reader, record, column);
    this.from = calls.from.value;
    this.to = calls.to.value;
    return true;
  }

  text(): string {
    return this.bytes.toString("utf8", this.from, this.to);
  }

  /** The state of the forms' automaton behind the cell. */
  form(): number {
    return stateOf(formTable(), this.bytes, this.from, this.to);
  }

  key(): number {
    return this.kernel.calls.keyOf(this.from, this.to);
  }
}
