import type { Kernel } from "../counting/kernel.js";
import { PlacedRuns, quantileBytes, type Scratch } from "../counting/placed-runs.js";
import { type Counted, Runs } from "../number-profile.js";
import { NotInOnePass } from "./asked.js";
import type { KeyList } from "./key-list.js";
import { emptyRoom } from "./sort-room.js";
import type { SortedKeys } from "./sorted-keys.js";

/** Memory that a key takes: its own place, one to be moved to when it is sorted, and its count. */
export const keyBytes = 20;
/** As many keys as can be counted in 4 GB. */
const mostKeys = 180_000_000;
const registers = 2048;

/** The keys of a table and of a list together, counted in memory. They are there until others are sorted. */
export class CountedKeys implements SortedKeys {
  readonly size: number;
  private readonly kernel: Kernel;
  private readonly values: number;
  private readonly counts: number;
  private readonly scratch: Scratch;

  /** @throws NotInOnePass where there are too many */
  constructor(table: Counted, list: KeyList) {
    const first = hardlyRepeats(table) ? spreadOut(table) : none;
    const listed = first.length + list.length;
    const more = first.length > 0 ? 0 : table.values.length;
    const most = listed + more;
    if (most > mostKeys) throw new NotInOnePass();
    const kernel = emptyRoom();
    this.kernel = kernel;
    this.values = kernel.reserve(most * 8);
    this.counts = kernel.reserve(most * 4);
    const [few, fewCounts] = [kernel.reserve(more * 8), kernel.reserve(more * 4)];
    this.scratch = {
      quantiles: kernel.reserve(quantileBytes),
      registers: kernel.reserve(registers),
      list: kernel.reserve(most * 8),
    };
    const keys = kernel.numbers(this.values, listed);
    keys.set(first);
    list.moveTo(keys.subarray(first.length));
    kernel.numbers(few, more).set(table.values.subarray(0, more));
    kernel.words(fewCounts, more).set(table.counts.subarray(0, more));
    kernel.do.sort(this.values, listed, this.scratch.list);
    const found = kernel.do.runs(this.values, listed, this.counts);
    this.size = kernel.do.merge(this.values, this.counts, found, few, fewCounts, more);
  }

  get total(): number {
    return this.kernel.do.total(this.counts, 0, this.size);
  }

  runs(nan: number): PlacedRuns {
    return new PlacedRuns(this.kernel, this.values, this.counts, this.size, nan, this.scratch);
  }

  copy(nan: number): Runs {
    const { values, counts } = this.counted();
    return new Runs(values, counts, nan);
  }

  counted(): Counted {
    return this.first(this.size);
  }

  repeated(least = 2): Counted {
    const { values, counts } = this.first(this.kernel.do.repeated(this.values, this.counts, this.size));
    if (least <= 2) return { values, counts };
    const isKept = (_: number, at: number) => counts[at]! >= least;
    return { values: values.filter(isKept), counts: counts.filter(isKept) };
  }

  close(): void {}

  private first(size: number): Counted {
    const { kernel, values, counts } = this;
    return { values: kernel.numbers(values, size).slice(), counts: kernel.words(counts, size).slice() };
  }
}

const none = new Float64Array(0);

function totalOf({ counts }: Counted): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** A table of which most keys came once is better sorted along with the list than merged with it. */
function hardlyRepeats(table: Counted): boolean {
  return totalOf(table) <= 2 * table.values.length;
}

/** Its keys as often as they came. */
function spreadOut(table: Counted): Float64Array {
  const keys = new Float64Array(totalOf(table));
  let at = 0;
  for (const [index, key] of table.values.entries()) {
    keys.fill(key, at, at + table.counts[index]!);
    at += table.counts[index]!;
  }
  return keys;
}
