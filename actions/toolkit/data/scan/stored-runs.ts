import { type Counted, SortedRuns, together } from "../number-profile.js";
import { DistinctSketch, sketchSize } from "../sketch/distinct-sketch.js";
import type { BlockStore } from "./key-list.js";
import { emptyRoom } from "./sort-room.js";
import type { SortedKeys } from "./sorted-keys.js";

/** Runs of a part. A block of the store has their values, and half as much room for their counts behind them. */
const partSize = 1 << 14;
const blockSize = partSize * 1.5;

function openPart(): Counted & { readonly block: Float64Array<ArrayBuffer> } {
  const block = new Float64Array(blockSize);
  return { block, values: block.subarray(0, partSize), counts: new Uint32Array(block.buffer, partSize * 8) };
}

/** Runs that wait in a store: memory holds one part of them at a time. */
export class StoredRuns extends SortedRuns implements SortedKeys {
  nan = 0;
  private isOpen = true;

  /**
   * @param kept what the store finds the parts by
   * @param total how often all values came together
   */
  constructor(
    private readonly store: BlockStore,
    private readonly kept: readonly number[],
    readonly size: number,
    readonly total: number,
  ) {
    super();
  }

  runs(nan: number): this {
    this.nan = nan;
    return this;
  }

  copy(nan: number): this {
    return this.runs(nan);
  }

  counted(): Counted {
    return this.inMemory(1);
  }

  repeated(least = 2): Counted {
    return this.inMemory(least);
  }

  /** Those that came so often or more. */
  private inMemory(least: number): Counted {
    let size = 0;
    for (const { counts } of this.parts()) for (const count of counts) if (count >= least) size++;
    const found = { values: new Float64Array(size), counts: new Uint32Array(size) };
    let to = 0;
    for (const { values, counts } of this.parts()) {
      for (let at = 0; at < counts.length; at++) {
        if (counts[at]! < least) continue;
        found.values[to] = values[at]!;
        found.counts[to++] = counts[at]!;
      }
    }
    return found;
  }

  *parts(): Generator<Counted> {
    const part = openPart();
    for (const at of this.kept.keys()) yield this.read(at, part);
  }

  /** @param at from 0 on, or from the end with −1 */
  part(at: number): Counted | undefined {
    const place = at < 0 ? this.kept.length + at : at;
    return this.kept[place] === undefined ? undefined : this.read(place, openPart());
  }

  private read(at: number, { block, values, counts }: ReturnType<typeof openPart>): Counted {
    if (!this.isOpen) throw new Error("the values of a column were let go before they were read");
    this.store.read(this.kept[at]!, block);
    const size = Math.min(partSize, this.size - at * partSize);
    return size === partSize
      ? { values, counts }
      : { values: values.subarray(0, size), counts: counts.subarray(0, size) };
  }

  override sketch(factor: number): DistinctSketch {
    const kernel = emptyRoom();
    const list = kernel.reserve(partSize * 8);
    const registers = kernel.reserve(2 ** sketchSize);
    kernel.bytes(registers, 2 ** sketchSize).fill(0);
    for (const { values } of this.parts()) {
      kernel.numbers(list, values.length).set(values);
      kernel.do.sketch(list, values.length, factor, registers, 2 ** sketchSize - 1);
    }
    return DistinctSketch.ofRegisters(kernel.bytes(registers, 2 ** sketchSize));
  }

  /** The runs of what a function that keeps the order makes of the values. These are gone then. */
  mapped(of: (values: Float64Array) => Float64Array): StoredRuns {
    const writer = new RunsWriter(this.store);
    for (const { values, counts } of this.parts()) writer.add(together({ values: of(values), counts }));
    this.close();
    return writer.finish().runs(this.nan);
  }

  /** Lets the values go. */
  close(): void {
    if (this.isOpen) for (const one of this.kept) this.store.drop(one, blockSize);
    this.isOpen = false;
  }
}

/** Writes runs down as they come, in ascending order. */
export class RunsWriter {
  private readonly kept: number[] = [];
  private readonly part = openPart();
  private used = 0;
  private total = 0;

  constructor(private readonly store: BlockStore) {}

  /** Adds runs. The first of them may be of the value that came last. */
  add({ values, counts }: Counted): void {
    const { part } = this;
    for (let at = 0; at < counts.length; at++) this.total += counts[at]!;
    let from = 0;
    if (values.length > 0 && this.used > 0 && values[0] === part.values[this.used - 1]) {
      part.counts[this.used - 1]! += counts[0]!;
      from = 1;
    }
    while (from < values.length) {
      // The last one that is written may get more: a full part waits for the next value.
      if (this.used === partSize) this.keep();
      const to = Math.min(values.length, from + partSize - this.used);
      part.values.set(values.subarray(from, to), this.used);
      part.counts.set(counts.subarray(from, to), this.used);
      this.used += to - from;
      from = to;
    }
  }

  private keep(): void {
    this.kept.push(this.store.keep(this.part.block));
    this.used = 0;
  }

  finish(): StoredRuns {
    const size = this.kept.length * partSize + this.used;
    if (this.used > 0) this.keep();
    return new StoredRuns(this.store, this.kept, size, this.total);
  }
}
