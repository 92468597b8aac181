/** What a copy may write behind its end; room for that is behind every buffer. */
export const spare: i32 = 64;

/**
 * Decompresses a block of Snappy (google/snappy, format_description.txt), which has to come to just so many bytes. False
 * where it is broken.
 */
export function unsnap(from: usize, size: i32, into: usize, wanted: i32): bool {
  const end = from + size;
  const last = into + wanted;
  let at = from;
  let length: u32 = 0;
  for (let shift: u32 = 0; ; shift += 7) {
    if (at === end || shift > 28) return false;
    const byte = <u32>load<u8>(at++);
    length |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  if (length !== <u32>wanted) return false;
  let out = into;
  while (at < end) {
    const tag = <u32>load<u8>(at++);
    let count = (tag >> 2) + 1;
    if ((tag & 3) === 0) {
      if (count > 60) {
        const bytes = count - 60;
        count = (load<u32>(at) & (0xffffffff >> (32 - (bytes << 3)))) + 1;
        at += bytes;
      }
      if (at > end || count === 0 || count > <u32>(end - at) || count > <u32>(last - out)) return false;
      if (count <= 16) v128.store(out, v128.load(at));
      else memory.copy(out, at, count);
      at += count;
      out += count;
      continue;
    }
    let back: u32;
    if ((tag & 3) === 1) {
      count = ((tag >> 2) & 7) + 4;
      back = ((tag >> 5) << 8) | <u32>load<u8>(at);
      at += 1;
    } else if ((tag & 3) === 2) {
      back = <u32>load<u16>(at);
      at += 2;
    } else {
      back = load<u32>(at);
      at += 4;
    }
    if (at > end || back === 0 || back > <u32>(out - into) || count > <u32>(last - out)) return false;
    repeat(out, back, count);
    out += count;
  }
  return out === last;
}

/** Writes at most 64 bytes that stand so far back; more than those may be overwritten behind. */
function repeat(out: usize, back: u32, count: u32): void {
  const from = out - back;
  if (back >= 16) {
    v128.store(out, v128.load(from));
    for (let at: u32 = 16; at < count; at += 16) v128.store(out + at, v128.load(from + at));
    return;
  }
  // What repeats in less than eight bytes is written until it is that far back.
  let to = out;
  const end = out + count;
  for (let step: usize = back; to - from < 8 && to < end; step <<= 1) {
    store<u64>(to, load<u64>(from));
    to += step;
  }
  for (const behind = to - from; to < end; to += 8) store<u64>(to, load<u64>(to - behind));
}
