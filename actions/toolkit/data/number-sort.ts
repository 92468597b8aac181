import { release } from "./release.js";

const buckets = 1 << 11;
const shifts = [1, 12, 23] as const;
const signBit = 1 << 31;
const short = 24;

/**
 * Sorts numbers in place, in ascending order: by 31 of their highest bits, digit by digit, then what agrees in those by
 * comparing. There may be infinities, but no NaN; −0 comes before 0.
 */
export function sortNumbers(numbers: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const size = numbers.length;
  if (size < 1000) return numbers.sort();
  const counts = countDigits(numbers);
  let from = numbers;
  let to = new Float64Array(size);
  for (const [digit, shift] of shifts.entries()) {
    const offsets = counts.subarray(digit * buckets, (digit + 1) * buckets);
    if (!prepare(offsets, size)) continue;
    scatter(from, to, offsets, shift);
    [from, to] = [to, from];
  }
  if (from !== numbers) numbers.set(from);
  release(from === numbers ? to : from);
  sortWithin(numbers);
  return numbers;
}

/** The words of the numbers' bits. The higher one of each stands behind the lower one. */
function wordsOf(numbers: Float64Array<ArrayBuffer>): Int32Array {
  return new Int32Array(numbers.buffer, numbers.byteOffset, numbers.length * 2);
}

function countDigits(numbers: Float64Array<ArrayBuffer>): Int32Array {
  const words = wordsOf(numbers);
  const counts = new Int32Array(shifts.length * buckets);
  for (let at = 1; at < words.length; at += 2) {
    const word = words[at]!;
    // With the sign turned, and all bits of negative ones, the bits have the order of the numbers.
    const key = word ^ ((word >> 31) | signBit);
    counts[(key >>> 1) & 2047]!++;
    counts[buckets + ((key >>> 12) & 2047)]!++;
    counts[2 * buckets + ((key >>> 23) & 2047)]!++;
  }
  return counts;
}

/** Makes counts the places where each bucket begins. False where all numbers are in one: there is nothing to move. */
function prepare(counts: Int32Array, size: number): boolean {
  let sum = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const count = counts[bucket]!;
    if (count === size) return false;
    counts[bucket] = sum;
    sum += count;
  }
  return true;
}

function scatter(
  from: Float64Array<ArrayBuffer>,
  to: Float64Array<ArrayBuffer>,
  offsets: Int32Array,
  shift: number,
): void {
  const words = wordsOf(from);
  for (let at = 0; at < from.length; at++) {
    const word = words[at * 2 + 1]!;
    const key = word ^ ((word >> 31) | signBit);
    to[offsets[(key >>> shift) & 2047]!++] = from[at]!;
  }
}

/** Sorts the runs of numbers that agree in the bits by which they are in order already. Most are of one number. */
function sortWithin(numbers: Float64Array<ArrayBuffer>): void {
  const words = wordsOf(numbers);
  const size = numbers.length;
  for (let from = 0; from < size; ) {
    const key = words[from * 2 + 1]! >> 1;
    let to = from + 1;
    let isSorted = true;
    while (to < size && words[to * 2 + 1]! >> 1 === key) {
      isSorted &&= numbers[to]! >= numbers[to - 1]!;
      to++;
    }
    if (!isSorted) {
      if (to - from > short) numbers.subarray(from, to).sort();
      else insert(numbers, from, to);
    }
    from = to;
  }
}

/** By insertion. −0 and 0 never are in one run: their signs differ. */
function insert(numbers: Float64Array<ArrayBuffer>, from: number, to: number): void {
  for (let at = from + 1; at < to; at++) {
    const value = numbers[at]!;
    let free = at;
    for (; free > from && numbers[free - 1]! > value; free--) numbers[free] = numbers[free - 1]!;
    numbers[free] = value;
  }
}
