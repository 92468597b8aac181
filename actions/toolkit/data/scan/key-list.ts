import { release } from "../release.js";

/** Memory for the blocks that are being filled, in keys of 8 bytes, and what one of them has at most. */
const allKeys = 1 << 21;
const mostKeys = 1 << 16;

/** Keys that a block has where there are so many columns. */
export function blockSizeFor(columns: number): number {
  return Math.max(256, Math.min(mostKeys, 2 ** Math.floor(Math.log2(allKeys / columns))));
}

/** Keeps blocks of keys out of memory. */
export interface BlockStore {
  /** Keys that a block has. */
  readonly blockSize: number;
  /** Bytes of blocks that may stay in memory before. Then a list is read once. */
  readonly memory?: { left: number };
  /** Keeps a copy. Answers what {@link read} finds it by. */
  keep(block: Float64Array<ArrayBuffer>): number;
  read(kept: number, into: Float64Array): void;
}

/** Keys in the order in which they came, in blocks. */
export class KeyList {
  /** Full blocks, or what the store finds them by. */
  private full: (Float64Array<ArrayBuffer> | number)[] = [];
  private readonly blockSize: number;
  private block = new Float64Array(0);
  private used = 0;

  /** @param store where full blocks go. Where none of them stays in memory, the list can be read again and again */
  constructor(private readonly store?: BlockStore) {
    this.blockSize = store?.blockSize ?? mostKeys;
  }

  get length(): number {
    return this.full.length * this.blockSize + this.used;
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
    this.block = new Float64Array(this.blockSize);
  }

  /** Copies all keys. The list is empty afterwards, unless it can be read again. */
  moveTo(into: Float64Array): void {
    const { blockSize: size, store } = this;
    for (const [at, one] of this.full.entries()) {
      const part = into.subarray(at * size, (at + 1) * size);
      if (typeof one === "number") store!.read(one, part);
      else {
        part.set(one);
        if (store?.memory !== undefined) store.memory.left += one.byteLength;
        release(one);
      }
    }
    into.set(this.block.subarray(0, this.used), into.length - this.used);
    if (store !== undefined && store.memory === undefined) return;
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
