import { NotInOnePass } from "../scan/asked.js";
import { type Kernel, kernel } from "../scan/kernel.js";
import type { StoredColumn } from "./column-types.js";
import type { Chunk } from "./footer.js";
import { missing } from "./page-calls.js";
import { type DictionaryPage, type Piece, pagesOf, type ValuePage } from "./pages.js";

/** Where the values of a column go. Addresses are those of stored values, and good until the call returns. */
export interface Sink {
  /** Whether it wants to know which values are doubtful. */
  readonly isDemanding: boolean;
  /** Whether it also wants to know where those stand that it is told of otherwise. */
  readonly isPlacing: boolean;
  /** Address of the tally that counts them. */
  readonly tally: number;
  /** The tally has counted more of them. */
  takeKeys(): void;
  addMissing(count: number): void;
  addCertain(count: number): void;
  addNan(count: number): void;
  /** A doubtful value, or one that is new in the tally. @param row of the file, from 1 */
  doubt(row: number, entry: number, at: number): void;
  /** A doubtful value of a dictionary, which came so often; or, so often as never, one that is new in the tally. */
  repeated(often: number, entry: number, at: number): void;
  /** Where a missing value, at no address, or a doubtful one of a dictionary stands. */
  place(row: number, at: number | undefined): void;
}

/** Indices of a dictionary that are counted before anybody is told. */
const mostCounted = 1 << 18;

/** Reads the values of a column, chunk by chunk. @throws NotInOnePass where a chunk is broken */
export abstract class ValueReader {
  protected readonly kernel: Kernel = kernel();

  constructor(protected readonly sink: Sink) {}

  /** Makes a dictionary of a page the one that indices are of. */
  protected abstract openDictionary(page: DictionaryPage, column: StoredColumn): void;
  /** Reads so many values that stand one behind the other. */
  protected abstract readPlain(values: Piece, count: number, column: StoredColumn): void;
  /** Tells what has been counted of the dictionary. */
  protected abstract giveCounts(): void;

  /** @param before how many rows of the file come before the chunk */
  read(chunk: Chunk, before: number): void {
    const { column } = chunk;
    let row = before;
    let hasDictionary = column.storage === "boolean";
    for (const page of pagesOf(chunk)) {
      if (page.kind === "dictionary") {
        hasDictionary = true;
        this.openDictionary(page, column);
        continue;
      }
      const isPlain = page.encoding === "plain" && column.storage !== "boolean";
      this.readPage(page, isPlain, column);
      this.handOver(row, isPlain);
      row += page.rows;
      if (hasDictionary && this.kernel.calls.counted.value > mostCounted) this.giveCounts();
    }
    if (hasDictionary) this.giveCounts();
  }

  private readPage(
    { rows, levels, values, encoding }: ValuePage,
    isPlain: boolean,
    column: StoredColumn,
  ): void {
    const { kernel, sink } = this;
    const { calls } = kernel;
    if (levels === undefined) calls.allPresent(rows);
    else if (calls.readLevels(levels.from, levels.to, rows, sink.isPlacing) === 0) throw broken();
    const present = calls.present.value;
    if (present < rows) sink.addMissing(rows - present);
    if (present === 0) return;
    if (isPlain) {
      this.readPlain(values, present, column);
      return;
    }
    const [from, width] = this.indicesOf(values, encoding, column);
    const isBare = encoding === "plain";
    if (width > 32 || calls.countIndices(from, values.to, width, present, isBare, sink.isPlacing) === 0)
      throw broken();
  }

  /** Where indices begin, and of how many bits they are. Booleans are indices of a dictionary that nobody writes. */
  private indicesOf(
    { from, to }: Piece,
    encoding: string,
    { storage }: StoredColumn,
  ): readonly [number, number] {
    const isBoolean = storage === "boolean";
    if (isBoolean ? encoding === "dictionary" : encoding !== "dictionary") throw broken();
    if (!isBoolean && from === to) throw broken();
    if (isBoolean) return [encoding === "plain" ? from : from + 4, 1];
    return [from + 1, this.kernel.bytes[from]!];
  }

  private handOver(before: number, isPlain: boolean): void {
    const { sink } = this;
    this.doubts((row, entry, at) => {
      if (entry === missing) sink.place(before + row + 1, undefined);
      else if (isPlain) sink.doubt(before + row + 1, entry, at);
      else sink.place(before + row + 1, at);
    });
  }

  /** What the kernel's last call has handed over. */
  protected doubts(take: (first: number, entry: number, at: number) => void): void {
    const { calls, words } = this.kernel;
    const count = calls.doubtCount.value;
    if (count === 0) return;
    const from = calls.doubts.value >> 2;
    const list = words.slice(from, from + 3 * count);
    for (let at = 0; at < list.length; at += 3) take(list[at]!, list[at + 1]!, list[at + 2]!);
  }
}

export function broken(): NotInOnePass {
  return new NotInOnePass("a page is broken");
}
