import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LineSplitter, presentable } from "../../../../actions/toolkit/runtime/child/log-lines.js";

/** The lines of pieces of text that arrive at these times, in milliseconds. */
function linesOf(...pieces: readonly (readonly [text: string, at: number])[]): string[] {
  const splitter = new LineSplitter();
  return [...pieces.flatMap(([text, at]) => splitter.push(text, at)), ...splitter.end()];
}

describe("a stream of text becomes lines", () => {
  test.each([
    ["line ends of every kind", "a\nb\r\nc\n\nd", ["a", "b", "c", "", "d"]],
    ["nothing", "", []],
    ["a line end alone", "\n", [""]],
    ["a progress bar that starts with the return", "\r10%\r20%\r100%\nend\n", ["10%", "100%", "end"]],
    ["a progress bar that ends with the return", "10%\r20%\r100%\r\nend", ["10%", "100%", "end"]],
    ["a progress bar that is wiped away", "\r10%\r20%\r    \r\nend", ["10%", "end"]],
    ["a progress bar without an end", "\r10%\r20%", ["10%", "20%"]],
  ])("%s", (_, text, lines) => {
    expect(linesOf([text, 0])).toEqual(lines);
  });

  test("of a progress bar, one state a second", () => {
    const pieces = Array.from({ length: 50 }, (_, step) => [`\r${step}`, step * 100] as const);
    expect(linesOf(...pieces)).toEqual(["0", "10", "20", "30", "40", "49"].map(String));
  });

  test("a progress bar that stands still shows where it stands", () => {
    const splitter = new LineSplitter();
    expect(splitter.push("\r1%\r50%", 0)).toEqual(["1%"]);
    expect(splitter.tick(500)).toEqual([]);
    expect(splitter.tick(1000)).toEqual(["50%"]);
    expect(splitter.tick(5000)).toEqual([]);
    expect(splitter.push("\n", 6000)).toEqual([]);
  });

  test("is the same however the text is cut into pieces", () => {
    const text = fc
      .array(fc.constantFrom("a", "bc", "\n", "\r\n", "\r", " "), { maxLength: 40 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.array(fc.nat(100), { maxLength: 5 }), (whole, cuts) => {
        const points = [
          0,
          ...cuts.map((cut) => cut % (whole.length + 1)).toSorted((a, b) => a - b),
          whole.length,
        ];
        const pieces = points.slice(1).map((end, index) => [whole.slice(points[index], end), 0] as const);
        expect(linesOf(...pieces)).toEqual(linesOf([whole, 0]));
      }),
    );
  });

  test("text without returns loses nothing", () => {
    fc.assert(
      fc.property(
        fc.string().map((text) => text.replaceAll("\r", "")),
        (text) => {
          const expected =
            text.endsWith("\n") || text === "" ? text.split("\n").slice(0, -1) : text.split("\n");
          expect(linesOf([text, 0])).toEqual(expected);
        },
      ),
    );
  });
});

describe("a presentable line", () => {
  test.each([
    ["keeps colours", "\u001b[1;31mred\u001b[0m", "\u001b[1;31mred\u001b[0m"],
    ["loses cursor movements", "a\u001b[2K\u001b[1Ab", "ab"],
    ["loses titles and links", "\u001b]0;owned\u0007a\u001b]8;;http://x\u001b\\b", "ab"],
    ["shows controls", "a\u0000b\u0008c\u009bd", "a\ufffdb\ufffdc\ufffdd"],
    ["keeps tabs", "a\tb", "a\tb"],
    ["issues no command that a sequence hides", "\u001b[2K::error::x", ": :error::x"],
  ])("%s", (_, line, shown) => {
    expect(presentable(line)).toBe(shown);
  });
});
