import { addRecord, beginBatch, noEntry, oddCell } from "./batch";
import { longDecimal, powers } from "./decimal";
import { Reader } from "./reader";
import { add, Tally } from "./tally";

const minus: u8 = 0x2d;
const point: u32 = 0x2e - 0x30;
/** Of so many digits every whole number is one of floating point. */
const mostDigits: i32 = 15;
/** Of a number that is read here: as long as programs write the nearest decimal. */
const mostLength: i32 = 25;

/** Cells that certainly keep all demands. */
export let certainCells: i32 = 0;
/** Whether there were whole numbers, and such with a point. */
export let sawWhole: bool = false;
export let sawFraction: bool = false;

/**
 * Reads a column of numbers: counts those in their usual form, and hands over the rest, as well as those that are not
 * from `low` to `high`, or of which it is not certain that they are whole where that is demanded.
 */
export function readNumbers(
  reader: Reader,
  column: i32,
  tally: Tally,
  isWholeColumn: bool,
  low: f64,
  high: f64,
  isWholeOnly: bool,
): void {
  const text = reader.text;
  const width = reader.width;
  const records = reader.records;
  const step = width << 2;
  let end = reader.ends + (column << 2);
  beginBatch(records);
  certainCells = 0;
  sawWhole = false;
  sawFraction = false;
  for (let record = 0; record < records; record++, end += step) {
    let at = text + (column === 0 ? load<i32>(reader.starts + (record << 2)) : load<i32>(end - 4) + 1);
    const from = at;
    const to = text + load<i32>(end);
    const isNegative = from < to && load<u8>(at) === minus;
    if (isNegative) at++;
    const first = at;
    let digits: u64 = 0;
    let code: u32 = 0;
    for (; at < to; at++) {
      code = <u32>load<u8>(at) - 0x30;
      if (code > 9) break;
      digits = digits * 10 + code;
    }
    const whole = <i32>(at - first);
    if (whole === 0 || whole > mostDigits || (whole > 1 && load<u8>(first) === 0x30)) {
      addRecord(record, oddCell);
      continue;
    }
    let value: f64;
    let isCertain = true;
    if (at === to) {
      if (isNegative && digits === 0) {
        addRecord(record, oddCell);
        continue;
      }
      value = <f64>digits;
      sawWhole = true;
    } else {
      const fraction = at + 1;
      if (isWholeColumn || code !== point || fraction >= to || <i32>(to - from) > mostLength) {
        addRecord(record, oddCell);
        continue;
      }
      // What double precision holds for sure, then the rest of the digits.
      const exact = min(to, fraction + (mostDigits - whole));
      let rest: u64 = 0;
      for (at = fraction; at < exact; at++) {
        code = <u32>load<u8>(at) - 0x30;
        if (code > 9) break;
        digits = digits * 10 + code;
      }
      if (at === exact) {
        for (; at < to; at++) {
          code = <u32>load<u8>(at) - 0x30;
          if (code > 9) break;
          rest = rest * 10 + code;
        }
      }
      if (at < to) {
        addRecord(record, oddCell);
        continue;
      }
      // Two exact numbers, and one rounding: the nearest number to what is written.
      value =
        to === exact
          ? <f64>digits / unchecked(powers[<i32>(to - fraction)])
          : longDecimal(<f64>digits, <f64>rest, <i32>(to - exact), <i32>(to - fraction));
      if (value !== value) {
        addRecord(record, oddCell);
        continue;
      }
      isCertain = !isWholeOnly;
      sawFraction = true;
    }
    // Not its sign alone is turned: 0 has none.
    if (isNegative) value = 0 - value;
    if (isCertain && value >= low && value <= high) certainCells++;
    else addRecord(record, noEntry);
    add(tally, reinterpret<u64>(value));
  }
}
