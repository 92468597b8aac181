import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Engine, openEngine } from "../../actions/toolkit/data/engine.js";
import { isCertainText } from "../../actions/toolkit/data/scan/certain.js";
import { literal } from "../../actions/toolkit/data/sql.js";
import { patternAutomaton } from "../../actions/validate-data/checks/pattern-automaton.js";

let engine: Engine;
beforeAll(async () => {
  const log = { info: () => undefined } as never;
  engine = await openEngine({ environment: {}, log, signal: new AbortController().signal });
});
afterAll(() => engine.close());

const atom = fc.constantFrom(
  "a",
  "b",
  ".",
  "\\d",
  "\\w",
  "\\s",
  "\\.",
  "[ab]",
  "[^a\\s]",
  "[]",
  "[a-]",
  "[\\]-]",
  "-",
  "(a|b)",
  "(?:ab)",
  "[^\\d-]",
  "[\\S]",
  "[^\\W]",
  "\\D",
  "é",
  "👩",
);
const count = fc.constantFrom("", "", "", "?", "*", "+", "{2}", "{1,2}", "{0,}", "*?");
const branch = fc
  .array(
    fc.tuple(atom, count).map((parts) => parts.join("")),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(""));
const pattern = fc
  .tuple(fc.constantFrom("", "^"), branch, fc.constantFrom("", "|b+"), fc.constantFrom("", "$"))
  .map((parts) => parts.join(""));
const text = fc.string({
  unit: fc.constantFrom("a", "b", "1", ".", "-", "]", " ", "\n", "\v", "é", "日", "👩", "_"),
  minLength: 1,
  maxLength: 6,
});

test("an automaton accepts what RE2 matches", async () => {
  let built = 0;
  await fc.assert(
    fc.asyncProperty(
      pattern,
      fc.array(text, { minLength: 1, maxLength: 20 }),
      fc.boolean(),
      async (source, texts, isSearch) => {
        const automaton = patternAutomaton(source, isSearch);
        if (automaton === undefined) return;
        built++;
        const matches = isSearch ? "regexp_matches" : "regexp_full_match";
        const found = await engine.rows<{ t: string; m: boolean }>(
          `SELECT t, ${matches}(t, ${literal(source)}) AS m FROM (VALUES ${texts.map((one) => `(${literal(one)})`).join(", ")}) AS v(t)`,
        );
        for (const { t, m } of found) {
          const bytes = Buffer.from(t);
          const cell = { bytes, from: 0, to: bytes.length, text: () => t };
          const accepted = isCertainText({ forms: [automaton] }, cell);
          expect(accepted, `${source} of ${JSON.stringify(t)}`).toBe(m);
        }
      },
    ),
    { numRuns: 400 },
  );
  expect(built).toBeGreaterThan(150);
});

test.each([
  "(?i)a",
  "a\\b",
  "(?<n>a)",
  "[é]",
  "a{65}",
  "a**",
  "[[:alpha:]]",
  "(a",
  "a)",
  "((a{60}){60}){60}",
  "^a|b",
  "\\pL",
  "(a|b)*a(a|b){20}",
])("%s is left to SQL", (source) => {
  expect(patternAutomaton(source, true)).toBeUndefined();
});
