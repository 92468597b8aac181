import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { ConfigurationError, sentence } from "../../actions/toolkit/runtime/errors.js";
import { testRuntime } from "../runtime.js";
import { again, odcs, validated } from "./report.js";

const contract = odcs([
  { name: "id", logicalType: "integer", logicalTypeOptions: { maximum: 5 } },
  { name: "name", logicalType: "string" },
]);

async function complaint(
  files: Readonly<Record<string, string | Uint8Array>>,
  data: string,
): Promise<string> {
  const t = await testRuntime({ files });
  const error = await t.run("validate-data", { data }).catch((thrown: unknown) => thrown);
  if (!(error instanceof ConfigurationError)) throw new Error("no configuration error", { cause: error });
  return sentence(error);
}

test.each([
  [
    "an array",
    '[\n  {"id": 1, "name": "a"},\n  {"id": 9,\n   "name": "b ] } \\" ,"},\n  {"name": "c"}\n]\n',
    3,
  ],
  ["values one behind the other", '\ufeff{"id": 1}\n\n{"id": 9, "name": "x"}{"id":2}', 3],
  ["one object", '{"id": 9, "name": "n"}', 1],
])("JSON: %s", async (_, text, rows) => {
  const { report, checks } = await validated(
    { "d.json": text, "c.json": contract },
    { data: "d.json", contract: "c.json" },
  );
  expect(report.datasets[0]!.rows).toBe(rows);
  const failed = checks.filter(({ status }) => status === "fail");
  const line = text.split("\n").findIndex((one) => one.includes('"id": 9')) + 1;
  expect(failed.map(({ type, examples }) => [type, examples[0]!.line])).toEqual([["maximum", line]]);
});

test("JSON is read alike in one piece, compressed and as lines", async () => {
  const rows = Array.from({ length: 40_000 }, (_, id) => ({
    id,
    name: `n${id}`,
    deep: { list: [id, "]}"] },
  }));
  const files = {
    "a.json": JSON.stringify(rows, null, 1),
    "b.json.gz": gzipSync(JSON.stringify(rows)),
    "c.jsonl": rows.map((row) => JSON.stringify(row)).join("\n"),
    "c.yaml": contract,
  };
  const t = await testRuntime({ files });
  const found = [];
  for (const data of ["a.json", "b.json.gz", "c.jsonl"]) {
    const { report, failures } = await again(t, { data, contract: "c.yaml" });
    found.push([
      report.datasets[0]!.rows,
      failures,
      report.columns.map(({ name, type }) => `${name} ${type}`),
    ]);
  }
  expect(found[0]![1]).toEqual(["maximum id fail 39994"]);
  expect(found[1]).toEqual(found[0]);
  expect(found[2]).toEqual(found[0]);
});

test("elements of a JSON array that are no objects are bad rows, each with its line", async () => {
  const { report } = await validated({ "d.json": '[{"id":1},\n7,\n{"id":},\n{"id":2}]' }, { data: "d.json" });
  expect(report.datasets[0]).toMatchObject({ rows: 2, badRows: 2 });
  const [readable] = report.checks;
  expect(readable!.examples.map(({ row, line }) => [row, line])).toEqual([
    [2, 2],
    [3, 3],
  ]);
});

test.each([
  [
    "cut off in an object",
    '[{"id":1},\n{"id":2,',
    "d.json:2: the file ends too early: the value that begins here is not closed.",
  ],
  [
    "cut off behind one",
    '\n[{"id":1},',
    "d.json:2: the file ends too early: the array that begins here is not closed.",
  ],
  [
    "without a comma",
    '[{"id":1}\n{"id":2}]',
    "d.json:2: a comma is missing between two values of the array.",
  ],
  ["a comma too many", '[{"id":1},\n]', "d.json:2: the array ends behind a comma; a value is missing."],
  ["nothing in it", "[]", "d.json has no rows with any key."],
])("JSON %s", async (_, text, message) => {
  expect(await complaint({ "d.json": text }, "d.json")).toBe(message);
});

/** By Python 3.11's bz2.compress(b"id,name\n" + b"1,a\n2,b\n" * 30000, 1), in three blocks. */
const blocks = Buffer.from(
  "QlpoMTFBWSZTWQzLjWcAw0VZAAAQAAQwADYjIAByIBppoClUG0g3gSgshKC1CUFgSgt4hKC3CUF9wEoM67NvzFBWSZTWUXK+eMAYaNZAAAQAAQwADAAIABQYAFKoz1MiUFoSguolBaEoLahKC+oSgvGKCskymsqxYJbAAdVKyAAAgAAhgAGAAQACgwATVQyaioVsKhXMRUK2FQrKFQrSKhXxdyRThQkO6X1IIA==",
  "base64",
);
/** bz2.compress(b"id,name\n1,a\n") + bz2.compress(b"9,b\n"), as parallel compressors write it. */
const streams = Buffer.from(
  "QlpoOTFBWSZTWci74usAAATZAAAQAAQgACYjIAAxBkxBAek0IELnw14u5IpwoSGRd8XWQlpoOTFBWSZTWdyuHxwAAAFZAAAQAAQAIBAAIAAhmmgzTRc8XckU4UJDcrh8cA==",
  "base64",
);

