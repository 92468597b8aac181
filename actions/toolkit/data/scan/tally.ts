import type { Runs } from "../number-profile.js";
import { runsOfSorted } from "../number-profile.js";
import { sortNumbers } from "../number-sort.js";
import { release } from "../release.js";

const scratch = new Float64Array(1);
const words = new Int32Array(scratch.buffer);

const firstSize = 64;
const blockSize = 1 << 16;
/** So many keys tell whether most are new. */
const enough = 1 << 12;

/** Keeps blocks of keys out of memory. */
export interface BlockStore {
  /** Keys that a block has. */
  readonly blockSize: number;
  /** Keeps a copy. Answers what {@link read} finds it by. */
  keep(block: Float64Array<ArrayBuffer>): number;
  read(kept: number, into: Float64Array<ArrayBuffer>): void;
}

/**
 * Counts 64-bit keys: those of the first distinct ones in a small table, where each has an entry, the rest as a list
 * that is sorted at the end. Keys are the bits of numbers other than NaN: of a column's own values (−0 as 0), or of
 * hashes.
 */
export class Tally {
  /** Entries, in the order in which their keys came first. */
  size = 0;
  /** Whether the key that was added last is the first of its entry. */
  fresh = false;
  private low = new Int32Array(firstSize);
  private high = new Int32Array(firstSize);
  private counts = new Uint32Array(firstSize);
  /** Where a key may stand: its entry + 1, at the place of its hash or behind. */
  private places = new Int32Array(firstSize * 2);
  private hits = 0;
  private misses = 0;
  /** Where most keys are new, the table is left alone. */
  private isClosed = false;

  private readonly full: Float64Array<ArrayBuffer>[] = [];
  private readonly kept: number[] = [];
  private readonly blockSize: number;
  private block: Float64Array<ArrayBuffer> | undefined;
  private words = new Int32Array(0);
  private used = 0;

  /**
   * @param most entries that the table may have; a power of two
   * @param store where the list goes; with one the tally can be read again and again
   */
  constructor(
    private readonly most: number,
    private readonly store?: BlockStore,
  ) {
    this.blockSize = store?.blockSize ?? blockSize;
  }

  keyOf(entry: number): number {
    words[0] = this.low[entry]!;
    words[1] = this.high[entry]!;
    return scratch[0]!;
  }

  /** Adds a key, and gives its entry; -1 when it went to the list. */
  add(low: number, high: number): number {
    if (this.isClosed) return this.append(low, high);
    const { places } = this;
    const mask = places.length - 1;
    const mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
    let place = (mixed ^ (mixed >>> 15)) & mask;
    for (;;) {
      const entry = places[place]! - 1;
      if (entry < 0) break;
      if (this.low[entry] === low && this.high[entry] === high) {
        this.counts[entry]!++;
        this.hits++;
        this.fresh = false;
        return entry;
      }
      place = (place + 1) & mask;
    }
    if (this.size === this.most) {
      this.misses++;
      if (this.misses > enough && this.hits < this.misses >> 2) this.isClosed = true;
      return this.append(low, high);
    }
    const entry = this.size++;
    this.low[entry] = low;
    this.high[entry] = high;
    this.counts[entry] = 1;
    places[place] = entry + 1;
    this.fresh = true;
    if (this.size === enough && this.hits < enough >> 2) this.isClosed = true;
    if (this.size === this.low.length && this.size < this.most) this.grow();
    return entry;
  }

  private grow(): void {
    const size = this.low.length * 2;
    const wider = <T extends Int32Array | Uint32Array>(from: T, to: T) => {
      to.set(from);
      return to;
    };
    this.low = wider(this.low, new Int32Array(size));
    this.high = wider(this.high, new Int32Array(size));
    this.counts = wider(this.counts, new Uint32Array(size));
    const places = new Int32Array(size * 2);
    const mask = places.length - 1;
    for (let entry = 0; entry < this.size; entry++) {
      const mixed = Math.imul(this.low[entry]! ^ Math.imul(this.high[entry]!, 0x9e3779b1), 0x85ebca6b);
      let place = (mixed ^ (mixed >>> 15)) & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = entry + 1;
    }
    this.places = places;
  }

  private append(low: number, high: number): number {
    if (this.block === undefined || this.used === this.blockSize) this.nextBlock();
    const at = this.used++ << 1;
    this.words[at] = low;
    this.words[at + 1] = high;
    this.fresh = false;
    return -1;
  }

  private nextBlock(): void {
    this.used = 0;
    if (this.block !== undefined) {
      if (this.store !== undefined) {
        this.kept.push(this.store.keep(this.block));
        return;
      }
      this.full.push(this.block);
    }
    this.block = new Float64Array(this.blockSize);
    this.words = new Int32Array(this.block.buffer);
  }

  /** All keys in ascending order, with how often each came. Without a store the tally is empty afterwards. */
  runs(): Omit<Runs, "nan"> {
    const table = this.tableRuns();
    if (this.block === undefined) return table;
    const list = runsOfSorted(this.sortedList());
    return table.values.length === 0 ? list : merge(table, list);
  }

