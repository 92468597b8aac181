import type { Table } from "../../toolkit/data/table.js";
import type { Key } from "../../toolkit/document/yaml.js";
import { nearest } from "../../toolkit/runtime/nearest.js";
import type { Cell } from "../checks/cell.js";
import type { Check, Test } from "../checks/check.js";
import { type KeyPart, keyPart, known } from "../checks/reference.js";
import { below, cellOf, columnOf, innerCell, innerOf } from "./odcs-column.js";
import type { Property, Relationship, SchemaObject } from "./odcs-schema.js";

/** What a reference such as `customers.id` means. */
interface Referred {
  readonly object: SchemaObject;
  /** From the object's own property to one that is nested in it. */
  readonly path: readonly Property[];
}

/**
 * Foreign keys: every key stands in the properties that it refers to. As in SQL a key with an empty part is left out.
 * @param own the property whose relationships they are, by its names from the object down; undefined for the object's
 */
export function relationshipChecks(
  relationships: readonly Relationship[] | null | undefined,
  keys: readonly Key[],
  object: SchemaObject,
  objects: readonly SchemaObject[],
  table: Table,
  own?: readonly Property[],
): Check[] {
  return (relationships ?? []).map((relationship, index): Check => {
    const { type = "foreignKey", from, to } = relationship;
    const target = [to].flat().join(", ");
    const source = own?.map(({ name }) => name).join(".") ?? [from ?? []].flat().join(", ");
    const test =
      type === "foreignKey"
        ? testOf(relationship, object, objects, table, own)
        : known("unsupported", `a relationship of the type ${type} is not checked`);
    return {
      name: `${source} refers to ${target}`,
      type: "relationships",
      keys: [...keys, index],
      column: own?.[0]?.name ?? null,
      severity: test.kind === "known" && test.status === "unsupported" ? "warning" : "error",
      expected: `a value that stands in ${target}`,
      test,
    };
  });
}

function testOf(
  { from, to }: Relationship,
  object: SchemaObject,
  objects: readonly SchemaObject[],
  table: Table,
  own: readonly Property[] | undefined,
): Test {
  const targets = [to].flat();
  const external = targets.find((one) => one.includes("#"));
  if (external !== undefined)
    return known("unsupported", `${external} is in another contract, which is not read`);
  if (own !== undefined && from !== undefined)
    return known("error", "from is the property itself; leave it out, or set the relationship at the object");
  const sources = own === undefined ? [from ?? []].flat() : [{ object, path: own }];
  if (sources.length === 0) return known("error", "from is missing: which properties refer?");
  if (sources.length !== targets.length)
    return known("error", `it has ${sources.length} properties in from and ${targets.length} in to`);
  const left = sources.map((one) => (typeof one === "string" ? referred(one, objects, object) : one));
  const right = targets.map((one) => referred(one, objects));
  const problem = [...left, ...right].find((one) => typeof one === "string");
  if (typeof problem === "string") return known("error", problem);
  const [ours, theirs] = [left as Referred[], right as Referred[]];
  if (ours.some((one) => one.object !== object))
    return known("error", `from names a property of another object than ${object.name}`);
  const target = theirs[0]!.object;
  if (theirs.some((one) => one.object !== target))
    return known("error", "to names properties of several objects");
  const cells = ours.map(({ path }) => cellAt(path, table));
  const lost = cells.find((cell) => typeof cell === "string");
  if (typeof lost === "string") return known("error", lost);
  const shown = (cells as Cell[]).map((cell) => cell.shown);
  return {
    kind: "reference",
    key: (cells as Cell[]).map(keyPart),
    leftOut: "any",
    isTyped: false,
    shown: shown.length === 1 ? shown[0]! : `concat_ws(', ', ${shown.join(", ")})`,
    to: {
      shown: targets.join(", "),
      names:
        target === object
          ? undefined
          : [target.name, target.physicalName].filter((name) => typeof name === "string"),
      key: (other) => partsOf(theirs, other),
    },
  };
}

function partsOf(found: readonly Referred[], table: Table): KeyPart[] | string {
  const parts: KeyPart[] = [];
  for (const { object, path } of found) {
    const cell = cellAt(path, table);
    if (typeof cell === "string") return `${object.name}: ${cell}`;
    parts.push(keyPart(cell));
  }
  return parts;
}

function cellAt([first, ...rest]: readonly Property[], table: Table): Cell | string {
  const name = [first!, ...rest].map((one) => one.name).join(".");
  const column = columnOf(first!, table);
  if (column === undefined) {
    const hint = nearest(
      first!.name,
      table.columns.map((one) => one.name),
    );
    return `there is no column ${first!.name}${hint === undefined ? "" : `; there is ${hint}`}`;
  }
  const last = rest.at(-1);
  const whole = cellOf(last === undefined ? first! : { ...first!, logicalType: "object" }, column);
  const path = rest.reduce((above, one) => below(above, one.physicalName || one.name), "$");
  const cell =
    last === undefined || whole === undefined ? whole : innerCell(last, innerOf(whole.value, path));
  return cell ?? `the format of ${name} can't be read here`;
}

/** `schema/customers/properties/id` by ids, or `customers.id` by names. A text says what is wrong with it. */
function referred(
  reference: string,
  objects: readonly SchemaObject[],
  own?: SchemaObject,
): Referred | string {
  const segments = reference.replace(/^\//, "").split("/");
  if (segments.length > 1) return byIds(reference, segments, objects);
  const object = objects.find(({ name }) => reference.startsWith(`${name}.`));
  if (object === undefined && own !== undefined && !reference.includes(".")) return byNames(own, [reference]);
  if (object !== undefined) return byNames(object, reference.slice(object.name.length + 1).split("."));
  const names = objects.map(({ name }) => name);
  const wanted = reference.split(".")[0]!;
  const hint = nearest(wanted, names);
  return `${reference}: the contract has no object ${wanted}. ${hint === undefined ? `It has ${names.join(", ")}.` : `Did you mean ${hint}?`}`;
}

function byNames(object: SchemaObject, names: readonly string[]): Referred | string {
  const path: Property[] = [];
  let properties: readonly Property[] = object.properties ?? [];
  for (const wanted of names) {
    const found = properties.find(({ name }) => name === wanted);
    if (found === undefined) {
      const hint = nearest(
        wanted,
        properties.map(({ name }) => name),
      );
      return `${[object.name, ...path.map(({ name }) => name)].join(".")} has no property ${wanted}.${hint === undefined ? "" : ` Did you mean ${hint}?`}`;
    }
    path.push(found);
    properties = found.properties ?? [];
  }
  return { object, path };
}

function byIds(
  reference: string,
  [section, id, ...rest]: readonly string[],
  objects: readonly SchemaObject[],
): Referred | string {
  const object = section === "schema" ? objects.find((one) => one.id === id) : undefined;
  if (object === undefined) return `${reference}: no object of the schema has the id ${id}`;
  const path: Property[] = [];
  let properties: readonly Property[] = object.properties ?? [];
  for (let at = 0; at < rest.length; at += 2) {
    const found = rest[at] === "properties" ? properties.find((one) => one.id === rest[at + 1]) : undefined;
    if (found === undefined) return `${reference}: no property there has the id ${rest[at + 1] ?? ""}`;
    path.push(found);
    properties = found.properties ?? [];
  }
  return path.length === 0 ? `${reference} is an object; a property of it is needed` : { object, path };
}
