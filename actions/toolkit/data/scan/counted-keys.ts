import { Kernel } from "../counting/kernel.js";
import { PlacedRuns, quantileBytes, type Scratch } from "../counting/placed-runs.js";
import { NotInOnePass } from "./asked.js";
import type { KeyList } from "./key-list.js";

/** Keys in ascending order, each once, with how often it came. */
export interface Counted {
  readonly values: Float64Array;
  readonly counts: Uint32Array;
}

/** As many keys as can be counted in 4 GB, with room to sort them. */
const mostKeys = 180_000_000;
const mostListed = 1000;
const registers = 2048;

let room: { readonly kernel: Kernel; readonly begin: number } | undefined;

/** The memory in which keys are counted, empty: those of one column at a time. */
function emptyRoom(): Kernel {
  if (room === undefined) {
    const kernel = new Kernel();
    room = { kernel, begin: kernel.mark() };
  }
  room.kernel.giveBack(room.begin);
  return room.kernel;
}

/** The keys of a table and of a list together, counted. They are there until others are. */
export class CountedKeys {
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
    const largest = table.counts.reduce((one, other) => Math.max(one, other), 0) + listed;
    const kernel = emptyRoom();
    this.kernel = kernel;
    this.values = kernel.reserve(most * 8);
    this.counts = kernel.reserve(most * 4);
    const [few, fewCounts] = [kernel.reserve(more * 8), kernel.reserve(more * 4)];
    this.scratch = {
      quantiles: kernel.reserve(quantileBytes),
      registers: kernel.reserve(registers),
      positions: kernel.reserve(mostListed * 4),
      // To sort the list, and to count how many keys came how often.
      list: kernel.reserve(Math.max(most * 8, (largest + 1) * 4)),
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

  /** How often they came, all together. */
  get total(): number {
    return this.kernel.do.total(this.counts, 0, this.size);
  }

  /** @param nan how many more values are NaN */
  runs(nan: number): PlacedRuns {
    return new PlacedRuns(this.kernel, this.values, this.counts, this.size, nan, this.scratch);
  }

  /** A copy. */
  counted(): Counted {
    return this.copy(this.size);
  }

  /** A copy of those that came more than once. The others are gone. */
  repeated(): Counted {
    return this.copy(this.kernel.do.repeated(this.values, this.counts, this.size));
  }

  private copy(size: number): Counted {
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
