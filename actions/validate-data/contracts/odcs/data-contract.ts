import { identifier } from "../../../toolkit/data/sql.js";
import type { Table } from "../../../toolkit/data/table.js";
import { check as checkDocument } from "../../../toolkit/document/check.js";
import type { Key, YamlFile } from "../../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import { nearest } from "../../../toolkit/runtime/nearest.js";
import type { Check, CompiledContract } from "../../checks/check.js";
import { known } from "../../checks/reference.js";
import { choosePart } from "../choose.js";
import { personalColumns } from "../personal.js";
import { cellOf, columnOf, typeOf } from "./column.js";
import { deepest, isNested, type Nested, nestedIn } from "./nested.js";
import { primaryKeyChecks, propertyChecks, type Resolved, valueChecks } from "./property.js";
import { qualityChecks } from "./quality.js";
import { relationshipChecks } from "./relationships.js";
import { odcs, optionsOf, type Property, type SchemaObject } from "./schema.js";

/** The Open Data Contract Standard, v3.0 and v3.1. */
export function readOdcs(
  document: YamlFile,
  wanted?: string,
): { compile(table: Table, dataset: string): CompiledContract } {
  const version = (document.value as { apiVersion?: unknown }).apiVersion;
  if (typeof version === "string" && /^v?[0-2]\./.test(version)) {
    throw new ConfigurationError(`apiVersion ${version} of ODCS is not supported; v3.0 and v3.1 are.`, {
      place: document.place(["apiVersion"]),
    });
  }
  const { schema } = document.value as { schema?: unknown };
  if (schema === undefined || (Array.isArray(schema) && schema.length === 0)) {
    throw new ConfigurationError("has no objects in its schema, so it says nothing of any data.", {
      place: document.place(schema === undefined ? [] : ["schema"]),
    });
  }
  const contract = checkDocument(odcs, document, "An ODCS contract");
  for (const [index, object] of contract.schema.entries())
    checkOptions({ properties: object.properties }, ["schema", index], document);
  return {
    compile: (table, dataset) => {
      const index = chooseObject(contract.schema, wanted, dataset, table, document);
      const compiled = compileObject(contract.schema[index]!, ["schema", index], table, contract.schema);
      return { ...compiled, checks: [...compiled.checks, ...serviceLevels(contract.slaProperties)] };
    },
  };
}

/** The object that is chosen, or whose name is the dataset's or the file's; one alone is for whatever it is given. */
export function chooseObject(
  objects: readonly SchemaObject[],
  wanted: string | undefined,
  dataset: string,
  table: Table,
  document: YamlFile,
): number {
  const names = objects.map(({ name }) => name);
  const physical = objects.map(({ physicalName }) => physicalName);
  return choosePart(names, wanted, dataset, table.files[0]!.path, document, "object", physical);
}

function checkOptions(
  { properties, items }: Pick<Property, "properties" | "items">,
  keys: readonly Key[],
  document: YamlFile,
  depth = 0,
): void {
  if (depth > deepest)
    throw new ConfigurationError(`properties are nested ${depth} deep; at most ${deepest} levels are read.`, {
      place: document.place(keys),
    });
  const inner = (properties ?? []).map((one, index) => ({ one, at: [...keys, "properties", index] }));
  if (items !== undefined && items !== null)
    inner.push({ one: { ...items, name: "items" }, at: [...keys, "items"] });
  for (const { one, at } of inner) {
    checkOptions(one, at, document, depth + 1);
    for (const [part, wanted] of [
      ["properties", "object"],
      ["items", "array"],
    ] as const) {
      const list = one[part];
      const isUsed = list !== undefined && list !== null && !(Array.isArray(list) && list.length === 0);
      if (!isUsed || typeOf(one) === wanted) continue;
      throw new ConfigurationError(
        `${part} are for the logicalType ${wanted}, and ${one.name} is ${typeOf(one)}.`,
        { place: document.placeOfKey([...at, part]) },
      );
    }
    const { name, logicalType, logicalTypeOptions } = one;
    if (logicalType === null || logicalType === undefined) continue;
    for (const key of Object.keys(logicalTypeOptions ?? {})) {
      if (optionsOf[logicalType].includes(key)) continue;
      const hint = nearest(key, optionsOf[logicalType]);
      const allowed = optionsOf[logicalType].join(", ") || "none";
      throw new ConfigurationError(
        `logicalTypeOptions.${key} is not an option of ${logicalType} (property ${name}). ${hint === undefined ? `Allowed are ${allowed}.` : `Did you mean ${hint}?`}`,
        { place: document.placeOfKey([...at, "logicalTypeOptions", key]) },
      );
    }
  }
}

