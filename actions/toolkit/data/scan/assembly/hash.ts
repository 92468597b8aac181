/** Numbers that a stranger to the process can't foresee: nobody can write texts whose hashes are the same. */
let first: u64 = 0;
let second: u64 = 0;

export function seed(a: i32, b: i32, c: i32, d: i32): void {
  first = ((<u64>(<u32>a)) << 32) | <u64>(<u32>b);
  second = ((<u64>(<u32>c)) << 32) | <u64>(<u32>d);
}

/**
 * A hash of 63 bits of the bytes at an address. Two words at a time are multiplied with each other, each with a seed or
 * with the hash so far laid over it. Without one bit of the exponent it is, as the bits of a number, no NaN.
 */
export function hash(at: usize, size: i32): u64 {
  let state = second ^ <u64>size;
  let rest = size;
  for (; rest > 16; rest -= 16, at += 16) state = folded(load<u64>(at) ^ first, load<u64>(at, 8) ^ state);
  let low: u64 = 0;
  let high: u64 = 0;
  if (rest >= 8) {
    low = load<u64>(at);
    high = load<u64>(at + rest - 8);
  } else if (rest >= 4) {
    low = <u64>load<u32>(at);
    high = <u64>load<u32>(at + rest - 4);
  } else if (rest > 0) {
    low =
      <u64>load<u8>(at) | ((<u64>load<u8>(at + (rest >> 1))) << 8) | ((<u64>load<u8>(at + rest - 1)) << 16);
  }
  state = folded(low ^ first, high ^ state);
  state ^= state >> 32;
  state *= 0xd6e8feb86659fd93;
  state ^= state >> 32;
  return state & ~((<u64>1) << 62);
}

/** The halves of 64 bits of a product, one over the other; carries into the upper one are left out. */
function folded(a: u64, b: u64): u64 {
  const low = a & 0xffffffff;
  const high = a >> 32;
  const byLow = b & 0xffffffff;
  const byHigh = b >> 32;
  return (a * b) ^ (high * byHigh + ((low * byHigh) >> 32) + ((high * byLow) >> 32));
}
