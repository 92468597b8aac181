import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PageCalls } from "../parquet/page-calls.js";

type Global = WebAssembly.Global<"i32">;

/** What `assembly/index.ts` exports: addresses, positions and counts are numbers, and so are truth values. */
interface Calls extends PageCalls {
  readonly memory: WebAssembly.Memory;

  openReader(delimiter: number, width: number, room: number): number;
  closeReader(reader: number): void;
  roomFor(reader: number, bytes: number): number;
  filled(reader: number, bytes: number): void;
  skipMark(reader: number): number;
  split(reader: number): number;
  splitLast(reader: number): number;
  readonly badFrom: Global;
  readonly badTo: Global;
  readonly badCells: Global;
  readonly badRow: WebAssembly.Global<"f64">;
  readonly badLine: WebAssembly.Global<"f64">;
  readonly badKind: Global;
  keepRecords(reader: number, count: number): void;
  keepRest(reader: number): void;
  textOf(reader: number): number;
  sizeOfText(reader: number): number;
  recordsOf(reader: number): number;
  startsOf(reader: number): number;
  endsOf(reader: number): number;
  linesOf(reader: number): number;
  rowsOf(reader: number): number;

  pointTo(reader: number, record: number, column: number): number;
  readonly from: Global;
  readonly to: Global;
  keyOf(from: number, to: number): number;
  seed(a: number, b: number, c: number, d: number): void;

  openTally(most: number): number;
  closeTally(tally: number): void;
  addOne(tally: number, key: number): number;
  addAll(tally: number, count: number, isZeroNothing: boolean): number;
  sizeOf(tally: number): number;
  keysOf(tally: number): number;
  countsOf(tally: number): number;
  certainOf(tally: number): number;
  countsOfKeys(tally: number, count: number): number;

  roomForKeys(count: number): number;
  readonly keys: Global;
  readonly keyCount: Global;
  readonly records: Global;
  readonly recordCount: Global;

  readNumbers(
    reader: number,
    column: number,
    tally: number,
    isWholeColumn: boolean,
    low: number,
    high: number,
    isWholeOnly: boolean,
  ): void;
  readonly certainCells: Global;
  readonly sawWhole: Global;
  readonly sawFraction: Global;
  longDecimal(high: number, low: number, lowDigits: number, fraction: number): number;

  readTexts(
    reader: number,
    column: number,
    tally: number,
    mostBytes: number,
    forms: number,
    registers: number,
  ): void;
  openSketch(): number;
  closeSketch(registers: number): void;
  readonly certainTexts: Global;
  openForm(states: number, following: number): number;

  readTimes(reader: number, column: number, tally: number, isDay: boolean, low: number, high: number): void;
  readonly certainTimes: Global;
  readonly usualTimes: Global;
  timeOf(from: number, to: number, isDay: boolean): number;
}

/** In a batch, instead of an entry of the tally: a cell whose key is in the list, and one in an unusual form. */
export const noEntry = -1;
export const oddCell = -3;

/** The compiled loops in `assembly/`, and their memory. */
class Kernel {
  private seen: Buffer = Buffer.alloc(0);
  private seenWords = new Int32Array(0);
  private seenNumbers = new Float64Array(0);

  constructor(readonly calls: Calls) {}

  /** The whole memory, by its addresses; good until it grows, which calls may do. */
  get bytes(): Buffer {
    if (this.seen.length === 0) this.look();
    return this.seen;
  }

  /** The same, in words of 4 bytes. */
  get words(): Int32Array {
    if (this.seenWords.length === 0) this.look();
    return this.seenWords;
  }

  /** The same, in numbers of 8 bytes. */
  get numbers(): Float64Array<ArrayBuffer> {
    if (this.seenNumbers.length === 0) this.look();
    return this.seenNumbers;
  }

  private look(): void {
    const { buffer } = this.calls.memory;
    this.seen = Buffer.from(buffer);
    this.seenWords = new Int32Array(buffer);
    this.seenNumbers = new Float64Array(buffer);
  }

  /** The keys that the last call has found no entry for; a view. */
  get keys(): Float64Array<ArrayBuffer> {
    const { keys, keyCount } = this.calls;
    const at = keys.value >> 3;
    return this.numbers.subarray(at, at + keyCount.value);
  }

  /** The records that the last call hands over: in turn a record of the block, and the entry of its cell or a sign. */
  batch(): Int32Array {
    const count = this.calls.recordCount.value;
    if (count === 0) return nothing;
    const at = this.calls.records.value >> 2;
    return this.words.slice(at, at + 2 * count);
  }
}

const nothing = new Int32Array(0);

export type { Kernel };

let loaded: Kernel | undefined;

/** The kernel, compiled when it is first asked for: a millisecond or two. */
export function kernel(): Kernel {
  if (loaded !== undefined) return loaded;
  const module = new WebAssembly.Module(
    readFileSync(join(dirname(fileURLToPath(import.meta.url)), "scan.wasm")),
  );
  const abort = () => {
    throw new Error("the kernel has no memory left");
  };
  const { exports } = new WebAssembly.Instance(module, { env: { abort } });
  loaded = new Kernel(exports as unknown as Calls);
  const [a, b, c, d] = crypto.getRandomValues(new Int32Array(4));
  loaded.calls.seed(a!, b!, c!, d!);
  return loaded;
}
