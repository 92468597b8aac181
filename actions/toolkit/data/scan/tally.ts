import type { Runs } from "../number-profile.js";
import { runsOfSorted } from "../number-profile.js";
import { sortNumbers } from "../number-sort.js";

const firstSize = 64;
const blockSize = 1 << 16;

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

  private readonly full: Float64Array<ArrayBuffer>[] = [];
  private block: Float64Array<ArrayBuffer> | undefined;
  private words = new Int32Array(0);
  private used = 0;

  /** @param most entries that the table may have; a power of two */
  constructor(private readonly most: number) {}

  keyOf(entry: number): number {
    return new Float64Array(Int32Array.of(this.low[entry]!, this.high[entry]!).buffer)[0]!;
  }

  /** Adds a key, and gives its entry; -1 when it went to the list. */
  add(low: number, high: number): number {
    // Where most keys are new, the table is left alone.
    if (this.misses > 4096 && this.hits < this.misses >> 2) return this.append(low, high);
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
      return this.append(low, high);
    }
    const entry = this.size++;
    this.low[entry] = low;
    this.high[entry] = high;
    this.counts[entry] = 1;
    places[place] = entry + 1;
    this.fresh = true;
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
    if (this.block === undefined || this.used === blockSize) {
      if (this.block !== undefined) this.full.push(this.block);
      this.block = new Float64Array(blockSize);
      this.words = new Int32Array(this.block.buffer);
      this.used = 0;
    }
    const at = this.used++ << 1;
    this.words[at] = low;
    this.words[at + 1] = high;
    this.fresh = false;
    return -1;
  }

  /** All keys in ascending order, with how often each came. The tally is empty afterwards. */
  runs(): Omit<Runs, "nan"> {
    const table = this.tableRuns();
    if (this.block === undefined) return table;
    const listed = runsOfSorted(this.sortedList());
    return merge(table, listed);
  }

  private tableRuns(): Omit<Runs, "nan"> {
    const keys = new Float64Array(this.size);
    const words = new Int32Array(keys.buffer);
    const order = Array.from({ length: this.size }, (_, entry) => entry);
    for (let entry = 0; entry < this.size; entry++) {
      words[entry * 2] = this.low[entry]!;
      words[entry * 2 + 1] = this.high[entry]!;
    }
    order.sort((one, other) => keys[one]! - keys[other]!);
    return {
      values: Float64Array.from(order, (entry) => keys[entry]!),
      counts: Uint32Array.from(order, (entry) => this.counts[entry]!),
    };
  }

  private sortedList(): Float64Array<ArrayBuffer> {
    const list = new Float64Array(this.full.length * blockSize + this.used);
    for (let at = 0; this.full.length > 0; at++) {
      const block = this.full.shift()!;
      list.set(block, at * blockSize);
    }
    list.set(this.block!.subarray(0, this.used), list.length - this.used);
    this.block = undefined;
    let isAscending = true;
    for (let at = 1; isAscending && at < list.length; at++) isAscending = list[at - 1]! <= list[at]!;
    return isAscending ? list : sortNumbers(list);
  }
}

type Counted = Omit<Runs, "nan">;

function merge(one: Counted, other: Counted): Counted {
  const most = one.values.length + other.values.length;
  const values = new Float64Array(most);
  const counts = new Uint32Array(most);
  let [size, left, right] = [0, 0, 0];
  while (left < one.values.length || right < other.values.length) {
    const a = one.values[left] ?? Number.POSITIVE_INFINITY;
    const b = other.values[right] ?? Number.POSITIVE_INFINITY;
    const isLeft = left < one.values.length && (right >= other.values.length || a <= b);
    const isRight = right < other.values.length && (left >= one.values.length || b <= a);
    values[size] = isLeft ? a : b;
    counts[size++] = (isLeft ? one.counts[left++]! : 0) + (isRight ? other.counts[right++]! : 0);
  }
  return { values: values.subarray(0, size), counts: counts.subarray(0, size) };
}
