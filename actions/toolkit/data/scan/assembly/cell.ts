import { hash } from "./hash";
import { resized } from "./memory";
import { Reader } from "./reader";
import { quote } from "./split";

/** Where the cell that was looked at last begins and ends, out of its quotes. */
export let from: usize = 0;
export let to: usize = 0;

/** Behind a text there are as many bytes as one look takes. */
const spare: i32 = 16;

let scratch: usize = 0;
let scratchRoom: i32 = 0;

/** Points to the text of a cell. False where it is empty: without a text, not even `""`. */
export function pointTo(reader: Reader, record: i32, column: i32): bool {
  const text = reader.text;
  const ends = reader.ends + ((record * reader.width + column) << 2);
  from = text + (column === 0 ? load<i32>(reader.starts + (record << 2)) : load<i32>(ends - 4) + 1);
  to = text + load<i32>(ends);
  if (from === to) return false;
  if (load<u8>(from) === quote) unquote();
  return true;
}

/** Doubled quotes become one: in memory of its own. */
function unquote(): void {
  from++;
  to--;
  let at = from;
  while (at < to && load<u8>(at) !== quote) at++;
  if (at === to) return;
  const size = <i32>(to - from);
  if (size > scratchRoom) {
    scratchRoom = (size << 1) + spare;
    scratch = resized(scratch, scratchRoom);
  }
  let end = scratch;
  for (at = from; at < to; at++, end++) {
    const byte = load<u8>(at);
    store<u8>(end, byte);
    if (byte === quote) at++;
  }
  from = scratch;
  to = end;
}

/** The hash of a text, as the number that has its bits. */
export function keyOf(from: usize, to: usize): f64 {
  return reinterpret<f64>(hash(from, <i32>(to - from)));
}