test("bzip2, also of several streams, checked in one pass and in a table", async () => {
  const files = {
    "a.csv.bz2": blocks,
    "b.csv.bz2": streams,
    "c.json": contract,
    "e.json": odcs([{ name: "id" }], [{ type: "sql", query: "SELECT count(*) FROM rows", mustBe: 2 }]),
  };
  const t = await testRuntime({ files });
  const many = await again(t, { data: "a.csv.bz2", contract: "c.json" });
  expect([many.report.datasets[0]!.rows, many.failures]).toEqual([60_000, []]);
  expect(many.report.files[0]).toMatchObject({ format: "csv", compression: "bz2" });
  const two = await again(t, { data: "b.csv.bz2", contract: "c.json" });
  expect(two.checks.find(({ status }) => status === "fail")!.examples[0]).toMatchObject({ row: 2, line: 3 });
  expect((await again(t, { data: "b.csv.bz2", contract: "e.json" })).failures).toEqual([]);
});

test("a bzip2 file that is cut off or damaged is said to be broken", async () => {
  for (const part of [0.3, 0.6, 0.99]) {
    const cut = blocks.subarray(0, Math.floor(blocks.length * part));
    expect(await complaint({ "a.csv.bz2": cut }, "a.csv.bz2")).toBe(
      "a.csv.bz2 is a broken bzip2 file: it ends too early. Write it again.",
    );
  }
  const damaged = Buffer.from(blocks);
  damaged[damaged.length - 40]! ^= 0xff;
  expect(await complaint({ "a.csv.bz2": damaged }, "a.csv.bz2")).toMatch(
    /^a\.csv\.bz2 is a broken bzip2 file: /,
  );
  expect(await complaint({ "a.csv.bz2": "id\n1\n" }, "a.csv.bz2")).toBe(
    "a.csv.bz2 is not a bzip2 file, though its name says so.",
  );
});

const partitioned = {
  "data/_SUCCESS": "",
  "data/dt=2026-11-01/_temporary/x.csv": "bad",
  "data/dt=2026-11-01/.part.csv.crc": "x",
  "data/dt=2026-11-01/country=D%45/part.csv": "id\n1\n2\n",
  "data/dt=2026-11-02/country=__HIVE_DEFAULT_PARTITION__/part.csv": "id\n3\n",
  "data/dt=2026-11-02/country=FR/part.csv": "id\n4\n",
  "c.json": odcs([
    { name: "id", logicalType: "integer" },
    { name: "dt", logicalType: "date" },
    { name: "country", logicalType: "string", required: true },
  ]),
};

test("a folder: the columns in its folders' names have their types, and what writers leave beside is left out", async () => {
  const { report, checks } = await validated(partitioned, { data: "data/", contract: "c.json" });
  expect(report.files.map(({ path }) => path)).toEqual(Object.keys(partitioned).slice(3, 6).sort());
  expect(report.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
    "id BIGINT",
    "dt DATE",
    "country VARCHAR",
  ]);
  const failed = checks.filter(({ status }) => status === "fail");
  expect(
    failed.map(({ type, column, examples }) => [type, column, examples[0]!.file, examples[0]!.line]),
  ).toEqual([["required", "country", "data/dt=2026-11-02/country=__HIVE_DEFAULT_PARTITION__/part.csv", 2]]);
});

test("the same bytes in another partition are other data", async () => {
  const digests = [];
  for (const day of ["01", "02"]) {
    const { report } = await validated(
      { [`d/dt=2026-11-${day}/a.jsonl`]: '{"id":1}\n' },
      { data: "d/**/*.jsonl" },
    );
    expect(report.columns.map(({ name, type }) => `${name} ${type}`)).toEqual(["id BIGINT", "dt DATE"]);
    digests.push(report.datasets[0]!.digest);
  }
  expect(digests[0]).not.toBe(digests[1]);
});

test.each([
  [
    "a folder without data",
    { "d/readme.md": "x", "d/_x.csv": "a" },
    "d/",
    /^data: d\/ is a folder without any data file: /,
  ],
  [
    "files with other partitions",
    { "d/dt=1/a.csv": "id\n1\n", "d/b.csv": "id\n1\n" },
    "d/",
    "d/dt=1/a.csv has dt in its folders' names, d/b.csv has no partition. The files of a dataset must have the same partitions.",
  ],
  [
    "a web page",
    { "d.csv": "<!DOCTYPE html><html></html>" },
    "d.csv",
    "d.csv is named like text, but it is a web page (HTML).",
  ],
  [
    "two formats",
    { "d/a.csv": "id\n1\n", "d/b.jsonl": "{}" },
    "d/",
    /^d\/a\.csv and d\/b\.jsonl are of different formats/,
  ],
])("%s", async (_, files, data, message) => {
  const said = await complaint(files as unknown as Record<string, string>, data);
  if (typeof message === "string") expect(said).toBe(message);
  else expect(said).toMatch(message);
});

test("a link in a folder that leads out of the workspace is refused", async () => {
  const t = await testRuntime({ files: { "d/a.csv": "id\n1\n" } });
  await symlink("/etc/hostname", join(t.directory, "d/b.csv"));
  await expect(t.run("validate-data", { data: "d/" })).rejects.toThrow(
    /data: d\/b\.csv is outside the workspace/,
  );
});
