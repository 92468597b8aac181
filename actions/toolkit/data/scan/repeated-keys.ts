import type { Kernel } from "../counting/kernel.js";
import { type Counted, topOf } from "../number-profile.js";
import { keyBytes } from "./counted-keys.js";
import type { KeyList } from "./key-list.js";
import { emptyRoom } from "./sort-room.js";
import { usualBytes } from "./sorted-keys.js";

/** Hashes with their counts, in no order: all, or those that came more than once where there are others. */
export interface Repeats extends Counted {
  readonly distinct: number;
  readonly total: number;
}

/**
 * The hashes of a table and of a list together that came more than once. Only those are sorted: what came once is told
 * by small tables. They are looked at in as many parts as memory needs, by some of their bits.
 * @param most where only the most frequent ones matter, so many, and what came as often as the last of them
 */
export function repeatsOf(table: Counted, list: KeyList, most?: number): Repeats {
  const { store, length } = list;
  const all = (length + 2 * table.values.length) * keyBytes;
  const parts =
    store === undefined ? 1 : 2 ** Math.ceil(Math.log2(Math.max(1, all / (store.sortBytes ?? usualBytes))));
  const total = table.counts.reduce((sum, count) => sum + count, length);
  let distinct = 0;
  const found: Counted[] = [];
  for (let part = 0; part < parts; part++) {
    const keys = new PartKeys(parts, part);
    keys.addTable(table);
    list.each((block) => keys.add(block), part === parts - 1);
    const one = keys.repeated(most);
    distinct += one.distinct;
    found.push(one);
  }
  return { ...(found.length === 1 ? found[0]! : together(found)), distinct, total };
}

function together(parts: readonly Counted[]): Counted {
  const size = parts.reduce((sum, { values }) => sum + values.length, 0);
  const all = { values: new Float64Array(size), counts: new Uint32Array(size) };
  let at = 0;
  for (const { values, counts } of parts) {
    all.values.set(values, at);
    all.counts.set(counts, at);
    at += values.length;
  }
  return all;
}

/** A copy of those that came so often or more. */
function ofAtLeast({ values, counts }: Counted, least: number): Counted {
  if (least <= 2) return { values: values.slice(), counts: counts.slice() };
  return {
    values: values.filter((_, at) => counts[at]! >= least),
    counts: counts.filter((count) => count >= least),
  };
}

const blockKeys = 1 << 16;

/** The keys of one of so many parts, in the memory where keys are sorted. */
class PartKeys {
  private readonly kernel: Kernel = emptyRoom();
  private readonly block: number;
  private readonly keys: number;
  private room = 0;
  private size = 0;
  /** Of a key of the table that came more than twice, how often beside that. */
  private readonly more: (readonly [number, number])[] = [];

  constructor(
    private readonly parts: number,
    private readonly part: number,
  ) {
    this.block = this.kernel.reserve(blockKeys * 8);
    this.keys = this.kernel.reserve(0);
  }

  /** The keys of a table: twice where they came more than once, so that they count as repeated. */
  addTable({ values, counts }: Counted): void {
    this.add(values);
    this.add(values.filter((_, at) => counts[at]! > 1));
    for (const [at, value] of values.entries())
      if (counts[at]! > 2 && this.isOwn(value)) this.more.push([value, counts[at]! - 2]);
  }

  add(keys: Float64Array): void {
    const { kernel, parts, part, block } = this;
    for (let from = 0; from < keys.length; from += blockKeys) {
      const some = keys.subarray(from, from + blockKeys);
      this.makeRoom(some.length);
      const to = this.keys + this.size * 8;
      kernel.numbers(parts === 1 ? to : block, some.length).set(some);
      this.size += parts === 1 ? some.length : kernel.do.pickKeys(block, some.length, to, parts - 1, part);
    }
  }

  private isOwn(key: number): boolean {
    const { kernel, block, parts, part } = this;
    kernel.numbers(block, 1)[0] = key;
    return kernel.do.pickKeys(block, 1, block, parts - 1, part) === 1;
  }

  /** Those that came more than once, as a copy, and how many different ones there are in all. */
  repeated(most?: number): Counted & { readonly distinct: number } {
    const { kernel, keys, more } = this;
    this.makeRoom(more.length);
    const scratch = kernel.reserve(this.size * 8);
    const kept = kernel.do.keepRepeats(keys, this.size, scratch);
    kernel.do.sort(keys, kept, scratch);
    const counts = kernel.reserve((kept + more.length) * 4);
    const different = kernel.do.runs(keys, kept, counts);
    const [few, fewCounts] = [kernel.reserve(more.length * 8), kernel.reserve(more.length * 4)];
    kernel.numbers(few, more.length).set(more.map(([key]) => key));
    kernel.words(fewCounts, more.length).set(more.map(([, count]) => count));
    const all = kernel.do.merge(keys, counts, different, few, fewCounts, more.length);
    const size = kernel.do.repeated(keys, counts, all);
    const found = { values: kernel.numbers(keys, size), counts: kernel.words(counts, size) };
    const least = most === undefined ? 2 : (topOf([found], most)[most - 1]?.count ?? 2);
    return { ...ofAtLeast(found, least), distinct: this.size - kept + different };
  }

  private makeRoom(keys: number): void {
    while (this.size + keys > this.room) {
      this.kernel.reserve(blockKeys * 8);
      this.room += blockKeys;
    }
  }
}
