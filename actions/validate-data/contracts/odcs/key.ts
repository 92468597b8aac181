import { literal } from "../../../toolkit/data/sql.js";
import type { Table } from "../../../toolkit/data/table.js";
import { nearest } from "../../../toolkit/runtime/nearest.js";
import { type KeyPart, keyPart } from "../../checks/reference.js";
import { below, cellOf, columnOf, innerCell, innerOf } from "./column.js";
import type { Step } from "./nested.js";
import type { Property } from "./schema.js";

export interface ShownKey extends KeyPart {
  readonly shown: string;
}

/** A path as people write it: `address.city`, `lines[].sku`. */
export function nameOf(path: readonly Step[]): string {
  return path
    .map(({ property, isItem }, at) => (isItem ? "[]" : `${at === 0 ? "" : "."}${property.name}`))
    .join("");
}

/** The values at the end of a path, as a part of a key: one a row, or those of all items of its arrays. */
export function keyAt(path: readonly Step[], table: Table): ShownKey | string {
  const [first, ...rest] = path;
  const property = first!.property as Property;
  const column = columnOf(property, table);
  if (column === undefined) {
    const hint = nearest(
      property.name,
      table.columns.map((one) => one.name),
    );
    return `there is no column ${property.name}${hint === undefined ? "" : `; there is ${hint}`}`;
  }
  const logicalType = rest.length === 0 ? property.logicalType : rest[0]!.isItem ? "array" : "object";
  const cell = cellOf({ ...property, logicalType }, column);
  if (cell === undefined) return unreadable(path);
  if (rest.length === 0) return { ...keyPart(cell), shown: cell.shown };
  return keyWithin(cell.value, rest, 1) ?? unreadable(path);
}

function unreadable(path: readonly Step[]): string {
  return `the format of ${nameOf(path)} can't be read here`;
}

/** @param json SQL of the JSON text that the path goes on in */
function keyWithin(json: string, path: readonly Step[], depth: number): ShownKey | undefined {
  const array = path.findIndex(({ isItem }) => isItem);
  const named = array < 0 ? path : path.slice(0, array);
  const pointer = named.reduce(
    (above, { property }) => below(above, property.physicalName || property.name!),
    "$",
  );
  if (array < 0) {
    const cell = innerCell(named.at(-1)!.property as Property, innerOf(json, pointer));
    return cell && { ...keyPart(cell), shown: cell.shown };
  }
  const item = `item${depth}`;
  const [{ property }, ...rest] = path.slice(array) as [Step, ...Step[]];
  const own = rest.length === 0 ? innerCell({ ...property, name: "" }, innerOf(item, "$")) : undefined;
  const inner =
    rest.length > 0 ? keyWithin(item, rest, depth + 1) : own && { ...keyPart(own), shown: own.shown };
  if (inner === undefined) return undefined;
  const held = pointer === "$" ? json : `json_extract(${json}, ${literal(pointer)})`;
  const each = (sql: string) => {
    const all = `list_transform(json_extract(${held}, '$[*]'), lambda ${item}: ${sql})`;
    return inner.isList ? `flatten(${all})` : all;
  };
  return {
    value: each(inner.value),
    text: each(inner.text),
    shown: each(inner.text),
    family: inner.family,
    isList: true,
  };
}
