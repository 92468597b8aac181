import type { Column } from "../../toolkit/data/column.js";
import { identifier } from "../../toolkit/data/sql.js";
import type { Table } from "../../toolkit/data/table.js";
import { check as checkDocument } from "../../toolkit/document/check.js";
import type { Key, YamlFile } from "../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import { nearest } from "../../toolkit/runtime/nearest.js";
import type { Cell } from "../checks/cell.js";
import type { Check, CompiledContract } from "../checks/check.js";
import { odcsCell } from "./odcs-cell.js";
import { optionChecks, stringOption } from "./odcs-options.js";
import { qualityChecks } from "./odcs-quality.js";
import { odcs, optionsOf, type Property, type SchemaObject } from "./odcs-schema.js";
import { personalColumns } from "./personal.js";

/** The Open Data Contract Standard, v3.0 and v3.1. */
export function readOdcs(document: YamlFile): { compile(table: Table, dataset: string): CompiledContract } {
  const version = (document.value as { apiVersion?: unknown }).apiVersion;
  if (typeof version === "string" && /^v?[0-2]\./.test(version)) {
    throw new ConfigurationError(`apiVersion ${version} of ODCS is not supported; v3.0 and v3.1 are.`, {
      place: document.place(["apiVersion"]),
    });
  }
  const contract = checkDocument(odcs, document, "An ODCS contract");
  for (const [index, object] of contract.schema.entries()) checkOptions(object, index, document);
  return {
    compile: (table, dataset) => {
      const index = chooseObject(contract.schema, dataset, table, document);
      return compileObject(contract.schema[index]!, ["schema", index], table);
    },
  };
}

/** The object whose name is the dataset's or the file's; a contract of one object is for whatever it is given. */
export function chooseObject(
  objects: readonly SchemaObject[],
  dataset: string,
  table: Table,
  document: YamlFile,
): number {
  if (objects.length === 1) return 0;
  const file = table.files[0]!.path.split("/").at(-1)!;
  const names = [dataset, file, file.split(".")[0]!];
  for (const name of names) {
    const index = objects.findIndex((object) => object.name === name || object.physicalName === name);
    if (index >= 0) return index;
  }
  const known = objects.map((object) => object.name);
  throw new ConfigurationError(
    `describes ${known.join(", ")}; none of them is called ${dataset} or ${names[2]}. Name the dataset in model.yaml like the object.`,
    { place: document.place(["schema"]) },
  );
}

function checkOptions(object: SchemaObject, index: number, document: YamlFile): void {
  for (const [position, { name, logicalType, logicalTypeOptions }] of (object.properties ?? []).entries()) {
    if (logicalType === null || logicalType === undefined) continue;
    for (const key of Object.keys(logicalTypeOptions ?? {})) {
      if (optionsOf[logicalType].includes(key)) continue;
      const hint = nearest(key, optionsOf[logicalType]);
      const allowed = optionsOf[logicalType].join(", ") || "none";
      throw new ConfigurationError(
        `logicalTypeOptions.${key} is not an option of ${logicalType} (property ${name}). ${hint === undefined ? `Allowed are ${allowed}.` : `Did you mean ${hint}?`}`,
        { place: document.placeOfKey(["schema", index, "properties", position, "logicalTypeOptions", key]) },
      );
    }
  }
}

interface Resolved {
  readonly property: Property;
  readonly keys: readonly Key[];
  readonly column: Column | undefined;
  readonly cell: Cell | undefined;
}

function compileObject(object: SchemaObject, keys: readonly Key[], table: Table): CompiledContract {
  const resolved = (object.properties ?? []).map((property, index): Resolved => {
    const column =
      (property.physicalName ? table.column(property.physicalName) : undefined) ??
      table.column(property.name);
    const cell = column === undefined ? undefined : cellOf(property, column);
    return { property, keys: [...keys, "properties", index], column, cell };
  });
  const byName = new Map(resolved.map((one) => [one.property.name, one]));
  const checks = [
    ...resolved.flatMap((one) => propertyChecks(one, table)),
    ...primaryKeyChecks(resolved),
    ...qualityChecks({
      items: object.quality ?? [],
      keys: [...keys, "quality"],
      source: sourceOf(resolved, table),
      object,
      cellOf: (name) => byName.get(name)?.cell,
      resolved,
    }),
    ...unsupported(object.relationships, [...keys, "relationships"], null, "relationships"),
  ];
  const declared = new Set(resolved.map((one) => one.column?.name));
  const key = resolved.filter((one) => one.property.primaryKey && one.column !== undefined);
  return {
    checks: inOrder(checks),
    undeclared: table.columns.map((column) => column.name).filter((name) => !declared.has(name)),
    identity: key.map((one) => one.column!.raw),
    personal: personalColumns(
      object,
      resolved.map(({ property: element, column }) => ({ element, column })),
      table,
    ),
  };
}

