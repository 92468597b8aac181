import { zeros } from "./memory";

const factor: u64 = 0xd6e8feb86659fd93;
const start: u64 = 0xe17a1465;
const perByte: u64 = 0xc6a4a7935bd1e995;
const slotBits: u64 = 11;
const restBits: u64 = 51;

/** The registers of a HyperLogLog of texts. */
export function openSketch(): usize {
  return zeros(1 << (<i32>slotBits));
}

export function closeSketch(registers: usize): void {
  heap.free(registers);
}

/** Adds a text by the hash of `sketch/text-hash.ts`. Behind it seven more bytes are looked at. */
export function addText(registers: usize, from: usize, size: i32): void {
  const hash = textHash(from, size);
  const place = registers + <usize>(hash & ((1 << slotBits) - 1));
  const register = <u8>(ctz<u64>((hash >> slotBits) | ((<u64>1) << restBits)) + 1);
  if (register > load<u8>(place)) store<u8>(place, register);
}

function textHash(from: usize, size: i32): u64 {
  let hash = start ^ (<u64>size * perByte);
  let at = from;
  const end = from + size;
  for (; at + 8 <= end; at += 8) hash = (hash ^ load<u64>(at)) * factor;
  // A text of up to 12 bytes takes a whole piece however short it is, and then one of four bytes.
  if (at < end) {
    const rest = load<u64>(at) & (((<u64>1) << ((<u64>(end - at)) << 3)) - 1);
    hash = (hash ^ rest) * factor;
  }
  hash ^= hash >> 32;
  hash *= factor;
  hash ^= hash >> 32;
  hash *= factor;
  return hash ^ (hash >> 32);
}
