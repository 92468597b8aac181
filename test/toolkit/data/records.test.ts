import fc from "fast-check";
import { expect, test } from "vitest";
import { CellText } from "../../../actions/toolkit/data/scan/cell.js";
import { RecordReader } from "../../../actions/toolkit/data/scan/records.js";

/** What a reader makes of a text in chunks that end at these places. */
function read(text: Buffer, cuts: readonly number[], width: number) {
  const records: [number, number, ...(string | null)[]][] = [];
  const cell = new CellText();
  const reader = new RecordReader(
    0x2c,
    width,
    (block) => {
      for (let record = 0; record < block.records; record++) {
        const cells = Array.from({ length: width }, (_, column) =>
          cell.read(block, record, column) ? cell.text() : null,
        );
        records.push([block.row(record), block.line(record), ...cells]);
      }
    },
    4,
  );
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((one, other) => one - other);
  let from = 0;
  for (const to of [...places, text.length]) {
    reader.push(text.subarray(from, to));
    from = to;
  }
  reader.end();
  return { records, badRows: reader.badRows, good: reader.goodRows };
}

test("where the chunks end changes nothing", () => {
  const piece = fc.constantFrom("a", "é", "日", ",", ",", '"', '""', "\n", "\n", "\r\n", "\r", "1", "", "\0");
  const text = fc
    .tuple(fc.constantFrom("", "\uFEFF"), fc.array(piece, { maxLength: 60 }))
    .map(([mark, pieces]) => Buffer.from(`${mark}x,y\n${pieces.join("")}`));
  fc.assert(
    fc.property(text, fc.array(fc.nat(), { maxLength: 12 }), (bytes, cuts) => {
      expect(read(bytes, cuts, 2)).toEqual(read(bytes, [], 2));
    }),
    { numRuns: 2000 },
  );
});

test("quoted line ends count as lines, empty lines are no rows, and bad rows keep their number", () => {
  const text = 'x,y\n1,"a\r\nb"\n\n2\n3,"say ""hi"""\r\n4,\r5,""\n6,"open';
  expect(read(Buffer.from(text), [], 2)).toEqual({
    records: [
      [1, 2, "1", "a\r\nb"],
      [3, 6, "3", 'say "hi"'],
      [4, 7, "4", null],
      [5, 8, "5", ""],
    ],
    badRows: [
      { row: 2, line: 5, problem: "too few cells", text: "2", cells: 1, expected: 2 },
      { row: 6, line: 9, problem: "unclosed quote", text: '6,"open' },
    ],
    good: 4,
  });
});

test("a record of 8 MB in small chunks costs no more than its bytes", () => {
  const long = "z".repeat(8 << 20);
  const text = Buffer.from(`x,y\n1,${long}\n2,b\n`);
  const cuts = Array.from({ length: 512 }, (_, index) => index << 14);
  expect(read(text, cuts, 2).records.map(([row, line, one, two]) => [row, line, one, two?.length])).toEqual([
    [1, 2, "1", 8 << 20],
    [2, 3, "2", 1],
  ]);
});
