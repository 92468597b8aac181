import { stateOf } from "../automaton.js";
import { formTable } from "../cell-forms.js";
import type { Block } from "./block.js";
import { kernel } from "./kernel.js";

const quote = 0x22;

/** A cell's text, out of its quotes: in the kernel's memory, from `from` to `to`. Only one cell is pointed to at once. */
export class CellText {
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

  /** A hash of 63 bits as one number. */
  key(): number {
    return this.kernel.calls.keyOf(this.from, this.to);
  }
}
