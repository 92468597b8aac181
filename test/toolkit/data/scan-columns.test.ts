import fc from "fast-check";
import { expect, test } from "vitest";
import { automatonOf } from "../../../actions/toolkit/data/automaton.js";
import { CellLog } from "../../../actions/toolkit/data/scan/asked.js";
import type { Certain } from "../../../actions/toolkit/data/scan/certain.js";
import { NumberColumn } from "../../../actions/toolkit/data/scan/number-column.js";
import { RecordReader } from "../../../actions/toolkit/data/scan/records.js";
import { TextColumn } from "../../../actions/toolkit/data/scan/text-column.js";
import { TimeColumn } from "../../../actions/toolkit/data/scan/time-column.js";
import { pairsOf, runsOf } from "./runs.js";

/** A cell as it is written, and its text; undefined where it is empty. */
interface Cell {
  readonly written: string;
  readonly text: string | undefined;
}

const plain = (text: string): Cell => ({ written: text, text });
const quoted = (text: string): Cell => ({ written: `"${text.replaceAll('"', '""')}"`, text });
const empty: Cell = { written: "", text: undefined };

/** A text of any number of records, the cells of each behind a counter and before a word, cut at random places. */
function bytesOf(cells: readonly Cell[], lineEnd: string): Buffer {
  const records = cells.map(({ written }, at) => [at, written, "x"].join(","));
  return Buffer.from(["n,value,word", ...records].join(lineEnd));
}

interface Consumer {
  consume(block: Parameters<NumberColumn["consume"]>[0]): void;
}

function consume(column: Consumer, bytes: Buffer, cuts: readonly number[]): void {
  const reader = new RecordReader(0x2c, 3, (block) => column.consume(block), 4);
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((one, other) => one - other);
  let from = 0;
  for (const to of [...places, bytes.length]) {
    reader.push(bytes.subarray(from, to));
    from = to;
  }
  reader.end();
  reader.close();
  expect(reader.badRows).toEqual([]);
}

const cuts = fc.array(fc.nat(), { maxLength: 6 });
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
/** Few entries, so that most keys go to the list. */
const entries = fc.constantFrom(0, 4, 64);
const written = (texts: fc.Arbitrary<string>) =>
  fc.array(
    fc.oneof(
      { weight: 6, arbitrary: texts.map(plain) },
      { weight: 1, arbitrary: texts.map(quoted) },
      { weight: 1, arbitrary: fc.constant(empty) },
    ),
    { minLength: 1, maxLength: 40 },
  );

function counted<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const digits = (most: number) => fc.stringMatching(new RegExp(`^[0-9]{1,${most}}$`));
const usualNumber = fc.oneof(
  fc.integer().map(String),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
    .map(String)
    .filter((text) => !/e-\d{3}/.test(text)),
  fc
    .tuple(fc.constantFrom("", "-"), fc.nat(999_999), digits(18))
    .map((parts) => `${parts[0]}${parts[1]}.${parts[2]}`),
  fc.constantFrom("0", "1", "-1", "0.1", "-0.0", "0.30", "9.95", "999999999999999", "4503599627370497.5"),
);
const oddNumber = fc.constantFrom(
  ..."+5 .5 5. -0 1e3 1E-7 1e99 nan -inf +Infinity 1234567890123456 123456789012345678 -.25".split(" "),
);

/** The number that a text means, by the language's own reading. */
function meaning(text: string): number {
  const name = /^([+-]?)(nan|inf|infinity)$/i.exec(text);
  if (name === null) return Number(text) + 0;
  return name[2]!.toLowerCase() === "nan" ? Number.NaN : Number(`${name[1]}Infinity`);
}

test("numbers are those that their texts mean, and the certain cells those within the bounds", () => {
  const bound = fc.constantFrom(undefined, -1, 0, 0.1, 100);
  fc.assert(
    fc.property(
      written(fc.oneof({ weight: 8, arbitrary: usualNumber }, { weight: 1, arbitrary: oddNumber })),
      ...[cuts, lineEnd, entries, bound, bound, fc.boolean()],
      (cells, places, end, most, low, high, isWhole) => {
        const from = low as number | undefined;
        const to = high as number | undefined;
        const certain: Certain = {
          whole: isWhole as boolean,
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
        };
        const column = new NumberColumn(1, "DOUBLE", certain, most as number, new CellLog());
        consume(column, bytesOf(cells, end as string), places as number[]);
        const texts = cells.flatMap(({ text }) => (text === undefined ? [] : [text]));
        const values = texts.map(meaning);
        const isCertain = (text: string) =>
          Number.isFinite(Number(text)) &&
          (from === undefined || Number(text) >= from) &&
          (to === undefined || Number(text) <= to) &&
          (!isWhole || /^[+-]?[0-9]+$/.test(text));
        expect(pairsOf(column.runs())).toEqual(
          pairsOf(runsOf(values.filter((value) => !Number.isNaN(value)))),
        );
        expect(column.nan).toBe(values.filter(Number.isNaN).length);
        expect(column.missing).toBe(cells.length - texts.length);
        expect(column.certainCells).toBe(texts.filter(isCertain).length);
        expect(column.asked.texts).toEqual(counted(texts.filter((text) => !isCertain(text))));
      },
    ),
    { numRuns: 1000 },
  );
});

