import { isUtf8 } from "node:buffer";
import { type BadRow, keptBadRows } from "../bad-row.js";

/** Good records of a CSV text, one after the other in `bytes`. */
export interface Block {
  readonly bytes: Buffer;
  readonly width: number;
  readonly records: number;
  /** For each record where its first cell begins. */
  readonly starts: Int32Array;
  /** For each record and cell where the cell ends; the next begins one byte behind. */
  readonly ends: Int32Array;
  /** For each record the physical line on which it begins, and its number among the data rows, from 1. */
  readonly lines: Float64Array;
  readonly rows: Float64Array;
}

/** A bad record, in the words of the table's reader. */
export type BadRecord = Omit<BadRow, "file">;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;
const ordinary = 0;
const delimiterKind = 1;
const endKind = 2;
const quoteKind = 3;

enum In {
  Cell,
  Quotes,
  AfterQuote,
}

/**
 * Splits a CSV text, chunk by chunk, into records and cells by RFC 4180, as {@link CsvScanner} does: CR LF, LF or CR end
 * a line, quotes count at the start of a cell, empty lines are no records. The first record, the header, is left out.
 * Memory is that of a chunk, or of the longest record.
 */
export class RecordReader {
  readonly badRows: BadRecord[] = [];
  badRowCount = 0;
  /** Good records so far. */
  goodRows = 0;

  private readonly kinds = new Uint8Array(256);
  private buffer: Buffer;
  private size = 0;
  /** Where reading goes on, and where the unfinished record and its last cell begin. */
  private at = 0;
  private recordStart = 0;
  private cellStart = 0;
  private state: In = In.Cell;
  private cells = 0;
  private trailing = false;
  private afterReturn = false;
  private line = 1;
  private recordLine = 1;
  private row = -1;
  private begun = false;

  private records = 0;
  private starts = new Int32Array(32);
  private ends: Int32Array;
  private lines = new Float64Array(32);
  private rows = new Float64Array(32);

  /** @param bytes that the text has, where that is known */
  constructor(
    delimiter: number,
    private readonly width: number,
    private readonly onBlock: (block: Block) => void,
    bytes = 1 << 19,
  ) {
    this.buffer = Buffer.allocUnsafe(Math.min(1 << 19, bytes + 1));
    this.kinds[delimiter] = delimiterKind;
    this.kinds[lineFeed] = endKind;
    this.kinds[carriageReturn] = endKind;
    this.kinds[quote] = quoteKind;
    this.ends = new Int32Array(32 * width);
  }

  push(chunk: Buffer): void {
    chunk.copy(this.room(chunk.length));
    this.filled(chunk.length);
  }

