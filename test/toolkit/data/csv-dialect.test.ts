import fc from "fast-check";
import { expect, it } from "vitest";
import { type DialectRecord, DialectScanner } from "../../../actions/toolkit/data/csv-dialect-scan.js";
import { type CsvDialect, plainDialect } from "../../../actions/toolkit/data/csv-reading.js";
import { cellText, splitRecord } from "../../../actions/toolkit/data/csv-record.js";
import { type CsvRecord, CsvScanner } from "../../../actions/toolkit/data/csv-scan.js";

function recordsOf(text: string, dialect: Partial<CsvDialect> = {}, delimiter = ",", size = 1 << 16) {
  const records: DialectRecord[] = [];
  const scanner = new DialectScanner({ ...plainDialect, ...dialect }, delimiter, (record) =>
    records.push(record),
  );
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.subarray(at, at + size));
  scanner.end();
  return records;
}

const textsOf = ({ cells }: DialectRecord) => cells.map(({ bytes }) => bytes.toString("utf8"));

it("without a dialect of its own a text has the records, lines and cells of RFC 4180", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "é", ",", '"', "\n", "\r", "\r\n", " ") }),
      fc.integer({ min: 1, max: 5 }),
      (text, size) => {
        const plain: CsvRecord[] = [];
        const scanner = new CsvScanner(0x2c, (record) => plain.push(record), true);
        scanner.push(Buffer.from(text));
        scanner.end();
        const found = recordsOf(text, {}, ",", size).filter(({ cells }) => cells.length > 0);
        expect(found.map(({ line, broken }) => [line, broken])).toEqual(
          plain.map(({ line, broken }) => [line, broken]),
        );
        for (const [index, record] of plain.entries()) {
          if (record.broken !== undefined) continue;
          const cells = splitRecord(record.bytes, 0x2c);
          expect(textsOf(found[index]!)).toEqual(cells.map(cellText));
          expect(found[index]!.cells.map(({ quoted }) => quoted)).toEqual(cells.map(({ quoted }) => quoted));
        }
      },
    ),
    { numRuns: 2000 },
  );
});

it.each([
  ["'a;b';c\n", { quote: "'" }, ";", [["a;b", "c"]]],
  ["'it''s';\"c\"\n", { quote: "'" }, ";", [["it's", '"c"']]],
  ['"a";b\n', { quote: undefined }, ";", [['"a"', "b"]]],
  ["a\\,b,\\\\,c\\\nd\n", { escape: "\\" }, ",", [["a,b", "\\", "c\nd"]]],
  ['"a\\"b",c\n', { escape: "\\", doubleQuote: false }, ",", [['a"b', "c"]]],
  [' a, "b, c" , d\n', { skipInitialSpace: true }, ",", [["a", "b, c ", "d"]]],
  ["\n\na\n", {}, ",", [[], [], ["a"]]],
  ["\uFEFFa,b", {}, ",", [["a", "b"]]],
])("%j with %j", (text, dialect, delimiter, expected) => {
  const records = recordsOf(text, dialect, delimiter);
  expect(records.map(textsOf)).toEqual(expected);
  expect(records.map(({ number }) => number)).toEqual(expected.map((_, index) => index + 1));
});
