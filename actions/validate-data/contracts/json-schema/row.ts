import type { Table } from "../../../toolkit/data/table.js";
import type { Key, YamlFile } from "../../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import type { Check, CompiledContract } from "../../checks/check.js";
import { declaredChecks, onlyCheck } from "../declared-column.js";
import { personalColumns } from "../personal.js";
import { alone, type SchemaDocument } from "./files.js";
import { declaredOf, isIdle } from "./property.js";
import { type Located, Resolver } from "./resolve.js";

/** A JSON Schema of a row as an object; of an array the schema of its items. */
export function readJsonSchema(document: YamlFile | SchemaDocument): {
  compile(table: Table, dataset: string): CompiledContract;
} {
  const resolver = new Resolver("files" in document ? document : alone(document));
  let root = resolver.resolve({ schema: document.value as Located["schema"], keys: [] });
  if (root.schema.type === "array" && typeof root.schema.items === "object" && root.schema.items !== null) {
    if (Array.isArray(root.schema.items))
      throw new ConfigurationError(
        "items is a list of schemas, one for each place of an array; rows have one schema.",
        { place: document.place([...root.keys, "items"]) },
      );
    root = resolver.resolve({
      schema: root.schema.items as Located["schema"],
      keys: [...root.keys, "items"],
    });
  }
  if (root.schema.type !== undefined && ![root.schema.type].flat().includes("object")) {
    throw new ConfigurationError(
      `type is ${JSON.stringify(root.schema.type)}; a row is an object, or items of an array are.`,
      {
        place: document.place([...root.keys, "type"]),
      },
    );
  }
  return { compile: (table) => compile(root, resolver, table) };
}

function compile(root: Located, resolver: Resolver, table: Table): CompiledContract {
  const checks: Check[] = [];
  const elements: {
    element: Record<string, unknown> & { name: string };
    column: ReturnType<Table["column"]>;
  }[] = [];
  const open = [root];
  const seen = new Set<string>();
  for (const { schema, keys } of open) {
    if (seen.has(JSON.stringify(keys))) continue;
    seen.add(JSON.stringify(keys));
    const required = Array.isArray(schema.required) ? schema.required.map(String) : [];
    const properties = (schema.properties ?? {}) as Record<string, unknown>;
    for (const [name, value] of Object.entries(properties)) {
      const at = [...keys, "properties", name];
      const column = table.column(name);
      const position = required.indexOf(name);
      const needed = position < 0 ? undefined : [...keys, "required", position];
      if (typeof value === "boolean") {
        if (!value && column !== undefined)
          checks.push(unsupported("false", at, name, "the schema false for a column is not done"));
        continue;
      }
      const located = resolver.resolve({ schema: value as Located["schema"], keys: at });
      checks.push(...declaredChecks(declaredOf(name, located, column, needed, resolver), column, table));
      elements.push({ element: { ...located.schema, name }, column });
    }
    for (const [index, name] of required.entries()) {
      if (Object.hasOwn(properties, name) && typeof properties[name] !== "boolean") continue;
      const declared = {
        name,
        keys: [...keys, "required", index],
        type: undefined,
        isNeeded: true,
        options: [],
        undone: [],
      };
      checks.push(...declaredChecks({ ...declared, filled: declared.keys }, table.column(name), table));
    }
    for (const [keyword, value] of Object.entries(schema)) {
      const at = [...keys, keyword];
      if (
        isIdle(keyword, resolver.judgesContents(keys)) ||
        ["type", "properties", "required"].includes(keyword)
      )
        continue;
      if (keyword === "additionalProperties" || keyword === "unevaluatedProperties") {
        if (value === false && schema.patternProperties === undefined)
          checks.push(onlyCheck(Object.keys(properties), at, table));
        else if (value !== true && typeof value !== "boolean")
          checks.push(unsupported(keyword, at, null, "a schema of other columns is not done"));
      } else if (keyword === "allOf" && Array.isArray(value)) {
        for (const [index, part] of value.entries()) {
          open.push(resolver.resolve({ schema: part as Located["schema"], keys: [...at, index] }));
        }
      } else checks.push(unsupported(keyword, at, null, `${keyword} of a row is not done`));
    }
  }
  const names = new Set(elements.map(({ element }) => element.name));
  return {
    checks,
    undeclared: table.columns.map(({ name }) => name).filter((name) => !names.has(name)),
    identity: [],
    personal: personalColumns({}, elements, table),
  };
}

function unsupported(type: string, keys: readonly Key[], column: string | null, observed: string): Check {
  const name = column === null ? type : `${column}: ${type}`;
  return {
    name,
    type,
    keys,
    column,
    severity: "warning",
    expected: type,
    test: { kind: "known", status: "unsupported", observed },
  };
}
