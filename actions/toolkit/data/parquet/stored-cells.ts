import type { Cell } from "../scan/cell.js";
import { kernel } from "../scan/kernel.js";
import type { Chunk } from "./footer.js";
import { type Shown, shownAs } from "./shown.js";

/** A text, which stands behind its size in four bytes. */
export class StoredText implements Cell {
  from = 0;
  to = 0;
  private readonly kernel = kernel();

  get bytes(): Buffer {
    return this.kernel.bytes;
  }

  /** Points to a stored text. */
  at(address: number): this {
    this.from = address + 4;
    this.to = this.from + this.bytes.readUInt32LE(address);
    return this;
  }

  text(): string {
    return this.bytes.toString("utf8", this.from, this.to);
  }

  key(): number {
    return this.kernel.calls.keyOf(this.from, this.to);
  }
}

/** A number or a time. */
export class StoredNumber implements Cell {
  from = 0;
  private readonly kernel = kernel();
  private readonly shown: Shown;

  constructor(private readonly column: Chunk["column"]) {
    this.shown = shownAs(column);
  }

  get bytes(): Buffer {
    return this.kernel.bytes;
  }

  get to(): number {
    return this.from + this.column.width;
  }

  /** Points to a stored number. */
  at(address: number): this {
    this.from = address;
    return this;
  }

  text(): string {
    return this.shown(this.bytes, this.from);
  }

  /** Days as milliseconds since 1970, moments as microseconds. */
  key(): number {
    return this.kernel.calls.numberAt(this.column.kind, this.from);
  }
}
