import fc from "fast-check";
import { expect, it } from "vitest";
import { readDocument, writeDocument } from "../../../actions/toolkit/registry/document.js";
import { readPlainDocument } from "../../../actions/toolkit/registry/plain-document.js";
import { parseRecord } from "../../../actions/toolkit/registry/record.js";
import { recordText } from "../../registry-commands/registry.js";

/** The quick reader may leave a text alone; what it reads, the full reader reads as the same. */
function agrees(text: string): boolean {
  const quick = readPlainDocument(text);
  if (quick === undefined) return false;
  expect(quick).toEqual(readDocument(text, "x.yaml").value);
  return true;
}

const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."aZ09 -:#'\"[]{}&*!|>%@`.,_/+~=\t\\é") }),
  fc.constantFrom(
    "null",
    "NO",
    "017",
    "0x1f",
    "1e3",
    "1_0",
    ".5",
    "-.inf",
    "true",
    "on",
    "2026-11-20",
    "12:30",
    "~",
    "-",
    "a: b",
    "a #b",
    "e5",
    "1e",
    "_1",
    "a\u2028b",
    "'a\u2028b'",
    "a\rb",
    "a::b",
    "a  b",
  ),
  fc.string({ unit: "grapheme" }),
);
const scalars = fc.oneof(
  texts,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const keys = fc.oneof(fc.stringMatching(/^[A-Za-z_][\w.-]{0,8}$/), texts);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: "small" },
    scalars,
    fc.array(tie("tree"), { maxLength: 3 }),
    fc.dictionary(keys, tie("tree"), { maxKeys: 4 }),
  ),
}));

it("reads what the registry writes as the full reader does", () => {
  let quick = 0;
  fc.assert(
    fc.property(fc.dictionary(keys, tree, { maxKeys: 5 }), (value) => {
      if (agrees(writeDocument(value))) quick += 1;
    }),
    { numRuns: 2000 },
  );
  expect(quick).toBeGreaterThan(20);
});

it("reads nothing else than the full reader where lines are broken, doubled, moved or swapped", () => {
  const base = recordText("churn", 3)
    .replaceAll(/\{ (.*) \}/g, "$1")
    .split("\n");
  const edit = fc.tuple(
    fc.nat(base.length - 1),
    fc.constantFrom("drop", "double", "indent", "outdent", "dash", "comment", "colon", "tab"),
    texts,
  );
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      const lines = [...base];
      for (const [at, what, word] of edits) {
        const line = lines[at] ?? "";
        if (what === "drop") lines.splice(at, 1);
        else if (what === "double") lines.splice(at, 0, line);
        else if (what === "indent") lines[at] = `  ${line}`;
        else if (what === "outdent") lines[at] = line.replace(/^ {1,2}/, "");
        else if (what === "dash") lines[at] = line.replace(/^( *)/, "$1- ");
        else if (what === "comment") lines[at] = `${line} # ${word}`;
        else if (what === "colon") lines[at] = `${line}${word}`;
        else lines[at] = line.replace(/ /, "\t");
      }
      const text = lines.join("\n");
      if (readPlainDocument(text) !== undefined) agrees(text);
    }),
    { numRuns: 3000 },
  );
});

it.each([
  ["an anchor", "a: &x 1\n"],
  ["an alias", "a: *x\n"],
  ["a tag", "a: !!str 1\n"],
  ["leading zeros", "version: 017\n"],
  ["a doubled key", "a: 1\na: 2\n"],
  ["a comment", "a: 1 # one\n"],
  ["a second document", "a: 1\n---\nb: 2\n"],
  ["no line end", "a: 1"],
  ["a key that is no text", "true: 1\n"],
])("leaves %s to the full reader", (_, text) => {
  expect(readPlainDocument(text)).toBeUndefined();
});

it("reads a record in the registry's own form without the full reader", () => {
  const text = recordText("churn", 3).replace("{ name: adam, rate: 3 }", "adam");
  const { evaluation: _, ...record } = parseRecord(text, "3.yaml", { model: "churn", version: 3 });
  expect(readPlainDocument(writeDocument(record))).toEqual(record);
});
