import { Reader, widen } from "./reader";

const lineFeed: u8 = 0x0a;
const carriageReturn: u8 = 0x0d;
export const quote: u8 = 0x22;

enum In {
  Cell,
  Quotes,
  AfterQuote,
}

/** What is wrong with a record: its number of cells, a quote that never closes, or text behind one that does. */
enum Bad {
  Counted,
  Unclosed,
  Trailing,
}

/** The bad record at which splitting has stopped: where its text is, its cells, its number, its line, and why. */
export let badFrom: i32 = 0;
export let badTo: i32 = 0;
export let badCells: i32 = 0;
export let badRow: f64 = 0;
export let badLine: f64 = 0;
export let badKind: i32 = 0;

/**
 * Splits what has been read and not yet been split. Sixteen bytes are looked at at once for those that mean something.
 * False where it has stopped behind a bad record: the next call goes on.
 */
export function split(reader: Reader): bool {
  const text = reader.text;
  const end = text + reader.size;
  const delimiter = reader.delimiter;
  const delimiters = i8x16.splat(delimiter);
  const lineFeeds = i8x16.splat(lineFeed);
  const returns = i8x16.splat(carriageReturn);
  const quotes = i8x16.splat(quote);
  const width = reader.width;
  let at = text + reader.at;
  let cellStart = text + reader.cellStart;
  let cells = reader.cells;
  let ends = endsOfNext(reader);
  while (at < end) {
    if (reader.state === In.Quotes) {
      at = splitQuoted(reader, at, end);
      continue;
    }
    if (reader.state === In.AfterQuote) {
      const byte = load<u8>(at);
      if (byte === quote) {
        reader.state = In.Quotes;
        at++;
        continue;
      }
      if (byte !== delimiter && byte !== lineFeed && byte !== carriageReturn) reader.isTrailing = true;
      reader.state = In.Cell;
    } else if (reader.isAfterReturn) {
      reader.isAfterReturn = false;
      if (load<u8>(at) === lineFeed) {
        at++;
        reader.recordStart = <i32>(at - text);
        cellStart = at;
        continue;
      }
    }
    let isCell = true;
    while (isCell && at < end) {
      const bytes = v128.load(at);
      let marks =
        i8x16.bitmask(v128.or(i8x16.eq(bytes, delimiters), i8x16.eq(bytes, lineFeeds))) |
        i8x16.bitmask(v128.or(i8x16.eq(bytes, returns), i8x16.eq(bytes, quotes)));
      if (at + 16 > end) marks &= (1 << (<i32>(end - at))) - 1;
      const from = at;
      at = min(at + 16, end);
      while (marks !== 0) {
        const place = from + ctz(marks);
        marks &= marks - 1;
        const byte = load<u8>(place);
        if (byte === delimiter) {
          if (cells < width) store<i32>(ends + (cells << 2), <i32>(place - text));
          cells++;
          cellStart = place + 1;
        } else if (byte === quote) {
          if (place !== cellStart) continue;
          reader.state = In.Quotes;
          at = place + 1;
          isCell = false;
          break;
        } else {
          reader.cells = cells;
          const isGood = finish(reader, <i32>(place - text));
          cells = 0;
          cellStart = place + 1;
          ends = endsOfNext(reader);
          reader.line++;
          reader.recordLine = reader.line;
          reader.recordStart = <i32>(cellStart - text);
          reader.isAfterReturn = byte === carriageReturn;
          if (isGood && byte === lineFeed) continue;
          at = cellStart;
          isCell = false;
          if (isGood) break;
          leave(reader, at, cellStart, 0);
          return false;
        }
      }
    }
  }
  leave(reader, at, cellStart, cells);
  return true;
}

function leave(reader: Reader, at: usize, cellStart: usize, cells: i32): void {
  reader.at = <i32>(at - reader.text);
  reader.cellStart = <i32>(cellStart - reader.text);
  reader.cells = cells;
}

function endsOfNext(reader: Reader): usize {
  return reader.ends + ((reader.records * reader.width) << 2);
}

/** Reads on within quotes, to behind the next one or the end. */
function splitQuoted(reader: Reader, from: usize, end: usize): usize {
  const lineFeeds = i8x16.splat(lineFeed);
  const returns = i8x16.splat(carriageReturn);
  const quotes = i8x16.splat(quote);
  for (let at = from; at < end; at += 16) {
    const bytes = v128.load(at);
    let marks = i8x16.bitmask(
      v128.or(i8x16.eq(bytes, quotes), v128.or(i8x16.eq(bytes, lineFeeds), i8x16.eq(bytes, returns))),
    );
    if (at + 16 > end) marks &= (1 << (<i32>(end - at))) - 1;
    for (; marks !== 0; marks &= marks - 1) {
      const place = at + ctz(marks);
      const byte = load<u8>(place);
      if (byte === quote) {
        reader.state = In.AfterQuote;
        return place + 1;
      }
      // The quote before stands in front of every such byte: there is one to look at.
      if (byte === carriageReturn || load<u8>(place - 1) !== carriageReturn) reader.line++;
    }
  }
  return end;
}

/** Ends the text: the last record may lack its line end. False where that is a bad one. */
export function splitLast(reader: Reader): bool {
  if (reader.state !== In.Quotes && reader.size <= reader.recordStart && reader.cells === 0) return true;
  return finish(reader, reader.size);
}

/** False where the record is a bad one. */
function finish(reader: Reader, end: i32): bool {
  const isOpen = reader.state === In.Quotes;
  const isTrailing = reader.isTrailing;
  if (end === reader.recordStart && reader.cells === 0 && !isOpen) return true;
  reader.isTrailing = false;
  reader.row++;
  if (reader.row === 0) return true;
  const count = reader.cells + 1;
  if (count !== reader.width || isOpen || isTrailing) {
    badFrom = reader.recordStart;
    badTo = end;
    badCells = count;
    badRow = reader.row;
    badLine = reader.recordLine;
    badKind = isOpen ? Bad.Unclosed : isTrailing ? Bad.Trailing : Bad.Counted;
    return false;
  }
  const record = reader.records++;
  store<i32>(endsOfNext(reader) - 4, end);
  store<i32>(reader.starts + (record << 2), reader.recordStart);
  store<f64>(reader.lines + (record << 3), reader.recordLine);
  store<f64>(reader.rows + (record << 3), reader.row);
  if (reader.records === reader.recordRoom) widen(reader, reader.recordRoom << 1);
  return true;
}

/** Drops the records that were handed over, and moves what is unfinished to the front. */
export function keepRest(reader: Reader): void {
  const moved = reader.recordStart;
  const ends = endsOfNext(reader);
  const kept = min(reader.cells, reader.width);
  for (let cell = 0; cell < kept; cell++)
    store<i32>(reader.ends + (cell << 2), load<i32>(ends + (cell << 2)) - moved);
  memory.copy(reader.text, reader.text + moved, reader.size - moved);
  reader.records = 0;
  reader.size -= moved;
  reader.at -= moved;
  reader.cellStart -= moved;
  reader.recordStart = 0;
}
