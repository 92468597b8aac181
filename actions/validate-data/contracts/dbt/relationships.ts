import type { Column } from "../../../toolkit/data/column.js";
import { nearest } from "../../../toolkit/runtime/nearest.js";
import { familyOf } from "../../checks/cell.js";
import type { KeyPart, ReferenceTest } from "../../checks/reference.js";
import type { PandasCell } from "../great-expectations/cell.js";
import { warehouseCell } from "./cell.js";
import { columnOf } from "./properties.js";

/** What `relationships` says beside how its failures are counted. */
export type Relationship = Pick<ReferenceTest, "to" | "leftOut" | "isTyped">;

/** A column as a part of a key. @param cell how it is read */
export function partOf({ type }: Column, { filled, value, text }: PandasCell): KeyPart {
  const own = familyOf(type);
  const where = (sql: string) => `CASE WHEN ${filled} THEN ${sql} END`;
  // A warehouse compares a date with a time as the midnight that it begins with.
  return { value: where(value), text: where(text), family: own === "date" ? "timestamp" : own };
}

/** Every value that is not null is one of `field` in the model `to`. A text says what is wrong with the arguments. */
export function relationshipOf({ to, field }: Readonly<Record<string, unknown>>): Relationship | string {
  if (typeof to !== "string") return "to has to name a model, as in ref('customers')";
  if (typeof field !== "string") return "field has to name a column of the other model";
  const names = modelNames(to.trim());
  if (names === undefined)
    return `to: ${to} is neither ref('model') nor source('source', 'table') nor a name`;
  return {
    leftOut: "any",
    isTyped: false,
    to: {
      shown: `${names[0]} (${field})`,
      names,
      key: (table) => {
        const column = columnOf(table, field);
        if (column !== undefined) return [partOf(column, warehouseCell(column))];
        const hint = nearest(
          field,
          table.columns.map(({ name }) => name),
        );
        return `${names[0]} has no column ${field}${hint === undefined ? "" : `; it has ${hint}`}`;
      },
    },
  };
}

/** `ref('a')`, `ref('package', 'a')`, `ref('a', v=2)`, `source('b', 'a')`, `a`, `schema.a` */
function modelNames(to: string): readonly string[] | undefined {
  const call = /^(ref|source)\(\s*(.*?)\s*\)$/.exec(to);
  if (call === null) return /^[\w.]+$/.test(to) ? [to.split(".").at(-1)!] : undefined;
  const texts = [...call[2]!.matchAll(/(?:^|,)\s*(?:'([^']*)'|"([^"]*)")/g)].map(
    ([, one, two]) => one ?? two!,
  );
  const name = texts.at(-1);
  if (name === undefined || texts.length > 2 || (call[1] === "source" && texts.length !== 2))
    return undefined;
  const version = /,\s*v(?:ersion)?\s*=\s*['"]?(\w+)['"]?$/.exec(call[2]!)?.[1];
  return version === undefined ? [name] : [`${name}_v${version}`, `${name}.v${version}`];
}
