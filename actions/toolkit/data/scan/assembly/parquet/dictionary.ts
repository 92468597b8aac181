import { beginBatch, noEntry } from "../batch";
import { Form, matchesAll } from "../form";
import { hash } from "../hash";
import { resized } from "../memory";
import { addText } from "../sketch";
import { addMany, isFresh, Tally } from "../tally";
import { isPacked, length, nextRun, openHybrid, openPacked, packedAt, same } from "./hybrid";
import { bytesOf, Kind, numbersAt, seeNumber } from "./numbers";
import { addDoubt, beginDoubts, rowOf } from "./page";
import { isUtf8 } from "./utf8";

/** The values of a dictionary: for each its address, its key, how often it came, and whether it is certain. */
export let places: usize = 0;
let keys: usize = 0;
let counts: usize = 0;
export let certainValues: usize = 0;
export let valueCount: i32 = 0;
let room: i32 = 0;
/** Values that were counted since they were given out. */
export let counted: i32 = 0;

function open(count: i32): void {
  if (count > room) {
    room = count;
    places = resized(places, count << 2);
    keys = resized(keys, count << 3);
    counts = resized(counts, count << 2);
    certainValues = resized(certainValues, count);
  }
  memory.fill(counts, 0, count << 2);
  valueCount = count;
  counted = 0;
}

/** Reads a dictionary of numbers. Those from `low` to `high` are certain. */
export function openNumberDictionary(kind: Kind, from: usize, count: i32, low: f64, high: f64): void {
  open(count);
  const bytes = bytesOf(kind);
  const values = numbersAt(kind, from, count);
  for (let one = 0; one < count; one++) {
    const value = load<f64>(values + ((<usize>one) << 3));
    store<u32>(places + ((<usize>one) << 2), <u32>(from + one * bytes));
    seeNumber(value);
    store<f64>(keys + ((<usize>one) << 3), value + 0);
    store<u8>(certainValues + one, value >= low && value <= high ? 1 : 0);
  }
}

/** Reads a dictionary of texts. False where it is broken. */
export function openTextDictionary(
  from: usize,
  to: usize,
  count: i32,
  mostBytes: i32,
  forms: Form | null,
): bool {
  open(count);
  let at = from;
  for (let one = 0; one < count; one++) {
    if (at + 4 > to) return false;
    const size = load<i32>(at);
    store<u32>(places + ((<usize>one) << 2), <u32>at);
    at += 4;
    if (size < 0 || <usize>size > to - at || !isUtf8(at, size)) return false;
    store<u64>(keys + ((<usize>one) << 3), hash(at, size));
    const isCertain = size > 0 && size <= mostBytes && matchesAll(forms, at, at + size);
    store<u8>(certainValues + one, isCertain ? 1 : 0);
    at += size;
  }
  return true;
}

/**
 * Counts so many indices, and hands over the rows of those that are not certain. False where they are broken.
 * @param isBare whether they are packed without a header
 */
export function countIndices(
  from: usize,
  to: usize,
  width: i32,
  count: i32,
  isBare: bool,
  isTold: bool,
): bool {
  if (isBare) openPacked(from, to, width, count);
  else openHybrid(from, to, width);
  const mask = ((<u64>1) << width) - 1;
  const most = <u32>valueCount;
  let done = 0;
  while (done < count) {
    if (!nextRun()) return false;
    const here = min(length, count - done);
    if (isPacked) {
      for (let one = 0; one < here; one++) {
        const index = packedAt(one, mask);
        if (index >= most) return false;
        const place = counts + ((<usize>index) << 2);
        store<u32>(place, load<u32>(place) + 1);
        if (isTold && load<u8>(certainValues + index) === 0)
          addDoubt(rowOf(done + one), index, load<u32>(places + ((<usize>index) << 2)));
      }
    } else {
      if (same >= most) return false;
      const place = counts + ((<usize>same) << 2);
      store<u32>(place, load<u32>(place) + here);
      if (isTold && load<u8>(certainValues + same) === 0)
        for (let one = 0; one < here; one++)
          addDoubt(rowOf(done + one), same, load<u32>(places + ((<usize>same) << 2)));
    }
    done += here;
  }
  counted += count;
  return true;
}

/** Values that are NaN, and those that are certain. */
export let nanOfDictionary: i32 = 0;
export let certainOfDictionary: i32 = 0;

/**
 * Gives out what was counted: to a tally, and to the caller of each text whose entry is new a 0, the entry and its
 * address, and of each value that is not certain in turn how often it came, its entry and its address.
 * @param registers of a sketch of texts; 0 where the values are numbers
 */
export function giveCounts(tally: Tally, registers: usize): void {
  beginBatch(counted);
  beginDoubts();
  nanOfDictionary = 0;
  certainOfDictionary = 0;
  const isText = registers !== 0;
  for (let one = 0; one < valueCount; one++) {
    const place = counts + ((<usize>one) << 2);
    const often = load<i32>(place);
    if (often === 0) continue;
    store<i32>(place, 0);
    const key = load<u64>(keys + ((<usize>one) << 3));
    const at = load<u32>(places + ((<usize>one) << 2));
    const isCertain = load<u8>(certainValues + one) !== 0;
    if (isCertain) certainOfDictionary += often;
    let entry = noEntry;
    let isNew = false;
    if (!isText && reinterpret<f64>(key) !== reinterpret<f64>(key)) nanOfDictionary += often;
    else {
      entry = addMany(tally, key, often);
      isNew = isFresh;
      if (isText && (entry < 0 || isNew)) addText(registers, at + 4, load<i32>(at));
    }
    if (isText && isNew) {
      store<u8>(tally.certain + entry, isCertain ? 1 : 0);
      addDoubt(0, entry, at);
    }
    if (!isCertain) addDoubt(often, entry, at);
  }
  counted = 0;
}
