import { release } from "../release.js";

/** Memory for the blocks that are being filled, in keys of 8 bytes, and what one of them has at most. */
const allKeys = 1 << 21;
const mostKeys = 1 << 16;

/** Keys that a block has where there are so many columns. */
export function blockSizeFor(columns: number): number {
  return Math.max(256, Math.min(mostKeys, 2 ** Math.floor(Math.log2(allKeys / columns))));
}

/** Keeps blocks of numbers out of memory. */
export interface BlockStore {
  /** Keys that a block of a list has. */
  readonly blockSize: number;
  /** Bytes of blocks that may stay in memory before. Then a list is read once. */
  readonly memory?: { left: number };
  /** Memory in which the keys of a list may be sorted; 64 MB where it is not said. */
  readonly sortBytes?: number | undefined;
  /** Keeps a copy. Answers what {@link read} finds it by. */
  keep(block: Float64Array<ArrayBuffer>): number;
  /** @param from the first number of the block that is read; 0 where it is not said */
  read(kept: number, into: Float64Array, from?: number): void;
  /** Forgets a block of so many numbers. */
  drop(kept: number, numbers: number): void;
}

/** Keys in order, in blocks of a store of which only the last may hold fewer than all. */
export interface Piece {
  readonly blocks: readonly number[];
  readonly size: number;
}

const none = new Float64Array(0);

/** Blocks that were given back, for the next list: fresh memory costs more than what is done with it. 16 MB at most. */
const spare: Float64Array<ArrayBuffer>[] = [];
const mostSpare = 32;

function openBlock(size: number): Float64Array<ArrayBuffer> {
  return (size === mostKeys ? spare.pop() : undefined) ?? new Float64Array(size);
}

function giveBack(block: Float64Array<ArrayBuffer>): void {
  if (block.length === mostKeys && spare.length < mostSpare) spare.push(block);
  else release(block);
}

/** Keys in the order in which they came, in blocks. */
export class KeyList {
  /** Full blocks, or what the store finds them by. */
  private full: (Float64Array<ArrayBuffer> | number)[] = [];
  private readonly blockSize: number;
  private block = new Float64Array(0);
  private used = 0;
  private pieces: readonly Piece[] = [];

  /** @param store where full blocks go. Where none of them stays in memory, the list can be read again and again */
  constructor(readonly store?: BlockStore) {
    this.blockSize = store?.blockSize ?? mostKeys;
  }

  get length(): number {
    const inOrder = this.pieces.reduce((sum, { size }) => sum + size, 0);
    return inOrder + this.full.length * this.blockSize + this.used;
  }

  /** Whether it is empty once it has been read. */
  get isReadOnce(): boolean {
    return this.store === undefined || this.store.memory !== undefined;
  }

  push(key: number): void {
    if (this.used === this.block.length) this.nextBlock();
    this.block[this.used++] = key;
  }

  append(keys: Float64Array): void {
    for (let from = 0; from < keys.length; ) {
      if (this.used === this.block.length) this.nextBlock();
      const to = Math.min(keys.length, from + this.block.length - this.used);
      this.block.set(keys.subarray(from, to), this.used);
      this.used += to - from;
      from = to;
    }
  }

  private nextBlock(): void {
    const { block, store, used } = this;
    this.used = 0;
    if (used > 0 && store !== undefined && !mayStay(store, block)) {
      this.full.push(store.keep(block));
      return;
    }
    if (used > 0) this.full.push(block);
    this.block = openBlock(this.blockSize);
  }

  /** Copies all keys. The list is empty afterwards, unless it can be read again. */
  moveTo(into: Float64Array): void {
    const { blockSize: size } = this;
    for (const [at, one] of this.full.entries()) this.copy(one, into.subarray(at * size, (at + 1) * size));
    into.set(this.block.subarray(0, this.used), into.length - this.used);
    if (this.isReadOnce) this.empty();
  }

  /** Whether they are in no order yet. */
  get isLoose(): boolean {
    return this.pieces.length === 0;
  }

  /**
   * Shows all keys that are in no order yet, block by block; each is good until the next.
   * @param isLast whether the list is empty afterwards, unless it can be read again
   */
  each(show: (keys: Float64Array) => void, isLast: boolean): void {
    const isDropped = isLast && this.isReadOnce;
    const room = this.full.some((one) => typeof one === "number") ? new Float64Array(this.blockSize) : none;
    for (const one of this.full) {
      if (typeof one === "number") this.store!.read(one, room);
      show(typeof one === "number" ? room : one);
      if (isDropped) this.forget(one);
    }
    show(this.block.subarray(0, this.used));
    if (isDropped) this.empty();
  }

  /** Copies as many of the first keys as there is room for. Answers how many. */
  copyFirst(into: Float64Array): number {
    let size = 0;
    for (const one of [...this.full, this.block.subarray(0, this.used)]) {
      const part = into.subarray(size, size + (typeof one === "number" ? this.blockSize : one.length));
      if (typeof one === "number") this.store!.read(one, part);
      else part.set(one.subarray(0, part.length));
      size += part.length;
      if (size === into.length) break;
    }
    return size;
  }

  /**
   * Brings the keys in order, piece by piece, in the store, where they are from then on.
   * @param room for the keys of a piece: for one block or more
   * @param sort sorts so many numbers at the beginning of the room
   */
  inPieces(room: Float64Array<ArrayBuffer>, sort: (size: number) => void): readonly Piece[] {
    const { blockSize, used, block } = this;
    const store = this.store!;
    const blocks: (Float64Array<ArrayBuffer> | number)[] = used === 0 ? this.full : [...this.full, block];
    const atOnce = Math.floor(room.length / blockSize);
    const part = (at: number) => room.subarray(at * blockSize, (at + 1) * blockSize);
    const pieces = [...this.pieces];
    for (let from = 0; from < blocks.length; from += atOnce) {
      const some = blocks.slice(from, from + atOnce);
      const isLast = from + some.length === blocks.length;
      const size = some.length * blockSize - (isLast && used > 0 ? blockSize - used : 0);
      for (const [at, one] of some.entries()) {
        if (one === block) part(at).set(block);
        else this.copy(one, part(at), true);
      }
      sort(size);
      pieces.push({ blocks: some.map((_, at) => store.keep(part(at))), size });
    }
    this.empty();
    this.pieces = pieces;
    return pieces;
  }

  /** Copies a full block, which may be gone afterwards. */
  private copy(
    one: Float64Array<ArrayBuffer> | number,
    into: Float64Array,
    isDropped = this.isReadOnce,
  ): void {
    if (typeof one === "number") this.store!.read(one, into);
    else into.set(one);
    if (isDropped || typeof one !== "number") this.forget(one);
  }

  /** Gives the room of a full block back. */
  private forget(one: Float64Array<ArrayBuffer> | number): void {
    const { store } = this;
    if (typeof one === "number") {
      store!.drop(one, this.blockSize);
      return;
    }
    if (store?.memory !== undefined) store.memory.left += one.byteLength;
    giveBack(one);
  }

  /** Gives the room of the pieces back. */
  clear(): void {
    for (const { blocks } of this.pieces) for (const one of blocks) this.store!.drop(one, this.blockSize);
    this.empty();
  }

  private empty(): void {
    this.pieces = [];
    this.full = [];
    this.block = new Float64Array(0);
    this.used = 0;
  }
}

function mayStay({ memory }: BlockStore, { byteLength }: Float64Array): boolean {
  if (memory === undefined || memory.left < byteLength) return false;
  memory.left -= byteLength;
  return true;
}
