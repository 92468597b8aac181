const digitBits = 11;
const buckets = 1 << digitBits;
const digits = 6;
const signBit = 1 << 31;

/**
 * Sorts numbers in place, in ascending order: by the digits of their bits, several times as fast as comparing them.
 * There may be infinities, but no NaN; −0 comes before 0.
 */
export function sortNumbers(numbers: Float64Array): Float64Array {
  const size = numbers.length;
  if (size < 1000) return numbers.sort();
  // Signed words, because those stay whole numbers in the machine; the order is that of unsigned ones.
  const words = new Int32Array(numbers.buffer, numbers.byteOffset, size * 2);
  let low = new Int32Array(size);
  let high = new Int32Array(size);
  const counts = new Int32Array(digits * buckets);
  for (let at = 0; at < size; at++) {
    let l = words[at * 2]!;
    let h = words[at * 2 + 1]!;
    // As unsigned whole numbers the bits of doubles have the doubles' order, when those of negative ones are flipped.
    if (h < 0) {
      h = ~h;
      l = ~l;
    } else h |= signBit;
    low[at] = l;
    high[at] = h;
    counts[l & 2047]!++;
    counts[buckets + ((l >>> 11) & 2047)]!++;
    counts[2 * buckets + (((l >>> 22) | (h << 10)) & 2047)]!++;
    counts[3 * buckets + ((h >>> 1) & 2047)]!++;
    counts[4 * buckets + ((h >>> 12) & 2047)]!++;
    counts[5 * buckets + (h >>> 23)]!++;
  }
  let lowTo = new Int32Array(size);
  let highTo = new Int32Array(size);
  for (let digit = 0; digit < digits; digit++) {
    const offsets = counts.subarray(digit * buckets, (digit + 1) * buckets);
    if (!prepare(offsets, size)) continue;
    scatter(digit, offsets, low, high, lowTo, highTo);
    [low, lowTo] = [lowTo, low];
    [high, highTo] = [highTo, high];
  }
  for (let at = 0; at < size; at++) {
    const h = high[at]!;
    words[at * 2] = h < 0 ? low[at]! : ~low[at]!;
    words[at * 2 + 1] = h < 0 ? h ^ signBit : ~h;
  }
  return numbers;
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
  digit: number,
  offsets: Int32Array,
  low: Int32Array,
  high: Int32Array,
  lowTo: Int32Array,
  highTo: Int32Array,
): void {
  const shift = [0, 11, 0, 1, 12, 23][digit]!;
  const words = digit < 2 ? low : high;
  if (digit === 2) {
    for (let at = 0; at < low.length; at++) {
      const l = low[at]!;
      const h = high[at]!;
      const to = offsets[((l >>> 22) | (h << 10)) & 2047]!++;
      lowTo[to] = l;
      highTo[to] = h;
    }
    return;
  }
  for (let at = 0; at < low.length; at++) {
    const to = offsets[(words[at]! >>> shift) & 2047]!++;
    lowTo[to] = low[at]!;
    highTo[to] = high[at]!;
  }
}
