import type { Column } from "../../../toolkit/data/column.js";
import type { Table } from "../../../toolkit/data/table.js";
import type { Key, YamlFile } from "../../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import type { CompiledContract } from "../../checks/check.js";
import { choosePart } from "../choose.js";
import { type DeclaredColumn, declaredChecks } from "../declared-column.js";
import { isConfigList } from "../marks.js";
import type { LogicalType } from "../odcs/schema.js";
import { personalColumns } from "../personal.js";

type Node = Readonly<Record<string, unknown>>;

interface Feature {
  readonly name: string;
  readonly node: Node;
  readonly keys: readonly Key[];
}

/**
 * Hugging Face's dataset_info, as a source of fields and types: in the front matter of a README.md, as dataset_info.json
 * of one configuration, or as dataset_infos.json of several. The features of a configuration may stand in `configs`, too.
 */
export function readDatasetInfo(
  document: YamlFile,
  part: string | undefined,
): { compile(table: Table, dataset: string): CompiledContract } {
  const value = document.value as Node;
  const configs = configsOf(value);
  const names = configs.map(({ name }) => name);
  if (!configs.some(({ node }) => isFilled(node.features)))
    throw new ConfigurationError(
      `has no features of its configurations ${names.join(", ")}, so it says nothing of columns. Write them under dataset_info.`,
      { place: document.place([]) },
    );
  return {
    compile: (table, dataset) => {
      const { node, keys } =
        configs[choosePart(names, part, dataset, table.files[0]!.path, document, "configuration")]!;
      return compile(featuresOf(node.features, [...keys, "features"], document), table);
    },
  };
}

interface Config {
  readonly name: string;
  readonly node: Node;
  readonly keys: readonly Key[];
}

/** Those of dataset_info, and of `configs` those that have features that are not there. */
function configsOf(value: Node): Config[] {
  const told = "dataset_info" in value ? infosOf(value.dataset_info) : [];
  const listed = isConfigList(value.configs) ? listOf(value.configs, "configs") : [];
  if (told.length === 0 && listed.length === 0) {
    if ("features" in value) return [{ name: String(value.config_name ?? "default"), node: value, keys: [] }];
    return Object.entries(value).map(([name, node]) => ({ name, node: node as Node, keys: [name] }));
  }
  const described = [...told, ...listed].filter(({ node }) => isFilled(node.features));
  if (described.length === 0) return told.length > 0 ? told : listed;
  return described.filter(({ name }, at) => described.findIndex((one) => one.name === name) === at);
}

function infosOf(info: unknown): Config[] {
  if (Array.isArray(info)) return listOf(info, "dataset_info");
  if (!isNode(info)) return [];
  return [{ name: String(info.config_name ?? "default"), node: info, keys: ["dataset_info"] }];
}

function listOf(list: readonly unknown[], key: string): Config[] {
  return list.map((one, index) => {
    const node = isNode(one) ? one : {};
    return { name: String(node.config_name ?? index), node, keys: [key, index] };
  });
}

function isFilled(features: unknown): boolean {
  return features !== undefined && features !== null;
}

function featuresOf(features: unknown, keys: readonly Key[], document: YamlFile): Feature[] {
  if (Array.isArray(features)) {
    return features.map((node: unknown, index) => {
      const own = [...keys, index];
      if (!isNode(node) || typeof node.name !== "string")
        throw new ConfigurationError("each feature needs a name.", { place: document.place(own) });
      return { name: node.name, node, keys: own };
    });
  }
  if (!isNode(features))
    throw new ConfigurationError("features has to be a list or a mapping.", { place: document.place(keys) });
  return Object.entries(features).map(([name, node]) => ({
    name,
    node: isNode(node) ? node : {},
    keys: [...keys, name],
  }));
}

function compile(features: readonly Feature[], table: Table): CompiledContract {
  const parts = features.map(({ name, node }) => ({
    element: { ...node, name },
    column: table.column(name),
  }));
  return {
    checks: features.flatMap((feature, index) => {
      const { column } = parts[index]!;
      return declaredChecks(declaredOf(feature, column), column, table);
    }),
    undeclared: table.columns
      .map(({ name }) => name)
      .filter((name) => !features.some((one) => one.name === name)),
    identity: [],
    personal: personalColumns({}, parts, table),
  };
}

function declaredOf({ name, node, keys }: Feature, column: Column | undefined): DeclaredColumn {
  const base = { name, keys, isNeeded: true, options: [], undone: [] };
  const labels = labelsOf(node);
  if (labels !== undefined) return { ...base, ...labelled(labels, keys, column) };
  const dtype = node.dtype;
  const at = "dtype" in node ? [...keys, "dtype"] : keys;
  const isList =
    "sequence" in node || "list" in node || ["Sequence", "List", "LargeList"].includes(String(node._type));
  if (isList) return { ...base, type: { value: "array", words: "a list", keys } };
  if ("struct" in node || (node._type === undefined && dtype === undefined))
    return { ...base, type: { value: "object", words: "a struct", keys } };
  const found = typeof dtype === "string" ? types.find(([, form]) => form.test(dtype)) : undefined;
  const isValue = node._type === undefined || node._type === "Value";
  if (found === undefined || !isValue) {
    const word = isValue ? JSON.stringify(dtype) : String(node._type);
    return {
      ...base,
      type: undefined,
      undone: [{ name: "dtype", value: `${word} is not a type that is known here`, keys: at }],
    };
  }
  const width = /^(u?)int(8|16|32|64)$/.exec(String(dtype));
  const format =
    width === null ? [] : [{ name: "format", value: `${width[1] === "" ? "i" : "u"}${width[2]}`, keys: at }];
  // A day without a time is midnight.
  const value = found[0] === "timestamp" && column?.type === "DATE" ? "date" : found[0];
  return { ...base, type: { value, words: String(dtype), keys: at }, options: format };
}

/** A class label stands as its name or as its number; -1 is none. */
function labelled(
  labels: readonly string[],
  keys: readonly Key[],
  column: Column | undefined,
): Pick<DeclaredColumn, "type" | "allowed"> {
  const isNumber = /INT/.test(column?.type ?? "");
  const values: readonly unknown[] = isNumber ? [...labels.keys(), -1] : labels;
  return {
    type: { value: isNumber ? "integer" : "string", words: "a class label", keys },
    allowed: { value: values, keys },
  };
}

function labelsOf(node: Node): readonly string[] | undefined {
  const label = isNode(node.dtype) ? node.dtype.class_label : node._type === "ClassLabel" ? node : undefined;
  if (!isNode(label)) return undefined;
  const { names } = label;
  if (Array.isArray(names)) return names.map(String);
  // In a README the names stand by their numbers.
  if (isNode(names))
    return Object.keys(names)
      .sort((a, b) => Number(a) - Number(b))
      .map((key) => String(names[key]));
  return undefined;
}

const types: readonly (readonly [LogicalType, RegExp])[] = [
  ["integer", /^u?int(8|16|32|64)$/],
  ["number", /^(float(16|32|64)?|double|decimal(128|256)\(.*\))$/],
  ["string", /^(large_)?(string|utf8)(_view)?$/],
  ["boolean", /^bool(ean)?$/],
  ["date", /^date(32|64)$/],
  ["timestamp", /^timestamp\[.*\]$/],
  ["time", /^time(32|64)\[.*\]$/],
];

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
