import { resized } from "./memory";

/** For how many records of a block there is room. */
let batchRoom: i32 = 0;

/** Keys that found no entry. */
export let keys: usize = 0;
/** The records that the caller has to look at, in order: each one's number and its entry in the tally, or a sign. */
export let records: usize = 0;
/** How many keys, and how many records. */
export let keyCount: i32 = 0;
export let recordCount: i32 = 0;

/** Begins a batch of at most so many keys and records. */
export function beginBatch(room: i32): void {
  keyCount = 0;
  recordCount = 0;
  if (room <= batchRoom) return;
  batchRoom = room;
  keys = resized(keys, room << 3);
  records = resized(records, room << 3);
}

/** Where the caller puts keys, as many as these, that it wants counted. */
export function roomForKeys(count: i32): usize {
  beginBatch(count);
  return keys;
}

/** Signs: the key is in the list; the cell is empty; it is not in its usual form. */
export const noEntry: i32 = -1;
export const emptyCell: i32 = -2;
export const oddCell: i32 = -3;

export function addKey(key: u64): void {
  store<u64>(keys + (keyCount << 3), key);
  keyCount++;
}

export function addRecord(record: i32, entry: i32): void {
  store<i32>(records + (recordCount << 3), record);
  store<i32>(records + (recordCount << 3), entry, 4);
  recordCount++;
}
