import { isUtf8 } from "node:buffer";
import { dead, start } from "./automaton.js";
import { FormTally, formTable } from "./cell-forms.js";

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

/** In the scanner's tables, where a byte means more than the next state of the cell's form. */
const special = 0xfff0;
const delimiterMark = special;
const lineFeedMark = special + 1;
const returnMark = special + 2;
const quoteMark = special + 3;

interface ScanTables {
  /** By the state of the cell's form × 256 + byte, out of quotes and within: the next state, or a mark. */
  readonly outside: Uint16Array;
  readonly inside: Uint16Array;
}

const tablesByDelimiter = new Map<number, ScanTables>();

function tablesFor(delimiter: number): ScanTables {
  const known = tablesByDelimiter.get(delimiter);
  if (known !== undefined) return known;
  const { next, states } = formTable();
  const inside = next.slice();
  for (let row = 0; row < states * 256; row += 256) {
    inside[row + lineFeed] = lineFeedMark;
    inside[row + carriageReturn] = returnMark;
    inside[row + quote] = quoteMark;
  }
  const outside = inside.slice();
  for (let row = 0; row < states * 256; row += 256) outside[row + delimiter] = delimiterMark;
  const tables = { outside, inside };
  tablesByDelimiter.set(delimiter, tables);
  return tables;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;

enum In {
  Cell,
  Quotes,
  AfterQuote,
}

/**
 * Walks once over the bytes of a CSV text in constant memory, and knows its records by RFC 4180: CR LF, LF or CR end
 * a line; quotes count at the start of a cell; doubled quotes are one. Empty lines are no records. On the way it tells
 * the written forms of all cells, of every good record but the first.
 */
export class CsvScanner {
  private readonly tables: ScanTables;
  private readonly tally = new FormTally();
  private state: In = In.Cell;
  /** State of the form of the cell that is being read, and those of the record's cells before. */
  private form: number = start;
  private forms = new Uint16Array(64);
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
   * @param onRecord called for each record, when given; otherwise only the shape is found. Where it answers false, the
   *   record's cells don't count for the forms
   * @param keepBytes whether records carry their bytes
   */
  constructor(
    delimiter: number,
    private readonly onRecord?: (record: CsvRecord) => unknown,
    private readonly keepBytes = false,
  ) {
    this.tables = tablesFor(delimiter);
  }

  /** The forms of the cells of all good records but the first. */
  get columnForms(): FormTally {
    return this.tally;
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
    if (this.cells > this.forms.length) this.widen();
    this.forms[this.cells - 1] = this.form;
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
    const { outside, inside } = this.tables;
    const size = buffer.length;
    let { state, form, cells, forms } = this;
    let from = 0;
    let index = 0;
    if (this.pendingReturn && size > 0) {
      this.pendingReturn = false;
      if (buffer[0] === lineFeed) {
        this.ends.cr--;
        this.ends.crlf++;
        from = index = 1;
      }
    }
    while (index < size) {
      const table = state === In.Quotes ? inside : outside;
      let next = table[(form << 8) | buffer[index++]!]!;
      if (next < special && state !== In.AfterQuote) {
        form = next;
        // Most bytes are like this: nothing happens but the next state.
        while (index < size) {
          next = table[(form << 8) | buffer[index++]!]!;
          if (next >= special) break;
          form = next;
        }
        if (next < special) break;
      }
      const at = index - 1;
      if (state === In.Quotes) {
        if (next === quoteMark) state = In.AfterQuote;
        else {
          const before = at > 0 ? buffer[at - 1] : this.lastByte;
          if (next === returnMark || before !== carriageReturn) this.line++;
          this.multiline = true;
          form = dead;
        }
      } else if (next === delimiterMark) {
        if (cells > forms.length) forms = this.widen();
        forms[cells - 1] = form;
        cells++;
        form = start;
        state = In.Cell;
      } else if (next === quoteMark) {
        if (state === In.AfterQuote) {
          form = dead;
          state = In.Quotes;
        } else if (form === start) state = In.Quotes;
        else {
          this.recordStray = true;
          form = dead;
        }
      } else if (next < special) {
        this.recordBroken = "trailing";
        form = dead;
        state = In.Cell;
      } else {
        if (cells > forms.length) forms = this.widen();
        forms[cells - 1] = form;
        this.cells = cells;
        this.take(buffer, from, at);
        this.finish(1);
        if (next === lineFeedMark) this.ends.lf++;
        else if (index === size) {
          this.ends.cr++;
          this.pendingReturn = true;
        } else if (buffer[index] === lineFeed) {
          this.ends.crlf++;
          index++;
        } else this.ends.cr++;
        state = In.Cell;
        form = start;
        cells = 1;
        from = index;
      }
    }
    this.state = state;
    this.form = form;
    this.cells = cells;
    this.take(buffer, from, size);
    this.lastByte = buffer[size - 1] ?? this.lastByte;
  }

  private widen(): Uint16Array<ArrayBuffer> {
    const wider = new Uint16Array(this.forms.length * 2);
    wider.set(this.forms);
    this.forms = wider;
    return wider;
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
      const counts = this.onRecord?.({
        line: this.recordLine,
        cells: this.cells,
        broken: this.recordBroken,
        stray: this.recordStray,
        bytes: this.keepBytes ? Buffer.concat(this.parts) : empty,
      });
      const isGood = this.recordBroken === undefined && this.cells === this.width && counts !== false;
      if (isGood && this.records > 1) this.tally.add(this.forms, this.width);
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
