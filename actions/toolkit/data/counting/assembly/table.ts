import { sort } from "./sort";

/**
 * A table of keys: a head of words, then slots of 16 bytes, each a key and how often it came. Where most keys are new
 * it is closed, and they go to a list; so do those that find no room.
 */
const sizeAt: usize = 0;
const mostAt: usize = 4;
const maskAt: usize = 8;
const hitsAt: usize = 12;
const missesAt: usize = 16;
const isClosedAt: usize = 20;
const listedAt: usize = 24;
const headBytes: usize = 32;
const countAt: usize = 8;

/** So many keys tell whether most are new. */
const enough: u32 = 1 << 12;
const firstSlots: u32 = 128;
/** The golden ratio in 64 bits: its products spread neighbours. */
const spread: u64 = ((<u64>0x9e3779b9) << 32) | 0x7f4a7c15;

function slotOf(slots: usize, key: u64, mask: u32): usize {
  // The lower half of a whole number is nothing but zeros.
  const place = <u32>(((key ^ (key >> 32)) * spread) >> 32) & mask;
  return slots + ((<usize>place) << 4);
}

function following(slots: usize, slot: usize, mask: u32): usize {
  return slots + ((slot - slots + 16) & (((<usize>mask + 1) << 4) - 1));
}

/** @param most keys that the table may hold, at least 64; it takes a head and twice as many slots */
export function openTable(table: usize, most: u32): void {
  memory.fill(table, 0, headBytes + ((<usize>firstSlots) << 4));
  store<u32>(table, most, mostAt);
  store<u32>(table, firstSlots - 1, maskAt);
}

/**
 * Adds keys. The list has to have room for all that ever are added.
 * @param scratch as large as half of the table's slots
 */
export function addKeys(table: usize, keys: usize, count: u32, list: usize, scratch: usize): void {
  const end = keys + ((<usize>count) << 3);
  let at = keys;
  if (load<u32>(table, isClosedAt) === 0) at = addToTable(table, keys, end, list, scratch);
  if (at === end) return;
  const listed = load<u32>(table, listedAt);
  memory.copy(list + ((<usize>listed) << 3), at, end - at);
  store<u32>(table, listed + <u32>((end - at) >> 3), listedAt);
}

/** Answers where it stopped: before the end where it has closed the table. */
function addToTable(table: usize, keys: usize, end: usize, list: usize, scratch: usize): usize {
  const slots = table + headBytes;
  const most = load<u32>(table, mostAt);
  let mask = load<u32>(table, maskAt);
  let hits = load<u32>(table, hitsAt);
  let misses = load<u32>(table, missesAt);
  let size = load<u32>(table, sizeAt);
  let listed = list + ((<usize>load<u32>(table, listedAt)) << 3);
  let isClosed = false;
  let at = keys;
  while (at < end && !isClosed) {
    const key = load<u64>(at);
    at += 8;
    let slot = slotOf(slots, key, mask);
    let seen = load<u32>(slot, countAt);
    while (seen !== 0 && load<u64>(slot) !== key) {
      slot = following(slots, slot, mask);
      seen = load<u32>(slot, countAt);
    }
    if (seen !== 0) {
      store<u32>(slot, seen + 1, countAt);
      hits++;
    } else if (size === most) {
      store<u64>(listed, key);
      listed += 8;
      misses++;
      isClosed = misses > enough && hits < misses >> 2;
    } else {
      store<u64>(slot, key);
      store<u32>(slot, 1, countAt);
      size++;
      isClosed = size === enough && hits < enough >> 2;
      if (size << 1 > mask && size < most) mask = grow(table, mask, scratch);
    }
  }
  store<u32>(table, hits, hitsAt);
  store<u32>(table, misses, missesAt);
  store<u32>(table, size, sizeAt);
  if (isClosed) {
    store<u32>(table, 1, isClosedAt);
    // Of few repeats the table need not be merged with the list.
    if (hits < enough) listed = empty(table, listed);
  }
  store<u32>(table, <u32>((listed - list) >> 3), listedAt);
  return at;
}

function grow(table: usize, mask: u32, scratch: usize): u32 {
  const slots = table + headBytes;
  const bytes = (<usize>mask + 1) << 4;
  memory.copy(scratch, slots, bytes);
  memory.fill(slots, 0, bytes << 1);
  const wider = (mask << 1) | 1;
  for (let from = scratch; from < scratch + bytes; from += 16) {
    const count = load<u32>(from, countAt);
    if (count === 0) continue;
    const key = load<u64>(from);
    let slot = slotOf(slots, key, wider);
    while (load<u32>(slot, countAt) !== 0) slot = following(slots, slot, wider);
    store<u64>(slot, key);
    store<u32>(slot, count, countAt);
  }
  store<u32>(table, wider, maskAt);
  return wider;
}

/** Moves what the table holds behind the list. Answers the list's end. */
function empty(table: usize, listed: usize): usize {
  const slots = table + headBytes;
  const end = slots + ((<usize>load<u32>(table, maskAt) + 1) << 4);
  let to = listed;
  for (let slot = slots; slot < end; slot += 16) {
    const key = load<u64>(slot);
    for (let count = load<u32>(slot, countAt); count > 0; count--, to += 8) store<u64>(to, key);
  }
  store<u32>(table, 0, sizeAt);
  return to;
}

/** The table's keys in ascending order with their counts. Answers how many. @param scratch as large as the values */
export function tableRuns(table: usize, values: usize, counts: usize, scratch: usize): u32 {
  const slots = table + headBytes;
  const size = load<u32>(table, sizeAt);
  const mask = load<u32>(table, maskAt);
  if (size === 0) return 0;
  let to = values;
  for (let slot = slots; slot <= slots + ((<usize>mask) << 4); slot += 16) {
    if (load<u32>(slot, countAt) === 0) continue;
    store<u64>(to, load<u64>(slot));
    to += 8;
  }
  sort(values, size, scratch);
  for (let at: usize = 0; at < size; at++) {
    const key = load<u64>(values + (at << 3));
    let slot = slotOf(slots, key, mask);
    while (load<u32>(slot, countAt) === 0 || load<u64>(slot) !== key) slot = following(slots, slot, mask);
    store<u32>(counts + (at << 2), load<u32>(slot, countAt));
  }
  return size;
}