  /** The same without keys that came once, unless the table has all keys. The tally is empty afterwards. */
  repeats(): Repeats {
    const table = this.tableRuns();
    if (this.block !== undefined) {
      const list = this.sortedList();
      const found = repeatsOf(table, list);
      release(list);
      return found;
    }
    let total = 0;
    for (let at = 0; at < table.counts.length; at++) total += table.counts[at]!;
    return { ...table, distinct: table.values.length, total };
  }

  private tableRuns(): Omit<Runs, "nan"> {
    const values = new Float64Array(this.size);
    for (let entry = 0; entry < this.size; entry++) values[entry] = this.keyOf(entry);
    values.sort();
    const counts = new Uint32Array(this.size);
    for (let at = 0; at < values.length; at++) {
      scratch[0] = values[at]!;
      counts[at] = this.counts[this.find(words[0]!, words[1]!)]!;
    }
    return { values, counts };
  }

  /** The entry of a key that is in the table. */
  private find(low: number, high: number): number {
    const { places } = this;
    const mask = places.length - 1;
    const mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
    let place = (mixed ^ (mixed >>> 15)) & mask;
    for (;;) {
      const entry = places[place]! - 1;
      if (this.low[entry] === low && this.high[entry] === high) return entry;
      place = (place + 1) & mask;
    }
  }

  /** In front of as much room as the table's keys need. */
  private sortedList(): Float64Array<ArrayBuffer> {
    const { blockSize: size, kept, full } = this;
    const length = (kept.length + full.length) * size + this.used;
    const list = new Float64Array(length + this.size).subarray(0, length);
    for (const [at, one] of kept.entries()) this.store!.read(one, list.subarray(at * size, (at + 1) * size));
    for (let at = 0; full.length > 0; at++) {
      const block = full.shift()!;
      list.set(block, at * size);
      release(block);
    }
    list.set(this.block!.subarray(0, this.used), list.length - this.used);
    if (this.store === undefined) this.block = undefined;
    let isAscending = true;
    for (let at = 1; isAscending && at < list.length; at++) isAscending = list[at - 1]! <= list[at]!;
    return isAscending ? list : sortNumbers(list);
  }
}

type Counted = Omit<Runs, "nan">;

/** @param many stand in front of room for all of the few */
function merge(few: Counted, many: Counted): Counted {
  const places = new Uint32Array(few.values.length);
  let more = 0;
  for (let at = 0, from = 0; at < places.length; at++) {
    from = placeOf(few.values[at]!, many.values, from);
    places[at] = from;
    if (many.values[from] !== few.values[at]) more++;
  }
  const size = many.values.length + more;
  const values = new Float64Array(many.values.buffer, many.values.byteOffset, size);
  const counts = new Uint32Array(size);
  let end = many.values.length;
  let shift = more;
  // From behind, what stands between two of the few moves up at once.
  for (let at = places.length - 1; at >= 0; at--) {
    const place = places[at]!;
    const isKnown = place < many.values.length && many.values[place] === few.values[at];
    const count = few.counts[at]! + (isKnown ? many.counts[place]! : 0);
    const from = isKnown ? place + 1 : place;
    values.copyWithin(from + shift, from, end);
    counts.set(many.counts.subarray(from, end), from + shift);
    if (!isKnown) shift--;
    values[place + shift] = few.values[at]!;
    counts[place + shift] = count;
    end = place;
  }
  counts.set(many.counts.subarray(0, end));
  return { values, counts };
}

/** Where a value stands in a sorted list, or would stand. */
function placeOf(value: number, sorted: Float64Array, from: number): number {
  let [low, high] = [from, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Keys in ascending order with their counts: all, or those that came more than once where there are others. */
export interface Repeats extends Counted {
  readonly distinct: number;
  readonly total: number;
}

/** Leaves out of a sorted list what occurs once. */
function repeatsOf(table: Counted, sorted: Float64Array): Repeats {
  const values: number[] = [];
  const counts: number[] = [];
  const size = sorted.length;
  const entries = table.values.length;
  let distinct = 0;
  let total = size;
  let entry = 0;
  const take = (value: number, count: number) => {
    distinct++;
    if (count === 1) return;
    values.push(value);
    counts.push(count);
  };
  for (let at = 0; at < size; ) {
    const value = sorted[at]!;
    const first = at++;
    while (at < size && sorted[at] === value) at++;
    for (; entry < entries && table.values[entry]! < value; entry++)
      take(table.values[entry]!, table.counts[entry]!);
    const isEntry = entry < entries && table.values[entry] === value;
    const count = at - first + (isEntry ? table.counts[entry++]! : 0);
    if (count === 1) distinct++;
    else take(value, count);
  }
  for (; entry < entries; entry++) take(table.values[entry]!, table.counts[entry]!);
  for (let at = 0; at < entries; at++) total += table.counts[at]!;
  return { values: Float64Array.from(values), counts: Uint32Array.from(counts), distinct, total };
}
