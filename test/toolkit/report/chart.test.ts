import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { xychart } from "../../../actions/toolkit/report/chart.js";
import { isXychart, mermaidBlocks, parseMermaid, whyNoMermaid } from "./mermaid.js";

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    'a"b',
    "]\n  line [1]",
    "```\n",
    "%%{init: {}}%%",
    "x-axis",
    "é ✅ ≥ –",
    "@acme/ml",
    "a;b",
    "",
  ),
);
const chart = fc.integer({ min: 1, max: 25 }).chain((count) =>
  fc.record({
    title: hostile,
    unit: hostile,
    categories: fc.array(hostile, { minLength: count, maxLength: count }),
    bars: fc.array(
      fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: count, maxLength: count }),
      { minLength: 1, maxLength: 2 },
    ),
    lines: fc.array(
      fc.array(fc.double({ noNaN: true, min: -1, max: 1 }), { minLength: count, maxLength: count }),
      { maxLength: 3 },
    ),
    colors: fc.constant(["#0969da", "#cf222e"]),
  }),
);

describe("xychart", () => {
  it("is one block of Mermaid's grammar, whatever the texts hold", () => {
    fc.assert(
      fc.property(chart, (given) => {
        const blocks = mermaidBlocks(xychart(given));
        expect(blocks).toHaveLength(1);
        expect(isXychart(blocks[0]!), blocks[0]).toBe(true);
        expect(blocks[0]!.split("\n")).toHaveLength(5 + given.bars.length + given.lines.length);
      }),
    );
  });

  const why = whyNoMermaid();
  it.skipIf(why !== undefined)(
    `is read by Mermaid itself${why === undefined ? "" : ` (${why})`}`,
    async () => {
      await fc.assert(
        fc.asyncProperty(chart, async (given) => {
          expect(await parseMermaid(mermaidBlocks(xychart(given))[0]!)).toBe("xychart");
        }),
        { numRuns: 40 },
      );
      await expect(parseMermaid('xychart-beta\n    title "a"b"\n')).rejects.toThrow();
    },
    60_000,
  );

  it("draws nothing of what is no number, and takes no text for a colour", () => {
    const given = { title: "t", unit: "u", categories: ["a"], bars: [[Number.NaN]] };
    expect(xychart(given)).toBe("");
    expect(() => xychart({ ...given, bars: [[1]], colors: ['red"}}%%\nflowchart'] })).toThrow(/no colours/);
  });
});
