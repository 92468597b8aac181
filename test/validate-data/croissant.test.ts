import { expect, test } from "vitest";
import type { ConfigurationError } from "../../actions/toolkit/runtime/errors.js";
import { validated } from "./report.js";

const data = "id,name,score,label,day\n1,ann,0.5,pos,2024-01-05\nx,bob,y,neg,2024-13-01\n2,,1,none,\n";

async function run(files: Readonly<Record<string, string>>, contract: string) {
  return validated({ "train.csv": data, ...files }, { data: "train.csv", contract });
}

const failures = ({ checks }: Awaited<ReturnType<typeof run>>) =>
  checks
    .filter(({ status }) => status !== "pass")
    .map(({ column, type, status, examples }) =>
      [column, type, status, ...examples.map(({ line }) => line)].join(" "),
    );

function croissant(field: readonly object[], rest: object = {}): string {
  const recordSet = [{ "@type": "cr:RecordSet", "@id": "people", name: "people", field, ...rest }];
  return JSON.stringify(
    { "@type": "sc:Dataset", conformsTo: "http://mlcommons.org/croissant/1.0", name: "d", recordSet },
    null,
    1,
  );
}

test("fields of Croissant are found by their column and checked by their type", async () => {
  const source = (column: string) => ({ fileObject: { "@id": "train.csv" }, extract: { column } });
  const text = croissant(
    [
      { "@id": "people/key", dataType: "sc:Integer", source: source("id") },
      { "@id": "people/name", name: "name", dataType: ["sc:Text", "sc:name"] },
      { "@id": "people/score", dataType: "cr:Float64" },
      { "@id": "people/day", dataType: "https://schema.org/Date" },
      { "@id": "people/label", dataType: "sc:Enumeration" },
      { "@id": "people/gone", dataType: "sc:Text" },
      { "@id": "people/part", dataType: "sc:Text", source: { ...source("id"), transform: { regex: "(.)" } } },
    ],
    { key: { "@id": "people/key" } },
  );
  expect(failures(await run({ "c.json": text }, "c.json"))).toEqual([
    "id type fail 3",
    "score type fail 3",
    "day type fail 3",
    "label dataType unsupported",
    "gone column fail",
    "id source unsupported",
  ]);
});

test("of several record sets the one after # is taken, or the one of the data's name", async () => {
  const set = (name: string, field: string) => ({
    "@id": name,
    name,
    field: [{ name: field, dataType: "sc:Integer" }],
  });
  const text = (first: string) => JSON.stringify({ recordSet: [set(first, "id"), set("other", "score")] });
  expect(failures(await run({ "c.json": text("train") }, "c.json"))).toEqual(["id type fail 3"]);
  expect(failures(await run({ "c.json": text("train") }, "c.json#other"))).toEqual(["score type fail 2 3"]);
  await expect(run({ "c.json": text("one") }, "c.json")).rejects.toThrow(
    "describes one, other; none of them is called train.csv or train. Name the one that is meant after the path: c.json#one.",
  );
});

test.for([
  [
    "README.md",
    `---
license: mit
dataset_info:
  features:
  - name: id
    dtype: int8
  - name: label
    dtype:
      class_label:
        names:
          '0': neg
          '1': pos
  - name: day
    dtype: date32
  - name: score
    dtype: image
---
# A dataset

---
Not YAML: [
`,
    ["id type fail 3", "label enum fail 4", "day type fail 3", "score dtype unsupported"],
  ],
  [
    "dataset_infos.json",
    JSON.stringify({
      default: {
        features: {
          id: { dtype: "int64", _type: "Value" },
          label: { names: ["neg", "pos"], _type: "ClassLabel" },
          name: { feature: { dtype: "string", _type: "Value" }, _type: "Sequence" },
        },
      },
    }),
    ["id type fail 3", "label enum fail 4", "name type fail 2 3"],
  ],
  [
    "dataset_info.json",
    JSON.stringify({
      builder_name: "csv",
      features: { score: { dtype: "float64", _type: "Value" }, zz: { dtype: "string", _type: "Value" } },
    }),
    ["score type fail 3", "zz column fail"],
  ],
] as const)("%s of Hugging Face gives fields and types", async ([file, text, wanted]) => {
  expect(failures(await run({ [file]: text }, file))).toEqual(wanted);
});

