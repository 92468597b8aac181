import { expect, it } from "vitest";
import { validated } from "./report.js";

const resource = (
  more: object,
  fields: readonly object[] = [{ name: "n", type: "integer" }, { name: "x" }],
) => JSON.stringify({ name: "r", path: "d.csv", schema: { fields }, ...more });
const run = (data: string | Uint8Array, more: object) =>
  validated({ "d.csv": data, "r.json": resource(more) }, { data: "d.csv", contract: "r.json" });

it("rows and lines are those of the file, whatever is left out, escaped or spread over lines", async () => {
  const text = "# of 2024\nn;x\n1;'a\nb'\n# more\n\nx;'it\\'s'\n;;\ny;b;c\n";
  const dialect = {
    commentChar: "#",
    headerRows: [2],
    csv: { delimiter: ";", quoteChar: "'", escapeChar: "\\" },
  };
  const { report, checks } = await run(text, { dialect });
  expect(report.files[0]).toMatchObject({ rows: 2, bytes: Buffer.byteLength(text) });
  const places = (type: string) =>
    report.checks
      .find((check) => check.type === type)!
      .examples.map(({ row, line, value }) => [row, line, value]);
  expect(places("type")).toEqual([[2, 7, "x"]]);
  expect(places("structure")).toEqual([
    [3, 8, "too many cells: 3 where the header has 2: ,,"],
    [4, 9, "too many cells: 3 where the header has 2: y,b,c"],
  ]);
  expect(checks.every(({ status }) => status !== "unsupported")).toBe(true);
});

it("a file of a plain dialect or another encoding is checked in one pass, with its own lines", async () => {
  const text = "n|x\n1|é\n\nz|日\n";
  const { checks } = await run(Buffer.from(`\uFEFF${text}`, "utf16le"), {
    encoding: "utf-16",
    dialect: { delimiter: "|", lineTerminator: "\r\n" },
  });
  expect(
    checks.filter(({ status }) => status !== "pass").map(({ type, examples }) => [type, examples[0]?.line]),
  ).toEqual([["type", 4]]);
});

it("without a header the fields name the columns", async () => {
  const { report } = await run("1,a\n2,b\n,\n", { dialect: { header: false } });
  expect(report.columns.map(({ name }) => name)).toEqual(["n", "x"]);
  expect(report.files[0]).toMatchObject({ rows: 3 });
});

it("a null sequence is a missing value", async () => {
  const { checks } = await run("n,x\n1,a\n\\N,b\nN,c\n", { dialect: { nullSequence: "\\N" } });
  const type = checks.find((check) => check.type === "type")!;
  expect([type.evaluated, type.examples.map(({ line }) => line)]).toEqual([2, [4]]);
});

it.each([
  [{ encoding: "klingon" }, "encoding", "klingon is not known here"],
  [{ dialect: { delimiter: "::" } }, "dialect", 'delimiter is "::"; one character of ASCII can be used'],
  [{ dialect: { lineTerminator: ";" } }, "dialect", 'lineTerminator ";"'],
  [{ dialect: { header: "no" } }, "dialect", "true or false can be used"],
  [{ dialect: { sheetName: "a" } }, "dialect", "sheetName is not used"],
  [{ dialect: ["dialect.json"] }, "dialect", "a dialect is an object or a path"],
])("%j is named and the rest is checked", async (more, type, message) => {
  const { checks } = await run("n,x\n1,a\n", more);
  expect(checks.filter(({ status }) => status !== "pass")).toEqual([
    expect.objectContaining({ type, status: "unsupported", observed: expect.stringContaining(message) }),
  ]);
});

it.each([
  [
    Buffer.from("n,x\n1,\xe9\n", "latin1"),
    { encoding: "ascii" },
    "is not text in ascii, at line 1 or soon after",
  ],
  [
    "# no header\nn,x\n1,a\n",
    { dialect: { commentChar: "#" } },
    "Say in headerRows of the dialect where it is",
  ],
  ["n,x\n", { dialect: { headerRows: [3] } }, "there is no header in record 3"],
  ["'n,x\n", { dialect: { quoteChar: "'" } }, "the header has a quote that is not closed"],
  ["n,n\n", { dialect: { quoteChar: "'" } }, "columns 1 and 2 are both called n"],
])("%j with %j ends in one sentence", async (data, more, message) => {
  await expect(run(data, more)).rejects.toThrow(message);
});

it("a folder's files are all read as the resource says", async () => {
  const { report } = await validated(
    {
      "in/a.csv": "n;x\n1;a\n",
      "in/b.csv": "n;x\n2;'b;c'\n",
      "r.json": resource({ dialect: { csv: { delimiter: ";", quoteChar: "'" } } }),
    },
    { data: "in", contract: "r.json" },
  );
  expect(report.files.map(({ path, rows }) => [path, rows])).toEqual([
    ["in/a.csv", 1],
    ["in/b.csv", 1],
  ]);
});
