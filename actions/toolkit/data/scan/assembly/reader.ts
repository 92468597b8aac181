import { resized, zeros } from "./memory";

/** Bytes that the caller keeps in it at most. */
const mostRoom: i32 = 1 << 29;
/** Behind the text there are as many bytes as one look takes, so that no look leaves it. */
const spare: i32 = 16;

/**
 * What is known of a CSV text that is split into records and cells. Positions count from the start of `text`, which
 * holds the bytes that were read and not yet handed over.
 */
@unmanaged
export class Reader {
  text: usize;
  /** Bytes that `text` has room for, and has. */
  room: i32;
  size: i32;
  /** Where reading goes on, and where the unfinished record and its last cell begin. */
  at: i32;
  recordStart: i32;
  cellStart: i32;
  state: i32;
  /** Cells of the unfinished record that are ended. */
  cells: i32;
  width: i32;
  delimiter: u8;
  isTrailing: bool;
  isAfterReturn: bool;
  line: f64;
  recordLine: f64;
  /** Number of the last record among the data rows; the header is 0. */
  row: f64;

  /** Good records, and how many the four lists have room for. */
  records: i32;
  recordRoom: i32;
  /** For each record where its first cell begins; for each of its cells where it ends; the next begins behind. */
  starts: usize;
  ends: usize;
  /** For each record the physical line on which it begins, and its number. */
  lines: usize;
  rows: usize;
}

export function openReader(delimiter: i32, width: i32, room: i32): Reader {
  const reader = changetype<Reader>(zeros(offsetof<Reader>()));
  reader.text = heap.alloc(room + spare);
  reader.room = room;
  reader.width = width;
  reader.delimiter = <u8>delimiter;
  reader.line = 1;
  reader.recordLine = 1;
  reader.row = -1;
  widen(reader, 32);
  return reader;
}

export function closeReader(reader: Reader): void {
  heap.free(reader.text);
  heap.free(reader.starts);
  heap.free(reader.ends);
  heap.free(reader.lines);
  heap.free(reader.rows);
  heap.free(changetype<usize>(reader));
}

/** The address at which the next bytes, as many as these, are to be put. */
export function roomFor(reader: Reader, bytes: i32): usize {
  const needed = reader.size + bytes;
  if (needed > reader.room) {
    // Room that is not used costs no memory; each copy of the text does.
    reader.room = max(needed, reader.room < mostRoom >> 3 ? reader.room << 3 : mostRoom);
    reader.text = heap.realloc(reader.text, reader.room + spare);
  }
  return reader.text + reader.size;
}

export function widen(reader: Reader, records: i32): void {
  reader.recordRoom = records;
  reader.starts = resized(reader.starts, records << 2);
  reader.ends = resized(reader.ends, (records * reader.width) << 2);
  reader.lines = resized(reader.lines, records << 3);
  reader.rows = resized(reader.rows, records << 3);
}

/** Skips a byte-order mark. False while there are too few bytes to tell. */
export function skipMark(reader: Reader): bool {
  if (reader.size < 3) return false;
  const text = reader.text;
  if (load<u8>(text) === 0xef && load<u8>(text, 1) === 0xbb && load<u8>(text, 2) === 0xbf)
    reader.at = reader.recordStart = reader.cellStart = 3;
  return true;
}

/** Counts bytes that were put where {@link roomFor} said. */
export function filled(reader: Reader, bytes: i32): void {
  reader.size += bytes;
}

/** What the caller may see of a reader. */
export function textOf(reader: Reader): usize {
  return reader.text;
}
export function sizeOfText(reader: Reader): i32 {
  return reader.size;
}
export function recordsOf(reader: Reader): i32 {
  return reader.records;
}
export function startsOf(reader: Reader): usize {
  return reader.starts;
}
export function endsOf(reader: Reader): usize {
  return reader.ends;
}
export function linesOf(reader: Reader): usize {
  return reader.lines;
}
export function rowsOf(reader: Reader): usize {
  return reader.rows;
}

/** Leaves out all records but the first ones. What there is of the unfinished one moves behind them. */
export function keepRecords(reader: Reader, count: i32): void {
  const cells = min(reader.cells, reader.width);
  const ends = reader.ends;
  memory.copy(
    ends + ((count * reader.width) << 2),
    ends + ((reader.records * reader.width) << 2),
    cells << 2,
  );
  reader.records = count;
}
