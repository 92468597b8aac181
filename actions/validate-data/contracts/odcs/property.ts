import type { Column } from "../../../toolkit/data/column.js";
import type { Table } from "../../../toolkit/data/table.js";
import type { Key } from "../../../toolkit/document/yaml.js";
import { nearest } from "../../../toolkit/runtime/nearest.js";
import type { Cell } from "../../checks/cell.js";
import type { Check } from "../../checks/check.js";
import { filledTest, wellFormedTest } from "../../checks/expectation.js";
import { typeOf } from "./column.js";
import type { Step } from "./nested.js";
import { optionChecks, stringOption } from "./options.js";
import type { Property } from "./schema.js";

/** A property with the column that it describes. */
export interface Resolved {
  readonly property: Property;
  readonly keys: readonly Key[];
  readonly column: Column | undefined;
  readonly cell: Cell | undefined;
}

/** The checks of a column by its property, without what is nested in it. */
export function propertyChecks({ property, keys, column, cell }: Resolved, table: Table): Check[] {
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
  return valueChecks(property, keys, cell);
}

/** What a property demands of single values, wherever they stand. */
export function valueChecks(property: Property, keys: readonly Key[], cell: Cell | undefined): Check[] {
  const base = { column: property.name, severity: "error" as const };
  const checks: Check[] = [];
  const type = typeOf(property);
  if (type !== undefined) {
    const format = stringOption(property, "format");
    const dated = ["date", "timestamp", "time"].includes(type);
    const what = `${type}${dated && format !== undefined ? ` (${format})` : ""}`;
    checks.push({
      ...base,
      name: `${property.name} is ${what}`,
      type: "logicalType",
      keys: property.logicalType ? [...keys, "logicalType"] : keys,
      expected: what,
      test:
        cell === undefined
          ? {
              kind: "known",
              status: "unsupported",
              observed: `the format ${format} has letters that can't be read here`,
            }
          : wellFormedTest(cell),
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
  return checks;
}

/** That no cell is empty. */
export function requiredCheck(property: Property, keys: readonly Key[], cell: Cell): Check {
  return {
    name: `${property.name} is filled`,
    type: "required",
    keys,
    column: property.name,
    severity: "error",
    expected: "no empty cell",
    test: filledTest(cell),
  };
}

/** What may be a part of a key: a column, or a value within one, which the path leads to. */
type KeyPart = Pick<Resolved, "property" | "keys" | "cell"> & { readonly path?: readonly Step[] };

/** A primary key is filled in every part, and unique as a whole. */
export function primaryKeyChecks(resolved: readonly KeyPart[]): Check[] {
  const parts = resolved
    .filter((one) => one.property.primaryKey && one.cell !== undefined)
    .toSorted((one, other) => position(one.property) - position(other.property));
  if (parts.length === 0) return [];
  const cells = parts.map((one) => one.cell!);
  const names = parts.map((one) => one.property.name);
  const shown =
    cells.length === 1 ? cells[0]!.shown : `concat_ws(', ', ${cells.map((cell) => cell.shown).join(", ")})`;
  return [
    ...parts.map((one) => ({
      ...requiredCheck(one.property, [...one.keys, "primaryKey"], one.cell!),
      column: columnName(one),
    })),
    {
      name: `${names.join(", ")} ${names.length === 1 ? "is" : "are"} unique`,
      type: "primaryKey",
      keys: [...parts[0]!.keys, "primaryKey"],
      column: parts.length === 1 ? columnName(parts[0]!) : null,
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

function columnName({ property, path }: KeyPart): string {
  return path === undefined ? property.name : path[0]!.property.name!;
}

function position({ primaryKeyPosition }: Property): number {
  return primaryKeyPosition && primaryKeyPosition > 0 ? primaryKeyPosition : Number.MAX_SAFE_INTEGER;
}
