import fc from "fast-check";
import { expect, test } from "vitest";
import { automatonOf, start } from "../../../actions/toolkit/data/automaton.js";
import { type CellForm, cellForms, FormTally, formTable } from "../../../actions/toolkit/data/cell-forms.js";
import { forms, matches } from "../../../actions/toolkit/data/narrow.js";
import { literal } from "../../../actions/toolkit/data/sql.js";
import { sharedEngine } from "./open.js";

const shared = sharedEngine();
const names = Object.keys(cellForms) as CellForm[];

function formsOf(text: string): CellForm[] {
  const { next } = formTable();
  let state: number = start;
  for (const byte of Buffer.from(text)) state = next[state * 256 + byte]!;
  const tally = new FormTally();
  tally.add(Uint16Array.of(state), 1);
  const [column] = FormTally.columns([tally], 1);
  return names.filter((name) => column!.some(name));
}

/** The regular expressions themselves. */
const expressions = names.map((name) => [name, new RegExp(`^(?:${cellForms[name]})$`)] as const);
const matching = (text: string) =>
  expressions.filter(([, expression]) => expression.test(text)).map(([name]) => name);

const two = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map((value) => String(value).padStart(2, "0")),
  fc.stringMatching(/^[0-9]{2}$/),
);
const year = fc.stringMatching(/^[0-9]{4}$/);
const date = fc
  .tuple(year, two, fc.oneof(two, fc.constantFrom("28", "29", "30", "31", "32")))
  .map((parts) => parts.join("-"));
const time = fc
  .tuple(
    date,
    fc.constantFrom("T", " ", "t", ""),
    two,
    two,
    fc.stringMatching(/^(:[0-6][0-9](\.[0-9]{0,10})?)?$/),
    fc.stringMatching(/^(Z|[+-][01][0-9](:?[0-6][0-9])?)?$/),
  )
  .map(([day, between, hour, minute, rest, zone]) => `${day}${between}${hour}:${minute}${rest}${zone}`);
const number = fc.stringMatching(/^[+-]?(0|[0-9]{0,20})(\.[0-9]{0,3})?([eE][+-]?[0-9]{0,4})?$/);
const word = fc.constantFrom(
  "true",
  "False",
  "TRUE",
  "nan",
  "NaN",
  "-Inf",
  "+INFINITY",
  "tRue",
  "infinit",
  "",
);
const cell = fc.oneof(
  date,
  time,
  number,
  word,
  fc.double().map(String),
  fc.bigInt().map(String),
  fc.string({ unit: fc.constantFrom(..."0123456789.eE+-:TZ naif,"), maxLength: 26 }),
  fc.string({ unit: "binary", maxLength: 6 }),
);
/** One character more, less or another. */
const nearly = fc
  .tuple(cell, fc.nat(30), fc.constantFrom("", "0", "9", ".", "-", "é"))
  .map(([text, at, by]) => {
    const position = Math.min(at, text.length);
    return text.slice(0, position) + by + text.slice(position + 1);
  });

test("the automaton knows exactly the texts that the regular expressions match", () => {
  fc.assert(
    fc.property(fc.oneof(cell, nearly), (text) => {
      expect(formsOf(text)).toEqual(matching(text));
    }),
    { numRuns: 20_000 },
  );
});

test("the automaton's expressions are those that SQL matches by, where they have the same name", () => {
  for (const name of ["boolean", "integer", "number", "timestamp"] as const) {
    expect(cellForms[name]).toBe(forms[name]);
  }
  const notFinite = new RegExp(`^(?:${forms.notFinite.replace("(?i)", "")})$`, "i");
  const isNumber = new RegExp(`^(?:${forms.number})$`);
  const either = new RegExp(`^(?:${cellForms.numberOrNot})$`);
  fc.assert(
    fc.property(fc.oneof(word, number, nearly), (text) => {
      expect(either.test(text)).toBe(notFinite.test(text) || isNumber.test(text));
    }),
    { numRuns: 5000 },
  );
});

