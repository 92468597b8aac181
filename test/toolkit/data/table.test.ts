import { gzipSync, zstdCompressSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Column } from "../../../actions/toolkit/data/column.js";
import { identifier } from "../../../actions/toolkit/data/sql.js";
import type { Table } from "../../../actions/toolkit/data/table.js";
import { sharedEngine } from "./open.js";

const shared = sharedEngine();

/** All good rows as text, with the line on which each stands. */
async function contents(table: Table): Promise<unknown[]> {
  const cells = table.columns.map((column) => `${column.raw} AS ${identifier(column.name)}`).join(", ");
  const rows = await shared.engine.rows(`SELECT ${cells} FROM ${table.storage} ORDER BY rowid`);
  const places = table.locate(rows.map((_, index) => index));
  return rows.map((row, index) => [places[index]!.row, places[index]!.line, ...Object.values(row)]);
}

test("rows keep their physical lines over quoted line ends, blank lines and bad rows", async () => {
  const table = await shared.open({
    "a.csv":
      'id,text\r\n1,"two\r\nlines"\r\n\r\n2,"a ""quote"""\r\n3\r\n4,x,y\r\n5,"q"z\r\n6,in "side"\r\n7,\r\n8,""\r\n',
  });
  expect(await contents(table)).toEqual([
    [1, 2, "1", "two\r\nlines"],
    [2, 5, "2", 'a "quote"'],
    [6, 9, "6", 'in "side"'],
    [7, 10, "7", null],
    [8, 11, "8", ""],
  ]);
  expect(table.badRows).toEqual([
    { file: "a.csv", row: 3, line: 6, problem: "too few cells", cells: 1, expected: 2, text: "3" },
    { file: "a.csv", row: 4, line: 7, problem: "too many cells", cells: 3, expected: 2, text: "4,x,y" },
    { file: "a.csv", row: 5, line: 8, problem: "text after a closing quote", text: '5,"q"z' },
  ]);
});

test("a header of 300 kB is read to its end, one without end is refused", async () => {
  const names = Array.from({ length: 12_000 }, (_, index) => `a_column_of_the_table_${index}`);
  const table = await shared.open({ "wide.csv": `${names.join(",")}\n${names.map(() => "1").join(",")}\n` });
  expect(table.columns.map(({ name }) => name)).toEqual(names);
  await expect(shared.open({ "endless.csv": "x".repeat(17 << 20) })).rejects.toThrow(
    "the first line has over 16 MiB and no end; a header can't be that long.",
  );
});

test("an over-long record near the end drops no other one", async () => {
  const lines = Array.from({ length: 5 }, (_, index) => `${index},v${index}`);
  const table = await shared.open({
    "a.csv": `id,v\n${lines.join("\n")}\n5,${"x".repeat(3_000_000)}\n6,end\n`,
  });
  expect(table.rows).toBe(7);
  expect(table.badRowCount).toBe(0);
});

test.for([
  ["comma", "a,b\n1,2\n", ["a", "b"]],
  ["semicolon with decimal commas", "a;b\n1,5;2,5\n3,5;4,5\n", ["a", "b"]],
  ["tab", "a\tb\n1\t2\n", ["a", "b"]],
  ["pipe", "a|b\n1|2\n", ["a", "b"]],
  ["one column", "a\n1\n2\n", ["a"]],
  ["commas within quotes", 'a;b\n"x,y,z";2\n', ["a", "b"]],
] as const)("the delimiter is found: %s", async ([, text, names]) => {
  const table = await shared.open({ "a.csv": text });
  expect(table.columns.map((column) => column.name)).toEqual(names);
  expect(table.badRowCount).toBe(0);
});

test.for([
  ["1\n2\n-3\n+4", "BIGINT"],
  ["1.5\n2", "DOUBLE"],
  ["1.0\n2", "DOUBLE"],
  ["1e3\n.5", "DOUBLE"],
  ["nan\n1.5", "DOUBLE"],
  ["99999999999999999999\n1", "DOUBLE"],
  ["007\n1", "VARCHAR"],
  ["0x1F\n1", "VARCHAR"],
  ["1_000\n1", "VARCHAR"],
  [" 7 \n1", "VARCHAR"],
  ["1e999\n1.0", "VARCHAR"],
  ["nan\nnan", "VARCHAR"],
  ["yes\nno", "VARCHAR"],
  ["true\nFalse", "BOOLEAN"],
  ["2024-02-29\n1500-01-01", "DATE"],
  ["2024-1-5\n2024-01-06", "VARCHAR"],
  ["2023-02-29\n2024-01-06", "VARCHAR"],
  ["2024-01-05T10:00:00Z\n2024-01-05 11:30", "TIMESTAMP"],
  ['""\n1', "BIGINT"],
  ['""\n""', "VARCHAR"],
] as const)("the narrowest type of %j is %s", async ([cells, type]) => {
  const table = await shared.open({ "a.csv": `x,y\n${cells.replaceAll("\n", ",1\n")},1\n` });
  expect(table.columns[0]!.type).toBe(type);
});

test("a type that only a late row breaks is not taken", async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => (index === 19_999 ? "x" : String(index)));
  const table = await shared.open({ "a.csv": `v\n${rows.join("\n")}\n` });
  expect(table.columns[0]!.type).toBe("VARCHAR");
});

