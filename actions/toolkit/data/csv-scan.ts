import { isUtf8 } from "node:buffer";

/** What a record of a CSV file is like, beside its cells. */
export interface CsvRecord {
  /** Physical line on which it begins, from 1, counting every line end, also those within quotes. */
  readonly line: number;
  readonly cells: number;
  /** A quote that was never closed, or text after a closing quote. */
  readonly broken: "unclosed" | "trailing" | undefined;
  /** A quote within a cell that does not begin with one. */
  readonly stray: boolean;
  /** Its bytes without the line end; empty unless they were asked for. */
  readonly bytes: Buffer;
}

/** What is true of the whole text. */
export interface CsvShape {
  readonly records: number;
  readonly blankLines: number;
  readonly lineEnds: { readonly lf: number; readonly crlf: number; readonly cr: number };
  readonly validUtf8: boolean;
  readonly nul: boolean;
  readonly stray: boolean;
  readonly broken: boolean;
  /** Whether a line end stands within quotes. */
  readonly multiline: boolean;
  /** Records that have another number of cells than the first. */
  readonly ragged: number;
  /** Length of the longest record in bytes. */
  readonly longest: number;
  readonly bom: boolean;
  /** Cells of the first record. */
  readonly width: number;
}

const ordinary = 0;
const delimiterClass = 1;
const lineFeedClass = 2;
const returnClass = 3;
const quoteClass = 4;

enum In {
  Cell,
  Quotes,
  AfterQuote,
}

/**
 * Walks once over the bytes of a CSV text in constant memory, and knows its records by RFC 4180: CR LF, LF or CR end
 * a line; quotes count at the start of a cell; doubled quotes are one. Empty lines are no records.
 */
export class CsvScanner {
  private readonly classes = new Uint8Array(256);
  private state: In = In.Cell;
  private cellStart = true;
  private cells = 1;
  private length = 0;
  private line = 1;
  private recordLine = 1;
  private pendingReturn = false;
  private lastByte = 0;
  private recordBroken: CsvRecord["broken"];
  private recordStray = false;
  private first = true;
  private tail = Buffer.alloc(0);
  private parts: Buffer[] = [];

  private records = 0;
  private blankLines = 0;
  private ends = { lf: 0, crlf: 0, cr: 0 };
  private validUtf8 = true;
  private nul = false;
  private stray = false;
  private broken = false;
  private multiline = false;
  private ragged = 0;
  private longest = 0;
  private bom = false;
  private width = 0;

  /**
   * @param onRecord called for each record, when given; otherwise only the shape is found
   * @param keepBytes whether records carry their bytes
   */
  constructor(
    delimiter: number,
    private readonly onRecord?: (record: CsvRecord) => void,
    private readonly keepBytes = false,
  ) {
    this.classes[delimiter] = delimiterClass;
    this.classes[0x0a] = lineFeedClass;
    this.classes[0x0d] = returnClass;
    this.classes[0x22] = quoteClass;
  }

  push(chunk: Buffer): void {
    let buffer = chunk;
    if (this.first) {
      this.first = false;
      if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) {
        this.bom = true;
        buffer = buffer.subarray(3);
      }
    }
    this.checkText(buffer);
    this.walk(buffer);
  }

  /** Ends the text: the last record may lack its line end. */
  end(): CsvShape {
    if (this.tail.length > 0) this.validUtf8 = false;
    if (this.state === In.Quotes) {
      this.recordBroken = "unclosed";
      this.finish(0);
    } else if (this.length > 0) this.finish(0);
    return {
      records: this.records,
      blankLines: this.blankLines,
      lineEnds: this.ends,
      validUtf8: this.validUtf8,
      nul: this.nul,
      stray: this.stray,
      broken: this.broken,
      multiline: this.multiline,
      ragged: this.ragged,
      longest: this.longest,
      bom: this.bom,
      width: this.width,
    };
  }

  private walk(buffer: Buffer): void {
    const { classes } = this;
    const size = buffer.length;
    let { state, cellStart, cells } = this;
    let from = 0;
    let index = 0;
    const save = () => {
      this.state = state;
      this.cellStart = cellStart;
      this.cells = cells;
    };
    for (; index < size; index++) {
      const kind = classes[buffer[index]!]!;
      if (this.pendingReturn) {
        this.pendingReturn = false;
        if (kind === lineFeedClass) {
          this.ends.cr--;
          this.ends.crlf++;
          from = index + 1;
          continue;
        }
      }
      if (state === In.Quotes) {
        if (kind === quoteClass) state = In.AfterQuote;
        else if (kind === returnClass || kind === lineFeedClass) {
          const before = index > 0 ? buffer[index - 1] : this.lastByte;
          if (kind === returnClass || before !== 0x0d) this.line++;
          this.multiline = true;
        }
        continue;
      }
      if (kind === ordinary) {
        cellStart = false;
        if (state === In.AfterQuote) {
          this.recordBroken = "trailing";
          state = In.Cell;
        }
        continue;
      }
      if (kind === delimiterClass) {
        cells++;
        cellStart = true;
        state = In.Cell;
      } else if (kind === quoteClass) {
        if (state === In.AfterQuote || cellStart) state = In.Quotes;
        else this.recordStray = true;
        cellStart = false;
      } else {
        save();
        this.take(buffer, from, index);
        this.finish(1);
        if (kind === returnClass) {
          this.ends.cr++;
          this.pendingReturn = true;
        } else this.ends.lf++;
        state = In.Cell;
        cellStart = true;
        cells = 1;
        from = index + 1;
      }
    }
    save();
    this.take(buffer, from, size);
    this.lastByte = buffer[size - 1] ?? this.lastByte;
  }

  private take(buffer: Buffer, from: number, to: number): void {
    this.length += to - from;
    if (this.keepBytes && to > from) this.parts.push(Buffer.from(buffer.subarray(from, to)));
  }

  private finish(lines: number): void {
    if (this.length === 0 && this.cells === 1) {
      this.blankLines++;
    } else {
      if (this.records === 0) this.width = this.cells;
      else if (this.cells !== this.width) this.ragged++;
      this.records++;
      if (this.length > this.longest) this.longest = this.length;
      if (this.recordBroken !== undefined) this.broken = true;
      if (this.recordStray) this.stray = true;
      this.onRecord?.({
        line: this.recordLine,
        cells: this.cells,
        broken: this.recordBroken,
        stray: this.recordStray,
        bytes: this.keepBytes ? Buffer.concat(this.parts) : empty,
      });
    }
    this.parts = [];
    this.length = 0;
    this.recordBroken = undefined;
    this.recordStray = false;
    this.line += lines;
    this.recordLine = this.line;
  }

  /** UTF-8 over chunk borders: an unfinished character at the end waits for the next chunk. */
  private checkText(buffer: Buffer): void {
    if (!this.nul && buffer.includes(0)) this.nul = true;
    if (!this.validUtf8) return;
    const text = this.tail.length === 0 ? buffer : Buffer.concat([this.tail, buffer]);
    let end = text.length;
    for (let back = 1; back <= Math.min(3, text.length); back++) {
      const byte = text[text.length - back]!;
      if ((byte & 0xc0) === 0x80) continue;
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
      if (needed > back) end = text.length - back;
      break;
    }
    this.tail = Buffer.from(text.subarray(end));
    if (!isUtf8(text.subarray(0, end))) this.validUtf8 = false;
  }
}

const empty = Buffer.alloc(0);