const both = `configs:
- config_name: one
  data_files: d.csv
  features:
  - { name: y, dtype: int8 }
- config_name: other
  features:
  - { name: y, dtype: string }
`;

test.for([
  ["configs alone, chosen by #", both, "c.yaml#one", "y type fail 2"],
  ["configs alone, chosen by #", both, "c.yaml#other", ""],
  [
    "the only one of configs",
    "configs:\n- config_name: one\n  features: [{ name: y, dtype: int8 }]\n",
    "c.yaml",
    "y type fail 2",
  ],
  [
    "the only one that has features",
    "dataset_info:\n- config_name: one\n  splits: []\n- config_name: two\n  features: [{ name: y, dtype: int8 }]\n",
    "c.yaml",
    "y type fail 2",
  ],
  [
    "dataset_info beside configs of data files",
    "configs: [{ config_name: default, data_files: d.csv }]\ndataset_info: { features: [{ name: y, dtype: int8 }] }\n",
    "c.yaml",
    "y type fail 2",
  ],
] as const)("%s: the features of %j", async ([, text, contract, wanted]) => {
  const run = await validated({ "d.csv": "y\na\n", "c.yaml": text }, { data: "d.csv", contract });
  expect(failures(run).join()).toBe(wanted);
});

test.for([
  [both, "c.yaml", "describes one, other; none of them is called"],
  [both, "c.yaml#third", "has no configuration third. It has one, other."],
  [
    "configs:\n- { config_name: one, data_files: a.csv }\n- { config_name: other, data_files: b.csv }\n",
    "c.yaml",
    "has no features of its configurations one, other, so it says nothing of columns. Write them under dataset_info.",
  ],
] as const)(
  "%j of Hugging Face names its configurations where none is meant",
  async ([text, contract, message]) => {
    await expect(
      validated({ "d.csv": "y\na\n", "c.yaml": text }, { data: "d.csv", contract }),
    ).rejects.toThrow(message);
  },
);

test("a label may stand as its number, and -1 is none", async () => {
  const text = JSON.stringify({ features: { y: { names: ["a", "b"], _type: "ClassLabel" } } });
  const { checks } = await validated(
    { "d.csv": "y\n0\n1\n-1\n2\n", "i.json": text },
    { data: "d.csv", contract: "i.json" },
  );
  expect(checks.at(-1)).toMatchObject({ status: "fail", failed: 1, examples: [{ line: 5, value: "2" }] });
});

test.for([
  [
    "what could be two formats",
    '{"expectations": [], "fields": []}',
    "could be Great Expectations (expectations) or Frictionless Table Schema (fields, or resources). Leave only what belongs to one of them.",
  ],
  [
    "what is none",
    '{"rules": []}',
    "is no data contract that is known. Known are ODCS (kind and apiVersion), Great Expectations (expectations), dbt",
  ],
  ["a list", "[]", "is no data contract that is known."],
] as const)("%s is refused, with what is known", async ([, text, message]) => {
  const error = (await run({ "c.json": text }, "c.json").catch(
    (reason: unknown) => reason,
  )) as ConfigurationError;
  expect(error.message).toContain(message);
});

test("a format of one table has no parts", async () => {
  const text = JSON.stringify({ fields: [{ name: "id" }] });
  await expect(run({ "c.json": text }, "c.json#x")).rejects.toThrow(
    "is Frictionless Table Schema, of which #x can't choose a part.",
  );
  await expect(run({ "README.md": "# Nothing\n" }, "README.md")).rejects.toThrow(
    "has no YAML between lines of ---",
  );
});
