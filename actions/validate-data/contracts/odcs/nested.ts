import type { Key } from "../../../toolkit/document/yaml.js";
import type { Cell } from "../../checks/cell.js";
import type { Check, RepeatTest, RowTest, Test } from "../../checks/check.js";
import type { DerivedColumns } from "../../checks/derived-columns.js";
import { below, innerCell } from "./column.js";
import { type Items, NestedValues } from "./nested-values.js";
import type { Property } from "./schema.js";

/** A value within a column: a property of an object, or the items of an array. */
export interface Nested {
  /** With the path as its name: `address.city`, `tags[]`. */
  readonly property: Property;
  readonly keys: readonly Key[];
  readonly cell: Cell | undefined;
  /** From the property that the column is down to this one. */
  readonly path: readonly Step[];
  /** Of what stands in an array its innermost one, by name. */
  readonly array: string | undefined;
  /** Makes checks of the value checks of the row. */
  lift(check: Check): Check;
}

/** A property on the way to a value; the items of an array have no name of their own. */
export interface Step {
  readonly property: Omit<Property, "name"> & { readonly name?: string | undefined };
  readonly isItem?: boolean;
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
  readonly pointer: string;
  readonly path: readonly Step[];
  readonly array: string | undefined;
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
  const holder = { property, keys, cell: read, values, pointer: "$", path: [{ property }], array: undefined };
  return {
    nested: within(holder, (check) => check, 1),
    derived: () => [
      [[json, `CASE WHEN ${cell.filled} AND ${cell.wellFormed} THEN ${cell.value} END`]],
      ...values.steps(json),
    ],
  };
}

function within(holder: Holder, lift: (check: Check) => Check, depth: number): Nested[] {
  const { property, keys, cell, values, pointer, path, array } = holder;
  const isThere = `coalesce((${cell.filled}) AND ${cell.wellFormed}, false)`;
  const found: Nested[] = [];
  const add = (inner: Omit<Holder, "cell">, up: (check: Check) => Check) => {
    const own = innerCell(inner.property, inner.values.at(inner.pointer));
    found.push({
      property: inner.property,
      keys: inner.keys,
      cell: own,
      path: inner.path,
      array: inner.array,
      lift: up,
    });
    if (own !== undefined) found.push(...within({ ...inner, cell: own }, up, depth + 1));
  };
  for (const [index, inner] of (property.properties ?? []).entries()) {
    add(
      {
        property: { ...inner, name: `${property.name}.${inner.name}` },
        keys: [...keys, "properties", index],
        values,
        pointer: below(pointer, inner.physicalName || inner.name),
        path: [...path, { property: inner }],
        array,
      },
      (check) => lift(mapRows(check, (test) => onlyWhere(isThere, test))),
    );
  }
  const { items } = property;
  if (items !== undefined && items !== null) {
    const each = values.itemsAt(pointer, `item${depth}`);
    const name = `${property.name}[]`;
    add(
      {
        property: { ...items, name },
        keys: [...keys, "items"],
        values: each.values,
        pointer: "$",
        path: [...path, { property: items, isItem: true }],
        array: name,
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
    // Items that are not looked at are NULL, and left out by all three.
    const ofSeen = (sql: string) => items.each(`CASE WHEN ${test.evaluated} THEN ${sql} END`);
    const keys = ofSeen(test.key.length === 1 ? test.key[0]! : `row(${test.key.join(", ")})`);
    return {
      kind: "rows",
      evaluated,
      violated: `list_unique(${keys}) < list_count(${keys})`,
      shown: `CAST(to_json(list_filter(${ofSeen(test.shown)}, lambda one: one IS NOT NULL)) AS VARCHAR)`,
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
