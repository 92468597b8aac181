import { beginBatch, noEntry } from "../batch";
import { resized } from "../memory";
import { add, Tally } from "../tally";
import { addDoubt, rowOf } from "./page";

/** How numbers are stored, and what they mean. */
export enum Kind {
  Double,
  Float,
  Int64,
  Unsigned64,
  Int32,
  Unsigned32,
  /** Days since 1970; read as milliseconds. */
  Day,
  /** Since 1970; read as microseconds, cut towards 1970. */
  Millis,
  Nanos,
}

/** Values that are NaN. */
export let nanValues: i32 = 0;
/** Whether any since the column began has no exact number; and whether two that are told apart may be the same number. */
export let isInexact: bool = false;
export let isCut: bool = false;
/** Values that certainly keep all demands. */
export let certainNumbers: i32 = 0;

export function beginNumbers(): void {
  isInexact = false;
  isCut = false;
}

const minusZero: u64 = 1 << 63;
const mostSafe: f64 = 9007199254740991;
const leastSafe: i64 = -9007199254740991;
const leastDay: i32 = -719162;
const mostDay: i32 = 2932896;

/** 0 and −0 are the same number, and two texts. */
export function seeNumber(value: f64): void {
  if (reinterpret<u64>(value) === minusZero) isCut = true;
}

let read: usize = 0;
let readRoom: i32 = 0;

export function bytesOf(kind: Kind): i32 {
  return kind === Kind.Float || kind === Kind.Int32 || kind === Kind.Unsigned32 || kind === Kind.Day ? 4 : 8;
}

/** Stored numbers as those of floating point: the address of a list of them, until others are read. */
export function numbersAt(kind: Kind, from: usize, count: i32): usize {
  if (kind === Kind.Double) return from;
  if (count > readRoom) {
    readRoom = count;
    read = resized(read, count << 3);
  }
  const to = read;
  switch (kind) {
    case Kind.Float:
      for (let one = 0; one < count; one++)
        store<f64>(to + ((<usize>one) << 3), <f64>load<f32>(from + ((<usize>one) << 2)));
      break;
    case Kind.Int32:
      for (let one = 0; one < count; one++)
        store<f64>(to + ((<usize>one) << 3), <f64>load<i32>(from + ((<usize>one) << 2)));
      break;
    case Kind.Unsigned32:
      for (let one = 0; one < count; one++)
        store<f64>(to + ((<usize>one) << 3), <f64>load<u32>(from + ((<usize>one) << 2)));
      break;
    case Kind.Day:
      for (let one = 0; one < count; one++) {
        const day = load<i32>(from + ((<usize>one) << 2));
        if (day < leastDay || day > mostDay) isInexact = true;
        store<f64>(to + ((<usize>one) << 3), <f64>day * 86400000);
      }
      break;
    case Kind.Unsigned64:
      for (let one = 0; one < count; one++) {
        const value = load<u64>(from + ((<usize>one) << 3));
        if (value > <u64>mostSafe) isInexact = true;
        store<f64>(to + ((<usize>one) << 3), <f64>value);
      }
      break;
    default: {
      const times: i64 = kind === Kind.Millis ? 1000 : 1;
      const parts: i64 = kind === Kind.Nanos ? 1000 : 1;
      const most = <i64>mostSafe / times;
      for (let one = 0; one < count; one++) {
        let value = load<i64>(from + ((<usize>one) << 3));
        if (parts > 1) {
          if (value % parts !== 0) isCut = true;
          value /= parts;
        }
        if (value < leastSafe / times || value > most) isInexact = true;
        store<f64>(to + ((<usize>one) << 3), <f64>(value * times));
      }
    }
  }
  return to;
}

/** One stored number. */
export function numberAt(kind: Kind, from: usize): f64 {
  return load<f64>(numbersAt(kind, from, 1)) + 0;
}

/**
 * Counts the numbers of a page, and hands over those that are not from `low` to `high`, each with its address.
 * @param from address of so many stored ones
 * @param isTold whether any is handed over
 */
export function readNumberPage(
  kind: Kind,
  from: usize,
  count: i32,
  tally: Tally,
  low: f64,
  high: f64,
  isTold: bool,
): void {
  nanValues = 0;
  certainNumbers = 0;
  const bytes = <usize>bytesOf(kind);
  const values = numbersAt(kind, from, count);
  beginBatch(count);
  for (let one = 0; one < count; one++) {
    const value = load<f64>(values + ((<usize>one) << 3));
    if (value >= low && value <= high) certainNumbers++;
    else if (isTold) addDoubt(rowOf(one), noEntry, from + <usize>one * bytes);
    if (value !== value) {
      nanValues++;
      continue;
    }
    seeNumber(value);
    // Adding 0 turns −0 into 0.
    add(tally, reinterpret<u64>(value + 0));
  }
}