function cellOf(property: Property, column: Column): Cell | undefined {
  return odcsCell(column, property.logicalType ?? undefined, {
    format: stringOption(property, "format"),
    timezone: property.logicalTypeOptions?.timezone as boolean | undefined,
  });
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

function propertyChecks({ property, keys, column, cell }: Resolved, table: Table): Check[] {
  const base = { column: property.name, severity: "error" as const };
  if (column === undefined) {
    const hint = nearest(
      property.name,
      table.columns.map((one) => one.name),
    );
    return [
      {
        ...base,
        name: `${property.name} is a column`,
        type: "column",
        keys: [...keys, "name"],
        expected: "a column of this name",
        test: {
          kind: "known",
          status: "fail",
          observed: `no such column${hint === undefined ? "" : `; there is ${hint}`}`,
        },
      },
    ];
  }
  const checks: Check[] = [];
  if (property.logicalType) {
    const format = stringOption(property, "format");
    const dated = ["date", "timestamp", "time"].includes(property.logicalType);
    const what = `${property.logicalType}${dated && format !== undefined ? ` (${format})` : ""}`;
    checks.push({
      ...base,
      name: `${property.name} is ${what}`,
      type: "logicalType",
      keys: [...keys, "logicalType"],
      expected: what,
      test:
        cell === undefined
          ? {
              kind: "known",
              status: "unsupported",
              observed: `the format ${format} has letters that can't be read here`,
            }
          : {
              kind: "rows",
              evaluated: cell.filled,
              violated: `NOT coalesce(${cell.wellFormed}, false)`,
              shown: cell.shown,
              certain: cell.certain,
            },
    });
  }
  if (cell === undefined) return checks;
  if (property.required && !property.primaryKey)
    checks.push(requiredCheck(property, [...keys, "required"], cell));
  if (property.unique) {
    checks.push({
      ...base,
      name: `${property.name} is unique`,
      type: "unique",
      keys: [...keys, "unique"],
      expected: "no value twice",
      test: { kind: "repeats", key: [cell.shown], evaluated: cell.filled, shown: cell.shown },
    });
  }
  checks.push(...optionChecks(property, keys, cell));
  for (const part of ["properties", "items"] as const) {
    checks.push(...unsupported(property[part], [...keys, part], property.name, `nested ${part}`));
  }
  checks.push(
    ...unsupported(property.relationships, [...keys, "relationships"], property.name, "relationships"),
  );
  return checks;
}

function requiredCheck(property: Property, keys: readonly Key[], cell: Cell): Check {
  return {
    name: `${property.name} is filled`,
    type: "required",
    keys,
    column: property.name,
    severity: "error",
    expected: "no empty cell",
    test: {
      kind: "rows",
      evaluated: "true",
      violated: `NOT (${cell.filled})`,
      shown: cell.shown,
      certain: cell.certainlyFilled,
    },
  };
}

/** A primary key is filled in every part, and unique as a whole. */
function primaryKeyChecks(resolved: readonly Resolved[]): Check[] {
  const parts = resolved
    .filter((one) => one.property.primaryKey && one.cell !== undefined)
    .toSorted((one, other) => position(one.property) - position(other.property));
  if (parts.length === 0) return [];
  const cells = parts.map((one) => one.cell!);
  const names = parts.map((one) => one.property.name);
  const shown =
    cells.length === 1 ? cells[0]!.shown : `concat_ws(', ', ${cells.map((cell) => cell.shown).join(", ")})`;
  return [
    ...parts.map((one) => requiredCheck(one.property, [...one.keys, "primaryKey"], one.cell!)),
    {
      name: `${names.join(", ")} ${names.length === 1 ? "is" : "are"} unique`,
      type: "primaryKey",
      keys: [...parts[0]!.keys, "primaryKey"],
      column: names.length === 1 ? names[0]! : null,
      severity: "error",
      expected: "no key twice",
      test: {
        kind: "repeats",
        key: cells.map((cell) => cell.shown),
        evaluated: cells.map((cell) => `(${cell.filled})`).join(" AND "),
        shown,
      },
    },
  ];
}

function position({ primaryKeyPosition }: Property): number {
  return primaryKeyPosition && primaryKeyPosition > 0 ? primaryKeyPosition : Number.MAX_SAFE_INTEGER;
}

function unsupported(value: unknown, keys: readonly Key[], column: string | null, what: string): Check[] {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return [];
  return [
    {
      name: `${column === null ? "" : `${column}: `}${what}`,
      type: what,
      keys,
      column,
      severity: "warning",
      expected: what,
      test: { kind: "known", status: "unsupported", observed: `${what} are not checked yet` },
    },
  ];
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
