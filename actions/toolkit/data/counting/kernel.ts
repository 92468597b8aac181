import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The functions of `assembly/`, which say what their words are. Addresses are in bytes. */
interface Functions {
  readonly memory: WebAssembly.Memory;
  readonly missing: WebAssembly.Global<"i32">;
  readonly nan: WebAssembly.Global<"i32">;
  readonly inexact: WebAssembly.Global<"i32">;
  base(): number;
  keysOf(kind: number, cells: number, validity: number, rows: number, keys: number): number;
  openTable(table: number, most: number): void;
  addKeys(table: number, keys: number, count: number, list: number, scratch: number): void;
  tableRuns(table: number, values: number, counts: number, scratch: number): number;
  sort(list: number, size: number, scratch: number): void;
  runs(list: number, size: number, counts: number): number;
  keepRepeats(list: number, size: number, scratch: number): number;
  pickKeys(from: number, count: number, to: number, mask: number, wanted: number): number;
  repeated(values: number, counts: number, size: number): number;
  merge(values: number, counts: number, size: number, few: number, fewCounts: number, more: number): number;
  total(counts: number, from: number, to: number): number;
  sum(values: number, counts: number, from: number, to: number): number;
  squares(values: number, counts: number, from: number, to: number, mean: number): number;
  quantiles(values: number, counts: number, first: number, finite: number, found: number): void;
  sketch(values: number, size: number, factor: number, registers: number, mask: number): void;
  sketchHashes(values: number, size: number, saltHigh: number, saltLow: number, registers: number): void;
}

const pageBytes = 1 << 16;
/** Addresses are of 32 bits. */
const mostBytes = 2 ** 32 - pageBytes;

let compiled: WebAssembly.Module | undefined;

/** One memory and the functions over it, with room that is given out from its beginning on. */
export class Kernel {
  readonly do: Functions;
  private next: number;

  constructor() {
    compiled ??= new WebAssembly.Module(
      readFileSync(join(dirname(fileURLToPath(import.meta.url)), "counting.wasm")),
    );
    this.do = new WebAssembly.Instance(compiled, { env: { abort } }).exports as unknown as Functions;
    this.next = this.do.base();
  }

  /** Room at an address that is a multiple of 64. Views of the memory end with it. @throws RangeError beyond 4 GB */
  reserve(bytes: number): number {
    const address = Math.ceil(this.next / 64) * 64;
    this.next = address + bytes;
    const { memory } = this.do;
    const more = this.next - memory.buffer.byteLength;
    if (this.next > mostBytes) throw new RangeError("the values of the columns need more than 4 GB");
    if (more > 0) memory.grow(Math.ceil(more / pageBytes));
    return address;
  }

  /** What has been reserved so far; {@link giveBack} takes it. */
  mark(): number {
    return this.next;
  }

  /** Gives all room back that was reserved after a mark. */
  giveBack(mark: number): void {
    this.next = mark;
  }

  /** Until more of it is reserved. */
  wholeMemory(): Uint8Array {
    return new Uint8Array(this.do.memory.buffer);
  }

  bytes(address: number, length: number): Uint8Array {
    return new Uint8Array(this.do.memory.buffer, address, length);
  }

  words(address: number, length: number): Uint32Array {
    return new Uint32Array(this.do.memory.buffer, address, length);
  }

  numbers(address: number, length: number): Float64Array {
    return new Float64Array(this.do.memory.buffer, address, length);
  }
}

function abort(): never {
  throw new Error("the counting of values stopped");
}