  /** Where the next bytes, as many as these, are to be put; {@link filled} reads them. */
  room(bytes: number): Buffer {
    if (this.size + bytes > this.buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.size + bytes));
      this.buffer.copy(larger, 0, 0, this.size);
      this.buffer = larger;
    }
    return this.buffer.subarray(this.size, this.size + bytes);
  }

  filled(bytes: number): void {
    this.size += bytes;
    if (!this.begun && !this.begin(false)) return;
    this.walk();
    this.deliver();
  }

  /** Ends the text: the last record may lack its line end. */
  end(): void {
    if (!this.begun) this.begin(true);
    this.walk();
    if (this.state === In.Quotes || this.size > this.recordStart || this.cells > 0) this.finish(this.size);
    this.deliver();
  }

  /** Skips a byte-order mark. False while there are too few bytes to tell. */
  private begin(isWhole: boolean): boolean {
    if (this.size < 3 && !isWhole) return false;
    this.begun = true;
    const { buffer } = this;
    if (this.size >= 3 && buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf)
      this.at = this.recordStart = this.cellStart = 3;
    return true;
  }

  private walk(): void {
    const { buffer, kinds, size, width } = this;
    let { at, cells, cellStart, state, ends } = this;
    let base = this.records * width;
    while (at < size) {
      if (state === In.Quotes) {
        const byte = buffer[at++]!;
        if (byte === quote) state = In.AfterQuote;
        else if (byte === carriageReturn || (byte === lineFeed && buffer[at - 2] !== carriageReturn))
          this.line++;
        continue;
      }
      const byte = buffer[at]!;
      if (state === In.AfterQuote) {
        if (byte === quote) {
          state = In.Quotes;
          at++;
          continue;
        }
        if (kinds[byte] === ordinary) this.trailing = true;
        state = In.Cell;
      } else if (this.afterReturn) {
        this.afterReturn = false;
        if (byte === lineFeed) {
          at++;
          this.recordStart = cellStart = at;
          continue;
        }
      }
      let kind: number = ordinary;
      for (;;) {
        while (at < size) {
          kind = kinds[buffer[at]!]!;
          if (kind !== ordinary) break;
          at++;
        }
        if (at === size || kind !== delimiterKind) break;
        if (cells < width) ends[base + cells] = at;
        cells++;
        at++;
        cellStart = at;
      }
      if (at === size) break;
      if (kind === quoteKind) {
        if (at === cellStart) state = In.Quotes;
        at++;
      } else {
        this.cells = cells;
        this.state = state;
        this.finish(at);
        this.line++;
        this.recordLine = this.line;
        this.afterReturn = buffer[at] === carriageReturn;
        at++;
        this.recordStart = cellStart = at;
        cells = 0;
        ends = this.ends;
        base = this.records * width;
      }
    }
    this.at = at;
    this.cells = cells;
    this.cellStart = cellStart;
    this.state = state;
  }

  private finish(end: number): void {
    const { width } = this;
    if (end === this.recordStart && this.cells === 0 && this.state !== In.Quotes) return;
    const count = this.cells + 1;
    const isBroken = this.trailing || this.state === In.Quotes;
    this.row++;
    if (this.row > 0) {
      if (count === width && !isBroken) {
        this.ends[this.records * width + width - 1] = end;
        this.starts[this.records] = this.recordStart;
        this.lines[this.records] = this.recordLine;
        this.rows[this.records] = this.row;
        this.records++;
        if (this.records === this.starts.length) this.widen();
      } else {
        const problem =
          this.state === In.Quotes ? ("unclosed quote" as const) : ("text after a closing quote" as const);
        this.bad(this.recordStart, end, this.row, this.recordLine, isBroken ? problem : undefined, count);
      }
    }
    this.trailing = false;
  }

  private widen(): void {
    const size = this.starts.length * 2;
    const [starts, lines, rows] = [new Int32Array(size), new Float64Array(size), new Float64Array(size)];
    const ends = new Int32Array(size * this.width);
    starts.set(this.starts);
    ends.set(this.ends);
    lines.set(this.lines);
    rows.set(this.rows);
    [this.starts, this.ends, this.lines, this.rows] = [starts, ends, lines, rows];
  }

  private bad(
    from: number,
    to: number,
    row: number,
    line: number,
    known: BadRow["problem"] | undefined,
    cells: number,
  ): void {
    this.badRowCount++;
    if (this.badRows.length === keptBadRows) return;
    const bytes = this.buffer.subarray(from, to);
    const problem = known ?? textProblem(bytes) ?? (cells < this.width ? "too few cells" : "too many cells");
    const isCounted = problem === "too few cells" || problem === "too many cells";
    this.badRows.push({
      row,
      line,
      problem,
      text: bytes.subarray(0, 400).toString("utf8").slice(0, 80),
      ...(isCounted ? { cells, expected: this.width } : {}),
    });
  }

  /** Hands the finished records over, and keeps what is unfinished. */
  private deliver(): void {
    const { buffer, records, width, starts, ends } = this;
    if (records > 0) {
      const text = buffer.subarray(starts[0]!, ends[records * width - 1]!);
      if (text.includes(0) || !isUtf8(text)) this.dropUnreadable();
      if (this.records > 0) {
        this.goodRows += this.records;
        const { lines, rows } = this;
        this.onBlock({ bytes: buffer, width, records: this.records, starts, ends, lines, rows });
      }
    }
    const moved = this.recordStart;
    for (let cell = 0; cell < Math.min(this.cells, width); cell++)
      ends[cell] = ends[records * width + cell]! - moved;
    buffer.copyWithin(0, moved, this.size);
    this.records = 0;
    this.size -= moved;
    this.at -= moved;
    this.cellStart -= moved;
    this.recordStart = 0;
  }

  private dropUnreadable(): void {
    const { width, starts, ends, lines, rows } = this;
    let kept = 0;
    for (let record = 0; record < this.records; record++) {
      const [from, to] = [starts[record]!, ends[record * width + width - 1]!];
      if (textProblem(this.buffer.subarray(from, to)) !== undefined) {
        this.bad(from, to, rows[record]!, lines[record]!, undefined, width);
        continue;
      }
      starts[kept] = from;
      lines[kept] = lines[record]!;
      rows[kept] = rows[record]!;
      ends.copyWithin(kept * width, record * width, (record + 1) * width);
      kept++;
    }
    this.badRows.sort((one, other) => one.row - other.row);
    this.records = kept;
  }
}

function textProblem(bytes: Buffer): "NUL character" | "invalid UTF-8" | undefined {
  if (bytes.includes(0)) return "NUL character";
  return isUtf8(bytes) ? undefined : "invalid UTF-8";
}
