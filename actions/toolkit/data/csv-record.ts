const quote = 0x22;

/** A cell as it stands in the file: its bytes, whether it was in quotes (which are still there), and its text. */
export interface RawCell {
  readonly bytes: Buffer;
  readonly quoted: boolean;
}

/** Splits the bytes of one record, without its line end. Quotes count only at the start of a cell (RFC 4180). */
export function splitRecord(record: Buffer, delimiter: number): RawCell[] {
  const cells: RawCell[] = [];
  let start = 0;
  for (;;) {
    const quoted = record[start] === quote;
    let end = start;
    if (quoted) {
      end++;
      while (end < record.length) {
        if (record[end] !== quote) end++;
        else if (record[end + 1] === quote) end += 2;
        else break;
      }
    }
    const next = record.indexOf(delimiter, end);
    const stop = next < 0 ? record.length : next;
    cells.push({ bytes: record.subarray(start, stop), quoted });
    if (next < 0) return cells;
    start = next + 1;
  }
}

/** The text of a cell, out of its quotes. Bytes that are not UTF-8 become U+FFFD. */
export function cellText(cell: RawCell): string {
  const text = cell.bytes.toString("utf8");
  if (!cell.quoted) return text;
  return text.replace(/^"/, "").replace(/"$/, "").replaceAll('""', '"');
}

/** The record written anew with commas, so that every reader of RFC 4180 sees the same cells. */
export function rewriteRecord(cells: readonly RawCell[]): Buffer {
  const parts: Buffer[] = [];
  for (const [index, cell] of cells.entries()) {
    if (index > 0) parts.push(comma);
    const plain = cell.quoted || !(cell.bytes.includes(quote) || cell.bytes.includes(0x2c));
    parts.push(plain ? cell.bytes : Buffer.from(`"${cell.bytes.toString("utf8").replaceAll('"', '""')}"`));
  }
  parts.push(lineFeed);
  return Buffer.concat(parts);
}

const comma = Buffer.from(",");
const lineFeed = Buffer.from("\n");
