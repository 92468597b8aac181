import type { Table } from "../../../toolkit/data/table.js";
import type { Key } from "../../../toolkit/document/yaml.js";
import { nearest } from "../../../toolkit/runtime/nearest.js";
import type { Check, Test } from "../../checks/check.js";
import { type KeyPart, known } from "../../checks/reference.js";
import { keyAt, nameOf, type ShownKey } from "./key.js";
import type { Step } from "./nested.js";
import type { Property, Relationship, SchemaObject } from "./schema.js";

/** What a reference such as `customers.id` means. */
interface Referred {
  readonly object: SchemaObject;
  /** From the object's own property to one that is nested in it. */
  readonly path: readonly Step[];
}

/** What the relationships of a contract are about. */
interface Related {
  readonly object: SchemaObject;
  readonly objects: readonly SchemaObject[];
  readonly table: Table;
}

/**
 * Foreign keys: every key stands in the properties that it refers to. As in SQL a key with an empty part is left out.
 * @param own the way to the property whose relationships they are; undefined for the object's
 */
export function relationshipChecks(
  { relationships }: Pick<SchemaObject | Property, "relationships">,
  keys: readonly Key[],
  related: Related,
  own?: readonly Step[],
): Check[] {
  return (relationships ?? []).map((relationship, index): Check => {
    const { type = "foreignKey", from, to } = relationship;
    const target = [to].flat().join(", ");
    const source = own === undefined ? [from ?? []].flat().join(", ") : nameOf(own);
    const test =
      type === "foreignKey"
        ? testOf(relationship, related, own)
        : known("unsupported", `a relationship of the type ${type} is not checked`);
    return {
      name: `${source} refers to ${target}`,
      type: "relationships",
      keys: [...keys, "relationships", index],
      column: own?.[0]?.property.name ?? null,
      severity: test.kind === "known" && test.status === "unsupported" ? "warning" : "error",
      expected: `a value that stands in ${target}`,
      test,
    };
  });
}

function testOf(
  { from, to }: Relationship,
  { object, objects, table }: Related,
  own: readonly Step[] | undefined,
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
  const parts = ours.map(({ path }) => keyAt(path, table));
  const lost = parts.find((part) => typeof part === "string");
  if (typeof lost === "string") return known("error", lost);
  const key = parts as ShownKey[];
  const shown = key.map((part) => part.shown);
  return {
    kind: "reference",
    key,
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
    const part = keyAt(path, table);
    if (typeof part === "string") return `${object.name}: ${part}`;
    parts.push(part);
  }
  return parts;
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
  const path: Step[] = [];
  let properties: readonly Property[] = object.properties ?? [];
  for (const wanted of names) {
    const found = properties.find(({ name }) => name === wanted);
    if (found === undefined) {
      const hint = nearest(
        wanted,
        properties.map(({ name }) => name),
      );
      const above = [object.name, ...path.map(({ property }) => property.name)].join(".");
      if (path.at(-1)?.property.items) return `${above} is an array; a reference can't go into its items`;
      return `${above} has no property ${wanted}.${hint === undefined ? "" : ` Did you mean ${hint}?`}`;
    }
    path.push({ property: found });
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
  const path: Step[] = [];
  let properties: readonly Property[] = object.properties ?? [];
  for (let at = 0; at < rest.length; at += 2) {
    const found = rest[at] === "properties" ? properties.find((one) => one.id === rest[at + 1]) : undefined;
    if (found === undefined) return `${reference}: no property there has the id ${rest[at + 1] ?? ""}`;
    path.push({ property: found });
    properties = found.properties ?? [];
  }
  return path.length === 0 ? `${reference} is an object; a property of it is needed` : { object, path };
}
