/** How the values of a column stand in a chunk. The caller names these by the same numbers. */
const isDouble = 0;
const isFloat = 1;
const isLong = 2;
const isWord = 3;
const isShort = 4;
const isByte = 5;
const isUnsignedWord = 6;
const isUnsignedShort = 7;
const _isUnsignedByte = 8;
const isDay = 9;
const isHash = 10;

const safe: i64 = 9007199254740991;
/** The first day of the year 1 and the last one of 9999, since 1970. */
const firstDay = -719162;
const lastDay = 2932896;
const dayMilliseconds: f64 = 86400000;
/** All bits but one of the exponent: no NaN has them. */
const hashBits: u64 = ((<u64>0xbfffffff) << 32) | 0xffffffff;

/** Of the last call: cells without a value, with NaN, and with one that has no exact number. */
export let missing: u32 = 0;
export let nan: u32 = 0;
export let inexact: u32 = 0;

/**
 * Turns the cells of a chunk into keys, and says how many there are.
 * @param validity a bit for each cell, set where it has a value; 0 where all have
 */
export function keysOf(kind: i32, cells: usize, validity: usize, rows: u32, keys: usize): u32 {
  missing = 0;
  nan = 0;
  inexact = 0;
  let to = keys;
  for (let row: u32 = 0; row < rows; row++) {
    if (validity !== 0 && ((load<u8>(validity + (row >> 3)) >> (row & 7)) & 1) === 0) {
      missing++;
      continue;
    }
    if (kind === isHash) {
      store<u64>(to, load<u64>(cells + ((<usize>row) << 3)) & hashBits);
      to += 8;
      continue;
    }
    const value = numberAt(kind, cells, row);
    if (Number.isNaN(value)) {
      nan++;
      continue;
    }
    // Adding 0 turns −0 into 0.
    store<f64>(to, value + 0.0);
    to += 8;
  }
  return <u32>((to - keys) >> 3);
}

function numberAt(kind: i32, cells: usize, row: usize): f64 {
  if (kind === isDouble) return load<f64>(cells + (row << 3));
  if (kind === isLong) {
    const whole = load<i64>(cells + (row << 3));
    if (whole > safe || whole < -safe) inexact++;
    return <f64>whole;
  }
  if (kind === isDay) {
    const day = load<i32>(cells + (row << 2));
    if (day > lastDay || day < firstDay) inexact++;
    return <f64>day * dayMilliseconds;
  }
  if (kind === isWord) return <f64>load<i32>(cells + (row << 2));
  if (kind === isFloat) return <f64>load<f32>(cells + (row << 2));
  if (kind === isUnsignedWord) return <f64>load<u32>(cells + (row << 2));
  if (kind === isShort) return <f64>load<i16>(cells + (row << 1));
  if (kind === isUnsignedShort) return <f64>load<u16>(cells + (row << 1));
  if (kind === isByte) return <f64>load<i8>(cells + row);
  return <f64>load<u8>(cells + row);
}
