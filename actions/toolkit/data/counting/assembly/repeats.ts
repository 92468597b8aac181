/** Keys are parted by their lowest bits, into parts of some thousand keys. */
const mostPartBits: i32 = 12;
const partKeyBits: i32 = 10;
const offsets: usize = memory.data(4096 * 4);

/** The table of a part, and for each of its places whether the key came again. */
const mostSlots: u32 = 1 << 14;
const table: usize = memory.data(16384 * 8);
const marks: usize = memory.data(16384);
/** The golden ratio in 64 bits: its products spread neighbours. */
const spread: u64 = 0x9e3779b97f4a7c15;

/**
 * Keeps of a list of hashes those that came more than once, each as often as it came and in any order; and maybe some
 * of the others. Answers how many.
 * @param scratch as large as the list
 */
export function keepRepeats(list: usize, size: u32, scratch: usize): u32 {
  const bits = max(0, min(mostPartBits, 32 - <i32>clz(size) - partKeyBits));
  const parts: u32 = 1 << bits;
  part(list, size, scratch, parts);
  let to = list;
  let from = scratch;
  for (let one: u32 = 0; one < parts; one++) {
    const end = scratch + ((<usize>load<u32>(offsets + (one << 2))) << 3);
    to = keepOf(from, end, to);
    from = end;
  }
  return <u32>((to - list) >> 3);
}

/** Copies keys part by part. Each part's offset is where it ends, then. */
function part(list: usize, size: u32, into: usize, parts: u32): void {
  const end = list + ((<usize>size) << 3);
  const mask = parts - 1;
  memory.fill(offsets, 0, parts << 2);
  for (let at = list; at < end; at += 8) {
    const place = offsets + ((load<u32>(at) & mask) << 2);
    store<u32>(place, load<u32>(place) + 1);
  }
  let sum: u32 = 0;
  for (let one: u32 = 0; one < parts; one++) {
    const place = offsets + (one << 2);
    const count = load<u32>(place);
    store<u32>(place, sum);
    sum += count;
  }
  for (let at = list; at < end; at += 8) {
    const key = load<u64>(at);
    const place = offsets + ((<u32>key & mask) << 2);
    const to = load<u32>(place);
    store<u32>(place, to + 1);
    store<u64>(into + ((<usize>to) << 3), key);
  }
}

/** Appends the keys of a part that came more than once. Answers where they end. */
function keepOf(from: usize, end: usize, to: usize): usize {
  const count = <u32>((end - from) >> 3);
  if (count < 2) return to;
  const bits: u32 = 33 - <u32>clz(count);
  const slots: u32 = 1 << bits;
  if (slots > mostSlots) {
    memory.copy(to, from, end - from);
    return to + (end - from);
  }
  const shift = <u64>(64 - bits);
  const mask = slots - 1;
  memory.fill(table, 0, slots << 3);
  let hasRepeats = false;
  for (let at = from; at < end; at += 8) {
    const key = load<u64>(at);
    let slot = <u32>((key * spread) >> shift);
    let known = load<u64>(table + (slot << 3));
    while (known !== 0 && known !== key) {
      slot = (slot + 1) & mask;
      known = load<u64>(table + (slot << 3));
    }
    if (known === 0) {
      store<u64>(table + (slot << 3), key);
      continue;
    }
    if (!hasRepeats) memory.fill(marks, 0, slots);
    hasRepeats = true;
    store<u8>(marks + slot, 1);
  }
  // A key of nothing but zeros is never found in the table, and kept.
  for (let at = from; at < end; at += 8) {
    const key = load<u64>(at);
    if (key !== 0) {
      if (!hasRepeats) continue;
      let slot = <u32>((key * spread) >> shift);
      while (load<u64>(table + (slot << 3)) !== key) slot = (slot + 1) & mask;
      if (load<u8>(marks + slot) === 0) continue;
    }
    store<u64>(to, key);
    to += 8;
  }
  return to;
}

/** Copies of keys those of which some bits are so. Answers how many. */
export function pickKeys(from: usize, count: u32, to: usize, mask: u32, wanted: u32): u32 {
  const begin = to;
  const end = from + ((<usize>count) << 3);
  for (let at = from; at < end; at += 8) {
    const key = load<u64>(at);
    if ((<u32>(key >> 40) & mask) !== wanted) continue;
    store<u64>(to, key);
    to += 8;
  }
  return <u32>((to - begin) >> 3);
}
