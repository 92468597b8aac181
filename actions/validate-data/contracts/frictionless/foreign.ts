import { dirname, join } from "node:path/posix";
import type { Column } from "../../../toolkit/data/column.js";
import type { Table } from "../../../toolkit/data/table.js";
import type { Key } from "../../../toolkit/document/yaml.js";
import { sentence } from "../../../toolkit/runtime/errors.js";
import { nearest } from "../../../toolkit/runtime/nearest.js";
import { familyOf, typedCell } from "../../checks/cell.js";
import type { Check, Test } from "../../checks/check.js";
import { type KeyPart, keyPart, type ReferenceTarget } from "../../checks/reference.js";
import type { FieldCell } from "./cell.js";
import { readingOf } from "./dialect.js";
import type { WholeDescriptor } from "./files.js";
import { type TableSchema, tableSchema } from "./schema.js";

type ForeignKey = NonNullable<TableSchema["foreignKeys"]>[number];

/** The package that a schema stands in, as far as its keys need it. */
export interface Surroundings {
  readonly document: WholeDescriptor;
  /** All resources of the package; empty for a schema or a resource alone. */
  readonly resources: readonly Readonly<Record<string, unknown>>[];
  /** The resource's own name, by which it may refer to itself. */
  readonly own: string | undefined;
  /** Reads the fields of a schema out of a table. */
  cellsOf(schema: TableSchema, table: Table): (name: string) => FieldCell | undefined;
}

/**
 * A foreign key: every key stands in the fields that it refers to, of this resource or another. As frictionless-py has
 * it, rows whose key is empty in all its parts are left out, an empty part is equal to an empty part, and a cell that is
 * not of its type is empty.
 */
export function foreignKeyCheck(
  { fields, reference }: ForeignKey,
  keys: readonly Key[],
  cellOf: (name: string) => FieldCell | undefined,
  around: Surroundings,
): Check {
  const [from, to] = [[fields].flat(), [reference.fields].flat()];
  const { resource = "" } = reference;
  const isOwn = resource === "" || resource === around.own;
  const shown = isOwn ? to.join(", ") : `${resource} (${to.join(", ")})`;
  const check = (test: Test): Check => ({
    name: `${from.join(", ")} refers to ${shown}`,
    type: "foreignKeys",
    keys,
    column: from.length === 1 ? from[0]! : null,
    severity: "error",
    expected: `a value that stands in ${shown}`,
    test,
  });
  const wrong = (observed: string) => check({ kind: "known", status: "error", observed });
  if (from.length !== to.length) return wrong(`it has ${from.length} fields and refers to ${to.length}`);
  const key = partsOf(from, cellOf);
  if (typeof key === "string") return wrong(key);
  const target = isOwn ? undefined : targetOf(resource, around);
  if (typeof target === "string") return wrong(target);
  const cells = from.map((name) => cellOf(name) as Exclude<FieldCell, { unsupported: string }>);
  return check({
    kind: "reference",
    key,
    leftOut: "all",
    isTyped: true,
    shown:
      cells.length === 1 ? cells[0]!.shown : `concat_ws(', ', ${cells.map((cell) => cell.shown).join(", ")})`,
    to: {
      ...target,
      names: isOwn ? undefined : [resource],
      shown,
      key: (table) => partsOf(to, target === undefined ? cellOf : target.cellsIn(table)),
    },
  });
}

function partsOf(
  names: readonly string[],
  cellOf: (name: string) => FieldCell | undefined,
): readonly KeyPart[] | string {
  const parts: KeyPart[] = [];
  for (const name of names) {
    const cell = cellOf(name);
    if (cell === undefined) return `there is no field ${name}`;
    if ("unsupported" in cell) return `${name}: ${cell.unsupported}`;
    parts.push(keyPart(cell));
  }
  return parts;
}

/** Another resource. Without a schema that stands in the package its columns are of the types that they seem to have. */
function targetOf(
  name: string,
  { document, resources, cellsOf }: Surroundings,
):
  | (Pick<ReferenceTarget, "files" | "reading"> & {
      cellsIn(table: Table): (name: string) => FieldCell | undefined;
    })
  | string {
  const inferred = (table: Table) => (field: string) => {
    const column = table.column(field);
    return column === undefined ? undefined : ownCell(column);
  };
  if (resources.length === 0) return { cellsIn: inferred };
  const found = resources.find((one) => one.name === name);
  if (found === undefined) {
    const names = resources.map((one) => String(one.name));
    const hint = nearest(name, names);
    return `the package has no resource ${name}. ${hint === undefined ? `It has ${names.join(", ")}.` : `Did you mean ${hint}?`}`;
  }
  const unread = document.unread?.get(JSON.stringify(["resources", resources.indexOf(found)]));
  if (unread !== undefined) return sentence(unread);
  const schema = tableSchema.safeParse(found.schema);
  const paths = [found.path].flat().filter((one) => typeof one === "string");
  const folder = dirname(document.file);
  const files = paths.map((path) => (/^[a-z0-9]+:\/\//i.test(path) ? path : join(folder, path)));
  return {
    cellsIn: schema.success ? (table) => cellsOf(schema.data, table) : inferred,
    files: files.length === 0 ? undefined : { paths: files, what: `${document.file}: resource ${name}` },
    reading: readingOf(found, schema.success ? schema.data : undefined).reading,
  };
}

/** A column by the type that all its cells have. */
function ownCell(column: Column): FieldCell {
  const { raw, typed, textual, type } = column;
  const plain: Column = { ...column, raw: typed, textual: false, type };
  const cell = typedCell(plain, familyOf(type));
  return textual ? { ...cell, filled: `(${raw} IS NOT NULL AND ${raw} <> '')`, shown: raw } : cell;
}
