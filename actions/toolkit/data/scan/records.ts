import { type BadRow, keptBadRows, textProblem } from "../bad-row.js";
import { NotInOnePass } from "./asked.js";
import { Block } from "./block.js";
import { kernel } from "./kernel.js";

/** A bad record, in the words of the table's reader. */
export type BadRecord = Omit<BadRow, "file">;

/** What the kernel says of a bad record, by its number; of the first kind its bytes or its cells tell. */
const problems = [undefined, "unclosed quote", "text after a closing quote"] as const;

const firstSize = 1 << 19;
/** A longer record is none that one pass can hold: mostly a quote that never closes. */
const mostBytes = 1 << 29;

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
  private readonly kernel = kernel();
  private readonly address: number;
  private begun = false;

  /** @param bytes that the text has, where that is known */
  constructor(
    delimiter: number,
    private readonly width: number,
    private readonly onBlock: (block: Block) => void,
    bytes = firstSize,
  ) {
    this.address = this.kernel.calls.openReader(delimiter, width, Math.min(firstSize, bytes + 1));
  }

  push(chunk: Buffer): void {
    chunk.copy(this.room(chunk.length));
    this.filled(chunk.length);
  }

  /**
   * Where the next bytes, as many as these, are to be put; {@link filled} reads them.
   * @throws NotInOnePass where a record is longer than memory should hold
   */
  room(bytes: number): Buffer {
    const { calls } = this.kernel;
    if (calls.sizeOfText(this.address) + bytes > mostBytes) throw new NotInOnePass();
    const at = calls.roomFor(this.address, bytes);
    return this.kernel.bytes.subarray(at, at + bytes);
  }

  filled(bytes: number): void {
    const { calls } = this.kernel;
    calls.filled(this.address, bytes);
    this.begun ||= calls.skipMark(this.address) !== 0;
    if (!this.begun) return;
    this.split();
    this.deliver();
  }

  /** Ends the text: the last record may lack its line end. */
  end(): void {
    this.split();
    if (this.kernel.calls.splitLast(this.address) === 0) this.badRecord();
    this.deliver();
  }

  /** Gives the memory back. */
  close(): void {
    this.kernel.calls.closeReader(this.address);
  }

  private split(): void {
    while (this.kernel.calls.split(this.address) === 0) this.badRecord();
  }

  private badRecord(): void {
    const { badFrom, badTo, badCells, badRow, badLine, badKind } = this.kernel.calls;
    this.bad(
      badFrom.value,
      badTo.value,
      badRow.value,
      badLine.value,
      badCells.value,
      problems[badKind.value],
    );
  }

  /** @param from position within the text */
  private bad(
    from: number,
    to: number,
    row: number,
    line: number,
    cells: number,
    known?: BadRow["problem"],
  ): void {
    this.badRowCount++;
    if (this.badRows.length === keptBadRows) return;
    const bytes = this.text(from, to);
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

  private text(from: number, to: number): Buffer {
    const start = this.kernel.calls.textOf(this.address);
    return this.kernel.bytes.subarray(start + from, start + to);
  }

  /** Hands the finished records over, and keeps what is unfinished. */
  private deliver(): void {
    const { kernel, address, width } = this;
    const { calls } = kernel;
    const records = calls.recordsOf(address);
    if (records > 0) {
      const first = kernel.words[calls.startsOf(address) >> 2]!;
      const end = kernel.words[(calls.endsOf(address) >> 2) + records * width - 1]!;
      const kept = textProblem(this.text(first, end)) === undefined ? records : this.dropUnreadable(records);
      this.goodRows += kept;
      if (kept > 0) this.onBlock(new Block(address, width, kept));
    }
    calls.keepRest(address);
  }

  /** Answers how many are left. */
  private dropUnreadable(records: number): number {
    const { kernel, address, width } = this;
    const { calls, words, numbers } = kernel;
    const [starts, ends] = [calls.startsOf(address) >> 2, calls.endsOf(address) >> 2];
    const [lines, rows] = [calls.linesOf(address) >> 3, calls.rowsOf(address) >> 3];
    let kept = 0;
    for (let record = 0; record < records; record++) {
      const [from, to] = [words[starts + record]!, words[ends + (record + 1) * width - 1]!];
      if (textProblem(this.text(from, to)) !== undefined) {
        this.bad(from, to, numbers[rows + record]!, numbers[lines + record]!, width);
        continue;
      }
      words[starts + kept] = from;
      numbers[lines + kept] = numbers[lines + record]!;
      numbers[rows + kept] = numbers[rows + record]!;
      words.copyWithin(ends + kept * width, ends + record * width, ends + (record + 1) * width);
      kept++;
    }
    this.badRows.sort((one, other) => one.row - other.row);
    calls.keepRecords(address, kept);
    return kept;
  }
}
