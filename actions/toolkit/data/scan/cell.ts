import { start } from "../automaton.js";
import { formTable } from "../cell-forms.js";
import type { Block } from "./records.js";

const quote = 0x22;

/** Two numbers that a stranger to the process can't foresee: nobody can write texts whose hashes are the same. */
const seeds = crypto.getRandomValues(new Int32Array(2));

const scratch = new Float64Array(1);
const words = new Int32Array(scratch.buffer);

/** A cell's text, out of its quotes: bytes from `from` to `to`. One object is used for all cells of a column. */
export class CellText {
  bytes: Buffer = Buffer.alloc(0);
  from = 0;
  to = 0;
  /** A hash of 63 bits, as two halves: together the bits of a number that is not NaN. */
  low = 0;
  high = 0;
  private scratch = Buffer.allocUnsafe(256);

  /** Points to a cell. False where it is empty: without a text, not even `""`. */
  read({ bytes, starts, ends, width }: Block, record: number, column: number): boolean {
    const cell = record * width + column;
    const from = column === 0 ? starts[record]! : ends[cell - 1]! + 1;
    const to = ends[cell]!;
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    if (from === to) return false;
    if (bytes[from] === quote) this.unquote();
    return true;
  }

  private unquote(): void {
    this.from++;
    this.to--;
    const { bytes, from, to } = this;
    const inner = bytes.subarray(from, to);
    if (!inner.includes(quote)) return;
    if (this.scratch.length < inner.length) this.scratch = Buffer.allocUnsafe(inner.length * 2);
    let size = 0;
    for (let at = from; at < to; at++) {
      const byte = bytes[at]!;
      this.scratch[size++] = byte;
      if (byte === quote) at++;
    }
    this.bytes = this.scratch;
    this.from = 0;
    this.to = size;
  }

  text(): string {
    return this.bytes.toString("utf8", this.from, this.to);
  }

  /** The state of the forms' automaton behind the cell. */
  form(): number {
    const { next } = formTable();
    const { bytes, to } = this;
    let state: number = start;
    for (let at = this.from; at < to && state !== 0; at++) state = next[(state << 8) | bytes[at]!]!;
    return state;
  }

  /** The hash as one number. */
  key(): number {
    this.hash();
    words[0] = this.low;
    words[1] = this.high;
    return scratch[0]!;
  }

  hash(): void {
    const { bytes, to } = this;
    let at = this.from;
    let low = seeds[0]! ^ (to - at);
    let high = seeds[1]!;
    for (; at + 4 <= to; at += 4) {
      const word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
      low = Math.imul(low ^ word, 0x85ebca6b);
      low ^= low >>> 15;
      high = Math.imul(high ^ Math.imul(word, 0xcc9e2d51), 0xc2b2ae35);
      high ^= high >>> 13;
    }
    let word = 0;
    for (; at < to; at++) word = (word << 8) | bytes[at]!;
    low = Math.imul(low ^ word, 0xc2b2ae35);
    low ^= low >>> 16;
    low = Math.imul(low, 0x85ebca6b);
    low ^= low >>> 13;
    high = Math.imul(high ^ Math.imul(word, 0x1b873593), 0x85ebca6b);
    high ^= high >>> 16;
    high = Math.imul(high ^ low, 0xc2b2ae35);
    high ^= high >>> 15;
    this.low = low;
    // Without one bit of the exponent it is no NaN.
    this.high = high & ~(1 << 30);
  }
}
