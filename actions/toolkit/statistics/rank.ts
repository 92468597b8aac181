/** Below this, comparing is faster than counting digits. */
const radixFrom = 4096;

/**
 * The positions of the values in ascending order; equal values, 0 and −0 among them, in the order in which they stand.
 * @param values no NaN
 */
export function ascendingOrder(values: ArrayLike<number>): Uint32Array {
  if (values.length >= radixFrom) return radixOrder(values);
  const order = new Uint32Array(values.length);
  for (let index = 0; index < order.length; index++) order[index] = index;
  return order.sort((one, other) => values[one]! - values[other]! || one - other);
}

/**
 * The same in linear time: by the four 16-bit digits of the doubles, the least significant first, with the bits turned
 * so that they stand in the order of the numbers. A digit that is the same everywhere is skipped.
 */
function radixOrder(values: ArrayLike<number>): Uint32Array {
  const n = values.length;
  const keys = new Float64Array(n);
  // Adding 0 makes −0 the same as 0.
  for (let index = 0; index < n; index++) keys[index] = values[index]! + 0;
  const words = new Uint32Array(keys.buffer);
  for (let at = 1; at < 2 * n; at += 2) {
    const high = words[at]!;
    if (high >= 0x80000000) {
      words[at] = ~high;
      words[at - 1] = ~words[at - 1]!;
    } else words[at] = high | 0x80000000;
  }
  const digits = new Uint16Array(keys.buffer);
  let order = new Uint32Array(n);
  let next = new Uint32Array(n);
  for (let index = 0; index < n; index++) order[index] = index;
  const starts = new Uint32Array(65536);
  for (let digit = 0; digit < 4; digit++) {
    starts.fill(0);
    for (let at = digit; at < 4 * n; at += 4) starts[digits[at]!]!++;
    if (starts[digits[digit]!] === n) continue;
    let sum = 0;
    for (let value = 0; value < 65536; value++) {
      const count = starts[value]!;
      starts[value] = sum;
      sum += count;
    }
    for (let at = 0; at < n; at++) {
      const index = order[at]!;
      next[starts[digits[4 * index + digit]!]!++] = index;
    }
    [order, next] = [next, order];
  }
  return order;
}
