import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { disarm } from "../../../actions/toolkit/runtime/workflow-commands.js";

/** How the runner finds a command: it compares as a culture does, for which these characters weigh nothing. */
function isCommand(line: string): boolean {
  const weighed = line.replaceAll(/[\p{C}\p{DI}]/gu, "");
  return weighed.trimStart().startsWith("::") || weighed.includes("##[");
}

describe("disarm", () => {
  test.each([
    ["::error::boo", ": :error::boo"],
    ["  \t::set-output name=a::b", "  \t: :set-output name=a::b"],
    ["a ##[error]b", "a # #[error]b"],
    ["###[group]", "## #[group]"],
    ["\u00a0\u2003::add-mask::x", "\u00a0\u2003: :add-mask::x"],
    ["one\rtwo\r::error::x", "one\rtwo\r: :error::x"],
    ["one\n::error::x", "one\n: :error::x"],
    ["#\u200b#[error]", "# \u200b#[error]"],
    [":\u00ad:error::x", ": \u00ad:error::x"],
  ])("%j", (line, disarmed) => {
    expect(disarm(line)).toBe(disarmed);
  });

  test.each([
    "",
    "epoch 3: loss 0.1",
    "std::vector",
    "a::b",
    "## [link]",
    "# heading",
    "100%|████| 3/3 [00:01<00:00]",
  ])("leaves %j alone", (line) => {
    expect(disarm(line)).toBe(line);
  });

  test("leaves no command in any text, and does nothing the second time", () => {
    const piece = fc.constantFrom(
      ":",
      "#",
      "[",
      "]",
      " ",
      "\t",
      "\u200b",
      "\u0000",
      "\u00ad",
      "\u3000",
      "e",
      "\r",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const disarmed = disarm(pieces.join(""));
        expect(disarmed.split(/[\r\n]/).filter(isCommand)).toEqual([]);
        expect(disarm(disarmed)).toBe(disarmed);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(["\n", "#", "\u200b", " ", ":", "#\u200b", "::\n"])("takes long runs of %j in stride", (unit) => {
    const started = performance.now();
    disarm(unit.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
