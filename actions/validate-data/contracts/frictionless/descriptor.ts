import type { Column } from "../../../toolkit/data/column.js";
import type { Table } from "../../../toolkit/data/table.js";
import { check as checkDocument } from "../../../toolkit/document/check.js";
import type { Key, YamlFile } from "../../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import { nearest } from "../../../toolkit/runtime/nearest.js";
import type { Check, CompiledContract } from "../../checks/check.js";
import { filledTest, wellFormedTest } from "../../checks/expectation.js";
import type { Contract } from "../contract.js";
import { personalColumns } from "../personal.js";
import { type FieldCell, fieldCell } from "./cell.js";
import { constraintChecks, uniqueKey, uniqueTest } from "./constraints.js";
import { type ResourceReading, readingOf } from "./dialect.js";
import type { WholeDescriptor } from "./files.js";
import { foreignKeyCheck, type Surroundings } from "./foreign.js";
import { headerCheck } from "./header.js";
import { integrityChecks } from "./integrity.js";
import { chooseResource } from "./resource.js";
import {
  dataPackage,
  describing,
  type Field,
  resource,
  type TableSchema,
  tableSchema,
  textsOf,
} from "./schema.js";

/**
 * Frictionless Table Schema v2 (and v1): alone, in a Data Resource, or in a Data Package.
 * @param part the name of a Data Package's resource; without it the dataset's name or the file's path chooses
 */
export function readFrictionless(
  document: WholeDescriptor,
  part?: string,
): Pick<Contract, "compile" | "reading"> {
  const value = document.value as Record<string, unknown>;
  const around = { document, cellsOf: cellsIn };
  // A resource may say how many fields it has.
  if ("fields" in value && !("schema" in value)) {
    const schema = checkDocument(tableSchema, document, "A Table Schema");
    checkSpelling(schema, [], document);
    return {
      compile: (table) => compileSchema(schema, [], table, { ...around, resources: [], own: undefined }),
    };
  }
  if ("resources" in value) checkDocument(dataPackage, document, "A Data Package");
  const resources = "resources" in value ? (value.resources as Record<string, unknown>[]) : [];
  const keysOf = (dataset: string, path: string) =>
    "resources" in value ? ["resources", chooseResource(document, part, dataset, path)] : [];
  return {
    reading: (dataset, path) => {
      const keys = attempt(() => keysOf(dataset, path));
      // Which it is may be clear only by the files of a folder or a pattern.
      if (keys === undefined || document.unread?.has(JSON.stringify(keys))) return undefined;
      const found = keys.length === 0 ? value : resources[keys[1] as number]!;
      return readingOf(found, tableSchema.safeParse(found.schema).data).reading;
    },
    compile: (table, dataset) => {
      const keys = keysOf(dataset, table.files[0]!.path);
      const unread = document.unread?.get(JSON.stringify(keys));
      if (unread !== undefined) throw unread;
      const found = keys.length === 0 ? value : resources[keys[1] as number]!;
      const sub: YamlFile = {
        file: document.file,
        value: found,
        place: (inner) => document.place([...keys, ...inner]),
        placeOfKey: (inner) => document.placeOfKey([...keys, ...inner]),
      };
      const described = checkDocument(resource, sub, "A Data Resource");
      checkSpelling(described.schema, [...keys, "schema"], document);
      const said = readingOf(described, described.schema);
      const where = { ...around, resources, own: described.name };
      const compiled = compileSchema(described.schema, [...keys, "schema"], table, where, said);
      return { ...compiled, checks: [...compiled.checks, ...integrityChecks(described, keys, table)] };
    },
  };
}

function attempt<T>(choose: () => T): T | undefined {
  try {
    return choose();
  } catch (error) {
    if (error instanceof ConfigurationError) return undefined;
    throw error;
  }
}

/** A field may have any further key, so an unknown one is an error only where it is near to one of the standard's. */
function checkSpelling(schema: TableSchema, keys: readonly Key[], document: YamlFile): void {
  const look = (object: object, known: readonly string[], path: readonly Key[], noun: string) => {
    for (const key of Object.keys(object)) {
      // A title in another language is `title@fr`.
      if (known.includes(key.replace(/@[\w-]+$/, ""))) continue;
      const hint = nearest(key, known);
      if (hint === undefined) continue;
      throw new ConfigurationError(`${key} is not a key of ${noun}. Did you mean ${hint}?`, {
        place: document.placeOfKey([...path, key]),
      });
    }
  };
  look(schema, describing.schema, keys, "a Table Schema");
  for (const [index, field] of schema.fields.entries()) {
    look(field, describing.field, [...keys, "fields", index], "a field");
  }
}

interface Resolved {
  readonly field: Field;
  readonly keys: readonly Key[];
  readonly column: Column | undefined;
  readonly cell: FieldCell | undefined;
}

function resolve(
  schema: TableSchema,
  keys: readonly Key[],
  table: Table,
  nullSequence: string | undefined,
): Resolved[] {
  return schema.fields.map((field, index): Resolved => {
    // By order for exact, as the standard has it; the header's own check says where names differ.
    const isExact = (schema.fieldsMatch ?? "exact") === "exact";
    const column = isExact ? table.columns[index] : table.column(field.name);
    const missing = textsOf(field.missingValues ?? schema.missingValues ?? [""]);
    if (nullSequence !== undefined) missing.push(nullSequence);
    const cell = column === undefined ? undefined : fieldCell(column, field, missing);
    return { field, keys: [...keys, "fields", index], column, cell };
  });
}