test("counts, alternatives and groups of an automaton are those of regular expressions", () => {
  const written = ["a{2,3}b?", "(ab|a)*c+", "[a-c.-]{2,}", "x|(y{2}z)?", "a\\.b"];
  const { next, accepts } = automatonOf(written);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."abcxyz.-"), maxLength: 8 }), (text) => {
      let state: number = start;
      for (const byte of Buffer.from(text)) state = next[state * 256 + byte]!;
      const wanted = written.map((one) => new RegExp(`^(?:${one})$`).test(text));
      expect(written.map((_, bit) => (accepts[state]! & (1 << bit)) !== 0)).toEqual(wanted);
    }),
    { numRuns: 5000 },
  );
});

/** Whether DuckDB takes a text as a value of the type, by the rule of narrow.ts. */
async function takes(texts: readonly string[], type: Parameters<typeof matches>[1]): Promise<unknown[]> {
  const list = texts.map((text) => literal(text)).join(", ");
  const { ok } = await shared.engine.columns(
    `SELECT ${matches("c", type)} AS ok FROM (SELECT unnest([${list}]) AS c, unnest(range(${texts.length})) AS i) ORDER BY i`,
  );
  return ok!;
}

test("a value that its form promises exists: no second look is needed", async () => {
  const promised = [
    ["sureInteger", "BIGINT"],
    ["sureNumberOrNot", "DOUBLE"],
    ["existingDate", "DATE"],
    ["sureTimestamp", "TIMESTAMP"],
  ] as const;
  for (const [form, type] of promised) {
    const expression = new RegExp(`^(?:${cellForms[form]})$`);
    const generated = fc.stringMatching(new RegExp(`^(${cellForms[form].replaceAll("]*", "]{0,30}")})$`));
    const texts = [
      ...fc.sample(generated, 3000),
      ...fc.sample(cell, 3000).filter((text) => expression.test(text)),
    ].filter((text) => text !== "" && !text.includes("\0"));
    const taken = await takes(texts, type);
    expect(texts.filter((_, index) => taken[index] !== true)).toEqual([]);
  }
});

test("the calendar of the automaton is DuckDB's, day by day", async () => {
  const expression = new RegExp(`^(?:${cellForms.existingDate})$`);
  const pad = (value: number, size = 2) => String(value).padStart(size, "0");
  const years = Array.from({ length: 10_000 }, (_, index) => pad(index, 4));
  const days = Array.from(
    { length: 14 * 33 },
    (_, index) => `${pad(Math.floor(index / 33))}-${pad(index % 33)}`,
  );
  const texts = [
    ...years.map((one) => `${one}-02-29`),
    ...["2023", "2024", "1900", "2000", "0000", "9999"].flatMap((one) => days.map((day) => `${one}-${day}`)),
  ];
  const taken = await takes(texts, "DATE");
  expect(texts.filter((text, index) => taken[index] !== expression.test(text))).toEqual([]);
});

test("columns are as narrow by their forms as SQL finds them, whatever stands in which cell", async () => {
  const { narrowTypes } = await import("../../../actions/toolkit/data/narrow.js");
  const kinds = [fc.oneof(number, word), fc.bigInt().map(String), date, time, number, word, cell].map((one) =>
    fc.array(one, { minLength: 1, maxLength: 4 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.tuple(...kinds), fc.boolean(), async (columns, quoted) => {
      const rows = [0, 1, 2, 3].map((row) =>
        columns.map((one) => {
          const text = (one[row % one.length] ?? "").replaceAll("\0", "");
          return quoted || /[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        }),
      );
      const header = columns.map((_, index) => `c${index}`).join(",");
      const table = await shared.open({
        "t.csv": `${header}\n${rows.map((row) => row.join(",")).join("\n")}\nshort,row\n`,
      });
      const cells = table.columns.map((column) => column.raw);
      const wanted = await narrowTypes(
        shared.engine,
        table.storage,
        cells,
        cells.map(() => undefined),
      );
      expect(table.columns.map((column) => column.type)).toEqual(wanted);
    }),
    { numRuns: 60 },
  );
});
