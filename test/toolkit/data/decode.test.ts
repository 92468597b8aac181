import fc from "fast-check";
import { expect, it } from "vitest";
import { decoderOf, inUtf8 } from "../../../actions/toolkit/data/decode.js";

async function decoded(bytes: Buffer, encoding: string, size: number): Promise<string> {
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
  const parts: Buffer[] = [];
  for await (const part of inUtf8(chunks(), encoding, "d.csv")) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

const swapped = (text: string) => Buffer.from(text, "utf16le").swap16();
const marked = (mark: readonly number[], bytes: Buffer) => Buffer.concat([Buffer.from(mark), bytes]);
const latin = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)) });

it("a text comes out as it was, wherever its bytes are cut", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "grapheme" }),
      latin,
      fc.integer({ min: 1, max: 7 }),
      async (text, eight, size) => {
        const utf16 = Buffer.from(text, "utf16le");
        // A mark at the beginning is none of the text.
        fc.pre(!text.startsWith("\uFEFF"));
        expect(await decoded(marked([0xff, 0xfe], utf16), "utf-16", Math.max(2, size))).toBe(text);
        expect(await decoded(marked([0xfe, 0xff], swapped(text)), "UTF_16", Math.max(2, size))).toBe(text);
        expect(await decoded(utf16, "UTF-16LE", size)).toBe(text);
        expect(await decoded(swapped(text), "utf_16_be", size)).toBe(text);
        expect(await decoded(Buffer.from(eight, "latin1"), "ISO-8859-1", size)).toBe(eight);
      },
    ),
  );
});

it.each([
  ["latin-1", "a\u0080\u00ff", [0x61, 0x80, 0xff]],
  ["cp1252", "a€ÿ", [0x61, 0x80, 0xff]],
  ["windows-1251", "ж", [0xe6]],
  ["iso-8859-15", "€", [0xa4]],
  ["KOI8-R", "ж", [0xd6]],
  ["shift_jis", "日", [0x93, 0xfa]],
  ["gb18030", "日", [0xc8, 0xd5]],
  ["us-ascii", "a", [0x61]],
])("%s reads %s", async (encoding, text, bytes) => {
  expect(await decoded(Buffer.from(bytes), encoding, 1)).toBe(text);
});

it.each([
  ["us-ascii", [0x61, 0x0a, 0xe9], 2],
  // Python has no character there either.
  ["cp1252", [0x81], 1],
  ["shift_jis", [0x0a, 0x0a, 0xff, 0x41], 3],
  ["utf-16-le", [0x61, 0x00, 0x61], 1],
])("bytes that are no text of %s are an error with their line", async (encoding, bytes, line) => {
  const error: unknown = await decoded(Buffer.from(bytes), encoding, 2).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ place: { file: "d.csv", line } });
  expect((error as Error).message).toContain(`is not text in ${encoding}`);
});

it("an unknown encoding has no decoder", () => {
  expect(["utf-32", "klingon", "", "undefined"].map((name) => decoderOf(name))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
