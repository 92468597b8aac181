const buckets: usize = 2048;
const digitBits: u64 = 11;
const digits: usize = 3;
const sortedBits: i32 = 31;
const short: u32 = 64;
const offsets: usize = memory.data(3 * 2048 * 4);

/**
 * Sorts numbers: by 33 of their highest bits, digit by digit, then what agrees in those.
 * @param scratch as large as the list
 */
export function sort(list: usize, count: u32, scratch: usize): void {
  const end = list + ((<usize>count) << 3);
  let at = list + 8;
  while (at < end && load<f64>(at - 8) <= load<f64>(at)) at += 8;
  if (at >= end) return;
  if (count <= short) {
    insert(list, end);
    return;
  }
  sortDigits(list, count, scratch, sortedBits);
  let from = list;
  while (from < end) {
    const key = load<u64>(from) >> sortedBits;
    let to = from + 8;
    while (to < end && load<u64>(to) >> sortedBits === key) to += 8;
    const length = <u32>((to - from) >> 3);
    if (length > short) sortDigits(from, length, scratch, 0);
    else if (length > 1) insert(from, to);
    from = to;
  }
}

/** Sorts by 33 bits, of which the lowest is given. */
function sortDigits(list: usize, count: u32, scratch: usize, low: u64): void {
  const bytes = (<usize>count) << 3;
  memory.fill(offsets, 0, digits * buckets * 4);
  for (let at = list; at < list + bytes; at += 8) {
    const key = ordered(load<u64>(at)) >> low;
    increment(offsets, key);
    increment(offsets + buckets * 4, key >> digitBits);
    increment(offsets + buckets * 8, key >> (2 * digitBits));
  }
  let from = list;
  let to = scratch;
  for (let digit: usize = 0; digit < digits; digit++) {
    const own = offsets + digit * buckets * 4;
    if (!begin(own, count)) continue;
    const shift = low + <u64>digit * digitBits;
    for (let at = from; at < from + bytes; at += 8) {
      const bits = load<u64>(at);
      store<u64>(to + ((<usize>increment(own, ordered(bits) >> shift)) << 3), bits);
    }
    const other = from;
    from = to;
    to = other;
  }
  if (from !== list) memory.copy(list, from, bytes);
}

/** With the sign turned, and all bits of negative ones, the bits have the order of the numbers. */
function ordered(bits: u64): u64 {
  return bits ^ (<u64>(<i64>bits >> 63) | (((<u64>0x80000000) << 32) | 0x0));
}

/** Answers what the bucket of the lowest digit held before. */
function increment(counts: usize, key: u64): u32 {
  const at = counts + ((<usize>key & (buckets - 1)) << 2);
  const before = load<u32>(at);
  store<u32>(at, before + 1);
  return before;
}

/** Makes counts the places where each bucket begins. False where all are in one: there is nothing to move. */
function begin(counts: usize, all: u32): bool {
  let sum: u32 = 0;
  for (let at = counts; at < counts + buckets * 4; at += 4) {
    const count = load<u32>(at);
    if (count === all) return false;
    store<u32>(at, sum);
    sum += count;
  }
  return true;
}

function insert(list: usize, end: usize): void {
  for (let at = list + 8; at < end; at += 8) {
    const value = load<f64>(at);
    let free = at;
    while (free > list && load<f64>(free - 8) > value) {
      store<f64>(free, load<f64>(free - 8));
      free -= 8;
    }
    store<f64>(free, value);
  }
}
