import type { Key } from "../../toolkit/document/yaml.js";
import type { Cell } from "../checks/cell.js";
import type { Check, RepeatTest, RowTest, Test } from "../checks/check.js";
import type { DerivedColumns } from "../checks/derived-columns.js";
import { below, innerCell } from "./odcs-column.js";
import { type Items, NestedValues } from "./odcs-nested-values.js";
import type { Property } from "./odcs-schema.js";

/** A value within a column: a property of an object, or the items of an array. */
export interface Nested {
  /** With the path as its name: `address.city`, `tags[]`. */
  readonly property: Property;
  readonly keys: readonly Key[];
  readonly cell: Cell | undefined;
  /** The property of the object's that the column is. */
  readonly root: string;
  /** Makes checks of the value checks of the row. */
  lift(check: Check): Check;
}

/** Deeper contracts would make queries without end. */
export const deepest = 16;

/** Whether a property says anything of values within it. */
export function isNested({ properties, items }: Property): boolean {
  return (properties ?? []).length > 0 || (items !== undefined && items !== null);
}

/** What holds other values. */
interface Holder {
  readonly property: Property;
  readonly keys: readonly Key[];
  readonly cell: Cell;
  /** Of the JSON text that it stands in, and where. */
  readonly values: NestedValues;
  readonly path: string;
}

export interface NestedIn {
  readonly nested: readonly Nested[];
  /** What the checks of nested values look at. */
  readonly derived: DerivedColumns;
}

/**
 * All values within a column, those of arrays too, in the contract's order. A property is looked at where the object
 * that holds it is there; of an array's items each, and the row breaks a check once.
 * @param prefix of the derived columns' names
 */
export function nestedIn(
  { property, keys, cell }: Pick<Holder, "property" | "keys" | "cell">,
  prefix: string,
): NestedIn {
  const values = new NestedValues(`${prefix}_`);
  const json = `${prefix}_json`;
  const read: Cell = { ...cell, filled: `${json} IS NOT NULL`, wellFormed: "true", value: json };
  return {
    nested: within({ property, keys, cell: read, values, path: "$" }, property.name, (check) => check, 1),
    derived: () => [
      [[json, `CASE WHEN ${cell.filled} AND ${cell.wellFormed} THEN ${cell.value} END`]],
      ...values.steps(json),
    ],
  };
}

function within(holder: Holder, root: string, lift: (check: Check) => Check, depth: number): Nested[] {
  const { property, keys, cell, values, path } = holder;
  const isThere = `coalesce((${cell.filled}) AND ${cell.wellFormed}, false)`;
  const found: Nested[] = [];
  const add = (inner: Omit<Holder, "cell">, up: (check: Check) => Check) => {
    const own = innerCell(inner.property, inner.values.at(inner.path));
    found.push({ property: inner.property, keys: inner.keys, cell: own, root, lift: up });
    if (own !== undefined) found.push(...within({ ...inner, cell: own }, root, up, depth + 1));
  };
  for (const [index, inner] of (property.properties ?? []).entries()) {
    add(
      {
        property: { ...inner, name: `${property.name}.${inner.name}` },
        keys: [...keys, "properties", index],
        values,
        path: below(path, inner.physicalName || inner.name),
      },
      (check) => lift(mapRows(check, (test) => onlyWhere(isThere, test))),
    );
  }
  const { items } = property;
  if (items !== undefined && items !== null) {
    const each = values.itemsAt(path, `item${depth}`);
    add(
      {
        property: { ...items, name: `${property.name}[]` },
        keys: [...keys, "items"],
        values: each.values,
        path: "$",
      },
      (check) => lift(mapRows(check, (test) => ofItems(isThere, each, test))),
    );
  }
  return found;
}

function mapRows(check: Check, map: (test: RowTest | RepeatTest) => Test): Check {
  const { test } = check;
  if (test.kind === "rows" || test.kind === "repeats") return withTest(check, map(test));
  if (test.kind !== "count" || test.of === undefined) return check;
  const of = map(test.of);
  return withTest(check, of.kind === "rows" || of.kind === "repeats" ? { ...test, of } : of);
}

function withTest(check: Check, test: Test): Check {
  const isUndone = test.kind === "known" && test.status === "unsupported";
  return { ...check, test, severity: isUndone ? "warning" : check.severity };
}

function onlyWhere(isThere: string, test: RowTest | RepeatTest): Test {
  const evaluated = `${isThere} AND (${test.evaluated})`;
  return test.kind === "rows" ? { ...test, evaluated, looked: undefined } : { ...test, evaluated };
}

/** A row is looked at where any of its items is, and breaks a check that any of them breaks; the first is shown. */
function ofItems(isThere: string, items: Items, test: RowTest | RepeatTest): Test {
  const evaluated = `${isThere} AND ${items.any(test.evaluated)}`;
  if (test.kind === "repeats") {
    if (test.key.length !== 1)
      return { kind: "known", status: "unsupported", observed: "keys of items are not compared" };
    // Items that are not looked at are NULL, and left out by all three.
    const keys = items.each(`CASE WHEN ${test.evaluated} THEN ${test.key[0]} END`);
    return {
      kind: "rows",
      evaluated,
      violated: `list_unique(${keys}) < list_count(${keys})`,
      shown: `CAST(to_json(list_filter(${keys}, lambda key: key IS NOT NULL)) AS VARCHAR)`,
    };
  }
  const broken = `(${test.evaluated}) AND (${test.violated})`;
  const shown = items.each(`CASE WHEN ${broken} THEN [${test.shown}] END`);
  return {
    kind: "rows",
    evaluated,
    violated: items.any(broken),
    shown: `list_filter(${shown}, lambda one: one IS NOT NULL)[1][1]`,
  };
}
