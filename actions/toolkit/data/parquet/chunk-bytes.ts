import { closeSync, openSync, readSync } from "node:fs";
import { deserializeTCompactProtocol } from "hyparquet/src/thrift.js";
import { NotInOnePass } from "../scan/asked.js";
import { kernel } from "../scan/kernel.js";
import type { Chunk } from "./footer.js";
import { buffers } from "./page-calls.js";

export type Header = ReturnType<typeof deserializeTCompactProtocol>;

/** Bytes that are read at once, and that are first looked at for a header. */
const readSize = 1 << 20;
const headerSize = 1 << 10;

/** The bytes of a chunk, which come into the kernel's memory as they are asked for. */
export class ChunkBytes {
  private readonly handle: number;
  private readonly kernel = kernel();
  /** What the buffer holds of the file, and where the next bytes stand. Positions in the file. */
  private begin: number;
  private end: number;
  private at: number;

  constructor(private readonly chunk: Chunk) {
    this.handle = openSync(chunk.path, "r");
    this.begin = chunk.from;
    this.end = chunk.from;
    this.at = chunk.from;
  }

  /** @throws NotInOnePass where there is none */
  header(): Header {
    for (let size = headerSize; ; size *= 8) {
      const room = Math.min(size, this.chunk.to - this.at);
      const from = this.address(room);
      const { buffer } = this.kernel.bytes;
      const reader = { view: new DataView(buffer, from, room), offset: 0 };
      try {
        const header = deserializeTCompactProtocol(reader);
        this.at += reader.offset;
        return header;
      } catch (error) {
        if (room < size) throw new NotInOnePass("the header of a page can't be read", { cause: error });
      }
    }
  }

  /** The address of the next bytes, until others are asked for. @throws NotInOnePass where there are fewer */
  take(size: number): number {
    const from = this.address(size);
    this.at += size;
    return from;
  }

  close(): void {
    closeSync(this.handle);
  }

  private address(size: number): number {
    const { at, begin, end, kernel } = this;
    const { to } = this.chunk;
    if (at + size > to) throw new NotInOnePass("a piece of the file is too short");
    if (at + size > end) {
      const wanted = Math.min(to - at, Math.max(size, readSize));
      const buffer = kernel.calls.bufferFor(buffers.input, wanted);
      kernel.bytes.copyWithin(buffer, buffer + at - begin, buffer + end - begin);
      this.begin = at;
      for (let have = end - at; have < wanted; ) {
        const bytes = readSync(this.handle, kernel.bytes, buffer + have, wanted - have, at + have);
        if (bytes === 0) throw new NotInOnePass("the file is too short");
        have += bytes;
      }
      this.end = at + wanted;
    }
    return kernel.calls.bufferFor(buffers.input, 0) + at - this.begin;
  }
}