function compileObject(
  object: SchemaObject,
  keys: readonly Key[],
  table: Table,
  objects: readonly SchemaObject[],
): CompiledContract {
  const resolved = (object.properties ?? []).map((property, index): Resolved => {
    const column = columnOf(property, table);
    const cell = column === undefined ? undefined : cellOf(property, column);
    return { property, keys: [...keys, "properties", index], column, cell };
  });
  const byName = new Map(resolved.map((one) => [one.property.name, one]));
  const qualityOf = {
    source: sourceOf(resolved, table),
    object,
    cellOf: (name: string) => byName.get(name)?.cell,
  };
  const inside = resolved.flatMap(({ property, keys: at, cell, column }) =>
    cell === undefined || !isNested(property)
      ? []
      : [nestedIn({ property, keys: at, cell }, `nested${column!.index}`)],
  );
  const nested = inside.flatMap((one) => one.nested);
  const related = { object, objects, table };
  const ofRows = [...resolved, ...nested.filter(({ array }) => array === undefined)];
  const checks = [
    ...resolved.flatMap((one) => [
      ...propertyChecks(one, table),
      ...relationshipChecks(one.property, one.keys, related, [{ property: one.property }]),
    ]),
    ...primaryKeyChecks(ofRows),
    ...qualityChecks({ ...qualityOf, items: object.quality ?? [], keys: [...keys, "quality"], resolved }),
    ...nestedChecks(nested, qualityOf),
    ...nested.flatMap(({ property, keys: at, path }) => relationshipChecks(property, at, related, path)),
    ...relationshipChecks(object, keys, related),
    ...physicalTypes(resolved, keys),
  ];
  const declared = new Set(resolved.map((one) => one.column?.name));
  const key = ofRows.filter(({ property, cell }) => property.primaryKey && cell !== undefined);
  return {
    checks: inOrder(checks),
    derived: inside.map(({ derived }) => derived),
    undeclared: table.columns.map((column) => column.name).filter((name) => !declared.has(name)),
    identity: key.map((one) => ("column" in one ? one.column!.raw : one.cell!.shown)),
    personal: personalColumns(
      object,
      resolved.map(({ property: element, column }) => ({ element, column })),
      table,
    ),
  };
}

/** What a contract promises of the age of its data, which nothing here looks at. */
function serviceLevels(properties: unknown): Check[] {
  return (Array.isArray(properties) ? properties : []).flatMap((one: unknown, index): Check[] => {
    const { property, value, unit } = Object(one) as Record<string, unknown>;
    if (!["freshness", "latency", "retention"].includes(String(property).toLowerCase())) return [];
    return [
      {
        name: `${property} of ${[value, unit].filter((part) => part !== undefined).join(" ")}`,
        type: "slaProperties",
        keys: ["slaProperties", index],
        column: null,
        severity: "warning",
        expected: String(property),
        test: known("unsupported", "service levels are not checked; checks.freshness of model.yaml is"),
      },
    ];
  });
}

/** A physical type is that of a database: where it stands alone, no type is checked, and that is said. */
function physicalTypes(resolved: readonly Resolved[], keys: readonly Key[]): Check[] {
  const names = resolved.flatMap(({ property }) =>
    property.physicalType && typeOf(property) === undefined ? property.name : [],
  );
  if (names.length === 0) return [];
  const shown = `${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}`;
  return [
    {
      name: `physicalType of ${names.length} ${names.length === 1 ? "property" : "properties"}`,
      type: "physicalType",
      keys: [...keys, "properties"],
      column: null,
      severity: "warning",
      expected: "logicalType beside physicalType",
      test: known(
        "unsupported",
        `no type is checked of ${shown}: physicalType is a database's; say logicalType`,
      ),
    },
  ];
}

/** The checks of nested values, but those of the object's own key. */
function nestedChecks(
  nested: readonly Nested[],
  context: Pick<Parameters<typeof qualityChecks>[0], "source" | "object" | "cellOf">,
): Check[] {
  const ofValues = nested.flatMap(({ property, keys, cell, path, lift }) => {
    const checks = [
      ...valueChecks(property, keys, cell),
      ...qualityChecks({
        ...context,
        cellOf: (name) => (name === property.name ? cell : context.cellOf(name)),
        items: [],
        keys: [],
        resolved: [{ property, keys, cell }],
      }),
    ];
    return checks.map((check) => ({ ...lift(check), column: path[0]!.property.name! }));
  });
  const arrays = new Set(nested.flatMap(({ array }) => array ?? []));
  // The key of an array's items tells those of one row apart.
  const ofKeys = [...arrays].flatMap((array) => {
    const parts = nested.filter((one) => one.array === array);
    const lifts = parts.find(({ property, cell }) => property.primaryKey && cell !== undefined);
    return primaryKeyChecks(parts).map((check) => ({
      ...lifts!.lift(check),
      column: lifts!.path[0]!.property.name!,
    }));
  });
  return [...ofValues, ...ofKeys];
}

/**
 * SQL of the data as a query of the contract sees it: text that was to be a number or a date is one, and null where it
 * can't be. One bad cell, or a column without any, then fails its own check and no other.
 */
function sourceOf(resolved: readonly Resolved[], table: Table): string {
  const names = table.columns.map(({ name }) => name.toLowerCase());
  const read = resolved.flatMap(({ property, column }) => {
    if (!property.logicalType || !column?.textual || column.type !== "VARCHAR") return [];
    if (names.indexOf(column.name.toLowerCase()) !== names.lastIndexOf(column.name.toLowerCase())) return [];
    const name = identifier(column.name);
    const cell = cellOf(property, { ...column, raw: name, typed: name });
    return cell === undefined || cell.family === "text" || cell.family === "json"
      ? []
      : [`${cell.value} AS ${name}`];
  });
  const replaced = read.length === 0 ? "" : ` REPLACE (${read.join(", ")})`;
  return `SELECT *${replaced} FROM ${identifier(table.view)}`;
}

/** The contract's order: by place, an element's own checks before those of the next. */
function inOrder(checks: readonly Check[]): Check[] {
  const rank = (check: Check) => [
    check.keys[2] === "properties" ? (check.keys[3] as number) : Number.MAX_SAFE_INTEGER,
  ];
  return checks
    .map((check, index) => ({ check, index }))
    .toSorted((one, other) => rank(one.check)[0]! - rank(other.check)[0]! || one.index - other.index)
    .map(({ check }) => check);
}