const word = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 3 }),
  fc.string({ unit: fc.constantFrom("a", "é", "日本", "😀", "0", "-"), minLength: 1, maxLength: 40 }),
  fc.constantFrom("abcabcabc", "a".repeat(300), "007", "1_000"),
);
const anyWord = fc.oneof(
  word.map(plain),
  word.map(quoted),
  fc.constantFrom('a"b', 'say "hi"', "a,b", "a\nb").map(quoted),
);

test("texts are told apart, quoted or not, and the certain ones are those of the form", () => {
  const form = automatonOf(["[a-c]+"]);
  const texts = fc.array(fc.oneof(anyWord, anyWord, fc.constant(empty), fc.constant(quoted(""))), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(
      texts,
      cuts,
      lineEnd,
      entries,
      fc.constantFrom(2, 5, undefined),
      (cells, places, end, most, mostBytes) => {
        const certain: Certain = { forms: [form], ...(mostBytes === undefined ? {} : { mostBytes }) };
        const column = new TextColumn(1, "VARCHAR", certain, most, new CellLog());
        // A word that no other type has.
        const all = [...cells, plain("b-b")];
        consume(column, bytesOf(all, end), places);
        const found = all.flatMap(({ text }) => (text === undefined ? [] : [text]));
        const isCertain = (text: string) =>
          /^[a-c]+$/.test(text) && text.length <= (mostBytes ?? text.length);
        const wanted = counted(found);
        const { texts: repeats, known } = column.finish();
        expect(repeats.distinct).toBe(wanted.size);
        expect(repeats.total).toBe(found.length);
        const more = (counts: Iterable<number>) => [...counts].filter((count) => count > 1).sort();
        expect(more(repeats.counts)).toEqual(more(wanted.values()));
        for (const [at, key] of repeats.values.entries())
          if (known.has(key)) expect(wanted.get(known.get(key)!)).toBe(repeats.counts[at]);
        expect(column.asked.empty).toBe(all.length - found.length);
        expect(column.certainCells).toBe(found.filter(isCertain).length);
        expect(column.asked.texts).toEqual(counted(found.filter((text) => !isCertain(text))));
      },
    ),
    { numRuns: 1000 },
  );
});

const day = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
/** Whose microseconds are exact numbers. */
const moment = fc.date({ min: new Date("1690-01-01"), max: new Date("2254-01-01"), noInvalidDate: true });

test("days and moments are those of the calendar", () => {
  fc.assert(
    fc.property(
      written(day.map((date) => date.toISOString().slice(0, 10))),
      cuts,
      entries,
      (cells, places, most) => {
        const from = Date.UTC(2000, 0, 1) * 1000;
        const column = new TimeColumn(1, "DATE", { from }, most, new CellLog());
        consume(column, bytesOf(cells, "\n"), places);
        const texts = cells.flatMap(({ text }) => (text === undefined ? [] : [text]));
        expect(pairsOf(column.runs())).toEqual(pairsOf(runsOf(texts.map((text) => Date.parse(text)))));
        expect(column.certainCells).toBe(texts.filter((text) => text >= "2000").length);
        if (texts.length > 0) expect(() => column.checkType()).not.toThrow();
      },
    ),
  );
  const zone = fc.constantFrom("", "Z", "+02", "-0330", "+14:00");
  const text = fc
    .tuple(moment, zone, fc.constantFrom("T", " "), fc.constantFrom(16, 19, 21, 23))
    .map(([date, end, sign, size]) => {
      const time = date.toISOString().replace("T", sign).slice(0, size);
      return size === 16 ? time : `${time}${end}`;
    });
  fc.assert(
    fc.property(written(text), cuts, entries, (cells, places, most) => {
      const column = new TimeColumn(1, "TIMESTAMP", {}, most, undefined);
      consume(column, bytesOf(cells, "\n"), places);
      const texts = cells.flatMap(({ text }) => (text === undefined ? [] : [text]));
      // A zone as the language reads it: with minutes behind a colon.
      const micros = (text: string) => {
        const [, time, hours, minutes] = /^(.{16}[^Z+-]*)(?:Z|([+-]\d\d):?(\d\d)?)?$/.exec(text)!;
        const zone = hours === undefined ? "Z" : `${hours}:${minutes ?? "00"}`;
        return Date.parse(`${time!.replace(" ", "T")}${zone}`) * 1000;
      };
      expect(pairsOf(column.runs())).toEqual(pairsOf(runsOf(texts.map(micros))));
      expect(column.certainCells).toBe(texts.length);
      if (texts.length > 0) expect(() => column.checkType()).not.toThrow();
    }),
  );
});

test.each([
  "2023-02-29",
  "1900-02-29",
  "2024-13-01",
  "2024-00-10",
  "2024-04-31",
  "2024-1-05",
  "20240105",
  "2024-01-05 ",
])("%s is no day", (text) => {
  const column = new TimeColumn(1, "DATE", {}, 64, undefined);
  expect(() => {
    consume(column, bytesOf([plain(text)], "\n"), []);
    column.checkType();
  }).toThrow();
});

test.each([
  "2024-01-05T24:00",
  "2024-01-05T10:60",
  "2024-01-05T10:00:60",
  "2024-01-05T10:00:00.",
  "2024-01-05T10:00Z",
  "2024-01-05T10:00:00.1234567",
  "2024-01-05T10:00:00+15",
  "2024-01-05T10:00:00+1",
])("%s is no moment", (text) => {
  const column = new TimeColumn(1, "TIMESTAMP", {}, 64, undefined);
  expect(() => {
    consume(column, bytesOf([plain(text)], "\n"), []);
    column.checkType();
  }).toThrow();
});
