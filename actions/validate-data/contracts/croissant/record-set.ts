import type { Table } from "../../../toolkit/data/table.js";
import type { Key, YamlFile } from "../../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import type { Check, CompiledContract } from "../../checks/check.js";
import { choosePart } from "../choose.js";
import { type DeclaredColumn, declaredChecks, keyCheck, type Said } from "../declared-column.js";
import type { LogicalType } from "../odcs/schema.js";
import { personalColumns } from "../personal.js";
import { fileChecks } from "./distribution.js";

type Node = Readonly<Record<string, unknown>>;

interface Field {
  readonly node: Node;
  readonly keys: readonly Key[];
  /** Of the data. */
  readonly column: string;
}

/** Croissant (1.0 and 1.1), as a source of fields and types: it says nothing of bounds and of what may be empty. */
export function readCroissant(
  document: YamlFile,
  part: string | undefined,
): { compile(table: Table, dataset: string): CompiledContract } {
  const all = listOf((document.value as Node).recordSet);
  const isList = Array.isArray((document.value as Node).recordSet);
  const sets = all.map((node, index) => ({ node, keys: ["recordSet", ...(isList ? [index] : [])] }));
  if (sets.length === 0)
    throw new ConfigurationError("has no recordSet, so it says nothing of columns.", {
      place: document.place([]),
    });
  const names = sets.map(({ node }, index) => nameOf(node) ?? String(index));
  return {
    compile: (table, dataset) => {
      const { node, keys } =
        sets[choosePart(names, part, dataset, table.files[0]!.path, document, "record set")]!;
      return compile(node, keys, table, document);
    },
  };
}

function compile(set: Node, keys: readonly Key[], table: Table, document: YamlFile): CompiledContract {
  const nodes = listOf(set.field);
  const isList = Array.isArray(set.field);
  const fields = nodes.map((node, index): Field => {
    const own = [...keys, "field", ...(isList ? [index] : [])];
    const extract = objectOf(objectOf(node.source).extract);
    const column = typeof extract.column === "string" ? extract.column : nameOf(node);
    if (column === undefined)
      throw new ConfigurationError("a field needs a name or an @id.", { place: document.place(own) });
    return { node, keys: own, column };
  });
  const parts = fields.map(({ node, column }) => ({
    element: { ...node, name: column },
    column: table.column(column),
  }));
  const key = listOf(set.key).map((one) => String(one["@id"] ?? ""));
  const named = key.map(
    (id) => fields.find(({ node }) => node["@id"] === id || nameOf(node) === id)?.column ?? id,
  );
  const sources = new Set(
    fields.flatMap(({ node }) => {
      const { fileObject, fileSet } = objectOf(node.source);
      return [fileObject, fileSet].map((one) => String(objectOf(one)["@id"] ?? one ?? ""));
    }),
  );
  return {
    checks: [
      ...fileChecks(document.value as Node, sources, table),
      ...undoneOf(set, keys),
      ...fields.flatMap((field, index) => declaredChecks(declaredOf(field), parts[index]!.column, table)),
      ...(named.length === 0 ? [] : [keyCheck(named, [...keys, "key"], table)]),
    ],
    undeclared: table.columns
      .map(({ name }) => name)
      .filter((name) => !fields.some(({ column }) => column === name)),
    identity: named.flatMap((name) => table.column(name)?.raw ?? []),
    personal: personalColumns({}, parts, table),
  };
}

/** What a record set says of its records beside their fields. */
function undoneOf(set: Node, keys: readonly Key[]): Check[] {
  const words: Readonly<Record<string, string>> = {
    data: "records within the contract are not compared with the file's",
    enumeration: "an enumeration is not done",
    annotation: "an annotation is not done",
  };
  return Object.entries(words).flatMap(([type, observed]): Check[] =>
    set[type] === undefined || set[type] === null
      ? []
      : [
          {
            name: type,
            type,
            keys: [...keys, type],
            column: null,
            severity: "warning",
            expected: type,
            test: { kind: "known", status: "unsupported", observed },
          },
        ],
  );
}

function declaredOf({ node, keys, column }: Field): DeclaredColumn {
  const undone: (Said<string> & { name: string })[] = [];
  const no = (name: string, value: string) => undone.push({ name, value, keys: [...keys, name] });
  const words = [node.dataType ?? []].flat().map(String);
  const known = words.map((word) => ({ word, type: typeOf(word) }));
  const found = known.find(({ type }) => type !== undefined);
  const isRepeated = node.repeated === true || node.isArray === true;
  if (words.length > 0 && found === undefined)
    no("dataType", `${words.join(", ")} is not a type that is known here`);
  for (const name of ["subField", "references", "value", "parentField", "arrayShape", "annotation"]) {
    if (node[name] !== undefined) no(name, `${name} is not done`);
  }
  const source = objectOf(node.source);
  if (source.transform !== undefined) no("source", "a transformed column is not checked");
  if (source.format !== undefined) no("source", "a format of the source is not done");
  for (const way of ["jsonPath", "fileProperty"]) {
    if (objectOf(source.extract)[way] !== undefined) no("source", `${way} is not done; a column is`);
  }
  const isOther = undone.some(({ name }) => name === "source" || name === "subField" || name === "value");
  const isUri = words.some((word) => /^(sc|schema|https?:\/\/schema\.org\/?):?URL$/.test(word));
  const type: LogicalType | undefined = isRepeated ? "array" : found?.type;
  const at = [...keys, "dataType"];
  return {
    name: column,
    keys,
    type:
      type === undefined || isOther
        ? undefined
        : { value: type, words: isRepeated ? `a list of ${words.join(", ")}` : found!.word, keys: at },
    isNeeded: !isOther,
    options: isUri && !isRepeated && !isOther ? [{ name: "format", value: "uri", keys: at }] : [],
    undone,
  };
}

const types: readonly (readonly [LogicalType, RegExp])[] = [
  ["string", /^(Text|URL|CssSelectorType|XPathType|PronounceableText)$/],
  ["integer", /^(Integer|U?Int(8|16|32|64))$/],
  ["number", /^(Float|Number|Float(16|32|64))$/],
  ["boolean", /^Boolean$/],
  ["date", /^Date$/],
  ["timestamp", /^DateTime$/],
  ["time", /^Time$/],
];

/** `sc:Text` and `https://schema.org/Text` are the same. */
function typeOf(word: string): LogicalType | undefined {
  const [, name] =
    /^(?:sc:|cr:|schema:|https?:\/\/schema\.org\/|http:\/\/mlcommons\.org\/croissant\/)(.+)$/.exec(word) ??
    [];
  return name === undefined ? undefined : types.find(([, form]) => form.test(name))?.[0];
}

function nameOf(node: Node): string | undefined {
  if (typeof node.name === "string") return node.name;
  return typeof node["@id"] === "string" ? node["@id"].split("/").at(-1) : undefined;
}

function listOf(value: unknown): Node[] {
  return [value ?? []].flat().filter((one): one is Node => typeof one === "object" && one !== null);
}

function objectOf(value: unknown): Node {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Node) : {};
}
