import type { Counted } from "../number-profile.js";
import { type Kernel, kernel, noEntry } from "./kernel.js";
import { type BlockStore, KeyList } from "./key-list.js";
import { type Repeats, repeatsOf } from "./repeated-keys.js";
import { type SortedKeys, sortKeys } from "./sorted-keys.js";

/**
 * Counts 64-bit keys: those of the first distinct ones in a small table of the kernel, where each has an entry, the rest
 * as a list that is sorted at the end. Keys are the bits of numbers other than NaN: of a column's own values (−0 as 0),
 * or of hashes.
 */
export class Tally {
  /** The table, for the kernel's calls that count; {@link takeKeys} is to be called after each. */
  readonly address: number;
  private readonly kernel: Kernel = kernel();
  private readonly list: KeyList;

  /**
   * @param most entries that the table may have; a power of two
   * @param store where the list goes; with one the tally can be read again and again
   */
  constructor(most: number, store?: BlockStore) {
    this.address = this.kernel.calls.openTally(most);
    this.list = new KeyList(store);
  }

  /** Entries, in the order in which their keys came first. */
  get size(): number {
    return this.kernel.calls.sizeOf(this.address);
  }

  keyOf(entry: number): number {
    return this.kernel.numbers[(this.kernel.calls.keysOf(this.address) >> 3) + entry]!;
  }

  countOf(entry: number): number {
    return this.kernel.words[(this.kernel.calls.countsOf(this.address) >> 2) + entry]!;
  }

  /** Whether the cells of an entry certainly keep all demands, as was said before. */
  isCertain(entry: number): boolean {
    return this.kernel.bytes[this.kernel.calls.certainOf(this.address) + entry] === 1;
  }

  setCertain(entry: number): void {
    this.kernel.bytes[this.kernel.calls.certainOf(this.address) + entry] = 1;
  }

  /** Adds a key, and gives its entry, or {@link noEntry} when it went to the list. */
  add(key: number): number {
    const entry = this.kernel.calls.addOne(this.address, key);
    if (entry === noEntry) this.takeKeys();
    return entry;
  }

  /**
   * Adds keys but NaN, and, where those stand for nothing, but zeros.
   * @returns how many it has left out
   */
  addAll(keys: Float64Array, isZeroNothing = false): number {
    const { kernel, address } = this;
    const at = kernel.calls.roomForKeys(keys.length) >> 3;
    kernel.numbers.set(keys, at);
    const left = kernel.calls.addAll(address, keys.length, isZeroNothing);
    this.takeKeys();
    return left;
  }

  /** Takes the keys into the list for which the kernel's last call has found no entry. */
  takeKeys(): void {
    const { keys } = this.kernel;
    if (keys.length > 0) this.list.append(keys);
  }

  /** All keys with how often each came. The list is empty then, unless it can be read again. */
  sorted(): SortedKeys {
    return sortKeys(this.table(), this.list);
  }

  /** The same in memory; undefined where there are more than so many different keys. */
  counted(most: number): Counted | undefined {
    const some = new Float64Array(2 * most);
    const first = this.list.length <= most ? 0 : this.list.copyFirst(some);
    if (distinctOf(some.subarray(0, first)) > most) return undefined;
    const all = this.sorted();
    const found = all.size > most ? undefined : all.counted();
    all.close();
    return found;
  }

  /**
   * The same of hashes, without those that came once, unless the table has all.
   * @param most where only the most frequent ones matter, so many, and what came as often as the last of them
   */
  repeats(most?: number): Repeats {
    if (this.list.length === 0) {
      const table = this.table();
      const total = table.counts.reduce((sum, count) => sum + count, 0);
      return { ...table, distinct: table.values.length, total };
    }
    if (this.list.isLoose) return repeatsOf(this.table(), this.list, most);
    const all = this.sorted();
    const { size: distinct, total } = all;
    const last = most === undefined ? undefined : all.runs(0).top(most).at(-1);
    const repeated = all.repeated(Math.max(2, last?.count ?? 2));
    all.close();
    return { ...repeated, distinct, total };
  }

  /** Gives the table's memory back. Nothing more can be asked. */
  close(): void {
    this.kernel.calls.closeTally(this.address);
  }

  private table(): Counted {
    const { kernel, address, size } = this;
    const from = kernel.calls.keysOf(address) >> 3;
    const values = kernel.numbers.slice(from, from + size).sort();
    const room = kernel.calls.roomForKeys(size) >> 3;
    kernel.numbers.set(values, room);
    const counts = kernel.calls.countsOfKeys(address, size) >> 2;
    return { values, counts: Uint32Array.from(kernel.words.subarray(counts, counts + size)) };
  }
}

function distinctOf(keys: Float64Array): number {
  keys.sort();
  let found = 0;
  for (let at = 0; at < keys.length; at++) if (at === 0 || keys[at] !== keys[at - 1]) found++;
  return found;
}
