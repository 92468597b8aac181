import { addRecord, beginBatch, emptyCell, oddCell } from "./batch";
import { from, pointTo, to } from "./cell";
import { Reader } from "./reader";
import { add, Tally } from "./tally";

/** Numbers of so much, and smaller ones, are exact. */
const mostSafe: f64 = 9007199254740991;

/** Cells that certainly keep all demands, and those that hold a time in its usual form. */
export let certainTimes: i32 = 0;
export let usualTimes: i32 = 0;

/**
 * Reads a column of days or moments: counts those in a sure form, and hands over the rest, as well as those that are
 * not from `low` to `high`, in microseconds, and whose entry is not certain otherwise.
 */
export function readTimes(reader: Reader, column: i32, tally: Tally, isDay: bool, low: f64, high: f64): void {
  const count = reader.records;
  const unit: f64 = isDay ? 1000 : 1;
  beginBatch(count);
  certainTimes = 0;
  usualTimes = 0;
  for (let record = 0; record < count; record++) {
    if (!pointTo(reader, record, column)) {
      addRecord(record, emptyCell);
      continue;
    }
    const value = timeOf(from, to, isDay);
    if (value !== value) {
      addRecord(record, oddCell);
      continue;
    }
    usualTimes++;
    const entry = add(tally, reinterpret<u64>(value));
    const time = value * unit;
    if (time >= low && time <= high) certainTimes++;
    // Only a day has one text: what is known of one is known of all.
    else if (isDay && entry >= 0 && load<u8>(tally.certain + entry) !== 0) certainTimes++;
    else addRecord(record, entry);
  }
}

/**
 * A day in milliseconds since 1970, or a moment in microseconds, in UTC: a time without a zone is one of UTC. NaN for a text
 * that is not of its sure form, for the year 0, and for a time that has no exact number.
 */
export function timeOf(from: usize, to: usize, isDay: bool): f64 {
  const size = <i32>(to - from);
  if (isDay ? size !== 10 : size < 16) return NaN;
  if (load<u8>(from, 4) !== 0x2d || load<u8>(from, 7) !== 0x2d) return NaN;
  const century = twoDigits(from);
  const ofCentury = twoDigits(from + 2);
  const month = twoDigits(from + 5);
  const day = twoDigits(from + 8);
  if ((century | ofCentury | month | day) < 0) return NaN;
  const year = century * 100 + ofCentury;
  if (year === 0 || month === 0 || month > 12 || day === 0 || day > daysIn(year, month)) return NaN;
  const days = <f64>daysOf(year, month, day);
  if (isDay) return days * 86400000 + 0;
  const micros = microsOf(from + 10, to);
  if (micros === noTime) return NaN;
  const value = days * 86400e6 + <f64>micros;
  return abs(value) <= mostSafe ? value : NaN;
}

/** Negative where they are no digits. */
function twoDigits(at: usize): i32 {
  const one = <u32>load<u8>(at) - 0x30;
  const two = <u32>load<u8>(at, 1) - 0x30;
  return one > 9 || two > 9 ? -1 : <i32>(one * 10 + two);
}

function daysIn(year: i32, month: i32): i32 {
  if (month !== 2) return 30 + ((month + (month >> 3)) & 1);
  const isLeap = (year & 3) === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeap ? 29 : 28;
}

/** Days since 1970 in the Gregorian calendar, carried back before its time (Hinnant, "chrono-compatible low-level date algorithms"). */
function daysOf(year: i32, month: i32, day: i32): i32 {
  const y = month <= 2 ? year - 1 : year;
  const era = y / 400;
  const ofEra = y - era * 400;
  const ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  return era * 146097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719468;
}

/** What no time of day comes to, and no zone. */
const noTime = i64.MIN_VALUE;
const noZone = i32.MIN_VALUE;

/** Of a time of day, from the sign before it to the end of its zone, less the zone; `noTime` where it is none. */
function microsOf(from: usize, to: usize): i64 {
  const between = load<u8>(from);
  if ((between !== 0x54 && between !== 0x20) || load<u8>(from, 3) !== 0x3a) return noTime;
  const hour = twoDigits(from + 1);
  const minute = twoDigits(from + 4);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return noTime;
  let micros = <i64>(hour * 60 + minute) * 60000000;
  let at = from + 6;
  if (at === to) return micros;
  if (at + 3 > to || load<u8>(at) !== 0x3a) return noTime;
  const second = twoDigits(at + 1);
  if (second < 0 || second > 59) return noTime;
  micros += <i64>second * 1000000;
  at += 3;
  if (at < to && load<u8>(at) === 0x2e) {
    let unit = 100000;
    const first = ++at;
    for (; at < to; at++, unit /= 10) {
      const digit = <u32>load<u8>(at) - 0x30;
      if (digit > 9) break;
      micros += <i64>digit * unit;
    }
    if (at === first || at - first > 6) return noTime;
  }
  if (at === to) return micros;
  const zone = zoneOf(at, to);
  return zone === noZone ? noTime : micros - <i64>zone * 60000000;
}

/** The minutes of `Z`, or of at most 14 hours, with or without minutes; DuckDB takes no other. */
function zoneOf(from: usize, to: usize): i32 {
  const sign = load<u8>(from);
  if (sign === 0x5a) return from + 1 === to ? 0 : noZone;
  if ((sign !== 0x2b && sign !== 0x2d) || from + 3 > to) return noZone;
  const hours = twoDigits(from + 1);
  if (hours < 0 || hours > 14) return noZone;
  let minutes = 0;
  let at = from + 3;
  if (at !== to) {
    if (load<u8>(at) === 0x3a) at++;
    minutes = at + 2 === to ? twoDigits(at) : -1;
    if (minutes < 0 || minutes > 59) return noZone;
  }
  return sign === 0x2d ? -(hours * 60 + minutes) : hours * 60 + minutes;
}
