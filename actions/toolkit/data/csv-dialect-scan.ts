import type { CsvDialect } from "./csv-reading.js";
import type { RawCell } from "./csv-record.js";

/** A record of a CSV text in a dialect of its own. Its cells are without quotes and escapes. */
export interface DialectRecord {
  /** Counts records from 1, empty lines too. */
  readonly number: number;
  /** Physical line on which it begins. */
  readonly line: number;
  /** None for an empty line. */
  readonly cells: readonly RawCell[];
  readonly broken: "unclosed" | "trailing" | undefined;
}

enum In {
  Start,
  Cell,
  Quotes,
  AfterQuote,
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const none = -1;

/** Walks over the bytes of a CSV text in UTF-8, with the rules of Python's `csv` but for text after a closing quote. */
export class DialectScanner {
  private readonly delimiter: number;
  private readonly quote: number;
  private readonly escape: number;
  private state: In = In.Start;
  private isEscaped = false;
  /** The bytes of the record's cells one behind the other, and where each ends. */
  private bytes = Buffer.alloc(1 << 12);
  private size = 0;
  private ends: number[] = [];
  private quoted: boolean[] = [];
  private isQuoted = false;
  private isEmpty = true;
  private broken: DialectRecord["broken"];
  private number = 1;
  private line = 1;
  private recordLine = 1;
  private last = 0;
  private head: Buffer | undefined = Buffer.alloc(0);

  constructor(
    private readonly dialect: CsvDialect,
    delimiter: string,
    private readonly onRecord: (record: DialectRecord) => void,
  ) {
    const code = (character: string | undefined) => character?.charCodeAt(0) ?? none;
    this.delimiter = code(delimiter);
    this.quote = code(dialect.quote);
    this.escape = code(dialect.escape);
  }

  push(chunk: Buffer): void {
    if (this.head === undefined) this.walk(chunk);
    else {
      this.head = Buffer.concat([this.head, chunk]);
      if (this.head.length >= 3) this.begin();
    }
  }

  end(): void {
    if (this.head !== undefined) this.begin();
    if (this.state === In.Quotes) this.broken = "unclosed";
    if (!this.isEmpty) this.finish();
  }

  private begin(): void {
    const head = this.head!;
    this.head = undefined;
    const isMarked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
    this.walk(isMarked ? head.subarray(3) : head);
  }

  private walk(chunk: Buffer): void {
    for (const byte of chunk) {
      const isEnd = byte === lineFeed || byte === carriageReturn;
      const isSecond = byte === lineFeed && this.last === carriageReturn;
      if (isEnd && !isSecond) this.line++;
      this.step(byte, isEnd, isSecond);
      this.last = byte;
    }
  }

  private step(byte: number, isEnd: boolean, isSecond: boolean): void {
    if (this.isEscaped) {
      this.isEscaped = false;
      this.add(byte);
      if (this.state === In.Start) this.state = In.Cell;
      return;
    }
    if (this.state === In.Quotes) {
      if (byte === this.escape) this.isEscaped = true;
      else if (byte === this.quote) this.state = In.AfterQuote;
      else this.add(byte);
      return;
    }
    if (isEnd) {
      // The second half of a line end that has ended the record already.
      if (isSecond && this.isEmpty) {
        this.recordLine = this.line;
        return;
      }
      this.finish();
    } else if (byte === this.delimiter) {
      this.isEmpty = false;
      this.endCell();
    } else if (this.state === In.AfterQuote) {
      if (byte === this.quote && this.dialect.doubleQuote) {
        this.add(byte);
        this.state = In.Quotes;
      } else {
        this.broken ??= "trailing";
        this.add(byte);
        this.state = In.Cell;
      }
    } else {
      this.isEmpty = false;
      if (byte === this.escape) this.isEscaped = true;
      else if (this.state === In.Start && byte === this.quote) {
        this.isQuoted = true;
        this.state = In.Quotes;
      } else if (!(this.state === In.Start && byte === 0x20 && this.dialect.skipInitialSpace)) {
        this.add(byte);
        this.state = In.Cell;
      }
    }
  }

  private add(byte: number): void {
    if (this.size === this.bytes.length) this.bytes = Buffer.concat([this.bytes, this.bytes]);
    this.bytes[this.size++] = byte;
    this.isEmpty = false;
  }

  private endCell(): void {
    this.ends.push(this.size);
    this.quoted.push(this.isQuoted);
    this.isQuoted = false;
    this.state = In.Start;
  }

  private finish(): void {
    if (!this.isEmpty) this.endCell();
    let from = 0;
    const cells = this.ends.map((end, index): RawCell => {
      const bytes = Buffer.from(this.bytes.subarray(from, end));
      from = end;
      return { bytes, quoted: this.quoted[index]! };
    });
    this.onRecord({ number: this.number, line: this.recordLine, cells, broken: this.broken });
    this.number++;
    this.size = 0;
    this.ends = [];
    this.quoted = [];
    this.isEmpty = true;
    this.isEscaped = false;
    this.broken = undefined;
    this.state = In.Start;
    this.recordLine = this.line;
  }
}