test("compressions and formats hold the same table", async () => {
  const text = "id,name,x\n1,a,1.5\n2,,2.5\n3,c,\n";
  const plain = await shared.open({ "a.csv": text });
  const wanted = await shared.engine.rows(`SELECT * FROM ${plain.view}`);
  const others = [
    await shared.open({ "a.csv.gz": gzipSync(text) }),
    await shared.open({ "a.csv.gz": Buffer.concat([gzipSync(text.slice(0, 12)), gzipSync(text.slice(12))]) }),
    await shared.open({ "a.csv.zst": zstdCompressSync(text) }),
    await shared.open({ "a.tsv": text.replaceAll(",", "\t") }),
    await shared.open({ "a.csv": `\ufeff${text}` }),
    await shared.open({ "a.csv": text.replaceAll("\n", "\r") }),
    await shared.open({ "a.csv": text.trimEnd() }),
    await shared.open({
      "a.jsonl": '{"id":1,"name":"a","x":1.5}\n{"id":2,"x":2.5}\n{"id":3,"name":"c","x":null}',
    }),
  ];
  for (const other of others) {
    expect(await shared.engine.rows(`SELECT * FROM ${other.view}`)).toEqual(wanted);
    expect(other.columns.map((column) => column.type)).toEqual(["BIGINT", "VARCHAR", "DOUBLE"]);
  }
});

test("several files are one table, and rows are found in their own file", async () => {
  const table = await shared.open({ "a.csv": "id\n1\n2\n", "b.csv": "id\n\n3\n" });
  expect(table.locate([0, 1, 2])).toEqual([
    { file: "a.csv", row: 1, line: 2 },
    { file: "a.csv", row: 2, line: 3 },
    { file: "b.csv", row: 1, line: 3 },
  ]);
});

test("names that differ in case only, and a column called _row, can be queried", async () => {
  const table = await shared.open({ "a.csv": "a,A,_row\n1,2,3\n" });
  expect(await shared.engine.rows(`SELECT * FROM ${table.view}`)).toEqual([
    { _row_2: 0, a: 1, A_2: 2, _row: 3 },
  ]);
});

/** What RFC 4180 says, written again in the plainest way. */
function reference(text: string): { line: number; cells: string[] }[] {
  const records: { line: number; cells: string[] }[] = [];
  let line = 1;
  let start = 1;
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let used = false;
  const finish = () => {
    if (used) records.push({ line: start, cells: [...cells, cell] });
    cells = [];
    cell = "";
    used = false;
  };
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    const isEnd = character === "\n" || (character === "\r" && text[index + 1] !== "\n");
    if (quoted) {
      if (character === '"' && text[index + 1] === '"') {
        cell += '"';
        index++;
      } else if (character === '"') quoted = false;
      else {
        cell += character;
        if (isEnd) line++;
      }
    } else if (character === "\r" && text[index + 1] === "\n") {
      // the line feed ends the line
    } else if (isEnd) {
      finish();
      line++;
      start = line;
    } else if (character === ",") {
      cells.push(cell);
      cell = "";
      used = true;
    } else if (character === '"' && cell === "") {
      quoted = true;
      used = true;
    } else {
      cell += character;
      used = true;
    }
  }
  finish();
  return records;
}

test("every well-formed text is read as RFC 4180 has it, whatever its cells, quotes and line ends", async () => {
  const cell = fc.oneof(
    fc.string({
      unit: fc.constantFrom("a", "é", "😀", " ", ",", '"', "\n", "\r\n", ";", "\\"),
      maxLength: 5,
    }),
    fc.constantFrom("", "1", "x"),
  );
  const file = fc.record({
    rows: fc.array(fc.tuple(cell, cell, cell, fc.integer({ min: 0, max: 2 })), {
      minLength: 1,
      maxLength: 8,
    }),
    end: fc.constantFrom("\n", "\r\n"),
    all: fc.boolean(),
    last: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(file, async ({ rows, end, all, last }) => {
      const written = (text: string) =>
        all || /[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      const lines = rows.map(
        (row) =>
          `${row
            .slice(0, 3)
            .map((text) => written(text as string))
            .join(",")}${end.repeat((row[3] as number) + 1)}`,
      );
      const text = `a,b,c${end}${lines.join("")}`.replace(last ? /[\r\n]+$/ : /$^/, "");
      const table = await shared.open({ "t.csv": text });
      const wanted = reference(text).slice(1);
      const found = await contents(table);
      expect(found.map((row) => (row as unknown[]).slice(1).map((one) => one ?? ""))).toEqual(
        wanted.map(({ line, cells }) => [line, ...cells]),
      );
      expect(table.badRowCount).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ["a.csv", "a,b,c\n1,x,2024-01-01\n2,,2024-01-02\n"],
  ["short.csv", "a,b,c\n1,x,2024-01-01\n9\n2,,2024-01-02\n"],
  ["a.jsonl", '{"a":1,"b":"x","c":"2024-01-01"}\n{"a":2,"b":null,"c":"2024-01-02"}\n'],
])("of %s nothing is kept but the columns that are wanted", async (name, text) => {
  const names: string[][] = [];
  const wanted = (columns: readonly Column[]) => {
    names.push(columns.map((column) => column.name));
    return new Set([1, 2]);
  };
  const table = await shared.open({ [name]: text }, { wanted });
  expect(names).toEqual([["a", "b", "c"]]);
  expect(await shared.engine.rows(`SELECT * FROM ${table.storage}`)).toEqual([
    { c0: null, c1: "x", c2: "2024-01-01" },
    { c0: null, c1: null, c2: "2024-01-02" },
  ]);
  expect(table.columns.map(({ type }) => type).slice(1)).toEqual(["VARCHAR", "DATE"]);
});
