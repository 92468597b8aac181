import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { validated } from "../report.js";

/** Croissant 1.0 and 1.1 (mlcommons/croissant, docs/croissant-spec.md): what judges, and what describes. */

const data = "id,t\n1,a\n1,b\n";
const sha256 = createHash("sha256").update(data).digest("hex");
const file = {
  "@type": "cr:FileObject",
  "@id": "d.csv",
  contentUrl: "https://a.org/d.csv",
  encodingFormat: "text/csv",
};
const source = { fileObject: { "@id": "d.csv" }, extract: { column: "id" } };
const id = { "@id": "r/id", name: "id", dataType: "sc:Integer", source };

async function said(field: object, set: object = {}, fileObject: object = {}, dataset: object = {}) {
  const document = {
    "@type": "sc:Dataset",
    conformsTo: "http://mlcommons.org/croissant/1.1",
    distribution: [{ ...file, ...fileObject }],
    recordSet: [{ "@type": "cr:RecordSet", "@id": "r", name: "r", field: [{ ...id, ...field }], ...set }],
    ...dataset,
  };
  const files = { "d.csv": data, "c.json": JSON.stringify(document) };
  const { checks } = await validated(files, { data: "d.csv", contract: "c.json" });
  return checks.filter(({ status }) => status !== "pass").map(({ type, status }) => `${type} ${status}`);
}

it.each([
  [{ sha256: "0".repeat(64) }, ["sha256 fail"]],
  [{ sha256 }, []],
  [{ sha256: sha256.toUpperCase() }, []],
  [{ md5: "0" }, ["md5 unsupported"]],
  [{ contentSize: `${data.length} B` }, []],
  [{ contentSize: "99 B" }, ["contentSize fail"]],
  [{ contentSize: "1.5 kB" }, ["contentSize unsupported"]],
  ...[
    { name: "d.csv" },
    { description: "a" },
    { sameAs: "https://b.org/d.csv" },
    { encodingFormat: "application/x-csv" },
    // The digest is that of what the file was taken out of.
    { containedIn: { "@id": "a.zip" }, sha256: "0" },
    { contentUrl: "https://a.org/other.csv", "@id": "other.csv", sha256: "0" },
  ].map((one) => [one, []] as const),
] as const)("of a file object %j gives %j", async (fileObject, wanted) => {
  expect(await said({}, {}, fileObject)).toEqual(wanted);
});

it("of a file set nothing is asked: which files it takes in is the action's input", async () => {
  const fileSet = {
    "@type": "cr:FileSet",
    "@id": "d",
    includes: "*.csv",
    excludes: "b.csv",
    encodingFormat: "text/csv",
  };
  const from = { ...source, fileObject: undefined, fileSet: { "@id": "d" } };
  expect(await said({ source: from }, {}, {}, { distribution: [fileSet] })).toEqual([]);
});

it.each([
  [{ key: { "@id": "r/id" } }, ["unique fail"]],
  [{ key: [{ "@id": "r/zz" }] }, ["unique fail"]],
  [{ data: [{ id: 1 }] }, ["data unsupported"]],
  [{ enumeration: true }, ["enumeration unsupported"]],
  [{ annotation: { name: "a" } }, ["annotation unsupported"]],
  ...[{ description: "a" }, { examples: [{ id: 9 }] }, { dataType: "sc:Enumeration" }, { sameAs: "a" }].map(
    (one) => [one, []] as const,
  ),
] as const)("of a record set %j gives %j", async (set, wanted) => {
  expect(await said({}, set)).toEqual(wanted);
});

it.each([
  [{ dataType: "sc:Date" }, ["type fail"]],
  [{ dataType: ["sc:Text", "wd:Q1"] }, []],
  [{ dataType: "sc:ImageObject" }, ["dataType unsupported"]],
  [{ repeated: true }, ["type fail"]],
  [{ isArray: true, arrayShape: "2" }, ["type fail", "arrayShape unsupported"]],
  [{ references: { field: { "@id": "o/id" } } }, ["references unsupported"]],
  [{ subField: [{ "@id": "r/id/a" }] }, ["subField unsupported"]],
  [{ parentField: { "@id": "r/a" } }, ["parentField unsupported"]],
  [{ value: 5 }, ["value unsupported"]],
  [{ annotation: { name: "a" } }, ["annotation unsupported"]],
  [{ source: { ...source, transform: { regex: "a" } } }, ["source unsupported"]],
  [{ source: { ...source, format: "%d.%m.%Y" } }, ["source unsupported"]],
  [{ source: { fileObject: source.fileObject, extract: { jsonPath: "$.id" } } }, ["source unsupported"]],
  [
    { source: { fileObject: source.fileObject, extract: { fileProperty: "fullpath" } } },
    ["source unsupported"],
  ],
  [{ source: { ...source, extract: { column: "zz" } } }, ["column fail"]],
  ...[{ description: "a" }, { examples: [9] }, { equivalentProperty: "wdt:P1" }, { sameAs: "a" }].map(
    (one) => [one, []] as const,
  ),
] as const)("of a field %j gives %j", async (field, wanted) => {
  expect((await said(field)).toSorted()).toEqual([...wanted].toSorted());
});
