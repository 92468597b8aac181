/**
 * Reads numbers of few bits in Parquet's hybrid of runs of the same one and packed ones (Encodings.md, "RLE / Bit-Packing
 * Hybrid"), run by run. One list is read at a time.
 */
let at: usize = 0;
let end: usize = 0;
let width: u32 = 0;
/** Whether there is a packed run without a header. */
let isBare: bool = false;

/** The run that was read last: its numbers, all the same or packed from an address on, and how many there are. */
export let isPacked: bool = false;
export let same: u32 = 0;
export let packed: usize = 0;
export let length: i32 = 0;

/** @param bits of a number, 0 to 32 */
export function openHybrid(from: usize, to: usize, bits: u32): void {
  at = from;
  end = to;
  width = bits;
  isBare = false;
}

/** Takes the bytes for one packed run without a header, of so many numbers. */
export function openPacked(from: usize, to: usize, bits: u32, count: i32): void {
  openHybrid(to, to, bits);
  packed = from;
  length = count;
  isBare = from + <usize>((<u64>count * bits + 7) >> 3) <= to;
}

/** Reads the next run. False where there is none, or it is broken. */
export function nextRun(): bool {
  if (isBare) {
    isBare = false;
    isPacked = true;
    return true;
  }
  let header: u64 = 0;
  for (let shift: u64 = 0; ; shift += 7) {
    if (at >= end || shift > 28) return false;
    const byte = <u64>load<u8>(at++);
    header |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  if ((header & 1) === 1) {
    const groups = header >> 1;
    const bytes = groups * width;
    isPacked = true;
    packed = at;
    if (groups > 1 << 27 || at + <usize>bytes > end) return false;
    length = <i32>(groups << 3);
    at += <usize>bytes;
    return true;
  }
  const bytes = (width + 7) >> 3;
  if (at + bytes > end || header >> 1 > 0x7fffffff) return false;
  isPacked = false;
  length = <i32>(header >> 1);
  same = bytes === 0 ? 0 : load<u32>(at) & (0xffffffff >> (32 - (bytes << 3)));
  at += bytes;
  return true;
}

/** The n-th number of a packed run. There have to be eight bytes behind it. */
export function packedAt(index: i32, mask: u64): u32 {
  const bit = <u64>index * width;
  return <u32>((load<u64>(packed + <usize>(bit >> 3)) >> (bit & 7)) & mask);
}
