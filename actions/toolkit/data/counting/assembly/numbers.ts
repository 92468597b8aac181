function valueAt(values: usize, at: usize): f64 {
  return load<f64>(values + (at << 3));
}

function countOf(counts: usize, at: usize): f64 {
  return <f64>load<u32>(counts + (at << 2));
}

/** The sum of the counts of some runs. */
export function total(counts: usize, from: u32, to: u32): f64 {
  let sum: f64 = 0;
  for (let run = from; run < to; run++) sum += countOf(counts, run);
  return sum;
}

/** Neumaier's sum of the values: what rounding cuts off is added at the end. */
export function sum(values: usize, counts: usize, from: u32, to: u32): f64 {
  let sum: f64 = 0;
  let lost: f64 = 0;
  for (let run = from; run < to; run++) {
    const part = valueAt(values, run) * countOf(counts, run);
    const next = sum + part;
    lost += abs(sum) >= abs(part) ? sum - next + part : part - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** The sum of the squares of what the values are off a mean. */
export function squares(values: usize, counts: usize, from: u32, to: u32, mean: f64): f64 {
  let sum: f64 = 0;
  for (let run = from; run < to; run++) {
    const off = valueAt(values, run) - mean;
    sum += off * off * countOf(counts, run);
  }
  return sum;
}

/** The values of rank max(1, ⌈p·n⌉) for p = 0, 1/1000, …, 1. @param finite n */
export function quantiles(values: usize, counts: usize, first: u32, finite: f64, found: usize): void {
  let run = first;
  let upTo = countOf(counts, run);
  for (let step = 0; step <= 1000; step++) {
    const rank = max<f64>(1, ceil((<f64>step * finite) / 1000));
    while (upTo < rank) upTo += countOf(counts, ++run);
    store<f64>(found + ((<usize>step) << 3), valueAt(values, run));
  }
}

/** The seed that Apache DataSketches hashes with. */
const seed: u64 = 9001;
const mostZeros: u64 = 62;

/** Adds numbers, each times a factor, to the registers of a HyperLogLog as Apache DataSketches does. */
export function sketch(values: usize, size: u32, factor: f64, registers: usize, mask: usize): void {
  for (let at: u32 = 0; at < size; at++) {
    // MurmurHash3 x64 128 of eight bytes.
    let key = reinterpret<u64>(valueAt(values, at) * factor + 0.0) * (((<u64>0x87c37b91) << 32) | 0x114253d5);
    key = rotl(key, 31) * (((<u64>0x4cf5ad43) << 32) | 0x2745937f);
    const other = seed ^ 8;
    const one = (key ^ other) + other;
    const second = mixed(one + other);
    const first = mixed(one) + second;
    const register = <u32>min(clz(first + second), mostZeros) + 1;
    const slot = registers + (<usize>first & mask);
    if (register > load<u8>(slot)) store<u8>(slot, <u8>register);
  }
}

/**
 * Adds hashes of texts to the registers of a HyperLogLog by `sketch/text-hash.ts`.
 * @param salt what lies over the hashes, in two words; registers are as many as there are for texts
 */
export function sketchHashes(values: usize, size: u32, saltHigh: u32, saltLow: u32, registers: usize): void {
  const salt = ((<u64>saltHigh) << 32) | <u64>saltLow;
  for (let at: u32 = 0; at < size; at++) {
    const hash = reinterpret<u64>(valueAt(values, at)) ^ salt;
    const register = <u8>(ctz<u64>((hash >> 11) | ((<u64>1) << 51)) + 1);
    const slot = registers + <usize>(hash & 2047);
    if (register > load<u8>(slot)) store<u8>(slot, register);
  }
}

function mixed(half: u64): u64 {
  let key = (half ^ (half >> 33)) * (((<u64>0xff51afd7) << 32) | 0xed558ccd);
  key = (key ^ (key >> 33)) * (((<u64>0xc4ceb9fe) << 32) | 0x1a85ec53);
  return key ^ (key >> 33);
}
