import type { ColumnRuns, Counted, SortedRuns } from "../number-profile.js";
import { CountedKeys, keyBytes } from "./counted-keys.js";
import type { BlockStore, KeyList, Piece } from "./key-list.js";
import { emptyRoom } from "./sort-room.js";
import { RunsWriter, type StoredRuns } from "./stored-runs.js";

/** Keys in ascending order, each once, with how often it came. */
export interface SortedKeys {
  /** How many there are. */
  readonly size: number;
  /** How often they came, all together. */
  readonly total: number;
  /** Good until keys are sorted again. @param nan how many more values are NaN */
  runs(nan: number): ColumnRuns;
  /** The same for longer, until it is closed where it is in a store. */
  copy(nan: number): SortedRuns;
  /** A copy in memory. */
  counted(): Counted;
  /** A copy in memory of those that came so often, twice or more. What else there was may be gone. */
  repeated(least?: number): Counted;
  /** Lets go of all. */
  close(): void;
}

/** Memory in which the keys of a column are sorted where the store says nothing else. */
export const usualBytes = 64 << 20;

/**
 * Sorts the keys of a table and of a list together: in memory where they fit into what the list's store allows for it,
 * else piece by piece, which are then merged in the store.
 * @throws NotInOnePass where there is no store and they are too many
 */
export function sortKeys(table: Counted, list: KeyList): SortedKeys {
  const { store } = list;
  const most = store?.sortBytes ?? usualBytes;
  if (store === undefined || (list.length + table.values.length) * keyBytes <= most)
    return new CountedKeys(table, list);
  const pieces = sortPieces(list, store, most);
  const merged = mergePieces(pieces, table, store, most);
  if (list.isReadOnce) list.clear();
  return merged;
}

/** A key that is sorted takes its own place, and one to be moved to. */
const sortedBytes = 16;

function sortPieces(list: KeyList, store: BlockStore, most: number): readonly Piece[] {
  const kernel = emptyRoom();
  const blocks = Math.max(1, Math.floor(most / (store.blockSize * sortedBytes)));
  const size = blocks * store.blockSize;
  const [keys, scratch] = [kernel.reserve(size * 8), kernel.reserve(size * 8)];
  return list.inPieces(kernel.numbers(keys, size) as Float64Array<ArrayBuffer>, (count) =>
    kernel.do.sort(keys, count, scratch),
  );
}

/**
 * Takes of each piece what is at hand, up to the smallest last one of all; sorts, counts and writes that down, and so
 * on. The keys of the table join where they belong.
 */
function mergePieces(pieces: readonly Piece[], table: Counted, store: BlockStore, most: number): StoredRuns {
  // Beside its place where it is sorted, a key has one in its reader's buffer.
  const each = Math.max(1, Math.min(store.blockSize, Math.floor(most / ((keyBytes + 8) * pieces.length))));
  const readers = pieces.map((piece) => new PieceReader(piece, store, each));
  const tableSize = table.values.length;
  const largest = each * pieces.length + tableSize;
  const kernel = emptyRoom();
  const [list, scratch] = [kernel.reserve(largest * 8), kernel.reserve(largest * 8)];
  const counts = kernel.reserve(largest * 4);
  const [few, fewCounts] = [kernel.reserve(tableSize * 8), kernel.reserve(tableSize * 4)];
  const writer = new RunsWriter(store);
  let joined = 0;
  for (;;) {
    for (const reader of readers) reader.fill();
    const limit = Math.min(...readers.map((reader) => reader.limit));
    let size = 0;
    for (const reader of readers) {
      const keys = reader.take(limit);
      kernel.numbers(list + size * 8, keys.length).set(keys);
      size += keys.length;
    }
    const from = joined;
    while (joined < tableSize && table.values[joined]! <= limit) joined++;
    kernel.numbers(few, joined - from).set(table.values.subarray(from, joined));
    kernel.words(fewCounts, joined - from).set(table.counts.subarray(from, joined));
    kernel.do.sort(list, size, scratch);
    const found = kernel.do.runs(list, size, counts);
    const all = kernel.do.merge(list, counts, found, few, fewCounts, joined - from);
    writer.add({ values: kernel.numbers(list, all), counts: kernel.words(counts, all) });
    if (limit === Number.POSITIVE_INFINITY && readers.every(({ isEmpty }) => isEmpty)) return writer.finish();
  }
}

/** Reads the keys of a piece in their order. */
class PieceReader {
  private readonly buffer: Float64Array;
  private from = 0;
  private to = 0;
  /** Keys that have been read. */
  private read = 0;

  constructor(
    private readonly piece: Piece,
    private readonly store: BlockStore,
    most: number,
  ) {
    this.buffer = new Float64Array(most);
  }

  get isEmpty(): boolean {
    return this.from === this.to && this.read === this.piece.size;
  }

  /** What the keys behind those at hand are not below: infinity where there are none. */
  get limit(): number {
    return this.read === this.piece.size ? Number.POSITIVE_INFINITY : this.buffer[this.to - 1]!;
  }

  /** Reads more where none is at hand. */
  fill(): void {
    const { piece, store, buffer } = this;
    if (this.from < this.to || this.read === piece.size) return;
    const at = this.read % store.blockSize;
    const size = Math.min(buffer.length, store.blockSize - at, piece.size - this.read);
    store.read(piece.blocks[Math.floor(this.read / store.blockSize)]!, buffer.subarray(0, size), at);
    this.read += size;
    [this.from, this.to] = [0, size];
  }

  /** Those at hand that are at most `limit`. */
  take(limit: number): Float64Array {
    const { buffer, from } = this;
    let [low, high] = [from, this.to];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (buffer[middle]! <= limit) low = middle + 1;
      else high = middle;
    }
    this.from = low;
    return buffer.subarray(from, low);
  }
}
