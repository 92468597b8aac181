import { kernel } from "./kernel.js";

/** Good records of a CSV text, which a reader has split. They are there until it reads on. */
export class Block {
  /** Address of the text; and, in words of 4 bytes, of where in it each record starts and each of its cells ends. */
  readonly text: number;
  readonly starts: number;
  readonly ends: number;
  private readonly lines: number;
  private readonly rows: number;

  /** @param reader its address in the kernel's memory */
  constructor(
    readonly reader: number,
    readonly width: number,
    readonly records: number,
  ) {
    const { calls } = kernel();
    this.text = calls.textOf(reader);
    this.starts = calls.startsOf(reader) >> 2;
    this.ends = calls.endsOf(reader) >> 2;
    this.lines = calls.linesOf(reader) >> 3;
    this.rows = calls.rowsOf(reader) >> 3;
  }

  /** The physical line on which a record begins, from 1. */
  line(record: number): number {
    return kernel().numbers[this.lines + record]!;
  }

  /** A record's number among the data rows, from 1. */
  row(record: number): number {
    return kernel().numbers[this.rows + record]!;
  }
}
