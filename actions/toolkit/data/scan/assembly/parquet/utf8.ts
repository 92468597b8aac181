/** Whether bytes are a text in UTF-8: no surrogate, nothing beyond U+10FFFF, nothing longer than need be. */
export function isUtf8(from: usize, size: i32): bool {
  const end = from + size;
  let at = from;
  for (; at + 8 <= end; at += 8) if ((load<u64>(at) & 0x8080808080808080) !== 0) break;
  while (at < end) {
    const byte = <u32>load<u8>(at++);
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
    if (byte < 0xc2 || byte > 0xf4 || at + more > end) return false;
    const second = <u32>load<u8>(at);
    const least: u32 = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    const most: u32 = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
    if (second < least || second > most) return false;
    for (let one = 1; one < more; one++) if ((load<u8>(at + one) & 0xc0) !== 0x80) return false;
    at += more;
  }
  return true;
}
