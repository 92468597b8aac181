import { addKey, beginBatch, keys, noEntry, records } from "./batch";
import { resized, zeros } from "./memory";

/** Of many columns of few rows most tables stay that small. */
const firstSize: i32 = 8;
/** So many keys tell whether most are new. */
const enough: i32 = 1 << 12;
/** The bits of infinity without its sign: those of NaN are larger. */
const notNumber: u64 = 0xffe0000000000000;
/** The golden ratio in 64 bits: its products spread neighbours. */
const spread: u64 = 0x9e3779b97f4a7c15;

/** Counts keys: each of the first distinct ones has an entry, in the order in which they came first. */
@unmanaged
export class Tally {
  keys: usize;
  counts: usize;
  /** For each entry whether its cells certainly keep all demands: a byte that the caller may set. */
  certain: usize;
  /** Where a key may stand: its entry + 1, at the place of its hash or behind. */
  places: usize;
  /** As a key's hash, shifted to the right by so many bits. */
  shift: i32;
  size: i32;
  room: i32;
  most: i32;
  hits: i32;
  misses: i32;
  /** Where most keys are new, the table is left alone. */
  isClosed: bool;
}

/** Whether the key that was added last is the first of its entry. */
export let isFresh: bool = false;

/** @param most entries that there may be; a power of two */
export function openTally(most: i32): Tally {
  const tally = changetype<Tally>(zeros(offsetof<Tally>()));
  tally.most = most;
  tally.room = firstSize;
  tally.keys = heap.alloc(firstSize << 3);
  tally.counts = zeros(firstSize << 2);
  tally.certain = zeros(firstSize);
  place(tally);
  return tally;
}

export function closeTally(tally: Tally): void {
  heap.free(tally.keys);
  heap.free(tally.counts);
  heap.free(tally.certain);
  heap.free(tally.places);
  heap.free(changetype<usize>(tally));
}

/** Adds a key. Answers its entry; without one the key goes to the batch. */
export function add(tally: Tally, key: u64): i32 {
  return addMany(tally, key, 1);
}

/** Adds a key that came more than once, for which there has to be as much room in the batch. */
export function addMany(tally: Tally, key: u64, times: u32): i32 {
  isFresh = false;
  if (tally.isClosed) {
    for (let one: u32 = 0; one < times; one++) addKey(key);
    return noEntry;
  }
  const places = tally.places;
  const keys = tally.keys;
  const mask = (tally.room << 1) - 1;
  let at = <i32>((key * spread) >> tally.shift);
  for (;;) {
    const entry = load<i32>(places + (at << 2)) - 1;
    if (entry < 0) break;
    if (load<u64>(keys + (entry << 3)) === key) {
      const count = tally.counts + (entry << 2);
      store<u32>(count, load<u32>(count) + times);
      tally.hits += times;
      return entry;
    }
    at = (at + 1) & mask;
  }
  if (tally.size === tally.most) {
    tally.misses += times;
    if (tally.misses > enough && tally.hits < tally.misses >> 2) tally.isClosed = true;
    for (let one: u32 = 0; one < times; one++) addKey(key);
    return noEntry;
  }
  const entry = tally.size++;
  store<u64>(keys + (entry << 3), key);
  store<u32>(tally.counts + (entry << 2), times);
  tally.hits += times - 1;
  store<i32>(places + (at << 2), entry + 1);
  isFresh = true;
  if (tally.size === enough && tally.hits < enough >> 2) tally.isClosed = true;
  if (tally.size === tally.room) grow(tally);
  return entry;
}

function grow(tally: Tally): void {
  const from = tally.room;
  const room = from << 1;
  tally.room = room;
  tally.keys = resized(tally.keys, room << 3);
  tally.counts = resized(tally.counts, room << 2);
  tally.certain = resized(tally.certain, room);
  memory.fill(tally.certain + from, 0, from);
  heap.free(tally.places);
  place(tally);
}

/** Makes the places of a table twice as large as its room. */
function place(tally: Tally): void {
  const size = tally.room << 1;
  const mask = size - 1;
  const places = zeros(size << 2);
  tally.places = places;
  tally.shift = <i32>clz(<u64>mask);
  for (let entry = 0; entry < tally.size; entry++) {
    let at = <i32>((load<u64>(tally.keys + (entry << 3)) * spread) >> tally.shift);
    while (load<i32>(places + (at << 2)) !== 0) at = (at + 1) & mask;
    store<i32>(places + (at << 2), entry + 1);
  }
}

/**
 * Adds the keys that the caller has put into the batch. Answers how many it has left out: NaN, and where those stand for
 * nothing, keys of nothing but zeros.
 */
export function addAll(tally: Tally, count: i32, isZeroNothing: bool): i32 {
  let left = 0;
  beginBatch(count);
  for (let at = 0; at < count; at++) {
    const key = load<u64>(keys + (at << 3));
    if (key << 1 > notNumber || (isZeroNothing && key === 0)) left++;
    else add(tally, key);
  }
  return left;
}

/** Adds one key, given as a number. Answers its entry. */
export function addOne(tally: Tally, key: f64): i32 {
  beginBatch(1);
  return add(tally, reinterpret<u64>(key));
}

/** Of keys of the table, which the caller has put into the batch, the address of their counts. */
export function countsOfKeys(tally: Tally, count: i32): usize {
  const mask = (tally.room << 1) - 1;
  for (let one = 0; one < count; one++) {
    const key = load<u64>(keys + (one << 3));
    let at = <i32>((key * spread) >> tally.shift);
    let entry = load<i32>(tally.places + (at << 2)) - 1;
    while (load<u64>(tally.keys + (entry << 3)) !== key) {
      at = (at + 1) & mask;
      entry = load<i32>(tally.places + (at << 2)) - 1;
    }
    store<u32>(records + (one << 2), load<u32>(tally.counts + (entry << 2)));
  }
  return records;
}

/** What the caller may see of a table: its parts in the order of the entries. */
export function keysOf(tally: Tally): usize {
  return tally.keys;
}
export function countsOf(tally: Tally): usize {
  return tally.counts;
}
export function certainOf(tally: Tally): usize {
  return tally.certain;
}
export function sizeOf(tally: Tally): i32 {
  return tally.size;
}
