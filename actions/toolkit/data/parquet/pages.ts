import { NotInOnePass } from "../scan/asked.js";
import { kernel } from "../scan/kernel.js";
import { ChunkBytes, type Header } from "./chunk-bytes.js";
import type { Chunk, Codec } from "./footer.js";
import { buffers } from "./page-calls.js";
import { unpack } from "./unpack.js";

/** A page in the kernel's memory, which is there until the next one of its kind is read. Addresses. */
export type Page = DictionaryPage | ValuePage;

export interface DictionaryPage {
  readonly kind: "dictionary";
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

export interface ValuePage {
  readonly kind: "values";
  readonly rows: number;
  readonly encoding: Encoding;
  /** What says which rows have a value; undefined where all have. */
  readonly levels: Piece | undefined;
  readonly values: Piece;
}

export interface Piece {
  readonly from: number;
  readonly to: number;
}

type Encoding = "plain" | "dictionary" | "runs";

/** What numbers in headers stand for (parquet-format, parquet.thrift). */
const pageTypes = { values: 0, index: 1, dictionary: 2, values2: 3 } as const;
const encodings: Readonly<Record<number, Encoding>> = {
  0: "plain",
  2: "dictionary",
  3: "runs",
  8: "dictionary",
};
const runs = 3;

const mostBytes = 1 << 29;

/**
 * The pages of a chunk, one after the other.
 * @throws NotInOnePass where the chunk is broken, or a page is of a kind that is not read here
 */
export function* pagesOf(chunk: Chunk): Generator<Page, void, void> {
  const bytes = new ChunkBytes(chunk);
  try {
    let hasDictionary = false;
    for (let rows = 0; rows < chunk.rows; ) {
      const header = bytes.header();
      const whole = countOf(header.field_2);
      const size = countOf(header.field_3);
      const at = bytes.take(size);
      if (header.field_1 === pageTypes.index) continue;
      if (header.field_1 === pageTypes.dictionary) {
        if (hasDictionary) throw new NotInOnePass("a second dictionary");
        hasDictionary = true;
        yield dictionaryOf(chunk.codec, header, at, size, whole);
        continue;
      }
      const isFirst = header.field_1 === pageTypes.values;
      const page = (isFirst ? valuesOf : valuesOfSecond)(chunk, header, at, size, whole);
      if (page.encoding === "dictionary" && !hasDictionary) throw new NotInOnePass("no dictionary");
      rows += page.rows;
      if (rows > chunk.rows) throw new NotInOnePass("too many values");
      yield page;
    }
  } finally {
    bytes.close();
  }
}

function dictionaryOf(codec: Codec, header: Header, at: number, size: number, whole: number): DictionaryPage {
  const from = kernel().calls.bufferFor(buffers.dictionary, whole);
  unpack(codec, at, size, from, whole);
  return { kind: "dictionary", count: countOf(header.field_7?.field_1), from, to: from + whole };
}

/** A page of the first kind: behind its levels, if it has any, the values, compressed together. */
function valuesOf(
  { codec, column }: Chunk,
  { field_5: header }: Header,
  at: number,
  size: number,
  whole: number,
): ValuePage {
  const from = kernel().calls.bufferFor(buffers.page, whole);
  unpack(codec, at, size, from, whole);
  const to = from + whole;
  const page = {
    kind: "values",
    rows: countOf(header?.field_1),
    encoding: encodingOf(header?.field_2),
  } as const;
  if (!column.isOptional) return { ...page, levels: undefined, values: { from, to } };
  const end = whole < 4 ? to + 1 : from + 4 + kernel().bytes.readUInt32LE(from);
  if (header?.field_3 !== runs || end > to) throw new NotInOnePass("a page is broken");
  return { ...page, levels: { from: from + 4, to: end }, values: { from: end, to } };
}

/** A page of the second kind: only the values are compressed. */
function valuesOfSecond(
  { codec, column }: Chunk,
  { field_1: type, field_8: header }: Header,
  at: number,
  size: number,
  whole: number,
): ValuePage {
  const before = countOf(header?.field_5);
  if (type !== pageTypes.values2 || header?.field_6 !== 0 || before > Math.min(size, whole))
    throw new NotInOnePass("a page of another kind");
  const from = kernel().calls.bufferFor(buffers.page, whole);
  const values = { from: from + before, to: from + whole };
  unpack("UNCOMPRESSED", at, before, from, before);
  const isPacked = header.field_7 !== false;
  unpack(isPacked ? codec : "UNCOMPRESSED", at + before, size - before, values.from, whole - before);
  const levels = column.isOptional ? { from, to: values.from } : undefined;
  return {
    kind: "values",
    rows: countOf(header.field_1),
    encoding: encodingOf(header.field_4),
    levels,
    values,
  };
}

function encodingOf(number: unknown): Encoding {
  const found = encodings[Number(number)];
  if (found === undefined) throw new NotInOnePass("an encoding that is not read here");
  return found;
}

/** @throws NotInOnePass where it is none, or too large a one */
function countOf(value: unknown): number {
  if (typeof value !== "number" || value < 0 || value > mostBytes) throw new NotInOnePass("a page is broken");
  return value;
}
