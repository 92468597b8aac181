import type { Vector } from "../engine-vectors.js";
import type { Repeats } from "../scan/repeated-keys.js";
import { DistinctSketch } from "../sketch/distinct-sketch.js";
import { slotBits } from "../sketch/text-hash.js";
import type { Kernel } from "./kernel.js";
import { PlacedRuns, quantileBytes, type Scratch } from "./placed-runs.js";

/** How the values of a column stand in a chunk: the kernel's numbers for them. */
export const kinds = {
  DOUBLE: 0,
  FLOAT: 1,
  BIGINT: 2,
  INTEGER: 3,
  SMALLINT: 4,
  TINYINT: 5,
  UINTEGER: 6,
  USMALLINT: 7,
  UTINYINT: 8,
  DATE: 9,
  HASH: 10,
} as const;

export type Kind = keyof typeof kinds;

const slotBytes = 16;
const headBytes = 32;
/** Rows that a chunk has at most. */
const chunkRows = 2048;

/** Room that the columns of a batch share. */
export class Shared implements Scratch {
  readonly list: number;
  readonly quantiles: number;
  readonly registers: number;
  readonly cells: number;
  readonly validity: number;
  readonly keys: number;
  readonly slots: number;
  readonly few: number;
  readonly fewCounts: number;
  readonly counts: number;

  constructor(
    readonly kernel: Kernel,
    rows: number,
    readonly entries: number,
  ) {
    const longest = rows + entries;
    this.list = kernel.reserve(longest * 8);
    this.counts = kernel.reserve(longest * 4);
    this.quantiles = kernel.reserve(quantileBytes);
    this.registers = kernel.reserve(2048);
    this.cells = kernel.reserve(chunkRows * 8);
    this.validity = kernel.reserve(chunkRows / 8);
    this.keys = kernel.reserve(chunkRows * 8);
    this.slots = kernel.reserve(entries * slotBytes);
    this.few = kernel.reserve(entries * 8);
    this.fewCounts = kernel.reserve(entries * 4);
  }
}

/** Counts the values of one column: numbers, or hashes of texts. */
export class ColumnCounter {
  missing = 0;
  nan = 0;
  /** Values that have no exact number. */
  inexact = 0;
  private readonly table: number;
  private readonly list: number;

  constructor(
    private readonly shared: Shared,
    private readonly kind: Kind,
    rows: number,
  ) {
    const { kernel, entries } = shared;
    this.table = kernel.reserve(headBytes + 2 * entries * slotBytes);
    this.list = kernel.reserve((rows + entries) * 8);
    kernel.do.openTable(this.table, entries);
  }

  /** @param memory a view of the kernel's whole memory */
  add(memory: Uint8Array, { bytes, validity }: Vector, rows: number): void {
    const { shared } = this;
    const functions = shared.kernel.do;
    memory.set(bytes, shared.cells);
    if (validity !== undefined) memory.set(validity, shared.validity);
    const at = validity === undefined ? 0 : shared.validity;
    const keys = functions.keysOf(kinds[this.kind], shared.cells, at, rows, shared.keys);
    this.missing += functions.missing.value;
    this.nan += functions.nan.value;
    this.inexact += functions.inexact.value;
    functions.addKeys(this.table, shared.keys, keys, this.list, shared.slots);
  }

  /** The values, each once. They are gone with the next call of another column's. */
  runs(): PlacedRuns {
    const { shared } = this;
    return new PlacedRuns(shared.kernel, this.list, shared.counts, this.count(), this.nan, shared);
  }

  /**
   * Hashes of texts that came more than once, all of them where the table has all; and a sketch of all.
   * @param salt what lies over the hashes
   */
  repeats(salt = 0n): Repeats & { readonly sketch: DistinctSketch } {
    const { shared, list } = this;
    const { kernel, counts } = shared;
    const distinct = this.count();
    const total = kernel.do.total(counts, 0, distinct);
    const registers = kernel.bytes(shared.registers, 2 ** slotBits).fill(0);
    const low = 0xffffffffn;
    kernel.do.sketchHashes(list, distinct, Number(salt >> 32n), Number(salt & low), shared.registers);
    const sketch = DistinctSketch.ofRegisters(registers);
    const left = this.listed > 0 ? kernel.do.repeated(list, counts, distinct) : distinct;
    return {
      values: kernel.numbers(list, left),
      counts: kernel.words(counts, left),
      distinct,
      total,
      sketch,
    };
  }

  private get listed(): number {
    return this.shared.kernel.words(this.table, 7)[6]!;
  }

  private count(): number {
    const { shared, list, table } = this;
    const { counts, few, fewCounts } = shared;
    const functions = shared.kernel.do;
    const { listed } = this;
    functions.sort(list, listed, shared.list);
    const found = functions.runs(list, listed, counts);
    const more = functions.tableRuns(table, few, fewCounts, shared.list);
    return functions.merge(list, counts, found, few, fewCounts, more);
  }
}
