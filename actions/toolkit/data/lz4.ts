/**
 * Decompresses one frame of LZ4, by the LZ4 frame format 1.6 and block format of lz4.org. Its checksums are not looked
 * at: what is in the frame is checked by the shape of what holds it.
 * @throws RangeError when the frame is cut off or no frame
 */
export function decodeLz4Frame(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 7 || view.getUint32(0, true) !== 0x184d2204) throw new RangeError("it is no LZ4 frame");
  const flags = bytes[4]!;
  if (flags >> 6 !== 1) throw new RangeError("it is an LZ4 frame of an unknown version");
  const [hasBlockChecksum, hasSize, hasDictionary] = [flags & 0x10, flags & 0x08, flags & 0x01];
  if (hasDictionary) throw new RangeError("it is an LZ4 frame that needs a dictionary");
  let at = 6 + (hasSize ? 8 : 0) + 1;
  const output = new Output(hasSize ? Number(view.getBigUint64(6, true)) : bytes.length * 4);
  for (;;) {
    const header = view.getUint32(at, true);
    at += 4;
    if (header === 0) return output.done();
    const size = header & 0x7fffffff;
    if (at + size > bytes.length) throw new RangeError("an LZ4 frame ends too early");
    const block = bytes.subarray(at, at + size);
    if (header >>> 31) output.add(block);
    else decodeBlock(block, output);
    at += size + (hasBlockChecksum ? 4 : 0);
  }
}

function decodeBlock(block: Uint8Array, output: Output): void {
  let at = 0;
  const more = (start: number): number => {
    let length = start;
    if (start !== 15) return length;
    for (;;) {
      const byte = block[at++];
      if (byte === undefined) throw new RangeError("an LZ4 block ends too early");
      length += byte;
      if (byte !== 255) return length;
    }
  };
  while (at < block.length) {
    const token = block[at++]!;
    const literals = more(token >> 4);
    if (at + literals > block.length) throw new RangeError("an LZ4 block ends too early");
    output.add(block.subarray(at, at + literals));
    at += literals;
    // The last sequence has literals only.
    if (at === block.length) return;
    if (at + 2 > block.length) throw new RangeError("an LZ4 block ends too early");
    const offset = block[at]! | (block[at + 1]! << 8);
    at += 2;
    output.repeat(offset, more(token & 15) + 4);
  }
}

/** Bytes that grow as they come: what a frame says of its size is not believed. */
class Output {
  private bytes: Uint8Array;
  private length = 0;

  constructor(expected: number) {
    this.bytes = new Uint8Array(Math.min(Math.max(64, expected), 64 << 20));
  }

  add(some: Uint8Array): void {
    this.room(some.length);
    this.bytes.set(some, this.length);
    this.length += some.length;
  }

  /** Copies what stands so many bytes before; it may reach into what it copies. */
  repeat(offset: number, length: number): void {
    if (offset === 0 || offset > this.length)
      throw new RangeError("an LZ4 block points before its beginning");
    this.room(length);
    const from = this.length - offset;
    if (offset >= length) this.bytes.copyWithin(this.length, from, from + length);
    else for (let at = 0; at < length; at++) this.bytes[this.length + at] = this.bytes[from + at]!;
    this.length += length;
  }

  done(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private room(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}
