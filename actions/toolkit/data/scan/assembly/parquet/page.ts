import { resized } from "../memory";
import { isPacked, length, nextRun, openHybrid, packedAt, same } from "./hybrid";
import { spare } from "./snappy";

/** Buffers of a column that is being read: bytes of the file, a page and a dictionary. */
const buffers: StaticArray<usize> = [0, 0, 0];
const sizes: StaticArray<i32> = [0, 0, 0];

/** The address of a buffer with room for so many bytes. What it holds stays, but may move. */
export function bufferFor(which: i32, bytes: i32): usize {
  if (bytes + spare > sizes[which]) {
    const size = bytes + spare + (bytes >> 2);
    buffers[which] = resized(buffers[which], size);
    sizes[which] = size;
  }
  return buffers[which];
}

/** For each value of the page its row in it; 0 where every row has a value. */
export let rowsOfValues: usize = 0;
let rowRoom: i32 = 0;
let rowList: usize = 0;

/** Behind the levels: how many rows have a value, and where those begin. */
export let present: i32 = 0;

/** The cells that the caller has to look at: in turn a row of the page, an entry or a sign, and an address. */
export let doubts: usize = 0;
export let doubtCount: i32 = 0;
let doubtRoom: i32 = 0;

export function beginDoubts(): void {
  doubtCount = 0;
}

export function addDoubt(row: i32, entry: i32, at: usize): void {
  if (doubtCount === doubtRoom) {
    doubtRoom = max(1024, doubtRoom << 1);
    doubts = resized(doubts, doubtRoom * 12);
  }
  const place = doubts + <usize>doubtCount * 12;
  store<i32>(place, row);
  store<i32>(place, entry, 4);
  store<u32>(place, <u32>at, 8);
  doubtCount++;
}

/** The row of the page in which a value stands. */
export function rowOf(value: i32): i32 {
  return rowsOfValues === 0 ? value : load<i32>(rowsOfValues + ((<usize>value) << 2));
}

export const missing: i32 = -2;

/** Every row has a value. */
export function allPresent(rows: i32): void {
  beginDoubts();
  rowsOfValues = 0;
  present = rows;
}

/**
 * Reads of so many rows which have a value: levels of one bit.
 * @param isTold whether the others are handed over
 */
export function readLevels(from: usize, to: usize, rows: i32, isTold: bool): bool {
  beginDoubts();
  if (rows > rowRoom) {
    rowRoom = rows;
    rowList = resized(rowList, rows << 2);
  }
  openHybrid(from, to, 1);
  rowsOfValues = rowList;
  let row = 0;
  let found = 0;
  while (row < rows) {
    if (!nextRun()) return false;
    const count = min(length, rows - row);
    if (isPacked) {
      for (let one = 0; one < count; one++, row++) {
        if (packedAt(one, 1) === 1) {
          store<i32>(rowList + ((<usize>found) << 2), row);
          found++;
        } else if (isTold) addDoubt(row, missing, 0);
      }
    } else if (same === 1) {
      if (count === rows) {
        rowsOfValues = 0;
        present = rows;
        return true;
      }
      for (let one = 0; one < count; one++, row++, found++) store<i32>(rowList + ((<usize>found) << 2), row);
    } else {
      if (same !== 0) return false;
      if (isTold) for (let one = 0; one < count; one++) addDoubt(row + one, missing, 0);
      row += count;
    }
  }
  present = found;
  if (found === rows) rowsOfValues = 0;
  return true;
}
