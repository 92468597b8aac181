import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { ConfigurationError, sentence } from "../../actions/toolkit/runtime/errors.js";
import { testRuntime } from "../runtime.js";
import { odcs, validated } from "./report.js";

const data = "id,age\n1,2\n";
const contract = odcs([{ name: "id", logicalType: "integer" }]);

/** What went wrong, as people read it. */
async function complaint(
  files: Readonly<Record<string, string | Uint8Array>>,
  inputs: Readonly<Record<string, string>>,
): Promise<string> {
  const t = await testRuntime({ files });
  const error = await t.run("validate-data", inputs).then(
    (outcome) => new Error(`no error, but: ${outcome.summary}`),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ConfigurationError)) throw error;
  expect(t.published).toEqual([]);
  return sentence(error);
}

type Case = readonly [
  name: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  inputs: Readonly<Record<string, string>>,
  message: string | RegExp,
];

const cases: readonly Case[] = [
  [
    "neither data nor model.yaml",
    {},
    {},
    "data is empty, and model.yaml does not exist. Give a path in data, or write model.yaml with a data section.",
  ],
  [
    "a named config that is missing",
    {},
    { config: "other.yaml" },
    /^config: other\.yaml does not exist in the workspace/,
  ],
  ["an empty config", { "model.yaml": "" }, {}, /^model\.yaml: is empty/],
  [
    "a config that does not parse",
    { "model.yaml": "a: [1\n" },
    {},
    /^model\.yaml:\d+:\d+: is not valid YAML/,
  ],
  [
    "braces that don't fit together",
    {},
    { data: "data/{a{b}.csv" },
    /^data\/\{a\{b\}\.csv is not a pattern: /,
  ],
  ["a range that runs backwards", {}, { data: "data/[z-a].csv" }, /^data\/\[z-a\]\.csv is not a pattern: /],
  [
    "a word that is nothing, without a config",
    { "other/a.csv": "x\n1\n" },
    { data: "data" },
    "data: data is neither a dataset, nor a folder, nor a file with a known ending. Give a file, a folder or a glob, such as data/*.csv.",
  ],
  [
    "a report where a contract is meant",
    { "a.csv": "x\n1\n", "r.json": '{"schema":"s","action":"validate-data","toolVersion":"1"}' },
    { data: "a.csv", contract: "r.json" },
    /^r\.json: is the report of validate-data, not a data contract/,
  ],
  [
    "an unknown key in the config",
    { "model.yaml": "name: m\ndata: { train: { path: a.csv, contrat: c.yaml } }\n" },
    {},
    "model.yaml:2:31: data.train.contrat is not a setting of data.train. Did you mean contract?",
  ],
  [
    "a value of the wrong type",
    { "model.yaml": "name: m\ndata: { train: { path: 7 } }\n" },
    {},
    /^model\.yaml:2:24: data\.train\.path is 7; text or a list is needed/,
  ],
  [
    "a dataset that model.yaml does not have",
    { "model.yaml": "name: m\ndata: { train: { path: a.csv } }\n" },
    { data: "trian" },
    "data: trian is neither a dataset, nor a folder, nor a file with a known ending; model.yaml has train. Did you mean train?",
  ],
  [
    "a file that isn't there",
    {},
    { data: "a.csv" },
    "data: a.csv does not exist in the workspace. Give a path relative to the repository.",
  ],
  [
    "a file of model.yaml that isn't there",
    { "model.yaml": "name: m\ndata: { train: { path: a.csv } }\n" },
    {},
    /^model\.yaml: data\.train\.path: a\.csv does not exist/,
  ],
  [
    "a path outside the workspace",
    {},
    { data: "../../etc/passwd.csv" },
    /^data: \.\.\/\.\.\/etc\/passwd\.csv is outside the workspace/,
  ],
  [
    "a glob that matches nothing",
    {},
    { data: "data/*.csv" },
    "data: data/*.csv matches no file in the workspace.",
  ],
  [
    "a glob outside the workspace",
    {},
    { data: "../*.csv" },
    /^data: \.\.\/ is outside the workspace|^data: \.\.\/\*\.csv is outside/,
  ],
  [
    "a URI",
    {},
    { data: "ftp://user:secret@host/a.csv?token=1" },
    /^data: ftp:\/\/host\/a\.csv is an ftp:\/\/ address, which can't be read\. Known are https:\/\//,
  ],
  [
    "an unknown ending",
    { "a.xlsx": "x" },
    { data: "a.xlsx" },
    /^data: a\.xlsx is of no format that can be read/,
  ],
  ["an empty data file", { "a.csv": "" }, { data: "a.csv" }, "a.csv is empty: 0 bytes, not even a header."],
  ["blank lines only", { "a.csv": "\n\n" }, { data: "a.csv" }, "a.csv is empty: there is no header."],
  [
    "a binary file called .csv",
    { "a.csv": Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]) },
    { data: "a.csv" },
    "a.csv is named like text, but it is an ELF program.",
  ],
  [
    "a spreadsheet called .csv",
    { "a.csv": Buffer.from("PK\u0003\u0004rest") },
    { data: "a.csv" },
    /^a\.csv is named like text, but it is a zip archive/,
  ],
  [
    "noise called .csv",
    { "a.csv": Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 37) % 32)) },
    { data: "a.csv" },
    /^a\.csv is named like text, but it is a binary file/,
  ],
  [
    "UTF-16",
    { "a.csv": Buffer.from("\ufeffid,age\n1,2\n", "utf16le") },
    { data: "a.csv" },
    "a.csv is named like text, but it is text in UTF-16; save it in UTF-8.",
  ],
  [
    "a truncated gzip",
    { "a.csv.gz": gzipSync(data.repeat(99)).subarray(0, 30) },
    { data: "a.csv.gz" },
    "a.csv.gz is a broken gzip file: it ends too early. Write it again.",
  ],
  [
    "plain text called .gz",
    { "a.csv.gz": data },
    { data: "a.csv.gz" },
    "a.csv.gz is not a gzip file, though its name says so.",
  ],
  [
    "a truncated Parquet",
    { "a.parquet": "PAR1abcdefgh" },
    { data: "a.parquet" },
    "a.parquet is a broken Parquet file: it ends too early (its closing mark is missing).",
  ],
  [
    "a Parquet of nonsense",
    { "a.parquet": "PAR1abcdefghPAR1" },
    { data: "a.parquet" },
    /^a\.parquet is a broken Parquet file: /,
  ],
  [
    "a Git LFS pointer",
    { "a.csv": "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 3\n" },
    { data: "a.csv" },
    /^a\.csv is a Git LFS pointer, not the data itself/,
  ],
  [
    "a header with a name twice",
    { "a.csv": "id,id\n1,2\n" },
    { data: "a.csv" },
    "a.csv:1: columns 1 and 2 are both called id. Rename one.",
  ],
  [
    "a header with an empty name",
    { "a.csv": "id,,x\n1,2,3\n" },
    { data: "a.csv" },
    "a.csv:1: column 2 has no name in the header.",
  ],
  [
    "files with different headers",
    { "d/a.csv": data, "d/b.csv": "id,agee\n1,2\n" },
    { data: "d/*.csv" },
    "d/b.csv has no column age, which the first file has; it has agee. The files of a dataset must have the same header.",
  ],
  [
    "lines that are no JSON",
    { "a.jsonl": "nope\nnor this\n" },
    { data: "a.jsonl" },
    "a.jsonl:1: no line is a JSON object; the first is invalid JSON.",
  ],
  [
    "a contract that is missing",
    { "a.csv": data },
    { data: "a.csv", contract: "c.yaml" },
    "contract: c.yaml does not exist in the workspace. Give a path relative to the repository, or leave it empty to check readability only.",
  ],
  [
    "an empty contract",
    { "a.csv": data, "c.yaml": "# nothing\n" },
    { data: "a.csv", contract: "c.yaml" },
    /^c\.yaml: is empty\. A data contract is needed: ODCS \(kind and apiVersion\), /,
  ],
  [
    "a contract that does not parse",
    { "a.csv": data, "c.yaml": "kind: [\n" },
    { data: "a.csv", contract: "c.yaml" },
    /^c\.yaml:\d+:\d+: is not valid YAML/,
  ],
  [
    "a contract of no known format",
    { "a.csv": data, "c.yaml": "columns: [id]\n" },
    { data: "a.csv", contract: "c.yaml" },
    /^c\.yaml: is no data contract that is known/,
  ],
  [
    "a report with the address of its schema",
    { "a.csv": data, "c.json": '{"schema": "https://x", "action": "evaluate-gate", "toolVersion": "1"}' },
    { data: "a.csv", contract: "c.json" },
    /^c\.json: is the report of evaluate-gate, not a data contract/,
  ],
  [
    "a schema that is an address",
    { "a.csv": data, "c.json": '{"schema": "https://x"}' },
    { data: "a.csv", contract: "c.json" },
    /^c\.json:1:\d+: schema is "https:\/\/x"; a contract is not fetched\. Keep the file in the repository/,
  ],
  [
    "an unknown key in ODCS",
    {
      "a.csv": data,
      "c.yaml":
        "apiVersion: v3.1.0\nkind: DataContract\nschema:\n  - name: a\n    properties:\n      - name: id\n        requierd: true\n",
    },
    { data: "a.csv", contract: "c.yaml" },
    "c.yaml:7:9: schema[0].properties[0].requierd is not a setting of schema[0].properties[0]. Did you mean required?",
  ],
  [
    "an unknown option in ODCS",
    {
      "a.csv": data,
      "c.yaml":
        "apiVersion: v3.1.0\nkind: DataContract\nschema:\n  - name: a\n    properties:\n      - name: id\n        logicalType: integer\n        logicalTypeOptions: { minimun: 3 }\n",
    },
    { data: "a.csv", contract: "c.yaml" },
    "c.yaml:8:31: logicalTypeOptions.minimun is not an option of integer (property id). Did you mean minimum?",
  ],
  [
    "an old ODCS",
    { "a.csv": data, "c.yaml": "apiVersion: v2.2.2\nkind: DataContract\n" },
    { data: "a.csv", contract: "c.yaml" },
    "c.yaml:1:13: apiVersion v2.2.2 of ODCS is not supported; v3.0 and v3.1 are.",
  ],
  [
    "an unknown key in a Table Schema",
    { "a.csv": data, "c.json": '{"fields": [{"name": "id", "contraints": {}}]}' },
    { data: "a.csv", contract: "c.json" },
    "c.json:1:28: contraints is not a key of a field. Did you mean constraints?",
  ],
  [
    "an unknown constraint",
    { "a.csv": data, "c.json": '{"fields": [{"name": "id", "constraints": {"minimun": 1}}]}' },
    { data: "a.csv", contract: "c.json" },
    /c\.json:1:44: fields\[0\]\.constraints\.minimun is not a setting .* Did you mean minimum\?/,
  ],
  [
    "an unknown fail-on",
    { "a.csv": data },
    { data: "a.csv", "fail-on": "eror" },
    'fail-on: "eror" is not one of error, warning, never. Did you mean error?',
  ],
  [
    "a number of rows that is none",
    { "a.csv": data },
    { data: "a.csv", "max-rows-reported": "many" },
    /^max-rows-reported: "many" is not a whole number/,
  ],
  [
    "a baseline file that is missing",
    { "a.csv": data },
    { data: "a.csv", baseline: "old.csv" },
    "baseline: old.csv does not exist in the workspace. Give a data file or a git ref.",
  ],
  [
    "one baseline file for two datasets",
    { "a.csv": data, "b.csv": data },
    { data: "a.csv\nb.csv", baseline: "b.csv" },
    "baseline: b.csv is one file, and 2 datasets are checked. Name one dataset in data, or give a git ref.",
  ],
  [
    "a contract for two datasets",
    { "a.csv": data, "b.csv": data },
    { data: "a.csv\nb.csv", "propose-contract": "c.yaml" },
    "propose-contract: a contract is inferred from one dataset, and 2 are named. Name one in data.",
  ],
];