function cellsIn(schema: TableSchema, table: Table): (name: string) => FieldCell | undefined {
  const resolved = resolve(schema, [], table, undefined);
  return (name) => resolved.find(({ field }) => field.name === name)?.cell;
}

function compileSchema(
  schema: TableSchema,
  keys: readonly Key[],
  table: Table,
  around: Surroundings,
  said?: ResourceReading,
): CompiledContract {
  const match = schema.fieldsMatch ?? "exact";
  const resolved = resolve(schema, keys, table, said?.nullSequence);
  const byName = new Map(resolved.map((one) => [one.field.name, one]));
  const parts = resolved.map(({ field: element, column }) => ({ element, column }));
  const primary = schema.primaryKey === undefined ? [] : [schema.primaryKey].flat();
  const used = new Set(resolved.map((one) => one.column?.name));
  return {
    checks: [
      headerCheck(schema, match, keys, table),
      ...resolved.flatMap((one) => fieldChecks(one, primary.includes(one.field.name))),
      ...(primary.length === 0 ? [] : keyChecks("primaryKey", primary, [...keys, "primaryKey"], byName)),
      ...(schema.uniqueKeys ?? []).flatMap((one, index) =>
        keyChecks("uniqueKeys", [one].flat(), [...keys, "uniqueKeys", index], byName),
      ),
      ...(schema.foreignKeys ?? []).map((foreign, index) =>
        foreignKeyCheck(foreign, [...keys, "foreignKeys", index], (name) => byName.get(name)?.cell, around),
      ),
      ...readingChecks(said, keys, table),
    ],
    undeclared: table.columns.map((column) => column.name).filter((name) => !used.has(name)),
    identity: primary.flatMap((name) => byName.get(name)?.column?.raw ?? []),
    personal: personalColumns(schema, parts, table),
  };
}

function known(type: string, keys: readonly Key[], status: "unsupported" | "error", observed: string): Check {
  return {
    name: type,
    type,
    keys,
    column: null,
    severity: status === "unsupported" ? "warning" : "error",
    expected: type,
    test: { kind: "known", status, observed },
  };
}

function fieldChecks({ field, keys, column, cell }: Resolved, primary: boolean): Check[] {
  if (column === undefined || cell === undefined) return [];
  const type = field.type ?? "any";
  const format = field.format === undefined || field.format === "default" ? "" : ` (${field.format})`;
  const base = { column: field.name, severity: "error" as const };
  const typeCheck = {
    ...base,
    name: `${field.name} is ${type}${format}`,
    type: "type",
    keys: [...keys, field.type === undefined ? "name" : "type"],
    expected: `${type}${format}`,
  };
  if ("unsupported" in cell) {
    const names = Object.keys(field.constraints ?? {});
    const rest = names.length === 0 ? "" : `, nor ${names.join(", ")}`;
    return [
      {
        ...typeCheck,
        severity: "warning",
        test: { kind: "known", status: "unsupported", observed: `${cell.unsupported}; not checked${rest}` },
      },
    ];
  }
  const checks: Check[] =
    type === "any"
      ? []
      : [
          {
            ...typeCheck,
            test: wellFormedTest(cell),
          },
        ];
  if (primary && field.constraints?.required !== true) {
    checks.push({
      ...base,
      name: `${field.name} is filled (primary key)`,
      type: "required",
      keys: [...keys, "name"],
      expected: "no missing value",
      test: filledTest(cell),
    });
  }
  return [...checks, ...constraintChecks(field, keys, cell, column)];
}

/** Rows with a null in a part are left out, as in SQL's unique constraint. */
function keyChecks(
  type: string,
  names: readonly string[],
  keys: readonly Key[],
  byName: ReadonlyMap<string, Resolved>,
): Check[] {
  const parts = names.map((name) => byName.get(name));
  const lost = names.find((_, index) => parts[index] === undefined);
  if (lost !== undefined) return [known(type, keys, "error", `${lost} is not one of the fields`)];
  const cells = parts
    .map((part) => part!.cell)
    .filter((cell) => cell !== undefined && !("unsupported" in cell));
  if (cells.length !== names.length)
    return [known(type, keys, "error", "a column of the key is missing or of a type that can't be read")];
  const found = cells as Exclude<FieldCell, { unsupported: string }>[];
  const shown =
    found.length === 1 ? found[0]!.shown : `concat_ws(', ', ${found.map((cell) => cell.shown).join(", ")})`;
  return [
    {
      name: `${names.join(", ")} ${names.length === 1 ? "is" : "are"} unique`,
      type,
      keys,
      column: names.length === 1 ? names[0]! : null,
      severity: "error",
      expected: "no key twice",
      test:
        found.length === 1
          ? uniqueTest(found[0]!, parts[0]!.column!)
          : {
              kind: "repeats",
              key: found.map(uniqueKey),
              evaluated: found.map((cell) => `(${cell.filled})`).join(" AND "),
              shown,
            },
    },
  ];
}

/** What the resource says of how its files are written, and was not heeded. */
function readingChecks(said: ResourceReading | undefined, keys: readonly Key[], table: Table): Check[] {
  if (said === undefined) return [];
  const above = keys.slice(0, -1);
  const wanted = JSON.stringify(said.reading);
  const isHeeded = table.files.every(({ reading }) => JSON.stringify(reading) === wanted);
  const late =
    "the files were read before it was known which resource is theirs; name it after # in the path";
  return [
    ...said.undone.map(({ key, observed }) => known(key, [...above, key], "unsupported", observed)),
    ...(isHeeded ? [] : [known("dialect", above, "unsupported", late)]),
  ];
}