test.for(cases)("%s is one sentence", async ([, files, inputs, message]) => {
  const found = await complaint(files, inputs);
  if (typeof message === "string") expect(found).toBe(message);
  else expect(found).toMatch(message);
  expect(found).not.toMatch(/\n|\s{2}at /);
});

test("a directory called .csv is refused", async () => {
  const t = await testRuntime();
  await mkdir(join(t.directory, "a.csv"));
  await expect(t.run("validate-data", { data: "a.csv" })).rejects.toThrow(
    "data: a.csv is a folder without any data file",
  );
});

test("a symbolic link out of the workspace is refused, also through a glob", async () => {
  const t = await testRuntime();
  const outside = await testRuntime({ files: { "secret.csv": data } });
  await symlink(join(outside.directory, "secret.csv"), join(t.directory, "a.csv"));
  await expect(t.run("validate-data", { data: "a.csv" })).rejects.toThrow("outside the workspace");
  await expect(t.run("validate-data", { data: "*.csv" })).rejects.toThrow("outside the workspace");
});

test("a header and nothing else is a verdict of no", async () => {
  const { outcome, failures } = await validated(
    { "a.csv": "id,age\n", "c.json": contract },
    { data: "a.csv", contract: "c.json" },
  );
  expect(outcome).toMatchObject({ ok: false, verdict: "fail" });
  expect(failures).toEqual(["rows - fail 1"]);
});

test("bytes that are not UTF-8 are reported with their line, the other rows still judged", async () => {
  const bytes = Buffer.concat([
    Buffer.from("id,name\n1,a\n2,"),
    Buffer.from([0xff, 0xfe]),
    Buffer.from("\nx,b\n"),
  ]);
  const { report, failures } = await validated(
    { "a.csv": bytes, "c.json": contract },
    { data: "a.csv", contract: "c.json" },
  );
  expect(failures).toEqual(["structure - fail 1", "logicalType id fail 1"]);
  expect(report.checks[0]!.examples).toMatchObject([
    { row: 2, line: 3, value: "invalid UTF-8: 2,\ufffd\ufffd" },
  ]);
  expect(report.checks[2]!.examples).toMatchObject([{ row: 3, line: 4, value: "x" }]);
});
